/** The journal: in order, in the transaction of the change, never rewritten. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { enter, entriesAfter, journalChannel, newestEntry } from "../../src/base/journal.ts";
import { inWork, theHouse } from "../../src/base/work.ts";
import { freshDatabase, secondDoor, testClock } from "../base.ts";

const { now } = testClock();
const acting = { who: theHouse, at: now() };

test("what happened is read back as it was written", async (t) => {
  const database = await freshDatabase(t);
  const entry = await inWork(database, acting, (work) =>
    enter(work, [
      { kind: "buoy.lit", keys: ["buoy:1", "buoy:1", "buoys"], facts: { colour: "红" } },
      { kind: "buoy.lit", story: 7, edition: "en", keys: [] },
    ]),
  );
  const entries = await entriesAfter(database.sql, 0, 10);
  assert.deepEqual(
    entries.map(({ kind, keys, facts, story, edition, who, at }) => ({ kind, keys, facts, story, edition, who, at })),
    [
      {
        kind: "buoy.lit",
        keys: ["buoy:1", "buoys"],
        facts: { colour: "红" },
        story: null,
        edition: null,
        who: "house",
        at: now(),
      },
      { kind: "buoy.lit", keys: [], facts: {}, story: 7, edition: "en", who: "house", at: now() },
    ],
  );
  assert.equal(entry, entries[1]!.id);
  assert.equal(await newestEntry(database.sql), entry);
});

test("entries become visible in their order, however many works run at once and however they end", async (t) => {
  const database = await freshDatabase(t);
  const reader = await secondDoor(database, t);
  const works = Array.from({ length: 40 }, (_, at) =>
    inWork(database, acting, async (work) => {
      await work.sql`select pg_sleep(${Math.random() / 100})`;
      await enter(work, [{ kind: `work ${at}`, keys: [`key:${at % 7}`] }]);
      await work.sql`select pg_sleep(${Math.random() / 100})`;
      if (at % 5 === 0) throw new Error("given up");
    }),
  );
  let done = false;
  const ended = Promise.allSettled(works).finally(() => {
    done = true;
  });
  const seen: number[] = [];
  // A follower that asks for what is after the last one it saw must in the end have seen every one.
  while (!done) for (const entry of await entriesAfter(reader.sql, seen.at(-1) ?? 0, 3)) seen.push(entry.id);
  await ended;
  for (const entry of await entriesAfter(reader.sql, seen.at(-1) ?? 0, 100)) seen.push(entry.id);
  const all = await database.sql<{ id: number }[]>`select id from journal order by id`;
  assert.equal(all.length, 32);
  assert.deepEqual(
    seen,
    all.map((row) => row.id),
  );
});

test("a key points to the newest entry that named it", async (t) => {
  const database = await freshDatabase(t);
  const say = (...keys: string[]) => inWork(database, acting, (work) => enter(work, [{ kind: "said", keys }]));
  await say("a", "b");
  const newest = await say("b", "c");
  const rows = await database.sql<{ key: string; entry: number }[]>`select key, entry from key_change order by key`;
  assert.deepEqual(
    rows.map((row) => [row.key, row.entry]),
    [
      ["a", newest - 1],
      ["b", newest],
      ["c", newest],
    ],
  );
});

test("what is written cannot be changed or taken out", async (t) => {
  const database = await freshDatabase(t);
  await inWork(database, acting, (work) => enter(work, [{ kind: "said", keys: [] }]));
  await assert.rejects(database.sql`update journal set kind = 'unsaid'`, /append-only/);
  await assert.rejects(database.sql`delete from journal`, /append-only/);
});

test("other servers are told of an entry after its commit, and never of one that was rolled back", async (t) => {
  const database = await freshDatabase(t);
  const other = await secondDoor(database, t);
  const told: number[] = [];
  await other.sql.listen(journalChannel, (entry) => told.push(Number(entry)));
  await assert.rejects(
    inWork(database, acting, async (work) => {
      await enter(work, [{ kind: "unsaid", keys: [] }]);
      throw new Error("given up");
    }),
  );
  const entry = await inWork(database, acting, (work) => enter(work, [{ kind: "said", keys: [] }]));
  for (let waited = 0; told.length === 0 && waited < 2000; waited += 10) await pause(10);
  assert.deepEqual(told, [entry]);
});
