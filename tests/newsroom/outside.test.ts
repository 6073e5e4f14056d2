import assert from "node:assert/strict";
import dns from "node:dns";
import { createServer, type RequestListener } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { openLinkCheck } from "../../src/newsroom/link_check.ts";
import { isPublicAddress, linkAnswers, sendOutside } from "../../src/newsroom/outside.ts";
import { atEnd, type Ending } from "../base.ts";

/** A server of the outside; tests let it be asked although it is on this machine. */
async function outside(ending: Ending, answer: RequestListener, host = "127.0.0.1", port = 0): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  atEnd(ending, async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const here = (address: string) => address === "127.0.0.1";

test("addresses that are not on the public internet are not asked", () => {
  const inside = [
    ...[
      "127.0.0.1",
      "10.1.2.3",
      "172.16.0.1",
      "172.31.255.255",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
    ],
    ...[
      "224.0.0.1",
      "255.255.255.255",
      "198.18.0.1",
      "192.0.2.7",
      "::1",
      "::",
      "fe80::1",
      "fc00::1",
      "fd12::1",
      "ff02::1",
    ],
    ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2001:db8::1", "not an address", ""],
  ];
  assert.deepEqual(inside.filter(isPublicAddress), []);
  const reachable = ["1.1.1.1", "93.184.215.14", "172.15.255.255", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"];
  assert.deepEqual(reachable.filter(isPublicAddress), reachable);
});

test("a link to this machine is refused by number, by name and by any spelling of it, unasked", async (t) => {
  let asked = 0;
  const origin = await outside(t, (_, response) => {
    asked++;
    response.end();
  });
  const { port } = new URL(origin);
  const spellings = [
    "127.0.0.1",
    "localhost",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
  ];
  for (const host of spellings) assert.notEqual(await linkAnswers(`http://${host}:${port}/`), "answers", host);
  for (const link of ["file:///etc/passwd", "ftp://example.org/", "http://user:word@127.0.0.1/"])
    assert.equal(await linkAnswers(link), "unasked", link);
  assert.equal(asked, 0);
});

test("a redirect into the house is not followed", async (t) => {
  let secrets = 0;
  const house = await outside(t, (_, response) => {
    secrets++;
    response.end("secret");
  });
  const origin = await outside(t, (_, response) => {
    response.writeHead(302, { location: house.replace("127.0.0.1", "localhost") }).end();
  });
  // Only the first server's number may be asked; the name it leads to is looked up and judged again.
  let judged = 0;
  assert.equal(await linkAnswers(origin, (address) => here(address) && judged++ === 0), "unasked");
  assert.equal(secrets, 0);
});

test("a name that says another address the second time leads to the one that was checked", async (t) => {
  const got = { partner: 0, house: 0 };
  const count = (who: keyof typeof got): RequestListener => {
    return (_, response) => {
      got[who]++;
      response.end();
    };
  };
  // 127.0.0.2 stands for an address on the public internet, the same port of 127.0.0.1 for the house.
  const { port } = new URL(await outside(t, count("partner"), "127.0.0.2"));
  await outside(t, count("house"), "127.0.0.1", Number(port));
  const said: string[][] = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.2", "127.0.0.1"]];
  const next = () => said.shift()!.map((address) => ({ address, family: 4 }));
  const promised = t.mock.method(dns.promises, "lookup", async () => next());
  const called = t.mock.method(dns, "lookup", (_host: string, _options: unknown, done: (...of: unknown[]) => void) =>
    done(null, next()),
  );
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const mayReach = (address: string) => address === "127.0.0.2";
  const send = () =>
    sendOutside(`http://rebinding.example:${port}/`, {
      headers: {},
      body: "{}",
      signal: AbortSignal.timeout(3000),
      mayReach,
    });
  assert.equal((await send()).status, 200);
  assert.equal(promised.mock.callCount(), 1);
  await assert.rejects(send(), /not on the public internet/);
  await assert.rejects(send(), /not on the public internet/);
  assert.deepEqual([promised.mock.callCount(), called.mock.callCount()], [3, 0]);
  assert.deepEqual(got, { partner: 1, house: 0 });
});

test("what is gone is dead, what refuses robots is not, what never ends is given up", async (t) => {
  const origin = await outside(t, ({ url }, response) => {
    if (url === "/never") return;
    response.writeHead(Number(url!.slice(1))).end();
  });
  for (const [status, answered] of [
    [200, "answers"],
    [403, "answers"],
    [404, "dead"],
    [410, "dead"],
    [503, "dead"],
  ] as const)
    assert.equal(await linkAnswers(`${origin}/${status}`, here), answered, String(status));
  const started = performance.now();
  assert.equal(await linkAnswers(`${origin}/never`, here), "dead");
  assert.ok(performance.now() - started < 4500);
});

test("a link is asked once for many looks, and nobody waits longer than they said", async () => {
  let asked = 0;
  const { promise, resolve } = Promise.withResolvers<"dead">();
  const check = openLinkCheck(() => {
    asked++;
    return promise;
  });
  const first = await check.dead(["https://slow.example/"], 20);
  assert.deepEqual(first, { dead: [], checking: true });
  resolve("dead");
  assert.deepEqual(await check.dead(["https://slow.example/"], 500), {
    dead: ["https://slow.example/"],
    checking: false,
  });
  assert.equal(asked, 1);
});
