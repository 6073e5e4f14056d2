import assert from "node:assert/strict";
import { test } from "node:test";
import { journalChannel } from "../../src/base/journal.ts";
import { plainReading } from "../../src/base/reading.ts";
import { search } from "../../src/news/searching.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { openInbox } from "../../src/newsroom/calls/inbox.ts";
import { assign, clearLegal, flagLegal } from "../../src/newsroom/calls/plans.ts";
import {
  cancelSchedule,
  listSchedules,
  retrySchedule,
  schedulesOf,
  setSchedule,
} from "../../src/newsroom/calls/schedules.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { openStory } from "../../src/newsroom/calls/stories.ts";
import { handIn, listReceipts, publishVersion } from "../../src/newsroom/calls/workflow.ts";
import { openNewsroom } from "../../src/newsroom/newsroom.ts";
import { secondDoor } from "../base.ts";
import { atDesk, draftIn } from "../cast.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";
import { until } from "./writer.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const ratesIn = ({ cast }: Room) => ({ story: cast.stories.rates, edition: "en" });
const later = ({ clock }: Room, ms: number) => new Date(clock.now().getTime() + ms).toISOString();
const hourMs = 3_600_000;
/** More than go out in one transaction. */
const many = 1500;
const stateOf = async (caller: Caller, params: { story: number; edition: string }) =>
  (await caller.ask(openStory, { params })).state;

test("a scheduled story goes out at its time and comes off at its time, each with a receipt", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const clock = await room.newsroom.keepTime();
  await assert.rejects(
    ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, -1) } }),
    refusedAs("past-time"),
  );
  await assert.rejects(
    ines.ask(setSchedule, { params, body: { what: "withdraw", at: later(room, hourMs) } }),
    refusedAs("not-live"),
  );
  await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, hourMs) } });
  await ines.ask(setSchedule, {
    params,
    body: { what: "withdraw", at: later(room, 2 * hourMs), reason: "Only for an hour." },
  });
  assert.equal(await stateOf(ines, params), "scheduled");
  assert.equal(await clock.run(), 0);
  room.clock.pass(hourMs);
  assert.equal(await clock.run(), 1);
  assert.equal(await stateOf(ines, params), "live");
  room.clock.pass(hourMs);
  assert.equal(await clock.run(), 1);
  assert.equal(await stateOf(ines, params), "withdrawn");
  const { receipts } = await ines.ask(listReceipts);
  assert.deepEqual(
    receipts.map(({ what, by }) => `${what} ${by.name}`),
    ["withdraw Inês Duarte", "publish Inês Duarte"],
  );
  assert.equal((await fetch(room.origin + receipts[0]!.path)).status, 410);
  assert.deepEqual(room.troubles, []);
});

test("another time replaces the first; un-scheduling makes the story ready; publishing by hand ends what was due", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, hourMs) } });
  const second = await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, 2 * hourMs) } });
  assert.deepEqual((await ines.ask(listSchedules)).counts, { due: 1, late: 0, failed: 0 });
  await ines.ask(cancelSchedule, { params: { ...params, schedule: second.id } });
  assert.equal(await stateOf(ines, params), "ready");
  await assert.rejects(ines.ask(cancelSchedule, { params: { ...params, schedule: second.id } }), refusedAs("not-due"));
  await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, hourMs) } });
  await ines.ask(publishVersion, { params });
  room.clock.pass(hourMs);
  assert.equal(await (await room.newsroom.keepTime()).run(), 0);
  const states = (await ines.ask(schedulesOf, { params })).schedules.map(({ state }) => state);
  assert.deepEqual(states, ["cancelled", "cancelled", "cancelled"]);
});

test("what cannot go out is tried again after pauses, then listed as failed and told to who scheduled it", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const clock = await room.newsroom.keepTime();
  const { id } = await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, 1000) } });
  await ines.ask(flagLegal, { params, body: { note: "Names the treasurer." } });
  for (let attempt = 1; attempt <= 6; attempt++) {
    room.clock.pass(hourMs);
    await clock.run();
    const failed = (await ines.ask(openInbox)).items.filter(({ kind }) => kind === "failed");
    assert.deepEqual([failed.length, failed[0]!.note.startsWith("Given up.")], [1, attempt === 6]);
    const [line] = (await ines.ask(listSchedules)).schedules;
    assert.deepEqual([line!.tries, line!.state], [attempt, attempt < 6 ? "due" : "failed"]);
    assert.match(line!.trouble, /legal flag/);
  }
  await ines.ask(clearLegal, { params, body: { note: "Read by the lawyer." } });
  await ines.ask(retrySchedule, { params: { ...params, schedule: id } });
  await clock.run();
  await until(async () => (await stateOf(ines, params)) === "live");
  assert.equal((await ines.ask(openInbox)).waiting, 0, "what went out at last waits for nobody");
});

test("what goes out by itself is told to its writers, and nobody is asked any more to look at it", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "reporter", "Wei Lan");
  const ana = await takenOn(room, ines, "editor", "Ana Reis");
  const params = ratesIn(room);
  const [inesId, weiId, anaId] = await Promise.all(
    [ines, wei, ana].map(async (caller) => (await caller.ask(whoIsHere)).member!.id),
  );
  await ines.ask(assign, { params, body: { staff: [weiId!] } });
  await wei.ask(handIn, { params, body: { reviewers: [inesId!, anaId!] } });
  assert.equal((await ana.ask(openInbox)).items[0]!.kind, "review requested");
  await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, hourMs) } });
  room.clock.pass(hourMs);
  assert.equal(await (await room.newsroom.keepTime()).run(), 1);
  const { items } = await wei.ask(openInbox);
  assert.deepEqual([items[0]!.kind, items[0]!.from.name], ["published", "Inês Duarte"]);
  for (const reviewer of [ines, ana]) {
    assert.equal((await reviewer.ask(openInbox)).waiting, 0);
    const [done] = (await reviewer.ask(openInbox, { query: { show: "done" } })).items;
    assert.equal(done!.kind, "review requested");
  }
  assert.deepEqual(room.troubles, []);
});

test("of many, those that can go out do, whatever one of them is stopped by", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const clock = await room.newsroom.keepTime();
  const refs = await scheduleMany(room, ines, 12);
  await ines.ask(flagLegal, { params: refs[5]!, body: { note: "Wait." } });
  room.clock.pass(hourMs + 4000);
  assert.equal(await clock.run(), 11);
  const { counts } = await ines.ask(listSchedules);
  assert.deepEqual([counts.due, counts.late], [1, 1]);
});

test(`${many} due in the same second with a restart in the middle: all out, each once`, async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const refs = await scheduleMany(room, ines, many);
  room.clock.pass(hourMs);
  const { sql } = room.house.database;
  const out = async () => (await sql`select 1 from schedule where state = 'done'`).length;
  const first = await room.newsroom.keepTime();
  const running = first.run();
  await until(async () => (await out()) > 0);
  await first.close();
  await running;
  const between = await out();
  assert.ok(between > 0 && between < many, `${between} were out when it was stopped`);
  // A server that starts does what fell due while none ran; a second one that starts beside it does none twice.
  const database = await secondDoor(room.house.database, t);
  const started = performance.now();
  const others = await Promise.all(
    [room.house.database, database].map((each) =>
      openNewsroom({
        database: each,
        origin: room.origin,
        dataDir: room.house.settings.DATA_DIR,
        now: room.clock.now,
        publish: async () => ({ outOfDate: 0, pressed: [] }),
        takePicture: () => Promise.reject(new Error("none here")),
      }),
    ),
  );
  const clocks = await Promise.all(others.map((each) => each.keepTime()));
  await Promise.all(clocks.map((clock) => clock.run()));
  await until(async () => (await out()) === many, 30_000);
  t.diagnostic(`${many - between} out in ${(performance.now() - started).toFixed()} ms after the restart`);
  for (const other of others) await other.close();
  const revisions = await sql<{ many: number }[]>`
    select count(*)::int as many from revision where story = any(${refs.map(({ story }) => story)}) group by story having count(*) <> 1`;
  assert.equal(revisions.length, 0, "none was published twice");
  const live = await sql`select 1 from live where story = any(${refs.map(({ story }) => story)})`;
  assert.equal(live.length, many);
  // Search follows behind them; what a stopped clock left is for the start of the paper.
  await until(async () => (await search(plainReading(sql), "en", "regatta", { limit: 10, offset: 0 })).total >= 200);
});

test("a schedule that another process writes wakes the clock", async (t) => {
  const room = await openRoom(t);
  const params = ratesIn(room);
  await room.newsroom.keepTime();
  const { sql } = room.house.database;
  await sql`
    insert into schedule (story, edition, what, at, next_try_at, by, made_at)
    values (${params.story}, 'en', 'publish', ${room.clock.now()}, ${room.clock.now()}, 'house', ${room.clock.now()})`;
  await atDesk(room.house.database, async ({ sql }) => {
    await sql`insert into journal (at, who, kind, story, edition, keys, facts) values (now(), 'house', 'schedule.set', ${params.story}, 'en', '{}', '{}')`;
    await sql`select pg_notify(${journalChannel}, '0')`;
  });
  await until(async () => (await sql`select 1 from live where story = ${params.story}`).length > 0);
});

/** Drafts that are all to go out at the same moment, in an hour. */
async function scheduleMany(room: Room, ines: Caller, count: number) {
  const { house, cast } = room;
  const refs = await atDesk(house.database, (work) =>
    saveDrafts(
      work,
      Array.from({ length: count }, (_, at) => draftIn(cast, { headline: `Regatta result number ${at + 1}` })),
    ),
  );
  await ines.ask(setSchedule, { params: refs[0]!, body: { what: "publish", at: later(room, hourMs) } });
  const { sql } = house.database;
  await sql`
    insert into schedule (story, edition, what, at, next_try_at, by, made_at)
    select f.story, s.edition, s.what, s.at, s.at, s.by, s.made_at
    from schedule s cross join unnest(${refs.slice(1).map(({ story }) => story)}::bigint[]) f(story)`;
  return refs;
}
