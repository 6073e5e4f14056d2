/** Sitemaps, robots and the manifest: what machines are told of the paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Database } from "../../src/base/database.ts";
import { publish } from "../../src/news/publishing.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { atDesk, castDatabase, draftIn, publishDraft } from "../cast.ts";
import { pressed } from "./site.ts";

const origin = "https://courier.example";
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  isArray: (name) => ["sitemap", "url", "xhtml:link"].includes(name),
});

interface Url {
  readonly loc: string;
  readonly lastmod?: string;
  readonly "xhtml:link"?: readonly { readonly "@hreflang": string; readonly "@href": string }[];
}

async function urlsAt(database: Database, path: string): Promise<readonly Url[]> {
  const made = await pressed(database, path);
  assert.equal(made.status, 200, path);
  assert.equal(XMLValidator.validate(made.body), true);
  return parser.parse(made.body).urlset.url ?? [];
}

async function filesOf(database: Database): Promise<string[]> {
  const made = await pressed(database, "/sitemap.xml");
  return parser.parse(made.body).sitemapindex.sitemap.map((each: { loc: string }) => each.loc.slice(origin.length));
}

test("the index names every file, and every file is there", async (t) => {
  const { database } = await castDatabase(t);
  const files = await filesOf(database);
  assert.deepEqual(files, [
    "/news-sitemap.xml",
    "/sitemaps/sections.xml",
    "/sitemaps/topics-1.xml",
    "/sitemaps/people-1.xml",
    "/sitemaps/2026-11.xml",
    "/sitemaps/2026-10.xml",
    "/zh/news-sitemap.xml",
    "/zh/sitemaps/sections.xml",
    "/zh/sitemaps/topics-1.xml",
    "/zh/sitemaps/people-1.xml",
    "/zh/sitemaps/2026-11.xml",
  ]);
  for (const file of files) await urlsAt(database, file);
});

test("every page that the files name answers 200", async (t) => {
  const { database } = await castDatabase(t);
  const urls = (await Promise.all((await filesOf(database)).map((file) => urlsAt(database, file)))).flat();
  assert.ok(urls.length > 20);
  for (const { loc } of urls) assert.equal((await pressed(database, loc.slice(origin.length))).status, 200, loc);
});

test("a month lists its stories with their dates and their other editions", async (t) => {
  const { database } = await castDatabase(t);
  const [library, dredger, crossing] = await urlsAt(database, "/sitemaps/2026-11.xml");
  assert.equal(library!["xhtml:link"], undefined, "in one edition only");
  assert.equal(dredger!.lastmod, "2026-11-22T07:30:00.000Z");
  assert.deepEqual(
    crossing!["xhtml:link"]!.map((link) => link["@hreflang"]),
    ["en", "zh-Hans"],
  );
  const chinese = await urlsAt(database, "/zh/sitemaps/2026-11.xml");
  assert.ok(chinese.some((url) => url.loc === crossing!["xhtml:link"]![1]!["@href"]));
});

test("a story without a date has no date of change", async (t) => {
  const { database, cast } = await castDatabase(t);
  const draft = draftIn(cast, { slug: "undated" });
  await atDesk(database, async (work) => publish(work, await saveDrafts(work, [draft]), { dated: false }));
  const undated = (await urlsAt(database, "/sitemaps/2026-11.xml")).find((url) => url.loc.endsWith("/undated"));
  assert.ok(undated);
  assert.equal(undated.lastmod, undefined);
});

test("months, parts and blocks that hold nothing are missing", async (t) => {
  const { database } = await castDatabase(t);
  const nothing = [
    "/sitemaps/2025-01.xml",
    "/sitemaps/2026-11-2.xml",
    "/sitemaps/topics-2.xml",
    "/sitemaps/2026-13.xml",
  ];
  for (const path of [...nothing, "/zh/sitemap.xml", "/zh/robots.txt"])
    assert.equal((await pressed(database, path)).status, 404, path);
});

test("the news sitemap has what was published in the last two days, with the paper's name and language", async (t) => {
  const { database, cast } = await castDatabase(t);
  const hourMs = 3_600_000;
  const ago = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString();
  await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { headline: "Three days old", publishedAt: new Date(ago(72)) })),
  );
  await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { headline: "Fresh & true", publishedAt: new Date(ago(5)) })),
  );
  const made = await pressed(database, "/news-sitemap.xml");
  const urls = parser.parse(made.body).urlset.url as readonly { "news:news": Record<string, unknown> }[];
  const titles = urls.map((url) => url["news:news"]["news:title"]);
  assert.ok(titles.includes("Fresh & true"));
  assert.ok(!titles.includes("Three days old"));
  assert.deepEqual(urls[0]!["news:news"]["news:publication"], {
    "news:name": "The Saltmarsh Courier",
    "news:language": "en",
  });
  assert.equal(made.keep, false, "made anew each time, for it changes with the hour");
  assert.match((await pressed(database, "/zh/news-sitemap.xml")).body, /urlset/);
});

test("robots may read the paper, but neither search nor the newsroom", async (t) => {
  const { database } = await castDatabase(t);
  const { body, type } = await pressed(database, "/robots.txt");
  assert.equal(type, "text/plain; charset=utf-8");
  assert.deepEqual(body.trim().split("\n"), [
    "User-agent: *",
    "Disallow: /newsroom",
    "Disallow: /search",
    "Disallow: /moods",
    "Disallow: /zh/search",
    "Disallow: /zh/moods",
    "",
    "Sitemap: https://courier.example/sitemap.xml",
  ]);
});

test("each edition has a manifest in its language that begins at its front", async (t) => {
  const { database } = await castDatabase(t);
  const manifest = JSON.parse((await pressed(database, "/zh/manifest.webmanifest")).body);
  assert.deepEqual([manifest.name, manifest.lang, manifest.start_url], ["盐沼信使", "zh-Hans", "/zh/"]);
});
