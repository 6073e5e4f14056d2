/** Schedules as lists show them: what is due, late, failed, done. Read only. */
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import type { VersionRef } from "../news/version.ts";
import type { Schedule } from "./calls/schedules.ts";
import { naming } from "./names.ts";

/** What is due counts as late after this: until then the clock is at it. */
const lateAfterMs = 2000;

export interface Wanted {
  readonly now: Date;
  readonly limit: number;
  readonly ids?: readonly number[];
  readonly ref?: VersionRef;
  /** Failed and due ones, soonest first; or those done, or cancelled, newest first. */
  readonly list?: "open" | "done" | "cancelled";
  readonly edition?: string | undefined;
  /** `2026-11-23T09:00:00.000Z 12`: what follows that one. */
  readonly after?: string | undefined;
}

type Row = Omit<Schedule, "at" | "by" | "late" | "nextTryAt" | "doneAt"> & {
  readonly at: Date;
  readonly by: string;
  readonly nextTryAt: Date;
  readonly doneAt: Date | null;
};

/** Schedules of one version, some of them, or of a list. */
export async function scheduleLines(sql: Sql, wanted: Wanted): Promise<Schedule[]> {
  const rows = await sql<Row[]>`
    select s.id, s.story, s.edition, v.headline, s.what, s.at, s.by, s.state, s.tries, s.trouble, s.next_try_at as "nextTryAt",
      s.done_at as "doneAt"
    from schedule s join version v using (story, edition) where ${chosen(sql, wanted)}
    order by ${orderOf(sql, wanted)} limit ${wanted.limit}`;
  const named = await naming(
    sql,
    rows.map((row) => row.by),
  );
  const lateBefore = wanted.now.getTime() - lateAfterMs;
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    by: named(row.by),
    late: row.state === "due" && row.at.getTime() < lateBefore,
    nextTryAt: row.state === "due" && row.tries > 0 ? row.nextTryAt.toISOString() : null,
    doneAt: row.doneAt?.toISOString() ?? null,
  }));
}

function chosen(sql: Sql, { ids, ref, list, edition, after }: Wanted) {
  if (ids !== undefined) return sql`s.id = any(${ids as number[]})`;
  if (ref !== undefined) return sql`s.story = ${ref.story} and s.edition = ${ref.edition}`;
  const states = list === "open" ? ["due", "failed"] : [list!];
  const place = after === undefined ? undefined : placeOf(after);
  const beyond = list === "open" ? sql`>` : sql`<`;
  return sql`s.state = any(${states}) ${edition === undefined ? sql`` : sql`and s.edition = ${edition}`}
    ${place === undefined ? sql`` : sql`and (s.at, s.id) ${beyond} (${place.at}, ${place.id}::bigint)`}`;
}

function orderOf(sql: Sql, { ids, ref, list }: Wanted) {
  if (ids !== undefined || ref !== undefined) return sql`s.id desc`;
  return list === "open" ? sql`s.at, s.id` : sql`s.at desc, s.id desc`;
}

function placeOf(after: string): { at: Date; id: number } {
  const [at, id] = after.split(" ");
  const place = { at: new Date(at ?? ""), id: Number(id) };
  if (Number.isNaN(place.at.getTime()) || !Number.isSafeInteger(place.id))
    throw new Refusal("bad-request", 422, "This is not a place in the list; begin at its top.");
  return place;
}

/** How many are due, how many of them late, and how many have failed. */
export async function scheduleCounts(sql: Sql, now: Date): Promise<{ due: number; late: number; failed: number }> {
  const lateBefore = new Date(now.getTime() - lateAfterMs);
  const [row] = await sql<{ due: number; late: number; failed: number }[]>`
    select (select count(*)::int from schedule where state = 'due') as due,
      (select count(*)::int from schedule where state = 'due' and at < ${lateBefore}) as late,
      (select count(*)::int from schedule where state = 'failed') as failed`;
  return row!;
}
