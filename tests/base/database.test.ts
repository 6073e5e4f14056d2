/** Opening the database: what is wrong is said in one sentence that tells what to do. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDatabase } from "../../src/base/database.ts";
import { migrate } from "../../src/base/migrate.ts";
import { freshDatabase, freshFolder, secondDoor } from "../base.ts";
import { checkout } from "../server.ts";

const migrations = join(checkout, "migrations");

test("a server that does not answer is named without its password", async () => {
  await assert.rejects(
    openDatabase({ url: "postgres://desk:quiet-secret@127.0.0.1:9/paper", dataDir: "." }),
    (error: Error) => {
      assert.match(error.message, /^The database at 127\.0\.0\.1:9\/paper cannot be used \(.+\); check DATABASE_URL/);
      assert.doesNotMatch(error.message, /quiet-secret/);
      return true;
    },
  );
});

test("a data folder whose path is too long for a socket is refused with its length", async (t) => {
  const dataDir = join(await freshFolder(t), "deep".repeat(30));
  await assert.rejects(openDatabase({ dataDir }), { code: "data-folder-too-long" });
});

test("a data folder of another Postgres is refused, and left as it was", async (t) => {
  const dataDir = await freshFolder(t);
  mkdirSync(join(dataDir, "postgres"));
  writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "14\n");
  await assert.rejects(openDatabase({ dataDir }), { code: "data-folder-version", message: /made by Postgres 14/ });
});

test("numbers come as numbers, times as dates, json as values", async (t) => {
  const { sql } = await freshDatabase(t);
  const [row] = await sql`
    select 9007199254740991::bigint as big, '2026-11-23T09:00:00Z'::timestamptz as at, '{"a":[1]}'::jsonb as json, array[1,2]::bigint[] as ids`;
  assert.deepEqual(
    { ...row },
    { big: 9007199254740991, at: new Date("2026-11-23T09:00:00Z"), json: { a: [1] }, ids: [1, 2] },
  );
});

test("no query is compiled just in time", async (t) => {
  const { sql } = await freshDatabase(t);
  assert.equal((await sql`select current_setting('jit') as jit`)[0]!.jit, "off");
});

test("migrations run once: a second server finds nothing to do, also at the same moment", async (t) => {
  const database = await freshDatabase(t);
  assert.deepEqual(await migrate(database.sql, migrations), []);
  const folder = await freshFolder(t);
  writeFileSync(join(folder, "0001_one.sql"), "create table one (id int); select pg_sleep(0.1);");
  await database.sql`drop table migration`;
  const other = await secondDoor(database, t);
  const ran = await Promise.all([migrate(database.sql, folder), migrate(other.sql, folder)]);
  assert.deepEqual(ran.flat(), ["0001_one.sql"]);
});

test("a migration that fails leaves nothing of itself", async (t) => {
  const database = await freshDatabase(t);
  const folder = await freshFolder(t);
  await database.sql`drop table migration`;
  writeFileSync(join(folder, "0001_bad.sql"), "create table half (id int); select 1 / 0;");
  await assert.rejects(migrate(database.sql, folder), /division by zero/);
  assert.equal((await database.sql`select to_regclass('half') as half`)[0]!.half, null);
});

test("a migration that was changed after it ran, and a database newer than the code, are refused by name", async (t) => {
  const database = await freshDatabase(t);
  const folder = await freshFolder(t);
  await database.sql`drop table migration`;
  writeFileSync(join(folder, "0001_one.sql"), "create table one (id int)");
  writeFileSync(join(folder, "0002_two.sql"), "create table two (id int)");
  await migrate(database.sql, folder);
  writeFileSync(join(folder, "0001_one.sql"), "create table won (id int)");
  await assert.rejects(migrate(database.sql, folder), { code: "migration-changed", message: /0001_one\.sql/ });
  const older = await freshFolder(t);
  writeFileSync(join(older, "0001_one.sql"), "create table one (id int)");
  await assert.rejects(migrate(database.sql, older), { code: "database-newer", message: /0002_two\.sql/ });
});

test("nothing in the migrations is newer than Postgres 15", async (t) => {
  const { sql } = await freshDatabase(t);
  // A virtual or identity-less default by uuidv7, or another provider's collation, would show here.
  const defaults = await sql<{ text: string }[]>`select pg_get_expr(adbin, adrelid) as text from pg_attrdef`;
  for (const { text } of defaults) assert.doesNotMatch(text, /uuidv7|uuidv4\(/);
});
