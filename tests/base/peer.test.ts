/** From where a request comes: proxies that are trusted are believed, nobody else is. */
import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { test } from "node:test";
import { addressBehind, networkOf, networksIn } from "../../src/base/peer.ts";

const asked = (trusted: string, peer: string, forwarded?: string): string =>
  addressBehind(networksIn(trusted)!)({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  } as unknown as IncomingMessage);

test("a reader without a proxy is at the other end of the line, whatever they write", () => {
  assert.equal(asked("loopback", "203.0.113.9"), "203.0.113.9");
  assert.equal(asked("loopback", "203.0.113.9", "198.51.100.1"), "203.0.113.9");
  assert.equal(asked("none", "127.0.0.1", "198.51.100.1"), "127.0.0.1");
});

test("a proxy on this machine says for whom it asks, in IPv4, IPv6 and the one dressed as the other", () => {
  for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
    assert.equal(asked("loopback", peer, "203.0.113.9"), "203.0.113.9", peer);
  assert.equal(asked("loopback", "127.0.0.1", "2001:db8::7"), "2001:db8::7");
  assert.equal(asked("loopback", "127.0.0.1", "[2001:db8::7]:4711"), "2001:db8::7");
  assert.equal(asked("loopback", "127.0.0.1", "203.0.113.9:4711"), "203.0.113.9");
});

test("what a reader wrote before the proxy added its own is not believed", () => {
  assert.equal(asked("loopback", "127.0.0.1", "198.51.100.1, 203.0.113.9"), "203.0.113.9");
});

test("a chain of trusted proxies leads to the first that is not trusted", () => {
  const chain = "198.51.100.1, 203.0.113.9, 10.2.0.4";
  assert.equal(asked("loopback, 10.0.0.0/8", "127.0.0.1", chain), "203.0.113.9");
  assert.equal(asked("loopback", "127.0.0.1", chain), "10.2.0.4");
});

test("what is no address ends the walk", () => {
  assert.equal(asked("loopback", "127.0.0.1", "203.0.113.9, unknown"), "127.0.0.1");
  assert.equal(asked("loopback", "127.0.0.1", ""), "127.0.0.1");
});

test("a list of networks is read whole or not at all", () => {
  for (const wrong of ["proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x", "::1/129", "10.0.0.0/"])
    assert.equal(networksIn(wrong), undefined, wrong);
  for (const right of ["", "none", "loopback", "10.0.0.1", "fd00::/8, 192.168.0.0/16"])
    assert.notEqual(networksIn(right), undefined, right);
});

test("a household counts once: an IPv4 address, or the first half of an IPv6 one", () => {
  assert.equal(networkOf("203.0.113.9"), "203.0.113.9");
  assert.equal(networkOf("2001:db8:0:12:a:b:c:d"), "2001:db8:0:12::/64");
  assert.equal(networkOf("2001:0db8::0012"), "2001:db8:0:0::/64");
  assert.equal(networkOf("2001:db8:0:12::1"), networkOf("2001:db8:0:12:ffff::2"));
  assert.equal(networkOf("::1"), "0:0:0:0::/64");
  assert.equal(networkOf("fe80::1%eth0"), "fe80:0:0:0::/64");
});
