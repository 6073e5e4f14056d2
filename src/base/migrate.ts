/**
 * Migrations: plain SQL files, forward only, each in a transaction of its own and never changed once it ran.
 * Promises: two servers starting together run each once; a database newer than the code is refused.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sql } from "./database.ts";
import { Refusal } from "./errors.ts";

const migrationLock = 7_201_000;

/** Brings the database up to the newest file in `folder`; answers the names that ran now. */
export async function migrate(sql: Sql, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  await sql.begin(async (each) => {
    // "if not exists" alone is no help to two who look at the same moment.
    await each`select pg_advisory_xact_lock(${migrationLock})`;
    await each`
      create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())`;
  });
  const ran: string[] = [];
  for (const name of files) {
    const text = await readFile(join(folder, name), "utf8");
    if (await sql.begin((each) => apply(each as unknown as Sql, name, text))) ran.push(name);
  }
  await refuseNewer(sql, files);
  return ran;
}

async function apply(sql: Sql, name: string, text: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${migrationLock})`;
  const digest = createHash("sha256").update(text).digest("hex");
  const [known] = await sql<{ digest: string }[]>`select digest from migration where name = ${name}`;
  if (known?.digest === digest) return false;
  if (known !== undefined) {
    throw new Refusal(
      "migration-changed",
      500,
      `The migration ${name} is not the one this database ran; put the released file back.`,
    );
  }
  await sql.unsafe(text);
  await sql`insert into migration (name, digest) values (${name}, ${digest})`;
  return true;
}

async function refuseNewer(sql: Sql, files: readonly string[]): Promise<void> {
  const unknown = await sql<
    { name: string }[]
  >`select name from migration where name <> all(${files}) order by name limit 1`;
  if (unknown.length === 0) return;
  throw new Refusal(
    "database-newer",
    500,
    `This database was used by a newer Broadsheet (it ran ${unknown[0]!.name}); install that version or restore a backup from before.`,
  );
}
