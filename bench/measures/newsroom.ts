/** The newsroom's lists, its board, its desk and one story opened, on the whole archive: each the slowest of some runs after a first. */
import { plainReading } from "../../src/base/reading.ts";
import { draftedStory } from "../../src/news/drafted.ts";
import { boardOf } from "../../src/newsroom/board_lines.ts";
import { deskLines } from "../../src/newsroom/desk_lines.ts";
import { deskLists } from "../../src/newsroom/desk_screen.ts";
import type { Figure } from "../figure.ts";
import type { Stand } from "../stand.ts";

const runs = 5;
const listMs = 200;
const openMs = 300;

/** How long the database takes for what an editor looks at. */
export async function measureNewsroom({ house, stories }: Pick<Stand, "house" | "stories">): Promise<Figure[]> {
  const { sql } = house.database;
  const now = house.now();
  const limit = 50;
  const [section] = await sql<{ id: number }[]>`select min(id) as id from section`;
  const lists: Readonly<Record<string, () => Promise<unknown>>> = {
    "changed last": () => deskLines(sql, now, { limit }),
    "by headline": () => deskLines(sql, now, { limit, sort: "headline" }),
    "published last": () => deskLines(sql, now, { limit, sort: "published" }),
    "due first": () => deskLines(sql, now, { limit, sort: "due" }),
    "of one section": () => deskLines(sql, now, { limit, section: section!.id }),
    "in review": () => deskLines(sql, now, { limit, state: "in review" }),
    "a rare word": () => deskLines(sql, now, { limit, find: "zzgrue" }),
    "a rare word of withdrawn ones by headline": () =>
      deskLines(sql, now, { limit, find: "zzgrue", state: "withdrawn", sort: "headline" }),
    board: () => boardOf(sql, now, "en", "state"),
    "desk screen": () => deskLists(sql, now, undefined),
  };
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(lists)) {
    const value = await slowest(ask);
    figures.push({
      what: `newsroom list: ${name}`,
      value,
      unit: "ms",
      budget: `≤ ${listMs} ms`,
      kept: value <= listMs,
    });
  }
  const ref = { story: Math.max(1, Math.floor(stories / 2)), edition: "en" };
  const value = await slowest(() => draftedStory(plainReading(sql), ref, { now }));
  figures.push({
    what: "newsroom: one story read",
    value,
    unit: "ms",
    budget: `≤ ${openMs} ms`,
    kept: value <= openMs,
  });
  return figures;
}

async function slowest(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  let worst = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await ask();
    worst = Math.max(worst, performance.now() - started);
  }
  return worst;
}
