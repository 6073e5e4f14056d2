/** Calls of the schedules: what goes out or comes off by itself, and what became of it. Pure. */
import { z } from "zod";
import { call, moment, versionParams } from "./call.ts";
import { somebody } from "./workflow.ts";

export const schedule = z.object({
  id: z.number(),
  story: z.number(),
  edition: z.string(),
  headline: z.string(),
  what: z.enum(["publish", "withdraw"]),
  at: moment,
  by: somebody,
  state: z.enum(["due", "done", "failed", "cancelled"]),
  /** Due, and its time is over. */
  late: z.boolean(),
  tries: z.number(),
  /** Why the last try failed. */
  trouble: z.string(),
  /** When the next try is made, where one failed and another is to come. */
  nextTryAt: moment.nullable(),
  doneAt: moment.nullable(),
});
export type Schedule = z.infer<typeof schedule>;

const scheduleParams = versionParams.extend({ schedule: z.coerce.number().int().positive() });

export const setSchedule = call({
  method: "post",
  path: "/stories/:story/:edition/schedules",
  verb: "schedule",
  summary: "Publishes or withdraws the version at that time; a due schedule of the same kind is replaced.",
  params: versionParams,
  body: z.object({
    what: z.enum(["publish", "withdraw"]),
    at: moment,
    /** Public, for a withdrawal. */
    reason: z.string().max(2000).default(""),
  }),
  answer: schedule,
});

export const cancelSchedule = call({
  method: "delete",
  path: "/stories/:story/:edition/schedules/:schedule",
  verb: "schedule",
  summary: "Un-schedules; the version is ready again.",
  params: scheduleParams,
});

export const retrySchedule = call({
  method: "post",
  path: "/stories/:story/:edition/schedules/:schedule/retry",
  verb: "schedule",
  summary: "Tries a failed one once more, at once.",
  params: scheduleParams,
  answer: schedule,
});

export const schedulesOf = call({
  method: "get",
  path: "/stories/:story/:edition/schedules",
  verb: "see stories",
  summary: "The schedules of one version, newest first.",
  params: versionParams,
  answer: z.object({ schedules: z.array(schedule) }),
});

export const listSchedules = call({
  method: "get",
  path: "/schedules",
  verb: "see desk",
  summary: "Due ones by time, late and failed ones first; with `state` those that are done or cancelled, newest first.",
  query: z.object({
    state: z.enum(["open", "done", "cancelled"]).default("open"),
    edition: z.string().max(20).optional(),
    after: z.string().max(80).optional(),
  }),
  answer: z.object({
    schedules: z.array(schedule),
    counts: z.object({ due: z.number(), late: z.number(), failed: z.number() }),
    after: z.string().optional(),
  }),
});
