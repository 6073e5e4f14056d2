/**
 * Export: the whole paper written into a folder, as docs/export.md says. Reads one moment of the database, so what is
 * published meanwhile is not in it. Promises: bounded memory however large the paper; a stopped or killed export goes
 * on when run again, and a second one changes nothing; no file is ever half there.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { originalPath } from "../base/image.ts";
import { newestEntry } from "../base/journal.ts";
import { inSnapshot, type Reading } from "../base/reading.ts";
import type { Extent, WholePaper, WholePicture, WholeStory } from "../news/whole.ts";
import { extentOf, pictureFiles, wholePaper } from "../news/whole_papers.ts";
import { wholeStories } from "../news/whole_stories.ts";
import { answering, putCopy, putLines, putText } from "./export_files.ts";
import { claimLines, entryLines, knownWordLines, pictureWalk, styleWordLines, voteLines } from "./export_lines.ts";
import { openExportFolder, putMarker } from "./export_marker.ts";
import { keysOf, type PaperKeys, paperFileOf, pictureFile, pictureLineOf, standingFiles } from "./export_paper.ts";
import { exportVersion, type Marker, type PictureLine } from "./export_shapes.ts";
import { copyFiles, pictureNumbersIn, picturesOf, storyFiles, storyFolder } from "./export_story.ts";

export interface Exporting {
  readonly database: Database;
  readonly folder: string;
  readonly picturesFolder: string;
  /** Told of pictures and stories done, of all. */
  readonly progress: (done: number, total: number) => void;
  /** True when it shall stop after what is at hand. */
  readonly stopped: () => boolean;
}

/** What an export did. */
export interface Exported {
  readonly stories: number;
  readonly pictures: number;
  /** Files of stories and pictures that were not there, or said something else. */
  readonly changed: number;
  /** Digests of pictures whose originals were not there to be exported. */
  readonly missing: readonly string[];
  /** The journal entry up to which everything is in the folder. */
  readonly journal: number;
}

interface Run extends Exporting {
  readonly reading: Reading;
  readonly paper: WholePaper;
  readonly keys: PaperKeys;
  /** How many files were changed. */
  readonly count: (changed: readonly boolean[]) => void;
  /** That so many more pictures or stories are done. */
  readonly did: (more: number) => void;
  readonly missing: string[];
}

const storiesAtOnce = 100;

/** Exports the paper; refused when the folder holds something else, or there is no paper. */
export const exportPaper = (exporting: Exporting): Promise<Exported> =>
  inSnapshot(exporting.database, async (reading) => {
    const { folder, progress, stopped } = exporting;
    const paper = await wholePaper(reading);
    if (paper === undefined)
      throw new Refusal("not-founded", 409, "There is no publication to export yet; run “bin/broadsheet init” first.");
    const extent = await extentOf(reading);
    const marker = await markerOf(reading, paper, extent);
    let [changed, done] = [0, 0];
    const run: Run = {
      ...exporting,
      reading,
      paper,
      keys: keysOf(paper),
      count(files) {
        changed += files.filter(Boolean).length;
      },
      did(more) {
        done += more;
        progress(done, extent.pictures + extent.stories);
      },
      missing: [],
    };
    await openExportFolder(folder, marker);
    await putMarker(folder, { ...marker, complete: false });
    for (const part of [putPaper, putPictures, putStories, putRecord]) if (!stopped()) await part(run);
    if (!stopped()) await putMarker(folder, marker);
    return { ...extent, changed, missing: run.missing, journal: marker.journal };
  });

const markerOf = async (
  { sql }: Reading,
  { editions, homeEdition, foundedAt }: WholePaper,
  extent: Extent,
): Promise<Marker> => ({
  format: "broadsheet-paper",
  version: exportVersion,
  paper: {
    name: editions.find(({ code }) => code === homeEdition)!.paperName,
    foundedAt: foundedAt.toISOString(),
  },
  journal: await newestEntry(sql),
  complete: true,
  ...extent,
});

async function putPaper({ folder, reading, paper, keys, count }: Run): Promise<void> {
  const standing = standingFiles(paper);
  const pictures = await pictureFiles(
    reading,
    standing.flatMap(({ copy }) => pictureNumbersIn(copy)),
  );
  for (const { path, copy } of standing)
    for (const [ending, text] of copyFiles(copy, { pictures }, "../"))
      count([await putText(join(folder, `${path}.${ending}`), text)]);
  count([await putText(join(folder, "paper.json"), `${JSON.stringify(paperFileOf(paper, keys), null, 2)}\n`)]);
}

async function putPictures(run: Run): Promise<void> {
  async function* lines(): AsyncGenerator<PictureLine[]> {
    for await (const pictures of pictureWalk(run.reading)) {
      const said: PictureLine[] = [];
      for (const picture of pictures) said.push(await putPicture(run, picture));
      run.did(pictures.length);
      yield said;
    }
  }
  await putLines(join(run.folder, "pictures.jsonl"), lines(), run.stopped);
}

async function putPicture(run: Run, picture: WholePicture): Promise<PictureLine> {
  const file = pictureFile(picture);
  const from = originalPath(run.picturesFolder, picture.digest);
  const changed = await putCopy(join(run.folder, file), from, picture.bytes);
  if (changed === undefined) run.missing.push(picture.digest);
  else run.count([changed]);
  return pictureLineOf(picture, changed === undefined ? undefined : file);
}

async function putStories(run: Run): Promise<void> {
  const roots = new Map(run.paper.editions.map(({ code, root }) => [code, root]));
  let after = 0;
  while (!run.stopped()) {
    const stories = await wholeStories(run.reading, after, storiesAtOnce);
    if (stories.length === 0) return;
    const pictures = await pictureFiles(run.reading, [...new Set(stories.flatMap(picturesOf))]);
    await Promise.all(
      stories.map((story) => putStory(run, story, storyFiles(story, { keys: run.keys, roots, pictures }))),
    );
    run.did(stories.length);
    after = stories.at(-1)!.id;
  }
}

const ours = /^(?:story\.json|revisions\.jsonl|kept\.jsonl|.+\.copy\.json|.+\.md)$/;

async function putStory({ folder, count }: Run, { id }: WholeStory, files: ReadonlyMap<string, string>): Promise<void> {
  const own = join(folder, "stories", storyFolder(id));
  const changed = await Promise.all([...files].map(([name, text]) => putText(join(own, name), text)));
  // What an earlier export wrote of a draft that is no more.
  const stale = (await readdir(own)).filter((name) => ours.test(name) && !files.has(name));
  await answering(own, () => Promise.all(stale.map((name) => rm(join(own, name)))));
  count([...changed, ...stale.map(() => true)]);
}

async function putRecord({ folder, reading, stopped }: Run): Promise<void> {
  await putLines(join(folder, "claims.jsonl"), claimLines(reading), stopped);
  await putLines(join(folder, "style_words.jsonl"), styleWordLines(reading), stopped);
  await putLines(join(folder, "known_words.jsonl"), knownWordLines(reading), stopped);
  await putLines(join(folder, "moods.jsonl"), voteLines(reading), stopped);
  await putLines(join(folder, "journal.jsonl"), entryLines(reading), stopped);
}
