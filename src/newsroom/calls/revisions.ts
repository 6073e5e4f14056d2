/** Calls of revisions: what a version was, who made it so and why, and back to it. Pure. */
import { z } from "zod";
import { copyShape } from "../../news/copy.ts";
import { call, moment, versionParams } from "./call.ts";
import { somebody } from "./workflow.ts";

export const revisionLine = z.object({
  /** `p7` for the seventh published one, `k31` for a kept state, `now` for the draft as it stands. */
  id: z.string(),
  kind: z.enum(["published", "kept", "now"]),
  /** Of a published one. */
  number: z.number().nullable(),
  /** What somebody called it. */
  name: z.string(),
  /** `published`, `updated`, `corrected`; `named`, `handed in`, `hourly`, `before restoring`, `restored` (its name is the id of what was restored). */
  why: z.string(),
  note: z.string(),
  at: moment,
  by: somebody,
  headline: z.string(),
  words: z.number(),
});
export type RevisionLine = z.infer<typeof revisionLine>;

const revisionParams = versionParams.extend({ revision: z.string().regex(/^[pk]\d{1,15}$/) });

export const listRevisions = call({
  method: "get",
  path: "/stories/:story/:edition/revisions",
  verb: "see stories",
  summary: "Every state that was kept or published, newest first.",
  params: versionParams,
  query: z.object({ after: z.string().max(80).optional() }),
  answer: z.object({ revisions: z.array(revisionLine), after: z.string().optional() }),
});

export const openRevision = call({
  method: "get",
  path: "/stories/:story/:edition/revisions/:revision",
  verb: "see stories",
  summary: "One of them, whole, or what stands in the room `now`.",
  params: versionParams.extend({ revision: z.string().regex(/^(now|[pk]\d{1,15})$/) }),
  answer: revisionLine.extend({
    standfirst: z.string(),
    copy: copyShape,
    slug: z.string(),
    section: z.number(),
    leadPicture: z.number().nullable(),
  }),
});

export const keepRevision = call({
  method: "post",
  path: "/stories/:story/:edition/revisions",
  verb: "write",
  summary: "Keeps the version as it is now, under a name.",
  params: versionParams,
  body: z.object({ name: z.string().trim().min(1).max(120) }),
  answer: revisionLine,
});

export const restoreRevision = call({
  method: "post",
  path: "/stories/:story/:edition/revisions/:revision/restore",
  verb: "restore revisions",
  summary: "Puts headline, standfirst and text back as they were; what is there now is kept first, so nothing is lost.",
  params: revisionParams,
  body: z.object({ note: z.string().max(2000).default("") }),
  answer: revisionLine,
});
