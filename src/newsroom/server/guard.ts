/** What stands before every call and screen: nothing acts in somebody's name from another site, nobody keeps an answer. */
import type { IncomingMessage } from "node:http";
import type { MiddlewareHandler } from "hono";
import { Refusal } from "../../base/errors.ts";
import { tokenIn } from "../machines/tokens.ts";
import type { Carrier } from "./answer.ts";

/** Headers of every answer; a screen adds its own policy. */
export const guardedHeaders: MiddlewareHandler<Carrier> = async (asking, next) => {
  await next();
  const { headers } = asking.res;
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  headers.set("x-content-type-options", "nosniff");
  // The welcome link carries a token; no other site is told it.
  if (!headers.has("referrer-policy")) headers.set("referrer-policy", "same-origin");
  if (!headers.has("x-robots-tag")) headers.set("x-robots-tag", "noindex");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};

/** Refuses what another site sent in the name of who is signed in here. */
export const sameOrigin =
  (origin: string): MiddlewareHandler<Carrier> =>
  async (asking, next) => {
    const reads = asking.req.method === "GET" || asking.req.method === "HEAD";
    // A token is shown by whoever means it, a cookie by any page that makes a browser ask.
    if (tokenIn(asking.req.raw.headers) !== undefined) return next();
    if (!reads && !isOurs((name) => asking.req.header(name), origin)) throw otherSite();
    await next();
  };

/** Refuses what a form of another site could send: a browser asks nobody before it sends one of these. */
export const noForms: MiddlewareHandler<Carrier> = async (asking, next) => {
  const reads = asking.req.method === "GET" || asking.req.method === "HEAD";
  const type = (asking.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  const form = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"].includes(type);
  if (!reads && form) throw new Refusal("media-type", 415, "Calls of the newsroom take JSON, or a picture as it is.");
  await next();
};

/** True when the WebSocket is asked for by a page of ours. */
export const socketIsOurs = ({ headers }: IncomingMessage, origin: string): boolean =>
  isOurs((name) => (Array.isArray(headers[name]) ? headers[name][0] : headers[name]), origin);

const otherSite = () =>
  new Refusal(
    "other-site",
    403,
    "This came from another site, so it was not taken. Open the newsroom itself and try again.",
  );

/** Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`; one that says neither is refused. */
function isOurs(header: (name: string) => string | undefined, origin: string): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const from = header("origin");
  if (from === undefined || !URL.canParse(from)) return false;
  return from === origin || new URL(from).host === header("host");
}
