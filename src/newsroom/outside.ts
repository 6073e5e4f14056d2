/**
 * Speaking to the outside: whether a link answers, for the checklist; sending what happened, to webhooks.
 * Promises: never asks an address that is not on the public internet, whatever a name resolves to or a redirect says
 * (the address that was checked is the one that is connected to); asking a link sends nothing of ours but the path and ends in 3 s.
 */
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

const withinMs = 3000;
const redirects = 3;

const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** True for an address on the public internet, however it is written. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // An IPv4 address dressed as IPv6 is judged as what it is.
  const plain = ipaddr.process(address);
  if (plain.range() !== "unicast") return false;
  return plain.kind() === "ipv4" || (plain as ipaddr.IPv6).match(globalUnicast);
}

/** `answers`, `dead` (nobody there, or 404, 410, 5xx), or `unasked` where we do not ask. */
export type Answered = "answers" | "dead" | "unasked";

/** Asks whether the link answers; `mayAsk` decides about addresses (the public ones when not given). */
export async function linkAnswers(link: string, mayAsk = isPublicAddress): Promise<Answered> {
  const signal = AbortSignal.timeout(withinMs);
  try {
    return await follow(new URL(link), { mayAsk, signal }, redirects);
  } catch {
    return "dead";
  }
}

interface Asking {
  readonly mayAsk: (address: string) => boolean;
  readonly signal: AbortSignal;
}

async function follow(url: URL, asking: Asking, left: number): Promise<Answered> {
  const first = await placeOf(url, asking);
  if (first === undefined) return "unasked";
  const { status, location } = await knock(url, first, { ...linkQuestion, signal: asking.signal });
  if (status >= 300 && status < 400 && location !== undefined && left > 0)
    return follow(new URL(location, url), asking, left - 1);
  return status === 404 || status === 410 || status >= 500 ? "dead" : "answers";
}

/** Sends `body` to the address once; refused (thrown) where it is not of the public internet. Redirects are answers. */
export async function sendOutside(
  url: string,
  {
    mayReach = isPublicAddress,
    ...sent
  }: Pick<Sent, "headers" | "body" | "signal"> & { readonly mayReach?: ((address: string) => boolean) | undefined },
): Promise<{ status: number; head: string }> {
  const place = await placeOf(new URL(url), { mayAsk: mayReach, signal: sent.signal });
  if (place === undefined) throw new Error("This address is not on the public internet, so nothing was sent.");
  return knock(new URL(url), place, { ...sent, method: "POST", headBytes: 500 });
}

interface Place {
  readonly address: string;
  readonly family: number;
}

/** Where the address leads, looked up once and judged; undefined where we do not speak to. */
async function placeOf(url: URL, { mayAsk, signal }: Asking): Promise<Place | undefined> {
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookupWithin(host, signal);
  // One private address among public ones is somebody's trick.
  return found.every(({ address }) => mayAsk(address)) ? found[0] : undefined;
}

const lookupWithin = (host: string, signal: AbortSignal) =>
  Promise.race([
    lookup(host, { all: true }),
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true })),
  ]);

interface Sent {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** So much of the answer is read. */
  readonly headBytes: number;
}

const linkQuestion = {
  method: "GET",
  headers: { "user-agent": "Broadsheet link check", accept: "*/*", range: "bytes=0-0" },
  headBytes: 0,
} as const;

function knock(
  url: URL,
  { address, family }: Place,
  { method, headers, body, signal, headBytes }: Sent,
): Promise<{ status: number; location: string | undefined; head: string }> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method,
        signal,
        // What was looked up and checked is what is connected to: a second look-up could say something else.
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
        // A line kept open would be one to whatever was checked before.
        agent: false,
        headers: { ...headers, ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }) },
      },
      (response) => {
        let head = Buffer.alloc(0);
        const { statusCode: status = 0, headers: said } = response;
        const done = () => {
          resolve({
            status,
            location: said.location,
            head: head.toString("utf8").slice(0, headBytes).replaceAll("\0", ""),
          });
          response.destroy();
        };
        if (headBytes === 0) return done();
        response.on("data", (piece: Buffer) => {
          head = Buffer.concat([head, piece]);
          if (head.length >= headBytes) done();
        });
        response.on("end", done).on("error", done);
      },
    );
    asked.on("error", reject).end(body);
  });
}
