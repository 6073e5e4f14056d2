/**
 * Long lists month by month: what came out in one, and which months with stories lie around it. Read only.
 * Promises: a page made of these depends on the months it shows and no others, so that a publish leaves old months alone.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { keys } from "./keys.ts";
import { monthAfter, monthBefore, monthsBetween } from "./month.ts";

/** A list that goes back for years: of a section, on a topic, by somebody. */
export interface LongList {
  readonly edition: string;
  readonly of: keyof typeof tables;
  /** Whose stories stand in it: one, or a section and all below it. */
  readonly ids: readonly number[];
  /** What any change to the list touches. */
  readonly key: string;
}

/** Where the stories of a list stand: each table is in the order of time for each section, topic or person. */
const tables = { section: "live", topic: "live_topic", person: "live_person" } as const;

/** The list of a section; `under` is the section and all below it. */
export const sectionList = (edition: string, section: number, under: readonly number[]): LongList => ({
  edition,
  of: "section",
  ids: under,
  key: keys.inSection(edition, section),
});

/** The list of a topic. */
export const topicList = (edition: string, topic: number): LongList => ({
  edition,
  of: "topic",
  ids: [topic],
  key: keys.onTopic(edition, topic),
});

/** The list of somebody's stories. */
export const personList = (edition: string, person: number): LongList => ({
  edition,
  of: "person",
  ids: [person],
  key: keys.byPerson(edition, person),
});

/** A month of a list: `2026-11`. */
export interface ListMonth {
  readonly list: LongList;
  readonly month: string;
}

/** A longer gap between two months is not told month by month: it depends on the whole list. */
const longestGap = 24;

/** When a month begins in the zone of the paper. */
const start = (sql: Sql, month: string) =>
  sql`(${`${month}-01`}::timestamp at time zone (select time_zone from publication))`;

const eachOf = (sql: Sql, { ids }: LongList) => sql`unnest(${ids as number[]}::int[]) s(id)`;

const inList = (sql: Sql, { edition, of }: LongList) =>
  sql`${sql(tables[of])} where edition = ${edition} and ${sql(of)} = s.id`;

const during = (sql: Sql, { list, month }: ListMonth) => sql`
  ${eachOf(sql, list)} cross join lateral (
    select story, sort_at from ${inList(sql, list)}
      and sort_at >= ${start(sql, month)} and sort_at < ${start(sql, monthAfter(month))}
  ) near`;

/** How many stories the list has in the month. */
export async function countInMonth({ sql, saw }: Reading, at: ListMonth): Promise<number> {
  saw(keys.inMonth(at.list.edition, at.month));
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${during(sql, at)}`;
  return row!.count;
}

/** So many stories of the month after the first `from`, counted from the month's oldest; the newest comes first. */
export async function storiesInMonth(
  { sql, saw }: Reading,
  at: ListMonth,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<number[]> {
  saw(keys.inMonth(at.list.edition, at.month));
  const rows = await sql<{ story: number }[]>`
    select near.story from ${during(sql, at)} order by near.sort_at, near.story offset ${from} limit ${length}`;
  return rows.map((row) => row.story).reverse();
}

/** The nearest months with stories of the list before and after. */
export async function monthsAround(
  { sql, saw }: Reading,
  { list, month }: ListMonth,
): Promise<{ readonly earlier: string | undefined; readonly later: string | undefined }> {
  const [row] = await sql<{ earlier: string | null; later: string | null }[]>`
    select to_char(max(before.sort_at) at time zone p.time_zone, 'YYYY-MM') as earlier,
      to_char(min(after.sort_at) at time zone p.time_zone, 'YYYY-MM') as later
    from publication p cross join ${eachOf(sql, list)}
    left join lateral (select sort_at from ${inList(sql, list)} and sort_at < ${start(sql, month)}
      order by sort_at desc limit 1) before on true
    left join lateral (select sort_at from ${inList(sql, list)} and sort_at >= ${start(sql, monthAfter(month))}
      order by sort_at limit 1) after on true
    group by p.time_zone`;
  const { earlier, later } = row!;
  const gap = [
    ...(earlier === null ? [] : monthsBetween(earlier, monthBefore(month))),
    ...(later === null ? [] : monthsBetween(monthAfter(month), later)),
  ];
  const told = gap.length <= longestGap ? gap : [];
  // Where there is none, any story of the list may be the first to come.
  if (earlier === null || later === null || told !== gap) saw(list.key);
  for (const each of told) saw(keys.inMonth(list.edition, each));
  return { earlier: earlier ?? undefined, later: later ?? undefined };
}
