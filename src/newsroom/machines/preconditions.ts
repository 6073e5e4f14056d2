/** Headers a call takes: what a write is meant for, and under which key it is done once. Pure. */
import type { Described } from "./described.ts";

/** True for a write to one version, which `If-Match` may guard. */
export const takesIfMatch = ({ method, path }: Pick<Described, "method" | "path">): boolean =>
  method !== "get" && path.startsWith("/stories/:story/:edition");

const text = { schema: { type: "string" }, in: "header", required: false } as const;

/** The headers of a call, as parameters of the document. */
export function headersOf(call: Described): readonly object[] {
  if (call.method === "get") return [];
  const match = {
    name: "If-Match",
    description: "The ETag of the version as it was read; refused (412) when it has changed.",
    ...text,
  };
  const key = {
    name: "Idempotency-Key",
    description: "Asked again under it within a day, the answer is the same and nothing is done twice.",
    ...text,
  };
  return [...(takesIfMatch(call) ? [match] : []), ...(call.verb === "anybody" ? [] : [key])];
}
