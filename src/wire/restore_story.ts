/** A story's folder read back, in the shape of news/whole.ts: what `export_story.ts` wrote, and nothing else. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type Copy, picturesIn } from "../news/copy.ts";
import { noMoods } from "../news/mood.ts";
import type { WholeRevision, WholeStory, WholeText, WholeVersion } from "../news/whole.ts";
import { copyFile, revisionLine, storyFile } from "./export_shapes.ts";
import { noPart, parsedFile } from "./paper_folder.ts";
import { byNumber, linesOf, type PaperNumbers } from "./restore_paper.ts";

type File = z.infer<typeof storyFile>;
type Edition = File["editions"][string];
type Before = z.infer<typeof revisionLine>;
type Made = NonNullable<Edition["revision"]>;
type Text = Omit<Before, "edition" | keyof Made>;

/** A story as its folder has it: keys and digests in place of numbers. */
export interface StoryRead {
  readonly path: string;
  readonly file: File;
  /** By the file's name without its ending: `en`, `en.working`. */
  readonly copies: ReadonlyMap<string, Copy>;
  readonly before: readonly Before[];
}

/** Reads the folder of a story. */
export async function readStoryFolder(folder: string): Promise<StoryRead> {
  const path = join(folder, "story.json");
  const file = await parsedFile(storyFile, path);
  const names = Object.entries(file.editions).flatMap(([edition, { working }]) =>
    working === undefined ? [edition] : [edition, `${edition}.working`],
  );
  const copies = names.map(
    async (name) => [name, await parsedFile(copyFile, join(folder, `${name}.copy.json`))] as const,
  );
  const before: Before[] = [];
  const revisions = join(folder, "revisions.jsonl");
  if (existsSync(revisions)) for await (const lines of linesOf(revisions, revisionLine, 100)) before.push(...lines);
  return { path, file, copies: new Map(await Promise.all(copies)), before };
}

/** Digests of every picture the story shows or ever showed. */
export const digestsIn = ({ file, copies, before }: StoryRead): string[] => [
  ...Object.values(file.editions).flatMap(({ lead, working }) => [lead ?? [], working?.lead ?? []].flat()),
  ...before.flatMap(({ lead }) => lead ?? []),
  ...[...copies.values(), ...before.map(({ copy }) => copy)].flatMap(picturesIn),
];

/** What the story's keys and digests stand for. */
export interface Numbers extends PaperNumbers {
  readonly pictures: ReadonlyMap<string, number>;
}

/** The story with numbers in place of keys and digests; one that the paper does not know is refused. */
export const wholeStoryFrom = (read: StoryRead, numbers: Numbers): WholeStory => ({
  id: read.file.number,
  section: numberOf(read, numbers, "sections", read.file.section),
  createdAt: read.file.createdAt,
  versions: Object.entries(read.file.editions).map(([edition, said]) => versionFrom(read, numbers, edition, said)),
  embargo: read.file.embargo,
  moods: noMoods,
});

function numberOf({ path }: StoryRead, numbers: Numbers, of: keyof Numbers, key: string): number {
  const number = numbers[of].get(key);
  if (number === undefined) throw noPart(path, `it names ${key}, which is none of the ${of} of the paper`);
  return number;
}

function versionFrom(read: StoryRead, numbers: Numbers, edition: string, said: Edition): WholeVersion {
  const { revision, working, state, changedAt, edit, sortAt, redirects, related, taken, corrections, withdrawn } = said;
  if ((sortAt === undefined) !== (revision === undefined)) {
    const both = "what readers see has “sortAt” and “revision”, all else neither";
    throw noPart(read.path, `${edition} has one of two: ${both}`);
  }
  const copy = read.copies.get(edition)!;
  const revisions = read.before
    .filter((each) => each.edition === edition)
    .map((each) => revisionFrom(read, numbers, each, each));
  if (revision !== undefined) revisions.push(revisionFrom(read, numbers, revision, { ...said, copy }));
  const worked =
    working === undefined ? { ...said, copy } : { ...working, copy: read.copies.get(`${edition}.working`)! };
  return {
    edition,
    ...textFrom(read, numbers, worked),
    state,
    changedAt,
    edit,
    sortAt,
    revisions: revisions.sort((a, b) => a.number - b.number),
    redirects,
    related,
    corrections,
    withdrawn,
    taken,
  };
}

const revisionFrom = (
  read: StoryRead,
  numbers: Numbers,
  { number, section, madeAt, madeBy, reason }: Made,
  text: Text,
): WholeRevision => ({
  ...textFrom(read, numbers, text),
  number,
  section: numberOf(read, numbers, "sections", section),
  madeAt,
  madeBy,
  reason: reason ?? "",
});

const textFrom = (read: StoryRead, numbers: Numbers, text: Text): WholeText => ({
  slug: text.slug,
  headline: text.headline,
  standfirst: text.standfirst,
  copy: byNumber(text.copy, numbers.pictures),
  leadPicture: text.lead === undefined ? undefined : numberOf(read, numbers, "pictures", text.lead),
  leadCredit: text.leadCredit ?? "",
  bylines: text.byline.map((key) => numberOf(read, numbers, "people", key)),
  topics: text.topics.map((key) => numberOf(read, numbers, "topics", key)),
  publishedAt: text.publishedAt,
  updatedAt: text.updatedAt,
});
