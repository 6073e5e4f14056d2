/** The calendar: what is due, scheduled, embargoed until or published within a span. Read only. */
import type { Sql } from "../base/database.ts";
import type { VersionRef } from "../news/version.ts";
import type { calendarKinds } from "./calls/plans.ts";
import type { DeskLine } from "./calls/views.ts";
import { linesOf } from "./desk_lines.ts";

const mostEntries = 2000;

export interface Span {
  readonly edition: string;
  readonly from: Date;
  readonly to: Date;
}

/** The entries of the span, by time. */
export async function calendarOf(
  sql: Sql,
  now: Date,
  { edition, from, to }: Span,
): Promise<{ at: string; kind: (typeof calendarKinds)[number]; line: DeskLine }[]> {
  const rows = await sql<(VersionRef & { at: Date; kind: (typeof calendarKinds)[number] })[]>`
    select * from (
      select story, edition, due_at as at, 'due' as kind from plan
      where edition = ${edition} and due_at >= ${from} and due_at < ${to}
      union all
      select story, edition, at, what from schedule where edition = ${edition} and state = 'due' and at >= ${from} and at < ${to}
      union all
      select v.story, v.edition, e.until, 'embargo ends' from embargo e join version v using (story)
      where v.edition = ${edition} and e.until >= ${from} and e.until < ${to}
      union all
      select l.story, l.edition, l.sort_at, 'published' from live l
      where l.edition = ${edition} and l.sort_at >= ${from} and l.sort_at < ${to}
    ) c order by at, story limit ${mostEntries}`;
  const refs = [...new Map(rows.map(({ story }) => [story, { story, edition }])).values()];
  const lines = new Map((await linesOf(sql, now, refs)).map((line) => [line.story, line]));
  return rows.flatMap(({ story, at, kind }) => {
    const line = lines.get(story);
    return line === undefined ? [] : [{ at: at.toISOString(), kind, line }];
  });
}
