/** Where somebody works in the walk through the newsroom: a browser of their own, signed in by their password. */
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { addressOf } from "../../src/newsroom/app/ask.ts";
import type { Call } from "../../src/newsroom/calls/call.ts";
import { atEnd, type Ending } from "../base.ts";

/** Somebody of the walk. */
export interface Somebody {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Seat {
  /** Where the paper is. */
  readonly origin: string;
  readonly page: Page;
  /** What the page threw, and what its console says is wrong. */
  readonly complaints: string[];
}

/** On a machine that does much else. */
const patienceMs = 30_000;
/** Far from the paper's own zone: the newsroom goes by the paper's. */
const elsewhere = { timezoneId: "America/New_York", locale: "en-GB" };

/** A browser window at `origin`, nobody signed in. */
export async function takeSeat(ending: Ending, browser: Browser, origin: string): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...elsewhere,
  });
  atEnd(ending, () => context.close());
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  return { origin, page, complaints };
}

/** Signs somebody in by address and password, with keys alone. */
export async function signInAt({ page }: Seat, { email, password }: Somebody): Promise<void> {
  await page.goto("/newsroom/sign-in");
  await page.getByLabel("E-mail").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/newsroom/");
  await page.getByRole("navigation").first().waitFor();
}

/** A button by its whole name. */
export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole("button", { name, exact: true });

/** Opens a panel beside the text. */
export const openPanel = ({ page }: Seat, name: string): Promise<void> =>
  page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

/** The text of the open story. */
export const textOf = ({ page }: Seat): Locator => page.getByRole("textbox", { name: "Text", exact: true });

/** Resolves when the screen says that everything is saved. */
export const saved = ({ page }: Seat): Promise<void> => page.getByText("Saved", { exact: true }).waitFor();

/** What the server answers whoever sits there. */
export async function asked<P, Q, B, A>({ page }: Seat, call: Call<P, Q, B, A>, said: object): Promise<A> {
  const answer = await page.request.get(addressOf(call, said));
  assert.equal(answer.status(), 200, await answer.text());
  return call.answer.parse(await answer.json());
}

/** Waits until `look` finds something; `what` says what was waited for. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const since = performance.now(); performance.now() - since < patienceMs; await pause(50)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Draws over words of the text with the pointer, until the editor has them selected. */
export async function selectWords(text: Locator, words: string): Promise<void> {
  const { mouse, keyboard } = text.page();
  await until(`${words} are selected`, async () => {
    // What is selected already would be dragged away.
    await keyboard.press("ArrowLeft");
    const { from, to } = await text.evaluate(placeOfWords, words);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
    return text.evaluate((place, wanted) => {
      const { doc, selection } = (place as unknown as Edited).editor.state;
      return doc.textBetween(selection.from, selection.to) === wanted;
    }, words);
  });
}

interface Edited {
  readonly editor: {
    readonly state: {
      readonly doc: { readonly textBetween: (from: number, to: number) => string };
      readonly selection: { readonly from: number; readonly to: number };
    };
  };
}

/** Where words begin and end in the window; runs in the browser. */
function placeOfWords(place: Element, wanted: string) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue!.indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    node.parentElement!.scrollIntoView({ block: "nearest" });
    const lines = [...range.getClientRects()];
    const [first, last] = [lines[0]!, lines.at(-1)!];
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  throw new Error(`the text has no ${wanted}`);
}
