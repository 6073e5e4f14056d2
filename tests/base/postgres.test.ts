/** The embedded server: one for all processes of a data folder, and stopped by the last that leaves. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDatabase } from "../../src/base/database.ts";
import { freshFolder } from "../base.ts";
import { checkout } from "../server.ts";

const pidIn = (dataDir: string) =>
  Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
const runsIn = (dataDir: string) => existsSync(join(dataDir, "postgres", "postmaster.pid"));

test("a second process uses the server of the first; the last to leave stops it", async (t) => {
  const dataDir = await freshFolder(t);
  const first = await openDatabase({ dataDir });
  await first.sql`create table kept (word text)`;
  const second = await openDatabase({ dataDir });
  await second.sql`insert into kept values ('盐沼')`;
  await first.close();
  assert.ok(runsIn(dataDir));
  assert.equal((await second.sql`select word from kept`)[0]!.word, "盐沼");
  await second.close();
  assert.ok(!runsIn(dataDir));
});

test("a server that outlived its killed process is taken over, and stopped in the end", async (t) => {
  const dataDir = await freshFolder(t);
  const orphaned = await killedWhileOpen(dataDir);
  const database = await openDatabase({ dataDir });
  assert.equal(pidIn(dataDir), orphaned);
  assert.equal((await database.sql`select word from kept`)[0]!.word, "kept");
  await database.close();
  assert.ok(!runsIn(dataDir));
});

test("a killed server comes back with everything that was committed", async (t) => {
  const dataDir = await freshFolder(t);
  const server = await killedWhileOpen(dataDir);
  process.kill(server, "SIGKILL");
  const database = await openDatabase({ dataDir });
  assert.notEqual(pidIn(dataDir), server);
  assert.equal((await database.sql`select word from kept`)[0]!.word, "kept");
  await database.close();
});

/** A process opens the database, commits a word and is killed with the server left running; answers the server's pid. */
async function killedWhileOpen(dataDir: string): Promise<number> {
  const script = `
    import { openDatabase } from ${JSON.stringify(join(checkout, "src/base/database.ts"))};
    const { sql } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    await sql\`create table kept (word text)\`;
    await sql\`insert into kept values ('kept')\`;
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], { stdio: "inherit" });
  await new Promise((resolve) => child.once("exit", resolve));
  return pidIn(dataDir);
}

test("commands that come and go at the same moment never take the server away from each other", async (t) => {
  const dataDir = await freshFolder(t);
  const script = `
    import { openDatabase } from ${JSON.stringify(join(checkout, "src/base/database.ts"))};
    for (let at = 0; at < 6; at++) {
      const { sql, close } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, connections: 2 });
      await sql\`select 1\`;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      await sql\`select 2\`;
      await close();
    }`;
  const codes = await Promise.all(
    Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], { stdio: "inherit" });
      return new Promise((resolve) => child.once("exit", resolve));
    }),
  );
  assert.deepEqual(codes, [0, 0, 0]);
  assert.ok(!runsIn(dataDir));
});
