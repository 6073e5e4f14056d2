/** Every act of the lists, the palette and the panels by keyboard alone; and what others do is seen without asking. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openInbox } from "../../src/newsroom/calls/inbox.ts";
import { openPlan } from "../../src/newsroom/calls/plans.ts";
import { beginStory, openStory } from "../../src/newsroom/calls/stories.ts";
import { handIn } from "../../src/newsroom/calls/workflow.ts";
import { owner } from "../newsroom/caller.ts";
import { showNewsroom, speak } from "./newsroom.ts";

const newsroom = showNewsroom();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const stateOf = async (story: number) =>
  (await newsroom.ines().ask(openStory, { params: { story, edition: "en" } })).state;

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("keys go from screen to screen, and the browser's tab says where one is", async (t) => {
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/");
  await press(page, "g", "s");
  await page.waitForURL("**/newsroom/stories");
  await page.waitForFunction(() => document.title === "Stories · The Saltmarsh Courier");
  await press(page, "g", "b");
  await page.waitForURL("**/newsroom/board");
  await press(page, "?");
  await page.locator("dialog[open]", { hasText: "Go to Calendar" }).waitFor();
  await press(page, "Escape", "g", "i");
  await page.waitForURL("**/newsroom/inbox");
  assert.deepEqual(complaints, []);
});

test("on the list j and k go up and down, x chooses, Enter opens, and a filter stands in the address", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/stories?sort=headline");
  await page.locator("[data-line]").nth(1).waitFor();
  await press(page, "j");
  const first = await focused(page);
  await press(page, "j");
  const second = await focused(page);
  assert.ok(first < second, `${first}, ${second}`);
  await press(page, "k", "x");
  assert.equal(await page.locator("tr[data-chosen]").count(), 1);
  await press(page, "Escape");
  assert.equal(await page.locator("tr[data-chosen]").count(), 0);
  await press(page, "/");
  await page.keyboard.type("ferry timetable");
  await page.waitForURL(/find=ferry/);
  await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
  await press(page, "Escape", "j");
  assert.equal(await focused(page), "The ferry timetable nobody can read");
  await press(page, "Enter");
  await page.waitForURL(`**/stories/${newsroom.stories().ferries}/en`);
});

test("many are moved together, and those that cannot be are named with the reason", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  const body = { edition: "en", section: newsroom.room().cast.sections.town, headline: "Buskers want a square" };
  const { story } = await newsroom.ines().ask(beginStory, { body });
  await goTo("/stories");
  for (const headline of ["Buskers want a square", "Pilots ask for a second launch"]) {
    await page.locator("a.headline", { hasText: headline }).focus();
    await press(page, "x");
  }
  await page.locator(".bulk .chip", { hasText: "Move to" }).focus();
  await press(page, "Enter");
  await page.getByRole("menuitem", { name: "Idea" }).focus();
  await press(page, "Enter");
  await page.locator(".bulk-refused", { hasText: "Pilots ask for a second launch" }).waitFor();
  assert.equal(await stateOf(story), "idea");
  assert.equal(await stateOf(newsroom.stories().launch), "in review");
});

test("a story is begun in a line of the list", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/stories");
  await press(page, "n");
  await page.getByLabel("Working headline").waitFor();
  await page.keyboard.type("What the tide clock shows");
  await press(page, "Enter");
  await page.waitForURL(/\/stories\/\d+\/en$/);
  const story = Number(/stories\/(\d+)/.exec(page.url())![1]);
  assert.equal(await stateOf(story), "drafting");
});

test("the palette finds a story in the other words of its headline, and does what may be done with it", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/");
  await press(page, "Control+k");
  await page.locator("dialog[open] [role=combobox]:focus").waitFor();
  await page.keyboard.type("bench");
  await page.locator("[role=option][aria-selected=true]", { hasText: "A bench by the quay" }).waitFor();
  await press(page, "Enter");
  await page.waitForURL(`**/stories/${newsroom.stories().bench}/en`);
  await page.locator(".panel-state", { hasText: "Drafting" }).waitFor();
  await press(page, "Control+k");
  await page.locator("dialog[open] [role=combobox]:focus").waitFor();
  await page.keyboard.type("set aside");
  await press(page, "Enter");
  await page.locator(".panel-state", { hasText: "Idea" }).waitFor();
  assert.equal(await stateOf(newsroom.stories().bench), "idea");
});

test("a correction is written, published and receipted without the pointer", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  const { tides } = newsroom.room().cast.stories;
  await goTo(`/stories/${tides}/en`);
  await page.locator(".panel-state", { hasText: "Live" }).waitFor();
  await press(page, "Control+k");
  await page.locator("dialog[open] [role=combobox]:focus").waitFor();
  await page.keyboard.type("correct");
  await press(page, "Enter");
  await page.locator(".move-form textarea:focus").waitFor();
  await page.keyboard.type("The barrier opened in 1931, not 1913.");
  await press(page, "Tab", "Tab", "Enter");
  await page.locator(".receipt", { hasText: /seen by readers after \d+ ms/ }).waitFor();
  const { livePath } = await newsroom.ines().ask(openStory, { params: { story: tides, edition: "en" } });
  const paper = await (await fetch(newsroom.room().origin + livePath)).text();
  assert.match(paper, /1931, not 1913/);
});

test("tabs beside the text turn with the arrows, and the plan is kept as it is changed", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  const { ferries } = newsroom.stories();
  await goTo(`/stories/${ferries}/en`);
  await page.locator("[role=tab][aria-selected=true]").focus();
  await press(page, "ArrowRight", "ArrowRight");
  assert.equal(await page.locator("[role=tab][aria-selected=true]").textContent(), "Plan");
  await page.getByLabel("Notes").focus();
  await page.keyboard.type("Ask the ferrymen.");
  await press(page, "Tab");
  await page.locator(".notice", { hasText: "The plan is kept." }).waitFor();
  const plan = await newsroom.ines().ask(openPlan, { params: { story: ferries, edition: "en" } });
  assert.equal(plan.notes, "Ask the ferrymen.");
});

test("on the board Shift and an arrow move a card; where it cannot go, a sentence says why", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  const { ferries } = newsroom.stories();
  await goTo("/board");
  const card = page.locator(".card a", { hasText: "The ferry timetable" });
  await card.focus();
  await press(page, "Shift+ArrowRight");
  await page.locator(".column", { hasText: "In review" }).locator("a", { hasText: "The ferry timetable" }).waitFor();
  await page.locator(".notice", { hasText: "Moved to In review." }).waitFor();
  assert.equal(await stateOf(ferries), "in review");
  await card.focus();
  await press(page, "Shift+ArrowLeft");
  await page.locator(".notice", { hasText: "“Send back” asks for a word more" }).waitFor();
  await page.locator(".card", { hasText: "The ferry timetable" }).dragTo(page.locator(".column", { hasText: "Idea" }));
  await page.locator(".notice", { hasText: "cannot go from “In review” to “Idea”" }).waitFor();
  assert.equal(await stateOf(ferries), "in review");
});

test("what is done with leaves the inbox by one key, and can be had back", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  const waiting = async () => (await newsroom.ines().ask(openInbox, { query: { show: "waiting" } })).waiting;
  const before = await waiting();
  await goTo("/inbox");
  await page.locator(".inbox a", { hasText: "Pilots ask for a second launch" }).first().focus();
  await press(page, "e");
  await page.locator(".notice", { hasText: "Done with." }).waitFor();
  assert.equal(await waiting(), before - 1);
  await page.locator(".notice button", { hasText: "Undo" }).press("Enter");
  await page.locator(".inbox a", { hasText: "Pilots ask for a second launch" }).first().waitFor();
  assert.equal(await waiting(), before);
});

test("the desk shows what somebody else hands in, without being asked again", async (t) => {
  const { page, goTo } = await newsroom.sitDown(t, newsroom.ines());
  const { sections } = newsroom.room().cast;
  const body = { edition: "en", section: sections.town, headline: "The lamp lighters of Mill Lane" };
  const version = await newsroom.wei().ask(beginStory, { body });
  await goTo("/");
  await newsroom.wei().ask(handIn, { params: version, body: {} });
  await page.locator(".short-list", { hasText: "In review" }).locator("a", { hasText: "The lamp lighters" }).waitFor();
});

test("a reporter is offered what reporters may do, in Chinese for who reads Chinese", async (t) => {
  await speak(newsroom.wei(), "zh-Hans");
  const { page, goTo } = await newsroom.sitDown(t, newsroom.wei());
  await goTo(`/stories/${newsroom.room().cast.stories.dredger}/en`);
  await page.locator(".panel-state", { hasText: "已发布" }).waitFor();
  assert.equal(await page.locator(".move").count(), 0);
  await goTo("/");
  const ways = await page.locator(".ways a").allInnerTexts();
  assert.deepEqual(
    ways.map((way) => way.split("\n")[0]),
    ["编辑台", "稿件", "看板", "日历", "版面", "图片", "待办"],
  );
});

test("who is signed out is led to the door, signs in by keys, and is where they wanted to go", async (t) => {
  const { page } = await newsroom.sitDown(t, { cookies: new Map() });
  await page.goto(`${newsroom.room().origin}/newsroom/stories?find=ferry`);
  await page.waitForURL(/\/sign-in\?to=/);
  await page.getByLabel("E-mail").focus();
  await page.keyboard.type(owner.email);
  await press(page, "Tab");
  await page.keyboard.type(owner.password);
  await press(page, "Enter");
  await page.waitForURL("**/newsroom/stories?find=ferry");
  await page.locator("a.headline", { hasText: "The ferry timetable" }).waitFor();
});
