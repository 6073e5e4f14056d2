/**
 * Typing in a story of 5,000 words, in a real browser, with a second writer in the room: from the key event, its wait for
 * the page included, to the end of the frame that shows the letter, painted and handed over. The browser draws a frame
 * as soon as there is one to draw: the wait for a screen's beat, which no program can shorten, is not in it.
 */
import type { BrowserContext, Page } from "playwright-core";
import { inWork, theHouse } from "../../src/base/work.ts";
import type { VersionRef } from "../../src/news/version.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { startBrowser } from "../../tests/browser/chromium.ts";
import type { Caller } from "../../tests/newsroom/caller.ts";
import { openEditor } from "../editor.ts";
import { type Figure, median, percentile } from "../figure.ts";
import type { Served, Stand } from "../stand.ts";

const words = 5_000;
const letters = 300;
const paceMs = 60;
const budgetMs = 16;
const withoutBeat = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** How long a letter takes to be there. */
export async function measureTyping({ house }: Pick<Stand, "house">, served: Pick<Served, "press">): Promise<Figure[]> {
  const { origin, caller, close } = await openEditor({ house }, served);
  const browser = await startBrowser(withoutBeat);
  try {
    const ref = await longStory(house);
    const context = await browser.newContext();
    const [page, other] = [await tab(context, caller, origin, ref), await tab(context, caller, origin, ref)];
    await other.evaluate(middle);
    const typing = typeAlong(other);
    const waits = await typed(page);
    typing.stop();
    await typing.ended;
    const p95 = percentile(waits, 0.95);
    return [
      {
        what: "typing in a story of 5,000 words, median",
        value: median(waits),
        unit: "ms",
        budget: "",
        kept: undefined,
      },
      {
        what: "typing in a story of 5,000 words, p95",
        value: p95,
        unit: "ms",
        budget: `≤ ${budgetMs} ms`,
        kept: p95 <= budgetMs,
      },
    ];
  } finally {
    await browser.close();
    await close();
  }
}

async function longStory({ database, now }: Stand["house"]): Promise<VersionRef> {
  const [section] = await database.sql<{ id: number }[]>`select id from section limit 1`;
  const line = "The tide turned before the pilots did and the harbour kept its own slow count of them. ";
  const paragraph = { type: "paragraph" as const, text: [{ text: line.repeat(6).trim() }] };
  const copy = Array.from({ length: Math.ceil(words / (line.split(" ").length * 6 - 6)) }, () => paragraph);
  const draft = {
    edition: "en",
    section: section!.id,
    headline: "A long count",
    standfirst: "",
    copy,
    bylines: [],
    topics: [],
  };
  const [ref] = await inWork(database, { who: theHouse, at: now() }, (work) => saveDrafts(work, [draft]));
  return ref!;
}

async function tab(context: BrowserContext, { cookies }: Caller, origin: string, ref: VersionRef): Promise<Page> {
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  await page.goto(`${origin}/newsroom/stories/${ref.story}/${ref.edition}`);
  await page.locator(".copy[contenteditable=true]").waitFor({ timeout: 60_000 });
  return page;
}

/** Puts the caret into the middle of the story. */
function middle(): void {
  const place = document.querySelector<HTMLElement>(".copy")!;
  const block = place.children[Math.floor(place.children.length / 2)]!;
  place.focus();
  getSelection()!.collapse(block.firstChild ?? block, 10);
  block.scrollIntoView();
}

/** Somebody else who types all the while, elsewhere. */
function typeAlong(page: Page) {
  let over = false;
  const type = async () => {
    while (!over) await page.keyboard.type("x", { delay: paceMs * 2 });
  };
  return { ended: type(), stop: () => (over = true) };
}

/** Milliseconds from each key to the end of the frame with its letter. */
async function typed(page: Page): Promise<number[]> {
  await page.evaluate(middle);
  await page.evaluate(() => {
    const waits: number[] = [];
    (window as unknown as { waits: number[] }).waits = waits;
    let pressedAt = 0;
    addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), true);
    const shown = () => {
      // The first task after the frame: the page is laid out, painted and handed over by then.
      const { port1, port2 } = new MessageChannel();
      const from = pressedAt;
      port1.onmessage = () => waits.push(performance.now() - from);
      port2.postMessage(undefined);
    };
    addEventListener("input", () => requestAnimationFrame(shown), true);
  });
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.type("the tide "[letter % 9]!);
    await page.waitForTimeout(paceMs);
  }
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits.slice(10));
}
