/**
 * The Postgres that tests run on. Without DATABASE_URL an embedded one in a temporary folder, which a whole `npm test`
 * shares; with it, the server there, where databases named `broadsheet_test_…` come and go.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "../src/base/database.ts";
import { migrate } from "../src/base/migrate.ts";

/** Folder of the checkout, with a slash at its end. */
export const checkout = fileURLToPath(new URL("..", import.meta.url));

/** Names the data folder of the embedded server that a whole run shares. */
export const sharedDataDir = "BROADSHEET_TEST_DATA_DIR";

const migrations = join(checkout, "migrations");
const templateLock = 7_201_900;
/** Few: a run holds many databases open, and the embedded server takes sixty connections in all. */
const connections = 5;

export interface TestServer {
  readonly url: string | undefined;
  readonly dataDir: string;
  /** A connection that keeps the server running. */
  readonly keeper: Database;
  readonly stop: () => Promise<void>;
}

/** Makes a temporary folder. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-test-"));
  // The embedded server does not run as root, and whoever it runs as must get in.
  await chmod(folder, 0o755);
  return folder;
}

/** Takes a folder away with all that is in it. */
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Starts the server, or joins the one that the run shares. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.DATABASE_URL || undefined;
  const shared = process.env[sharedDataDir];
  const dataDir = url === undefined ? (shared ?? (await makeFolder())) : tmpdir();
  const keeper = await openDatabase({ url, dataDir, connections: 2 });
  const own = url === undefined && shared === undefined;
  if (own) await hurry(keeper);
  const stop = async () => {
    await keeper.close();
    if (own) removeFolder(dataDir);
  };
  if (own) for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => leaveAtOnce(dataDir));
  return { url, dataDir, keeper, stop };
}

/** Nothing on this server is kept, so nothing need reach the disk: databases come in half the time and go in a tenth. */
async function hurry({ sql }: Database): Promise<void> {
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit", "autovacuum"])
    await sql.unsafe(`alter system set ${setting} = off`);
  await sql`select pg_reload_conf()`;
}

/** Stops the server without waiting for anybody: tests that are told to end leave nothing running. */
function leaveAtOnce(dataDir: string): void {
  const lock = join(dataDir, "postgres", "postmaster.pid");
  process.kill(Number(readFileSync(lock, "utf8").split("\n")[0]), "SIGINT");
  const deadline = Date.now() + 5000;
  while (existsSync(lock) && Date.now() < deadline) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  removeFolder(dataDir);
  process.exit(130);
}

/** Opens the database called `name` on the server. */
export const openOn = ({ url, dataDir }: TestServer, name: string): Promise<Database> =>
  openDatabase({ url: url && urlOf(url, name), dataDir, database: name, connections });

/** Address of the database called `name` on the server at `url`. */
export function urlOf(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** Makes a database: a copy of `template`, or one with nothing in it; answers its name. */
export async function createDatabase({ keeper }: TestServer, template = "template0"): Promise<string> {
  const name = `broadsheet_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await keeper.sql.unsafe(`create database ${name} template ${template} encoding 'UTF8'`);
  return name;
}

/** Takes the database away, whoever is still in it. */
export async function dropDatabase({ keeper }: TestServer, name: string): Promise<void> {
  await keeper.sql.unsafe(`drop database if exists ${name} with (force)`);
}

/** The migrated database that fresh ones are copied from, made when it is not there. */
export async function templateOn(server: TestServer): Promise<string> {
  const name = templateName();
  const session = await server.keeper.sql.reserve();
  try {
    // Files of tests run side by side, and each may be the first.
    await session`select pg_advisory_lock(${templateLock})`;
    const [there] = await session`select 1 from pg_database where datname = ${name}`;
    if (there === undefined) await session.unsafe(`alter database ${await migratedDatabase(server)} rename to ${name}`);
  } finally {
    await session`select pg_advisory_unlock(${templateLock})`;
    session.release();
  }
  return name;
}

async function migratedDatabase(server: TestServer): Promise<string> {
  const name = await createDatabase(server);
  const fresh = await openOn(server, name);
  await migrate(fresh.sql, migrations);
  await fresh.close();
  return name;
}

/** Takes away what a run left on the server. */
export async function tidy(server: TestServer): Promise<void> {
  if (server.url !== undefined) await dropDatabase(server, templateName());
}

/** Other migrations, another template. */
function templateName(): string {
  const digest = createHash("sha256");
  for (const name of readdirSync(migrations).sort()) digest.update(name).update(readFileSync(join(migrations, name)));
  return `broadsheet_test_template_${digest.digest("hex").slice(0, 12)}`;
}
