/** The WordPress importer, on an export made by hand: tests/fixtures/wxr/tidewater.xml. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import iconv from "iconv-lite";
import { plainText } from "../../src/news/copy.ts";
import { importWxr } from "../../src/wire/wxr.ts";
import { fileWith, fixture, folderWith, imported } from "./imported.ts";

const export_ = fixture("wxr/tidewater.xml");
const courier = await imported(importWxr, export_);
const ferry = courier.story(/^Ferry returns/);
const frost = courier.story("The winter of the long frost");

test("a post's headline, standfirst and times come as they were, entities read", () => {
  assert.equal(ferry.headline, "Ferry returns “by Easter”, captain says");
  assert.equal(ferry.standfirst, "The crossing has been closed since November.");
  assert.equal(ferry.publishedAt?.toISOString(), "2024-02-12T07:30:00.000Z");
  assert.equal(ferry.updatedAt?.toISOString(), "2024-02-13T10:00:00.000Z");
});

test("co-authors stand in the byline by the names they show, not by their logins", () => {
  assert.deepEqual(ferry.byline, [{ name: "Noor Haddad" }, { name: "Tom Wren" }]);
});

test("categories become section paths, the deepest first, and a parent named beside its child is no path of its own", () => {
  assert.deepEqual(ferry.sections, [["Town & Quay", "Harbour", "Ferries"]]);
  assert.deepEqual(courier.story(/^船长/).sections, []);
});

test("categories that are each other's parent make a path that ends", () => {
  assert.deepEqual(frost.sections, [["Right", "Left"]]);
});

test("tags become topics", () => assert.deepEqual(ferry.topics, ["Tides"]));

test("block comments vanish, and a block that the site fills is named", () => {
  assert.deepEqual(
    ferry.copy.map((block) => block.type),
    ["paragraph", "picture", "heading", "paragraph"],
  );
  assert.ok(ferry.notes.includes("The block “latest-posts”, which the site fills, was left out."));
});

test("a picture in the text gets its full address, caption, words and credit from the media library", () => {
  const shown = ferry.pictures.find((picture) => picture.key.endsWith("heron-1024x683.jpg"));
  assert.equal(shown?.url, "https://tidewater.example/wp-content/uploads/2024/02/heron.jpg");
  assert.equal(shown?.caption, "The Heron on the slip");
  assert.equal(shown?.alt, "A white ferry out of the water");
  assert.equal(shown?.credit, "Lena Okri");
});

test("the featured picture leads, its credit taken out of the caption", () => {
  const lead = ferry.pictures.find((picture) => picture.key === ferry.lead);
  assert.equal(lead?.url, "https://tidewater.example/wp-content/uploads/2024/02/quay.jpg");
  assert.equal(lead?.caption, "The quay at low water.");
  assert.equal(lead?.credit, "Ada Voss");
});

test("a picture's file is found by its upload path before its bare name, and nothing outside the folder is", async () => {
  const folder = folderWith({ "2019/01/heron.jpg": "older", "2024/02/heron.jpg": "newer" });
  const { story } = await imported(importWxr, export_, { pictures: folder });
  const files = story(/^Ferry returns/).pictures.map((picture) => picture.file);
  assert.deepEqual(files, [undefined, join(folder, "2024/02/heron.jpg")]);
});

test("the link, an earlier slug and a guid that is an address are kept as old addresses", () => {
  assert.deepEqual(ferry.oldUrls, [
    "https://tidewater.example/2024/02/ferry-returns/",
    "https://tidewater.example/2024/02/ferry-to-return/",
  ]);
  assert.ok(frost.oldUrls.includes("https://tidewater.example/old/long-frost.html"));
});

test("comments are counted, spam is not", () => assert.ok(ferry.notes.includes("2 comments were not taken.")));

test("translations that Polylang links refer to the first of them, each in its own language", () => {
  const chinese = courier.story(/^船长/);
  assert.equal(ferry.translationOf, undefined);
  assert.equal(chinese.translationOf, ferry.source);
  assert.deepEqual([ferry.language, chinese.language], ["en", "zh"]);
  assert.equal(chinese.slug, "渡轮");
});

test("classic text gets its paragraphs from blank lines, keeps line breaks, and brackets that are words", () => {
  assert.ok(
    plainText(frost.copy).startsWith(
      "The estuary froze on the second of January [sic] and stayed frozen.\nPeople walked across.",
    ),
  );
});

test("shortcodes become what they show: a captioned picture, an embed, a gallery; the words inside others stay", () => {
  assert.deepEqual(
    frost.copy.map((block) => block.type),
    ["paragraph", "picture", "embed", "gallery", "quote", "paragraph", "paragraph"],
  );
  const captioned = frost.pictures[0];
  assert.deepEqual(
    [captioned?.caption, captioned?.credit, captioned?.alt],
    ["The Heron in the ice.", "Ada Voss", "The Heron in ice"],
  );
  assert.match(plainText(frost.copy), /It thawed in March\./);
  assert.ok(frost.notes.includes("The shortcode “contact-form” was dropped."));
});

test("a zero publication date gives way to the feed's, with its zone", () => {
  assert.equal(frost.publishedAt?.toISOString(), "2011-01-04T17:00:00.000Z");
});

test("a page is a story among the pages, and says so", () => {
  const about = courier.story("About the Courier");
  assert.deepEqual(about.sections, [["Pages"]]);
  assert.ok(about.notes.includes("It was a page of the site, not a dated post."));
});

test("drafts, scheduled and protected posts stay drafts; a draft has no publication time and no old address", () => {
  const draft = courier.story("Mooring fees, a first look");
  assert.deepEqual([draft.state, draft.publishedAt, draft.oldUrls], ["draft", undefined, []]);
  assert.match(courier.story("Regatta programme").notes.join(), /scheduled for 2031-06-01T06:00:00/);
  assert.match(courier.story("Council minutes").notes.join(), /protected by a password/);
  assert.equal(courier.story("Council minutes").state, "draft");
});

test("a login that is a mail address is never printed", () => {
  assert.deepEqual(courier.story("Regatta programme").byline, []);
});

test("what is no story is left with a reason, and pictures that no story shows are counted", () => {
  assert.deepEqual(
    courier.left.map(({ outcome, reason }) => [outcome, reason]),
    [
      ["skipped", "It was in the trash."],
      ["skipped", "It is an entry of a menu."],
      ["skipped", "It is of the type “product”, neither a post nor a page."],
      ["skipped", "1 file of the media library's 3 is shown by no story and stayed behind."],
    ],
  );
});

test("two runs yield the same, item by item", async () => {
  assert.deepEqual((await imported(importWxr, export_)).items, courier.items);
});

test("the reading is told of as it goes on, to the end", async () => {
  const told: [number, number][] = [];
  await imported(importWxr, export_, { progress: (done, total) => told.push([done, total]) });
  assert.deepEqual(told.at(-1)?.[0], told.at(-1)?.[1]);
});

test("the parts of one export in a folder are read as one", async () => {
  const whole = readFileSync(export_, "utf8");
  const [channel, ...items] = whole.split(/(?=\t<item>)/);
  const part = (chosen: readonly string[]) =>
    `${channel}${chosen.join("").replace(/<\/channel>[\s\S]*/, "")}</channel></rss>`;
  const folder = folderWith({
    "1-posts.xml": part(items.slice(0, 10)),
    "2-library.xml": part(items.slice(10)),
    "notes.txt": "x",
  });
  const found = await imported(importWxr, folder);
  assert.deepEqual(found.stories, courier.stories);
});

test("letters beyond ASCII that first come far down in the file are read as declared", async () => {
  const filler = `<item><title>Plain</title><content:encoded>${"plain ".repeat(60_000)}</content:encoded></item>`;
  const text = `<?xml version="1.0" encoding="GBK"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${filler}<item><title>渡轮复航的消息</title><content:encoded>渡口从十一月起一直关闭。</content:encoded></item></channel></rss>`;
  const { stories } = await imported(importWxr, fileWith("gbk.xml", iconv.encode(text, "gbk")));
  assert.deepEqual(
    stories.map((story) => story.headline),
    ["Plain", "渡轮复航的消息"],
  );
});
