/**
 * A paper founded anew from its export, as docs/export.md says. The paper, its pictures and its record come in one
 * transaction, then its stories, a hundred in each. Promises: bounded memory however large the paper; one that was
 * stopped or killed goes on when run again; what is refused leaves no half of a batch.
 */
import { basename, join } from "node:path";
import type { Database } from "../base/database.ts";
import { Refusal, sentenceOf } from "../base/errors.ts";
import { plainReading, type Reading } from "../base/reading.ts";
import { inWork, theHouse, type Work } from "../base/work.ts";
import { publicationHere } from "../news/publications.ts";
import {
  alreadyFounded,
  beginRestoring,
  endRestoring,
  forgetStyleWords,
  numberAfresh,
  type Origin,
  originHere,
  pictureNumbers,
  restoreClaims,
  restoreEntries,
  restoreKnownWords,
  restorePaper,
  restorePictures,
  restoreStyleWords,
  restoreVotes,
} from "../news/restoring.ts";
import { restoreWithdrawals } from "../news/restoring_beside.ts";
import { type Counted, countedStories, restoreStories, storiesThere } from "../news/restoring_stories.ts";
import { markerIn } from "./export_marker.ts";
import {
  claimLine,
  entryLine,
  knownWordLine,
  type Marker,
  pictureLine,
  styleWordLine,
  voteLine,
} from "./export_shapes.ts";
import { noPart, storyFolders } from "./paper_folder.ts";
import { claimFrom, entryFrom, pictureFrom, styleWordFrom, voteFrom } from "./restore_lines.ts";
import {
  linesOf,
  numbersIn,
  type PaperNumbers,
  type PaperRead,
  readPaperFile,
  standingPictures,
  wholePaperFrom,
} from "./restore_paper.ts";
import { keepOriginals } from "./restore_pictures.ts";
import { digestsIn, readStoryFolder, wholeStoryFrom } from "./restore_story.ts";

export interface Restoring {
  readonly database: Database;
  readonly folder: string;
  readonly picturesFolder: string;
  readonly now: () => Date;
  /** Told of pictures and stories done, of all. */
  readonly progress: (done: number, total: number) => void;
  /** True when it shall stop after what is at hand. */
  readonly stopped: () => boolean;
}

/** What putting back found. */
export interface Restored {
  /** Stories that are there now. */
  readonly stories: number;
  /** Stories the export says it has. */
  readonly expected: number;
  /** Digests of pictures whose files were not in the folder. */
  readonly missing: readonly string[];
}

interface Run extends Restoring {
  readonly reading: Reading;
  readonly marker: Marker;
  readonly origin: Origin;
  readonly did: (more: number) => void;
}

const storiesAtOnce = 100;
const linesAtOnce = 500;

/** Puts back the paper in the folder, or what is still missing of it; refused when something else is here. */
export async function restoreFolder(restoring: Restoring): Promise<Restored> {
  const { folder, progress, database, stopped } = restoring;
  const marker = await wholeMarker(folder);
  let done = 0;
  const run: Run = {
    ...restoring,
    marker,
    reading: plainReading(database.sql),
    origin: { foundedAt: marker.paper.foundedAt, journal: marker.journal },
    did(more) {
      done += more;
      progress(done, marker.pictures + marker.stories);
    },
  };
  const paper = await readPaperFile(folder);
  const missing = await foundPaper(run, paper);
  let stories = 0;
  if (!stopped()) stories = await putStories(run, numbersIn(paper));
  if (!stopped()) await putVotes(run);
  if (!stopped()) await working(run, (work) => endRestoring(work, run.origin));
  return { stories, expected: marker.stories, missing };
}

async function wholeMarker(folder: string): Promise<Marker> {
  const marker = await markerIn(folder);
  if (marker === undefined) throw noPart(folder, "it has no export.json");
  if (!marker.complete) {
    throw new Refusal(
      "export-unfinished",
      422,
      `${folder} holds an export that was stopped; run “bin/broadsheet export” into it again, then this.`,
    );
  }
  return marker;
}

const working = <T>({ database, now }: Run, act: (work: Work) => Promise<T>): Promise<T> =>
  inWork(database, { who: theHouse, at: now() }, act);

/** Founds the paper unless an earlier run did; answers the pictures whose files were not there. */
async function foundPaper(run: Run, read: PaperRead): Promise<readonly string[]> {
  const begun = await originHere(run.reading);
  if (begun !== undefined) {
    const same = begun.foundedAt === run.origin.foundedAt && begun.journal === run.origin.journal;
    if (!same) throw halfOfAnother();
    run.did(run.marker.pictures);
    return [];
  }
  if ((await publicationHere(run.reading)) !== undefined) throw alreadyFounded();
  const { numbers, missing } = await keepOriginals(run.folder, run.picturesFolder, {
    ...run,
    wanted: standingPictures(read),
  });
  if (!run.stopped()) await contradicting(run.folder, () => working(run, (work) => putPaper(run, work, read, numbers)));
  return missing;
}

const halfOfAnother = () =>
  new Refusal(
    "half-of-another",
    409,
    "This data folder holds a part of another export; go on with that one, or set DATA_DIR to an empty folder.",
  );

async function putPaper(
  { folder, origin, marker }: Run,
  work: Work,
  read: PaperRead,
  pictures: ReadonlyMap<string, number>,
): Promise<void> {
  await restorePaper(work, wholePaperFrom(read, pictures));
  for await (const lines of linesOf(join(folder, "pictures.jsonl"), pictureLine, linesAtOnce))
    await restorePictures(work, lines.map(pictureFrom));
  let attributions = 0;
  for await (const lines of linesOf(join(folder, "claims.jsonl"), claimLine, linesAtOnce))
    attributions = await restoreClaims(work, lines.map(claimFrom), attributions);
  if (!isOld(marker)) await putHouseStyle(folder, work);
  for await (const lines of linesOf(join(folder, "journal.jsonl"), entryLine, linesAtOnce))
    await restoreEntries(work, lines.map(entryFrom));
  await numberAfresh(work, marker);
  await beginRestoring(work, origin);
}

/** True of what was exported before the newsroom's plans, words and withdrawals were in the folder. */
const isOld = ({ version }: Marker): boolean => version < 2;

async function putHouseStyle(folder: string, work: Work): Promise<void> {
  await forgetStyleWords(work);
  for await (const lines of linesOf(join(folder, "style_words.jsonl"), styleWordLine, linesAtOnce))
    await restoreStyleWords(work, lines.map(styleWordFrom));
  for await (const lines of linesOf(join(folder, "known_words.jsonl"), knownWordLine, linesAtOnce))
    await restoreKnownWords(work, lines);
}

/** Puts back the stories that are not there yet, reading on while a batch is written; answers how many are there. */
async function putStories(run: Run, numbers: PaperNumbers): Promise<number> {
  let stories = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const paths of batchesOf(storyFolders(run.folder), storiesAtOnce)) {
      if (run.stopped()) break;
      const counted = await readBatch(run, numbers, paths);
      await writing;
      writing = contradicting(run.folder, () => putBatch(run, counted));
      // It is awaited a turn later, and must not end the process before.
      writing.catch(() => undefined);
      stories += paths.length;
      run.did(paths.length);
    }
  } finally {
    await writing;
  }
  return stories;
}

async function* batchesOf<T>(all: AsyncIterable<T>, length: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < length) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function readBatch(run: Run, numbers: PaperNumbers, paths: readonly string[]): Promise<Counted> {
  const there = await storiesThere(run.reading, paths.map(numberIn));
  const missing = paths.filter((path) => !there.has(numberIn(path)));
  const reads = await Promise.all(missing.map(readStoryFolder));
  const pictures = await pictureNumbers(run.reading, [...new Set(reads.flatMap(digestsIn))]);
  const stories = reads.map((read) => wholeStoryFrom(read, { ...numbers, pictures }));
  const other = stories.findIndex((story, at) => story.id !== numberIn(missing[at]!));
  if (other >= 0) throw noPart(missing[other]!, `the story in it has another number, ${stories[other]!.id}`);
  return countedStories(stories);
}

async function putBatch(run: Run, counted: Counted): Promise<void> {
  if (counted.stories.length === 0) return;
  await working(run, async (work) => {
    await restoreStories(work, counted);
    const ids = counted.stories.map(({ id }) => id);
    if (isOld(run.marker)) await restoreWithdrawals(work, ids);
  });
}

function numberIn(path: string): number {
  const number = Number(basename(path));
  if (!Number.isSafeInteger(number)) throw noPart(path, "a story's folder is called by the story's number");
  return number;
}

async function putVotes(run: Run): Promise<void> {
  for await (const lines of linesOf(join(run.folder, "moods.jsonl"), voteLine, linesAtOnce))
    await contradicting(run.folder, () => working(run, (work) => restoreVotes(work, lines.map(voteFrom))));
}

/** Runs `put`; what the database does not take (a number twice, a slug of two stories) is the folder's fault. */
async function contradicting(folder: string, put: () => Promise<void>): Promise<void> {
  try {
    await put();
  } catch (error) {
    const { code, detail } = error as { code?: unknown; detail?: unknown };
    if (typeof code !== "string" || !/^2[23]\w{3}$/.test(code)) throw error;
    throw noPart(folder, `${sentenceOf(error)}${typeof detail === "string" ? ` (${detail})` : ""}`);
  }
}
