import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { measurePicture } from "../../src/base/image.ts";
import { moods } from "../../src/news/mood.ts";
import { takeInPicture } from "../../src/news/pictures.ts";
import { addressOf } from "../../src/newsroom/app/ask.ts";
import { beginCollection, fillCollection } from "../../src/newsroom/calls/collections.ts";
import { listFailing, openDeskScreen, pressFailing } from "../../src/newsroom/calls/desk.ts";
import { type ChangedEvent, hearEvents } from "../../src/newsroom/calls/events.ts";
import { describePicture } from "../../src/newsroom/calls/picture_desk.ts";
import { assign, setPlan } from "../../src/newsroom/calls/plans.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { listReceipts, publishVersion } from "../../src/newsroom/calls/workflow.ts";
import { atDesk } from "../cast.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";
import { until } from "./writer.ts";

const ratesIn = ({ cast }: Room) => ({ story: cast.stories.rates, edition: "en" });

/** Hears what the newsroom tells this caller. */
async function listener(caller: Caller) {
  const cut = new AbortController();
  const answer = await caller.fetchAt(addressOf(hearEvents, {}), { signal: cut.signal });
  assert.match(answer.headers.get("content-type")!, /^text\/event-stream/);
  const events: ChangedEvent[] = [];
  const reading = (async () => {
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream()))
      for (const [, data] of piece.matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(data!));
  })().catch(() => undefined);
  return { events, reading, stop: () => cut.abort() };
}

test("screens are told what changed, and an inbox is told to its owner alone", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "contributor", "Wei Lan");
  const [atInes, atWei] = [await listener(ines), await listener(wei)];
  const params = ratesIn(room);
  await ines.ask(setPlan, { params, body: { notes: "Secret plans" } });
  await until(() => atInes.events.some(({ versions }) => versions.some(({ story }) => story === params.story)));
  await until(() => atWei.events.length > 0);
  assert.ok(
    !JSON.stringify(atWei.events).includes(`"story":${params.story}`),
    "a contributor hears of their own alone",
  );
  await ines.ask(assign, { params, body: { staff: [(await wei.ask(whoIsHere)).member.id] } });
  await until(() => atWei.events.some(({ topics }) => topics.includes("inbox")));
  assert.ok(!atInes.events.some(({ topics }) => topics.includes("inbox")));
  assert.ok(!JSON.stringify(atInes.events).includes("Secret"));
  atInes.stop();
  await room.newsroom.close();
  await atWei.reading;
});

test("open lists of pictures hear of a picture's words and of collections, and of nothing that was refused", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const picture = await atDesk(room.house.database, async (work) =>
    takeInPicture(work, await measurePicture(await dot())),
  );
  const heard = await listener(ines);
  const told = () => heard.events.filter(({ topics }) => topics.includes("pictures")).length;
  await ines.ask(describePicture, { params: { picture, language: "en" }, body: { alt: "A red dot" } });
  await until(() => told() > 0);
  const before = told();
  const { id } = await ines.ask(beginCollection, { body: { name: "Dots" } });
  await until(() => told() === before + 1);
  await assert.rejects(ines.ask(fillCollection, { params: { collection: id + 1 }, body: { add: [picture] } }));
  await ines.ask(fillCollection, { params: { collection: id }, body: { add: [picture] } });
  await until(() => told() === before + 2);
  heard.stop();
});

const dot = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#d02010" } })
    .png()
    .toBuffer();

test("a page that does not show a change in time is failing until it does", async (t) => {
  const stuck = new Set<string>();
  const room = await openRoom(t, undefined, {
    failingAfterMs: 40,
    pageAsOf: async (path) => (stuck.has(path) ? 1 : Number.MAX_SAFE_INTEGER),
  });
  const ines = await welcomedOwner(room);
  await fetch(room.origin);
  stuck.add("/");
  const { receipt } = await ines.ask(publishVersion, { params: ratesIn(room) });
  await until(async () => (await ines.ask(listFailing)).failing.length === 1);
  const [page] = (await ines.ask(openDeskScreen)).failing;
  assert.deepEqual([page!.path, page!.story], ["/", ratesIn(room).story]);
  assert.deepEqual((await ines.ask(listReceipts)).receipts.find(({ id }) => id === receipt.id)!.failing, ["/"]);
  assert.equal((await ines.ask(pressFailing, { body: { path: "/" } })).failing.length, 1);
  stuck.clear();
  await until(async () => (await ines.ask(listFailing)).failing.length === 0);
});

test("the desk screen shows the latest moods", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const story = room.cast.stories.tides;
  const leave = (mood: string) =>
    room.house.database.sql`
      insert into mood_vote (story, reader, mood, at) values (${story}, ${Buffer.from(crypto.randomUUID())}, ${moods.indexOf(mood as "sad")}, ${room.clock.now()})`;
  for (const mood of ["sad", "sad", "amused"]) await leave(mood);
  const [felt] = (await ines.ask(openDeskScreen)).moods;
  assert.equal(felt!.story, story);
  assert.deepEqual(
    moods.filter((_, at) => felt!.counts[at]! > 0).map((mood) => `${mood} ${felt!.counts[moods.indexOf(mood)]}`),
    ["amused 1", "sad 2"],
  );
});
