/**
 * From where a request comes: the address of its peer, or whom a trusted proxy says it asks for.
 * Promises: what a stranger writes into `X-Forwarded-For` is never believed. Stateless.
 */
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** The network address that asks; empty when the line is gone already. */
export type AddressOf = (request: IncomingMessage) => string;

const loopback = "127.0.0.0/8,::1";

/** The networks that a list names: `10.0.0.0/8, ::1, loopback`; `none` is nobody. Undefined when it is no such list. */
export function networksIn(list: string): BlockList | undefined {
  const networks = new BlockList();
  const named = list.replaceAll(/\bloopback\b/g, loopback).split(",");
  for (const each of named.map((name) => name.trim()).filter((name) => name !== "" && name !== "none"))
    if (!add(networks, each)) return undefined;
  return networks;
}

function add(networks: BlockList, text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  const widest = version === 4 ? 32 : 128;
  if (version === 0 || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return false;
  const prefix = bits === undefined ? widest : Number(bits);
  if (prefix > widest) return false;
  networks.addSubnet(address, prefix, version === 4 ? "ipv4" : "ipv6");
  return true;
}

/**
 * Walks from the peer towards the reader for as long as who speaks is trusted: each proxy adds at the end of
 * `X-Forwarded-For` whom it heard, so the first that is not trusted is who asks, whatever stands before it.
 */
export const addressBehind =
  (trusted: BlockList): AddressOf =>
  ({ socket, headers }) => {
    const said = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").reverse();
    let address = plain(socket.remoteAddress ?? "");
    for (const each of said) {
      const before = plain(each);
      if (isIP(before) === 0 || !isWithin(trusted, address)) break;
      address = before;
    }
    return address;
  };

/** Without blanks, port and brackets; IPv4 as such when it comes dressed as IPv6 (RFC 4291 §2.5.5.2). */
function plain(text: string): string {
  const bare = text.trim().replace(/^\[(.*)\](?::\d+)?$/, "$1");
  return bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
}

/** True for an address of one of the networks. */
export const isWithin = (networks: BlockList, address: string): boolean =>
  isIP(address) !== 0 && networks.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");

/** What one household or one attacker has many addresses of counts as one: the first 64 bits of IPv6 (RFC 6177). */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill("0"), ...after];
  return `${filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
