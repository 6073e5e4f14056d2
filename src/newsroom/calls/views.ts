/** Calls of the list of all stories: filters, sorting, saved views, acts on many at once. Pure. */
import { z } from "zod";
import type { states } from "../../news/version.ts";
import { call, moment, versionParams } from "./call.ts";
import { storyLine } from "./stories.ts";
import { somebody } from "./workflow.ts";

/** A line of any list of the desk: what an editor needs to judge a story without opening it. */
export const deskLine = storyLine.extend({
  desk: z.number().nullable(),
  dueAt: moment.nullable(),
  assigned: z.array(somebody),
  embargoUntil: moment.nullable(),
  legal: z.boolean(),
  /** When it goes out by itself, or comes off. */
  scheduledAt: moment.nullable(),
  publishedAt: moment.nullable(),
});
export type DeskLine = z.infer<typeof deskLine>;

export const sortings = ["changed", "due", "published", "headline"] as const;

/** Several values are joined by commas. */
const several = z.string().max(400);
const filters = {
  edition: z.string().max(20).optional(),
  state: several.optional(),
  desk: several.optional(),
  /** Staff id. */
  assigned: z.string().max(100).optional(),
  section: z.coerce.number().int().optional(),
  /** Only one's own. */
  own: z.enum(["yes"]).optional(),
  /** Words of the headline, or a story's number. */
  find: z.string().max(200).optional(),
  sort: z.enum(sortings).default("changed"),
};
export const filterShape = z.object(filters).partial();
export type Filter = z.infer<typeof filterShape>;

export const filterStories = call({
  method: "get",
  path: "/lists/stories",
  verb: "see stories",
  summary: "Stories that pass the filter, a page at a time; `after` of one answer asks for the next.",
  query: z.object({ ...filters, after: z.string().max(200).optional() }),
  answer: z.object({ stories: z.array(deskLine), after: z.string().optional() }),
});

export const savedView = z.object({ id: z.number(), name: z.string(), filter: filterShape });
export type SavedView = z.infer<typeof savedView>;
const viewParams = z.object({ view: z.coerce.number().int().positive() });
const viewBody = z.object({ name: z.string().trim().min(1).max(80), filter: filterShape });

export const listViews = call({
  method: "get",
  path: "/views",
  verb: "see stories",
  summary: "One's own saved views, in their order.",
  answer: z.object({ views: z.array(savedView) }),
});
export const saveView = call({
  method: "post",
  path: "/views",
  verb: "see stories",
  summary: "Keeps a filter under a name; the same name again replaces it.",
  body: viewBody,
  answer: savedView,
});
export const changeView = call({
  method: "put",
  path: "/views/:view",
  verb: "see stories",
  summary: "Changes name and filter of one's own view.",
  params: viewParams,
  body: viewBody,
  answer: savedView,
});
export const dropView = call({
  method: "delete",
  path: "/views/:view",
  verb: "see stories",
  summary: "Drops one's own view.",
  params: viewParams,
});

const versions = z.array(versionParams).min(1).max(500);
const outcome = z.object({
  done: z.number(),
  refused: z.array(versionParams.extend({ code: z.string(), sentence: z.string() })),
});

export const planMany = call({
  method: "post",
  path: "/bulk/plan",
  verb: "plan",
  summary: "Assigns many, gives them a desk or a due time; what is left out stays.",
  body: z.object({
    versions,
    /** Staff ids that are added. */
    assign: z.array(z.string()).max(20).optional(),
    desk: z.number().int().nullable().optional(),
    dueAt: moment.nullable().optional(),
  }),
  answer: outcome,
});

export const moveMany = call({
  method: "post",
  path: "/bulk/move",
  verb: "review",
  summary: "Moves many: those that cannot be moved are named with the reason, the others are moved.",
  body: z.object({
    versions,
    to: z.enum(["idea", "drafting", "in review", "ready"] satisfies (typeof states)[number][]),
    note: z.string().max(2000).default(""),
  }),
  answer: outcome,
});
