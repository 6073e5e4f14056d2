/** Two servers on one database, and one that died: what is stored is believed only as far as the journal allows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { secondDoor } from "../base.ts";
import { notesDatabase, openNotes, takeDown, write } from "./notes.ts";

const until = async (happened: () => boolean) => {
  for (let waited = 0; !happened(); waited += 5) {
    assert.ok(waited < 5000, "it did not happen within 5 s");
    await pause(5);
  }
};

test("after a restart a page that is still true comes from the store, without its recipe", async (t) => {
  const before = await openNotes(t);
  const { database } = before;
  await before.tell({ a: "Fog.", b: "Rain." });
  await before.read("/a;b");
  await before.press.close();
  const after = await openNotes(t, { database });
  assert.equal(await after.read("/a;b"), "Fog.\nRain.");
  assert.deepEqual(after.ran, []);
});

test("a process that dies between a commit and following it leaves no wrong page: the next one presses it", async (t) => {
  const before = await openNotes(t);
  const { database } = before;
  await before.tell({ a: "Fog.", b: "Rain." });
  for (const path of ["/a", "/b", "/a,b"]) await before.read(path);
  await before.press.close();
  // Committed while no server follows.
  await write(database, { a: "Sun." });
  const after = await openNotes(t, { database });
  assert.equal(await after.read("/a"), "Sun.");
  assert.equal(await after.read("/a,b"), "Sun.\nRain.");
  assert.equal(await after.read("/b"), "Rain.");
  assert.deepEqual(after.ran, ["/a", "/a,b"]);
});

test("a takedown while no server ran is a takedown: also when the recipe is broken now", async (t) => {
  const before = await openNotes(t);
  const { database } = before;
  await before.tell({ a: "Libel." });
  await before.read("/a");
  await before.press.close();
  await takeDown(database, "a");
  const after = await openNotes(t, { database });
  after.broken.add("/a");
  await assert.rejects(after.read("/a"), /broken/);
  after.broken.clear();
  assert.equal((await after.press.fetch("/a")).page.status, 410);
});

test("an old page outlives a restart when its recipe throws and nothing was taken down", async (t) => {
  const before = await openNotes(t);
  const { database } = before;
  await before.tell({ a: "Fog." });
  await before.read("/a");
  await before.press.close();
  await write(database, { a: "Sun." });
  const after = await openNotes(t, { database });
  after.broken.add("/a");
  assert.equal(await after.read("/a"), "Fog.");
});

test("a soft change before the restart is caught up softly", async (t) => {
  const before = await openNotes(t);
  const { database } = before;
  await before.tell({ a: "Fog.", b: "One vote." });
  await before.read("/a;b");
  await before.press.close();
  await write(database, { b: "Two votes." });
  const after = await openNotes(t, { database });
  assert.equal(await after.read("/a;b"), "Fog.\nOne vote.");
  assert.equal(after.press.at("/a;b")?.softStale, true);
});

test("pages of another code or look are not used, and give way to the new ones", async (t) => {
  const before = await openNotes(t);
  const { database } = before;
  await before.tell({ a: "Fog." });
  await before.read("/a");
  await before.press.close();
  const after = await openNotes(t, { database, madeBy: "notes 2" });
  await after.read("/a");
  assert.deepEqual(after.ran, ["/a"]);
  await after.press.close();
  const rows = await database.sql<{ made_by: string }[]>`select made_by from page where path = '/a'`;
  assert.deepEqual(
    rows.map((row) => row.made_by),
    ["notes 2"],
  );
});

test("two servers on one database both drop the page when one of them changes what is on it", async (t) => {
  const database = await notesDatabase(t);
  const one = await openNotes(t, { database });
  const two = await openNotes(t, { database: await secondDoor(database, t) });
  await one.tell({ a: "Fog.", b: "Rain." });
  for (const { read } of [one, two]) for (const path of ["/a", "/b"]) await read(path);
  const entry = await write(one.database, { a: "Sun." });
  await one.press.caughtUp(entry);
  assert.equal(await one.read("/a"), "Sun.");
  await until(() => (two.press.at("/a")?.page.asOf ?? 0) >= entry);
  assert.equal(await two.read("/a"), "Sun.");
  assert.equal(two.press.at("/b")?.page.status, 200);
});

test("a server whose listening connection breaks catches up when it listens again", async (t) => {
  const database = await notesDatabase(t);
  const notes = await openNotes(t, { database: await secondDoor(database, t) });
  await notes.tell({ a: "Fog." });
  await notes.read("/a");
  const lost = await database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
  assert.equal(lost.length, 1);
  await write(database, { a: "Sun." });
  await until(() => notes.ran.length > 1);
  assert.equal(await notes.read("/a"), "Sun.");
});

test("a journal that could not be read once is read the next time", async (t) => {
  const notes = await openNotes(t);
  const { database, press } = notes;
  await notes.tell({ a: "Fog." });
  await notes.read("/a");
  await database.sql`alter table journal rename to journal_away`;
  await assert.rejects(press.caughtUp(1_000_000), /journal/);
  await database.sql`alter table journal_away rename to journal`;
  await press.caughtUp(await write(database, { a: "Sun." }));
  assert.equal(await notes.read("/a"), "Sun.");
});
