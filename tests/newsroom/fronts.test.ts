/** Arranging a front through the newsroom's calls: who may, what each answers, what readers get and when. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import {
  arrangeFront,
  beginFront,
  closeFront,
  frontHistory,
  listFronts,
  openFront,
  publishFront,
  scheduleFront,
  undoFrontChange,
} from "../../src/newsroom/calls/fronts.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";
import { until } from "./writer.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const home = { edition: "en", place: "home", name: "", about: "" };

test("a front is begun from what the rule makes, arranged, made live with a receipt, and given back", async (t) => {
  const room = await openRoom(t);
  const owner = await welcomedOwner(room);
  const listed = await owner.ask(listFronts, { query: { edition: "en" } });
  assert.deepEqual(listed.fronts[0], {
    ...{ edition: "en", place: "home", name: "", path: "/", live: null, changed: false, dueAt: null },
  });
  const begun = await owner.ask(beginFront, { body: home });
  assert.equal(begun.draft.containers[0]!.shape, "lead");
  assert.ok(begun.filled.lead!.length > 0);
  assert.equal((await owner.ask(beginFront, { body: home })).front, begun.front);
  const params = { front: begun.front };
  const { tides } = room.cast.stories;
  const arranged = await owner.ask(arrangeFront, {
    params,
    body: {
      acts: [
        { act: "place", container: "lead", slot: { id: "s1", story: tides, headline: "Tides today" }, before: null },
      ],
    },
  });
  assert.deepEqual(arranged.filled.lead![0], { story: tides, slot: "s1" });
  const receipt = await owner.ask(publishFront, { params, body: { note: "Morning" } });
  assert.equal(receipt.what, "published");
  assert.ok(receipt.liveAfterMs >= 0);
  const { fronts } = await owner.ask(listFronts, { query: { edition: "en" } });
  assert.deepEqual([fronts[0]!.live, fronts[0]!.changed], [1, false]);
  await owner.ask(undoFrontChange, { params });
  assert.equal((await owner.ask(openFront, { params })).changed, true);
  const history = await owner.ask(frontHistory, { params });
  assert.deepEqual(
    history.revisions.map(({ why, note }) => [why, note]),
    [["published", "Morning"]],
  );
  assert.deepEqual(
    history.changes.map(({ act, undone }) => [act.act, undone]),
    [
      ["take", false],
      ["place", true],
    ],
  );
  const seen = async (revision: number) => {
    const answer = await owner.fetchAt(`/newsroom/api/fronts/${begun.front}/preview?revision=${revision}`);
    return [answer.status, (await answer.text()).includes("Tides today")];
  };
  assert.deepEqual(
    [await seen(1), await seen(2)],
    [
      [200, true],
      [404, false],
    ],
  );
  assert.equal((await owner.ask(closeFront, { params })).what, "closed");
  await assert.rejects(owner.ask(closeFront, { params }), refusedAs("not-live"));
});

test("what cannot be arranged is refused and changes nothing", async (t) => {
  const room = await openRoom(t);
  const owner = await welcomedOwner(room);
  const place = "section:999";
  await assert.rejects(owner.ask(beginFront, { body: { ...home, place } }), refusedAs("no-place"));
  await assert.rejects(owner.ask(beginFront, { body: { ...home, place: "special:x" } }), refusedAs("no-name"));
  const { front, changes } = await owner.ask(beginFront, { body: home });
  const params = { front };
  const acts = [
    { act: "banner" as const, banner: { text: "Flood gates shut" } },
    { act: "take" as const, slot: "nowhere" },
  ];
  await assert.rejects(owner.ask(arrangeFront, { params, body: { acts } }), refusedAs("card-gone"));
  assert.equal((await owner.ask(openFront, { params })).changes, changes);
  const body = { at: "2020-01-01T00:00:00Z", note: "" };
  await assert.rejects(owner.ask(scheduleFront, { params, body }), refusedAs("past-time"));
});

test("the clock makes a scheduled front live and takes off what ends, each with a receipt", async (t) => {
  const room = await openRoom(t);
  const owner = await welcomedOwner(room);
  const at = (hours: number) => new Date(room.clock.now().getTime() + hours * 3_600_000).toISOString();
  const { front } = await owner.ask(beginFront, { body: home });
  const params = { front };
  const { tides } = room.cast.stories;
  const slot = { id: "s1", story: tides, headline: "Tides until noon", until: at(3) };
  const place = { act: "place" as const, container: "lead", slot, before: null };
  await owner.ask(arrangeFront, { params, body: { acts: [place] } });
  const scheduled = await owner.ask(scheduleFront, { params, body: { at: at(1), note: "Breakfast" } });
  assert.deepEqual(
    scheduled.schedules.map(({ by, note }) => [by.name, note]),
    [["Inês Duarte", "Breakfast"]],
  );
  const shows = async () => (await (await fetch(room.origin)).text()).includes("Tides until noon");
  assert.equal(await shows(), false);
  room.clock.pass(3_600_000);
  // What fell due while nobody kept the time is done when somebody does.
  await room.newsroom.keepTime();
  assert.equal(await shows(), true);
  room.clock.pass(2 * 3_600_000);
  const banner = { act: "banner" as const, banner: { text: "Noon" } };
  await owner.ask(arrangeFront, { params, body: { acts: [banner] } });
  await until(async () => (await owner.ask(frontHistory, { params })).receipts.length === 2);
  assert.equal(await shows(), false);
  const { receipts, revisions } = await owner.ask(frontHistory, { params });
  assert.deepEqual(
    receipts.map(({ what, liveAfterMs }) => [what, liveAfterMs >= 0]),
    [
      ["pin ended", true],
      ["scheduled", true],
    ],
  );
  assert.deepEqual(
    revisions.map(({ why }) => why),
    ["pin ended", "scheduled"],
  );
  assert.deepEqual(room.troubles, []);
});

test("two fronts that go live at one time have a receipt each", async (t) => {
  const room = await openRoom(t);
  const owner = await welcomedOwner(room);
  const at = new Date(room.clock.now().getTime() + 3_600_000).toISOString();
  const places = [home, { ...home, place: "special:floods", name: "Floods" }];
  const begun = await Promise.all(places.map((body) => owner.ask(beginFront, { body })));
  for (const { front } of begun) await owner.ask(scheduleFront, { params: { front }, body: { at, note: "" } });
  room.clock.pass(3_600_000);
  await room.newsroom.keepTime();
  for (const { front } of begun) {
    const { receipts } = await owner.ask(frontHistory, { params: { front } });
    assert.deepEqual(
      receipts.map(({ what }) => what),
      ["scheduled"],
    );
  }
});
