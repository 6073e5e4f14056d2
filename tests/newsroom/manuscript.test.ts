import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Doc } from "yjs";
import { type Copy, parseCopy, plainText } from "../../src/news/copy.ts";
import { copyIn, type Leaf, manuscriptOf } from "../../src/newsroom/rooms/manuscript.ts";
import { textOf, writeText } from "../../src/newsroom/rooms/room_text.ts";
import { settled } from "../../src/newsroom/rooms/settled.ts";
import { copies } from "./copies.ts";

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
