/** `broadsheet import`: reads, takes in, reports; a first interrupt stops it after the batch at hand. */
import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { Refusal } from "./base/errors.ts";
import { plainReading } from "./base/reading.ts";
import type { ImportOptions } from "./cli/program.ts";
import type { Talk } from "./cli/talk.ts";
import { openHouse } from "./house.ts";
import { publicationHere } from "./news/publications.ts";
import { environment, originOf, settingsFrom } from "./settings.ts";
import { importGhost } from "./wire/ghost.ts";
import type { Importer } from "./wire/item.ts";
import { importMarkdown } from "./wire/markdown.ts";
import { importPages } from "./wire/page.ts";
import { checkTarget, type Line, type Outcome, takeIn } from "./wire/take.ts";
import { importWxr } from "./wire/wxr.ts";

const importers: Readonly<Record<string, Importer>> = {
  page: importPages,
  wxr: importWxr,
  ghost: importGhost,
  markdown: importMarkdown,
};

/** `broadsheet import KIND PATH`. */
export async function importFrom(talk: Talk, kind: string, path: string, options: ImportOptions): Promise<number> {
  const settings = settingsFrom(environment());
  if (!existsSync(path)) throw new Refusal("no-such-file", 404, `There is no file or folder ${resolve(path)}.`);
  if (options.pictures !== undefined && !existsSync(options.pictures))
    throw new Refusal("no-such-folder", 404, `There is no folder ${resolve(options.pictures)}.`);
  const house = await openHouse(settings);
  let stopped = false;
  const stop = () => {
    stopped = true;
    talk.say("Stopping after what is at hand; run the same command again to go on.");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const publication = checkTarget(await publicationHere(plainReading(house.database.sql)), options.edition);
    const report = openReport(join(settings.DATA_DIR, "imports"), kind, house.now());
    const items = importers[kind]!(path, {
      pictures: options.pictures,
      progress: (done, total) => talk.progress(done, total, `${report.count()} stories read`),
    });
    const origin = originOf(settings);
    await takeIn(items, {
      database: house.database,
      publication,
      wire: kind,
      picturesFolder: house.pictures,
      now: house.now,
      edition: options.edition,
      report: (line) => report.add(line, origin),
      stopped: () => stopped,
    });
    talk.settled();
    await report.close();
    await (talk.json ? tellReport(report) : sayReport(talk, report, stopped));
    if (stopped) return 130;
    return report.counts.failed > 0 && report.counts.taken + report.counts.changed + report.counts.skipped === 0
      ? 1
      : 0;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await house.close();
  }
}

interface Report {
  readonly path: string;
  readonly counts: Record<Outcome, number>;
  readonly count: () => number;
  readonly add: (line: Line, origin: string) => void;
  readonly close: () => Promise<void>;
}

/** The report is written line by line: an import of a quarter of a million stories does not hold it in memory. */
function openReport(folder: string, kind: string, at: Date): Report {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${at.toISOString().replaceAll(":", "-")}-${kind}.jsonl`);
  const file = createWriteStream(path);
  const counts = { taken: 0, changed: 0, skipped: 0, failed: 0 };
  return {
    path,
    counts,
    count: () => counts.taken + counts.changed + counts.skipped + counts.failed,
    add({ source, path: storyPath, outcome, reason }, origin) {
      counts[outcome]++;
      file.write(
        `${JSON.stringify({ source, url: storyPath === undefined ? null : origin + storyPath, outcome, reason })}\n`,
      );
    },
    close: () => finished(file.end()),
  };
}

/** `{taken, changed, skipped, failed, stories: […]}` as one line, however long. */
async function tellReport({ path, counts }: Report): Promise<void> {
  const out = process.stdout;
  out.write(`${JSON.stringify(counts).slice(0, -1)},"stories":[`);
  let first = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!out.write(first ? line : `,${line}`)) await new Promise((drained) => out.once("drain", drained));
    first = false;
  }
  out.write("]}\n");
}

const shown = 20;

async function sayReport(talk: Talk, { path, counts }: Report, stopped: boolean): Promise<void> {
  let said = 0;
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const { source, outcome, url, reason } = JSON.parse(text) as {
      source: string;
      outcome: Outcome;
      url: string | null;
      reason: string;
    };
    if (said++ < shown)
      talk.say(
        `${outcome.padEnd(7)} ${source}${url === null ? "" : ` → ${url}`}${reason === "" ? "" : `\n        ${reason}`}`,
      );
  }
  if (said > shown) talk.say(`… and ${said - shown} more.`);
  talk.say(
    `${stopped ? "Stopped. " : ""}${counts.taken} taken, ${counts.changed} changed, ${counts.skipped} skipped, ${counts.failed} failed. The whole report: ${path}`,
  );
}
