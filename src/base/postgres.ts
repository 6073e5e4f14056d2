/**
 * The embedded Postgres: real binaries from npm, started on a Unix socket in the data folder, fsync on.
 * Promises: attaches to one that already runs (another process of ours, or one that outlived a crash), runs as root
 * or not, and the last of our processes to leave stops it.
 */
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { Refusal } from "./errors.ts";
import { binaries, type Runner, runnerFor } from "./postgres_binaries.ts";

export interface Embedded {
  readonly connection: { readonly path: string; readonly user: string; readonly database: string };
  /** Stops the server unless another process of ours still uses it. */
  readonly stop: () => Promise<void>;
}

const user = "broadsheet";
const longestSocketPath = 100;
const startTimeoutMs = 30_000;
const seatsLock = 7_201_002;
/** A connection to ask one thing: it must not look for types, for when the server goes meanwhile nobody hears of that. */
const single = { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => undefined } as const;

const serverSettings = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  shared_buffers: "96MB",
  max_connections: "60",
  max_wal_size: "1GB",
  effective_cache_size: "512MB",
  random_page_cost: "1.1",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  log_min_messages: "warning",
  log_timezone: "UTC",
  timezone: "UTC",
};

/** Starts, or attaches to, the Postgres in `dataDir`/postgres. */
export async function startPostgres(dataDir: string): Promise<Embedded> {
  const home = join(dataDir, "postgres");
  const connection = { path: join(home, ".s.PGSQL.5432"), user, database: "postgres" };
  if (connection.path.length > longestSocketPath) {
    throw new Refusal(
      "data-folder-too-long",
      500,
      `The path of the data folder is too long for a Unix socket (${connection.path.length} of ${longestSocketPath} characters); set DATA_DIR to a shorter one.`,
    );
  }
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const seat = await takeSeat(connection);
    if (seat !== undefined) return { connection, stop: () => leave(home, seat) };
    const runner = await runnerFor(dataDir);
    if (!existsSync(join(home, "PG_VERSION"))) await initialise(dataDir, home, runner);
    await checkVersion(home);
    if (await startOnce(home, connection, runner)) continue;
    // Another process may be starting or stopping it, or a killed one may still hold its lock file for some seconds.
    if (Date.now() > deadline) throw await startFailure(dataDir);
    await pause(200);
  }
}

/**
 * A seat: a connection that holds a shared lock for as long as this process uses the server. Who leaves stops the
 * server only with the lock for itself alone, so nobody can sit down in between. Undefined where none answers.
 */
async function takeSeat(connection: Embedded["connection"]): Promise<postgres.Sql | undefined> {
  if (!existsSync(connection.path)) return undefined;
  const seat = postgres({ ...connection, ...single, max_lifetime: null });
  try {
    await seat`select pg_advisory_lock_shared(${seatsLock})`;
    return seat;
  } catch {
    // Whatever the reason, the next step (starting it) meets it again and can say it.
    await seat.end({ timeout: 1 });
    return undefined;
  }
}

async function answers(connection: Embedded["connection"]): Promise<boolean> {
  if (!existsSync(connection.path)) return false;
  const sql = postgres({ ...connection, ...single });
  try {
    await sql`select 1`;
    return true;
  } catch {
    // Whatever the reason, the next step (starting it) meets it again and can say it.
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function initialise(dataDir: string, home: string, runner: Runner): Promise<void> {
  const fresh = `${home}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await runner.own(fresh);
  const locale = ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const args = ["-D", fresh, "-U", user, "--auth=trust", ...locale, "--lc-ctype=C.UTF-8", "--no-instructions"];
  const log = openSync(`${home}.log`, "a", 0o600);
  const child = runner.spawn(join(binaries(), "initdb"), args, { log });
  const code = await exitOf(child);
  closeSync(log);
  if (code !== 0) throw await startFailure(dataDir);
  await rename(fresh, home).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true });
    // Where another process was quicker, its folder is as good.
    if (!existsSync(join(home, "PG_VERSION"))) throw error;
  });
}

async function checkVersion(home: string): Promise<void> {
  const version = (await readFile(join(home, "PG_VERSION"), "utf8")).trim();
  if (version !== "18") {
    throw new Refusal(
      "data-folder-version",
      500,
      `The data folder was made by Postgres ${version}, this Broadsheet brings 18; use the Broadsheet that made it to export, then import here.`,
    );
  }
}

/** True once the server answers; false when it ended before it did. */
async function startOnce(home: string, connection: Embedded["connection"], runner: Runner): Promise<boolean> {
  const settings = Object.entries(serverSettings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Opened here, not by the server, which may run as somebody who must not.
  const log = openSync(`${home}.log`, "a", 0o600);
  const child = runner.spawn(join(binaries(), "postgres"), ["-D", home, "-k", home, ...settings], {
    log,
    detached: true,
  });
  let ended = false;
  child.once("exit", () => (ended = true));
  child.unref();
  closeSync(log);
  while (!ended) {
    if (await answers(connection)) return true;
    await pause(20);
  }
  return false;
}

async function leave(home: string, seat: postgres.Sql): Promise<void> {
  const [row] = await seat<{ alone: boolean }[]>`
    select pg_advisory_unlock_shared(${seatsLock}), pg_try_advisory_lock(${seatsLock}) as alone`;
  if (row!.alone) await stopServer(home);
  await seat.end({ timeout: 1 });
}

async function stopServer(home: string): Promise<void> {
  const lock = join(home, "postmaster.pid");
  process.kill(Number((await readFile(lock, "utf8")).split("\n")[0]), "SIGINT");
  const deadline = Date.now() + 10_000;
  while (existsSync(lock) && Date.now() < deadline) await pause(10);
}

async function startFailure(dataDir: string): Promise<Refusal> {
  const path = join(dataDir, "postgres.log");
  const lines = existsSync(path) ? (await readFile(path, "utf8")).trim().split("\n") : [];
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "no log";
  return new Refusal(
    "database-start",
    500,
    `The embedded database did not start: ${last.trim()} (all of it: ${path}).`,
  );
}

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve, reject) => {
    child.once("exit", resolve);
    child.once("error", reject);
  });
