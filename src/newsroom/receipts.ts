/** Receipts: what it took until readers saw a change, kept for who published. Writes the table `receipt`. */
import type { Sql } from "../base/database.ts";
import type { VersionRef } from "../news/version.ts";
import type { Receipt as Shown } from "./calls/workflow.ts";
import { naming } from "./names.ts";
import type { Reached } from "./servers.ts";

export interface Change extends VersionRef {
  readonly entry: number;
  readonly what: Shown["what"];
  readonly at: Date;
  /** Staff id. */
  readonly by: string;
  readonly headline: string;
  /** Path readers find (or found) it under. */
  readonly path: string;
}

/** What the press did about an entry, and how long after its commit all of it was to be seen: here first, then elsewhere. */
export interface Pressed {
  readonly outOfDate: number;
  readonly pressed: readonly string[];
  readonly servers: readonly Reached[];
}

/** Who looks for the receipts of the last seconds looks among so many. */
const recent = 1000;

const rounded = (servers: readonly Reached[]) =>
  servers.map(({ name, liveAfterMs }) => ({ name, liveAfterMs: liveAfterMs && Math.round(liveAfterMs * 10) / 10 }));

/** Keeps the receipts of changes that went out together; answers their numbers. */
export async function keepReceipts(sql: Sql, changes: readonly Change[], pressed: Pressed): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    insert into receipt (entry, story, edition, headline, what, at, by, path, out_of_date, pressed, servers)
    select c.entry, c.story, c.edition, c.headline, c.what, c.at, c.by, c.path, ${pressed.outOfDate}, ${pressed.pressed as string[]},
      ${sql.json(rounded(pressed.servers))}
    from jsonb_to_recordset(${sql.json(changes as never)}) as c(entry bigint, story bigint, edition text, headline text, what text,
      at timestamptz, by text, path text)
    returning id`;
  return rows.map((row) => row.id);
}

/** Puts on the receipts of a change what is known by now of the servers that had not reached it. */
export async function noteServers(sql: Sql, entry: number, others: readonly Reached[]): Promise<void> {
  for (const { name, liveAfterMs } of rounded(others))
    if (liveAfterMs !== null)
      await sql`
        update receipt set servers = (
          select jsonb_agg(case when s->>'name' = ${name} and s->>'liveAfterMs' is null
            then jsonb_build_object('name', ${name}::text, 'liveAfterMs', ${liveAfterMs}::float8) else s end order by at)
          from jsonb_array_elements(servers) with ordinality e(s, at))
        where entry = ${entry}`;
}

/** Pages that must show what went out elsewhere, by another server than `server`, with these entries. */
export async function watchedElsewhere(
  sql: Sql,
  server: string,
  entries: readonly number[],
): Promise<{ entry: number; at: Date; paths: string[]; story: number; edition: string }[]> {
  return sql<{ entry: number; at: Date; paths: string[]; story: number; edition: string }[]>`
    select distinct on (entry) entry, at, array_prepend(path, pressed) as paths, story, edition
    from (select * from receipt order by id desc limit ${recent}) r
    where entry = any(${entries as number[]}) and servers->0->>'name' <> ${server} order by entry, id`;
}

/** Notes pages that had not changed in time on the receipt of their change. */
export async function noteFailing(sql: Sql, entry: number, paths: readonly string[]): Promise<void> {
  await sql`update receipt set failing = array(select distinct unnest(failing || ${paths as string[]}) order by 1) where entry = ${entry}`;
}

type Row = Omit<Shown, "at" | "by"> & { readonly at: Date; readonly by: string };

/** The newest receipts, of one story where it is named, from before number `before`. */
export async function receiptsOf(
  sql: Sql,
  {
    limit,
    story,
    before,
    ids,
  }: { limit: number; story?: number | undefined; before?: number | undefined; ids?: readonly number[] },
): Promise<Shown[]> {
  const rows = await sql<Row[]>`
    select id, story, edition, headline, what, at, by, path, out_of_date as "outOfDate", pressed, servers, failing from receipt
    where true ${story === undefined ? sql`` : sql`and story = ${story}`} ${before === undefined ? sql`` : sql`and id < ${before}`}
      ${ids === undefined ? sql`` : sql`and id = any(${ids as number[]})`}
    order by id desc limit ${limit}`;
  const named = await naming(
    sql,
    rows.map((row) => row.by),
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), by: named(row.by) }));
}
