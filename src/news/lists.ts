/** Lists: which live stories stand in a section, on a topic, in a month, newest first. Read only. */

import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { keys } from "./keys.ts";

/** A place in a list: what follows it is older. */
export interface Mark {
  readonly sortAt: Date;
  readonly story: number;
}
export interface Page {
  readonly limit: number;
  /** Only stories older than this one. */
  readonly after?: Mark | undefined;
}
interface Row {
  readonly story: number;
}

const older = (sql: Sql, after: Mark | undefined) =>
  after === undefined ? sql`` : sql`and (sort_at, story) < (${after.sortAt}, ${after.story})`;
// As a value and not a joined table, so that the index on time is used: a hundredfold at 250,000 stories.
const zone = (sql: Sql) => sql`(select time_zone from publication)`;
const stories = (rows: readonly Row[]) => rows.map((row) => row.story);

/** The newest stories of the edition. */
export async function latestStories({ sql, saw }: Reading, edition: string, { limit, after }: Page): Promise<number[]> {
  saw(keys.latest(edition));
  return stories(
    await sql<Row[]>`
    select story from live where edition = ${edition} ${older(sql, after)} order by sort_at desc, story desc limit ${limit}`,
  );
}

/** A list of the newest stories of some sections together. */
export interface SectionList {
  readonly sections: readonly number[];
  readonly limit: number;
  /** Only stories older than this one. */
  readonly after?: Mark | undefined;
}

/** The stories of each of `lists`, newest first, in one statement. */
export async function storiesInSections(
  { sql, saw }: Reading,
  edition: string,
  lists: readonly SectionList[],
): Promise<number[][]> {
  const end = { sortAt: new Date("9999-12-31"), story: 0 };
  const wanted = lists.flatMap(({ sections, limit, after = end }, list) =>
    sections.map((section) => ({ list, section, limit, after })),
  );
  for (const { section } of wanted) saw(keys.inSection(edition, section));
  if (wanted.length === 0) return lists.map(() => []);
  const rows = await sql<(Row & { list: number })[]>`
    select w.list, near.story
    from unnest(${wanted.map((each) => each.list)}::int[], ${wanted.map((each) => each.section)}::int[], ${wanted.map((each) => each.limit)}::int[],
      ${wanted.map((each) => each.after.sortAt.toISOString())}::timestamptz[], ${wanted.map((each) => each.after.story)}::bigint[])
      w(list, section, most, after_at, after_story)
    cross join lateral (
      select story, sort_at from live where edition = ${edition} and section = w.section
        and (sort_at, story) < (w.after_at, w.after_story)
      order by sort_at desc, story desc limit w.most
    ) near order by near.sort_at desc, near.story desc`;
  const byList = Map.groupBy(rows, (row) => row.list);
  return lists.map(({ limit }, list) => stories((byList.get(list) ?? []).slice(0, limit)));
}

/** The newest stories on a topic. */
export async function storiesOnTopic(
  { sql, saw }: Reading,
  edition: string,
  topic: number,
  { limit, after }: Page,
): Promise<number[]> {
  saw(keys.onTopic(edition, topic));
  return stories(
    await sql<Row[]>`
    select story from live_topic where edition = ${edition} and topic = ${topic} ${older(sql, after)}
    order by sort_at desc, story desc limit ${limit}`,
  );
}

/** The newest stories with the person's byline. */
export async function storiesByPerson(
  { sql, saw }: Reading,
  edition: string,
  person: number,
  { limit, after }: Page,
): Promise<number[]> {
  saw(keys.byPerson(edition, person));
  return stories(
    await sql<Row[]>`
    select story from live_person where edition = ${edition} and person = ${person} ${older(sql, after)}
    order by sort_at desc, story desc limit ${limit}`,
  );
}

/** How many stories a topic or person has, counted up to `most`. */
export async function countOn(
  { sql }: Reading,
  edition: string,
  what: { topic: number } | { person: number },
  most: number,
): Promise<number> {
  const rows =
    "topic" in what
      ? sql`select 1 from live_topic where edition = ${edition} and topic = ${what.topic} limit ${most}`
      : sql`select 1 from live_person where edition = ${edition} and person = ${what.person} limit ${most}`;
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from (${rows}) counted`;
  return row!.count;
}

/** Stories of one day (`2026-11-03`) or month (`2026-11`) in the zone of the paper. */
export async function storiesOfSpan(
  { sql, saw }: Reading,
  edition: string,
  span: string,
  { limit, after }: Page,
): Promise<number[]> {
  saw(keys.inMonth(edition, span));
  const [from, length] = span.length === 7 ? [`${span}-01`, "1 month"] : [span, "1 day"];
  return stories(
    await sql<Row[]>`
    select story from live where edition = ${edition}
      and sort_at >= ${from}::timestamp at time zone ${zone(sql)}
      and sort_at < (${from}::timestamp + ${length}::interval) at time zone ${zone(sql)} ${older(sql, after)}
    order by sort_at desc, story desc limit ${limit}`,
  );
}

/** Days of a month with stories, and how many; `month` is `2026-11`. */
export async function daysOfMonth(
  { sql, saw }: Reading,
  edition: string,
  month: string,
): Promise<{ day: string; count: number }[]> {
  saw(keys.inMonth(edition, month));
  return sql<{ day: string; count: number }[]>`
    select to_char(sort_at at time zone ${zone(sql)}, 'YYYY-MM-DD') as day, count(*)::int as count from live
    where edition = ${edition} and sort_at >= ${`${month}-01`}::timestamp at time zone ${zone(sql)}
      and sort_at < (${`${month}-01`}::timestamp + interval '1 month') at time zone ${zone(sql)}
    group by 1 order by 1 desc`;
}

/** Months with stories, newest first, and how many. */
export async function monthsWithStories(
  { sql, saw }: Reading,
  edition: string,
): Promise<{ month: string; count: number }[]> {
  saw(keys.latest(edition));
  saw(keys.withdrawals(edition));
  return sql<{ month: string; count: number }[]>`
    with recursive month(start) as (
      select date_trunc('month', (select max(sort_at) from live where edition = ${edition}) at time zone ${zone(sql)})
      union all
      select date_trunc('month', (
        select max(sort_at) from live where edition = ${edition} and sort_at < month.start at time zone ${zone(sql)}
      ) at time zone ${zone(sql)})
      from month where month.start is not null
    )
    select to_char(start, 'YYYY-MM') as month, (select count(*)::int from live where edition = ${edition}
      and sort_at >= start at time zone ${zone(sql)} and sort_at < (start + interval '1 month') at time zone ${zone(sql)}) as count
    from month where start is not null`;
}

/** Where live stories are, newest first: a walk over the whole edition, `limit` at a time. */
export function livePlaces(
  { sql }: Reading,
  edition: string,
  { limit, after }: Page,
): Promise<(Mark & { readonly slug: string })[]> {
  return sql<(Mark & { readonly slug: string })[]>`
    select story, slug, sort_at as "sortAt" from live where edition = ${edition} ${older(sql, after)}
    order by sort_at desc, story desc limit ${limit}`;
}

/** How many stories are live, per edition. */
export async function liveCounts({ sql }: Reading): Promise<Map<string, number>> {
  const rows = await sql<
    { edition: string; count: number }[]
  >`select edition, count(*)::int as count from live group by edition`;
  return new Map(rows.map((row) => [row.edition, row.count]));
}
