/** The paper as its owner runs it: the real command, in a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { atEnd, type Ending, freshDatabaseUrl, freshFolder } from "../base.ts";
import { checkout } from "../server.ts";

/** Where a paper lives, and what its commands are told. */
export interface Place {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Running {
  /** Scheme, host and port. */
  readonly origin: string;
  /** The one-time link of the first owner, when there is none yet. */
  readonly firstOwner: string | undefined;
  readonly pid: number;
  /** Milliseconds from the start of the process to its printed address. */
  readonly startMs: number;
  /** All it said. */
  readonly said: () => string;
  /** Asks it to end and answers its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Kills it where it stands. */
  readonly kill: () => Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const startWithinMs = 60_000;

/** A place for a paper: an empty data folder, and on a real server an empty database. */
export async function freshPlace(ending: Ending, env: Readonly<Record<string, string>> = {}): Promise<Place> {
  const folder = await freshFolder(ending);
  const url = await freshDatabaseUrl(ending);
  const dataDir = join(folder, "data");
  // Registered after the folder and so done before it goes.
  atEnd(ending, () => stopOrphan(dataDir));
  const kept = Object.fromEntries(
    ["PATH", "HOME", "TMPDIR", "LANG"].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]!]],
    ),
  );
  return {
    dataDir,
    env: { ...kept, PORT: "0", DATA_DIR: dataDir, ...(url === undefined ? {} : { DATABASE_URL: url }), ...env },
  };
}

/** Stops an embedded server that outlived its killed process. */
async function stopOrphan(dataDir: string): Promise<void> {
  const lock = join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    return;
  }
  for (let waited = 0; existsSync(lock) && waited < 10_000; waited += 20) await pause(20);
}

const begin = ({ env }: Place, args: readonly string[]): ChildProcess =>
  spawn(join(checkout, "bin", "broadsheet"), args, { env, cwd: env.HOME ?? "/", stdio: ["ignore", "pipe", "pipe"] });

/** What the streams say, as it comes. */
function heard(...streams: readonly Readable[]): string[] {
  const pieces: string[] = [];
  for (const stream of streams) stream.setEncoding("utf8").on("data", (piece: string) => pieces.push(piece));
  return pieces;
}

/** Runs a command to its end. */
export async function broadsheet(place: Place, ...args: readonly string[]): Promise<Ended> {
  const child = begin(place, args);
  const [out, err] = [heard(child.stdout!), heard(child.stderr!)];
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out: out.join(""), err: err.join("") };
}

/** The lines a command said with `--json`, as values. */
export const jsonLines = ({ out }: Ended): Record<string, unknown>[] =>
  out
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** Starts the server and waits until it says where it is; it ends with `ending` at the latest. */
export async function startPaper(ending: Ending, place: Place, ...args: readonly string[]): Promise<Running> {
  const started = performance.now();
  const child = begin(place, ["serve", ...args]);
  const lines = heard(child.stdout!, child.stderr!);
  const said = () => lines.join("");
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(signal);
    return ended;
  };
  atEnd(ending, async () => void (await end("SIGTERM")));
  const address = () => /^The paper: +(\S+)\/$/m.exec(said())?.[1];
  while (address() === undefined || !said().includes("The newsroom:")) {
    if (child.exitCode !== null) throw new Error(`The paper did not start:\n${said()}`);
    if (performance.now() - started > startWithinMs) throw new Error(`The paper did not start in time:\n${said()}`);
    await pause(10);
  }
  const startMs = performance.now() - started;
  // The link, when there is one, is said right after the address.
  await pause(20);
  return {
    origin: address()!,
    firstOwner: /^First owner: +(\S+)/m.exec(said())?.[1],
    pid: child.pid!,
    startMs,
    said,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
  };
}
