/** Calls about comments: threads on some words of a text, and what is said in them. Pure. */
import { z } from "zod";
import { call, moment, versionParams } from "./call.ts";
import { somebody } from "./workflow.ts";

export const longestRemark = 4000;
const id = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
const text = z.string().trim().min(1).max(longestRemark);
/** A relative position of Yjs as JSON; it names the letter, the text or the root it stands by. */
const place = z
  .record(z.string(), z.unknown())
  .refine(({ item, type, tname }) => Boolean(item ?? type ?? tname), "it names no place");
const threadParams = versionParams.extend({ thread: id });
const at = "/stories/:story/:edition/threads";

export const thread = z.object({
  id,
  /** The words it was begun on. */
  quote: z.string(),
  resolved: z.object({ by: somebody, at: moment }).optional(),
  remarks: z.array(z.object({ id: z.number(), by: somebody, at: moment, text: z.string() })),
});
/** A talk about some words of a text; its first remark began it. */
export type Thread = z.infer<typeof thread>;

export const listThreads = call({
  method: "get",
  path: at,
  verb: "see stories",
  summary: "The threads on a text, those begun first first.",
  params: versionParams,
  answer: z.object({ threads: z.array(thread) }),
});

export const beginThread = call({
  method: "post",
  path: at,
  verb: "comment",
  summary: "Begins a thread on some words; the mark in the text carries its id.",
  params: versionParams,
  body: z.object({
    id,
    quote: z.string().max(1000),
    text,
    /** Where the words stand, as relative positions of Yjs: for who may not put the mark in the text themselves. */
    range: z.object({ from: place, to: place }).optional(),
  }),
});

export const addRemark = call({
  method: "post",
  path: `${at}/:thread/remarks`,
  verb: "comment",
  summary: "Says something in a thread; who is named as @name is told.",
  params: threadParams,
  body: z.object({ text }),
});

export const settleThread = call({
  method: "put",
  path: `${at}/:thread`,
  verb: "comment",
  summary: "Resolves a thread or opens it again.",
  params: threadParams,
  body: z.object({ resolved: z.boolean() }),
});
