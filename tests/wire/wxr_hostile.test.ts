/** WordPress exports that are broken, cut or built to harm: what can be read is yielded, the rest is a sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { plainText } from "../../src/news/copy.ts";
import { importWxr } from "../../src/wire/wxr.ts";
import { fileWith, imported } from "./imported.ts";

const opening = (encoding = "UTF-8") =>
  `<?xml version="1.0" encoding="${encoding}"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>`;
const item = (title: string, text: string, more = "") =>
  `<item><title>${title}</title><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${text}]]></content:encoded>${more}</item>`;
const whole = (...items: string[]) => `${opening()}${items.join("")}</channel></rss>`;
const read = (content: string | Uint8Array) => imported(importWxr, fileWith("export.xml", content));
const headlines = (from: Awaited<ReturnType<typeof read>>) => from.stories.map((story) => story.headline);
const sound = item("Sound", "Still here.");

test("an export that declares entities of its own is refused unread", async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${whole(sound).slice(38)}`;
  const { items, left } = await read(laughs);
  assert.equal(items.length, 1);
  assert.match(left[0]!.reason, /declares entities of its own/);
});

test("entities nobody declared stay as they are written", async () => {
  const { stories } = await read(
    whole("<item><title>&laugh; and&nbsp;on</title><content:encoded>x</content:encoded></item>"),
  );
  assert.equal(stories[0]?.headline, "&laugh; and on");
});

test("bare ampersands in addresses swallow nothing", async () => {
  const found = await read(
    whole(
      "<item><title>a</title><link>http://x.example/?a=1&b=2&c</link><content:encoded>b</content:encoded></item>",
      sound,
    ),
  );
  assert.deepEqual(headlines(found), ["a", "Sound"]);
});

test("one broken item is left with a sentence, and the items around it are taken", async () => {
  const broken = "<item><title>a</titel></item>";
  const found = await read(whole(sound, broken, sound));
  assert.deepEqual(
    found.items.map((each) => each.kind),
    ["story", "left", "story"],
  );
  assert.match(found.left[0]!.reason, /not well-formed/);
});

test("an item that never ends costs only itself", async () => {
  const found = await read(whole(sound.replace("</item>", ""), sound));
  assert.deepEqual(
    found.items.map((each) => each.kind),
    ["left", "story"],
  );
  assert.match(found.left[0]!.reason, /has no end/);
});

test("a file cut off in the middle yields what came before and says that it is not whole", async () => {
  const found = await read(`${opening()}${sound}${sound.slice(0, 90)}`);
  assert.deepEqual(headlines(found), ["Sound"]);
  assert.match(found.left.at(-1)!.reason, /is not whole/);
});

test("elements nested a million deep are left without being held", async () => {
  const found = await read(whole(`<item>${"<a>".repeat(1_000_000)}</item>`, sound));
  assert.match(found.left[0]!.reason, /nest more than 60 deep/);
  assert.deepEqual(headlines(found), ["Sound"]);
});

test("an item of twenty megabytes is let go, one with too much text or too many tags is left", async () => {
  const found = await read(
    whole(
      item("a", "x".repeat(20_000_000)),
      item("b", "x ".repeat(1_100_000)),
      item("c", "<b>".repeat(110_000)),
      sound,
    ),
  );
  assert.match(found.left[0]!.reason, /longer than 16777216 characters/);
  assert.match(found.left[1]!.reason, /longer than 2000000 characters/);
  assert.match(found.left[2]!.reason, /more than 100000 HTML tags/);
  assert.deepEqual(headlines(found), ["Sound"]);
});

test("a hundred thousand shortcodes inside each other take no longer than a text", { timeout: 10_000 }, async () => {
  const found = await read(whole(item("a", `${"[x_y]q".repeat(100_000)}${"[/x_y]".repeat(100_000)}`)));
  assert.equal(found.stories.length, 1);
});

test("what is not an export is refused with one sentence", async () => {
  const cases: [string, RegExp][] = [
    ['{"posts": []}', /no <channel> begins/],
    ["", /no <channel> begins/],
    [`<rss><channel ${"x".repeat(2_000_000)}`, /no <channel> begins/],
    ["<rss><channel><item><title>a</title></item></channel></rss>", /is a feed, not a WordPress export/],
  ];
  for (const [content, reason] of cases) {
    const { items, left } = await read(content);
    assert.equal(items.length, 1);
    assert.match(left[0]!.reason, reason);
  }
});

test("an export without posts says so", async () => {
  assert.equal((await read(whole())).left[0]?.reason, "The export holds no posts.");
});

test("encodings are read as declared, as marked, or as the bytes are", async () => {
  const text = item("Café 新闻", "Déjà vu 港口");
  const cases: [string, Buffer][] = [
    ["utf-16 with a mark", Buffer.from(`\ufeff${opening("UTF-16")}${text}</channel></rss>`, "utf16le")],
    ["gb18030 as declared", iconv.encode(`${opening("GB18030")}${text}</channel></rss>`, "gb18030")],
    ["utf-8 declared as gb2312", Buffer.from(`${opening("GB2312")}${text}</channel></rss>`)],
  ];
  for (const [name, bytes] of cases) {
    const [story] = (await read(bytes)).stories;
    assert.equal(story?.headline, "Café 新闻", name);
    assert.equal(plainText(story!.copy), "Déjà vu 港口", name);
  }
});

test("latin letters in a file that says nothing of its encoding are read as Windows wrote them", async () => {
  const bytes = Buffer.from(
    `${opening()}${item("Café", "Über “all”")}</channel></rss>`.replace("“all”", "all"),
    "latin1",
  );
  assert.equal((await read(bytes)).stories[0]?.headline, "Café");
});

test("broken letters, zero bytes and halves of surrogates never reach a story as they are", async () => {
  const before = Buffer.from(`${opening()}<item><title>caf`);
  const after = Buffer.from(
    "\u0000\u000b &#xD800; 港口 и so on</title><content:encoded><![CDATA[a\u0000b]]></content:encoded></item></channel></rss>",
  );
  const { stories } = await read(Buffer.concat([before, Buffer.from([0xe9, 0xff]), after]));
  const text = JSON.stringify(stories);
  assert.ok(stories[0]!.headline.isWellFormed());
  assert.ok(!/\\u000[0-8b]|\\ud[89a-f]/i.test(text));
});
