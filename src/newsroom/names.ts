/** Names of the staff by their ids, for lists that say who did something. Read only. */
import type { Sql } from "../base/database.ts";
import { theHouse } from "../base/work.ts";
import type { Somebody } from "./calls/workflow.ts";

/** Says who an id is; somebody unknown is called by the id. */
export type Naming = (id: string | null) => Somebody;

/** Looks up who the ids are, all at once. */
export async function naming(sql: Sql, ids: readonly (string | null)[]): Promise<Naming> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length === 0 ? [] : await sql<Somebody[]>`select id, name from staff where id = any(${wanted})`;
  const names = new Map([[theHouse.id, theHouse.name], ...rows.map(({ id, name }) => [id, name] as const)]);
  return (id) => ({ id: id ?? "", name: names.get(id ?? "") ?? id ?? "" });
}
