/** Webhooks: told in order, signed, tried again, ended after long failure, and never sent into the house. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sql } from "../../src/base/database.ts";
import { openInbox } from "../../src/newsroom/calls/inbox.ts";
import { setSchedule } from "../../src/newsroom/calls/schedules.ts";
import {
  changeWebhook,
  listDeliveries,
  listWebhooks,
  makeWebhook,
  replayDelivery,
  rotateSecret,
  type WebhookEvent,
} from "../../src/newsroom/calls/webhooks.ts";
import { correctVersion, publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { openCourier } from "../../src/newsroom/machines/courier.ts";
import { nextDueAt } from "../../src/newsroom/machines/deliveries.ts";
import { isPublicAddress } from "../../src/newsroom/outside.ts";
import type { Ending } from "../base.ts";
import { welcomedOwner } from "../newsroom/caller.ts";
import { openRoom } from "../newsroom/room.ts";
import { until } from "../newsroom/writer.ts";
import { isSignedBy, openReceiver } from "./receiver.ts";

const everything: WebhookEvent[] = [
  "story.published",
  "story.updated",
  "story.corrected",
  "story.withdrawn",
  "story.scheduled",
];
const hourMs = 3_600_000;

async function told(t: Ending, mayReach: (address: string) => boolean = (address) => address === "127.0.0.1") {
  const room = await openRoom(t, undefined, { mayReach });
  const ines = await welcomedOwner(room);
  const receiver = await openReceiver(t);
  const body = { name: "Partner", url: receiver.url, events: everything };
  const { webhook, secret } = await ines.ask(makeWebhook, { body });
  await room.newsroom.keepTime();
  return {
    room,
    ines,
    receiver,
    secret,
    params: { webhook: webhook.id },
    story: { story: room.cast.stories.rates, edition: "en" },
  };
}

test("the life of a story is told in its order, signed, without a word of what is not live", async (t) => {
  const { room, ines, receiver, secret, params, story } = await told(t);
  const at = new Date(room.clock.now().getTime() + hourMs).toISOString();
  await ines.ask(setSchedule, { params: story, body: { what: "publish", at } });
  await until(() => receiver.got.length === 1);
  await ines.ask(publishVersion, { params: story });
  await ines.ask(correctVersion, { params: story, body: { text: "It was 3 per cent, not 4." } });
  await ines.ask(withdrawVersion, { params: story, body: { reason: "Not ours." } });
  await until(() => receiver.got.length === 5);
  const types = receiver.got.map(({ value }) => value.type);
  assert.deepEqual(types, [
    "story.scheduled",
    "story.published",
    "story.updated",
    "story.corrected",
    "story.withdrawn",
  ]);
  assert.ok(receiver.got.every((each) => isSignedBy(each, secret)));
  assert.deepEqual(Object.keys(receiver.got[0]!.value.data).sort(), ["at", "edition", "story", "what"]);
  const { deliveries } = await ines.ask(listDeliveries, { params });
  assert.deepEqual(
    [...new Set(deliveries.map(({ state, status, tries }) => `${state} ${status} ${tries}`))],
    ["done 200 1"],
  );
  assert.equal(deliveries[0]!.answer, "thank you");
});

test("what is not taken is tried again after growing pauses; what came later waits for it", async (t) => {
  const { room, ines, receiver, params, story } = await told(t);
  receiver.answer = 500;
  await ines.ask(publishVersion, { params: story });
  await until(() => receiver.got.length === 1);
  await ines.ask(correctVersion, { params: story, body: { text: "Mended." } });
  await until(async () => (await ines.ask(listDeliveries, { params })).deliveries.some(({ tries }) => tries === 1));
  const next = await nextDueAt(room.house.database);
  assert.ok(next! > room.clock.now(), "what waits for another does not keep the courier awake");
  const pauses: number[] = [];
  receiver.answer = 503;
  for (let tried = 1; tried < 4; tried++) {
    const first = (await ines.ask(listDeliveries, { params })).deliveries.at(-1)!;
    pauses.push(Date.parse(first.nextTryAt!) - room.clock.now().getTime());
    room.clock.pass(pauses.at(-1)!);
    await wake(room);
    await until(() => receiver.got.length === tried + 1);
    await until(async () => (await ines.ask(listDeliveries, { params })).deliveries.at(-1)!.tries === tried + 1);
  }
  assert.ok(
    pauses[0]! >= 4000 && pauses[0]! <= 6000 && pauses[1]! > pauses[0]! && pauses[2]! > pauses[1]!,
    String(pauses),
  );
  assert.deepEqual([...new Set(receiver.got.map(({ id }) => id))].length, 1, "one message, the same id each time");
  receiver.answer = 200;
  const { deliveries } = await ines.ask(listDeliveries, { params });
  await ines.ask(replayDelivery, { params: { ...params, delivery: deliveries.at(-1)!.id } });
  await until(() => receiver.got.length === 7);
  assert.deepEqual(
    receiver.got.slice(-3).map(({ value }) => value.type),
    ["story.published", "story.updated", "story.corrected"],
  );
});

/** Has the courier look at the clock, which stands still in a test. */
const wake = ({ house }: { readonly house: { readonly database: { readonly sql: Sql } } }) =>
  house.database.sql`select pg_notify('broadsheet_screens', 'schedules')`;

test("with a new secret both sign for a day, then the new one alone", async (t) => {
  const { room, ines, receiver, secret, params, story } = await told(t);
  const next = await ines.ask(rotateSecret, { params });
  await ines.ask(publishVersion, { params: story });
  await until(() => receiver.got.length === 1);
  assert.ok(isSignedBy(receiver.got[0]!, secret) && isSignedBy(receiver.got[0]!, next.secret));
  room.clock.pass(25 * hourMs);
  await ines.ask(correctVersion, { params: story, body: { text: "Mended." } });
  await until(() => receiver.got.length === 3);
  assert.ok(!isSignedBy(receiver.got[1]!, secret) && isSignedBy(receiver.got[1]!, next.secret));
});

test("one that fails for two days is ended, its owners are told, and a change lets it begin again", async (t) => {
  const { room, ines, receiver, params, story } = await told(t);
  receiver.answer = 500;
  await ines.ask(publishVersion, { params: story });
  await until(async () => (await ines.ask(listWebhooks)).webhooks[0]!.failingSince !== null);
  await room.house.database.sql`update webhook set failing_since = failing_since - interval '3 days'`;
  room.clock.pass(hourMs);
  const courier = openCourier(deskOf(room) as never);
  await courier.run();
  await courier.close();
  // The room's own courier may have been the quicker one.
  await until(async () => (await ines.ask(listWebhooks)).webhooks[0]!.endedAt !== null);
  const { items } = await ines.ask(openInbox, { query: { show: "waiting" } });
  assert.match(items.find(({ kind }) => kind === "failed")!.note, /webhook .* was ended/);
  receiver.answer = 200;
  await ines.ask(changeWebhook, { params, body: { name: "Partner", url: receiver.url, events: everything } });
  assert.equal((await ines.ask(listWebhooks)).webhooks[0]!.endedAt, null);
});

test("nothing is sent into the house, however its address is written", async (t) => {
  const { ines, receiver, params, story } = await told(t, isPublicAddress);
  const { port } = new URL(receiver.url);
  await ines.ask(publishVersion, { params: story });
  await until(async () => (await ines.ask(listDeliveries, { params })).deliveries[0]?.tries === 1);
  assert.match((await ines.ask(listDeliveries, { params })).deliveries[0]!.answer, /not on the public internet/);
  for (const host of ["localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]", "[::ffff:127.0.0.1]"]) {
    await ines.ask(changeWebhook, { params, body: { name: "x", url: `http://${host}:${port}/`, events: everything } });
    const [line] = (await ines.ask(listDeliveries, { params })).deliveries;
    await ines.ask(replayDelivery, { params: { ...params, delivery: line!.id } });
    await until(async () => (await ines.ask(listDeliveries, { params })).deliveries[0]!.tries >= 1);
  }
  assert.equal(receiver.got.length, 0);
  for (const url of ["ftp://a.example/", "https://me:secret@a.example/", "no address"])
    await assert.rejects(ines.ask(makeWebhook, { body: { name: "x", url, events: everything } }), /webhook's address/);
});

test("a redirect is not followed: it is an answer that took nothing", async (t) => {
  const { ines, receiver, params, story } = await told(t);
  receiver.answer = 302;
  await ines.ask(publishVersion, { params: story });
  await until(async () => (await ines.ask(listDeliveries, { params })).deliveries[0]?.tries === 1);
  const [line] = (await ines.ask(listDeliveries, { params })).deliveries;
  assert.deepEqual([line!.status, line!.state, receiver.got.length], [302, "due", 1]);
});

/** What a courier of another server would work with. */
function deskOf(room: Awaited<ReturnType<typeof openRoom>>) {
  const { database, now } = room.house;
  const ear = { hear: () => () => undefined, onClose: () => () => undefined, close: async () => undefined };
  return { database, now, ear, mayReach: (address: string) => address === "127.0.0.1", trouble: () => undefined };
}
