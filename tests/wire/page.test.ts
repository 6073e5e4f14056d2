import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { parseCopy, plainText } from "../../src/news/copy.ts";
import type { WireItem, WireStory } from "../../src/wire/item.ts";
import { importPages } from "../../src/wire/page.ts";
import { sharedFile } from "../real.ts";

const pages = join(import.meta.dirname, "..", "fixtures", "pages");
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder of its own with these files in it. */
async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-pages-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function itemsAt(path: string, pictures?: string): Promise<WireItem[]> {
  return Array.fromAsync(importPages(path, { pictures }));
}

async function storyAt(path: string, pictures?: string): Promise<WireStory> {
  const [item] = await itemsAt(path, pictures);
  assert.equal(item?.kind, "story", JSON.stringify(item));
  parseCopy((item as WireStory).copy);
  return item as WireStory;
}

const paragraphs = (story: WireStory) => plainText(story.copy).split("\n\n");
const running = "The mill turned for the first time in eighty years, and half the valley came to watch it grind. ";
const pageOf = (head: string, body = `<p>${running}</p>`.repeat(6)) =>
  `<!doctype html><html><head>${head}</head><body><article><h1>The mill turns again</h1>${body}</article></body></html>`;

test("a page saved as plain text gives path, headline, credit and paragraphs, and no furniture", async () => {
  const story = await storyAt(join(pages, "harbour.txt"));
  assert.deepEqual(story.sections, [["Coast", "Harbour News", "Dispatches"]]);
  assert.equal(story.headline, "Night ferries to run again after dredgers clear the eastern channel");
  assert.equal(story.leadCredit, "Port Office");
  assert.equal(story.language, "en");
  assert.equal(story.source, "harbour.txt");
  assert.equal(paragraphs(story).length, 4);
  assert.match(paragraphs(story)[3]!, /generator ran short\.$/);
  assert.deepEqual(story.related, [{ title: "Islands count the cost of a fortnight without diesel" }]);
});

test("a date that a page does not give is not invented, and the notes say so", async () => {
  const story = await storyAt(join(pages, "harbour.txt"));
  assert.equal(story.publishedAt, undefined);
  assert.ok(story.notes.includes("The page gives no publication date."));
});

test("the run of other headlines stays out of the text and is mentioned", async () => {
  const story = await storyAt(join(pages, "harbour.txt"));
  assert.doesNotMatch(plainText(story.copy), /lighthouse keeper|customs house|Touched|Prev/);
  assert.ok(story.notes.includes("A run of other headlines on the page was left out."));
});

test("a Chinese page saved as plain text gives the same, with its date in Chinese time", async () => {
  const story = await storyAt(join(pages, "orchard_zh.txt"));
  assert.deepEqual(story.sections, [["本地", "乡间"]]);
  assert.equal(story.headline, "果园小镇的第一座图书馆在旧粮仓里开门");
  assert.equal(story.leadCredit, "果园镇文化站");
  assert.deepEqual(story.byline, [{ name: "林小满" }]);
  assert.equal(story.language, "zh");
  assert.equal(story.publishedAt?.toISOString(), "2024-03-05T01:30:00.000Z");
  assert.equal(paragraphs(story).length, 4);
  assert.match(paragraphs(story)[3]!, /树下读书。$/);
  assert.deepEqual(story.related, [{ title: "河湾镇的旧车站变成了戏台" }]);
});

test("the seed page gives its path, headline, credit and eight paragraphs", async (t) => {
  const seed = sharedFile("seed-page.txt");
  if (seed === undefined) return t.skip("the shared seed page is not here");
  const story = await storyAt(seed);
  assert.deepEqual(story.sections, [["Sino-US", "Sino-US News", "Updates"]]);
  assert.equal(story.leadCredit, "Foreign Affairs Ministry");
  assert.equal(paragraphs(story).length, 8);
  assert.equal(story.publishedAt, undefined);
  assert.ok(story.notes.includes("The page gives no publication date."));
  assert.doesNotMatch(plainText(story.copy), /Related Stories|Share this page|Touched|Prev|Luckin/);
  assert.ok(story.headline.length > 60 && !story.headline.includes("Path"));
});

test("an HTML page gives what its linked data, its head and its markup say", async () => {
  const story = await storyAt(join(pages, "bridge.html"));
  assert.equal(story.headline, "Old bridge will be lifted stone by stone");
  assert.equal(story.standfirst, "Masons number nine hundred blocks before the river rises.");
  assert.deepEqual(story.byline, [{ name: "Maud Ellery" }, { name: "Tom Brask" }]);
  assert.equal(story.publishedAt?.toISOString(), "2024-05-14T05:30:00.000Z");
  assert.equal(story.updatedAt?.toISOString(), "2024-05-14T10:05:00.000Z");
  assert.equal(story.language, "en-GB");
  assert.deepEqual(story.sections, [["Towns", "Bridges"]]);
  assert.deepEqual(story.topics, ["Masonry", "Rivers"]);
  assert.deepEqual(story.oldUrls, ["https://fenland-echo.example/towns/2024/05/old-bridge"]);
  assert.deepEqual(
    story.related.map((each) => each.title),
    [
      "The ferry that the bridge put out of work",
      "The mill that grinds again after eighty years",
      "Why the eels came back to the lower river",
    ],
  );
});

test("the text of an HTML page is its blocks, without headline, byline, link boxes, newsletter and comments", async () => {
  const story = await storyAt(join(pages, "bridge.html"));
  assert.deepEqual(
    story.copy.map((block) => block.type),
    ["paragraph", "paragraph", "quote", "heading", "paragraph", "list", "paragraph"],
  );
  assert.doesNotMatch(plainText(story.copy), /Maud|Read more|newsletter|First!|rights reserved|6\.30am/);
});

test("the lead picture leaves the text and keeps caption and credit", async () => {
  const story = await storyAt(join(pages, "bridge.html"));
  const lead = story.pictures.find((each) => each.key === story.lead);
  assert.equal(lead?.url, "https://fenland-echo.example/img/bridge-800.jpg");
  assert.equal(lead?.credit, "Wren Dacre");
  assert.equal(lead?.caption, "Each block carries a number in chalk.");
  assert.equal(lead?.alt, "A stone bridge with scaffolding");
});

test("a Chinese page in GB 2312 with markup in capitals is read like any other", async () => {
  const html = iconv.encode(await readText(join(pages, "teahouse_zh.html")), "gb2312");
  const folder = await folderOf({ "old/teahouse.htm": html, "old/images/hu.jpg": "picture" });
  const story = await storyAt(folder);
  assert.equal(story.source, "old/teahouse.htm");
  assert.equal(story.headline, "老茶馆的最后一只铜壶");
  assert.deepEqual(story.sections, [["本地", "街巷"]]);
  assert.deepEqual(story.byline, [{ name: "沈青禾" }]);
  assert.equal(story.publishedAt?.toISOString(), "2023-11-02T06:05:00.000Z");
  assert.ok(story.notes.some((note) => note.includes("China Standard Time")));
  assert.equal(story.language, "zh");
  assert.equal(paragraphs(story).length, 3);
  assert.match(paragraphs(story)[0]!, /^云溪镇东街/);
  assert.deepEqual(
    story.related.map((each) => each.title),
    ["东街的石板路换了新的排水沟", "修伞的摊子搬到了戏台对面"],
  );
});

test("a picture saved beside its page comes with its file, its caption and its credit", async () => {
  const html = await readText(join(pages, "teahouse_zh.html"));
  const folder = await folderOf({ "teahouse.html": html.replace("gb2312", "utf-8"), "images/hu.jpg": "picture" });
  const story = await storyAt(join(folder, "teahouse.html"));
  const [picture] = story.pictures;
  assert.equal(story.lead, "images/hu.jpg");
  assert.equal(picture?.file, join(folder, "images", "hu.jpg"));
  assert.equal(picture?.credit, "许望");
  assert.equal(picture?.caption, "图为茶馆里用了六十年的铜壶。");
});

test("a picture outside the folder is never named", async () => {
  const folder = await folderOf({
    "in/page.html": pageOf(
      "<title>The mill turns again</title>",
      `<p>${running.repeat(6)}</p><img src="../secret.jpg"><p>${running.repeat(6)}</p>`,
    ),
    "secret.jpg": "no",
  });
  const story = await storyAt(join(folder, "in", "page.html"));
  assert.ok(story.pictures.every((each) => each.file === undefined));
});

test("a page without any date says so; a day alone and a time without zone say what was assumed", async () => {
  const head = (meta: string) => pageOf(`<title>The mill turns again</title>${meta}`);
  const folder = await folderOf({
    "a.html": head(""),
    "b.html": head('<meta property="article:published_time" content="2024-05-14">'),
    "c.html": head('<meta property="article:published_time" content="2024-05-14 06:30">'),
  });
  const notes = (await itemsAt(folder)).map((item) => (item.kind === "story" ? item.notes.join() : item.reason));
  assert.match(notes[0]!, /no publication date/);
  assert.match(notes[1]!, /gives the day of publication and no time/);
  assert.match(notes[2]!, /without a zone: it was read as UTC/);
});

test("the first paragraph is no standfirst though the description repeats it", async () => {
  const folder = await folderOf({
    "a.html": pageOf(
      `<title>The mill turns again</title><meta name="description" content="${running.trim().slice(0, 60)}…">`,
    ),
  });
  assert.equal((await storyAt(folder)).standfirst, undefined);
});

test("a page that a browser saved as one file is read, with the address it was saved from", async () => {
  const html = pageOf(
    '<meta charset="utf-8"><title>The mill turns again — Valley Post</title>',
    `<p>“Así”, she said. ${running.repeat(3)}</p>`.repeat(3),
  );
  const quoted = [...Buffer.from(html)].map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  const wrapped = quoted.join("").replace(/(.{0,70}[^=]{3})/g, "$1=\r\n");
  const folder = await folderOf({
    "mill.mhtml": `From: <Saved>\r\nSnapshot-Content-Location: https://valley.example/mill\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--cut"\r\n\r\n----cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${wrapped}\r\n----cut--\r\n`,
  });
  const story = await storyAt(folder);
  assert.equal(story.headline, "The mill turns again");
  assert.match(paragraphs(story)[0]!, /^“Así”, she said\. The mill turned/);
  assert.deepEqual(story.oldUrls, ["https://valley.example/mill"]);
});

test("every file of a folder gives one item, in order, and a bad one never stops the others", async () => {
  const progress: number[] = [];
  const folder = await folderOf({
    "1.html": "",
    "2.html.gz": gzipSync(pageOf("<title>The mill turns again</title>")),
    "3.html.gz": "not gzip at all",
    "4.json": "{}",
    "5.html": "<title>Nothing here</title><p>Nothing.</p>",
    "6.html": pageOf("<title>The mill turns again</title>", "<div>".repeat(3_000)),
    "7.txt": Buffer.from([0x25, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0, 99]),
    "8 page_files/script.js": "1",
    "9.html": pageOf("<title>The mill turns again</title>"),
  });
  const items = await Array.fromAsync(importPages(folder, { progress: (done, total) => progress.push(done / total) }));
  assert.deepEqual(
    items.map((item) => [item.source, item.kind === "left" ? item.outcome : "story"]),
    [
      ["1.html", "failed"],
      ["2.html.gz", "story"],
      ["3.html.gz", "failed"],
      ["4.json", "skipped"],
      ["5.html", "skipped"],
      ["6.html", "failed"],
      ["7.txt", "failed"],
      ["9.html", "story"],
    ],
  );
  assert.ok(items.every((item) => item.kind === "story" || /^The .*\.$/s.test(item.reason)));
  assert.equal(progress.at(-1), 1);
});

test("a file of more than 100 MB and a gzip that unpacks to more are refused with a sentence", async () => {
  const folder = await folderOf({ "huge.html": "<p>", "bomb.html.gz": gzipSync(Buffer.alloc(120_000_000, "<p>a")) });
  await truncate(join(folder, "huge.html"), 101_000_000);
  const reasons = (await itemsAt(folder)).map((item) => item.kind === "left" && item.reason);
  assert.deepEqual(reasons, [
    "Unpacked, the page is larger than 100 MB.",
    "The file is 101 MB; a page may have 100 MB.",
  ]);
});

test("a path where nothing is gets a refusal, not an empty import", async () => {
  await assert.rejects(itemsAt(join(pages, "no-such-page.html")), { name: "Refusal", status: 404 });
});

const readText = (path: string) => readFile(path, "utf8");
