/** A door: what answers requests that no stored page can. Types, and the rules that all doors share. Pure. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "../base/errors.ts";

/** Answers a request it knows; undefined when it is not its own. `path` is without the query. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

/** Refuses what is neither GET nor HEAD. */
export function mustRead({ method }: IncomingMessage): void {
  if (method !== "GET" && method !== "HEAD") throw new Refusal("method", 405, "This address can only be read.");
}

/** The entity tag of what a door answers, without quotes. */
export const tagOf = (body: string | Uint8Array): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, 22);

/** True when one of the entity tags the reader has is `etag`, which is without quotes (RFC 9110 §13.1.2). */
export function hasAlready({ headers }: IncomingMessage, etag: string): boolean {
  const known = headers["if-none-match"];
  return known !== undefined && (known.trim() === "*" || known.includes(`"${etag}"`));
}
