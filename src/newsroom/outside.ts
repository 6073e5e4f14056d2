/**
 * Asking the outside whether a link answers, for the checklist.
 * Promises: never asks an address that is not on the public internet, whatever a name resolves to or a redirect says
 * (the address that was checked is the one that is connected to); sends nothing of ours but the path; ends in 3 s.
 */
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP } from "node:net";

const withinMs = 3000;
const redirects = 3;

const notPublic = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  notPublic.addSubnet(net, bits, "ipv4");

const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  // Tunnels and translations carry an IPv4 address inside, documentation is nobody's.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["64:ff9b::", 96],
  ["3fff::", 20],
] as const)
  notPublic.addSubnet(net, bits, "ipv6");

/** True for an address on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, "ipv4");
  return family === 6 && globalUnicast.check(address, "ipv6") && !notPublic.check(address, "ipv6");
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
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return "unasked";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookupWithin(host, asking.signal);
  const [first] = found;
  // One private address among public ones is somebody's trick.
  if (first === undefined || !found.every(({ address }) => asking.mayAsk(address))) return "unasked";
  const { status, location } = await ask(url, first, asking.signal);
  if (status >= 300 && status < 400 && location !== undefined && left > 0)
    return follow(new URL(location, url), asking, left - 1);
  return status === 404 || status === 410 || status >= 500 ? "dead" : "answers";
}

const lookupWithin = (host: string, signal: AbortSignal) =>
  Promise.race([
    lookup(host, { all: true }),
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true })),
  ]);

function ask(
  url: URL,
  { address, family }: { readonly address: string; readonly family: number },
  signal: AbortSignal,
): Promise<{ status: number; location: string | undefined }> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: "GET",
        signal,
        // What was looked up and checked is what is connected to: a second look-up could say something else.
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
        headers: { "user-agent": "Broadsheet link check", accept: "*/*", range: "bytes=0-0" },
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      },
    );
    asked.on("error", reject).end();
  });
}
