/** Arranging a front in the browser: with the mouse, by keyboard alone, by two at once; what readers get of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { arrangeFront, beginFront, frontHistory, openFront, publishFront } from "../../src/newsroom/calls/fronts.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { keepScreen } from "./kept_screens.ts";
import { showNewsroom, speak, standing } from "./newsroom.ts";

const newsroom = showNewsroom();
const home = { edition: "en", place: "home", name: "", about: "" };
const readersPage = async () => (await fetch(newsroom.room().origin)).text();
const detailOf = (front: number) => newsroom.ines().ask(openFront, { params: { front } });

/** Home, with `stories` in the lead by hand and nothing else. */
async function homeWith(...stories: readonly number[]): Promise<number> {
  const { front } = await newsroom.ines().ask(beginFront, { body: home });
  const slots = stories.map((story) => ({ id: `s-${story}`, story }));
  const containers = [
    { id: "lead", shape: "lead" as const, title: "", size: 5, fill: { by: "newest" as const }, slots },
    { id: "more", shape: "strip" as const, title: "More", size: 4, fill: { by: "hand" as const }, slots: [] },
  ];
  const acts = [{ act: "restore" as const, arrangement: { containers, banner: null } }];
  await newsroom.ines().ask(arrangeFront, { params: { front }, body: { acts } });
  return front;
}

const storiesOf = async (front: number, container: string) =>
  (await detailOf(front)).draft.containers.find(({ id }) => id === container)!.slots.map(({ story }) => story);

const card = (page: Page, story: number): Locator => page.locator(`.front-card[data-story="${story}"]`);
/** Drags with the mouse, in steps, as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(start.x + start.width / 3, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 3, start.y + start.height / 2 - 12, { steps: 3 });
  await page.mouse.move(end.x + end.width / 3, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

test("with the mouse: a card is dragged to lead, its headline changed, published, taken back, restored", async (t) => {
  const { tides, dredger } = newsroom.room().cast.stories;
  const front = await homeWith(tides, dredger);
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/fronts");
  await page.locator(".front-lines a", { hasText: "Home" }).click();
  await card(page, dredger).waitFor();
  await drag(page, card(page, dredger).locator(".headline"), card(page, tides));
  await page.waitForFunction(
    (story) => document.querySelector(".front-card")?.getAttribute("data-story") === String(story),
    dredger,
  );
  await card(page, dredger)
    .getByRole("button", { name: /^Words of/ })
    .click();
  await page.getByLabel("Headline on this front").fill("The dredger is back");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await card(page, dredger).locator(".headline", { hasText: "The dredger is back" }).waitFor();
  await page.frameLocator(".front-frame:not([data-coming])").getByText("The dredger is back").first().waitFor();
  assert.deepEqual(await storiesOf(front, "lead"), [dredger, tides]);
  assert.doesNotMatch(await readersPage(), /The dredger is back/);
  await page.getByRole("button", { name: "Publish…" }).click();
  await page.getByLabel("Note for the history").fill("Noon");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.locator(".front-receipt", { hasText: /has gone live after \d+ ms/ }).waitFor();
  assert.match(await readersPage(), /The dredger is back/);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await page.locator(".notice", { hasText: "taken back" }).waitFor();
  assert.equal(await card(page, dredger).locator(".headline", { hasText: "The dredger is back" }).count(), 0);
  await page.locator(".front-parts").getByRole("button", { name: "History" }).click();
  await page.getByRole("button", { name: "Restore state 1 to the draft" }).click();
  await card(page, dredger).locator(".headline", { hasText: "The dredger is back" }).waitFor();
  await page.locator(".front-parts").getByRole("button", { name: "Page" }).click();
  await standing(page);
  await keepScreen(page, "14-front");
  assert.deepEqual(complaints, []);
});

test("by keyboard alone: a card goes from container to container, a story is added, the front published", async (t) => {
  const { tides, dredger } = newsroom.room().cast.stories;
  const front = await homeWith(tides);
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines());
  await goTo(`/fronts/${front}`);
  await card(page, tides).locator(".grip").focus();
  await page.keyboard.press("Space");
  await page.locator("[id^=DndLiveRegion]", { hasText: "Picked up" }).waitFor({ state: "attached" });
  for (let at = 0; at < 4; at++) {
    const said = await page.locator("[id^=DndLiveRegion]").textContent();
    if (said?.includes("last by hand in More")) break;
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(150);
  }
  await page.keyboard.press("Space");
  await page.locator("[data-name=More] .front-card").waitFor();
  await page.getByRole("button", { name: "Add a story to Lead · The newest" }).press("Enter");
  const { headline } = (await detailOf(front)).cards.find(({ story }) => story === dredger) ?? { headline: "dredger" };
  await page.keyboard.type(headline.slice(0, 12));
  await page.locator("[role=option][aria-selected=true]", { hasText: headline }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await card(page, dredger).locator(".grip").waitFor();
  await page.locator("button.front-add:focus").waitFor();
  await page
    .getByRole("button", { name: /^More for/ })
    .first()
    .press("Enter");
  await page.getByRole("menuitem", { name: "More" }).press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[data-name=More] .front-card").length === 2);
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open] [role=combobox]:focus").waitFor();
  await page.keyboard.type("publish this front");
  await page.keyboard.press("Enter");
  await page.getByLabel("Note for the history").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".front-receipt", { hasText: "has gone live" }).waitFor();
  assert.deepEqual(await storiesOf(front, "more"), [tides, dredger]);
  await page.locator("main h1").click();
  await page.keyboard.press("Control+z");
  await page.locator(".notice", { hasText: "taken back" }).waitFor();
  assert.deepEqual(await storiesOf(front, "more"), [tides]);
  assert.deepEqual(complaints, []);
});

test("two at once lose nothing of each other, and what cannot be done any more is said", async (t) => {
  const { tides, dredger } = newsroom.room().cast.stories;
  const front = await homeWith(tides, dredger);
  const kofi = await takenOn(newsroom.room(), newsroom.ines(), "editor", "Kofi Mensah");
  const [one, other] = await Promise.all([newsroom.sitDown(t, newsroom.ines()), newsroom.sitDown(t, kofi)]);
  await one.goTo(`/fronts/${front}`);
  await other.goTo(`/fronts/${front}`);
  await card(one.page, tides)
    .getByRole("button", { name: /^More for/ })
    .click();
  await other.page.getByRole("button", { name: "Settings: More" }).click();
  await other.page.getByLabel("Title", { exact: true }).fill("Also today");
  await Promise.all([
    one.page.getByRole("menuitem", { name: "Move down" }).click(),
    other.page.getByLabel("Title", { exact: true }).press("Enter"),
  ]);
  for (const { page } of [one, other]) {
    await page.locator("[data-name='Also today']").waitFor();
    await page.waitForFunction(
      (story) => document.querySelector(".front-card")?.getAttribute("data-story") === String(story),
      dredger,
    );
  }
  assert.deepEqual(await storiesOf(front, "lead"), [dredger, tides]);
  // What Kofi does reaches the server before the screen of Inês has heard of it.
  await one.page.route("**/api/fronts/*", (route) =>
    route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  await kofi.ask(arrangeFront, { params: { front }, body: { acts: [{ act: "take", slot: `s-${tides}` }] } });
  await card(one.page, tides)
    .getByRole("button", { name: /^More for/ })
    .click();
  await one.page.getByRole("menuitem", { name: "Move up" }).click();
  await one.page.locator(".notice", { hasText: "somebody has taken it away" }).waitFor();
  await one.page.unroute("**/api/fronts/*");
  await card(one.page, tides).locator(".grip").waitFor({ state: "detached" });
  const { changes } = await newsroom.ines().ask(frontHistory, { params: { front } });
  assert.deepEqual(new Set(changes.slice(0, 3).map(({ by }) => by.name)).size, 2);
});

const wide = { viewport: { width: 1280, height: 860 } };
const narrow = { viewport: { width: 390, height: 844 } };
for (const [name, { locale, ...look }] of Object.entries({
  "English, wide": { locale: "en", ...wide },
  "Chinese, narrow, dark": { locale: "zh-Hans", colorScheme: "dark", ...narrow },
  "English, narrow": { locale: "en", ...narrow },
  "English, wide, dark": { locale: "en", colorScheme: "dark", ...wide },
} as const))
  test(`axe finds nothing on the fronts (${name})`, async (t) => {
    const { tides, dredger } = newsroom.room().cast.stories;
    const front = await homeWith(tides, dredger);
    await newsroom.ines().ask(publishFront, { params: { front }, body: { note: "" } });
    await speak(newsroom.ines(), locale);
    t.after(() => speak(newsroom.ines(), "en"));
    const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines(), look);
    const wrong: string[] = [];
    const judge = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
      wrong.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${what}: ${id}: ${html.slice(0, 200)}`)),
      );
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wrong.push(`${what}: runs over by ${over} pixels`);
    };
    await goTo("/fronts");
    await judge("list");
    await goTo(`/fronts/${front}`);
    await card(page, tides).waitFor();
    if (name === "Chinese, narrow, dark") await keepScreen(page, "15-front-phone");
    await card(page, tides).locator("[aria-expanded]").first().click();
    await page.locator(".front-container header [aria-expanded]").first().click();
    await page.locator(".front-add").last().click();
    await page.locator("[role=option]").first().waitFor();
    await judge("arranging");
    await page.locator(".front-parts button").last().click();
    await page.locator(".front-history li").first().waitFor();
    await judge("history");
    assert.deepEqual(wrong, []);
    assert.deepEqual(complaints, []);
  });
