/** Calls of the picture desk: looking for pictures, one picture's record, its words, its file, where it is used. Pure. */
import { z } from "zod";
import {
  type CropShape,
  cropShapes,
  digitalSources,
  orientations,
  pictureHues,
  pictureUses,
  verdicts,
} from "../../news/picture.ts";
import { call, moment } from "./call.ts";
import { somebody } from "./workflow.ts";

const words = z.object({ credit: z.string(), caption: z.string(), alt: z.string() });

/** A picture in a list of the desk. */
export const pictureLine = z.object({
  id: z.number(),
  digest: z.string(),
  /** As it came; empty where nobody said. */
  name: z.string(),
  width: z.number(),
  height: z.number(),
  /** `#rrggbb`. */
  color: z.string(),
  focal: z.tuple([z.number(), z.number()]),
  /** By edition. */
  words: z.record(z.string(), words),
  creator: z.string(),
  takenAt: moment.nullable(),
  takenInAt: moment,
  rightsEndAt: moment.nullable(),
  withdrawnAt: moment.nullable(),
  /** Made by a machine, in part or wholly, as readers are told. */
  synthetic: z.enum(["partly", "wholly"]).nullable(),
  verdict: z.enum(verdicts).nullable(),
  /** How many stories readers see it in. */
  liveIn: z.number(),
});
export type PictureLine = z.infer<typeof pictureLine>;

/** What is looked for besides: no credit in some edition it has words in, no alt text, rights that end within a week… */
export const pictureFlags = [
  ...(["without credit", "without alt", "rights end soon", "rights ended", "synthetic"] as const),
  ...(["with credentials", "credentials invalid", "unused", "live"] as const),
] as const;
const day = z.iso.date();

const filter = {
  /** Words of caption, credit, alt text, place, people, keywords, name, in any language; all wanted, `"in order"`, `-without`. */
  find: z.string().max(200).optional(),
  /** Somebody shown in it or who made it. */
  person: z.string().max(120).optional(),
  /** When it was taken, where that is known, else when it came in: days of the paper's time zone. */
  from: day.optional(),
  to: day.optional(),
  orientation: z.enum(orientations).optional(),
  color: z.enum(pictureHues as [string, ...string[]]).optional(),
  collection: z.coerce.number().int().positive().optional(),
  flag: z.enum(pictureFlags).optional(),
};
export const pictureFilter = z.object(filter);
export type PictureFilter = z.infer<typeof pictureFilter>;

export const findPictures = call({
  method: "get",
  path: "/pictures",
  verb: "see pictures",
  summary: "Pictures that pass the filter, newest first, a page at a time; `after` of one answer asks for the next.",
  query: z.object({
    ...filter,
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: z.object({ pictures: z.array(pictureLine), after: z.string().optional() }),
});

const picture = z.object({ picture: z.coerce.number().int().positive() });

const crop = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(([left, top, wide, high]) => left >= 0 && top >= 0 && wide >= 0.02 && high >= 0.02, "must lie in the picture")
  .refine(([left, top, wide, high]) => left + wide <= 1.0001 && top + high <= 1.0001, "must lie in the picture");
const crops = z.partialRecord(z.enum(cropShapes) as z.ZodType<CropShape>, crop);

export const credentials = z.object({
  verdict: z.enum(verdicts),
  signer: z.string(),
  signedAt: z.string().optional(),
  generator: z.string(),
  title: z.string(),
  problems: z.array(z.string()),
  actions: z.array(
    z.object({
      action: z.string(),
      when: z.string().optional(),
      by: z.string().optional(),
      digitalSource: z.string().optional(),
    }),
  ),
  ingredients: z.array(z.object({ title: z.string(), relation: z.string() })),
  digitalSource: z.string().optional(),
});

/** Everything that is written about a picture besides its words. */
const record = {
  name: z.string().max(200),
  creator: z.string().max(500),
  source: z.string().max(500),
  rights: z.string().max(2000),
  terms: z.string().max(2000),
  /** Where the rights are explained; empty, or an address of the web. */
  statement: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(1000)]),
  licence: z.string().max(500),
  rightsEndAt: moment.nullable(),
  uses: z.array(z.enum(pictureUses)).max(pictureUses.length),
  paidBy: z.string().max(200),
  cost: z.number().min(0).max(9_999_999_999).nullable(),
  currency: z.string().regex(/^([A-Z]{3})?$/, "must be three capital letters, like EUR"),
  place: z.string().max(500),
  takenAt: moment.nullable(),
  people: z.array(z.string().trim().min(1).max(120)).max(100),
  keywords: z.array(z.string().trim().min(1).max(120)).max(200),
  /** IPTC's digital source type; empty where nothing is known. */
  digitalSource: z.union([z.literal(""), z.enum(Object.keys(digitalSources) as [string, ...string[]])]),
  focal: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
  crops,
};
export const pictureRecord = z.object(record);
export type PictureRecord = z.infer<typeof pictureRecord>;

export const formerFile = z.object({
  digest: z.string(),
  width: z.number(),
  height: z.number(),
  until: moment,
  by: somebody,
  reason: z.string(),
});

export const wholePicture = pictureLine.extend({
  ...record,
  statement: z.string(),
  digitalSource: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  takenInBy: somebody,
  changedAt: moment,
  credentials: credentials.nullable(),
  collections: z.array(z.object({ id: z.number(), name: z.string() })),
  /** Files it was before, newest first. */
  former: z.array(formerFile),
  /** Grows with every change of the record; sent back so that nobody's change is written over unseen. */
  edit: z.number(),
});
export type WholePicture = z.infer<typeof wholePicture>;

export const openPicture = call({
  method: "get",
  path: "/pictures/:picture",
  verb: "see pictures",
  summary: "Everything that is known of a picture.",
  params: picture,
  answer: wholePicture,
});

export const changePicture = call({
  method: "patch",
  path: "/pictures/:picture",
  verb: "keep pictures",
  summary: "Changes a picture's record; what is not said stays. Rights that end later than now give a picture back.",
  params: picture,
  /** With `edit`, refused when somebody changed the record since. */
  body: pictureRecord.partial().extend({ edit: z.number().int().optional() }),
  answer: wholePicture,
});

export const describePicture = call({
  method: "patch",
  path: "/pictures/:picture/words/:language",
  verb: "keep pictures",
  summary: "Says who made a picture and what it shows, in the edition `:language`; what is not said stays.",
  params: picture.extend({ language: z.string().max(20) }),
  body: z.object({ credit: z.string().max(500), caption: z.string().max(2000), alt: z.string().max(2000) }).partial(),
  answer: words,
});

/** A picture that was taken in: `known` when the same file was there already. */
export const takenPicture = z.object({
  picture: z.number(),
  digest: z.string(),
  width: z.number(),
  height: z.number(),
  known: z.boolean(),
  /** Others that look alike, likest first. */
  like: z.array(z.number()),
});
export type TakenPicture = z.infer<typeof takenPicture>;

export const takePicture = call({
  method: "post",
  path: "/pictures",
  verb: "keep pictures",
  summary: "Takes a picture's file into the archive, sent as it is; what the file says of itself becomes its record.",
  query: z.object({ /** The file's name. */ name: z.string().max(200).default("") }),
  takes: "image/*",
  answer: takenPicture,
});

export const replacePicture = call({
  method: "put",
  path: "/pictures/:picture/file",
  verb: "keep pictures",
  summary: "Gives a picture another file, sent as it is; its number, record, words and places stay.",
  params: picture,
  query: z.object({ name: z.string().max(200).default(""), reason: z.string().max(500).default("") }),
  takes: "image/*",
  answer: takenPicture,
});

export const originalFile = call({
  method: "get",
  path: "/pictures/:picture/original",
  verb: "see pictures",
  summary: "The file as it came, with all its metadata, to be kept; never shown in a page.",
  params: picture,
  sends: "application/octet-stream",
});

export const renditionFile = call({
  method: "get",
  path: "/pictures/:picture/shown",
  verb: "see stories",
  summary: "The picture as WebP, as wide as asked, whether readers may see it or not; `part` cuts it to a shape.",
  params: picture,
  query: z.object({
    width: z.enum(["320", "640", "1280", "2000"]).default("640"),
    part: z.enum(cropShapes).optional(),
  }),
  sends: "image/webp",
});

export const pictureUse = z.object({
  story: z.number(),
  edition: z.string(),
  headline: z.string(),
  /** In what readers see, or in what is worked on. */
  live: z.boolean(),
  part: z.enum(["lead", "text"]),
  /** Where readers find it, of a live one. */
  path: z.string().nullable(),
});
export type PictureUseLine = z.infer<typeof pictureUse>;

export const usesOf = call({
  method: "get",
  path: "/pictures/:picture/uses",
  verb: "see pictures",
  summary: "Which stories show a picture, live ones first.",
  params: picture,
  answer: z.object({ uses: z.array(pictureUse), more: z.boolean() }),
});

export const likePictures = call({
  method: "get",
  path: "/pictures/:picture/like",
  verb: "see pictures",
  summary: "Pictures that look alike, likest first.",
  params: picture,
  answer: z.object({ pictures: z.array(pictureLine.extend({ /** Of 64 bits. */ differs: z.number() })) }),
});
