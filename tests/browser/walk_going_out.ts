/** A story on its way out and back, as the walk through the newsroom does it; at each step readers are asked what they see. */
import assert from "node:assert/strict";
import type { VersionRef } from "../../src/news/version.ts";
import { clockSeconds } from "../../src/newsroom/app/time/zone.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { openStory } from "../../src/newsroom/calls/stories.ts";
import { listReceipts } from "../../src/newsroom/calls/workflow.ts";
import { readerAt } from "../walks/reader.ts";
import { buoy } from "./buoy.ts";
import { keepScreen } from "./kept_screens.ts";
import { asked, button, openPanel, type Seat, saved, selectWords, textOf, until } from "./walk_seat.ts";

const path = `/stories/${buoy.slug}`;
const lists = ["/", "/latest/", "/rss.xml", "/feed.json", "/news-sitemap.xml", "/search?q=bell+buoy"];
/** From the press of “Schedule” to the second itself: time to look at the reader's page before. */
const aheadMs = 7_000;

/** The comment is the last thing on the list: answered, it is resolved. */
export async function clearChecklist(seat: Seat): Promise<void> {
  const { page } = seat;
  await openPanel(seat, "Checklist");
  await button(page, "1 comment is not resolved.").waitFor();
  await openPanel(seat, "Review");
  const thread = page.getByRole("article").filter({ hasText: buoy.answer });
  await button(thread, "Resolve").click();
  await page.getByText("Resolved (1)").waitFor();
  await openPanel(seat, "Checklist");
  // What is left is advice: this story is signed by nobody.
  await page.getByText("Nobody is named as its writer").waitFor();
  await keepScreen(page, "06-checklist");
}

/** Readers find nothing of it anywhere. */
export async function unseen(origin: string, when: string): Promise<void> {
  const reader = readerAt(origin);
  assert.equal((await reader.ask(path)).status, 404, when);
  for (const each of lists) assert.doesNotMatch((await reader.ask(each)).text, /bell buoy of/, `${each}, ${when}`);
}

/** Sets the time on the paper's clock, to the second. */
export async function schedule(seat: Seat, params: VersionRef): Promise<Date> {
  const { page } = seat;
  const { paper: house } = await asked(seat, whoIsHere, {});
  await openPanel(seat, "Workflow");
  await button(page, "Mark as ready").click();
  await page.getByText("Ready", { exact: true }).first().waitFor();
  await button(page, "Schedule").click();
  const form = page.getByRole("form", { name: "Schedule" });
  const at = new Date(Math.ceil((Date.now() + aheadMs) / 1000) * 1000);
  await form.getByLabel("Goes out: When").fill(clockSeconds(at, house.timeZone));
  await button(form, "Schedule").click();
  await button(page, "Un-schedule").waitFor();
  assert.equal((await asked(seat, openStory, { params })).state, "scheduled");
  await keepScreen(page, "07-scheduled");
  return at;
}

/** Asks for the page as readers do, before the second and through it; answers when it was first there. */
export async function goesLive(origin: string, at: Date): Promise<number> {
  const reader = readerAt(origin);
  let asks = 0;
  return until("it goes live", async () => {
    const { status } = await reader.ask(path);
    const now = Date.now();
    if (status === 404) {
      asks++;
      return undefined;
    }
    assert.ok(asks > 0, "readers did not find it before");
    assert.equal(status, 200);
    assert.ok(now >= at.getTime(), `${at.getTime() - now} ms before its time`);
    return now;
  });
}

/** Looks where readers look, and at what the newsroom says about it. */
export async function checkLive(seat: Seat, version: VersionRef, at: Date): Promise<void> {
  const { origin } = seat;
  const reader = readerAt(origin);
  const { document, text } = await reader.ask(path);
  assert.equal(document.querySelector("h1")?.textContent?.trim(), buoy.headline);
  for (const words of [buoy.standfirst, buoy.spoken, buoy.better, buoy.last, buoy.picture.credit, buoy.picture.caption])
    assert.ok(document.body.textContent!.includes(words), words);
  assert.doesNotMatch(text, new RegExp(`${buoy.lame}|${buoy.doubt.slice(0, 20)}`));
  const picture = document.querySelector(`img[alt="${buoy.picture.alt}"]`)!;
  const rendition = await fetch(new URL(picture.getAttribute("src")!, origin));
  assert.equal(rendition.status, 200);
  assert.match(rendition.headers.get("content-type")!, /^image\//);
  for (const each of lists) assert.match((await reader.ask(each)).text, new RegExp(buoy.slug), each);

  const { publishedAt } = await asked(seat, openStory, { params: version });
  const afterMs = Date.parse(publishedAt!) - at.getTime();
  assert.ok(afterMs >= 0 && afterMs < 1000, `published ${afterMs} ms after its second`);
  const { receipts } = await asked(seat, listReceipts, { query: { story: version.story } });
  assert.deepEqual(
    receipts.map(({ what, failing }) => ({ what, failing })),
    [{ what: "publish", failing: [] }],
  );
  // Without having touched anything since.
  await receiptShown(seat, "Published");
  await keepScreen(seat.page, "08-live");
  await look(seat, "09-reader-live");
}

async function receiptShown({ page }: Seat, what: string): Promise<void> {
  const receipt = page.getByRole("status").filter({ hasText: what });
  await receipt.getByText(/seen by readers after \d+ ms · \d+ pages changed/).waitFor();
}

/** What a reader's window shows, at `words` where they are said; for the pictures. */
async function look({ page }: Seat, name: string, words?: string): Promise<void> {
  if (process.env.KEEP_SCREENS !== "1") return;
  const window = await page.context().newPage();
  await window.goto(path);
  if (words !== undefined) await window.getByText(words).evaluate((each) => each.scrollIntoView({ block: "center" }));
  await keepScreen(window, name);
  await window.close();
}

/** Changes the text of the live story and says to readers what was wrong. */
export async function correct(seat: Seat): Promise<void> {
  const { page, origin } = seat;
  await selectWords(textOf(seat), buoy.wrong);
  await page.keyboard.type(buoy.right);
  await saved(seat);
  await button(page, "Correct").click();
  const form = page.getByRole("form", { name: "Correct" });
  await form.getByLabel("What was wrong, and what is right?").fill(buoy.correction);
  await button(form, "Correct").click();
  await receiptShown(seat, "Corrected");
  await keepScreen(page, "10-corrected");

  const { document, text } = await readerAt(origin).ask(path);
  const note = [...document.querySelectorAll("time")].find((each) =>
    each.parentElement?.parentElement?.textContent?.includes(buoy.correction),
  );
  assert.ok(note, "the note is on the page with its date");
  assert.ok(Date.now() - Date.parse(note.getAttribute("datetime")!) < 60_000, "the date is today's");
  assert.match(text, new RegExp(`new chain on ${buoy.right}`));
  assert.doesNotMatch(text, new RegExp(`new chain on ${buoy.wrong}`));
  await look(seat, "11-reader-corrected", buoy.correction);
}

/** Takes the story from readers, and tells them why. */
export async function withdraw(seat: Seat): Promise<void> {
  const { page, origin } = seat;
  await button(page, "Withdraw").click();
  const form = page.getByRole("form", { name: "Withdraw" });
  await form.getByLabel("Why is it withdrawn?").fill(buoy.reason);
  await keepScreen(page, "12-withdrawing");
  await button(form, "Withdraw").click();
  await receiptShown(seat, "Withdrawn");

  const reader = readerAt(origin);
  const gone = await reader.ask(path);
  assert.equal(gone.status, 410);
  assert.ok(gone.document.body.textContent!.includes(buoy.reason));
  assert.doesNotMatch(gone.text, new RegExp(buoy.better));
  for (const each of lists) assert.doesNotMatch((await reader.ask(each)).text, /bell buoy of|bell-buoy/, each);
  await look(seat, "13-reader-withdrawn");
}
