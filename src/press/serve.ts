/**
 * Serving pages over node:http, with no framework on the way: choose the encoding, answer 304 where the reader has it.
 * Promises: a page in memory is answered without a query, a template or a wait (RFC 9110 §8.8, §12.5.3, §13.1.2).
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Held } from "./memory.ts";
import { bodyIn, type Encoding, headersOf } from "./page.ts";
import type { Press } from "./press.ts";

/** Answers from memory if the page is there; false when it is not. */
export function serveFromMemory(
  press: Press,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const held = press.at(path);
  if (held === undefined) return false;
  const encoding = encodingFor(header(request, "accept-encoding"));
  const ready = held.answers.get(encoding);
  if (ready === undefined) return false;
  refreshWhenDue(press, path, held);
  send(held, ready, request, response);
  return true;
}

/** Answers with the page, wherever it has to come from. */
export async function servePage(
  press: Press,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const held = await press.fetch(path);
  refreshWhenDue(press, path, held);
  const encoding = encodingFor(header(request, "accept-encoding"));
  send(held, await answerIn(held, encoding, press.policy), request, response);
}

/** Has a page that lags longer than it may pressed anew, behind the back of this reader. */
function refreshWhenDue(press: Press, path: string, { softStale, page, lagMs }: Held): void {
  if (softStale && Date.now() - page.pressedAt > lagMs) press.refresh(path);
}

async function answerIn(
  held: Held,
  encoding: Encoding,
  policy: string,
): Promise<{ headers: Record<string, string | number>; body: Buffer }> {
  const ready = held.answers.get(encoding);
  if (ready !== undefined) return ready;
  const { page } = held;
  const body = await bodyIn(page, encoding);
  const answer = { headers: headersOf(page, encoding, body.length, policy), body };
  // A reader without compression is rare: what is inflated for one is not kept for all.
  if (encoding !== "identity") held.answers.set(encoding, answer);
  return answer;
}

function send(
  { page }: Held,
  { headers, body }: { headers: Record<string, string | number>; body: Buffer },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const known = header(request, "if-none-match");
  if (known !== undefined && page.status === 200 && matches(known, page.etag)) {
    const { "content-length": _, "content-type": __, ...kept } = headers;
    response.writeHead(304, kept).end();
    return;
  }
  response.writeHead(page.status, headers);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

/** One header by its name in lower case; `request.headers` would first make an object of all of them. */
function header({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const each = rawHeaders[at]!;
    if (each.length === name.length && each.toLowerCase() === name) return rawHeaders[at + 1];
  }
  return undefined;
}

/** Is `etag`, in any encoding, among those the reader has? Compared weakly: the `W/` before it means nothing here. */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.trim() === "*" || ifNoneMatch.includes(`"${etag}-`);
}

/** The best encoding the reader takes; a quality of 0 refuses one. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  if (accepts(accepted, "br")) return "br";
  return accepts(accepted, "gzip") ? "gzip" : "identity";
}

function accepts(accepted: string, name: string): boolean {
  const at = accepted.indexOf(name);
  if (at < 0) return false;
  // The common case has no qualities at all.
  if (!accepted.includes(";")) return true;
  const item = accepted.split(",").find((each) => each.trim().split(";")[0]!.trim() === name);
  return item !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(item);
}
