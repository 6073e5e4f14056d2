/** Taking in what importers yield: once and only once, in any number of runs, whatever is among it. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Database } from "../../src/base/database.ts";
import { plainReading } from "../../src/base/reading.ts";
import { underived } from "../../src/news/deriving.ts";
import { publicationHere } from "../../src/news/publications.ts";
import { ledFrom } from "../../src/news/redirects.ts";
import { search } from "../../src/news/searching.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import type { WireItem, WireStory } from "../../src/wire/item.ts";
import { type Line, takeIn } from "../../src/wire/take.ts";
import { atDesk, castDatabase, paragraphs } from "../cast.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-take-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const storyOf = (source: string, changes: Partial<WireStory> = {}): WireStory => ({
  kind: "story",
  source,
  language: "en",
  state: "live",
  headline: `The ${source} story`,
  copy: paragraphs(`What there is to say of ${source} is said here.`),
  pictures: [],
  byline: [{ name: "Greta Holm" }],
  sections: [["Harbour", "Ferries"]],
  topics: ["Ferries"],
  publishedAt: new Date("2019-05-04T10:00:00Z"),
  oldUrls: [`https://old.example/${source}.html`],
  related: [],
  notes: [],
  ...changes,
});

async function* each(items: readonly WireItem[], asked: { count: number } = { count: 0 }): AsyncGenerator<WireItem> {
  for (const item of items) {
    asked.count++;
    yield item;
  }
}

async function take(database: Database, items: AsyncIterable<WireItem>, stopped = () => false): Promise<Line[]> {
  const lines: Line[] = [];
  await takeIn(items, {
    database,
    publication: (await publicationHere(plainReading(database.sql)))!,
    wire: "test",
    picturesFolder: folder,
    now: () => new Date("2026-11-23T09:00:00Z"),
    report: (line) => lines.push(line),
    stopped,
  });
  return lines;
}

const outcomes = (lines: readonly Line[]) => lines.map((line) => line.outcome);
const counts = async ({ sql }: Database) => {
  const [row] = await sql<{ stories: number; revisions: number; sections: number; people: number }[]>`
    select (select count(*)::int from story) as stories, (select count(*)::int from revision) as revisions,
      (select count(*)::int from section) as sections, (select count(*)::int from person) as people`;
  return row;
};

test("a story comes in live, dated as it was, found by search, and its old address leads to it", async (t) => {
  const { database } = await castDatabase(t);
  const [line] = await take(database, each([storyOf("ferry")]));
  assert.equal(line!.outcome, "taken");
  assert.equal(line!.path, "/stories/the-ferry-story");
  const led = await ledFrom(plainReading(database.sql), "/ferry.html");
  assert.equal(led?.slug, "the-ferry-story");
  const version = await versionOf(plainReading(database.sql), led!);
  assert.equal(version!.publishedAt!.toISOString(), "2019-05-04T10:00:00.000Z");
  const found = await search(plainReading(database.sql), "en", "said of ferry", { limit: 5, offset: 0 });
  assert.ok(found.stories.includes(led!.story));
});

test("a second run changes nothing at all", async (t) => {
  const { database } = await castDatabase(t);
  const items = Array.from({ length: 250 }, (_, at) => storyOf(`item-${at}`));
  assert.deepEqual(new Set(outcomes(await take(database, each(items)))), new Set(["taken"]));
  const before = await counts(database);
  assert.deepEqual(new Set(outcomes(await take(database, each(items)))), new Set(["skipped"]));
  assert.deepEqual(await counts(database), before);
});

test("a run that was stopped goes on where it was", async (t) => {
  const { database } = await castDatabase(t);
  const items = Array.from({ length: 450 }, (_, at) => storyOf(`item-${at}`));
  const asked = { count: 0 };
  const first = await take(database, each(items, asked), () => asked.count >= 200);
  assert.ok(first.length >= 100 && first.length < 450, `${first.length} were taken before it stopped`);
  const second = await take(database, each(items));
  assert.equal(second.filter((line) => line.outcome === "taken").length, 450 - first.length);
  assert.equal(second.filter((line) => line.outcome === "skipped").length, first.length);
  assert.deepEqual(await underived(plainReading(database.sql), 10), []);
});

test("what changed at the source changes here, and what somebody worked on here is left alone", async (t) => {
  const { database } = await castDatabase(t);
  await take(database, each([storyOf("one"), storyOf("two")]));
  const led = (await ledFrom(plainReading(database.sql), "/two.html"))!;
  const two = (await versionOf(plainReading(database.sql), led))!;
  await atDesk(database, (work) => saveDrafts(work, [{ ...two, headline: "Mended here" }]));
  const lines = await take(
    database,
    each([storyOf("one", { headline: "One, changed" }), storyOf("two", { headline: "Two, changed" })]),
  );
  assert.deepEqual(outcomes(lines), ["changed", "skipped"]);
  assert.match(lines[1]!.reason, /worked on here/);
  assert.equal((await versionOf(plainReading(database.sql), led))!.headline, "Mended here");
});

test("one item that cannot be taken stops nothing and leaves nothing behind", async (t) => {
  const { database } = await castDatabase(t);
  const bad = storyOf("bad", { headline: "It has a \u0000 in it" });
  const lines = await take(database, each([storyOf("before"), bad, storyOf("after", { sections: [["Wholly New"]] })]));
  assert.deepEqual(
    new Map(lines.map((line) => [line.source, line.outcome])),
    new Map([
      ["before", "taken"],
      ["bad", "failed"],
      ["after", "taken"],
    ]),
  );
  const [row] = await database.sql<
    { count: number }[]
  >`select count(*)::int as count from wire_item where source = 'bad'`;
  assert.equal(row!.count, 0);
});

test("a translation joins its original, whichever comes first in the batch", async (t) => {
  const { database } = await castDatabase(t);
  const chinese = storyOf("ferry.zh", {
    language: "zh-CN",
    headline: "渡轮停航",
    translationOf: "ferry",
    copy: paragraphs("渡轮停航三天。"),
  });
  const lines = await take(database, each([chinese, storyOf("ferry")]));
  assert.deepEqual(outcomes(lines).sort(), ["taken", "taken"]);
  const rows = await database.sql<
    { story: number; edition: string }[]
  >`select story, edition from wire_item order by edition`;
  assert.deepEqual(
    rows.map((row) => row.edition),
    ["en", "zh-Hans"],
  );
  assert.equal(rows[0]!.story, rows[1]!.story);
});

test("a story in a language without an edition is left, and says so", async (t) => {
  const { database } = await castDatabase(t);
  const [line] = await take(database, each([storyOf("fr", { language: "fr" })]));
  assert.equal(line!.outcome, "skipped");
  assert.match(line!.reason, /“fr”, in which the paper has no edition/);
});

test("a story without a date gets none", async (t) => {
  const { database } = await castDatabase(t);
  await take(database, each([storyOf("undated", { publishedAt: undefined })]));
  const led = (await ledFrom(plainReading(database.sql), "/undated.html"))!;
  assert.equal((await versionOf(plainReading(database.sql), led))!.publishedAt, undefined);
});

test("a file that is no picture costs the picture, not the story", async (t) => {
  const { database } = await castDatabase(t);
  const file = join(folder, "not.jpg");
  writeFileSync(file, "this is not a picture");
  const item = storyOf("pictured", { pictures: [{ key: "lead", file }], lead: "lead" });
  const [line] = await take(database, each([item]));
  assert.equal(line!.outcome, "taken");
  assert.match(line!.reason, /The picture lead was not taken: .+[^.]\.$/);
});

test("what was live and not derived when an import was cut off is derived by the next", async (t) => {
  const { database } = await castDatabase(t);
  await take(database, each([storyOf("cut")]));
  await database.sql`delete from search_entry e using wire_item w where w.story = e.story and w.source = 'cut'`;
  assert.equal((await underived(plainReading(database.sql), 10)).length, 1);
  await take(database, each([]));
  assert.deepEqual(await underived(plainReading(database.sql), 10), []);
});
