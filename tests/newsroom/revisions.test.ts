import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { keepHourly } from "../../src/news/keeping.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { keepRevision, listRevisions, openRevision, restoreRevision } from "../../src/newsroom/calls/revisions.ts";
import { openStory } from "../../src/newsroom/calls/stories.ts";
import { handIn, publishVersion, updateVersion } from "../../src/newsroom/calls/workflow.ts";
import { atDesk, paragraphs } from "../cast.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";

const ratesIn = ({ cast }: Room) => ({ story: cast.stories.rates, edition: "en" });

async function rewrite({ house, clock }: Room, ref: { story: number; edition: string }, text: string): Promise<void> {
  const version = await versionOf(plainReading(house.database.sql), ref);
  await atDesk(
    house.database,
    (work) => saveDrafts(work, [{ ...version!, copy: paragraphs(text) }]),
    clock.now().toISOString(),
  );
}

test("every state is kept with who and why, and restoring one is a revision of its own", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const original = await versionOf(plainReading(room.house.database.sql), params);
  await ines.ask(handIn, { params, body: { note: "First go" } });
  room.clock.pass(60_000);
  await ines.ask(publishVersion, { params, body: { note: "Out" } });
  room.clock.pass(60_000);
  await rewrite(room, params, "Quite another text.");
  await ines.ask(keepRevision, { params, body: { name: "Before the lawyer" } });
  room.clock.pass(60_000);
  await ines.ask(updateVersion, { params });
  room.clock.pass(60_000);
  const { revisions } = await ines.ask(listRevisions, { params });
  assert.deepEqual(
    revisions.map(({ id, why, name, note, by }) => [id, why, name || note, by.name]),
    [
      ["p2", "updated", "", "Inês Duarte"],
      ["k2", "named", "Before the lawyer", "Inês Duarte"],
      ["p1", "published", "Out", "Inês Duarte"],
      ["k1", "handed in", "First go", "Inês Duarte"],
    ],
  );
  const first = await ines.ask(openRevision, { params: { ...params, revision: "k1" } });
  assert.deepEqual(first.copy, original!.copy);
  const restored = await ines.ask(restoreRevision, { params: { ...params, revision: "p1" } });
  assert.deepEqual([restored.why, restored.name], ["restored", "p1"]);
  assert.deepEqual((await versionOf(plainReading(room.house.database.sql), params))!.copy, original!.copy);
  assert.equal((await ines.ask(openStory, { params })).unpublished, true, "readers see it when it is published");
  await assert.rejects(
    ines.ask(openRevision, { params: { ...params, revision: "k999" } }),
    (error) => error instanceof Refused && error.code === "no-such-revision",
  );
});

test("what is being written is kept once an hour, and only where something changed", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const hourly = () => atDesk(room.house.database, keepHourly, room.clock.now().toISOString());
  await rewrite(room, params, "A first sentence.");
  assert.equal(await hourly(), 1);
  await rewrite(room, params, "A second sentence.");
  assert.equal(await hourly(), 0, "within the hour");
  room.clock.pass(3_600_000);
  await rewrite(room, params, "A third sentence.");
  assert.equal(await hourly(), 1);
  const { revisions } = await ines.ask(listRevisions, { params });
  assert.deepEqual(
    revisions.map(({ why, by }) => `${why} ${by.name}`),
    ["hourly ines", "hourly ines"],
  );
});

test("what stands now is read as a revision too, with its picture and address, so that it can be compared", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  await ines.ask(keepRevision, { params, body: { name: "Then" } });
  await rewrite(room, params, "Quite another text.");
  const now = await ines.ask(openRevision, { params: { ...params, revision: "now" } });
  const then = await ines.ask(openRevision, { params: { ...params, revision: "k1" } });
  assert.deepEqual([now.kind, now.copy, now.words], ["now", paragraphs("Quite another text."), 3]);
  assert.notDeepEqual(then.copy, now.copy);
  assert.deepEqual([now.slug, now.section, now.leadPicture], [then.slug, then.section, then.leadPicture]);
});
