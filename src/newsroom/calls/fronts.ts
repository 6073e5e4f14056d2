/** Calls of the fronts: arranging home, sections and occasions, making them live, scheduling, history. Pure. */
import { z } from "zod";
import { frontActSchema } from "../../news/arranging.ts";
import { arrangementSchema } from "../../news/front.ts";
import { states } from "../../news/version.ts";
import { call, moment } from "./call.ts";
import { somebody } from "./workflow.ts";

const frontParams = z.object({ front: z.coerce.number().int().positive() });

/** One front of the paper, arranged or not. */
export const frontLine = z.object({
  /** Undefined while nobody has begun to arrange it. */
  front: z.number().optional(),
  edition: z.string(),
  place: z.string(),
  /** Of the section or the occasion; empty for the home page. */
  name: z.string(),
  path: z.string(),
  /** The revision readers see; null while it fills itself by rule. */
  live: z.number().nullable(),
  /** The draft is not what readers see. */
  changed: z.boolean(),
  /** When it next goes live by itself. */
  dueAt: moment.nullable(),
});
export type FrontLine = z.infer<typeof frontLine>;

/** A story as it stands on a card. */
export const frontCard = z.object({
  story: z.number(),
  headline: z.string(),
  standfirst: z.string(),
  state: z.enum(states),
  /** Readers can see it now. */
  live: z.boolean(),
  path: z.string(),
  picture: z.object({ id: z.number(), digest: z.string(), width: z.number(), alt: z.string() }).nullable(),
});
export type FrontCard = z.infer<typeof frontCard>;

export const frontSchedule = z.object({ id: z.number(), at: moment, by: somebody, note: z.string() });
export type FrontSchedule = z.infer<typeof frontSchedule>;

/** A front as it is being arranged. */
export const frontDetail = frontLine.extend({
  front: z.number(),
  about: z.string(),
  draft: arrangementSchema,
  /** How many changes have made the draft. */
  changes: z.number(),
  /** Stories of each container as they would stand now, cards of hand and rule, by the container's id. */
  filled: z.record(z.string(), z.array(z.object({ story: z.number(), slot: z.string().optional() }))),
  /** Every story named on the front. */
  cards: z.array(frontCard),
  schedules: z.array(frontSchedule),
});
export type FrontDetail = z.infer<typeof frontDetail>;

/** What it took until readers saw the front. */
export const frontReceipt = z.object({
  entry: z.number(),
  at: moment,
  by: somebody,
  what: z.enum(["published", "scheduled", "pin ended", "closed"]),
  outOfDate: z.number(),
  pressed: z.array(z.string()),
  liveAfterMs: z.number(),
});
export type FrontReceipt = z.infer<typeof frontReceipt>;

export const listFronts = call({
  method: "get",
  path: "/fronts",
  verb: "see fronts",
  summary: "Every front of an edition: home, its sections, the occasions.",
  query: z.object({ edition: z.string().max(20) }),
  answer: z.object({ fronts: z.array(frontLine) }),
});

export const beginFront = call({
  method: "post",
  path: "/fronts",
  verb: "arrange fronts",
  summary: "Begins to arrange a place (`home`, `section:12`, `special:election`), or answers the front that is there.",
  body: z.object({
    edition: z.string().max(20),
    place: z
      .string()
      .regex(/^(home|section:[1-9]\d{0,8}|special:[a-z0-9]+(-[a-z0-9]+)*)$/)
      .max(80),
    /** Of an occasion. */
    name: z.string().trim().max(80).default(""),
    about: z.string().trim().max(300).default(""),
  }),
  answer: frontDetail,
});

export const openFront = call({
  method: "get",
  path: "/fronts/:front",
  verb: "see fronts",
  summary: "A front as it is being arranged, with what its rules fill in.",
  params: frontParams,
  answer: frontDetail,
});

export const arrangeFront = call({
  method: "post",
  path: "/fronts/:front/acts",
  verb: "arrange fronts",
  summary: "Does acts on the draft, in order, all or none; readers see nothing of it.",
  params: frontParams,
  body: z.object({ acts: z.array(frontActSchema).min(1).max(50) }),
  answer: frontDetail,
});

export const undoFrontChange = call({
  method: "post",
  path: "/fronts/:front/undo",
  verb: "arrange fronts",
  summary: "Takes back one's own newest change.",
  params: frontParams,
  answer: frontDetail,
});

export const publishFront = call({
  method: "post",
  path: "/fronts/:front/publish",
  verb: "arrange fronts",
  summary: "Makes the draft live; the receipt says when readers had it.",
  params: frontParams,
  body: z.object({ note: z.string().trim().max(300).default("") }),
  answer: frontReceipt,
});

export const closeFront = call({
  method: "post",
  path: "/fronts/:front/close",
  verb: "arrange fronts",
  summary: "Gives the place back to its rule, an occasion's page is gone; the draft stays.",
  params: frontParams,
  answer: frontReceipt,
});

export const scheduleFront = call({
  method: "post",
  path: "/fronts/:front/schedules",
  verb: "arrange fronts",
  summary: "Has the draft, as it stands now, go live at that time.",
  params: frontParams,
  body: z.object({ at: moment, note: z.string().trim().max(300).default("") }),
  answer: z.object({ schedules: z.array(frontSchedule) }),
});

export const cancelFrontSchedule = call({
  method: "delete",
  path: "/fronts/:front/schedules/:schedule",
  verb: "arrange fronts",
  summary: "Takes a schedule away before its time.",
  params: frontParams.extend({ schedule: z.coerce.number().int().positive() }),
  answer: z.object({ schedules: z.array(frontSchedule) }),
});

export const frontHistory = call({
  method: "get",
  path: "/fronts/:front/history",
  verb: "see fronts",
  summary: "What readers saw and who changed what, newest first, at most a hundred of each.",
  params: frontParams,
  answer: z.object({
    revisions: z.array(
      z.object({
        number: z.number(),
        at: moment,
        by: somebody,
        why: z.enum(["published", "scheduled", "pin ended"]),
        note: z.string(),
        arrangement: arrangementSchema,
      }),
    ),
    changes: z.array(
      z.object({ number: z.number(), at: moment, by: somebody, act: frontActSchema, undone: z.boolean() }),
    ),
    receipts: z.array(frontReceipt),
  }),
});

export const readersOfFront = call({
  method: "get",
  path: "/fronts/:front/readers",
  verb: "see fronts",
  summary: "How often each story named on the front was read in the last minutes, on this server.",
  params: frontParams,
  answer: z.object({ reads: z.array(z.object({ story: z.number(), reads: z.number() })) }),
});

export const previewFront = call({
  method: "get",
  path: "/fronts/:front/preview",
  verb: "see fronts",
  summary: "The page readers would get, were the draft (or an earlier revision) live. HTML.",
  params: frontParams,
  query: z.object({
    revision: z.coerce.number().int().positive().optional(),
    theme: z.enum(["light", "dark"]).optional(),
  }),
  sends: "text/html",
});

export const topicsToFill = call({
  method: "get",
  path: "/fronts/topics/:edition",
  verb: "see fronts",
  summary: "Topics that can fill a container: those that readers met in live stories of the edition, at most 500.",
  params: z.object({ edition: z.string().max(20) }),
  answer: z.object({ topics: z.array(z.object({ id: z.number(), name: z.string() })) }),
});
