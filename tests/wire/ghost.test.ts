/** The Ghost importer, on an export made by hand (tests/fixtures/ghost/lamp.json) and on what is no export. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { plainText } from "../../src/news/copy.ts";
import { importGhost } from "../../src/wire/ghost.ts";
import { fileWith, fixture, folderWith, imported } from "./imported.ts";

const path = fixture("ghost/lamp.json");
const lamp = await imported(importGhost, path);
const lit = lamp.story("The lamp on Gull Rock is lit again");
const read = (value: unknown) =>
  imported(importGhost, fileWith("export.json", typeof value === "string" ? value : JSON.stringify(value)));

test("a post's texts and times come as they were; its authors stand in their order, with what is said of them", () => {
  assert.equal(lit.standfirst, "The keeper is the daughter of the last one.");
  assert.equal(lit.publishedAt?.toISOString(), "2023-05-02T06:15:00.000Z");
  assert.deepEqual(lit.byline, [{ name: "Marit Sol", about: "Keeps the lamp desk." }, { name: "Ines Faro" }]);
});

test("the first tag is the section, the others are topics, internal ones are named and left", () => {
  assert.deepEqual([lit.sections, lit.topics], [[["Lights"]], ["Gull Rock"]]);
  assert.ok(lit.notes.includes("The internal tags #homepage were not taken."));
});

test("the lead picture has its words from the post's meta, the credit taken out of the caption", () => {
  const lead = lit.pictures.find((picture) => picture.key === lit.lead);
  assert.deepEqual([lead?.alt, lead?.caption, lead?.credit], ["A lamp at dusk", "The lamp, lit.", "Ines Faro"]);
});

test("Ghost's own address becomes a path, and the slug an old address", () => {
  assert.match(JSON.stringify(lit.copy), /"href":"\/gull-rock\/"/);
  assert.deepEqual(lit.oldUrls, ["/lamp-lit/"]);
});

test("cards become galleries, embeds and boxes, without their buttons and icons", () => {
  assert.deepEqual(
    lit.copy.map((block) => block.type),
    ["paragraph", "gallery", "embed", "facts"],
  );
  assert.deepEqual(lit.copy[2], { type: "embed", url: "https://lights.example/list", title: "The list of lights" });
});

test("code that a post puts into its page is named and left", () => {
  assert.ok(lit.notes.includes("The code that the post puts into its page was not taken."));
});

test("a post without HTML is read from its lexical document; a card that no story holds is named", () => {
  const { copy, notes, language } = lamp.story("Two boats meet");
  assert.deepEqual(
    copy.map((block) => block.type),
    ["heading", "paragraph", "list", "picture", "embed", "divider", "facts", "paragraph"],
  );
  assert.equal(language, "en-IE");
  assert.deepEqual(notes, ["The card “signup” was left out."]);
});

test("an older post is read from its mobiledoc, its UTC time without a zone as UTC", () => {
  const { copy, publishedAt, notes } = lamp.story("How the lamp was kept");
  assert.equal(plainText(copy), "The keeper\n\nShe lit it every night\nwith oil\n\nwick\nglass");
  assert.equal(publishedAt?.toISOString(), "2016-01-05T07:00:00.000Z");
  assert.deepEqual(notes, ["The card “poll” was left out."]);
});

test("a post of which only plain text is left keeps its paragraphs and says so", () => {
  const { copy, notes } = lamp.story("Plain words");
  assert.equal(plainText(copy), "One.\n\nTwo.");
  assert.match(notes.join(" "), /https:\/\/first\.example\/plain .*Only its plain text/);
});

test("what readers could not all read stays a draft and says why", () => {
  const states = ["For members: the accounts", "Next week's tides", "Letter to readers", "Half a thought"].map(
    (headline) => {
      const { state, publishedAt, notes } = lamp.story(headline);
      return [state, publishedAt !== undefined, notes.join()];
    },
  );
  assert.deepEqual(states, [
    ["draft", true, "Only members could read it, so it was taken as a draft."],
    ["draft", false, "It was scheduled for 2031-02-03T05:00:00.000Z."],
    ["draft", false, "It was sent as mail only and never stood on the site."],
    ["draft", false, ""],
  ]);
});

test("a page stands among the pages, and a post that is nothing is left", () => {
  assert.deepEqual(lamp.story("About us").sections, [["Pages"]]);
  assert.deepEqual(
    lamp.left.map(({ reason }) => reason),
    ["It has neither a headline nor text."],
  );
});

test("pictures are found in the folder by their path", async () => {
  const pictures = folderWith({ "images/2023/05/lamp.jpg": "a", "images/2016/01/lamp.jpg": "b" });
  const { story } = await imported(importGhost, path, { pictures });
  assert.equal(story(/^The lamp on/).pictures[0]?.file, join(pictures, "images/2023/05/lamp.jpg"));
  assert.equal(story(/^How the lamp/).pictures[0]?.file, join(pictures, "images/2016/01/lamp.jpg"));
});

test("every shape the export ever had is read: with and without db, flat, numbered, with tags and authors in the post", async () => {
  const data = JSON.parse(readFileSync(path, "utf8")).db[0].data;
  for (const shape of [{ data }, data, { db: [{ data }] }, { meta: {}, data }]) {
    assert.deepEqual((await read(shape)).items, lamp.items);
  }
  const api = {
    id: 7,
    title: "A",
    html: "<p>a</p>",
    published_at: 1_400_000_000_000,
    tags: [{ name: "News" }],
    authors: [{ name: "Bo Lund" }],
  };
  const [story] = (await read({ posts: [api] })).stories;
  assert.deepEqual([story?.source, story?.sections, story?.byline], ["7", [["News"]], [{ name: "Bo Lund" }]]);
  assert.equal(story?.publishedAt?.toISOString(), "2014-05-13T16:53:20.000Z");
});

test("what is no Ghost export is refused with one sentence", async () => {
  for (const [content, reason] of [
    ["hello", /is not JSON\./],
    ["", /ends at character 0/],
    ['[{"title": {"rendered": "x"}}]', /holds no table of posts/],
    [`{"${"k".repeat(600_000)}": 1}`, /is not JSON from character/],
    ["[".repeat(300_000), /before its last bracket closes/],
  ] as const) {
    const { items, left } = await read(content);
    assert.equal(items.length, 1);
    assert.match(left[0]!.reason, reason);
  }
});

test("a file cut off yields what came before and says from where on it is missing", async () => {
  const { stories, left } = await read('{"db":[{"data":{"posts":[{"title":"Whole","html":"<p>a</p>"},{"title":"Cu');
  assert.deepEqual(
    stories.map((story) => story.headline),
    ["Whole"],
  );
  assert.match(left[0]!.reason, /ends at character 73 .* what came after is missing/);
});

test("a broken, endless or bottomless post costs only itself", async () => {
  const good = '{"title":"Good","html":"<p>a</p>"}';
  const rows = [
    '{"title":"x",}',
    `{"title":"${"x".repeat(11_000_000)}"}`,
    `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`,
    `{"title":"x","html":"${"<b>".repeat(110_000)}"}`,
  ];
  const { left, stories } = await read(`{"data":{"posts":[${[...rows, good].join(",")}]}}`);
  assert.equal(stories[0]?.headline, "Good");
  const reasons = [/is not JSON/, /longer than 10000000/, /more than 200 deep/, /more than 100000 HTML tags/];
  for (const [at, reason] of reasons.entries()) assert.match(left[at]!.reason, reason);
});

test("values of the wrong kind, zero bytes and halves of surrogates harm nothing", async () => {
  const odd =
    '{"data":{"posts":[{"id":{},"title":7,"html":[],"tags":"x","authors":{"a":1},"status":{},"lexical":"{"},null,5,{"title":"a\\ud800b\\u0000c","html":"<p>x\\udfff</p>","published_at":"soon"}],"users":[1],"posts_tags":[{}]}}';
  const { stories } = await read(odd);
  assert.equal(stories.length, 1);
  assert.ok(stories[0]!.headline.isWellFormed() && plainText(stories[0]!.copy).isWellFormed());
  assert.equal(stories[0]!.publishedAt, undefined);
});

test("a document of ten thousand levels is cut where a story ends, and says so", async () => {
  const lexical = `{"root":{"children":[${'{"type":"quote","children":['.repeat(10_000)}${"]}".repeat(10_000)}]}}`;
  const [story] = (await read({ posts: [{ title: "Deep", lexical }] })).stories;
  assert.ok(story?.notes.includes("The card “nested too deeply” was left out."));
});

test("a folder in place of the file is refused with what to do", async () => {
  await assert.rejects(imported(importGhost, folderWith({ "a.json": "{}" })), /name the \.json file/);
});
