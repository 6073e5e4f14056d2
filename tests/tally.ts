/** The tally of a run: what the test runner tells, counted and put into words. */
import { relative } from "node:path";
import { inspect } from "node:util";

/** What node:test says of a test, a suite or a whole process that ended. */
export interface Ended {
  readonly name: string;
  readonly file?: string;
  /** Missing when it is the process that ended. */
  readonly entryFile?: string;
  readonly line?: number;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details: {
    readonly passed: boolean;
    readonly type?: string;
    readonly duration_ms: number;
    readonly error?: Error & { readonly failureType?: string };
  };
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Tally {
  /** Counts something that is not a test of a file. */
  readonly count: (name: string, failure: string | undefined, tookMs: number) => void;
  readonly meet: (ended: Ended) => void;
  /** Counts what failed around the tests of a file: its hooks. */
  readonly meetAround: (failed: Ended) => void;
  /** Everything that failed, a file of `asked` of which no test ran too; then the last line: `N passed, N failed, N skipped`. */
  readonly last: (asked: readonly string[]) => string;
  readonly good: () => boolean;
}

const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

/** A tally that says through `say` how each file went; paths are told as seen from `home`. */
export function openTally(home: string, say: (line: string) => void): Tally {
  const all = noCounts();
  const byFile = new Map<string, Counts>();
  const failures: string[] = [];

  /** At once, for whoever watches; and again at the end, where one looks. */
  function fail(failure: string): void {
    failures.push(failure);
    say(`✖ ${failure}`);
  }

  function countsOf(path: string): Counts {
    const counts = byFile.get(path) ?? noCounts();
    byFile.set(path, counts);
    return counts;
  }

  /** At once: a test that node:test tells of after its file ended counts as well. */
  function add(path: string, how: keyof Counts): void {
    countsOf(path)[how]++;
    all[how]++;
  }

  function meetTest(ended: Ended): void {
    const { details, name, line } = ended;
    if (details.type === "suite" || details.error?.failureType === "subtestsFailed") return;
    const path = relative(home, ended.file!);
    if (ended.skip !== undefined || ended.todo !== undefined) add(path, "skipped");
    else if (details.passed) add(path, "passed");
    else {
      add(path, "failed");
      fail(`${path}:${line} ${name}\n${reasonOf(details.error)}`);
    }
  }

  function meetFile(path: string, { details }: Ended): void {
    const counts = countsOf(path);
    if (!details.passed && (counts.failed === 0 || details.error?.failureType === "hookFailed")) {
      add(path, "failed");
      fail(`${path}\n${reasonOf(details.error)}`);
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    const failed = counts.failed > 0 ? `, ${counts.failed} FAILED` : "";
    say(
      `${counts.failed > 0 ? "✖" : "✔"} ${path}  ${counts.passed} passed${failed}${skipped}, ${seconds(details.duration_ms)}`,
    );
  }

  /** A process of one file is that file; of several, each was met already as a suite. */
  function meetProcess(ended: Ended): void {
    const path = relative(home, ended.name);
    const unmet = !ended.details.passed && ended.details.error?.failureType !== "subtestsFailed";
    if (isFile(path) || unmet) meetFile(path, ended);
  }

  return {
    count(name, failure, tookMs) {
      all[failure === undefined ? "passed" : "failed"]++;
      if (failure !== undefined) fail(`${name}\n${failure}`);
      say(`${failure === undefined ? "✔" : "✖"} ${name}  ${seconds(tookMs)}`);
    },
    meet(ended) {
      if (ended.entryFile === undefined) meetProcess(ended);
      else if (ended.details.type === "suite" && isFile(ended.name)) meetFile(ended.name, ended);
      else meetTest(ended);
    },
    meetAround({ name, file, line, details }) {
      if (name !== file || details.error?.failureType !== "hookFailed") return;
      all.failed++;
      fail(`${relative(home, file)}:${line} (before or after its tests)\n${reasonOf(details.error)}`);
    },
    last(asked) {
      // Not before the end: node:test may tell of a file's tests after the file.
      for (const path of asked) {
        const { passed, failed, skipped } = countsOf(path);
        if (passed + failed + skipped > 0) continue;
        add(path, "failed");
        fail(`${path}\nno test of it ran`);
      }
      return [
        ...failures.map((failure) => `\n✖ ${failure}`),
        `\n${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ""}`,
      ].join("\n");
    },
    good: () => all.failed === 0 && all.passed > 0,
  };
}

const isFile = (name: string): boolean => name.endsWith(".test.ts");

/** What the error says, and where in our own lines it came from. */
function reasonOf(error: Ended["details"]["error"]): string {
  const cause = error?.cause ?? error;
  if (!(cause instanceof Error)) return typeof cause === "string" ? cause : inspect(cause, { depth: 4 });
  const said = cause.name === "AssertionError" || !("cause" in cause) ? cause.message : inspect(cause, { depth: 4 });
  const title = cause.name === "AssertionError" ? "" : `${cause.name}: `;
  return `${title}${said}\n${ownLinesIn(cause)}`;
}

const ownLinesIn = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^ +at /.test(line) && !/node_modules|node:/.test(line))
    .slice(0, 5)
    .join("\n");

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
