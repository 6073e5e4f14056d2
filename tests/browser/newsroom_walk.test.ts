/**
 * One story through the whole newsroom, in browsers, by those who work there: written, reviewed, scheduled, live on the
 * second, corrected, withdrawn. What readers see is looked at after each step. KEEP_SCREENS=1 keeps pictures of it.
 */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Browser } from "playwright-core";
import { join } from "../../src/newsroom/calls/session.ts";
import { atEnd, fileEnd } from "../base.ts";
import { callerAt } from "../newsroom/caller.ts";
import { freshPlace, type Running, startPaper } from "../walks/house.ts";
import { startBrowser } from "./chromium.ts";
import { keepScreen } from "./kept_screens.ts";
import { checkLive, clearChecklist, correct, goesLive, schedule, unseen, withdraw } from "./walk_going_out.ts";
import { button, type Seat, type Somebody, signInAt, takeSeat } from "./walk_seat.ts";
import {
  addPicture,
  answerAndTake,
  begin,
  comment,
  handIn,
  openFromInbox,
  suggest,
  write,
  writeTogether,
} from "./walk_writing.ts";

const ines = { name: "Inês Duarte", email: "ines@light.example", password: "four plain salt words" };
const noor = { name: "Noor Haddad", email: "noor@light.example", password: "a lamp above the slip" };
const tom = { name: "Tom Reyes", email: "tom@light.example", password: "a pencil in the rain" };
let paper: Running;
let browser: Browser;

before(async () => {
  [paper, browser] = await Promise.all([
    freshPlace(fileEnd).then((place) => startPaper(fileEnd, place)),
    startBrowser(),
  ]);
  atEnd(fileEnd, () => browser.close());
});

test("a story goes from its first word to its withdrawal, and readers see what they should at each step", async (t) => {
  const owner = await takeSeat(t, browser, paper.origin);
  const [editor, reporter] = [await takeSeat(t, browser, paper.origin), await takeSeat(t, browser, paper.origin)];

  await comeAsOwner(owner);
  await invite(owner, noor, "Editor");
  await invite(owner, tom, "Reporter");
  await seeThemIn(owner);
  await Promise.all([signInAt(editor, noor), signInAt(reporter, tom)]);

  const version = await begin(reporter);
  await write(reporter);
  await addPicture(reporter, version);
  await keepScreen(reporter.page, "02-writing");
  await handIn(reporter, noor);
  await unseen(paper.origin, "handed in");

  await openFromInbox(editor);
  await writeTogether(reporter, editor, [tom, noor]);
  await comment(editor);
  await suggest(editor);
  await keepScreen(editor.page, "04-review");
  await answerAndTake(reporter, noor);
  await clearChecklist(editor);
  await unseen(paper.origin, "reviewed");

  const at = await schedule(editor, version);
  const seenAt = await goesLive(paper.origin, at);
  t.diagnostic(`on a reader's screen ${seenAt - at.getTime()} ms after its second`);
  await checkLive(editor, version, at);
  await correct(editor);
  await withdraw(editor);
  for (const { complaints } of [owner, editor, reporter]) assert.deepEqual(complaints, []);
});

async function comeAsOwner({ page }: Seat): Promise<void> {
  await page.goto(paper.firstOwner!);
  await page.getByLabel("Your name").fill(ines.name);
  await page.getByLabel("E-mail").fill(ines.email);
  await page.getByRole("textbox", { name: "Password" }).fill(ines.password);
  await button(page, "Begin").click();
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("heading", { name: "Invite somebody" }).waitFor();
}

/** Invites on the screen; who is invited comes by the link, on another machine. */
async function invite({ page }: Seat, { name, email, password }: Somebody, role: string): Promise<void> {
  const form = page.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Role").selectOption({ label: role });
  await button(form, "Invite").click();
  // The line of this invitation, and not that of the one before.
  await page.getByRole("button", { name: `Take back: ${email}` }).waitFor();
  const link = await form.getByLabel("Link of the invitation").inputValue();
  const token = new URL(link).searchParams.get("token")!;
  await callerAt(paper.origin).ask(join, { body: { token, name, password, locale: "en" } });
}

async function seeThemIn({ page }: Seat): Promise<void> {
  await page.reload();
  for (const { name } of [noor, tom]) await page.getByRole("row").filter({ hasText: name }).waitFor();
  await keepScreen(page, "01-people");
}
