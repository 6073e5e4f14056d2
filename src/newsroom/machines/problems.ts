/** Problems: which codes there are, and with which statuses a call can be refused. Pure. A test reads the sources for codes. */
import type { Described } from "./described.ts";
import { takesIfMatch } from "./preconditions.ts";

/** What a status says, for the document. */
export const statusWords: Readonly<Record<string, string>> = {
  "400": "It cannot be read: no JSON, or a header that makes no sense here.",
  "401": "No session, or a token that is good for nothing.",
  "403": "The role or the token does not allow this.",
  "404": "There is no such thing.",
  "409": "Not in this state, or the same request is under way.",
  "410": "It was there and is gone.",
  "412": "It has changed since it was read.",
  "413": "It is longer than what is taken at once.",
  "415": "It is of a kind that is not taken.",
  "422": "It does not fit its shape, or means what cannot be.",
  "429": "Too much at once.",
  "503": "There is no paper yet.",
};

/** Codes that matter to a machine, with their status; the rest say what they mean in their sentence. */
export const codes: Readonly<Record<string, number>> = {
  "not-json": 400,
  "no-tag": 400,
  "bad-key": 400,
  "signed-out": 401,
  "bad-token": 401,
  "not-allowed": 403,
  scope: 403,
  "not-by-token": 403,
  "other-site": 403,
  "not-found": 404,
  "no-such-version": 404,
  "no-such-picture": 404,
  "wrong-state": 409,
  embargoed: 409,
  "live-already": 409,
  "already-there": 409,
  "under-way": 409,
  "answer-lost": 409,
  "changed-since": 412,
  "too-long": 413,
  "picture-too-large": 413,
  "media-type": 415,
  "bad-request": 422,
  "past-time": 422,
  "key-used": 422,
  "no-such-section": 422,
  "no-such-edition": 422,
  "bad-cursor": 422,
  "too-fast": 429,
  "too-many-tries": 429,
  "not-founded": 503,
};

/** The statuses a call can be refused with. */
export function statusesOf(call: Described): string[] {
  if (call.tag === "public") return ["404", "422", "503"];
  const statuses = ["404", "409", "422", "429", "503"];
  if (call.verb !== "anybody") statuses.push("401", "403");
  if (call.method !== "get") statuses.push("400", "413", "415");
  if (call.verb === "anybody") statuses.push("401", "403", "410");
  if (takesIfMatch(call)) statuses.push("412");
  if (call.path.includes("preview")) statuses.push("410");
  return [...new Set(statuses)].sort();
}
