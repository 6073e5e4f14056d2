/** The planning board: what is not live yet, in columns by state or by desk, due first. Read only. */
import type { Sql } from "../base/database.ts";
import { type State, states, type VersionRef } from "../news/version.ts";
import type { DeskLine } from "./calls/views.ts";
import { linesOf } from "./desk_lines.ts";

const shownInColumn = 50;
const boardStates = states.filter((state) => state !== "live" && state !== "withdrawn");

export interface Column {
  readonly state?: State;
  readonly desk?: number | null;
  readonly count: number;
  readonly lines: DeskLine[];
}

/** The columns of an edition's board; every state and every desk has one, and what is on no desk. */
export async function boardOf(sql: Sql, now: Date, edition: string, by: "state" | "desk"): Promise<Column[]> {
  const desks = await sql<{ id: number }[]>`select id from desk order by lower(name)`;
  const rows = await sql<(VersionRef & { state: State; desk: number | null; count: number })[]>`
    select * from (
      select v.story, v.edition, v.state, p.desk,
        row_number() over (partition by ${by === "state" ? sql`v.state` : sql`p.desk`} order by p.due_at nulls last, v.changed_at desc, v.story) as place,
        (count(*) over (partition by ${by === "state" ? sql`v.state` : sql`p.desk`}))::int as count
      from version v left join plan p using (story, edition)
      where v.edition = ${edition} and v.state not in ('live', 'withdrawn')
    ) b where place <= ${shownInColumn} order by place`;
  const lines = await linesOf(sql, now, rows);
  const lineOf = new Map(lines.map((line) => [line.story, line]));
  const column = (of: readonly (typeof rows)[number][]) => ({
    count: of[0]?.count ?? 0,
    lines: of.flatMap(({ story }) => lineOf.get(story) ?? []),
  });
  if (by === "state")
    return boardStates.map((state) => ({ state, ...column(rows.filter((row) => row.state === state)) }));
  return [null, ...desks.map(({ id }) => id)].map((desk) => ({
    desk,
    ...column(rows.filter((row) => row.desk === desk)),
  }));
}
