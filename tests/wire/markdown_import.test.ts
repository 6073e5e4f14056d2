/** The Markdown importer, on a small site made by hand: tests/fixtures/markdown/orchard. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { plainText } from "../../src/news/copy.ts";
import { importMarkdown } from "../../src/wire/markdown.ts";
import { fileWith, fixture, folderWith, imported } from "./imported.ts";

const folder = fixture("markdown/orchard");
const orchard = await imported(importMarkdown, folder);
const graft = orchard.story("Grafting day — what we learned");
const read = (text: string | Uint8Array, name = "text.md") => imported(importMarkdown, fileWith(name, text));

test("front matter in YAML, TOML and JSON is read, entities and Markdown in it too", () => {
  assert.equal(graft.standfirst, "Forty trees, two knives.");
  assert.deepEqual(graft.topics, ["fruit trees", "tools"]);
  assert.deepEqual(orchard.story("The harvest").sections, [["Fruit", "Apples"], ["Weather"]]);
  assert.deepEqual(orchard.story("Tools").byline, [{ name: "Ana Costa" }, { name: "Rui Lima" }]);
  assert.deepEqual(orchard.story("Tools").topics, ["knife", "wax"]);
});

test("authors come from their profiles, their slugs, or what the text itself says of them", () => {
  assert.deepEqual(graft.byline, [
    { name: "Ana Costa", about: "Grows pears." },
    { name: "Piet Oost of the Mill" },
    { name: "Rui Lima", about: "Sharpens knives." },
  ]);
});

test("times keep their zone; one without is read as UTC and said so; none is not made up", () => {
  assert.equal(graft.publishedAt?.toISOString(), "2024-03-01T12:05:00.000Z");
  assert.equal(graft.updatedAt?.toISOString(), "2024-03-04T10:00:00.000Z");
  const harvest = orchard.story("The harvest");
  assert.equal(harvest.publishedAt?.toISOString(), "2023-10-07T08:00:00.000Z");
  assert.match(harvest.notes.join(), /names no time zone and was read as UTC/);
  assert.equal(orchard.story("Plain notes").publishedAt, undefined);
});

test("the lead picture's file is found beside the text, with its words and credit", () => {
  const lead = graft.pictures.find((picture) => picture.key === graft.lead);
  assert.equal(lead?.file, join(folder, "content/en/orchard/knife.jpg"));
  assert.deepEqual([lead?.alt, lead?.caption, lead?.credit], ["A folding knife", "The better knife.", "Rui Lima"]);
  assert.equal(orchard.story("The harvest").pictures[0]?.file, join(folder, "content/en/orchard/harvest/apple.jpg"));
});

test("aliases and the paths that generators give are kept as old addresses", () => {
  assert.deepEqual(graft.oldUrls, [
    "/2024/03/01/graft/",
    "/en/orchard/earlier",
    "/en/orchard/grafting-day/",
    "/en/orchard/2024-03-01-graft/",
  ]);
});

test("shortcodes become what they show; frames go and their words stay; unknown ones are named", () => {
  assert.deepEqual(
    graft.copy.map((block) => block.type),
    ["paragraph", "picture", "embed", "quote", "facts", "paragraph", "table", "picture", "paragraph"],
  );
  assert.match(plainText(graft.copy), /Wear gloves\./);
  assert.ok(graft.notes.includes("The shortcode “weather-map” was dropped."));
  assert.ok(!plainText(graft.copy).includes("{"));
});

test("references to other files lead to where those files were; one that leads nowhere keeps its words", () => {
  const text = JSON.stringify(graft.copy);
  assert.match(text, /"last autumn","marks":\[\{"type":"link","href":"\/en\/orchard\/harvest\/"/);
  assert.match(text, /"the notes","marks":\[\{"type":"link","href":"\/en\/notes\/plain\/"/);
  assert.ok(
    graft.notes.includes(
      "The link to “2019-frost.md” leads to nothing in this import and was dropped; its words stay.",
    ),
  );
});

test("the section comes from the folder, by the title its page gives", () => {
  assert.deepEqual(graft.sections, [["The Orchard & the Yard"]]);
  assert.deepEqual(orchard.story("Plain notes").sections, [["Notes"]]);
});

test("texts in several languages are linked by their path or by the key they name", () => {
  assert.equal(orchard.story("嫁接的一天").translationOf, graft.source);
  assert.equal(orchard.story("收获").translationOf, orchard.story("The harvest").source);
  assert.deepEqual([graft.language, orchard.story("收获").language], ["en", "zh"]);
});

test("a language in the file's name counts, a word that looks like one does not", async () => {
  const path = folderWith({
    "a/pier.md": "# Pier\n\nIt stands.",
    "a/pier.zh-cn.md": "# 码头\n\n它还在。",
    "a/pier.v2.md": "# Pier two\n\nIt fell.",
  });
  const { story } = await imported(importMarkdown, path);
  assert.deepEqual([story("码头").translationOf, story("码头").language], ["a/pier.md", "zh-CN"]);
  assert.equal(story("Pier two").translationOf, undefined);
});

test("a first heading stands in for a missing title, and is not said twice", () => {
  assert.equal(plainText(orchard.story("Plain notes").copy), "No front matter here. Raw HTML is only HTML.");
  assert.equal(plainText(orchard.story("The harvest").copy), "Nine crates.");
});

test("a post that only points elsewhere has the link as its copy", () => {
  const { copy } = orchard.story("Read this at the mill's own site");
  assert.deepEqual(copy, [
    { type: "embed", url: "https://mill.example/flour", title: "Read this at the mill's own site" },
  ]);
});

test("drafts stay drafts without an old address", () => {
  const { state, oldUrls } = orchard.story("Unfinished");
  assert.deepEqual([state, oldUrls], ["draft", []]);
  assert.equal(orchard.story("Tools").state, "live");
});

test("what is no text of the paper is left with a reason, a broken text with the line", () => {
  assert.deepEqual(
    orchard.left.map(({ source, outcome, reason }) => [source, outcome, reason]),
    [
      ["README.md", "skipped", "It is about the folder, not a text of the paper."],
      ["content/en/authors/ana-costa/_index.md", "skipped", "It is the profile of an author."],
      ["content/en/orchard/_index.md", "skipped", "It is the page of a section, not a text."],
      [
        "content/en/orchard/broken.md",
        "failed",
        "Its front matter is not YAML: line 2, Nested mappings are not allowed in compact mappings.",
      ],
    ],
  );
});

test("two runs yield the same, and the count of files is told to the end", async () => {
  const told: number[][] = [];
  const again = await imported(importMarkdown, folder, { progress: (done, total) => told.push([done, total]) });
  assert.deepEqual(again.items, orchard.items);
  assert.deepEqual(told.at(-1), [12, 12]);
});

test("a picture outside the folder is never named", async () => {
  const path = folderWith({
    "secret.jpg": "no",
    "site/a.md": "---\ntitle: A\nimage: ../secret.jpg\n---\n![x](../../secret.jpg)\n![y](/etc/hostname)",
  });
  const [story] = (await imported(importMarkdown, join(path, "site"))).stories;
  assert.deepEqual(
    story?.pictures.map((picture) => picture.file),
    [undefined, undefined, undefined],
  );
});

test("a Jekyll post gives its date in its name and its tags in braces", async () => {
  const text =
    '---\ntitle: Rope\ncategory: chandlery\nredirect_from: [/old-rope]\n---\n{% include figure.html src="{{ site.baseurl }}/rope.png" alt="Rope" %}\n\n{% highlight sh %}\nsplice a b\n{% endhighlight %}\n\n{% poll 3 %} Words.';
  const [story] = (await read(text, "2021-9-1-rope.md")).stories;
  assert.equal(story?.publishedAt?.toISOString(), "2021-09-01T00:00:00.000Z");
  assert.deepEqual([story?.slug, story?.sections, story?.oldUrls[0]], ["rope", [["Chandlery"]], "/old-rope"]);
  assert.match(plainText(story!.copy), /splice a b\n\nWords\./);
  assert.ok(story?.notes.includes("The shortcode “poll” was dropped."));
});

test("a page of HTML is read when it has front matter, else named", async () => {
  assert.equal(
    plainText((await read("---\ntitle: A\n---\n<p>One</p><p>Two</p>", "a.html")).stories[0]!.copy),
    "One\n\nTwo",
  );
  assert.match((await read("<html><body>x</body></html>", "a.html")).left[0]!.reason, /“import page” reads such pages/);
});

test("bombs in front matter and in text are left with a sentence, quickly", { timeout: 20_000 }, async () => {
  const laughs = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdef".split("").map((name, at) => `${name}: &${name} [${`*${"abcde"[at]},`.repeat(9).slice(0, -1)}]`),
  ].join("\n");
  const cases: [string, RegExp][] = [
    [`---\n${laughs}\n---\nx`, /alias/i],
    ["---\na: &a [*a]\n---\nx", /nests/],
    [`---\na: ${"[".repeat(50_000)}\n---\nx`, /nests too deep/],
    [`+++\na = ${"[".repeat(50_000)}\n+++\nx`, /TOML/],
    ["---\njust words\n---\nx", /names no fields/],
    ["x".repeat(1_000_001), /bytes long/],
    ["- a\n".repeat(60_000), /more than 50000 lines/],
    [`|${"a|".repeat(2000)}\n|${"-|".repeat(2000)}\n${"|x\n".repeat(5000)}`, /HTML tags|longer than/],
  ];
  for (const [text, reason] of cases) {
    const { items, left } = await read(text);
    assert.equal(items.length, 1);
    assert.match(left[0]?.reason ?? "taken", reason);
  }
});

test("texts made of nothing but marks are read in bounded time", { timeout: 20_000 }, async () => {
  for (const text of [
    "[".repeat(400_000),
    "*a ".repeat(200_000),
    `${"{{< x >}}q".repeat(30_000)}${"{{< /x >}}".repeat(30_000)}`,
    "> ".repeat(200_000),
  ]) {
    assert.equal((await read(text)).items.length, 1);
  }
});

test("names from objects' own workings and broken letters harm nothing", async () => {
  const { stories } = await read(
    '---\n__proto__: {title: x}\nconstructor: 1\ntitle: "a\\u0000b \\uD800"\n---\nx\u0000y \u001b[31m',
  );
  assert.ok(stories[0]!.headline.isWellFormed());
  assert.ok(!/\\u00(?:0[0-8]|1b)|\\ud[89a-f]/i.test(JSON.stringify(stories)));
});

test("Chinese text in its old encoding is read", async () => {
  // “新闻：今天开门” in GB 18030.
  const bytes = Uint8Array.from([
    0x23, 0x20, 0xd0, 0xc2, 0xce, 0xc5, 0x0a, 0x0a, 0xbd, 0xf1, 0xcc, 0xec, 0xbf, 0xaa, 0xc3, 0xc5, 0xa1, 0xa3, 0x0a,
  ]);
  const [story] = (await read(bytes)).stories;
  assert.equal(story?.headline, "新闻");
  assert.equal(plainText(story!.copy), "今天开门。");
});
