/**
 * A work: who acts, when, in which transaction. Every verb takes one; there is no global database handle.
 * Promises: all of a work happens or nothing, its journal entries included.
 */
import type { Database, Sql } from "./database.ts";

/** Who acts: a person of the newsroom, an importer, a schedule. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

export interface Work {
  readonly sql: Sql;
  readonly who: Actor;
  readonly at: Date;
}

/** The machine itself, for founding, importing and recurring jobs. */
export const theHouse: Actor = { id: "house", name: "Broadsheet" };

/** Runs `act` in one transaction and answers what it answers; a thrown error leaves nothing behind. */
export async function inWork<T>(
  database: Database,
  { who, at }: { readonly who: Actor; readonly at: Date },
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const result = await database.sql.begin(async (sql) => ({ of: await act({ sql: sql as unknown as Sql, who, at }) }));
  return result.of as T;
}
