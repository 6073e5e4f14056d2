/**
 * `npm test`: types and style, then every *.test.ts on one Postgres that all share. Files of a folder share a process,
 * slow ones have their own.
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
/** These measure time or fill the machine, so nothing runs beside them. */
const alone = /^tests\/budgets\/|^tests\/walks\/(schedules|publishing)\.kill|\.real\.test\.ts$/;
/** No process takes so long unless something in it hangs. */
const longestMs = 600_000;
const largestLot = 8;
const together = join(checkout, "tests", "together.ts");

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
const files = testFiles();
await runAll(files);
console.log(tally.last(files));
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
    await runLots(lotsOf(files.filter((path) => !alone.test(path))), availableParallelism());
    await runLots(
      files.filter((path) => alone.test(path)).map((path) => [path]),
      1,
    );
  } finally {
    await stop();
  }
}

/** What one process each runs: a slow file, or files of a folder, few enough that no process is the last for long. */
function lotsOf(files: readonly string[]): string[][] {
  const lots: string[][] = [];
  for (const path of files) {
    const last = lots.at(-1);
    const joins = last !== undefined && last.length < largestLot && folderOf(last[0]!) === folderOf(path);
    if (joins && !slow.test(path) && !slow.test(last[0]!)) last.push(path);
    else lots.push([path]);
  }
  return lots;
}

/** `newsroom` for `tests/newsroom/craft/paste.test.ts`. */
function folderOf(path: string): string {
  return path.split("/")[1]!;
}

/** Runs so many at a time, in their order. */
async function runLots(lots: readonly (readonly string[])[], lanes: number): Promise<void> {
  const waiting = [...lots];
  const lane = async () => {
    for (let lot = waiting.shift(); lot !== undefined; lot = waiting.shift()) await runLot(lot);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function runLot(files: readonly string[]): Promise<void> {
  if (cut.signal.aborted) return;
  const what = files.length > 1 ? { files: [together], argv: [...files] } : { files: [join(checkout, files[0]!)] };
  for await (const { type, data } of run({ ...what, signal: cut.signal, timeout: longestMs })) {
    if (type === "test:complete") tally.meet(data as Ended);
    if (type === "test:fail") tally.meetAround(data as unknown as Ended);
    // Figures a test measured, and what it printed.
    if (type === "test:diagnostic" && "entryFile" in data) console.log(`  ℹ ${data.message}`);
    if (type === "test:stdout" || type === "test:stderr") process.stdout.write(data.message);
  }
}
