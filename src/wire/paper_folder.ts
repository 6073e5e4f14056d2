/**
 * A whole paper as a folder: `paper.json`, `stories/KEY/story.json` with a Markdown text per edition, pictures as files.
 * The sample paper comes as one. Reads it into the shapes below; a folder that is not whole is refused with a sentence.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { Refusal, sentenceOf } from "../base/errors.ts";

const inEditions = z.record(z.string(), z.string());
const named = { key: z.string(), name: inEditions, about: inEditions.default({}) };

export interface FolderSection {
  readonly key: string;
  readonly name: Readonly<Record<string, string>>;
  readonly slug: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly children: readonly FolderSection[];
}
const section: z.ZodType<FolderSection> = z.lazy(() =>
  z.object({
    key: z.string(),
    name: inEditions,
    slug: inEditions,
    description: inEditions.default({}),
    children: z.array(section).default([]),
  }),
);

const paper = z.object({
  name: inEditions,
  tagline: inEditions.default({}),
  timeZone: z.string(),
  home: z.string(),
  editions: z.array(z.string()).min(1),
  pages: z.record(z.string(), z.object({ title: inEditions.default({}), text: inEditions })).default({}),
  sections: z.array(section),
  people: z.array(z.object({ ...named, role: inEditions.default({}) })),
  topics: z.array(z.object(named)),
});

const claim = z.object({
  key: z.string(),
  text: inEditions,
  standing: z.enum(["unverified", "disputed", "confirmed", "denied", "retracted"]),
  attributions: z.array(
    z.object({
      who: inEditions,
      kind: z.enum(["named", "unnamed", "document", "outlet"]),
      count: z.number().int().positive().optional(),
      stance: z.enum(["asserts", "denies", "declines"]),
      note: inEditions.default({}),
      hoursAgo: z.number(),
    }),
  ),
});

const story = z.object({
  section: z.string(),
  topics: z.array(z.string()).default([]),
  byline: z.array(z.string()).default([]),
  /** Before the founding, so that a sample paper is always fresh. */
  hoursAgo: z.number(),
  updatedMinutesAfter: z.number().optional(),
  editions: z.record(
    z.string(),
    z.object({ headline: z.string(), standfirst: z.string(), slug: z.string().optional() }),
  ),
  picture: z
    .object({
      file: z.string(),
      credit: inEditions,
      caption: inEditions,
      alt: inEditions,
      focal: z.tuple([z.number(), z.number()]).optional(),
    })
    .optional(),
  claims: z.array(claim).default([]),
});

export type FolderPaper = z.infer<typeof paper>;
export type FolderStory = z.infer<typeof story> & {
  readonly key: string;
  readonly folder: string;
  /** Markdown by edition. */
  readonly texts: Readonly<Record<string, string>>;
};

/** The paper of the folder, without its stories; standing pages with their Markdown in place of file names. */
export async function readPaper(folder: string): Promise<FolderPaper> {
  const read = await parsedFile(paper, join(folder, "paper.json"));
  const pages = Object.entries(read.pages).map(async ([name, { title, text }]) => {
    const texts = Object.entries(text).map(
      async ([edition, file]) => [edition, await readFile(join(folder, file), "utf8")] as const,
    );
    return [name, { title, text: Object.fromEntries(await Promise.all(texts)) }] as const;
  });
  return { ...read, pages: Object.fromEntries(await Promise.all(pages)) };
}

/** The stories of the folder, oldest first. */
export async function readStories(folder: string): Promise<FolderStory[]> {
  const folders = await Array.fromAsync(storyFolders(folder));
  const stories = await Promise.all(folders.map((path) => readStory(path, basename(path))));
  return stories.sort((a, b) => b.hoursAgo - a.hoursAgo);
}

async function readStory(folder: string, key: string): Promise<FolderStory> {
  const read = await parsedFile(story, join(folder, "story.json"));
  const texts = Object.keys(read.editions).map(
    async (edition) => [edition, await readFile(join(folder, `${edition}.md`), "utf8")] as const,
  );
  return { ...read, key, folder, texts: Object.fromEntries(await Promise.all(texts)) };
}

/** What the JSON file at `path` says in the shape of `schema`; refused when it says something else. */
export async function parsedFile<T>(schema: z.ZodType<T>, path: string): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw noPart(path, error);
  }
}

/** The refusal of a file, or a line of one, that does not belong to a paper. */
export const noPart = (path: string, error: unknown) =>
  new Refusal(
    "paper-folder",
    422,
    `${path} is not part of a paper: ${error instanceof z.ZodError ? z.prettifyError(error) : sentenceOf(error)}`,
  );

/** Folders of stories under `stories/`, by number and name; they lie there themselves or on shelves of many. */
export async function* storyFolders(folder: string): AsyncGenerator<string> {
  const stories = join(folder, "stories");
  for (const name of await namesIn(stories)) {
    const path = join(stories, name);
    const inner = existsSync(join(path, "story.json")) ? [] : await namesIn(path);
    if (inner.length === 0) yield path;
    for (const each of inner) yield join(path, each);
  }
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort(byNumberAndName);

const byNumberAndName = new Intl.Collator("en", { numeric: true }).compare;
