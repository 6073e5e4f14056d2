/** The press: what it presses and when, and what readers get meanwhile. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { gate } from "../base.ts";
import { openNotes, takeDown } from "./notes.ts";

test("a page is pressed once and then read from memory", async (t) => {
  const { read, ran, press, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  assert.equal(press.at("/a"), undefined);
  for (let at = 0; at < 5; at++) assert.equal(await read("/a"), "Fog.");
  assert.deepEqual(ran, ["/a"]);
  assert.equal(press.at("/a")?.page.status, 200);
});

test("a change presses exactly the pages that read what changed", async (t) => {
  const { read, ran, tell } = await openNotes(t);
  await tell({ a: "Fog.", b: "Rain.", c: "Wind." });
  for (const path of ["/a", "/a,b", "/b", "/c"]) await read(path);
  ran.splice(0);
  const receipt = await tell({ a: "Sun." });
  assert.deepEqual([...ran].sort(), ["/a", "/a,b"]);
  assert.deepEqual([...receipt.pressed].sort(), ["/a", "/a,b"]);
  assert.equal(receipt.outOfDate, 2);
  assert.equal(await read("/a,b"), "Sun.\nRain.");
  assert.deepEqual([...ran].sort(), ["/a", "/a,b"]);
});

test("a page depends on what it looked for and did not find", async (t) => {
  const { read, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  assert.equal(await read("/a,b"), "Fog.\n");
  await tell({ b: "Rain." });
  assert.equal(await read("/a,b"), "Fog.\nRain.");
});

test("what a page depends on is what its last pressing read, not an earlier one", async (t) => {
  const { press, read, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  await read("/a;b");
  assert.deepEqual(press.at("/a;b")?.page.hardKeys, ["note:a"]);
  assert.deepEqual(press.at("/a;b")?.page.softKeys, ["note:b"]);
});

test("early cutoff: when the same bytes come out, nothing is stored and the name of the page stays", async (t) => {
  const { database, press, read, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  await read("/a");
  await press.close();
  const before = { ...press.at("/a")!.page };
  const [stored] = await database.sql`select etag, brotli from page where path = '/a'`;
  const { entry } = await tell({ a: "Fog." });
  const after = press.at("/a")!.page;
  assert.equal(after.etag, before.etag);
  assert.equal(after.brotli, before.brotli);
  assert.equal(after.asOf, entry);
  const [still] = await database.sql`select etag, brotli, as_of from page where path = '/a'`;
  assert.deepEqual({ etag: still!.etag, brotli: still!.brotli }, { etag: stored!.etag, brotli: stored!.brotli });
  assert.equal(still!.as_of, entry);
});

test("a hundred readers of a cold page wait for one pressing", async (t) => {
  const notes = await openNotes(t);
  await notes.tell({ a: "Fog." });
  notes.pause = () => pause(30);
  const pages = await Promise.all(Array.from({ length: 100 }, () => notes.read("/a")));
  assert.ok(pages.every((page) => page === "Fog."));
  assert.deepEqual(notes.ran, ["/a"]);
});

test("after a change is answered no reader gets what was before it, even one who comes while the old is being pressed", async (t) => {
  const notes = await openNotes(t);
  const { tell } = notes;
  await tell({ a: "Fog." });
  const { passed, open } = gate();
  notes.pause = () => passed;
  const early = notes.read("/a");
  while (notes.ran.length === 0) await pause(1);
  await pause(20);
  await tell({ a: "Sun." });
  const late = notes.read("/a");
  open();
  assert.equal(await late, "Sun.");
  assert.equal(await notes.read("/a"), "Sun.");
  assert.ok(["Fog.", "Sun."].includes(await early));
});

test("under a storm of changes every reader gets a page as new as the change that was answered before it came", async (t) => {
  const notes = await openNotes(t);
  const { tell } = notes;
  await tell({ a: "0", b: "0" });
  notes.pause = () => pause(Math.random() * 4);
  let answered = 0;
  let done = false;
  const readers = Array.from({ length: 6 }, async () => {
    while (!done) {
      const least = answered;
      const [a, b] = (await notes.read("/a,b")).split("\n").map(Number) as [number, number];
      assert.ok(a >= least && b >= least, `read ${a} and ${b} after ${least} was answered`);
      await pause(Math.random() * 3);
    }
  });
  for (let change = 1; change <= 60; change++) {
    await tell({ a: String(change), b: String(change) });
    answered = change;
  }
  done = true;
  await Promise.all(readers);
  assert.equal(await notes.read("/a,b"), "60\n60");
});

test("a recipe that throws leaves the old page standing, and whoever watches is told", async (t) => {
  const { read, broken, troubles, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  await read("/a");
  broken.add("/a");
  await tell({ a: "Sun." });
  assert.equal(await read("/a"), "Fog.");
  assert.ok(troubles.includes("/a"));
  broken.clear();
  assert.equal(await read("/a"), "Sun.");
});

test("a recipe that throws where there is no old page is a fault for the reader", async (t) => {
  const { read, broken, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  broken.add("/a");
  await assert.rejects(read("/a"), /the recipe of \/a is broken/);
});

test("after a takedown not even a broken recipe brings the old page back", async (t) => {
  const { database, press, read, broken, tell } = await openNotes(t);
  await tell({ a: "Libel." });
  await read("/a");
  broken.add("/a");
  await press.caughtUp(await takeDown(database, "a"));
  await assert.rejects(read("/a"), /broken/);
  broken.clear();
  const held = await press.fetch("/a");
  assert.equal(held.page.status, 410);
});

test("a page that was taken down is in no store any more", async (t) => {
  const { database, press, read, tell } = await openNotes(t);
  await tell({ a: "Libel." });
  await read("/a");
  await press.caughtUp(await takeDown(database, "a"));
  await read("/a");
  await press.close();
  assert.equal((await database.sql`select 1 from page where path = '/a'`).length, 0);
  assert.equal(press.at("/a"), undefined);
});

test("an address where nothing is, is kept nowhere: a thousand of them cost no memory", async (t) => {
  const { database, press } = await openNotes(t);
  for (let at = 0; at < 100; at++) assert.equal((await press.fetch(`/none-${at}`)).page.status, 404);
  await press.close();
  assert.equal(press.memory.size(), 0);
  assert.equal((await database.sql`select 1 from page`).length, 0);
});

test("what lags softly is served as it is until its time is over, then pressed behind the reader's back", async (t) => {
  const { press, read, ran, tell } = await openNotes(t);
  await tell({ a: "Fog.", b: "One vote." });
  await read("/a;b");
  ran.splice(0);
  await tell({ b: "Two votes." });
  assert.equal(await read("/a;b"), "Fog.\nOne vote.");
  assert.deepEqual(ran, []);
  assert.equal(press.at("/a;b")?.softStale, true);
  press.refresh("/a;b");
  while (press.at("/a;b")?.softStale) await pause(2);
  assert.equal(await read("/a;b"), "Fog.\nTwo votes.");
  assert.deepEqual(ran, ["/a;b"]);
});

test("a soft change that comes while the page is being pressed is not forgotten", async (t) => {
  const notes = await openNotes(t);
  const { press, tell } = notes;
  await tell({ a: "Fog.", b: "One vote." });
  const { passed, open } = gate();
  notes.pause = () => passed;
  const reading = notes.read("/a;b");
  while (notes.ran.length === 0) await pause(1);
  await pause(20);
  await tell({ b: "Two votes." });
  open();
  await reading;
  assert.equal(press.at("/a;b")?.softStale, true);
});

test("what many pages share is read once, and again when it changed, also if that was while it was being read", async (t) => {
  const { passed, open } = gate();
  let reads = 0;
  const notes = await openNotes(t, {
    recipes: (path) => ({
      name: "shared",
      lagSeconds: 30,
      press: async ({ shared }) => {
        const body = await shared("latest", "soft", async ({ sql, saw }) => {
          reads++;
          const [row] = await sql<{ words: string }[]>`select words from note where name = 'a'`;
          if (reads === 1) await passed;
          // Known only now, as the stories on a list are only known when it was read.
          saw("note:a");
          return row!.words;
        });
        return { status: 200, type: "text/plain", body: `${path} ${body}` };
      },
    }),
  });
  const { tell } = notes;
  await tell({ a: "Fog." });
  await tell({ z: "" });
  const first = notes.read("/1");
  while (reads === 0) await pause(1);
  await pause(20);
  await tell({ a: "Sun." });
  const second = notes.read("/2");
  await pause(20);
  open();
  await first;
  assert.equal(await second, "/2 Sun.");
  assert.equal(await notes.read("/3"), "/3 Sun.");
  assert.equal(reads, 2);
});

test("memory is bounded by bytes: what was read longest ago leaves first and comes back from the store", async (t) => {
  const maxBytes = 200_000;
  const { press, read, ran, tell } = await openNotes(t, { maxBytes });
  const names = Array.from({ length: 120 }, (_, at) => `n${at}`);
  await tell(Object.fromEntries(names.map((name) => [name, noise(name)])));
  for (const name of names) {
    await read(`/${name}`);
    await read("/n0");
    assert.ok(press.memory.bytes() <= maxBytes, `${press.memory.bytes()} bytes`);
  }
  assert.ok(press.memory.size() < names.length);
  assert.ok(press.at("/n0") !== undefined, "what is read all the time stays");
  assert.equal(press.at("/n1"), undefined);
  await press.close();
  const pressed = ran.length;
  assert.equal(await read("/n1"), noise("n1"));
  assert.equal(ran.length, pressed, "it was stored, not pressed again");
});

/** Words that do not compress well. */
const noise = (seed: string): string =>
  Array.from({ length: 200 }, (_, at) => (at * 7919 * (seed.length + Number(seed.slice(1)) + 1)).toString(36)).join(
    " ",
  );

test("of many pages that went out of date those most read are pressed before the answer, the others when they are asked for", async (t) => {
  const { read, ran, tell } = await openNotes(t);
  await tell({ a: "Fog." });
  const paths = Array.from({ length: 40 }, (_, at) => `/a,x${at}`);
  for (const path of paths) await read(path);
  for (const path of paths.slice(20, 25)) for (let at = 0; at < 9; at++) await read(path);
  ran.splice(0);
  const receipt = await tell({ a: "Sun." });
  assert.equal(receipt.outOfDate, 40);
  assert.ok(receipt.pressed.length < 40);
  for (const path of paths.slice(20, 25)) assert.ok(receipt.pressed.includes(path), path);
  assert.deepEqual([...ran].sort(), [...receipt.pressed].sort());
  assert.match(await read("/a,x39"), /^Sun\./);
});

test("a page pressed eagerly is squeezed harder afterwards, in memory and in the store, under the same name", async (t) => {
  const notes = await openNotes(t, { recompressEveryMs: 10 });
  await notes.tell({ a: "The dredger lies at the second berth. ".repeat(80) });
  await notes.press.fetch("/a");
  await notes.tell({ a: "The dredger left the second berth at dawn, with the tide. ".repeat(80) });
  const before = notes.press.at("/a")!.page;
  const after = async () => {
    const held = notes.press.at("/a")!.page;
    return held.brotli.length < before.brotli.length ? held : undefined;
  };
  let smaller = await after();
  for (let waited = 0; smaller === undefined; waited++, smaller = await after()) {
    assert.ok(waited < 1500, "it was squeezed");
    await pause(10);
  }
  assert.equal(smaller.etag, before.etag);
  const stored = async () => (await notes.database.sql`select brotli from page where path = '/a'`)[0]?.brotli;
  for (let waited = 0; !smaller.brotli.equals((await stored()) ?? Buffer.alloc(0)); waited++) {
    assert.ok(waited < 200, "it was stored");
    await pause(10);
  }
  assert.match(await notes.read("/a"), /left the second berth at dawn/);
});
