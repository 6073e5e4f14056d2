/** The key that signs the newsroom's sessions: made once, kept in the database, the same on every server. Writes `staff_key`. */
import { randomBytes } from "node:crypto";
import type { Sql } from "../../base/database.ts";

/** The key, hex. */
export async function signInKey(sql: Sql): Promise<string> {
  await sql`insert into staff_key (secret) values (${randomBytes(32)}) on conflict do nothing`;
  const [row] = await sql<{ secret: Buffer }[]>`select secret from staff_key`;
  return row!.secret.toString("hex");
}
