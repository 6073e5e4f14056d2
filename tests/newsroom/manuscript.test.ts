import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Doc } from "yjs";
import {
  type Block,
  type Copy,
  type Inline,
  type ListItem,
  type Mark,
  parseCopy,
  plainText,
} from "../../src/news/copy.ts";
import { copyIn, type Leaf, manuscriptOf } from "../../src/newsroom/rooms/manuscript.ts";
import { textOf, writeText } from "../../src/newsroom/rooms/room_text.ts";
import { settled } from "../../src/newsroom/rooms/settled.ts";

const words = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("The tide", " turned", "\n", "潮水退了", " ", "🙂", "a\nb"),
  )
  .map((text) => text.replaceAll("\0", "").toWellFormed());
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: "strong" }),
  fc.constant<Mark>({ type: "emphasis" }),
  fc.constantFrom("https://courier.example/a", "/b", "#c").map((href): Mark => ({ type: "link", href })),
  fc.constantFrom("dam-opened", "two-hurt", "x").map((claim): Mark => ({ type: "claim", claim })),
);
const inline: fc.Arbitrary<Inline> = fc.array(
  fc.oneof(
    words.map((text) => ({ text })),
    fc.record({ text: words, marks: fc.array(mark, { maxLength: 4 }) }),
  ),
  { maxLength: 5 },
);
const inlines = fc.array(inline, { maxLength: 3 });
const { item } = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc.record({ text: inline, items: fc.array(tie("item"), { maxLength: 2 }) }, { requiredKeys: ["text"] }),
}));
const key = fc.constantFrom("1", "22", "a/b.jpg");
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), text: inline }),
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    text: inline,
  }),
  fc.record(
    { type: fc.constant("quote" as const), paragraphs: inlines, source: inline },
    { requiredKeys: ["type", "paragraphs"] },
  ),
  fc.record({ type: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(item, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("picture" as const), picture: key }),
  fc.record({ type: fc.constant("gallery" as const), pictures: fc.array(key, { maxLength: 3 }) }),
  fc.record(
    { type: fc.constant("embed" as const), url: fc.constant("https://video.example/7"), title: words },
    { requiredKeys: ["type", "url"] },
  ),
  fc.record(
    {
      type: fc.constant("table" as const),
      caption: inline,
      headRows: fc.nat(2),
      rows: fc.array(inlines, { maxLength: 3 }),
    },
    { requiredKeys: ["type", "headRows", "rows"] },
  ),
  fc.record({ type: fc.constant("facts" as const), title: words, paragraphs: inlines }),
  fc.constant<Block>({ type: "divider" }),
);
/** As they come out of the database: plain values. */
const copies: fc.Arbitrary<Copy> = fc.array(block, { maxLength: 6 }).map((copy) => JSON.parse(JSON.stringify(copy)));

/** As a room holds it, and as it is read there. */
function throughRoom(copy: Copy): Copy {
  const doc = new Doc();
  writeText(doc, { headline: "", standfirst: "", copy });
  return textOf(doc).copy;
}

test("copy through a room is the same copy, settled", () => {
  fc.assert(
    fc.property(copies, (copy) => {
      parseCopy(copy);
      assert.deepEqual(throughRoom(copy), settled(copy));
    }),
    { numRuns: 400 },
  );
});

test("settling twice is settling once, and loses no word", () => {
  fc.assert(
    fc.property(copies, (copy) => {
      const once = settled(copy);
      assert.deepEqual(settled(once), once);
      assert.equal(letters(once), letters(copy));
    }),
    { numRuns: 400 },
  );
});

const letters = (copy: Copy) => plainText(copy).replace(/\s/g, "");

test("a room made to say another text says it", () => {
  fc.assert(
    fc.property(copies, copies, (before, after) => {
      const doc = new Doc();
      writeText(doc, { headline: "Before", standfirst: "", copy: before });
      writeText(doc, { headline: "After it", standfirst: "And more", copy: after });
      assert.deepEqual(textOf(doc), { headline: "After it", standfirst: "And more", copy: settled(after) });
    }),
    { numRuns: 200 },
  );
});

test("what is suggested to go in is not copy yet, what is suggested to go out still is", () => {
  const text = (said: string, type?: string): Leaf => ({
    type: "text",
    text: said,
    ...(type ? { marks: [{ type, attrs: { id: 1 } }] } : {}),
  });
  const manuscript: Leaf = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [text("The ferry "), text("sank", "deletion"), text("listed", "insertion"), text(".", "comment")],
      },
    ],
  };
  assert.deepEqual(copyIn(manuscript), [{ type: "paragraph", text: [{ text: "The ferry sank." }] }]);
});

test("what may not stand on a page is not read from a manuscript", () => {
  const manuscript: Leaf = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "a\0b", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
      },
      { type: "embed", attrs: { url: "javascript:alert(1)" } },
      { type: "picture", attrs: { picture: 7 } },
      { type: "script", content: [{ type: "text", text: "alert(1)" }] },
      { type: "heading", attrs: { level: 9 }, content: [{ type: "text", text: "\ud800x" }] },
    ],
  };
  assert.deepEqual(copyIn(manuscript), [
    { type: "paragraph", text: [{ text: "ab" }] },
    { type: "heading", level: 2, text: [{ text: "\ufffdx" }] },
  ]);
});

test("an empty manuscript is no copy", () => {
  assert.deepEqual(copyIn(manuscriptOf([])), []);
  assert.deepEqual(copyIn({ type: "doc", content: [{ type: "paragraph" }] }), []);
});
