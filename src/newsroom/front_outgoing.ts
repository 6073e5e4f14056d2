/**
 * A front that goes out: the press first, then the receipt. Writes the table `front_receipt`.
 * Promises: who is told of it is told after readers can see it.
 */
import type { Sql } from "../base/database.ts";
import type { FrontReceipt } from "./calls/fronts.ts";
import type { Desk } from "./desk.ts";
import { tellScreens } from "./ear.ts";
import { naming } from "./names.ts";
import { watchPages } from "./page_watch.ts";

/** A front that changed with the journal's `entry`. */
export interface FrontOut {
  readonly front: number;
  readonly entry: number;
  readonly at: Date;
  /** Staff id. */
  readonly by: string;
  readonly what: FrontReceipt["what"];
  /** Where readers find it. */
  readonly path: string;
}

/** Has readers see the front; answers its receipt. */
export async function sendFrontOut(desk: Desk, { front, entry, at, by, what, path }: FrontOut): Promise<FrontReceipt> {
  const { sql } = desk.database;
  const committed = performance.now();
  const { outOfDate, pressed } = await desk.publish(entry);
  const liveAfterMs = performance.now() - committed;
  await sql`
    insert into front_receipt (entry, front, at, by, what, out_of_date, pressed, live_after_ms)
    values (${entry}, ${front}, ${at}, ${by}, ${what}, ${outOfDate}, ${pressed as string[]}, ${liveAfterMs})
    on conflict (entry) do nothing`;
  await tellScreens(sql, ["fronts"]);
  watchPages(desk, { entry, at, paths: [...new Set([path, ...pressed])] });
  const [receipt] = await frontReceipts(sql, front, 1);
  return receipt!;
}

/** Receipts of the front, newest first. */
export async function frontReceipts(sql: Sql, front: number, limit: number): Promise<FrontReceipt[]> {
  const rows = await sql<(Omit<FrontReceipt, "at" | "by"> & { at: Date; by: string })[]>`
    select entry, at, by, what, out_of_date as "outOfDate", pressed, live_after_ms as "liveAfterMs"
    from front_receipt where front = ${front} order by entry desc limit ${limit}`;
  const named = await naming(
    sql,
    rows.map(({ by }) => by),
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), by: named(row.by) }));
}
