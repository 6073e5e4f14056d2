/** Feeds, read back by a parser that did not write them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Database } from "../../src/base/database.ts";
import type { Copy } from "../../src/news/copy.ts";
import { describePicture, takeInPicture } from "../../src/news/pictures.ts";
import { publish } from "../../src/news/publishing.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { atDesk, type Cast, castDatabase, castTimes, draftIn, publishDraft } from "../cast.ts";
import { pressed } from "./site.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => ["item", "entry", "category", "dc:creator", "link", "author", "atom:link"].includes(name),
});

async function xmlAt(database: Database, path: string) {
  const made = await pressed(database, path);
  assert.equal(XMLValidator.validate(made.body), true);
  return parser.parse(made.body);
}

const jsonAt = async (database: Database, path: string) => JSON.parse((await pressed(database, path)).body);

test("the three feeds of an edition tell the same stories, newest first", async (t) => {
  const { database } = await castDatabase(t);
  const rss = await xmlAt(database, "/rss.xml");
  const atom = await xmlAt(database, "/atom.xml");
  const json = await jsonAt(database, "/feed.json");
  const headlines = [
    "Night ferry keeps running while the channel is cleared",
    "Dredger returns to clear the north channel",
    "Library opens on Sundays again",
    "Highest tide of the year reaches the fish market steps",
  ];
  assert.deepEqual(
    rss.rss.channel.item.map((item: { title: string }) => item.title),
    headlines,
  );
  assert.deepEqual(
    atom.feed.entry.map((entry: { title: string }) => entry.title),
    headlines,
  );
  assert.deepEqual(
    json.items.map((item: { title: string }) => item.title),
    headlines,
  );
  assert.equal(json.version, "https://jsonfeed.org/version/1.1");
  assert.equal(new Date(rss.rss.channel.item[0].pubDate).getTime(), castTimes.crossing.getTime());
  assert.deepEqual(rss.rss.channel.item[0]["dc:creator"], ["Inês Duarte"]);
  assert.deepEqual(rss.rss.channel.item[0].category, ["Ferries", "Dredging"]);
  assert.equal(rss.rss.channel.language, "en");
  assert.equal(atom.feed["@xml:lang"], "en");
  assert.equal(json.language, "en");
  assert.match(rss.rss.channel.item[0]["content:encoded"], /<p>The night ferry to Ponta Rasa/);
  assert.equal(rss.rss.channel.item[0].link[0], json.items[0].url);
});

test("each kind of feed has its own media type", async (t) => {
  const { database } = await castDatabase(t);
  const types = await Promise.all(
    ["/rss.xml", "/atom.xml", "/feed.json"].map(async (path) => (await pressed(database, path)).type),
  );
  assert.deepEqual(types, [
    "application/rss+xml; charset=utf-8",
    "application/atom+xml; charset=utf-8",
    "application/feed+json; charset=utf-8",
  ]);
});

test("sections, topics, people and editions have feeds of their own", async (t) => {
  const { database } = await castDatabase(t);
  const count = async (path: string) => (await jsonAt(database, path)).items.length;
  assert.equal(await count("/harbour/feed.json"), 3, "with the sections below");
  assert.equal(await count("/harbour/ferries/feed.json"), 1);
  assert.equal(await count("/topics/dredging/feed.json"), 2);
  assert.equal(await count("/people/wei-lan/feed.json"), 2);
  assert.equal(await count("/zh/feed.json"), 2);
  const chinese = await jsonAt(database, "/zh/feed.json");
  assert.equal(chinese.title, "盐沼信使");
  assert.equal(chinese.language, "zh-Hans");
});

test("a feed of what is not there is a page that is missing", async (t) => {
  const { database } = await castDatabase(t);
  for (const path of ["/nowhere/rss.xml", "/topics/nothing/atom.xml", "/people/nobody/feed.json", "/rss.json"])
    assert.equal((await pressed(database, path)).status, 404, path);
});

test("a story without a date gets none in its feeds, and keeps its place", async (t) => {
  const { database, cast } = await castDatabase(t);
  const draft = draftIn(cast, { headline: "Undated note" });
  await atDesk(database, async (work) => publish(work, await saveDrafts(work, [draft]), { dated: false }));
  const [item] = (await xmlAt(database, "/rss.xml")).rss.channel.item;
  const [entry] = (await xmlAt(database, "/atom.xml")).feed.entry;
  const [one] = (await jsonAt(database, "/feed.json")).items;
  assert.equal(item.title, "Undated note");
  assert.equal(item.pubDate, undefined);
  assert.equal(entry.published, undefined);
  assert.equal(entry.updated, "2026-11-23T09:00:00.000Z", "when it came in, which Atom requires");
  assert.equal(one.date_published, undefined);
});

test("a lead picture goes along with its size, its words and its credit", async (t) => {
  const { database, cast } = await castDatabase(t);
  await publishWithPicture(database, cast);
  const url = `https://courier.example/pictures/${"ab".repeat(16)}/1280.jpg`;
  const [item] = (await xmlAt(database, "/rss.xml")).rss.channel.item;
  const content = item["media:content"];
  assert.deepEqual([content["@url"], content["@width"], content["@height"]], [url, "1280", "853"]);
  assert.equal(content["media:credit"], "Rui Sal/Courier");
  assert.equal(content["media:description"], "The launch at the steps");
  assert.match(item["content:encoded"], /<figure><img src="https:\/\/courier\.example\/pictures\/.*Rui Sal\/Courier/s);
  const [entry] = (await xmlAt(database, "/atom.xml")).feed.entry;
  assert.equal(entry.link.find((link: { "@rel": string }) => link["@rel"] === "enclosure")["@href"], url);
  assert.equal((await jsonAt(database, "/feed.json")).items[0].image, url);
});

async function publishWithPicture(database: Database, cast: Cast): Promise<void> {
  await atDesk(database, async (work) => {
    const file = {
      digest: "ab".repeat(32),
      mediaType: "image/jpeg",
      width: 3000,
      height: 2000,
      bytes: 1,
      color: "#336699",
    };
    const leadPicture = await takeInPicture(work, file);
    const text = { credit: "Rui Sal/Courier", caption: "The launch at the steps", alt: "A pilot launch" };
    await describePicture(work, leadPicture, { edition: "en", ...text });
    await publishDraft(work, draftIn(cast, { leadPicture }));
  });
}

test("markup, ends of sections and characters that XML forbids in a story leave the feeds whole", async (t) => {
  const { database, cast } = await castDatabase(t);
  const hostile = "Tide ]]> & <script>alert(1)</script> \u0008\u000b\ufffe “end”";
  const copy: Copy = [{ type: "paragraph", text: [{ text: hostile }] }];
  await atDesk(database, (work) => publishDraft(work, draftIn(cast, { headline: hostile, standfirst: hostile, copy })));
  const readable = "Tide ]]> & <script>alert(1)</script>  “end”";
  const [item] = (await xmlAt(database, "/rss.xml")).rss.channel.item;
  const [entry] = (await xmlAt(database, "/atom.xml")).feed.entry;
  assert.equal(item.title, readable);
  assert.equal(item.description, readable.replace("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
  assert.doesNotMatch(item["content:encoded"], /<script/);
  assert.equal(entry.content["#text"], item["content:encoded"]);
  assert.doesNotMatch((await jsonAt(database, "/feed.json")).items[0].content_html, /<script/);
});

test("ids stay when a slug changes", async (t) => {
  const { database, cast } = await castDatabase(t);
  const before = (await jsonAt(database, "/feed.json")).items.at(-1);
  await atDesk(database, async (work) => {
    const draft = draftIn(cast, {
      story: cast.stories.tides,
      slug: "tide-at-the-third-step",
      publishedAt: castTimes.tides,
    });
    await publishDraft(work, draft);
  });
  const after = (await jsonAt(database, "/feed.json")).items.at(-1);
  assert.equal(after.id, before.id);
  assert.notEqual(after.url, before.url);
});
