/** Receipts: what it took until readers saw a change, kept for who published. Writes the table `receipt`. */
import { hostname } from "node:os";
import type { Sql } from "../base/database.ts";
import type { VersionRef } from "../news/version.ts";
import type { Receipt as Shown } from "./calls/workflow.ts";
import { naming } from "./names.ts";

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

/** What the press did about an entry, and how long after its commit all of it was to be seen. */
export interface Pressed {
  readonly outOfDate: number;
  readonly pressed: readonly string[];
  readonly liveAfterMs: number;
}

/** Keeps the receipts of changes that went out together; answers their numbers. */
export async function keepReceipts(sql: Sql, changes: readonly Change[], pressed: Pressed): Promise<number[]> {
  const servers = [{ name: hostname(), liveAfterMs: Math.round(pressed.liveAfterMs * 10) / 10 }];
  const rows = await sql<{ id: number }[]>`
    insert into receipt (entry, story, edition, headline, what, at, by, path, out_of_date, pressed, servers)
    select c.entry, c.story, c.edition, c.headline, c.what, c.at, c.by, c.path, ${pressed.outOfDate}, ${pressed.pressed as string[]},
      ${sql.json(servers)}
    from jsonb_to_recordset(${sql.json(changes as never)}) as c(entry bigint, story bigint, edition text, headline text, what text,
      at timestamptz, by text, path text)
    returning id`;
  return rows.map((row) => row.id);
}

/** Notes pages that had not changed in time on the receipt of their change. */
export async function noteFailing(sql: Sql, entry: number, paths: readonly string[]): Promise<void> {
  await sql`update receipt set failing = ${paths as string[]} where entry = ${entry}`;
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
