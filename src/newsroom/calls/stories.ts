/** Calls about stories and their versions: the list, one story, beginning one. Pure. */
import { z } from "zod";
import { states } from "../../news/version.ts";
import { call, moment, storyParams, versionParams } from "./call.ts";

export const storyLine = z.object({
  story: z.number(),
  edition: z.string(),
  headline: z.string(),
  state: z.enum(states),
  section: z.number(),
  changedAt: moment,
  /** Live, and changed since. */
  unpublished: z.boolean(),
});
export type StoryLine = z.infer<typeof storyLine>;

export const beginStory = call({
  method: "post",
  path: "/stories",
  verb: "begin stories",
  summary: "Begins a story, or its version in another edition when it names a story.",
  body: z.object({
    edition: z.string().max(20),
    section: z.number().int(),
    headline: z.string().max(300).default(""),
    story: z.number().int().optional(),
  }),
  answer: z.object({ story: z.number(), edition: z.string() }),
});

export const versionView = z.object({
  story: z.number(),
  edition: z.string(),
  state: z.enum(states),
  headline: z.string(),
  standfirst: z.string(),
  section: z.number(),
  slug: z.string(),
  bylines: z.array(z.object({ id: z.number(), name: z.string() })),
  topics: z.array(z.object({ id: z.number(), name: z.string() })),
  leadPicture: z
    .object({
      id: z.number(),
      digest: z.string(),
      width: z.number(),
      height: z.number(),
      credit: z.string(),
      caption: z.string(),
      alt: z.string(),
    })
    .optional(),
  publishedAt: moment.optional(),
  updatedAt: moment.optional(),
  changedAt: moment,
  revision: z.number(),
  unpublished: z.boolean(),
  /** Path readers find it under now. */
  livePath: z.string().optional(),
  /** One's own: begun by or given to who asks. */
  own: z.boolean(),
  editions: z.array(z.object({ edition: z.string(), headline: z.string(), state: z.enum(states) })),
});
export type VersionView = z.infer<typeof versionView>;

export const openStory = call({
  method: "get",
  path: "/stories/:story/:edition",
  verb: "see stories",
  summary: "One version as the newsroom has it, without its text: that is in its room.",
  params: versionParams,
  answer: versionView,
});

export const setFields = call({
  method: "patch",
  path: "/stories/:story/:edition",
  verb: "write",
  summary: "Sets what stands beside the text: section, address, bylines, topics.",
  params: versionParams,
  body: z.object({
    section: z.number().int().optional(),
    slug: z.string().max(200).optional(),
    /** Names; somebody new is taken up. */
    bylines: z.array(z.string().min(1).max(120)).max(20).optional(),
    topics: z.array(z.string().min(1).max(120)).max(40).optional(),
  }),
});

export const setLeadPicture = call({
  method: "put",
  path: "/stories/:story/:edition/picture",
  verb: "write pictures",
  summary: "Chooses the lead picture and says who made it, what it shows.",
  params: versionParams,
  body: z.object({
    /** Of a picture that `takePictureIn` took; null takes the lead picture off. */
    picture: z.number().int().nullable(),
    credit: z.string().max(500).default(""),
    caption: z.string().max(2000).default(""),
    alt: z.string().max(2000).default(""),
  }),
});

export const takePictureIn = call({
  method: "post",
  path: "/stories/:story/pictures",
  verb: "write pictures",
  summary: "Takes in a picture's file, sent as it is.",
  params: storyParams,
  takes: "image/*",
  answer: z.object({ picture: z.number(), digest: z.string(), width: z.number(), height: z.number() }),
});
