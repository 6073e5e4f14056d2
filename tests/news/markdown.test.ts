import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseCopy, plainText } from "../../src/news/copy.ts";
import { copyFromMarkdown } from "../../src/news/markdown.ts";

const copyOf = (text: string) => copyFromMarkdown(text).copy;
const words = (text: string) => [{ text }];

test("plain paragraphs, headings and breaks read as they are written", () => {
  assert.deepEqual(copyOf("# Night\n\nOne  \ntwo\nthree\n\n##### Small\n\n---"), [
    { type: "heading", level: 2, text: words("Night") },
    { type: "paragraph", text: words("One\ntwo three") },
    { type: "heading", level: 4, text: words("Small") },
    { type: "divider" },
  ]);
});

test("a claim is a link to its key, and a link a page may not carry keeps its words", () => {
  const { copy, dropped } = copyFromMarkdown("[The gate was shut](claim:gate-shut), [he](javascript:alert) said.");
  assert.deepEqual(copy, [
    {
      type: "paragraph",
      text: [{ text: "The gate was shut", marks: [{ type: "claim", claim: "gate-shut" }] }, { text: ", he said." }],
    },
  ]);
  assert.match(dropped.join(), /javascript:alert was left out/);
});

test("Chinese lines join without a space, and strong words may end in a mark of punctuation", () => {
  assert.deepEqual(copyOf("第一行\n第二行，**“重要”**的事"), [
    {
      type: "paragraph",
      text: [{ text: "第一行第二行，" }, { text: "“重要”", marks: [{ type: "strong" }] }, { text: "的事" }],
    },
  ]);
});

test("an address alone on its line is an embed, one among words is not", () => {
  assert.deepEqual(
    copyOf("<https://video.example/1>\n\nhttps://video.example/2\n\nSee https://video.example/3").map(
      ({ type }) => type,
    ),
    ["embed", "embed", "paragraph"],
  );
});

test("the last line of a quote names its source after a dash", () => {
  const quote = { type: "quote", paragraphs: [words("The crane did not.")], source: words("Fang Ruolan") };
  assert.deepEqual(copyOf("> The crane did not.\n> — Fang Ruolan"), [quote]);
  assert.deepEqual(copyOf("> The crane did not.\n>\n> —— Fang Ruolan"), [quote]);
});

test("a fact box has a title and paragraphs, and ends where it says", () => {
  assert.deepEqual(copyOf("Before\n:::facts In short\nOne.\n\nTwo.\n:::\nAfter"), [
    { type: "paragraph", text: words("Before") },
    { type: "facts", title: "In short", paragraphs: [words("One."), words("Two.")] },
    { type: "paragraph", text: words("After") },
  ]);
});

test("a table's empty head row is no row", () => {
  assert.deepEqual(copyOf("| | |\n|-|-|\n| a | b |"), [
    { type: "table", headRows: 0, rows: [[words("a"), words("b")]] },
  ]);
});

test("a list keeps its nested lists", () => {
  assert.deepEqual(copyOf("1. a\n   - b\n2. c"), [
    { type: "list", ordered: true, items: [{ text: words("a"), items: [{ text: words("b") }] }, { text: words("c") }] },
  ]);
});

test("HTML is words, not markup", () => {
  assert.equal(
    plainText(copyOf('<script>alert(1)</script>\n\nA <b onclick="x">bold</b> move')).includes("<script>"),
    true,
  );
});

test("whatever is typed, the reading is copy", () => {
  const piece = fc.constantFrom(
    ..."* ** _ ` [ ] ( ) > - 1. # | \n \n\n :::facts ::: {{ ~~~ \\ & &#0; <a> ![ claim:x ](javascript: ](https://a.b) — 字 。 \u0000 \ud800".split(
      " ",
    ),
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      parseCopy(copyFromMarkdown(pieces.join("")).copy);
    }),
    { numRuns: 300 },
  );
});
