/**
 * A section's stories month by month: what came out in one, and which months with stories lie around it. Read only.
 * Promises: a page made of these depends on the months it shows and no others, so that a publish leaves old months alone.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { keys } from "./keys.ts";
import { monthAfter, monthBefore, monthsBetween } from "./month.ts";

/** A month of a section and those below it. */
export interface SectionMonth {
  readonly edition: string;
  readonly section: number;
  /** The section and all below it. */
  readonly under: readonly number[];
  /** `2026-11`. */
  readonly month: string;
}

/** When a month begins in the zone of the paper. */
const start = (sql: Sql, month: string) =>
  sql`(${`${month}-01`}::timestamp at time zone (select time_zone from publication))`;

const during = (sql: Sql, { edition, under, month }: SectionMonth) => sql`
  unnest(${under as number[]}::int[]) s(id) cross join lateral (
    select story, sort_at from live where edition = ${edition} and section = s.id
      and sort_at >= ${start(sql, month)} and sort_at < ${start(sql, monthAfter(month))}
  ) near`;

/** How many stories the section has in the month. */
export async function countInMonth({ sql, saw }: Reading, at: SectionMonth): Promise<number> {
  saw(keys.inMonth(at.edition, at.month));
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${during(sql, at)}`;
  return row!.count;
}

/** So many stories of the month after the first `from`, counted from the month's oldest; the newest comes first. */
export async function storiesInMonth(
  { sql, saw }: Reading,
  at: SectionMonth,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<number[]> {
  saw(keys.inMonth(at.edition, at.month));
  const rows = await sql<{ story: number }[]>`
    select near.story from ${during(sql, at)} order by near.sort_at, near.story offset ${from} limit ${length}`;
  return rows.map((row) => row.story).reverse();
}

/** The nearest months with stories of the section before and after. */
export async function monthsAround(
  { sql, saw }: Reading,
  at: SectionMonth,
): Promise<{ readonly earlier: string | undefined; readonly later: string | undefined }> {
  const { edition, section, under, month } = at;
  const [row] = await sql<{ earlier: string | null; later: string | null }[]>`
    select to_char(max(before.sort_at) at time zone p.time_zone, 'YYYY-MM') as earlier,
      to_char(min(after.sort_at) at time zone p.time_zone, 'YYYY-MM') as later
    from publication p cross join unnest(${under as number[]}::int[]) s(id)
    left join lateral (select sort_at from live where edition = ${edition} and section = s.id and sort_at < ${start(sql, month)}
      order by sort_at desc limit 1) before on true
    left join lateral (select sort_at from live where edition = ${edition} and section = s.id and sort_at >= ${start(sql, monthAfter(month))}
      order by sort_at limit 1) after on true
    group by p.time_zone`;
  const { earlier, later } = row!;
  // Where there is none, any story of the section may be the first to come.
  if (earlier === null || later === null) saw(keys.inSection(edition, section));
  const gap = [
    ...(earlier === null ? [] : monthsBetween(earlier, monthBefore(month))),
    ...(later === null ? [] : monthsBetween(monthAfter(month), later)),
  ];
  for (const each of gap) saw(keys.inMonth(edition, each));
  return { earlier: earlier ?? undefined, later: later ?? undefined };
}
