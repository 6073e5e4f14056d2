/** Calls about the audit: its lines by filter, and the same as a file. Pure. */
import { z } from "zod";
import { call, moment } from "./call.ts";

const verb = "see audit";

export const outcomes = ["done", "refused", "failed"] as const;

const filter = z.object({
  /** Staff id; `-` for who was not signed in. */
  who: z.string().max(100).optional(),
  act: z.string().max(200).optional(),
  story: z.coerce.number().int().positive().optional(),
  outcome: z.enum(outcomes).optional(),
  from: moment.optional(),
  /** Before this moment. */
  to: moment.optional(),
});
/** Which lines. */
export type AuditFilter = z.infer<typeof filter>;

export const auditLine = z.object({
  id: z.number(),
  at: moment,
  who: z.string().nullable(),
  name: z.string(),
  role: z.string(),
  act: z.string(),
  story: z.number().nullable(),
  edition: z.string().nullable(),
  outcome: z.enum(outcomes),
  address: z.string(),
  browser: z.string(),
  facts: z.record(z.string(), z.unknown()),
  /** The story's headline as it is now. */
  headline: z.string().nullable(),
  /** Name of the person it was done to. */
  person: z.string().nullable(),
});
export type AuditLine = z.infer<typeof auditLine>;

export const seeAudit = call({
  method: "get",
  path: "/audit",
  verb,
  summary: "Lines of the audit, the newest first.",
  query: filter.extend({ before: z.coerce.number().int().positive().optional() }),
  answer: z.object({ lines: z.array(auditLine), before: z.number().optional() }),
});

export const auditChoices = call({
  method: "get",
  path: "/audit/choices",
  verb,
  summary: "People and acts that the audit can be filtered by.",
  answer: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), left: z.boolean() })),
    acts: z.array(z.string()),
  }),
});

export const exportAudit = call({
  method: "get",
  path: "/audit/export",
  verb,
  summary: "The same lines as a file, the oldest first.",
  query: filter.extend({ as: z.enum(["csv", "jsonl"]) }),
  sends: "text/csv",
});
