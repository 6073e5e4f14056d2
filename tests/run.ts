/**
 * `npm test`: types and style, then every *.test.ts, each file a process of its own, on one Postgres that all share.
 * `npm run test:inner` leaves out what is slow or needs a browser; further words choose files by a part of their path.
 * Ends with the line `N passed, N failed` and, when some could not run here, `, N skipped`.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { checkout, sharedDataDir, startTestServer, tidy } from "./server.ts";
import { type Ended, openTally } from "./tally.ts";

/** Door to door, in a browser, on real material, or killing servers: not for the inner loop. */
const slow = /^tests\/(walks|browser|budgets)\/|(\.real|\.kill|_volume|\/screens)\.test\.ts$/;
/** These measure time, fill the machine or wait for a person's pace, so nothing runs beside them. */
const alone = /^tests\/budgets\/|^tests\/browser\/(entrance|newsroom_keys|newsroom_walk)|\.(real|kill)\.test\.ts$/;
/** No file takes so long unless something in it hangs. */
const longestMs = { besideOthers: 600_000, alone: 600_000 };

const inner = process.argv[2] === "inner";
const words = process.argv.slice(inner ? 3 : 2);
const cut = new AbortController();
// Before the server goes: a test that lost its database would wait for it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => cut.abort());
const tally = openTally(checkout, (line) => console.log(line));

if (words.length === 0) {
  await step("types: tsc --noEmit", ["tsc", "--noEmit"]);
  await step("style: biome check", ["biome", "check", "."]);
}
await runAll(testFiles());
console.log(tally.last());
process.exit(tally.good() ? 0 : 1);

function testFiles(): string[] {
  return readdirSync(join(checkout, "tests"), { recursive: true, encoding: "utf8" })
    .map((path) => join("tests", path))
    .filter((path) => path.endsWith(".test.ts") && !(inner && slow.test(path)))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
    .sort();
}

/** Runs a tool of the checkout; it counts as one test. */
async function step(name: string, [tool, ...args]: readonly [string, ...string[]]): Promise<void> {
  const started = performance.now();
  const child = spawn(join(checkout, "node_modules", ".bin", tool), args, { cwd: checkout });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => said.push(data));
  const code = await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  tally.count(name, code === 0 ? undefined : String(Buffer.concat(said)), performance.now() - started);
}

async function runAll(files: readonly string[]): Promise<void> {
  const server = await startTestServer();
  process.env[sharedDataDir] = server.dataDir;
  const stop = async () => {
    await tidy(server);
    delete process.env[sharedDataDir];
    await server.stop();
  };
  try {
    await runFiles(
      files.filter((path) => !alone.test(path)),
      { concurrency: availableParallelism(), timeout: longestMs.besideOthers },
    );
    await runFiles(
      files.filter((path) => alone.test(path)),
      { concurrency: 1, timeout: longestMs.alone },
    );
  } finally {
    await stop();
  }
}

async function runFiles(
  files: readonly string[],
  how: { readonly concurrency: number; readonly timeout: number },
): Promise<void> {
  if (files.length === 0) return;
  const told = run({ files: files.map((path) => join(checkout, path)), signal: cut.signal, ...how });
  for await (const { type, data } of told) {
    if (type === "test:complete") tally.meet(data as Ended);
    if (type === "test:fail") tally.meetAround(data as unknown as Ended);
    // Figures a test measured, and what it printed.
    if (type === "test:diagnostic" && "entryFile" in data) console.log(`  ℹ ${data.message}`);
    if (type === "test:stdout" || type === "test:stderr") process.stdout.write(data.message);
  }
}
