/** Calls of planning: desks, who does what until when, notes, embargo, the legal flag, the board, the calendar. Pure. */
import { z } from "zod";
import { states } from "../../news/version.ts";
import { roles } from "../permission.ts";
import { call, moment, storyParams, versionParams } from "./call.ts";
import { deskLine } from "./views.ts";
import { somebody } from "./workflow.ts";

export const desk = z.object({
  id: z.number(),
  name: z.string(),
  /** Versions in its queue, live and withdrawn ones apart. */ open: z.number(),
});
export type DeskQueue = z.infer<typeof desk>;
const deskParams = z.object({ desk: z.coerce.number().int().positive() });
const deskBody = z.object({ name: z.string().trim().min(1).max(60) });

export const listDesks = call({
  method: "get",
  path: "/desks",
  verb: "see stories",
  summary: "The desks, by name.",
  answer: z.object({ desks: z.array(desk) }),
});
export const openDesk = call({
  method: "post",
  path: "/desks",
  verb: "plan",
  summary: "Makes a desk: a named queue.",
  body: deskBody,
  answer: desk,
});
export const renameDesk = call({
  method: "put",
  path: "/desks/:desk",
  verb: "plan",
  summary: "Gives a desk another name.",
  params: deskParams,
  body: deskBody,
});
export const closeDesk = call({
  method: "delete",
  path: "/desks/:desk",
  verb: "plan",
  summary: "Closes a desk; what was in its queue is in none.",
  params: deskParams,
});

export const listColleagues = call({
  method: "get",
  path: "/colleagues",
  verb: "see stories",
  summary: "Who works here now, for assigning and mentioning.",
  answer: z.object({ colleagues: z.array(somebody.extend({ role: z.enum(roles) })) }),
});

export const plan = z.object({
  desk: z.number().nullable(),
  dueAt: moment.nullable(),
  notes: z.string(),
  assigned: z.array(somebody),
  embargo: z.object({ until: moment, reason: z.string(), by: somebody, at: moment }).nullable(),
  legal: z
    .object({ raised: z.boolean(), note: z.string(), by: somebody, at: moment })
    .nullable()
    .describe("Null when the flag was never raised; `raised: false` when it was cleared."),
});
export type Plan = z.infer<typeof plan>;

export const openPlan = call({
  method: "get",
  path: "/stories/:story/:edition/plan",
  verb: "see stories",
  summary: "What is planned with a version.",
  params: versionParams,
  answer: plan,
});
export const setPlan = call({
  method: "patch",
  path: "/stories/:story/:edition/plan",
  verb: "plan",
  summary: "Sets desk, due time or notes; what is left out stays.",
  params: versionParams,
  body: z.object({
    desk: z.number().int().nullable().optional(),
    dueAt: moment.nullable().optional(),
    notes: z.string().max(10_000).optional(),
  }),
  answer: plan,
});
export const assign = call({
  method: "put",
  path: "/stories/:story/:edition/assigned",
  verb: "plan",
  summary: "Says who is to do it, all of them; whoever is new finds it in the inbox, with the note.",
  params: versionParams,
  body: z.object({ staff: z.array(z.string()).max(20), note: z.string().max(2000).default("") }),
  answer: plan,
});

export const setEmbargo = call({
  method: "put",
  path: "/stories/:story/embargo",
  verb: "embargo",
  summary: "Nothing of the story may be seen outside before `until`, whatever the edition.",
  params: storyParams,
  body: z.object({ until: moment, reason: z.string().max(2000).default("") }),
});
export const liftEmbargo = call({
  method: "delete",
  path: "/stories/:story/embargo",
  verb: "embargo",
  summary: "Lifts the embargo before its end, with the reason for the record.",
  params: storyParams,
  body: z.object({ reason: z.string().trim().min(1).max(2000) }),
});

export const flagLegal = call({
  method: "put",
  path: "/stories/:story/:edition/legal",
  verb: "flag legal",
  summary: "Raises the legal flag: not to be published before it is cleared.",
  params: versionParams,
  body: z.object({ note: z.string().trim().min(1).max(2000) }),
  answer: plan,
});
export const clearLegal = call({
  method: "delete",
  path: "/stories/:story/:edition/legal",
  verb: "flag legal",
  summary: "Clears the legal flag; the note says on whose word.",
  params: versionParams,
  body: z.object({ note: z.string().trim().min(1).max(2000) }),
  answer: plan,
});

export const openBoard = call({
  method: "get",
  path: "/board",
  verb: "see desk",
  summary:
    "The planning board of an edition: columns by state or by desk, due first, what is live or withdrawn left out.",
  query: z.object({ edition: z.string().max(20), by: z.enum(["state", "desk"]).default("state") }),
  answer: z.object({
    columns: z.array(
      z.object({
        /** Where columns are states. */
        state: z.enum(states).optional(),
        /** Where columns are desks; null for what is on none. */
        desk: z.number().nullable().optional(),
        count: z.number(),
        /** The first fifty. */
        lines: z.array(deskLine),
      }),
    ),
  }),
});

export const calendarKinds = ["due", "publish", "withdraw", "embargo ends", "published"] as const;
export const openCalendar = call({
  method: "get",
  path: "/calendar",
  verb: "see desk",
  summary: "What is due, scheduled, embargoed until or published in a span of at most 45 days, by time.",
  query: z.object({ edition: z.string().max(20), from: moment, to: moment }),
  answer: z.object({ entries: z.array(z.object({ at: moment, kind: z.enum(calendarKinds), line: deskLine })) }),
});
