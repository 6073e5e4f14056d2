/** Calls of previews: the draft as readers will see it, and private links to it. Pure. */
import { z } from "zod";
import { call, moment, versionParams } from "./call.ts";
import { somebody } from "./workflow.ts";

/** Answers a page of HTML made for a frame: use its address (`addressOf`), not `ask`. */
export const previewDraft = call({
  method: "get",
  path: "/stories/:story/:edition/preview",
  verb: "see stories",
  summary: "The page readers will get, made of the draft as it is now. HTML.",
  params: versionParams,
  query: z.object({
    /** `p7` or `k31`: that revision instead of the draft. */
    revision: z.string().max(20).optional(),
    /** Of the page, whatever the system says. */
    theme: z.enum(["light", "dark"]).optional(),
  }),
  sends: "text/html",
});

export const shareCard = call({
  method: "get",
  path: "/stories/:story/:edition/share-card",
  verb: "see stories",
  summary: "What other sites and search show of it, by the tags of the page that readers will get.",
  params: versionParams,
  answer: z.object({
    url: z.string(),
    site: z.string(),
    title: z.string(),
    description: z.string(),
    image: z.string().optional(),
    imageAlt: z.string().optional(),
  }),
});

export const previewLink = z.object({
  id: z.number(),
  madeBy: somebody,
  madeAt: moment,
  endsAt: moment,
  revokedAt: moment.nullable(),
  lastUsedAt: moment.nullable(),
  uses: z.number(),
});
export type PreviewLink = z.infer<typeof previewLink>;

export const listPreviewLinks = call({
  method: "get",
  path: "/stories/:story/:edition/preview-links",
  verb: "share previews",
  summary: "The private links made for a version, newest first.",
  params: versionParams,
  answer: z.object({ links: z.array(previewLink) }),
});

export const makePreviewLink = call({
  method: "post",
  path: "/stories/:story/:edition/preview-links",
  verb: "share previews",
  summary: "Makes a private link to the draft, good until `endsAt` (at most 30 days). Its address is told once.",
  params: versionParams,
  body: z.object({ endsAt: moment }),
  answer: z.object({ link: previewLink, url: z.string() }),
  toldOnce: true,
});

export const revokePreviewLink = call({
  method: "delete",
  path: "/stories/:story/:edition/preview-links/:link",
  verb: "share previews",
  summary: "Ends a private link now.",
  params: versionParams.extend({ link: z.coerce.number().int().positive() }),
});
