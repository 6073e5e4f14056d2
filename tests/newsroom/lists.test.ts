import assert from "node:assert/strict";
import { test } from "node:test";
import { saveDrafts } from "../../src/news/versions.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { openDeskScreen } from "../../src/newsroom/calls/desk.ts";
import {
  assign,
  closeDesk,
  listDesks,
  openBoard,
  openCalendar,
  openDesk,
  openPlan,
  renameDesk,
  setPlan,
} from "../../src/newsroom/calls/plans.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { dropView, filterStories, listViews, moveMany, planMany, saveView } from "../../src/newsroom/calls/views.ts";
import { handIn, markReady, publishVersion } from "../../src/newsroom/calls/workflow.ts";
import { atDesk, draftIn } from "../cast.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const later = ({ clock }: Room, ms: number) => new Date(clock.now().getTime() + ms).toISOString();
const hourMs = 3_600_000;
const idOf = async (caller: Caller) => (await caller.ask(whoIsHere)).member.id;

/** Drafts about a regatta, changed one minute after the other. */
async function regatta({ house, cast, clock }: Room, many: number) {
  const refs = [];
  for (let at = 1; at <= many; at++) {
    clock.pass(60_000);
    const draft = draftIn(cast, { headline: `Regatta result ${String(at).padStart(3, "0")}` });
    refs.push(...(await atDesk(house.database, (work) => saveDrafts(work, [draft]), clock.now().toISOString())));
  }
  return refs;
}

test("the list comes a page at a time in every order, with nothing twice and nothing left out", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const refs = await regatta(room, 120);
  for (const ref of refs.slice(0, 60))
    await ines.ask(setPlan, { params: ref, body: { dueAt: later(room, (ref.story % 7) * hourMs) } });
  for (const [sort, expected] of [
    ["changed", 127],
    ["headline", 127],
    ["due", 60],
    ["published", 6],
  ] as const) {
    const seen: string[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const page = await ines.ask(filterStories, { query: { sort, after } });
      seen.push(...page.stories.map(({ story, edition }) => `${story} ${edition}`));
      after = page.after;
    }
    assert.equal(seen.length, expected, sort);
    assert.equal(new Set(seen).size, expected, sort);
  }
  await assert.rejects(ines.ask(filterStories, { query: { after: "nonsense" } }), refusedAs("bad-request"));
});

test("filters say which: words, numbers, states, desks, who, section, edition", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "contributor", "Wei Lan");
  const refs = await regatta(room, 3);
  const headlines = async (query: object, caller = ines) =>
    (await caller.ask(filterStories, { query })).stories.map(({ headline }) => headline);
  assert.deepEqual(await headlines({ find: "RESULT 002" }), ["Regatta result 002"]);
  assert.deepEqual(await headlines({ find: "resu 002" }), ["Regatta result 002"], "words by their beginnings");
  assert.deepEqual(await headlines({ find: "esult 002" }), []);
  assert.deepEqual(await headlines({ find: "100%_" }), []);
  assert.deepEqual(await headlines({ find: "%'" }), []);
  assert.deepEqual(await headlines({ find: String(refs[2]!.story) }), ["Regatta result 003"]);
  await ines.ask(markReady, { params: refs[0]! });
  assert.deepEqual(await headlines({ state: "ready,scheduled" }), ["Regatta result 001"]);
  const desk = await ines.ask(openDesk, { body: { name: "Sport" } });
  await ines.ask(setPlan, { params: refs[1]!, body: { desk: desk.id } });
  assert.deepEqual(await headlines({ desk: String(desk.id) }), ["Regatta result 002"]);
  await ines.ask(assign, { params: refs[2]!, body: { staff: [await idOf(wei)] } });
  assert.deepEqual(await headlines({ assigned: await idOf(wei) }), ["Regatta result 003"]);
  assert.deepEqual(await headlines({}, wei), ["Regatta result 003"], "a contributor's list is their own");
  assert.equal((await headlines({ section: room.cast.sections.town })).length, 2);
  assert.equal((await headlines({ edition: "zh-Hans" })).length, 2);
});

test("views are kept per person", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "reporter", "Wei Lan");
  const view = await ines.ask(saveView, { body: { name: "To read", filter: { state: "in review", sort: "due" } } });
  assert.deepEqual((await ines.ask(listViews)).views, [view]);
  assert.deepEqual((await wei.ask(listViews)).views, []);
  await assert.rejects(wei.ask(dropView, { params: { view: view.id } }), refusedAs("no-such-view"));
  await ines.ask(dropView, { params: { view: view.id } });
  assert.deepEqual((await ines.ask(listViews)).views, []);
});

test("acts on many name what could not be done, and do the rest", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const refs = await regatta(room, 3);
  const lost = { story: 999_999, edition: "en" };
  const live = { story: room.cast.stories.tides, edition: "en" };
  const moved = await ines.ask(moveMany, { body: { versions: [...refs, lost, live], to: "ready" } });
  assert.equal(moved.done, 3);
  assert.deepEqual(
    moved.refused.map(({ code }) => code),
    ["no-such-version", "wrong-state"],
  );
  const dueAt = later(room, hourMs);
  const planned = await ines.ask(planMany, { body: { versions: [...refs, lost], dueAt, assign: [await idOf(ines)] } });
  assert.deepEqual([planned.done, planned.refused.length], [3, 1]);
  const plan = await ines.ask(openPlan, { params: refs[1]! });
  assert.deepEqual([plan.dueAt, plan.assigned.length], [dueAt, 1]);
});

test("the board has a column for every state and desk; the calendar has the day's plan; the desk screen what waits", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const refs = await regatta(room, 4);
  const sport = await ines.ask(openDesk, { body: { name: "Sport" } });
  await ines.ask(renameDesk, { params: { desk: sport.id }, body: { name: "Sport and sea" } });
  await assert.rejects(ines.ask(openDesk, { body: { name: "Sport and sea" } }), refusedAs("desk-there"));
  await ines.ask(setPlan, {
    params: refs[0]!,
    body: { desk: sport.id, dueAt: later(room, hourMs), notes: "Ask the club." },
  });
  await ines.ask(setPlan, { params: refs[1]!, body: { dueAt: later(room, -hourMs) } });
  await ines.ask(handIn, { params: refs[2]! });
  await ines.ask(publishVersion, { params: refs[3]! });
  const byState = (await ines.ask(openBoard, { query: { edition: "en" } })).columns;
  assert.deepEqual(
    byState.map(({ state, count }) => `${state} ${count}`),
    ["idea 0", "drafting 3", "in review 1", "ready 0", "scheduled 0"],
  );
  const byDesk = (await ines.ask(openBoard, { query: { edition: "en", by: "desk" } })).columns;
  assert.deepEqual(
    byDesk.map(({ desk, count }) => [desk, count]),
    [
      [null, 3],
      [sport.id, 1],
    ],
  );
  assert.deepEqual((await ines.ask(listDesks)).desks, [{ id: sport.id, name: "Sport and sea", open: 1 }]);
  const span = { edition: "en", from: later(room, -3 * hourMs), to: later(room, 3 * hourMs) };
  const { entries } = await ines.ask(openCalendar, { query: span });
  assert.deepEqual(
    entries.map(({ kind, line }) => `${kind} ${line.headline}`),
    ["due Regatta result 002", "published Regatta result 004", "due Regatta result 001"],
  );
  const screen = await ines.ask(openDeskScreen);
  assert.deepEqual(
    [screen.live[0], screen.due[0], screen.late[0], screen.inReview[0]].map((line) => line?.headline),
    ["Regatta result 004", "Regatta result 001", "Regatta result 002", "Regatta result 003"],
  );
  assert.deepEqual(screen.counts, { late: 1, inReview: 1, ready: 0, failed: 0 });
  assert.equal(screen.receipts[0]!.headline, "Regatta result 004");
  await ines.ask(closeDesk, { params: { desk: sport.id } });
  assert.equal((await ines.ask(openPlan, { params: refs[0]! })).desk, null);
});
