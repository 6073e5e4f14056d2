/**
 * Two people do everything one can do in a text, at random and at once, with the network cut now and then. At the end
 * both screens show the same document, and the database has it. `TWO_WRITERS_MINUTES` makes it longer.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { plainReading } from "../../src/base/reading.ts";
import { versionOf } from "../../src/news/versions.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { copyIn } from "../../src/newsroom/rooms/manuscript.ts";
import { startBrowser } from "../browser/chromium.ts";
import { welcomedOwner } from "../newsroom/caller.ts";
import { openRoom } from "../newsroom/room.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { until } from "../newsroom/writer.ts";
import { wireTo } from "./wire_between.ts";
import { carryCookies, openTab, shownIn, stateOf } from "./writing_tab.ts";

const minutes = Number(process.env.TWO_WRITERS_MINUTES ?? 0.3);
const seed = Number(process.env.TWO_WRITERS_SEED ?? Date.now() % 1_000_000);

/** Numbers that are the same for the same seed (mulberry32). */
function chance(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const keys = [
  "Enter",
  "Enter",
  "Backspace",
  "Backspace",
  "Backspace",
  "Delete",
  "Shift+Enter",
  "Control+b",
  "Control+i",
  "Control+Alt+2",
  "Control+Alt+0",
  "Control+Shift+7",
  "Control+Shift+8",
  "Control+Shift+9",
  "Tab",
  "Shift+Tab",
  "Control+z",
  "Control+z",
  "Control+Shift+z",
  "Control+x",
  "Control+v",
];
const words = ["tide ", "harbour ", "潮水", "said ", "**loud** ", "## ", "- ", "> ", "1. ", "ferry. "];
const blocks = ["divider", "table", "facts", "picture"] as const;

async function act(page: Page, random: () => number): Promise<string> {
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dice = random();
  if (dice < 0.1) {
    const field = page.locator(of([".line-headline", ".line-standfirst"]));
    await field.press(of(["End", "Home"]));
    const said = of(["Tide", "x", "潮", "Backspace", "Delete"]);
    if (said.length > 4) await page.keyboard.press(said);
    else await page.keyboard.type(said);
    return `field ${said}`;
  }
  await place(page, random());
  if (dice < 0.55) {
    const word = of(words);
    await page.keyboard.type(word);
    return word;
  }
  if (dice < 0.93) {
    const key = of(keys);
    await page.keyboard.press(key);
    return key;
  }
  const block = of(blocks);
  await put(page, block);
  return block;
}

/** Somewhere in the text, at times with a stretch chosen. */
const place = (page: Page, where: number): Promise<void> =>
  page.evaluate((part) => {
    const { editor } = document.querySelector(".copy") as never as {
      editor: { state: { doc: { content: { size: number } } }; commands: Record<string, (said?: unknown) => void> };
    };
    const { size } = editor.state.doc.content;
    const from = Math.floor(part * size);
    const to = part * 1000 - Math.floor(part * 1000) < 0.2 ? Math.min(size, from + 15) : from;
    editor.commands.setTextSelection!({ from, to });
    editor.commands.focus!();
  }, where);

const put = (page: Page, block: string): Promise<void> =>
  page.evaluate((type) => {
    const { editor } = document.querySelector(".copy") as never as {
      editor: { commands: { insertContent(said: unknown): void } };
    };
    const cell = { type: "tableCell", content: [{ type: "text", text: "cell" }] };
    const content: Record<string, object> = {
      divider: { type },
      picture: { type, attrs: { picture: "1" } },
      facts: {
        type,
        content: [{ type: "factsTitle", content: [{ type: "text", text: "Facts" }] }, { type: "paragraph" }],
      },
      table: { type, content: [0, 1].map(() => ({ type: "tableRow", content: [cell, cell] })) },
    };
    editor.commands.insertContent(content[type]);
  }, block);

test(`two who do everything at random for ${minutes} minutes end with the same text, and so does the database`, {
  timeout: minutes * 60_000 + 180_000,
}, async (t) => {
  const room = await openRoom(t);
  const owner = await welcomedOwner(room);
  const { paper } = await owner.ask(whoIsHere);
  const ref = await owner.ask(beginStory, {
    body: { edition: "en", section: paper.sections[0]!.id, headline: "Tides" },
  });
  const wire = await wireTo(t, Number(new URL(room.origin).port));
  const browser = await startBrowser();
  t.after(() => browser.close());
  const faults: string[] = [];
  const pages: Page[] = [];
  for (const name of ["Bo Yiran", "Ana Reis"]) {
    const context = await browser.newContext();
    await carryCookies(context, await takenOn(room, owner, "editor", name), wire.origin);
    const page = await openTab(context, wire.origin, ref);
    page.on("pageerror", ({ stack }) => faults.push(stack ?? ""));
    pages.push(page);
  }
  const random = chance(seed);
  const end = Date.now() + minutes * 60_000;
  const counts = await Promise.all(
    pages
      .map(async (page) => {
        const mine = chance(Math.floor(random() * 1e9));
        let count = 0;
        for (; Date.now() < end; count++) {
          await act(page, mine);
        }
        return count;
      })
      .concat(cutNowAndThen()),
  );
  async function cutNowAndThen(): Promise<number> {
    let cuts = 0;
    for (; Date.now() < end - 5_000; cuts++) {
      await pause(3_000 + random() * 6_000);
      wire[random() < 0.5 ? "cut" : "still"]();
      await pause(random() * 2_000);
      wire.mend();
    }
    return cuts;
  }
  wire.mend();
  for (const page of pages) await until(async () => (await stateOf(page)) === "saved", 60_000);
  const shown = () =>
    Promise.all(
      pages.map(
        async (page) =>
          [
            await shownIn(page),
            await page.locator(".line-headline").inputValue(),
            await page.locator(".line-standfirst").inputValue(),
          ] as const,
      ),
    );
  await until(async () => {
    const [one, other] = await shown();
    return JSON.stringify(one) === JSON.stringify(other);
  }, 30_000).catch(() => undefined);
  const [one, other] = await shown();
  assert.deepEqual(one, other, `seed ${seed}`);
  await room.newsroom.rooms.flush(ref);
  const saved = (await versionOf(plainReading(room.house.database.sql), ref))!;
  const [manuscript, headline, standfirst] = one!;
  assert.deepEqual(saved.copy, copyIn(manuscript), `seed ${seed}`);
  assert.deepEqual([saved.headline, saved.standfirst], [headline.trim(), standfirst.trim()]);
  assert.deepEqual(room.troubles, []);
  assert.deepEqual(faults, [], `seed ${seed}`);
  t.diagnostic(
    `seed ${seed}: ${counts[0]! + counts[1]!} acts, ${counts[2]} cuts, ${manuscript.content?.length ?? 0} blocks at the end`,
  );
});
