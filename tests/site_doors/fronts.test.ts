/** Arranged fronts as readers get them: what was placed by hand, what the rule adds, and when it leaves again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Database } from "../../src/base/database.ts";
import { Refusal } from "../../src/base/errors.ts";
import { plainReading } from "../../src/base/reading.ts";
import type { FrontAct } from "../../src/news/arranging.ts";
import type { Arrangement, Container } from "../../src/news/front.ts";
import { publishDueFronts, scheduleFront } from "../../src/news/front_schedules.ts";
import {
  arrange,
  closeFront,
  endPins,
  frontRevisions,
  openFront,
  publishFront,
  takeBack,
} from "../../src/news/fronts.ts";
import { keepReads } from "../../src/news/most_read.ts";
import { withdraw } from "../../src/news/publishing.ts";
import { atDesk, castDatabase } from "../cast.ts";
import { pressed } from "./site.ts";

const container = (id: string, more: Partial<Container> = {}): Container => ({
  ...{ id, shape: "list", title: "", size: 4, fill: { by: "hand" }, slots: [], ...more },
});
const empty: Arrangement = { containers: [], banner: null };

/** Arranges the home front with these acts and makes it live. */
const liveHome = (database: Database, acts: readonly FrontAct[], at?: string) =>
  atDesk(
    database,
    async (work) => {
      const front = await openFront(work, { edition: "en", place: "home" }, empty);
      await arrange(work, front.id, acts);
      await publishFront(work, front.id);
      return front.id;
    },
    at,
  );

const place = (container: string, id: string, story: number, more = {}): FrontAct => ({
  ...{ act: "place", container, slot: { id, story, ...more }, before: null },
});
const open = (container: Container): FrontAct => ({ act: "open", container, before: null });

const headlinesIn = (body: string) =>
  [...body.slice(body.indexOf("<main")).matchAll(/<a href="\/stories\/([^"]+)"/g)].map(([, slug]) => slug);

test("a front shows what was placed, in its order, and fills the rest by its rules with no story twice", async (t) => {
  const { database, cast } = await castDatabase(t);
  await liveHome(database, [
    open(container("top", { shape: "lead", size: 2, fill: { by: "newest" } })),
    open(container("more", { fill: { by: "section", section: cast.sections.harbour } })),
    place("top", "s1", cast.stories.library),
  ]);
  const { body } = await pressed(database, "/");
  const shown = headlinesIn(body);
  assert.match(shown[0]!, /^library/);
  assert.equal(new Set(shown).size, 4);
  assert.equal(shown.length, 4);
  assert.match(body, /<h2 class="label" id="container-2"><a href="\/harbour\/">Harbour<\/a>/);
});

test("a card may say the story in other words, and its place is the rule's while the story is not live", async (t) => {
  const { database, cast } = await castDatabase(t);
  await liveHome(database, [
    open(container("top", { shape: "pair", size: 2, fill: { by: "newest" } })),
    place("top", "s1", cast.stories.tides, { headline: "Spring tides & you", standfirst: "Mind your cellar." }),
    place("top", "s2", cast.stories.rates),
  ]);
  const { body } = await pressed(database, "/");
  assert.match(body, /Spring tides &amp; you/);
  assert.match(body, /Mind your cellar\./);
  assert.equal(headlinesIn(body).length, 2);
  assert.ok(!body.includes("mooring"));
  await atDesk(database, (work) => withdraw(work, [{ story: cast.stories.tides, edition: "en" }], "Wrong tables."));
  assert.ok(!(await pressed(database, "/")).body.includes("Spring tides"));
});

test("arranging changes nothing for readers until it goes live; closing gives the place back to its rule", async (t) => {
  const { database, cast } = await castDatabase(t);
  const before = (await pressed(database, "/")).body;
  const front = await liveHome(database, [open(container("only")), place("only", "s1", cast.stories.tides)]);
  const live = (await pressed(database, "/")).body;
  assert.deepEqual(headlinesIn(live).length, 1);
  await atDesk(database, (work) => arrange(work, front, [place("only", "s2", cast.stories.library)]));
  assert.equal((await pressed(database, "/")).body, live);
  await atDesk(database, (work) => closeFront(work, front));
  assert.equal((await pressed(database, "/")).body, before);
});

test("a pin ends on its time and the front is kept as it was before", async (t) => {
  const { database, cast } = await castDatabase(t);
  const until = "2026-11-23T10:00:00Z";
  const front = await liveHome(database, [
    open(container("only")),
    place("only", "s1", cast.stories.tides, { until }),
    place("only", "s2", cast.stories.library),
    { act: "banner", banner: { text: "Flood gates shut", until } },
  ]);
  assert.match((await pressed(database, "/")).body, /class="banner"[^>]*>Flood gates shut/);
  assert.deepEqual(await atDesk(database, endPins, "2026-11-23T09:59:59Z"), []);
  const ended = await atDesk(database, endPins, until);
  assert.deepEqual(
    ended.map((each) => each.front),
    [front],
  );
  const { body } = await pressed(database, "/");
  assert.equal(headlinesIn(body).length, 1);
  assert.ok(!body.includes("Flood gates"));
  const kept = await frontRevisions(plainReading(database.sql), front, 10);
  assert.deepEqual(
    kept.map(({ why }) => why),
    ["pin ended", "published"],
  );
  assert.equal(kept[1]!.arrangement.containers[0]!.slots.length, 2);
});

test("a scheduled front is what stood there when it was scheduled, and goes live once", async (t) => {
  const { database, cast } = await castDatabase(t);
  const front = await liveHome(database, [open(container("only")), place("only", "s1", cast.stories.tides)]);
  const at = new Date("2026-11-23T12:00:00Z");
  await atDesk(database, async (work) => {
    await arrange(work, front, [place("only", "s2", cast.stories.library)]);
    await scheduleFront(work, front, at);
    await arrange(work, front, [place("only", "s3", cast.stories.dredger)]);
  });
  assert.deepEqual(await atDesk(database, publishDueFronts, "2026-11-23T11:59:59Z"), []);
  const first = await atDesk(database, publishDueFronts, at.toISOString());
  assert.deepEqual(
    first.map((each) => each.front),
    [front],
  );
  assert.equal(headlinesIn((await pressed(database, "/")).body).length, 2);
  assert.deepEqual(await atDesk(database, publishDueFronts, at.toISOString()), []);
});

test("each takes back what they did themselves, newest first", async (t) => {
  const { database, cast } = await castDatabase(t);
  const front = await liveHome(database, [open(container("only")), place("only", "s1", cast.stories.tides)]);
  const wei = { id: "wei", name: "Wei Lan" };
  await atDesk(database, (work) => arrange({ ...work, who: wei }, front, [place("only", "s2", cast.stories.library)]));
  const draft = await atDesk(database, (work) => takeBack(work, front));
  assert.deepEqual(
    draft.draft.containers[0]!.slots.map(({ id }) => id),
    ["s2"],
  );
  const hers = await atDesk(database, (work) => takeBack({ ...work, who: wei }, front));
  assert.deepEqual(hers.draft.containers[0]!.slots, []);
  await assert.rejects(
    atDesk(database, (work) => takeBack({ ...work, who: wei }, front)),
    (error) => error instanceof Refusal && error.code === "nothing-to-undo",
  );
});

test("a front of an occasion has an address of its own once it is live", async (t) => {
  const { database, cast } = await castDatabase(t);
  const named = { name: "Harbour election", about: "All we know." };
  const made = await atDesk(database, (work) =>
    openFront(work, { edition: "en", place: "special:election" }, empty, named),
  );
  assert.equal((await pressed(database, "/specials/election/")).status, 404);
  await atDesk(database, async (work) => {
    await arrange(work, made.id, [open(container("only")), place("only", "s1", cast.stories.tides)]);
    await publishFront(work, made.id);
  });
  const { status, body } = await pressed(database, "/specials/election/");
  assert.equal(status, 200);
  assert.match(body, /<h1>Harbour election<\/h1>/);
  assert.equal(headlinesIn(body).length, 1);
});

test("a container can be filled by what is read most", async (t) => {
  const { database, cast } = await castDatabase(t);
  await liveHome(database, [open(container("read", { size: 2, fill: { by: "read" } }))]);
  const counted = [
    { path: "/stories/library-reopens-with-volunteers", reads: 9 },
    { path: "/stories/dredger-returns-to-clear-the-north-channel", reads: 12 },
    { path: "/about", reads: 99 },
  ];
  const [first, again] = [
    await atDesk(database, (work) => keepReads(work, "one", counted)),
    await atDesk(database, (work) => keepReads(work, "one", counted)),
  ];
  assert.ok(first > 0);
  assert.equal(again, 0, "the same order touches no page");
  const { body } = await pressed(database, "/");
  assert.match(headlinesIn(body)[0]!, /^dredger/);
  assert.equal(cast.stories.dredger > 0, true);
});
