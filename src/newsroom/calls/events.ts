/** What the newsroom tells its screens as it happens: server-sent events that name what changed. Pure. */
import { z } from "zod";
import { call } from "./call.ts";

/** `stories`: lists, board, calendar, desk. `story`: one version, named beside. `inbox`: mine. `schedules`. `failing`. `fronts`. `pictures`: with collections. */
export const topics = ["stories", "story", "inbox", "schedules", "failing", "fronts", "pictures"] as const;
export type Topic = (typeof topics)[number];

/** Data of one event (`event: changed`), as JSON. */
export const changedEvent = z.object({
  topics: z.array(z.enum(topics)),
  /** Versions that changed, at most twenty; more are told as `stories` alone. */
  versions: z.array(z.object({ story: z.number(), edition: z.string() })),
});
export type ChangedEvent = z.infer<typeof changedEvent>;

/** An EventSource at its address; a comment every 20 s keeps the line open, after a break everything may have changed. */
export const hearEvents = call({
  method: "get",
  path: "/events",
  verb: "keep own account",
  summary: "Tells what changed, as server-sent events (`event: changed`).",
  sends: "text/event-stream",
});
