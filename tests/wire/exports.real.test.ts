/** The importers on real exports: no file makes them throw, each is either read or refused with a sentence. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { importGhost } from "../../src/wire/ghost.ts";
import type { Importer, WireStory } from "../../src/wire/item.ts";
import { importMarkdown } from "../../src/wire/markdown.ts";
import { importWxr } from "../../src/wire/wxr.ts";
import { realDir } from "../real.ts";
import { type Imported, imported } from "./imported.ts";

const exports_ = realDir("exports");
const posts = realDir("import_markdown");
const skip = (folder: string | undefined, set: string) =>
  folder === undefined ? `the set “${set}” is not here` : false;

const named = (read: ReadonlyMap<string, Imported>, name: string): Imported =>
  [...read].find(([file]) => basename(file) === name)![1];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted();

/** What holds for whatever was read: well-formed words, true pictures, an explanation for what was left. */
function checkSound({ stories, left }: Imported, file: string): void {
  for (const story of stories) checkStory(story, file);
  for (const { reason } of left) assert.match(reason, /^\S.{9,300}\.$/su, file);
}

function checkStory(story: WireStory, file: string): void {
  const keys = new Set(story.pictures.map((picture) => picture.key));
  assert.notEqual(story.headline.trim(), "", file);
  assert.ok(JSON.stringify(story).isWellFormed(), file);
  assert.ok(story.lead === undefined || keys.has(story.lead), file);
  for (const block of story.copy) {
    if (block.type === "picture") assert.ok(keys.has(block.picture), `${file}: ${block.picture}`);
    if (block.type === "gallery") for (const key of block.pictures) assert.ok(keys.has(key), `${file}: ${key}`);
  }
}

async function all(importer: Importer, files: readonly string[]): Promise<Map<string, Imported>> {
  const found = new Map<string, Imported>();
  for (const file of files) {
    const read = await imported(importer, file);
    checkSound(read, file);
    found.set(file, read);
  }
  return found;
}

test("every WordPress export is read, those broken on purpose as far as they go", {
  skip: skip(exports_, "exports"),
}, async (t) => {
  const read = await all(importWxr, filesIn(join(exports_!, "wxr")));
  const failed = [...read].filter(([, { left }]) => left.some((each) => each.outcome === "failed"));
  assert.deepEqual(
    failed.map(([file]) => basename(file)),
    ["malformed-simple.xml", "malformed.xml"],
  );
  const themes = named(read, "theme-unit-test-data.xml");
  assert.equal(themes.stories.length, 79);
  assert.deepEqual(themes.story("Edge Case: Many Categories").sections[0], ["Parent", "Child 1", "Child 2"]);
  assert.equal(themes.stories.filter((story) => story.state === "draft").length, 3);
  assert.equal(themes.stories.filter((story) => story.lead !== undefined).length, 6);
  t.diagnostic(
    `${[...read.values()].reduce((sum, each) => sum + each.stories.length, 0)} stories in ${read.size} files`,
  );
});

test("whatever another system wrote is either a Ghost or WordPress export or refused with one sentence", {
  skip: skip(exports_, "exports"),
}, async (t) => {
  const files = filesIn(join(exports_!, "migrate"));
  for (const importer of [importWxr, importGhost]) {
    const read = await all(importer, files);
    const refused = [...read.values()].filter(({ stories }) => stories.length === 0);
    for (const { left } of refused) assert.equal(left.length, 1);
    t.diagnostic(`${importer.name}: ${read.size - refused.length} of ${read.size} files hold stories`);
  }
});

test("Markdown from other systems is read file by file", { skip: skip(exports_, "exports") }, async () => {
  const files = filesIn(join(exports_!, "migrate")).filter((file) => /\.(?:md|markdown|html)$/.test(file));
  const read = await all(importMarkdown, files);
  assert.equal(named(read, "2022-06-05-published-false.md").stories[0]!.state, "draft");
  assert.equal(
    named(read, "2021-9-1-alt-date-format.md").stories[0]!.publishedAt?.toISOString(),
    "2021-09-01T00:00:00.000Z",
  );
});

test("an archive of Hugo posts is read whole, with its authors, topics, times and aliases", {
  skip: skip(posts, "import_markdown"),
}, async (t) => {
  const started = performance.now();
  const read = await imported(importMarkdown, join(posts!, "digitalgov"));
  const seconds = (performance.now() - started) / 1000;
  checkSound(read, "digitalgov");
  const share = (holds: (story: WireStory) => boolean) => read.stories.filter(holds).length / read.stories.length;
  assert.equal(read.stories.length, 1246);
  assert.deepEqual(read.left, []);
  assert.ok(share((story) => story.publishedAt !== undefined) > 0.99, "times");
  assert.ok(share((story) => story.topics.length > 0) > 0.97, "topics");
  assert.ok(share((story) => story.byline.length > 0) > 0.8, "bylines");
  assert.ok(share((story) => story.copy.length > 0) > 0.99, "copy");
  assert.ok(share((story) => story.language === "en") > 0.98, "language");
  assert.ok(!read.stories.some((story) => JSON.stringify(story.copy).includes("{{<")), "shortcodes in copy");
  t.diagnostic(`${Math.round(read.stories.length / seconds)} stories a second`);
});
