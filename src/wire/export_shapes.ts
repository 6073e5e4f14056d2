/**
 * The files of an exported paper, as shapes that are written and read by: what is in them is in docs/export.md.
 * Pure. Times are ISO 8601 in the files and Dates once parsed.
 */
import { z } from "zod";
import { parseCopy } from "../news/copy.ts";
import { moods } from "../news/mood.ts";
import { standingTextNames } from "../news/publication.ts";
import { states } from "../news/version.ts";

/**
 * Grows when a reader of the older files would lose what is in the newer ones. 2: what the newsroom plans, keeps and
 * corrects, and its house style, are in the folder too.
 */
export const exportVersion = 2;

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
  /** Highest numbers of what lies with the stories; none in version 1. */
  lastCorrection: z.number().int().min(0).default(0),
  lastSchedule: z.number().int().min(0).default(0),
  lastKept: z.number().int().min(0).default(0),
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
  desks: z.array(z.object({ number: id, name: z.string().min(1) })).default([]),
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

/** What is planned with a version. */
const plan = z.object({
  /** By its name. */
  desk: z.string().optional(),
  dueAt: instant.optional(),
  notes: z.string().optional(),
  legal: z
    .object({
      flag: z.enum(["raised", "cleared"]),
      note: z.string().optional(),
      by: z.string().optional(),
      at: instant.optional(),
    })
    .optional(),
});

/** What goes out or comes off by itself, or did, or failed to. */
const schedule = z.object({
  number: id,
  what: z.enum(["publish", "withdraw"]),
  at: instant,
  reason: z.string().optional(),
  by: z.string(),
  madeAt: instant,
  state: z.enum(["due", "done", "failed", "cancelled"]),
  tries: z.number().int().min(0),
  nextTryAt: instant,
  trouble: z.string().optional(),
  doneAt: instant.optional(),
});

/** `story.json`. */
export const storyFile = z.object({
  number: id,
  section: z.string(),
  createdAt: instant,
  /** Until when nothing of it may be seen outside. */
  embargo: z.object({ until: instant, reason: z.string().optional(), at: instant, by: z.string() }).optional(),
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
      /** While it is taken away from readers. */
      withdrawn: z.object({ at: instant, reason: z.string() }).optional(),
      corrections: z.array(z.object({ number: id, at: instant, text: z.string().min(1), by: z.string() })).default([]),
      plan: plan.optional(),
      schedules: z.array(schedule).default([]),
      redirects: z.array(z.string()).default([]),
      related: z.array(z.object({ story: id, score: z.number() })).default([]),
      taken: z
        .array(z.object({ wire: z.string(), source: z.string(), digest: z.string(), edit: z.number().int() }))
        .default([]),
    }),
  ),
  /** For readers of the folder: counts of what is in moods.jsonl. */
  moods: z.record(z.string(), z.number().int()).optional(),
});

/** A line of a story's `revisions.jsonl`. */
export const revisionLine = text.extend({ edition: z.string(), ...made, copy: copyFile });

/** A line of a story's `kept.jsonl`. */
export const keptLine = text.pick({ headline: true, standfirst: true, slug: true, lead: true }).extend({
  edition: z.string(),
  number: id,
  at: instant,
  by: z.string(),
  why: z.enum(["named", "handed in", "hourly", "before restoring", "restored"]),
  name: z.string().optional(),
  note: z.string().optional(),
  section: z.string(),
  copy: copyFile,
});

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
  /** What is known of it besides, by columns. */
  record: z.record(z.string(), z.unknown()).optional(),
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

/** A line of `style_words.jsonl`. */
export const styleWordLine = z.object({
  number: id,
  edition: z.string(),
  word: z.string().min(1),
  instead: z.string(),
  advice: z.string(),
});

/** A line of `known_words.jsonl`. */
export const knownWordLine = z.object({ edition: z.string(), word: z.string(), addedBy: z.string(), addedAt: instant });

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
export type KeptLine = z.input<typeof keptLine>;
export type PictureLine = z.input<typeof pictureLine>;
export type ClaimLine = z.input<typeof claimLine>;
export type StyleWordLine = z.input<typeof styleWordLine>;
export type KnownWordLine = z.input<typeof knownWordLine>;
export type VoteLine = z.input<typeof voteLine>;
export type EntryLine = z.input<typeof entryLine>;
