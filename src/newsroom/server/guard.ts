/** What stands before every room: forms come only from our own pages, sizes have ends, answers are kept by nobody. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "../../base/errors.ts";
import { mostPictureBytes } from "../story_form.ts";
import type { Asking, Carrier } from "./asking.ts";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Headers of every answer. */
export const guardedHeaders: MiddlewareHandler<Carrier> = async (asking, next) => {
  await next();
  const { headers } = asking.res;
  headers.set("content-security-policy", policy);
  headers.set("x-content-type-options", "nosniff");
  // The welcome link carries a token; no other site is told it.
  headers.set("referrer-policy", "same-origin");
  headers.set("x-robots-tag", "noindex");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};

/** Refuses a form that another site sent in the name of who is signed in here. */
export const sameOrigin =
  (origin: string): MiddlewareHandler<Carrier> =>
  async (asking, next) => {
    const reads = asking.req.method === "GET" || asking.req.method === "HEAD";
    if (!reads && !isOurs(asking, origin))
      throw new Refusal(
        "other-site",
        403,
        "This form came from another site, so it was not taken. Open the newsroom itself and try again.",
      );
    await next();
  };

/** Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`; one that says neither is refused. */
function isOurs(asking: Asking, origin: string): boolean {
  const site = asking.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const from = asking.req.header("origin");
  if (from === undefined || !URL.canParse(from)) return false;
  return from === origin || new URL(from).host === asking.req.header("host");
}

/** A form with a picture and the longest text, and some room. */
export const boundedBody = bodyLimit({
  maxSize: mostPictureBytes + 4 * 1024 * 1024,
  onError: () => {
    throw new Refusal(
      "too-large",
      413,
      "This is too large: a picture’s file may have at most 30 MB. Go back, choose a smaller one and send again.",
    );
  },
});
