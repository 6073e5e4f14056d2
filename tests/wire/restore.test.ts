/** Founding from an export: it goes on where it was stopped, says what is wrong with a folder, and is a paper to work in. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { publish } from "../../src/news/publishing.ts";
import { versionOf } from "../../src/news/versions.ts";
import { freshFolder } from "../base.ts";
import { atDesk, draftIn, publishDraft } from "../cast.ts";
import { emptyRooms, exported, outAndIn, refusal, restored, stopAfter } from "./out_and_in.ts";
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
    ["export.json", (text) => text.replace('"version": 1', '"version": 9'), /written by a newer Broadsheet/],
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
