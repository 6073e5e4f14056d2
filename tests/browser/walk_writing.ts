/** Writing and reviewing a story on the screen of stories, as the walk through the newsroom does. */
import assert from "node:assert/strict";
import type { VersionRef } from "../../src/news/version.ts";
import { openStory } from "../../src/newsroom/calls/stories.ts";
import { buoy, buoyPicture } from "./buoy.ts";
import { keepScreen } from "./kept_screens.ts";
import { asked, button, openPanel, type Seat, type Somebody, saved, selectWords, textOf, until } from "./walk_seat.ts";

/** Begins a story from the list, by keys. */
export async function begin({ page }: Seat): Promise<VersionRef> {
  await page.getByRole("link", { name: "Stories" }).click();
  await page.getByRole("heading", { name: "Stories" }).waitFor();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Working headline" }).waitFor();
  await page.keyboard.type(buoy.working);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/stories\/\d+\/en$/);
  const [, story] = /stories\/(\d+)\/en/.exec(page.url())!;
  return { story: Number(story), edition: "en" };
}

/** Headline, standfirst and text, key by key, going from one to the next with Enter. */
export async function write(seat: Seat): Promise<void> {
  const { page } = seat;
  await textOf(seat).waitFor();
  await page.getByRole("textbox", { name: "Headline" }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(buoy.headline);
  await page.keyboard.press("Enter");
  await page.keyboard.type(buoy.standfirst);
  await page.keyboard.press("Enter");
  for (const [at, paragraph] of buoy.paragraphs.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(paragraph);
  }
  await textOf(seat).getByText(buoy.spoken).waitFor();
  await saved(seat);
}

/** Puts a lead picture in, with who made it and what it says. */
export async function addPicture(seat: Seat, params: VersionRef): Promise<void> {
  const place = seat.page.getByRole("group", { name: "Lead picture" });
  const file = { name: "buoy.jpg", mimeType: "image/jpeg", buffer: await buoyPicture() };
  await place.getByLabel("Choose a picture").setInputFiles(file);
  await place.getByLabel("Credit").fill(buoy.picture.credit);
  await place.getByLabel("Caption").fill(buoy.picture.caption);
  await place.getByLabel("For those who do not see it").fill(buoy.picture.alt);
  await seat.page.keyboard.press("Tab");
  await until("the picture's words are kept", async () => {
    const { leadPicture } = await asked(seat, openStory, { params });
    return leadPicture?.credit === buoy.picture.credit && leadPicture.alt === buoy.picture.alt;
  });
}

/** Hands the story in and asks the editor for a review. */
export async function handIn(seat: Seat, reviewer: Somebody): Promise<void> {
  const { page } = seat;
  await button(page, "Hand in").click();
  const form = page.getByRole("form", { name: "Hand in" });
  await form.getByLabel(reviewer.name).check();
  await form.getByLabel("A word to the reviewers").fill("Quill rang again: the quote is as she said it.");
  await button(form, "Hand in").click();
  await page.getByText("In review").first().waitFor();
}

/** Follows the inbox to the story, where another is writing. */
export async function openFromInbox(seat: Seat): Promise<void> {
  const { page } = seat;
  await page.getByRole("link", { name: "Inbox" }).click();
  await page.getByRole("heading", { name: "Inbox" }).waitFor();
  await page.getByRole("link", { name: buoy.headline }).click();
  await textOf(seat).getByText(buoy.spoken).waitFor();
}

/** Each sees who else is there, and what they write as they write it. */
export async function writeTogether(reporter: Seat, editor: Seat, [writes, reads]: readonly Somebody[]): Promise<void> {
  for (const [seat, other] of [
    [reporter, reads!],
    [editor, writes!],
  ] as const)
    await seat.page.getByRole("list", { name: "Who is here" }).getByText(other.name).waitFor();
  await textOf(reporter).focus();
  await reporter.page.keyboard.press("Control+End");
  await reporter.page.keyboard.press("Enter");
  await reporter.page.keyboard.type(buoy.last);
  await textOf(editor).getByText(buoy.last).waitFor();
  // The name at the caret.
  await textOf(editor).getByText(writes!.name).waitFor();
  await keepScreen(editor.page, "03-together");
}

/** Comments on words of the text. */
export async function comment(seat: Seat): Promise<void> {
  await selectWords(textOf(seat), buoy.doubted);
  await seat.page.keyboard.press("Control+Alt+m");
  await seat.page.getByLabel("What about these words?").waitFor();
  await seat.page.keyboard.type(buoy.doubt);
  await seat.page.keyboard.press("Control+Enter");
  await seat.page.getByRole("article").getByText(buoy.doubt).waitFor();
}

/** Suggests other words for those in the text. */
export async function suggest(seat: Seat): Promise<void> {
  await selectWords(textOf(seat), buoy.lame);
  await seat.page.keyboard.press("Control+Alt+s");
  await seat.page.getByText("You are suggesting").waitFor();
  await seat.page.keyboard.type(buoy.better);
  const suggestions = seat.page.getByRole("region", { name: "Suggestions" });
  await suggestions.getByText(buoy.better).waitFor();
  await seat.page.keyboard.press("Control+Alt+s");
}

/** Answers the comment and takes the suggestion. */
export async function answerAndTake(seat: Seat, editor: Somebody): Promise<void> {
  const { page } = seat;
  await openPanel(seat, "Review");
  const thread = page.getByRole("article").filter({ hasText: buoy.doubt });
  await thread.getByText(editor.name).waitFor();
  await button(thread, "Answer").click();
  await page.keyboard.type(buoy.answer);
  await page.keyboard.press("Control+Enter");
  await thread.getByText(buoy.answer).waitFor();
  const suggestion = page.getByRole("region", { name: "Suggestions" }).getByRole("article");
  await suggestion.getByText(buoy.better).waitFor();
  await keepScreen(page, "05-answered");
  await button(suggestion, "Take").click();
  await suggestion.waitFor({ state: "detached" });
  await textOf(seat).getByText(buoy.better).waitFor();
  assert.doesNotMatch((await textOf(seat).textContent())!, new RegExp(buoy.lame));
  await saved(seat);
}
