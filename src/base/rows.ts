/**
 * Rows put back as they were, numbers included: for a paper that returns from an export. Verbs write their tables
 * themselves; only what rebuilds a whole paper comes here.
 */
import type { Sql } from "./database.ts";

/** A row by the names of its columns; times as ISO 8601, bytes as `\\x…`. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts rows of the same columns; columns they do not name get their defaults. With `again`, rows already there are left. */
export async function putBack(sql: Sql, table: string, rows: readonly Row[], { again = false } = {}): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  await sql`
    insert into ${sql(table)} (${sql(columns)}) overriding system value
    select ${sql(columns)} from jsonb_populate_recordset(null::${sql(table)}, ${sql.json(rows as never)})
    ${again ? sql`on conflict do nothing` : sql``}`;
}

/** Takes out every row: what a table was given to begin with makes place for what returns. */
export async function takeOutAll(sql: Sql, table: string): Promise<void> {
  await sql`delete from ${sql(table)}`;
}

/** Lets the numbers the table gives itself begin after `last`, and after every number that is there. */
export async function numberFrom(sql: Sql, table: string, last = 0): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence(${table}, 'id'), greatest(${last}, coalesce(max(id), 0)) + 1, false) from ${sql(table)}`;
}
