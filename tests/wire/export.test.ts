/** Out and in again: an export holds the whole paper, and the paper founded from it is the same to the byte. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { originalPath } from "../../src/base/image.ts";
import { publish } from "../../src/news/publishing.ts";
import { exportPaper } from "../../src/wire/export_folder.ts";
import { readPaper } from "../../src/wire/paper_folder.ts";
import { freshFolder } from "../base.ts";
import { atDesk, draftIn, publishDraft } from "../cast.ts";
import { pressed } from "../site_doors/site.ts";
import { emptyRooms, exported, never, outAndIn, type Rooms, refusal, restored, stopAfter } from "./out_and_in.ts";
import { wholeHouse } from "./whole_paper.ts";

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "base64")]),
  );

const storyOf = async (folder: string, story: number) =>
  JSON.parse(await readFile(join(folder, "stories/0", String(story), "story.json"), "utf8"));

/** Tables that an export leaves out, as docs/export.md says. */
const leftOut = new Set([
  // Accounts, and what means something only with them.
  ...["staff", "story_staff", "assignment", "inbox", "saved_view", "preview_link", "audit"],
  // Where text is written: what it became is in `version`.
  ...["room", "room_update", "thread", "remark"],
  // The picture desk's order, fronts and machines: docs/export.md says what becomes of each.
  ...["picture_entry", "picture_former", "collection", "collection_picture", "picture_use", "upload"],
  ...["front", "front_change", "front_revision", "front_schedule", "front_receipt", "read_count"],
  ...["api_token", "once", "webhook", "webhook_follower", "delivery"],
  // Of the server that pressed it, made anew, or the database's own.
  ...["receipt", "failing_page", "server", "page", "key_change", "migration"],
]);
const isLeftOut = (table: string) => leftOut.has(table) || table.startsWith("staff_");

async function rowsOf({ database: { sql } }: Rooms): Promise<Map<string, readonly unknown[]>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const rows = new Map<string, readonly unknown[]>();
  for (const { name } of tables.filter((table) => !isLeftOut(table.name))) {
    const found = await sql<{ row: object }[]>`
      select to_jsonb(t) - ${name === "publication" ? "secret" : ""} as row from ${sql(name)} t order by to_jsonb(t)::text`;
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

test("a paper founded from its export has every row of every table: a table nobody thought of fails here", async (t) => {
  const { here, there } = await outAndIn(t);
  const [before, after] = [await rowsOf(here), await rowsOf(there)];
  const past = before.get("journal")!.length;
  for (const [table, rows] of before) {
    assert.ok(rows.length > 0, `${table} is empty, so nothing is tested of it`);
    const found = after.get(table)!;
    const old = table === "journal" ? found.filter((row) => (row as { id: number }).id <= past) : found;
    assert.deepEqual(old, rows, table);
  }
});

test("its pages are those of the original, byte for byte: stories, fronts, lists, feeds, sitemaps", async (t) => {
  const { here, there } = await outAndIn(t);
  const paths = ["/", "/zh/", "/latest/", "/zh/latest/", "/archive/", "/archive/2026/11/", "/about", "/zh/about"];
  const names = await here.database.sql<{ path: string }[]>`
    select e.root || 'stories/' || slug as path from version v join edition e on e.code = v.edition
    union all select e.root || path || '/' from section_name n join edition e on e.code = n.edition
    union all select e.root || 'topics/' || slug || '/' from topic_name n join edition e on e.code = n.edition
    union all select e.root || 'people/' || slug || '/' from person_name n join edition e on e.code = n.edition
    union all select path from redirect`;
  const feeds = ["/rss.xml", "/atom.xml", "/zh/feed.json", "/sitemap.xml", "/sitemaps/2026-11.xml", "/harbour/rss.xml"];
  const seen = new Map<number, number>();
  for (const path of [...paths, ...names.map((name) => name.path), ...feeds]) {
    const made = await pressed(here.database, path);
    assert.deepEqual(await pressed(there.database, path), made, path);
    seen.set(made.status, (seen.get(made.status) ?? 0) + 1);
  }
  assert.ok(seen.get(200)! > 20 && seen.get(301)! >= 2 && seen.get(410)! >= 1, JSON.stringify([...seen]));
});

test("its pictures are the originals", async (t) => {
  const { here, there } = await outAndIn(t);
  const kept = (rooms: Rooms) => readFileSync(originalPath(rooms.picturesFolder, here.picture));
  assert.deepEqual(kept(there), kept(here));
});

test("a story's file says what readers see, what is being worked on, and what led to it", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  const { dredger, tides, rates } = here.cast.stories;
  const { en } = (await storyOf(folder, dredger)).editions;
  assert.equal(en.headline, "Dredger returns to clear the north channel");
  assert.equal(en.path, "/stories/dredger-returns-to-clear-the-north-channel");
  assert.equal(en.lead, here.picture);
  assert.equal(en.working.headline, "Dredger aground");
  assert.deepEqual((await storyOf(folder, dredger)).moods, { touched: 1, angry: 2 });
  const old = (await storyOf(folder, here.undated)).editions.en;
  assert.ok(!("publishedAt" in old) && old.sortAt !== undefined);
  assert.deepEqual(old.redirects, ["/2009/05/an-old-notice", "/?p=12"]);
  assert.equal((await storyOf(folder, tides)).editions.en.state, "withdrawn");
  assert.equal((await storyOf(folder, rates)).editions.en.state, "drafting");
  const markdown = await readFile(join(folder, "stories/0", String(here.undated), "en.md"), "utf8");
  assert.match(
    markdown,
    /^Somebody wrote this once\.\n\n!\[\]\(\.\.\/\.\.\/\.\.\/pictures\/..\/[0-9a-f]{64}\.png\)\n$/,
  );
});

test("a story's files say what is planned with it, kept and corrected of it, in words other programs can read", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  const { dredger, tides, rates, library } = here.cast.stories;
  const rated = await storyOf(folder, rates);
  assert.deepEqual(rated.embargo, {
    until: "2026-11-30T00:00:00.000Z",
    reason: "The council asked.",
    at: "2026-11-23T09:00:00.000Z",
    by: "ines",
  });
  assert.equal(rated.editions.en.plan.desk, "Town and council");
  assert.equal(rated.editions.en.plan.legal.flag, "raised");
  assert.equal((await storyOf(folder, tides)).editions.en.withdrawn.reason, "The tables were those of another year.");
  const { en } = (await storyOf(folder, dredger)).editions;
  assert.equal(en.corrections[0].text, "The channel is two metres deep, not three.");
  const scheduled = (await storyOf(folder, library)).editions["zh-Hans"];
  assert.equal(scheduled.state, "scheduled");
  assert.deepEqual(
    scheduled.schedules.map(({ state, at }: { state: string; at: string }) => `${state} ${at}`),
    ["cancelled 2026-11-28T06:00:00.000Z", "due 2026-11-29T06:00:00.000Z"],
  );
  const kept = JSON.parse(await readFile(join(folder, "stories/0", String(dredger), "kept.jsonl"), "utf8"));
  assert.equal(kept.name, "With the depths");
  assert.equal(kept.lead, here.picture);
});

test("the paper's own file is one that a hand-made folder could have, and the secret is in none", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  const paper = await readPaper(folder);
  assert.deepEqual(
    paper.sections.map(({ key }) => key),
    ["harbour", "town", "opinion"],
  );
  const [row] = await here.database.sql<{ secret: Buffer }[]>`select secret from publication`;
  for (const [name, base64] of filesIn(folder)) {
    const text = Buffer.from(base64, "base64").toString("latin1");
    assert.ok(!text.includes(row!.secret.toString("hex")), name);
  }
});

test("a second export changes nothing, and a later one only what changed", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  const before = filesIn(folder);
  assert.equal((await exported(here, folder)).changed, 0);
  assert.deepEqual(filesIn(folder), before);
  const ref = { story: here.cast.stories.dredger, edition: "en" };
  await atDesk(here.database, (work) => publish(work, [ref]));
  // The working copy is what readers see now; what they saw is a revision of before.
  await exported(here, folder);
  const changed = [...filesIn(folder)].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  const own = `stories/0/${ref.story}`;
  assert.deepEqual(changed, ["export.json", "journal.jsonl", `${own}/revisions.jsonl`, `${own}/story.json`]);
  assert.ok(!existsSync(join(folder, own, "en.working.copy.json")));
});

test("a stopped export says so, is not founded from, and goes on to the same folder", async (t) => {
  const here = await wholeHouse(t);
  const [stopped, straight] = [await freshFolder(t), await freshFolder(t)];
  await exported(here, stopped, stopAfter(4));
  assert.equal(JSON.parse(await readFile(join(stopped, "export.json"), "utf8")).complete, false);
  await assert.rejects(restored(await emptyRooms(t), stopped), refusal(/was stopped; run .+export.+ into it again/));
  // What a killed one leaves behind.
  await mkdir(join(stopped, "stories/0/1"), { recursive: true });
  await writeFile(join(stopped, "stories/0/1/story.json.unfinished"), "{");
  await writeFile(join(stopped, "stories/0/1/en.md"), "");
  await exported(here, stopped);
  await exported(here, straight);
  assert.deepEqual(filesIn(stopped), filesIn(straight));
});

test("an export is not written over anything else", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await writeFile(join(folder, "letters.txt"), "mine");
  await assert.rejects(
    exported(here, folder),
    refusal(/is not empty and holds no export; name a new or an empty folder/),
  );
  assert.deepEqual(readdirSync(folder), ["letters.txt"]);
  const other = await freshFolder(t);
  await exported(here, other);
  await here.database.sql`update publication set founded_at = now()`;
  await assert.rejects(exported(here, other), refusal(/another paper, The Saltmarsh Courier; name another folder/));
  await assert.rejects(exported(here, join(folder, "letters.txt")), refusal(/cannot be written/));
  await assert.rejects(exported(await emptyRooms(t), await freshFolder(t)), refusal(/no publication to export yet/));
});

test("a picture whose original is gone is told, and the rest is exported and founded", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await rm(originalPath(here.picturesFolder, here.picture));
  assert.deepEqual((await exported(here, folder)).missing, [here.picture]);
  assert.deepEqual((await restored(await emptyRooms(t), folder)).missing, [here.picture]);
});

test("a publish during an export is not torn: the folder is of one moment", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  let meanwhile: Promise<unknown> | undefined;
  await exportPaper({
    ...here,
    folder,
    progress: () => (meanwhile ??= atDesk(here.database, (work) => publishDraft(work, draftIn(here.cast)))),
    stopped: never,
  });
  await meanwhile;
  assert.equal((await restored(await emptyRooms(t), folder)).stories, 6);
});
