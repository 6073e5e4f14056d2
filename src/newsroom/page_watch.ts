/**
 * Watching pages after a change: what does not show it in time is failing, and every editor's screen says so until it
 * does. Each server watches its own pages; who published watches that the others follow. Writes the table `failing_page`.
 */
import type { Sql } from "../base/database.ts";
import { sentenceOf } from "../base/errors.ts";
import type { Entry } from "../base/journal.ts";
import type { VersionRef } from "../news/version.ts";
import type { FailingPage } from "./calls/desk.ts";
import type { Desk } from "./desk.ts";
import { tellScreens } from "./ear.ts";
import { noteFailing, noteServers, watchedElsewhere } from "./receipts.ts";

const failingAfterMs = 10_000;
const againEveryMs = 10_000;

/** A change that pages must show. */
export interface Watched extends Partial<VersionRef> {
  readonly entry: number;
  readonly at: Date;
  readonly paths: readonly string[];
  /** When it was committed, by `performance.now()`, for who published it. */
  readonly committed?: number | undefined;
}

interface Failure {
  readonly path: string;
  readonly server: string;
  readonly sentence: string;
}

/** Looks at the pages when their time is over. */
export function watchPages(desk: Desk, watched: Watched): void {
  if (desk.pageAsOf === undefined) return;
  later(desk, () => lookAt(desk, watched));
}

/** Looks at the pages of this server once those changes are due on them that another one brought about. */
export function watchElsewhere(desk: Desk, entries: readonly Entry[]): void {
  const out = entries.filter(({ kind }) => kind.startsWith("story.")).map(({ id }) => id);
  if (out.length === 0 || desk.pageAsOf === undefined) return;
  later(desk, async () => {
    for (const watched of await watchedElsewhere(desk.database.sql, desk.servers.name, out))
      await lookAt(desk, watched);
  });
}

function later(desk: Desk, act: () => Promise<void>): void {
  const look = () => void act().catch((error) => desk.trouble("page watch", error));
  setTimeout(look, desk.failingAfterMs ?? failingAfterMs).unref();
}

async function lookAt(desk: Desk, watched: Watched): Promise<void> {
  const found = await Promise.all(watched.paths.map((path) => failureOf(desk, path, watched.entry)));
  const failing = [...found.filter((each) => each !== undefined), ...(await behind(desk, watched))];
  if (failing.length === 0) return;
  const { sql } = desk.database;
  for (const { path, server, sentence } of failing)
    await sql`
      insert into failing_page (path, server, since, entry, story, edition, sentence)
      values (${path}, ${server}, ${watched.at}, ${watched.entry}, ${watched.story ?? null}, ${watched.edition ?? null}, ${sentence})
      on conflict (path, server) do update set entry = greatest(failing_page.entry, excluded.entry), sentence = excluded.sentence`;
  await noteFailing(
    sql,
    watched.entry,
    failing.map(({ path }) => path),
  );
  await tellScreens(sql, ["failing"]);
  lookAgain(desk);
}

/** Servers that are there and have not followed to the change that went out here. */
async function behind({ database, servers }: Desk, { entry, committed, paths }: Watched): Promise<Failure[]> {
  if (committed === undefined) return [];
  const others = await servers.reached(entry, committed, 0);
  await noteServers(database.sql, entry, others);
  return others
    .filter(({ liveAfterMs }) => liveAfterMs === null)
    .map(({ name }) => ({
      path: paths[0]!,
      server: name,
      sentence: `The server ${name} has not followed to the change.`,
    }));
}

/** What failed here before this server was started anew is looked at again; what failed where nobody is any more is over. */
export async function tidyFailing(desk: Desk): Promise<void> {
  const { sql } = desk.database;
  const over = await sql`
    delete from failing_page f where server <> '' and server <> ${desk.servers.name}
      and not exists (select 1 from server s where s.name = f.server and s.seen_at > clock_timestamp() - interval '1 minute')
    returning 1`;
  if (over.length > 0) await tellScreens(sql, ["failing"]);
  const mine = await sql`select 1 from failing_page where ${ofServer(desk)} limit 1`;
  if (mine.length > 0) lookAgain(desk);
}

/** Failing pages of this server, and of before they were known by server. */
const ofServer = ({ database: { sql }, servers }: Desk) => sql`server in ('', ${servers.name})`;

const again = new WeakMap<Desk, NodeJS.Timeout>();

/** Looks at failing pages again and again until none is left. */
export function lookAgain(desk: Desk): void {
  if (again.has(desk) || desk.pageAsOf === undefined) return;
  const look = async () => {
    const left = await examineFailing(desk);
    if (left.some(({ server }) => server === desk.servers.name || server === "")) return;
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
    select path, entry from failing_page where ${ofServer(desk)} ${only === undefined ? sql`` : sql`and path = ${only}`}`;
  const well: string[] = [];
  for (const { path, entry } of rows) if ((await failureOf(desk, path, entry)) === undefined) well.push(path);
  if (well.length > 0) {
    await sql`delete from failing_page where ${ofServer(desk)} and path = any(${well})`;
    await tellScreens(sql, ["failing"]);
  }
  return failingPages(sql);
}

/** Pages that fail now, longest first. */
export async function failingPages(sql: Sql): Promise<FailingPage[]> {
  const rows = await sql<(Omit<FailingPage, "since"> & { since: Date })[]>`
    select path, server, since, sentence, story, edition from failing_page order by since, path limit 100`;
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function failureOf(desk: Desk, path: string, entry: number): Promise<Failure | undefined> {
  const server = desk.servers.name;
  try {
    const asOf = await desk.pageAsOf!(path);
    return asOf >= entry ? undefined : { path, server, sentence: "It still shows what was before the change." };
  } catch (error) {
    return { path, server, sentence: `It cannot be made: ${sentenceOf(error)}` };
  }
}
