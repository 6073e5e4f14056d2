/** A story's folder read back, in the shape of news/whole.ts: what `export_story.ts` wrote, and nothing else. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type Copy, picturesIn } from "../news/copy.ts";
import { noMoods } from "../news/mood.ts";
import type { WholeBeside, WholeKept, WholeRevision, WholeStory, WholeText, WholeVersion } from "../news/whole.ts";
import { copyFile, keptLine, revisionLine, storyFile } from "./export_shapes.ts";
import { noPart, parsedFile } from "./paper_folder.ts";
import { byNumber, linesOf, type PaperNumbers } from "./restore_paper.ts";

type File = z.infer<typeof storyFile>;
type Edition = File["editions"][string];
type Before = z.infer<typeof revisionLine>;
type Kept = z.infer<typeof keptLine>;
type Made = NonNullable<Edition["revision"]>;
type Text = Omit<Before, "edition" | keyof Made>;

/** A story as its folder has it: keys and digests in place of numbers. */
export interface StoryRead {
  readonly path: string;
  readonly file: File;
  /** By the file's name without its ending: `en`, `en.working`. */
  readonly copies: ReadonlyMap<string, Copy>;
  readonly before: readonly Before[];
  readonly kept: readonly Kept[];
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
  return {
    path,
    file,
    copies: new Map(await Promise.all(copies)),
    before: await linesIn(join(folder, "revisions.jsonl"), revisionLine),
    kept: await linesIn(join(folder, "kept.jsonl"), keptLine),
  };
}

/** All lines of a file; none where there is no such file. */
const linesIn = async <T>(path: string, schema: z.ZodType<T>): Promise<T[]> =>
  existsSync(path) ? (await Array.fromAsync(linesOf(path, schema, 100))).flat() : [];

/** Digests of every picture the story shows or ever showed. */
export const digestsIn = ({ file, copies, before, kept }: StoryRead): string[] => [
  ...Object.values(file.editions).flatMap(({ lead, working }) => [lead ?? [], working?.lead ?? []].flat()),
  ...[...before, ...kept].flatMap(({ lead }) => lead ?? []),
  ...[...copies.values(), ...[...before, ...kept].map(({ copy }) => copy)].flatMap(picturesIn),
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
  embargo: read.file.embargo && { ...read.file.embargo, reason: read.file.embargo.reason ?? "" },
  versions: Object.entries(read.file.editions).map(([edition, said]) => versionFrom(read, numbers, edition, said)),
  moods: noMoods,
});

function numberOf({ path }: StoryRead, numbers: Numbers, of: keyof Numbers, key: string): number {
  const number = numbers[of].get(key);
  if (number === undefined) throw noPart(path, `it names ${key}, which is none of the ${of} of the paper`);
  return number;
}

function versionFrom(read: StoryRead, numbers: Numbers, edition: string, said: Edition): WholeVersion {
  const { revision, working, state, changedAt, edit, sortAt, redirects, related, taken } = said;
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
    taken,
    ...besideFrom(read, numbers, edition, said),
  };
}

const besideFrom = (read: StoryRead, numbers: Numbers, edition: string, said: Edition): WholeBeside => ({
  withdrawal: said.withdrawn,
  corrections: said.corrections.map(({ number, ...each }) => ({ id: number, ...each })),
  plan: said.plan && {
    desk: said.plan.desk === undefined ? null : numberOf(read, numbers, "desks", said.plan.desk),
    dueAt: said.plan.dueAt ?? null,
    notes: said.plan.notes ?? "",
    legal: said.plan.legal?.flag ?? null,
    legalNote: said.plan.legal?.note ?? "",
    legalBy: said.plan.legal?.by ?? null,
    legalAt: said.plan.legal?.at ?? null,
  },
  schedules: said.schedules.map(({ number, reason, trouble, doneAt, ...each }) => ({
    id: number,
    ...each,
    reason: reason ?? "",
    trouble: trouble ?? "",
    doneAt,
  })),
  kept: read.kept.filter((each) => each.edition === edition).map((each) => keptFrom(read, numbers, each)),
});

const keptFrom = (read: StoryRead, numbers: Numbers, kept: Kept): WholeKept => ({
  id: kept.number,
  at: kept.at,
  by: kept.by,
  why: kept.why,
  name: kept.name ?? "",
  note: kept.note ?? "",
  section: numberOf(read, numbers, "sections", kept.section),
  slug: kept.slug,
  headline: kept.headline,
  standfirst: kept.standfirst,
  copy: byNumber(kept.copy, numbers.pictures),
  leadPicture: kept.lead === undefined ? undefined : numberOf(read, numbers, "pictures", kept.lead),
});

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
