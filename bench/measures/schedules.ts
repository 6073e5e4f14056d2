/**
 * Five hundred stories due in the same second, at the size of the archive: when the last of them is out, and when
 * readers who ask all the while get the last one, and a front that shows it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { inWork, theHouse } from "../../src/base/work.ts";
import { storyPath } from "../../src/news/place.ts";
import { setSchedule } from "../../src/news/scheduling.ts";
import type { VersionRef } from "../../src/news/version.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { openEditor } from "../editor.ts";
import type { Figure } from "../figure.ts";
import type { Served, Stand } from "../stand.ts";

const many = 500;
/** Between what is scheduled and its time. */
const aheadMs = 3000;
const lookedEveryMs = 20;
const budgetMs = 1000;
const longestMs = 30_000;

/** Schedules many for one moment and looks how long after it they are out. */
export async function measureSchedules(stand: Stand, served: Served): Promise<Figure[]> {
  const { keepTime, close } = await openEditor(stand, served);
  try {
    await keepTime();
    const { sql } = stand.house.database;
    const refs = await drafts(stand.house);
    const stories = refs.map(({ story }) => story);
    const at = await scheduleAll(stand.house, refs);
    await pause(at - Date.now() - 50);
    const pages = [storyPath("/", slugOf(many - 1)), "/"];
    const [out, ...seen] = await Promise.all([
      since(at, async () => {
        const [row] = await sql`select count(*)::int as out from live where story = any(${stories})`;
        return row!.out === many;
      }),
      ...pages.map((path) => since(at, async () => (await textAt(served.port, path)).includes(headlineOf(many - 1)))),
    ]);
    return [
      figure(`${many} schedules due in one second, the last one out after its time`, out!),
      figure("readers get the last of them, and the front that shows it, after its time", Math.max(...seen)),
    ];
  } finally {
    await close();
  }
}

const figure = (what: string, value: number): Figure => ({
  what,
  value,
  unit: "ms",
  budget: `≤ ${budgetMs.toLocaleString("en")} ms`,
  kept: value <= budgetMs,
});

const slugOf = (at: number) => `regatta-result-${at}`;
const headlineOf = (at: number) => `Regatta result number ${at}`;

async function drafts({ database, now }: Stand["house"]): Promise<VersionRef[]> {
  const [section] = await database.sql<{ id: number }[]>`select id from section limit 1`;
  const line = "The boats came in one after the other, and each was written down by the pilot on the pier. ";
  const copy = Array.from({ length: 6 }, (_, at) => ({
    type: "paragraph" as const,
    text: [{ text: `${at + 1}. ${line.repeat(3)}` }],
  }));
  return inWork(database, { who: theHouse, at: now() }, (work) =>
    saveDrafts(
      work,
      Array.from({ length: many }, (_, at) => ({
        ...{ edition: "en", section: section!.id, slug: slugOf(at), headline: headlineOf(at) },
        ...{ standfirst: line, copy, bylines: [], topics: [] },
      })),
    ),
  );
}

/** All for one moment, which it answers, in milliseconds of the epoch. */
async function scheduleAll({ database, now }: Stand["house"], refs: readonly VersionRef[]): Promise<number> {
  const perHundredMs = 400;
  const at = Date.now() + aheadMs + (many / 100) * perHundredMs;
  await inWork(database, { who: theHouse, at: now() }, async (work) => {
    for (const ref of refs) await setSchedule(work, ref, { what: "publish", at: new Date(at) });
  });
  if (Date.now() > at) throw new Error("scheduling took longer than the time that was given to it");
  return at;
}

/** Milliseconds from `at` until `seen`. */
async function since(at: number, seen: () => Promise<boolean>): Promise<number> {
  while (!(await seen())) {
    if (Date.now() > at + longestMs) throw new Error(`not all of ${many} were out after ${longestMs} ms`);
    await pause(lookedEveryMs);
  }
  return Date.now() - at;
}

const textAt = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
