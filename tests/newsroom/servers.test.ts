/** Two servers on one database: a receipt says when readers of each had a change, and a page that lags on one is failing. */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { listFailing } from "../../src/newsroom/calls/desk.ts";
import { listReceipts, publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import type { NewsroomSettings } from "../../src/newsroom/newsroom.ts";
import { secondDoor } from "../base.ts";
import { callerAt, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { until } from "./writer.ts";

type More = Partial<NewsroomSettings>;

async function twoServers(t: TestContext, { here = {}, there = {} }: { here?: More; there?: More } = {}) {
  const first = await openRoom(t, undefined, { serverName: "north", ...here });
  const database = await secondDoor(first.house.database);
  const second = await openRoom(t, Promise.resolve({ database, cast: first.cast }), { serverName: "south", ...there });
  return { first, second, ines: await welcomedOwner(first) };
}

const ratesIn = ({ cast }: Room) => ({ story: cast.stories.rates, edition: "en" });

test("a receipt has every server that is there, each with its milliseconds, and readers of each have the change", async (t) => {
  const { first, second, ines } = await twoServers(t);
  for (const { origin } of [first, second]) await (await fetch(`${origin}/`)).text();
  const { receipt } = await ines.ask(publishVersion, { params: ratesIn(first) });
  assert.deepEqual(
    receipt.servers.map(({ name }) => name),
    ["north", "south"],
  );
  for (const { liveAfterMs } of receipt.servers) assert.ok(liveAfterMs !== null && liveAfterMs < 2000);
  for (const { origin } of [first, second])
    assert.match(await (await fetch(`${origin}/`)).text(), new RegExp(receipt.headline));
  await second.newsroom.close();
  const { receipt: alone } = await ines.ask(withdrawVersion, { params: ratesIn(first), body: { reason: "Wrong." } });
  assert.deepEqual(
    alone.servers.map(({ name }) => name),
    ["north"],
    "who left is not waited for",
  );
});

test("a page that does not change at another server is failing on the screens of both, until it does", async (t) => {
  const stuck = new Set<string>(["/"]);
  const south: More = {
    failingAfterMs: 60,
    pageAsOf: async (path) => (stuck.has(path) ? 1 : Number.MAX_SAFE_INTEGER),
  };
  const { first, second, ines } = await twoServers(t, { there: south });
  await (await fetch(`${first.origin}/`)).text();
  const { receipt } = await ines.ask(publishVersion, { params: ratesIn(first) });
  const failing = async () => (await ines.ask(listFailing)).failing.map(({ path, server }) => ({ path, server }));
  await until(async () => (await failing()).length > 0);
  assert.deepEqual(await failing(), [{ path: "/", server: "south" }]);
  const kept = await ines.ask(listReceipts);
  assert.deepEqual(kept.receipts.find(({ id }) => id === receipt.id)!.failing, ["/"]);
  const elsewhere = callerAt(second.origin);
  for (const [name, value] of ines.cookies) elsewhere.cookies.set(name, value);
  assert.equal((await elsewhere.ask(listFailing)).failing.length, 1);
  stuck.clear();
  await until(async () => (await failing()).length === 0);
});

test("a server that is there and does not follow is failing, and the receipt says that it is not known", async (t) => {
  const { first, ines } = await twoServers(t, {
    here: { failingAfterMs: 60 },
    there: { heed: () => undefined },
  });
  const { receipt } = await ines.ask(publishVersion, { params: ratesIn(first) });
  assert.deepEqual(receipt.servers[1], { name: "south", liveAfterMs: null });
  await until(async () => (await ines.ask(listFailing)).failing.length > 0);
  const [page] = (await ines.ask(listFailing)).failing;
  assert.deepEqual([page!.server, page!.path], ["south", receipt.path]);
});
