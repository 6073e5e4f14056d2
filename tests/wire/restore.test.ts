/** Founding from an export: it goes on where it was stopped, says what is wrong with a folder, and is a paper to work in. */
import assert from "node:assert/strict";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { correct } from "../../src/news/correcting.ts";
import { keepState } from "../../src/news/keeping.ts";
import { openDesk } from "../../src/news/planning.ts";
import { publish } from "../../src/news/publishing.ts";
import { dueNow, setSchedule } from "../../src/news/scheduling.ts";
import { versionOf } from "../../src/news/versions.ts";
import { houseStyle, keepStyleWord } from "../../src/newsroom/house_style.ts";
import { freshFolder } from "../base.ts";
import { atDesk, draftIn, ines, publishDraft } from "../cast.ts";
import { pressed } from "../site_doors/site.ts";
import { emptyRooms, exported, outAndIn, type Rooms, refusal, restored, stopAfter } from "./out_and_in.ts";
import { wholeHouse } from "./whole_paper.ts";

test("work goes on in it: new stories get new numbers, an old one its next revision", async (t) => {
  const { here, there } = await outAndIn(t);
  const { cast, undated } = here;
  const fresh = await atDesk(there.database, (work) => publishDraft(work, draftIn(cast)));
  assert.ok(fresh.story > undated);
  const ref = { story: cast.stories.dredger, edition: "en" };
  await atDesk(there.database, (work) => publish(work, [ref]));
  assert.equal((await versionOf(plainReading(there.database.sql), ref))?.revision, 3);
});

test("what is corrected, kept and scheduled in it gets new numbers too, as the house's words do", async (t) => {
  const { here, there } = await outAndIn(t);
  const ref = { story: here.cast.stories.dredger, edition: "en" };
  const past = await newestNumbers(there);
  await atDesk(there.database, async (work) => {
    await correct(work, ref, "The captain is called Rui, not Rua.");
    await keepState(work, ref, "named", { name: "After the journey" });
    await setSchedule(work, ref, { what: "publish", at: new Date("2027-02-01T06:00:00Z") });
    await openDesk(work, "Weekend");
    await keepStyleWord(work, "en", { word: "vessel", instead: "ship", advice: "" });
  });
  const now = await newestNumbers(there);
  assert.deepEqual(
    now,
    past.map((number) => number + 1),
  );
});

const newestNumbers = ({ database: { sql } }: Rooms): Promise<number[]> =>
  Promise.all(
    ["correction", "version_keep", "schedule", "desk", "style_word"].map(async (table) => {
      const [row] = await sql<{ last: number }[]>`select coalesce(max(id), 0)::int as last from ${sql(table)}`;
      return row!.last;
    }),
  );

test("what was due is due there, and an embargo holds, though whoever set them has no account there", async (t) => {
  const { here, there } = await outAndIn(t);
  const dues = await dueNow(there.database.sql, new Date("2026-11-29T06:00:00Z"), 9);
  assert.deepEqual(
    dues.map(({ story, edition, by }) => ({ story, edition, by })),
    [{ story: here.cast.stories.library, edition: "zh-Hans", by: ines.id }],
  );
  const embargoed = { story: here.cast.stories.rates, edition: "en" };
  await assert.rejects(
    atDesk(there.database, (work) => publish(work, [embargoed])),
    refusal(/under embargo until 2026-11-30/),
  );
});

test("an export of before there were plans and house words is founded from, with the reasons of its withdrawals", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  await asVersionOne(folder);
  const there = await emptyRooms(t);
  assert.deepEqual(await restored(there, folder), { stories: 6, expected: 6, missing: [] });
  const path = "/stories/highest-tide-of-the-year-reaches-the-fish-market-steps";
  assert.deepEqual(await pressed(there.database, path), await pressed(here.database, path));
  // What a new paper is given to begin with.
  assert.ok((await houseStyle(there.database.sql, "zh-Hant")).words.length > 0);
});

/** Makes the folder what the first Broadsheet would have written of the same paper. */
async function asVersionOne(folder: string): Promise<void> {
  const lacking: Readonly<Record<string, readonly string[]>> = {
    "export.json": ["lastCorrection", "lastSchedule", "lastKept"],
    "paper.json": ["desks"],
    "story.json": ["embargo", "withdrawn", "corrections", "plan", "schedules"],
  };
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (/(?:style_words|known_words|kept)\.jsonl$/.test(name)) await rm(path);
    const without = lacking[basename(name)];
    if (without === undefined) continue;
    const file = JSON.parse(await readFile(path, "utf8"), (key, value) => (without.includes(key) ? undefined : value));
    await writeFile(path, JSON.stringify("format" in file ? { ...file, version: 1 } : file));
  }
}

test("a stopped founding goes on where it was, and is not mixed with another export", async (t) => {
  const here = await wholeHouse(t);
  const [folder, later] = [await freshFolder(t), await freshFolder(t)];
  await exported(here, folder);
  await atDesk(here.database, (work) => publishDraft(work, draftIn(here.cast)));
  await exported(here, later);
  const there = await emptyRooms(t);
  const count = async (table: string) => (await there.database.sql`select 1 from ${there.database.sql(table)}`).length;
  await restored(there, folder, stopAfter(2));
  assert.deepEqual([await count("publication"), await count("story")], [1, 0]);
  await assert.rejects(restored(there, later), refusal(/holds a part of another export/));
  await restored(there, folder, stopAfter(2));
  assert.deepEqual([await count("story"), await count("mood_vote")], [6, 0]);
  assert.equal((await restored(there, folder)).stories, 6);
  await assert.rejects(restored(there, folder), refusal(/already holds a publication/));
});

test("a batch that cannot be put back leaves nothing of itself, and is mended and gone on with", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  const path = join(folder, "stories/0", String(here.cast.stories.library), "story.json");
  const right = await readFile(path, "utf8");
  const there = await emptyRooms(t);
  await writeFile(path, right.replaceAll("library-on-sundays", "an-old-notice"));
  await rm(join(folder, "stories/0", String(here.cast.stories.rates)), { recursive: true });
  await assert.rejects(restored(there, folder), refusal(/not part of a paper: duplicate key .+slug/));
  const [row] = await there.database.sql<{ stories: number }[]>`select count(*)::int as stories from story`;
  assert.equal(row!.stories, 0);
  await writeFile(path, right);
  assert.deepEqual(await restored(there, folder), { stories: 5, expected: 6, missing: [] });
});

test("what is not right in a folder is said with the file's name", async (t) => {
  const here = await wholeHouse(t);
  const folder = await freshFolder(t);
  await exported(here, folder);
  const story = join("stories/0", String(here.cast.stories.library), "story.json");
  const picture = `pictures/${here.picture.slice(0, 2)}/${here.picture}.png`;
  // In the order in which they are read, so that each is met with all before it in place.
  const wrongs: readonly [file: string, wrong: (text: string) => string, says: RegExp][] = [
    ["export.json", () => "{}", /is not what an export wrote/],
    ["export.json", (text) => text.replace('"version": 2', '"version": 9'), /written by a newer Broadsheet/],
    ["paper.json", (text) => text.replace("Europe/Lisbon", "Europe/Atlantis"), /“Europe\/Atlantis” is no time zone/],
    ["paper.json", (text) => text.replace("pages/about.en.copy.json", "pages/../../x"), /paper\.json is not part/],
    [picture, () => "no picture", /is not the picture its name says/],
    ["claims.jsonl", (text) => `${text}nonsense\n`, /claims\.jsonl, line 3, is not part of a paper/],
    [story.replace("story.json", "en.copy.json"), () => '[{"type":"script","text":"x"}]', /en\.copy\.json is not part/],
    [story, (text) => text.replace('"opinion"', '"sports"'), /names sports, which is none of the sections/],
    [story, () => "{", /story\.json is not part of a paper/],
  ];
  const there = await emptyRooms(t);
  for (const [file, wrong, says] of wrongs) {
    const path = join(folder, file);
    const right = await readFile(path);
    await writeFile(path, wrong(right.toString()));
    await assert.rejects(restored(there, folder), refusal(says));
    await writeFile(path, right);
  }
  assert.equal((await restored(there, folder)).stories, 6);
});
