/**
 * The files of an exported paper, as shapes that are written and read by: what is in them is in docs/export.md.
 * Pure. Times are ISO 8601 in the files and Dates once parsed.
 */
import { z } from "zod";
import { parseCopy } from "../news/copy.ts";
import { moods } from "../news/mood.ts";
import { standingTextNames } from "../news/publication.ts";
import { states } from "../news/version.ts";

/** Grows when a reader of the older files could no longer read the newer ones. */
export const exportVersion = 1;

const id = z.number().int().positive();
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const inEditions = z.record(z.string(), z.string());
/** Copy, in a file of its own or in a line. */
export const copyFile = z.unknown().transform(parseCopy);
const standing = z.enum(["unverified", "disputed", "confirmed", "denied", "retracted"]);

/** `export.json`: whose paper this is, and whether all of it is here. */
export const marker = z.object({
  format: z.literal("broadsheet-paper"),
  version: z.number().int(),
  paper: z.object({ name: z.string(), foundedAt: z.iso.datetime({ offset: true }) }),
  /** The journal entry up to which everything is in the folder. */
  journal: z.number().int().min(0),
  complete: z.boolean(),
  stories: z.number().int().min(0),
  /** Highest number of a story. */
  lastStory: z.number().int().min(0),
  pictures: z.number().int().min(0),
});
export type Marker = z.infer<typeof marker>;

export interface SectionFile {
  readonly key: string;
  readonly number: number;
  readonly name: Readonly<Record<string, string>>;
  readonly slug: Readonly<Record<string, string>>;
  /** Slugs from the root down; in the address of the section's front. */
  readonly path: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly children: readonly SectionFile[];
}
const section: z.ZodType<SectionFile> = z.lazy(() =>
  z.object({
    key: z.string(),
    number: id,
    name: inEditions,
    slug: inEditions,
    path: inEditions,
    description: inEditions,
    children: z.array(section),
  }),
);

const named = { key: z.string(), number: id, name: inEditions, slug: inEditions, about: inEditions };

const standingFiles = z.record(z.string(), z.string().regex(/^pages\/[\w-]+(?:\.[\w-]+)*$/));

/** `paper.json`. */
export const paperFile = z.object({
  name: inEditions,
  tagline: inEditions,
  language: inEditions,
  timeZone: z.string(),
  foundedAt: instant,
  home: z.string(),
  editions: z.array(z.string()).min(1),
  /** For readers of the folder; where each edition begins follows from the editions. */
  roots: inEditions.optional(),
  /** Files of the standing texts, by edition. */
  pages: z.partialRecord(z.enum(standingTextNames), z.object({ text: standingFiles, copy: standingFiles })),
  sections: z.array(section),
  people: z.array(z.object({ ...named, role: inEditions })),
  topics: z.array(z.object(named)),
});

/** Everything a version says but its copy. */
const text = z.object({
  headline: z.string(),
  standfirst: z.string(),
  slug: z.string(),
  byline: z.array(z.string()),
  topics: z.array(z.string()),
  lead: digest.optional(),
  leadCredit: z.string().optional(),
  publishedAt: instant.optional(),
  updatedAt: instant.optional(),
});
const made = { number: id, section: z.string(), madeAt: instant, madeBy: z.string(), reason: z.string().optional() };

/** `story.json`. */
export const storyFile = z.object({
  number: id,
  section: z.string(),
  createdAt: instant,
  editions: z.record(
    z.string(),
    text.extend({
      state: z.enum(states),
      /** For readers of the folder: where it is on the web. */
      path: z.string().optional(),
      /** Its place in lists; only while it is live. */
      sortAt: instant.optional(),
      /** Of what readers see; only while it is live. */
      revision: z.object(made).optional(),
      /** What the newsroom has in its place by now, when that is something else. */
      working: text.optional(),
      changedAt: instant,
      edit: z.number().int().positive(),
      redirects: z.array(z.string()).default([]),
      /** What readers were told was wrong, oldest first. */
      corrections: z.array(z.object({ id, at: instant, text: z.string(), by: z.string() })).default([]),
      /** Taken away from readers and not given back. */
      withdrawn: z.object({ at: instant, reason: z.string() }).optional(),
      related: z.array(z.object({ story: id, score: z.number() })).default([]),
      taken: z
        .array(z.object({ wire: z.string(), source: z.string(), digest: z.string(), edit: z.number().int() }))
        .default([]),
    }),
  ),
  /** Nothing of it may be seen outside before `until`. */
  embargo: z.object({ until: instant, reason: z.string(), at: instant, by: z.string() }).optional(),
  /** For readers of the folder: counts of what is in moods.jsonl. */
  moods: z.record(z.string(), z.number().int()).optional(),
});

/** A line of a story's `revisions.jsonl`. */
export const revisionLine = text.extend({ edition: z.string(), ...made, copy: copyFile });

/** A line of `pictures.jsonl`. */
export const pictureLine = z.object({
  number: id,
  digest,
  /** Missing when the original was not there to be exported. */
  file: z
    .string()
    .regex(/^pictures\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3,4}$/)
    .optional(),
  mediaType: z.string(),
  width: id,
  height: id,
  bytes: z.number().int().min(0),
  color: z.string(),
  focal: z.tuple([z.number(), z.number()]),
  takenInAt: instant,
  credit: inEditions,
  caption: inEditions,
  alt: inEditions,
});

/** A line of `claims.jsonl`. */
export const claimLine = z.object({
  key: z.string(),
  text: inEditions,
  standing,
  since: instant,
  attributions: z.array(
    z.object({
      who: inEditions,
      note: inEditions,
      kind: z.enum(["named", "unnamed", "document", "outlet"]),
      stance: z.enum(["asserts", "denies", "declines"]),
      count: id.optional(),
      saidAt: instant.optional(),
    }),
  ),
});

/** A line of `moods.jsonl`. */
export const voteLine = z.object({
  story: id,
  reader: z.string().regex(/^(?:[0-9a-f]{2})+$/),
  mood: z.enum(moods),
  at: instant,
});

/** A line of `journal.jsonl`. */
export const entryLine = z.object({
  id,
  at: instant,
  who: z.string(),
  kind: z.string(),
  story: id.optional(),
  edition: z.string().optional(),
  keys: z.array(z.string()),
  facts: z.unknown(),
});

export type PaperFile = z.input<typeof paperFile>;
export type StoryFile = z.input<typeof storyFile>;
export type RevisionLine = z.input<typeof revisionLine>;
export type PictureLine = z.input<typeof pictureLine>;
export type ClaimLine = z.input<typeof claimLine>;
export type VoteLine = z.input<typeof voteLine>;
export type EntryLine = z.input<typeof entryLine>;
