/**
 * Suggestions and comments of two at one text, with the pointer in English and by keyboard alone in Chinese; galleries;
 * the colours of three in one room.
 */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Page } from "playwright-core";
import type { Block } from "../../src/news/copy.ts";
import { colorOf } from "../../src/newsroom/app/editor/colors.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { listThreads } from "../../src/newsroom/calls/threads.ts";
import { openRemarks } from "../../src/newsroom/remarks.ts";
import type { Caller } from "../newsroom/caller.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { until } from "../newsroom/writer.ts";
import { handOf } from "./hand.ts";
import { type Seat, showNewsroom, speak } from "./newsroom.ts";
import {
  begun,
  choosePictures,
  copyBecomes,
  copyOf,
  interfaces,
  keptCopy,
  paragraph,
  pictureFile,
  pictureIn,
  writeLines,
} from "./suggesting.ts";
import { selectWords } from "./walk_seat.ts";

const newsroom = showNewsroom();
const { room, ines, wei, sitDown } = newsroom;
const lines = (page: Page, hasText: string) => page.locator("[data-suggestion-line]").filter({ hasText });

/** The reporter has written, the editor has the story open beside them. */
async function twoAtOneText(t: TestContext, headline: string) {
  const { params, path } = await begun(newsroom, headline);
  const reporter = await sitDown(t, wei());
  await reporter.goTo(path);
  await writeLines(reporter.page);
  const editor = await sitDown(t, ines());
  await editor.goTo(path);
  await copyOf(editor.page).getByText("told why.").waitFor();
  await pictureIn(editor.page).locator("img").waitFor();
  return { params, reporter, editor };
}

/** What stands in the text while it is suggested, for who is to take it. */
async function seesAll({ page }: Seat): Promise<void> {
  const copy = copyOf(page);
  await copy.locator("ins", { hasText: "eight" }).waitFor();
  await copy.locator("del", { hasText: "told" }).waitFor();
  await copy.locator('p[data-suggested="out"]', { hasText: "Where it went" }).waitFor();
  await copy.locator('h2[data-suggested="in"]', { hasText: "Where it went" }).waitFor();
  await copy.locator('[data-suggested="out"] img').waitFor();
  assert.equal(await copy.locator(".commented").textContent(), "ferry");
}

/** What the database says in the end: words taken, the heading refused, the picture gone; the comment answered. */
async function isAsAgreed(params: { story: number; edition: string }, seats: readonly Seat[]): Promise<void> {
  await copyBecomes(newsroom, params, [
    paragraph("The ferry left at eight."),
    paragraph("Where it went"),
    paragraph("Nobody aboard was asked why."),
  ]);
  const { threads } = await wei().ask(listThreads, { params });
  assert.deepEqual(
    threads.map(({ quote, remarks }) => [quote, ...remarks.map(({ by, text }) => `${by.name}: ${text}`)]),
    [["ferry", "Inês Duarte: Which one?", "Wei Lan: The last."]],
  );
  assert.deepEqual(await openRemarks(room().house.database.sql, params), { comments: 1, suggestions: 0 });
  for (const { page } of seats)
    assert.deepEqual(await copyOf(page).locator("[data-suggested], ins, del, .picture-block").count(), 0);
  assert.deepEqual(
    seats.flatMap(({ complaints }) => complaints.filter((each) => !each.includes("404"))),
    [],
  );
}

test("with the pointer: words, a heading and a picture are suggested, one taken, one refused, the rest taken", async (t) => {
  const said = interfaces.en;
  const { params, reporter, editor } = await twoAtOneText(t, "With the pointer");
  {
    const { page } = editor;
    const bubble = page.locator(".bubble");
    await page.getByRole("tab", { name: said.review, exact: true }).click();
    await selectWords(copyOf(page), "ferry");
    await bubble.getByRole("button", { name: said.commentIt, exact: true }).click();
    await page.getByPlaceholder(said.comment).fill("Which one?");
    await page.locator(".remark-field").getByRole("button", { name: said.send, exact: true }).click();
    await page.locator(".remark-text", { hasText: "Which one?" }).waitFor();
    await page.getByLabel(said.instead).check();
    await page.getByText(said.suggesting).waitFor();
    await selectWords(copyOf(page), "six");
    await page.keyboard.type("eight");
    await selectWords(copyOf(page), "told");
    await page.keyboard.type("asked");
    await selectWords(copyOf(page), "Where");
    await bubble.getByRole("button", { name: said.heading, exact: true }).click();
    await pictureIn(page).locator("img").click();
    await page.keyboard.press("Delete");
    await page.getByLabel(said.instead).uncheck();
  }
  await seesAll(reporter);
  const { page } = reporter;
  await page.getByRole("tab", { name: said.review, exact: true }).click();
  await page.getByRole("button", { name: said.answer, exact: true }).click();
  await page.getByRole("combobox", { name: said.answer }).fill("The last.");
  await page.locator(".remark-field").getByRole("button", { name: said.send, exact: true }).click();
  await page.locator(".remark-text", { hasText: "The last." }).waitFor();
  await lines(page, "eight").getByRole("button", { name: said.take, exact: true }).click();
  await lines(page, "Where it went").getByRole("button", { name: said.refuse, exact: true }).click();
  await copyOf(page).locator("h2").waitFor({ state: "detached" });
  await page.getByRole("button", { name: said.takeAll }).click();
  await page.getByText(said.none).waitFor();
  await isAsAgreed(params, [editor, reporter]);
});

test("by keyboard alone and in Chinese: the same is suggested, answered, taken and refused", async (t) => {
  const said = interfaces["zh-Hans"];
  const both = [ines(), wei()];
  for (const caller of both) await speak(caller, "zh-Hans");
  t.after(async () => {
    for (const caller of both) await speak(caller, "en");
  });
  const { params, reporter, editor } = await twoAtOneText(t, "By keyboard");
  {
    const { page } = editor;
    const { press, tabTo } = handOf(editor);
    const times = (count: number, key: string) => press(...Array<string>(count).fill(key));
    const replace = async (words: string, by: string) => {
      await times(words.length, "Shift+ArrowLeft");
      await selection(page, words);
      await page.keyboard.type(by);
    };
    await tabTo(copyOf(page));
    await press("Control+Home");
    await times(4, "ArrowRight");
    await times(5, "Shift+ArrowRight");
    await selection(page, "ferry");
    await press("Control+Alt+m");
    await page.getByPlaceholder(said.comment).waitFor();
    await page.keyboard.type("Which one?");
    await press("Control+Enter");
    await page.locator(".remark-text", { hasText: "Which one?" }).waitFor();
    await tabTo(copyOf(page));
    await press("Control+Alt+s");
    await page.getByText(said.suggesting).waitFor();
    await press("Control+End", ...Array<string>(" why.".length).fill("ArrowLeft"));
    await replace("told", "asked");
    await press("Control+Home", "End", "ArrowLeft");
    await replace("six", "eight");
    await press("ArrowDown", "Control+Alt+2", "End", "ArrowRight");
    await page.locator(".picture-block[data-selected]").waitFor();
    await press("Delete", "Control+Alt+s");
  }
  await seesAll(reporter);
  const { page } = reporter;
  const { enter, press, tabTo } = handOf(reporter);
  await page.locator("body").press("Escape");
  await tabTo(page.locator("[role=tab][aria-selected=true]"));
  while ((await page.getByRole("tab", { name: said.review, exact: true }).getAttribute("aria-selected")) !== "true")
    await press("ArrowRight");
  await enter(page.getByRole("button", { name: said.answer, exact: true }));
  await page.keyboard.type("The last.");
  await press("Control+Enter");
  await page.locator(".remark-text", { hasText: "The last." }).waitFor();
  await enter(lines(page, "eight").getByRole("button", { name: said.take, exact: true }));
  await lines(page, "eight").waitFor({ state: "detached" });
  await enter(lines(page, "Where it went").getByRole("button", { name: said.refuse, exact: true }));
  await copyOf(page).locator("h2").waitFor({ state: "detached" });
  await enter(page.getByRole("button", { name: said.takeAll }));
  await page.getByText(said.none).waitFor();
  await isAsAgreed(params, [editor, reporter]);
});

/** Resolves when these words are selected, for the editor too. */
const selection = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) =>
      getSelection()?.toString() === wanted &&
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true), 30))),
    words,
  );

test("several pictures make a gallery: chosen from the slash menu by keys, or dropped", async (t) => {
  const { params, path } = await begun(newsroom, "A gallery of the quay");
  const { page, goTo, complaints } = await sitDown(t, wei());
  await goTo(path);
  await copyOf(page).click();
  await page.keyboard.type("Four of the quay.");
  await page.keyboard.press("Enter");
  const colours = ["#7d8c94", "#94837d", "#5f7a5b", "#8a8460"];
  const files = await Promise.all(colours.map((colour, at) => pictureFile(`${at}.jpg`, colour)));
  await choosePictures(page, files.slice(0, 2));
  await pictureIn(page).locator("img").nth(1).waitFor();
  await page.keyboard.type("And two of the pier.");
  await copyOf(page).evaluate(
    (element, dropped) => {
      const data = new DataTransfer();
      for (const { name, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: "image/jpeg" }));
      }
      const { right, bottom } = [...element.querySelectorAll("p")].at(-1)!.getBoundingClientRect();
      const place = { clientX: right - 10, clientY: bottom - 5 };
      element.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, ...place }));
    },
    files.slice(2).map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") })),
  );
  await pictureIn(page).nth(1).locator("img").nth(1).waitFor();
  const shown = await page
    .locator(".copy .picture-block")
    .evaluateAll((blocks) => blocks.map((block) => block.querySelectorAll("img").length));
  assert.deepEqual(shown, [2, 2]);
  let kept: readonly Block[] = [];
  await until(async () => {
    kept = await keptCopy(newsroom, params);
    return kept.length === 4;
  });
  assert.deepEqual(
    kept.map(({ type }) => type),
    ["paragraph", "gallery", "paragraph", "gallery"],
  );
  const pictures = kept.flatMap((block) => (block.type === "gallery" ? block.pictures : []));
  assert.equal(new Set(pictures).size, 4);
  assert.deepEqual(complaints, []);
});

test("three in one room have three colours, though two of them have one by their names", async (t) => {
  const { path } = await begun(newsroom, "Three at one text");
  const idOf = async (caller: Caller) => (await caller.ask(whoIsHere)).member.id;
  const wanted = colorOf(await idOf(wei()));
  let twin = ines();
  for (let count = 0; colorOf(await idOf(twin)) !== wanted && count < 60; count++)
    twin = await takenOn(room(), ines(), "editor", `Twin ${count}`);
  const third = await takenOn(room(), ines(), "editor", "Noor");
  const seats = [];
  for (const caller of [wei(), twin, third]) {
    const seat = await sitDown(t, caller);
    await seat.goTo(path);
    await copyOf(seat.page).click();
    await seat.page.keyboard.type("Somebody was here. ");
    seats.push(seat);
  }
  for (const { page } of seats) {
    await until(async () => (await distinct(page, ".people-here li", "backgroundColor")) === 3, 20_000);
    await until(async () => (await distinct(page, ".copy .caret", "borderInlineStartColor")) === 2, 20_000);
  }
});

/** How many colours these have. */
const distinct = (page: Page, selector: string, property: "backgroundColor" | "borderInlineStartColor") =>
  page
    .locator(selector)
    .evaluateAll(
      (elements, name) => new Set(elements.map((element) => getComputedStyle(element)[name])).size,
      property,
    );
