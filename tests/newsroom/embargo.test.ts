/**
 * Every public and half-public door is asked for an embargoed story: its headline, address, words, picture, people and
 * topics must be nowhere, whatever was there before the embargo and whatever the newsroom does meanwhile.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { liftEmbargo, openPlan, setEmbargo } from "../../src/newsroom/calls/plans.ts";
import { makePreviewLink } from "../../src/newsroom/calls/previews.ts";
import { setSchedule } from "../../src/newsroom/calls/schedules.ts";
import { publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { secondDoor } from "../base.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { askOutside, tracesIn } from "./doors_outside.ts";
import { openRoom, type Room } from "./room.ts";
import { type Secret, secretStory } from "./secret.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const hourMs = 3_600_000;

async function embargoedRoom(
  t: Parameters<typeof openRoom>[0],
): Promise<{ room: Room; ines: Caller; secret: Secret; params: { story: number; edition: string } }> {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const secret = await secretStory(room);
  return { room, ines, secret, params: { story: secret.story, edition: secret.edition } };
}

const tracesOutside = async (room: Room, secret: Secret, more: readonly string[] = []): Promise<string[]> =>
  tracesIn(await askOutside(room, secret, more), secret);

const later = ({ clock }: Room, ms: number) => new Date(clock.now().getTime() + ms).toISOString();

test("no door outside has a trace of an embargoed story", async (t) => {
  const { room, ines, secret, params } = await embargoedRoom(t);
  const { url } = await ines.ask(makePreviewLink, { params, body: { endsAt: later(room, 5 * hourMs) } });
  const preview = new URL(url).pathname;
  assert.equal((await fetch(room.origin + preview)).status, 200);
  await ines.ask(setEmbargo, { params, body: { until: later(room, 2 * hourMs), reason: "Agreed with the bank." } });
  await assert.rejects(
    ines.ask(makePreviewLink, { params, body: { endsAt: later(room, hourMs) } }),
    refusedAs("embargoed"),
  );
  await assert.rejects(ines.ask(publishVersion, { params }), /under embargo/);
  await assert.rejects(
    ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, hourMs) } }),
    refusedAs("not-ready"),
  );
  await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, 2 * hourMs) } });
  assert.deepEqual(await tracesOutside(room, secret, [preview]), []);
  assert.equal((await fetch(room.origin + preview)).status, 410);
});

test("an embargoed story changes no byte outside: no count, no date, no address, no list", async (t) => {
  const room = await openRoom(t);
  const nothing: Secret = { story: 99, edition: "en", picture: `/pictures/${"0".repeat(32)}`, traces: ["Zephyrine"] };
  const before = await askOutside(room, nothing);
  const ines = await welcomedOwner(room);
  const { story } = await secretStory(room);
  await ines.ask(setEmbargo, { params: { story }, body: { until: later(room, 2 * hourMs) } });
  // A server that has pressed nothing yet: what it makes cannot be from before.
  const anew = await openRoom(t, Promise.resolve({ database: await secondDoor(room.house.database), cast: room.cast }));
  const after = await askOutside(anew, nothing);
  const changed: string[] = [];
  for (const [path, { status, text }] of before) {
    const now = after.get(path);
    // What the newsroom says of itself to whoever asks: its clock, its challenges.
    if (status !== 200 || /^\/(newsroom|api\/v1\/(?!public\/))/.test(path) || now === undefined) continue;
    if (plain(text, room) !== plain(now.text, anew)) changed.push(path);
  }
  assert.deepEqual(changed, []);
  const known = new Set([...before.keys()].map((path) => plain(path, room)));
  assert.deepEqual(
    [...after.keys()].filter((path) => !known.has(plain(path, anew)) && after.get(path)!.status === 200),
    [],
    "no address is new",
  );
});

/** What two servers say of the same page; what it is named and how long it takes is theirs. */
const plain = (text: string, { origin }: Room): string =>
  text
    .replaceAll(origin, "")
    .replaceAll(encodeURIComponent(origin), "")
    .replace(/\b(etag|content-length|age|x-[\w-]+) \S+/gi, "")
    .replace(/(connection|keep-alive),?\S*/gi, "")
    .replace(/(etag|content-length),\S+/gi, "");

test("a story that was live, was withdrawn and came under embargo leaves no more than that it is gone", async (t) => {
  const { room, ines, secret, params } = await embargoedRoom(t);
  const chinese = { ...params, edition: "zh-Hans" };
  for (const each of [params, chinese]) await ines.ask(publishVersion, { params: each });
  await assert.rejects(
    ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } }),
    refusedAs("live-already"),
  );
  assert.notDeepEqual(await tracesOutside(room, secret), [], "the test finds what is there to be found");
  for (const each of [params, chinese])
    await ines.ask(withdrawVersion, { params: each, body: { reason: "Too early." } });
  await ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } });
  assert.deepEqual(await tracesOutside(room, secret), [], "at once, however long pages may lag");
});

test("an embargo ends by itself, or is lifted by an act of its own with its reason; then the story goes out", async (t) => {
  const { room, ines, params } = await embargoedRoom(t);
  await ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } });
  assert.ok((await ines.ask(openPlan, { params })).embargo);
  await ines.ask(liftEmbargo, { params, body: { reason: "The bank told everybody." } });
  assert.equal((await ines.ask(openPlan, { params })).embargo, null);
  await ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } });
  await assert.rejects(ines.ask(publishVersion, { params }), refusedAs("not-ready"));
  room.clock.pass(hourMs);
  assert.equal((await ines.ask(publishVersion, { params })).state, "live");
  const kinds = await room.house.database.sql<
    { kind: string }[]
  >`select kind from journal where kind like 'embargo%' order by id`;
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ["embargo.set", "embargo.lifted", "embargo.set"],
  );
});
