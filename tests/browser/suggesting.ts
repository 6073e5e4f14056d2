/**
 * Two at one text, one suggesting and one taking: how the story begins, what both interfaces call things, and what is in
 * the database after.
 */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { plainReading } from "../../src/base/reading.ts";
import type { Block } from "../../src/news/copy.ts";
import type { VersionRef } from "../../src/news/version.ts";
import { versionOf } from "../../src/news/versions.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { until } from "../newsroom/writer.ts";
import type { NewsroomShown } from "./newsroom.ts";

/** What the screens call things. */
export const interfaces = {
  en: {
    review: "Review",
    suggesting: "You are suggesting",
    heading: "Heading",
    comment: "What about these words?",
    answer: "Answer",
    send: "Comment",
    commentIt: "Comment",
    take: "Take",
    refuse: "Refuse",
    takeAll: "Take all",
    none: "No suggestions.",
    instead: "Suggest instead of writing",
  },
  "zh-Hans": {
    review: "批阅",
    suggesting: "建议方式：",
    heading: "小标题",
    comment: "对这些文字有何意见？",
    answer: "回复",
    send: "发表",
    commentIt: "批注",
    take: "接受",
    refuse: "拒绝",
    takeAll: "全部接受",
    none: "没有修改建议。",
    instead: "以建议方式修改",
  },
} as const;

/** The text of a story's page. */
export const copyOf = (page: Page) => page.locator(".copy");

/** The block of the text that holds a picture. */
export const pictureIn = (page: Page) => copyOf(page).locator(".picture-block");

/** A picture's file, of one colour, as a file chooser takes it. */
export async function pictureFile(name: string, background: string) {
  const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

/** Opens the slash menu at the caret and has it ask for files, by keys. */
export async function choosePictures(page: Page, files: readonly Awaited<ReturnType<typeof pictureFile>>[]) {
  // Before any key: the browser is told to hand choosers over, which takes a moment.
  const asked = page.waitForEvent("filechooser");
  await page.keyboard.type("/gall");
  await page
    .getByRole("option", { name: /gallery|组图/ })
    .and(page.locator("[aria-selected=true]"))
    .waitFor();
  await page.keyboard.press("Enter");
  await (await asked).setFiles([...files]);
}

/** Begins a story of Wei's. */
export async function begun({ room, wei }: NewsroomShown, headline: string) {
  const { sections } = room().cast;
  const { story } = await wei().ask(beginStory, { body: { edition: "en", section: sections.harbour, headline } });
  return { params: { story, edition: "en" }, path: `/stories/${story}/en` };
}

/** Three lines and a picture between them, typed by who reports. */
export async function writeLines(page: Page): Promise<void> {
  await copyOf(page).click();
  await page.keyboard.type("The ferry left at six.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Where it went");
  await page.keyboard.press("Enter");
  await choosePictures(page, [await pictureFile("quay.jpg", "#7d8c94")]);
  await pictureIn(page).locator("img").waitFor();
  // The pictures go in above the line one stands in.
  await page.keyboard.type("Nobody aboard was told why.");
}

/** A line of plain words, as copy has it. */
export const paragraph = (text: string): Block => ({ type: "paragraph", text: [{ text }] });

/** The copy of the version in the database. */
export async function keptCopy({ room }: NewsroomShown, params: VersionRef): Promise<readonly Block[]> {
  await room().newsroom.rooms.flush(params);
  return (await versionOf(plainReading(room().house.database.sql), params))!.copy;
}

/** Resolves when the version in the database has this copy, and tells what differs when it does not come to it. */
export async function copyBecomes(newsroom: NewsroomShown, params: VersionRef, wanted: readonly Block[]) {
  const same = async () => isDeepStrictEqual(await keptCopy(newsroom, params), wanted);
  await until(same).catch(() => undefined);
  assert.deepEqual(await keptCopy(newsroom, params), wanted);
}
