/**
 * Calls of uploads. Files come in parts by tus 1.0 at `/newsroom/api/uploads` (`uploadsPath`), beside these calls; its
 * metadata say `name`, and `story` for a picture of that story or `replaces` for another file of that picture. Pure.
 */
import { z } from "zod";
import { call, moment } from "./call.ts";

/** Where tus is spoken: POST begins one, HEAD and PATCH go on at its own address, DELETE ends it. */
export const uploadsPath = "/newsroom/api/uploads";
/** The largest file, bytes. */
export const largestUploadBytes = 300_000_000;
/** So many of one's own may be unfinished. */
export const mostOpenUploads = 400;

export const upload = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  /** How much of it is here. */
  received: z.number(),
  /** `open`: more is to come, or it is being looked at. */
  state: z.enum(["open", "taken", "refused"]),
  picture: z.number().nullable(),
  /** The same file was there already. */
  known: z.boolean(),
  /** Others that look alike. */
  like: z.array(z.number()),
  /** Why it was refused. */
  code: z.string(),
  sentence: z.string(),
  expiresAt: moment,
});
export type Upload = z.infer<typeof upload>;

export const listUploads = call({
  method: "get",
  path: "/uploads",
  verb: "write pictures",
  summary: "One's own uploads of the last day, newest first.",
  answer: z.object({ uploads: z.array(upload) }),
});

export const openUpload = call({
  method: "get",
  path: "/uploads/:upload",
  verb: "write pictures",
  summary: "What became of one's own upload; one that is all here is taken in now, if it was not yet.",
  params: z.object({ upload: z.uuid() }),
  answer: upload,
});
