/**
 * Two people write one story in real browsers while everything breaks: the server is killed, the network is cut or falls
 * silent, tabs are closed and crash, sessions end. No letter that a browser still had, or that the server had said it
 * kept, may be missing afterwards: on either screen and in the database.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { openDatabase } from "../../src/base/database.ts";
import { plainReading } from "../../src/base/reading.ts";
import { plainText } from "../../src/news/copy.ts";
import type { VersionRef } from "../../src/news/version.ts";
import { versionOf } from "../../src/news/versions.ts";
import { signIn, signOut, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { startBrowser } from "../browser/chromium.ts";
import type { Caller } from "../newsroom/caller.ts";
import { password, takenOn } from "../newsroom/staffed.ts";
import { until } from "../newsroom/writer.ts";
import { broadsheet, freshPlace, startPaper } from "./house.ts";
import { signedIn } from "./paper_desk.ts";
import { type Wire, wireTo } from "./wire_between.ts";
import { caretAtEnd, carryCookies, inJournal, lettersIn, openTab, stateOf } from "./writing_tab.ts";

const rounds = Number(process.env.KEYSTROKE_ROUNDS ?? 50);
/** Who types beside somebody in one line may find the other's letters between their own, so each has letters of their own. */
const hands = ["0123456789", "QRSTUVWXYZ"] as const;
const troubles = ["kill", "cut", "close", "session", "kill", "still", "crash", "cut"] as const;

interface Typist {
  readonly name: string;
  readonly context: BrowserContext;
  readonly caller: Caller;
  readonly email: string;
  /** The digits of this hand alone: so a word both wrote into can be told apart again. */
  readonly digits: string;
  /** The paragraph they write in, from the top. */
  readonly paragraph: number;
  page: Page;
  words: number;
  /** Words that must be there at the end. */
  readonly promised: string[];
}

test(`two who write lose no letter in ${rounds} rounds of kills, cuts, closed tabs and ended sessions`, {
  timeout: 900_000,
}, async (t) => {
  const place = await freshPlace(t);
  await broadsheet(place, "init", "--name", "The Bar Light", "--section", "Harbour");
  let paper = await startPaper(t, place);
  const port = new URL(paper.origin).port;
  const fixed = { ...place, env: { ...place.env, PORT: port } };
  const owner = (await signedIn(paper.origin, paper.firstOwner!)).caller;
  const ref = await begunStory(owner);
  const wire = await wireTo(t, Number(port));
  const browser = await startBrowser();
  t.after(() => browser.close());
  const typists: Typist[] = [];
  for (const [at, called] of ["Bo Yiran", "Ana Reis"].entries()) {
    const caller = await takenOn(paper, owner, "editor", called);
    const email = `${called.replace(" ", ".")}@courier.example`;
    const context = await browser.newContext();
    await carryCookies(context, caller, wire.origin);
    const page = await openTab(context, wire.origin, ref);
    typists.push({
      name: "ba"[at]!,
      context,
      caller,
      email,
      digits: hands[at]!,
      paragraph: at,
      page,
      words: 0,
      promised: [],
    });
  }
  await beginParagraphs(typists);
  for (let round = 0; round < rounds; round++) {
    const trouble = troubles[round % troubles.length]!;
    const victim = typists[round % 2]!;
    const over = { yet: false };
    const typing = typists.map((typist) => typeUntil(typist, over));
    await pause(100 + Math.random() * 300);
    if (trouble === "kill") {
      await paper.kill();
      paper = await startPaper(t, fixed);
    } else if (trouble === "cut" || trouble === "still") {
      wire[trouble]();
      await pause(300 + Math.random() * 500);
      wire.mend();
    } else if (trouble === "session") await endSession(victim, wire);
    await pause(100 + Math.random() * 200);
    over.yet = true;
    await Promise.all(typing);
    if (trouble === "close" || trouble === "crash") await loseTab(victim, trouble, wire.origin, ref);
    if (trouble === "session") await comeBack(victim);
  }
  const pages = typists.map(({ page }) => page);
  for (const page of pages) await until(async () => (await stateOf(page)) === "saved", 90_000);
  await until(async () => (await lettersIn(pages[0]!)) === (await lettersIn(pages[1]!)), 30_000);
  const shown = await lettersIn(pages[0]!);
  const promised = typists.flatMap((typist) => typist.promised);
  const missing = (text: string) =>
    typists.flatMap((typist) => typist.promised.filter((word) => !byHand(typist, text).includes(word)));
  assert.deepEqual(missing(shown), []);
  await browser.close();
  await paper.stop();
  const kept = await keptIn(place, ref);
  assert.deepEqual(missing(kept), []);
  assert.equal(letters(kept), letters(shown));
  t.diagnostic(`${rounds} rounds, ${promised.length} words, ${promised.join("").length} letters, none lost`);
});

/** A word as nobody else writes one: `a17a`, `bRXb`. */
function nextWord(typist: Typist): string {
  const number = String(typist.words++).replace(/\d/g, (digit) => typist.digits[Number(digit)]!);
  return `${typist.name}${number}${typist.name}`;
}

/** What of `text` this hand wrote, in the order in which it stands. */
const byHand = ({ name, digits }: Typist, text: string) =>
  [...text].filter((letter) => letter === name || digits.includes(letter)).join("");

const letters = (text: string) => text.replace(/\s/g, "");

async function begunStory(owner: Caller): Promise<VersionRef> {
  const { paper } = await owner.ask(whoIsHere);
  const body = { edition: paper.homeEdition, section: paper.sections[0]!.id, headline: "" };
  return owner.ask(beginStory, { body });
}

/** A paragraph for each. */
async function beginParagraphs([first, second]: readonly Typist[]): Promise<void> {
  await first!.page.locator(".copy").click();
  await first!.page.keyboard.type("First:");
  await first!.page.keyboard.press("Enter");
  await first!.page.keyboard.type("Second:");
  await until(async () => (await lettersIn(second!.page)).includes("Second:"));
}

/** Types words, most into the typist's paragraph, some into the headline. */
async function typeUntil(typist: Typist, over: { readonly yet: boolean }): Promise<void> {
  const { page, paragraph } = typist;
  while (!over.yet) {
    if (typist.words % 7 === 6) await page.locator(".line-headline").press("End");
    else await caretAtEnd(page, paragraph);
    const word = nextWord(typist);
    await page.keyboard.type(` ${word}`, { delay: 3 });
    typist.promised.push(word);
  }
}

/** The tab goes in the middle of a word. What was in the browser's journal must come back; of the rest nobody promised. */
async function loseTab(typist: Typist, how: "close" | "crash", origin: string, ref: VersionRef): Promise<void> {
  const { context, page } = typist;
  await caretAtEnd(page, typist.paragraph);
  const word = nextWord(typist);
  await page.keyboard.type(` ${word}`, { delay: 3 });
  await inJournal(page);
  typist.promised.push(word);
  if (how === "close") await page.close();
  else {
    const crashed = new Promise((resolve) => page.once("crash", resolve));
    const devtools = await context.newCDPSession(page);
    // Nobody is left to answer.
    void devtools.send("Page.crash").catch(() => undefined);
    await crashed;
    await page.close();
  }
  typist.page = await openTab(context, origin, ref);
}

/** The session ends on the server; the next connection is refused, and typing goes on. */
async function endSession({ caller, page }: Typist, wire: Wire): Promise<void> {
  await caller.ask(signOut);
  wire.cut();
  await pause(50);
  wire.mend();
  await until(async () => (await stateOf(page)) === "signed-out", 60_000);
}

/** Signs in again, as in another tab. */
async function comeBack({ caller, email, context, page }: Typist): Promise<void> {
  await caller.ask(signIn, { body: { email, password } });
  await carryCookies(context, caller, new URL(page.url()).origin);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await until(async () => (await stateOf(page)) !== "signed-out", 30_000);
}

async function keptIn(place: Awaited<ReturnType<typeof freshPlace>>, ref: VersionRef): Promise<string> {
  const database = await openDatabase({ url: place.env.DATABASE_URL, dataDir: place.dataDir });
  try {
    const version = (await versionOf(plainReading(database.sql), ref))!;
    return `${version.headline} ${version.standfirst} ${plainText(version.copy)}`;
  } finally {
    await database.close();
  }
}
