/** Calls of the desk screen: what an editor sees first. Pure. */
import { z } from "zod";
import { call, moment } from "./call.ts";
import { schedule } from "./schedules.ts";
import { deskLine } from "./views.ts";
import { receipt } from "./workflow.ts";

export const failingPage = z.object({
  path: z.string(),
  /** Where it fails. */
  server: z.string(),
  /** The page still shows what was before this. */
  since: moment,
  sentence: z.string(),
  story: z.number().nullable(),
  edition: z.string().nullable(),
});
export type FailingPage = z.infer<typeof failingPage>;

export const openDeskScreen = call({
  method: "get",
  path: "/desk",
  verb: "see desk",
  summary: "Live now, due, late, in review, failing pages, what readers read and how they feel.",
  query: z.object({ edition: z.string().max(20).optional() }),
  answer: z.object({
    now: moment,
    /** Went live last, newest first. */
    live: z.array(deskLine),
    /** Due time within the next day, soonest first. */
    due: z.array(deskLine),
    /** Due time over and neither ready nor live. */
    late: z.array(deskLine),
    /** Handed in first comes first. */
    inReview: z.array(deskLine),
    ready: z.array(deskLine),
    /** Going out or coming off next; failed and late ones first. */
    schedules: z.array(schedule),
    failing: z.array(failingPage),
    receipts: z.array(receipt),
    /** Pages read most in the last minutes, by all that this server knows. */
    mostRead: z.array(
      z.object({
        path: z.string(),
        headline: z.string(),
        story: z.number().nullable(),
        edition: z.string().nullable(),
        reads: z.number(),
      }),
    ),
    /** Of the last day, by story; the moods in the order of `news/mood.ts`. */
    moods: z.array(
      z.object({
        story: z.number(),
        edition: z.string(),
        headline: z.string(),
        counts: z.array(z.number()),
        at: moment,
      }),
    ),
    counts: z.object({ late: z.number(), inReview: z.number(), ready: z.number(), failed: z.number() }),
  }),
});

export const listFailing = call({
  method: "get",
  path: "/failing",
  verb: "see desk",
  summary: "Pages that did not change within ten seconds of a change, on every screen of an editor.",
  answer: z.object({ failing: z.array(failingPage) }),
});

export const pressFailing = call({
  method: "post",
  path: "/failing/press",
  verb: "publish",
  summary: "Has a failing page pressed once more; answers those that still fail.",
  body: z.object({ path: z.string().max(2000) }),
  answer: z.object({ failing: z.array(failingPage) }),
});
