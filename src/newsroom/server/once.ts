/** Calls under an `Idempotency-Key`: answered once, and again with what was answered then. */
import { Refusal } from "../../base/errors.ts";
import type { Call } from "../calls/call.ts";
import type { Desk } from "../desk.ts";
import { type AskedOnce, beginOnce, fingerprint, forgetOnce, keepAnswer } from "../machines/once.ts";
import type { Asking } from "./answer.ts";
import type { WhoAsks } from "./asking.ts";

type AnyCall = Call<unknown, unknown, unknown, unknown>;

/** The request as one that is done once; undefined where no key is given. */
export function askedOnce(asking: Asking, call: AnyCall, who: WhoAsks, text: string): AskedOnce | undefined {
  const said = asking.req.header("idempotency-key");
  if (said === undefined || call.method === "get") return undefined;
  // A structured string (RFC 9651 §3.3.3), or the same without its quotes.
  const key = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,200})"?$/.exec(said.trim())?.[1];
  if (key === undefined)
    throw new Refusal("bad-key", 400, "An Idempotency-Key is 1 to 200 letters, digits or signs without blanks.");
  if (call.verb === "anybody") throw new Refusal("no-key", 400, "Signing in is never done again; leave the key out.");
  const whose = who.token === undefined ? who.member.id : `token ${who.token.id}`;
  const { pathname, search } = new URL(asking.req.url);
  return {
    who: whose,
    key,
    asked: fingerprint(call.method, pathname.replace(/^\/newsroom\/api/, "/api/v1") + search, text),
  };
}

/** Answers with what was answered to the same request before, or with `respond`, which is kept then. */
export async function answerOnce(
  desk: Desk,
  call: AnyCall,
  { once, at }: { readonly once: AskedOnce | undefined; readonly at: Date },
  respond: () => Promise<Response>,
): Promise<Response> {
  const { sql } = desk.database;
  const kept = await beginOnce(sql, at, once!);
  if (kept !== undefined) {
    const headers = {
      "content-type": kept.type,
      "idempotent-replayed": "true",
      ...(kept.etag ? { etag: kept.etag } : {}),
    };
    return new Response(kept.body, { status: kept.status, headers });
  }
  try {
    const response = await respond();
    const type = response.headers.get("content-type") ?? "";
    if (call.toldOnce !== true && type.startsWith("application/json")) {
      const body = await response.clone().text();
      await keepAnswer(sql, once!, { status: response.status, type, body, etag: response.headers.get("etag") });
    }
    return response;
  } catch (error) {
    // Nothing was done, unless its commit says otherwise; then the key stays taken.
    await forgetOnce(sql, once!);
    throw error;
  }
}
