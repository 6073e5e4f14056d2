/**
 * A reading: where reads look, and who is told what they looked at.
 * Every read of the trade names the keys it depends on through `saw`, so whoever keeps the result
 * (the press) knows exactly when it is out of date. Keys are built in `news/keys.ts`.
 */
import type { Database, Sql } from "./database.ts";

export interface Reading {
  readonly sql: Sql;
  /** Called with each key the read depends on, also when nothing was found under it. */
  readonly saw: (key: string) => void;
}

/** A reading whose dependencies nobody keeps: for the command line, the newsroom and verbs. */
export const plainReading = (sql: Sql): Reading => ({ sql, saw: () => undefined });

/** Runs `act` on a reading of one moment: what others change meanwhile is not in it, however long it takes. */
export async function inSnapshot<T>(database: Database, act: (reading: Reading) => Promise<T>): Promise<T> {
  const result = await database.sql.begin("isolation level repeatable read read only", async (sql) => ({
    of: await act(plainReading(sql as unknown as Sql)),
  }));
  return result.of as T;
}
