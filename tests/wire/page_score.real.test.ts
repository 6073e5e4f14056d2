/** Measures the page importer on the real material: the article-extraction-benchmark's development pages, and every saved page. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseCopy, plainText } from "../../src/news/copy.ts";
import { documentOf } from "../../src/wire/dom.ts";
import { decoded } from "../../src/wire/encoding.ts";
import type { WireStory } from "../../src/wire/item.ts";
import { importPages } from "../../src/wire/page.ts";
import { pageFromHtml } from "../../src/wire/page_html.ts";
import { realDir } from "../real.ts";
import { type Counts, f1, shingleCounts } from "./shingles.ts";

const pages = realDir("pages");
const skip = pages === undefined && "the real material `pages` is not here";
const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

test("the text of the benchmark's news pages scores at least 0.955 in 4-gram shingle F1", { skip }, (t) => {
  const folder = join(pages!, "aeb");
  const truth: Record<string, { articleBody: string }> = readJson(join(folder, "ground-truth.json"));
  const ours: Counts[] = [];
  const plain: Counts[] = [];
  let spentMs = 0;
  for (const [name, { articleBody }] of Object.entries(truth)) {
    const html = gunzipSync(readFileSync(join(folder, `${name}.html.gz`))).toString("utf8");
    const started = performance.now();
    const item = pageFromHtml(html, name);
    spentMs += performance.now() - started;
    ours.push(shingleCounts(articleBody, item.kind === "story" ? plainText(item.copy) : ""));
    plain.push(shingleCounts(articleBody, new Readability(documentOf(html) as never).parse()?.textContent ?? ""));
  }
  const averageMs = spentMs / ours.length;
  t.diagnostic(
    `4-gram shingle F1 ${f1(ours).toFixed(4)} on ${ours.length} pages (plain Readability ${f1(plain).toFixed(4)}), ${averageMs.toFixed(0)} ms a page`,
  );
  assert.ok(f1(ours) >= 0.955, `F1 is ${f1(ours).toFixed(4)}`);
  assert.ok(f1(ours) > f1(plain));
});

test("every saved page is taken or left with a sentence, and every copy is copy", {
  skip,
  timeout: 300_000,
}, async (t) => {
  const counts = { stories: 0, left: 0 };
  for await (const item of importPages(pages!, {})) {
    if (item.kind === "left") counts.left += 1;
    else counts.stories += 1;
    if (item.kind === "story") parseCopy(item.copy);
    else assert.match(item.reason, /^The .+\.$/s);
  }
  t.diagnostic(`${counts.stories} stories, ${counts.left} left`);
  assert.ok(counts.stories >= 240);
});

interface Expected {
  readonly file: string;
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

test("titles, dates, authors and text of the mixed web pages are mostly what their editors say", { skip }, (t) => {
  const folder = join(pages!, "trafilatura");
  const expected: Expected[] = Object.values(readJson(join(folder, "evaldata.json")));
  const hits = { with: 0, without: 0, title: 0, date: 0, author: 0 };
  const all = { with: 0, without: 0, title: 0, date: 0, author: 0 };
  for (const each of expected) {
    const item = pageFromHtml(decoded(readFileSync(join(folder, each.file))).text, each.file);
    const story = item.kind === "story" ? item : undefined;
    count(each, story, hits, all);
  }
  const rate = (name: keyof typeof hits) => hits[name] / all[name];
  const said = (name: keyof typeof hits) => `${name} ${hits[name]}/${all[name]}`;
  t.diagnostic(
    Object.keys(hits)
      .map((name) => said(name as keyof typeof hits))
      .join(", "),
  );
  assert.ok(rate("with") >= 0.9 && rate("without") <= 0.12);
  assert.ok(rate("title") >= 0.85 && rate("date") >= 0.85 && rate("author") >= 0.65);
});

type Rates = Record<"with" | "without" | "title" | "date" | "author", number>;

function count(each: Expected, story: WireStory | undefined, hits: Rates, all: Rates): void {
  const text = oneLine(story ? plainText(story.copy) : "");
  const note = (name: keyof Rates, hit: boolean | undefined) => {
    all[name] += 1;
    if (hit) hits[name] += 1;
  };
  for (const words of each.with) note("with", text.includes(oneLine(words)));
  for (const words of each.without) note("without", text.includes(oneLine(words)));
  if (each.title) note("title", bare(each.title) === bare(story?.headline ?? ""));
  if (each.date) note("date", Math.abs((story?.publishedAt?.getTime() ?? 0) - Date.parse(each.date)) < 36 * 3_600_000);
  if (each.author) {
    const names = bare(story?.byline.map((person) => person.name).join(" ") ?? "");
    note(
      "author",
      each.author.split(/;\s*/).some((author) => names.includes(bare(author))),
    );
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
