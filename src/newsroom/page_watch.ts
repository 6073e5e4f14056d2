/**
 * Watching pages after a change: what does not show it in time is failing, and every editor's screen says so until it
 * does. Writes the table `failing_page`.
 */
import type { Sql } from "../base/database.ts";
import { sentenceOf } from "../base/errors.ts";
import type { VersionRef } from "../news/version.ts";
import type { FailingPage } from "./calls/desk.ts";
import type { Desk } from "./desk.ts";
import { tellScreens } from "./ear.ts";
import { noteFailing } from "./receipts.ts";

const failingAfterMs = 10_000;
const againEveryMs = 10_000;

/** A change that pages must show. */
export interface Watched extends Partial<VersionRef> {
  readonly entry: number;
  readonly at: Date;
  readonly paths: readonly string[];
}

/** Looks at the pages when their time is over. */
export function watchPages(desk: Desk, watched: Watched): void {
  if (desk.pageAsOf === undefined) return;
  const look = () => void lookAt(desk, watched).catch((error) => desk.trouble("page watch", error));
  setTimeout(look, desk.failingAfterMs ?? failingAfterMs).unref();
}

async function lookAt(desk: Desk, watched: Watched): Promise<void> {
  const found = await Promise.all(watched.paths.map((path) => failureOf(desk, path, watched.entry)));
  const failing = found.filter((each) => each !== undefined);
  if (failing.length === 0) return;
  const { sql } = desk.database;
  for (const { path, sentence } of failing)
    await sql`
      insert into failing_page (path, since, entry, story, edition, sentence)
      values (${path}, ${watched.at}, ${watched.entry}, ${watched.story ?? null}, ${watched.edition ?? null}, ${sentence})
      on conflict (path) do update set entry = greatest(failing_page.entry, excluded.entry), sentence = excluded.sentence`;
  await noteFailing(
    sql,
    watched.entry,
    failing.map(({ path }) => path),
  );
  await tellScreens(sql, ["failing"]);
  lookAgain(desk);
}

const again = new WeakMap<Desk, NodeJS.Timeout>();

/** Looks at failing pages again and again until none is left. */
export function lookAgain(desk: Desk): void {
  if (again.has(desk) || desk.pageAsOf === undefined) return;
  const look = async () => {
    const left = await examineFailing(desk);
    if (left.length > 0) return;
    clearInterval(again.get(desk));
    again.delete(desk);
  };
  const every = setInterval(
    () => void look().catch((error) => desk.trouble("page watch", error)),
    Math.min(againEveryMs, desk.failingAfterMs ?? againEveryMs),
  );
  again.set(desk, every.unref());
}

/** Looks at the failing pages, or at one of them, once more; answers those that still fail. */
export async function examineFailing(desk: Desk, only?: string): Promise<FailingPage[]> {
  const { sql } = desk.database;
  const rows = await sql<{ path: string; entry: number }[]>`
    select path, entry from failing_page ${only === undefined ? sql`` : sql`where path = ${only}`}`;
  const well: string[] = [];
  for (const { path, entry } of rows) if ((await failureOf(desk, path, entry)) === undefined) well.push(path);
  if (well.length > 0) {
    await sql`delete from failing_page where path = any(${well})`;
    await tellScreens(sql, ["failing"]);
  }
  return failingPages(sql);
}

/** Pages that fail now, longest first. */
export async function failingPages(sql: Sql): Promise<FailingPage[]> {
  const rows = await sql<(Omit<FailingPage, "since"> & { since: Date })[]>`
    select path, since, sentence, story, edition from failing_page order by since, path limit 100`;
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function failureOf(
  desk: Desk,
  path: string,
  entry: number,
): Promise<{ path: string; sentence: string } | undefined> {
  try {
    const asOf = await desk.pageAsOf!(path);
    return asOf >= entry ? undefined : { path, sentence: "It still shows what was before the change." };
  } catch (error) {
    return { path, sentence: `It cannot be made: ${sentenceOf(error)}` };
  }
}
