/**
 * Reads an export of many stories, made for it, in a process of its own and prints what that took as a line of JSON:
 * `node tests/wire/import_volume.ts wxr 250000 12 0` reads that many WordPress posts of 12 paragraphs; the last number is
 * how many pieces of the same length, which are no stories, stand beside them.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { importGhost } from "../../src/wire/ghost.ts";
import { importWxr } from "../../src/wire/wxr.ts";

const [, , kind = "wxr", count = "10000", paragraphs = "12", ballast = "0"] = process.argv;
const words =
  "harbour council ferry market winter teacher bridge budget river library farmer museum orchard station lantern clinic".split(
    " ",
  );
const sentence = (seed: number): string =>
  Array.from({ length: 14 }, (_, at) => words[(seed * 31 + at * at * 7 + at) % words.length]).join(" ");
const text = (story: number): string =>
  Array.from(
    { length: Number(paragraphs) },
    (_, at) => `<p>${sentence(story + at)}, <strong>${sentence(at)}</strong>.</p>\n`,
  ).join("");

function* wxr(count: number): Generator<string> {
  yield '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://big.example</link><language>en</language>';
  for (let at = 1; at <= count; at += 1)
    yield `<item><title>Story ${at}</title><link>https://big.example/${at}/</link><guid>https://big.example/?p=${at}</guid><content:encoded><![CDATA[${text(at)}<img src="https://big.example/wp-content/uploads/${at}-300x200.jpg">]]></content:encoded><wp:post_id>${at}</wp:post_id><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><wp:post_id>${at + 1e7}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:post_parent>${at}</wp:post_parent><wp:attachment_url>https://big.example/wp-content/uploads/${at}.jpg</wp:attachment_url></item>`;
  const revision = `<item><guid>r</guid><content:encoded><![CDATA[${text(1)}]]></content:encoded><wp:post_type>revision</wp:post_type></item>\n`;
  for (let at = 1; at <= Number(ballast); at += 1) yield revision;
  yield "</channel></rss>";
}

function* ghost(count: number): Generator<string> {
  const rows = function* (row: (at: number) => object) {
    for (let at = 1; at <= count; at += 1) yield `${at > 1 ? "," : ""}${JSON.stringify(row(at))}\n`;
  };
  const action = JSON.stringify({ event: "edited", context: text(1) });
  yield `{"db":[{"data":{"actions":[${action}`;
  for (let at = 1; at <= Number(ballast); at += 1) yield `,${action}`;
  yield '],"posts":[';
  yield* rows((at) => ({
    id: `id${at}`,
    title: `Story ${at}`,
    slug: `s${at}`,
    html: text(at),
    status: "published",
    published_at: "2020-01-01T10:00:00.000Z",
  }));
  yield '],"tags":[{"id":"t1","name":"News"}],"posts_tags":[';
  yield* rows((at) => ({ post_id: `id${at}`, tag_id: "t1", sort_order: 0 }));
  yield "]}}]}";
}

const folder = mkdtempSync(join(tmpdir(), "broadsheet-volume-"));
try {
  const path = join(folder, `big.${kind}`);
  await pipeline(Readable.from((kind === "wxr" ? wxr : ghost)(Number(count))), createWriteStream(path));
  const started = performance.now();
  let stories = 0;
  for await (const item of (kind === "wxr" ? importWxr : importGhost)(path, {}))
    if (item.kind === "story") stories += 1;
  const seconds = (performance.now() - started) / 1000;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({
      kind,
      fileMb: Math.round(statSync(path).size / 1e6),
      stories,
      perSecond: Math.round(stories / seconds),
      peakMb,
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
