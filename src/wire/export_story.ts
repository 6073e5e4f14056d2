/**
 * A story as the files of its folder: `story.json`, the copy of each edition as JSON and as Markdown to read, and what
 * it said before in `revisions.jsonl`. Pure. Pictures are named by their digests, all else by the keys of `paper.json`.
 */
import { isDeepStrictEqual } from "node:util";
import { type Block, type Copy, picturesIn, plainText, withPictures } from "../news/copy.ts";
import { blocksAsMarkdown } from "../news/markdown_writing.ts";
import { moods } from "../news/mood.ts";
import { storyPath } from "../news/place.ts";
import type { WholePicture, WholeRevision, WholeStory, WholeText, WholeVersion } from "../news/whole.ts";
import { type PaperKeys, pictureFile } from "./export_paper.ts";
import type { RevisionLine, StoryFile } from "./export_shapes.ts";

/** What a story's files name besides itself. */
export interface Naming {
  readonly keys: PaperKeys;
  /** Where each edition's addresses begin. */
  readonly roots: ReadonlyMap<string, string>;
  /** By number: all that the story shows or ever showed. */
  readonly pictures: ReadonlyMap<number, Pick<WholePicture, "digest" | "mediaType">>;
}

/** Folder of a story under `stories/`: a thousand to a shelf. */
export const storyFolder = (story: number): string => `${Math.floor(story / 1000)}/${story}`;

/** The files of a story's folder, by name. */
export function storyFiles(story: WholeStory, naming: Naming): Map<string, string> {
  const files = new Map([["story.json", `${JSON.stringify(storyFileOf(story, naming), null, 2)}\n`]]);
  const before: RevisionLine[] = [];
  for (const version of story.versions) {
    const { edition } = version;
    const seen = seenBy(version);
    putCopyFiles(files, edition, (seen ?? version).copy, naming);
    if (isReworked(version)) putCopyFiles(files, `${edition}.working`, version.copy, naming);
    before.push(
      ...version.revisions.filter((each) => each !== seen).map((each) => revisionLineOf(edition, each, naming)),
    );
  }
  if (before.length > 0) files.set("revisions.jsonl", before.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return files;
}

/** What readers see of a version: its newest revision, while it is live. */
const seenBy = ({ sortAt, revisions }: WholeVersion): WholeRevision | undefined =>
  sortAt === undefined ? undefined : revisions.at(-1);

function isReworked(version: WholeVersion): boolean {
  const seen = seenBy(version);
  return seen !== undefined && !isDeepStrictEqual(said(seen), said(version));
}

const said = (text: WholeText): WholeText => ({
  slug: text.slug,
  headline: text.headline,
  standfirst: text.standfirst,
  copy: text.copy,
  leadPicture: text.leadPicture,
  leadCredit: text.leadCredit,
  bylines: text.bylines,
  topics: text.topics,
  publishedAt: text.publishedAt,
  updatedAt: text.updatedAt,
});

function storyFileOf(
  { id, section, createdAt, versions, embargo, moods: counts }: WholeStory,
  naming: Naming,
): StoryFile {
  const felt = moods.filter((mood) => counts[mood] > 0).map((mood) => [mood, counts[mood]]);
  return {
    number: id,
    section: naming.keys.sections.get(section)!,
    createdAt: createdAt.toISOString(),
    editions: Object.fromEntries(versions.map((version) => [version.edition, editionOf(version, naming)])),
    embargo: embargo && { ...embargo, until: embargo.until.toISOString(), at: embargo.at.toISOString() },
    moods: felt.length === 0 ? undefined : Object.fromEntries(felt),
  };
}

function editionOf(version: WholeVersion, naming: Naming): StoryFile["editions"][string] {
  const seen = seenBy(version);
  return {
    state: version.state,
    path: seen && storyPath(naming.roots.get(version.edition)!, seen.slug),
    ...textOf(seen ?? version, naming),
    sortAt: version.sortAt?.toISOString(),
    revision: seen && madeOf(seen, naming),
    working: isReworked(version) ? textOf(version, naming) : undefined,
    changedAt: version.changedAt.toISOString(),
    edit: version.edit,
    redirects: unlessEmpty(version.redirects),
    corrections: unlessEmpty(
      version.corrections.map(({ id, at, text, by }) => ({ id, at: at.toISOString(), text, by })),
    ),
    withdrawn: version.withdrawn && { ...version.withdrawn, at: version.withdrawn.at.toISOString() },
    related: unlessEmpty(version.related),
    taken: unlessEmpty(version.taken),
  };
}

const unlessEmpty = <T>(all: readonly T[]): T[] | undefined => (all.length === 0 ? undefined : [...all]);

const textOf = (text: WholeText, { keys, pictures }: Naming) => ({
  headline: text.headline,
  standfirst: text.standfirst,
  slug: text.slug,
  byline: text.bylines.flatMap((person) => keys.people.get(person) ?? []),
  topics: text.topics.flatMap((topic) => keys.topics.get(topic) ?? []),
  lead: text.leadPicture === undefined ? undefined : pictures.get(text.leadPicture)?.digest,
  leadCredit: text.leadCredit || undefined,
  publishedAt: text.publishedAt?.toISOString(),
  updatedAt: text.updatedAt?.toISOString(),
});

const madeOf = ({ number, section, madeAt, madeBy, reason }: WholeRevision, { keys }: Naming) => ({
  number,
  section: keys.sections.get(section)!,
  madeAt: madeAt.toISOString(),
  madeBy,
  reason: reason || undefined,
});

const revisionLineOf = (edition: string, revision: WholeRevision, naming: Naming): RevisionLine => ({
  edition,
  ...madeOf(revision, naming),
  ...textOf(revision, naming),
  copy: byDigest(revision.copy, naming),
});

/** Numbers of the pictures that copy shows. */
export const pictureNumbersIn = (copy: Copy): number[] =>
  picturesIn(copy)
    .map(Number)
    .filter((picture) => Number.isSafeInteger(picture) && picture > 0);

/** Numbers of every picture a story shows or ever showed. */
export const picturesOf = ({ versions }: WholeStory): number[] =>
  versions
    .flatMap((version) => [version, ...version.revisions])
    .flatMap(({ leadPicture, copy }) => [
      ...(leadPicture === undefined ? [] : [leadPicture]),
      ...pictureNumbersIn(copy),
    ]);

/** The copy with its pictures named by their digests; what names none stays. */
const byDigest = (copy: Copy, { pictures }: Pick<Naming, "pictures">): Copy =>
  withPictures(copy, (key) => pictures.get(Number(key))?.digest ?? key);

function putCopyFiles(files: Map<string, string>, name: string, copy: Copy, naming: Pick<Naming, "pictures">): void {
  for (const [ending, text] of copyFiles(copy, naming, "../../../")) files.set(`${name}.${ending}`, text);
}

/** Copy exactly, as JSON with a block a line, and as Markdown to read; `up` leads from its folder to the export's. */
export const copyFiles = (
  copy: Copy,
  naming: Pick<Naming, "pictures">,
  up: string,
): [ending: string, text: string][] => [
  [
    "copy.json",
    `[\n${byDigest(copy, naming)
      .map((block) => JSON.stringify(block))
      .join(",\n")}\n]\n`,
  ],
  [
    "md",
    `${blocksAsMarkdown(copy)
      .map((text, at) => text ?? readable(copy[at]!, naming, up))
      .filter((text) => text !== "")
      .join("\n\n")}\n`,
  ],
];

/** Something to read for a block that Markdown cannot hold. */
function readable(block: Block, { pictures }: Pick<Naming, "pictures">, up: string): string {
  if (block.type === "embed") return `[${block.title ?? block.url}](<${block.url}>)`;
  if (block.type !== "picture" && block.type !== "gallery") return plainText([block]);
  const shown = picturesIn([block]).flatMap((key) => pictures.get(Number(key)) ?? []);
  return shown.map((picture) => `![](${up}${pictureFile(picture)})`).join("\n\n");
}
