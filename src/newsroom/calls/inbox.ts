/** Calls of one's inbox: what waits for me. Pure. */
import { z } from "zod";
import { call, moment } from "./call.ts";
import { somebody } from "./workflow.ts";

export const inboxKinds = ["assigned", "sent back", "mentioned", "review requested", "published", "failed"] as const;

export const inboxItem = z.object({
  id: z.number(),
  kind: z.enum(inboxKinds),
  story: z.number(),
  edition: z.string(),
  headline: z.string(),
  from: somebody,
  note: z.string(),
  at: moment,
  /** Seen. */
  readAt: moment.nullable(),
  /** Done with: no more waiting. */
  doneAt: moment.nullable(),
});
export type InboxItem = z.infer<typeof inboxItem>;

export const openInbox = call({
  method: "get",
  path: "/inbox",
  verb: "keep own account",
  summary: "What waits for me, newest first; with `done` what I am done with.",
  query: z.object({ show: z.enum(["waiting", "done"]).default("waiting"), before: z.coerce.number().int().optional() }),
  answer: z.object({
    items: z.array(inboxItem),
    /** All that wait, and those of them not seen. */
    waiting: z.number(),
    unread: z.number(),
  }),
});

export const readInbox = call({
  method: "post",
  path: "/inbox/read",
  verb: "keep own account",
  summary: "Marks items as seen; all of them when none is named.",
  body: z.object({ items: z.array(z.number().int()).max(500).optional() }),
});

export const finishInbox = call({
  method: "post",
  path: "/inbox/done",
  verb: "keep own account",
  summary: "Marks items as done, or (`done: false`) as waiting again.",
  body: z.object({ items: z.array(z.number().int()).min(1).max(500), done: z.boolean().default(true) }),
});
