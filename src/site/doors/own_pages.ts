/** Whether a form was sent by a page of the paper: what keeps another site from acting in a reader's name. Pure. */
import type { IncomingMessage } from "node:http";
import { Refusal } from "../../base/errors.ts";

/**
 * Refuses what a browser sent from another site (Fetch Metadata; Origin, RFC 6454, where it is older). What tells
 * neither is no browser of the last years, and carries no reader's cookie.
 */
export function mustComeFromOwnPages({ headers }: IncomingMessage, origin: string): void {
  const site = headers["sec-fetch-site"];
  const from = headers.origin;
  if (
    site !== undefined
      ? site === "same-origin" || site === "none"
      : from === undefined || isOwn(from, origin, headers.host)
  )
    return;
  throw new Refusal("other-site", 403, "This form was sent from another site; open the story here and try again.");
}

/** Behind a proxy the host that is asked may not be the one that readers see. */
const isOwn = (from: string, origin: string, host: string | undefined): boolean =>
  from === origin || (URL.canParse(from) && new URL(from).host === host);
