/** Calls about the pictures of a version: what is written about them. Pure. */
import { z } from "zod";
import { call, versionParams } from "./call.ts";

export const pictureView = z.object({
  id: z.number(),
  digest: z.string(),
  width: z.number(),
  height: z.number(),
  credit: z.string(),
  caption: z.string(),
  alt: z.string(),
});
/** A picture with its words in one edition. */
export type PictureView = z.infer<typeof pictureView>;

export const picturesIn = call({
  method: "get",
  path: "/stories/:story/:edition/pictures",
  verb: "see stories",
  summary: "Pictures by their ids, with their words in the edition.",
  params: versionParams,
  query: z.object({ ids: z.string().regex(/^\d{1,15}(,\d{1,15}){0,99}$/) }),
  answer: z.object({ pictures: z.array(pictureView) }),
});

export const describePictureIn = call({
  method: "patch",
  path: "/stories/:story/:edition/pictures/:picture",
  verb: "write pictures",
  summary: "Says who made a picture and what it shows, in this edition; what is not said stays as it is.",
  params: versionParams.extend({ picture: z.coerce.number().int().positive() }),
  body: z.object({ credit: z.string().max(500), caption: z.string().max(2000), alt: z.string().max(2000) }).partial(),
});

export const showPicture = call({
  method: "get",
  path: "/shown/pictures/:digest/:file",
  verb: "see stories",
  summary: "A rendition of a picture, also of one that readers may not have yet.",
  params: z.object({ digest: z.string().max(64), file: z.string().max(40) }),
});
