/** Calls that move a version along: hand in, review, publish, update, correct, withdraw; its checklist. Pure. */
import { z } from "zod";
import { states } from "../../news/version.ts";
import { call, moment, versionParams } from "./call.ts";

/** Somebody of the staff, by name. */
export const somebody = z.object({ id: z.string(), name: z.string() });
export type Somebody = z.infer<typeof somebody>;

const note = z.string().max(2000).default("");
const moved = z.object({ state: z.enum(states) });

const at = "/stories/:story/:edition";

export const beginDrafting = call({
  method: "post",
  path: `${at}/begin-drafting`,
  verb: "write",
  summary: "Idea, or withdrawn → drafting.",
  params: versionParams,
  answer: moved,
});

export const setAside = call({
  method: "post",
  path: `${at}/set-aside`,
  verb: "write",
  summary: "Drafting → idea: not now.",
  params: versionParams,
  answer: moved,
});

export const handIn = call({
  method: "post",
  path: `${at}/hand-in`,
  verb: "hand in",
  summary: "Idea or drafting → in review; those named are asked for it.",
  params: versionParams,
  body: z.object({ note, /** Staff ids. */ reviewers: z.array(z.string()).max(20).default([]) }),
  answer: moved,
});

export const takeBack = call({
  method: "post",
  path: `${at}/take-back`,
  verb: "hand in",
  summary: "In review → drafting, by who handed it in.",
  params: versionParams,
  answer: moved,
});

export const sendBack = call({
  method: "post",
  path: `${at}/send-back`,
  verb: "review",
  summary: "In review or ready → drafting; the note says what to change.",
  params: versionParams,
  body: z.object({ note: z.string().min(1).max(2000) }),
  answer: moved,
});

export const markReady = call({
  method: "post",
  path: `${at}/ready`,
  verb: "review",
  summary: "Drafting or in review → ready.",
  params: versionParams,
  body: z.object({ note }),
  answer: moved,
});

/** What can stand in the way (or be advised) before publishing. */
export const checkItem = z.object({
  /** Stable: `headline`, `standfirst`, `text`, `section`, `picture`, `picture-credit`, `picture-caption`, `picture-alt`, `picture-rights`, `picture-rights-soon`, `picture-use`, `link`, `legal`, `embargo`, `suggestions`, `comments`. */
  code: z.string(),
  severity: z.enum(["obstacle", "advice"]),
  /** Says what to do, in English. */
  sentence: z.string(),
  /** What it is about, where that has a name: a link's address, a moment, a number. */
  about: z.string().optional(),
});
export type CheckItem = z.infer<typeof checkItem>;

export const openChecklist = call({
  method: "get",
  path: `${at}/checklist`,
  verb: "see stories",
  summary: "What stops the version from being published, and what is advised.",
  params: versionParams,
  answer: z.object({
    items: z.array(checkItem),
    /** True while links are still being asked: ask again in a moment. */
    checking: z.boolean(),
  }),
});

export const receipt = z.object({
  id: z.number(),
  story: z.number(),
  edition: z.string(),
  headline: z.string(),
  /** `picture`: one of its pictures left every page, for its rights had ended. */
  what: z.enum(["publish", "update", "correct", "withdraw", "picture"]),
  at: moment,
  by: somebody,
  /** Path readers find (or found) it under. */
  path: z.string(),
  /** Pages that were out of date, and those of them pressed before the answer. */
  outOfDate: z.number(),
  pressed: z.array(z.string()),
  /** When the change was to be seen, milliseconds after it was committed, by server: first the one that published; null while it is not known. */
  servers: z.array(z.object({ name: z.string(), liveAfterMs: z.number().nullable() })),
  /** Pages that had not changed after ten seconds. */
  failing: z.array(z.string()),
});
export type Receipt = z.infer<typeof receipt>;

const published = z.object({ state: z.enum(states), receipt });

export const publishVersion = call({
  method: "post",
  path: `${at}/publish`,
  verb: "publish",
  summary: "Makes a version that readers cannot see live, as it is now.",
  params: versionParams,
  body: z.object({ note }),
  answer: published,
});

export const updateVersion = call({
  method: "post",
  path: `${at}/update`,
  verb: "publish",
  summary: "Publishes the changes of a live version; readers see when it was updated.",
  params: versionParams,
  body: z.object({ note }),
  answer: published,
});

export const correctVersion = call({
  method: "post",
  path: `${at}/correct`,
  verb: "correct",
  summary: "Publishes the changes of a live version with a dated public note of what was wrong and what is right.",
  params: versionParams,
  body: z.object({
    /** What was wrong and what is right, for readers. */ text: z.string().trim().min(1).max(2000),
    note,
    /** The same for other editions it is live in: all are published with their notes in one act, or none is. */
    others: z
      .array(z.object({ edition: z.string().max(20), text: z.string().trim().min(1).max(2000) }))
      .max(20)
      .default([]),
  }),
  answer: published,
});

export const withdrawVersion = call({
  method: "post",
  path: `${at}/withdraw`,
  verb: "withdraw",
  summary: "Takes a live version away from readers; its address answers 410 with the reason.",
  params: versionParams,
  body: z.object({ /** Public. */ reason: z.string().trim().min(1).max(2000), note }),
  answer: published,
});

export const listReceipts = call({
  method: "get",
  path: "/receipts",
  verb: "see desk",
  summary: "The newest receipts of what was published, corrected and withdrawn.",
  query: z.object({ story: z.coerce.number().int().optional(), before: z.coerce.number().int().optional() }),
  answer: z.object({ receipts: z.array(receipt) }),
});

export const correction = z.object({ at: moment, text: z.string(), by: somebody });

export const listCorrections = call({
  method: "get",
  path: `${at}/corrections`,
  verb: "see stories",
  summary: "The public corrections of a version, oldest first.",
  params: versionParams,
  answer: z.object({ corrections: z.array(correction) }),
});
