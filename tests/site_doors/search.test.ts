/** The search page, as a reader without script gets it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { publish } from "../../src/news/publishing.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { atDesk, castDatabase, draftIn } from "../cast.ts";
import { openSite } from "./site.ts";

async function courier(t: Parameters<typeof castDatabase>[0]) {
  const { database, cast } = await castDatabase(t);
  const { ask } = await openSite(database, t);
  const read = async (path: string) => (await ask(path)).text();
  return { database, cast, ask, read };
}

const found = (markup: string) => [...markup.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map((match) => match[1]);

test("the words are marked in headline and excerpt, in the forms they have there", async (t) => {
  const { read } = await courier(t);
  const markup = await read("/search?q=ferries+soup");
  assert.deepEqual(found(markup), ["/stories/night-ferry-keeps-running-while-the-channel-is-cleared"]);
  assert.match(markup, /Night <mark>ferry<\/mark> keeps running/);
  assert.match(markup, /a free cup of <mark>soup<\/mark>/);
  assert.match(markup, /1 story/);
  assert.match(markup, /<meta name="robots" content="noindex">/);
});

test("Chinese is found and marked, Traditional queries too", async (t) => {
  const { read } = await courier(t);
  for (const query of ["免费 汤", "免費 湯"]) {
    const markup = await read(`/zh/search?q=${encodeURIComponent(query)}`);
    assert.equal(found(markup).length, 1, query);
    assert.match(markup, /<mark>免费<\/mark>/);
    assert.match(markup, /喝一碗<mark>汤<\/mark>/);
  }
});

test("without a query there is the form, with one that finds nothing there is advice", async (t) => {
  const { read } = await courier(t);
  const empty = await read("/search");
  assert.match(empty, /<input type="search" name="q" value=""/);
  assert.deepEqual(found(empty), []);
  assert.match(await read("/search?q=zeppelin"), /Nothing in the paper matches/);
});

test("what a reader typed is text on the page, never markup", async (t) => {
  const { read } = await courier(t);
  const markup = await read(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  assert.doesNotMatch(markup, /<script>alert/);
});

test("sections narrow, and a wrong one is as if none were chosen", async (t) => {
  const { read } = await courier(t);
  assert.equal(found(await read("/search?q=channel&section=harbour")).length, 2);
  assert.equal(found(await read("/search?q=channel&section=town")).length, 0);
  assert.equal(found(await read("/search?q=channel&section=nowhere")).length, 2);
  assert.match(await read("/search?q=channel&section=harbour"), /<option value="harbour" selected>Harbour/);
});

test("long answers have pages that keep the query, the section and the order", async (t) => {
  const { database, cast, read } = await courier(t);
  const drafts = Array.from({ length: 45 }, (_, at) => draftIn(cast, { headline: `Gull ${at}`, slug: `gull-${at}` }));
  await atDesk(database, async (work) => publish(work, await saveDrafts(work, drafts)));
  const first = await read("/search?q=gull&section=harbour&order=newest");
  assert.equal(found(first).length, 20);
  assert.match(first, /rel="next" href="\/search\?q=gull&amp;section=harbour&amp;order=newest&amp;page=2"/);
  assert.equal(found(await read("/search?q=gull+pilots&page=3")).length, 5);
  assert.equal(found(await read("/search?q=gull&page=-1")).length, 20);
});

test("a search may be kept for seconds, is compressed, and answers HEAD without a body", async (t) => {
  const { ask } = await courier(t);
  const answer = await ask("/search?q=ferry", { headers: { "accept-encoding": "gzip" } });
  assert.equal(answer.headers.get("cache-control"), "public, max-age=0, s-maxage=10, stale-while-revalidate=30");
  assert.equal(answer.headers.get("content-encoding"), "gzip");
  assert.equal(answer.headers.get("content-security-policy"), "default-src 'self'");
  const head = await ask("/search?q=ferry", { method: "HEAD" });
  assert.equal(await head.text(), "");
  assert.equal((await ask("/search", { method: "POST", body: "q=1" })).status, 405);
  assert.equal((await ask("/fr/search?q=ferry")).status, 404);
});

test("assets are compressed once and kept for good", async (t) => {
  const { database } = await castDatabase(t);
  const { ask } = await openSite(database, t);
  const asset = await ask("/assets/islands.test.js");
  assert.equal(asset.headers.get("cache-control"), "public, max-age=31536000, immutable");
  assert.match(await asset.text(), /enough bytes/);
  const etag = asset.headers.get("etag")!;
  assert.equal((await ask("/assets/islands.test.js", { headers: { "if-none-match": etag } })).status, 304);
  assert.equal(await (await ask("/assets/other.js")).text(), "no door");
});
