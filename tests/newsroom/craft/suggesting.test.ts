import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestChanges } from "@handlewithcare/prosemirror-suggest-changes";
import { splitBlock } from "@tiptap/pm/commands";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { copySchema } from "../../../src/newsroom/app/editor/schema/schema.ts";
import { refuse, settledBy, suggested, take, withoutSuggestions } from "../../../src/newsroom/craft/suggesting.ts";
import { suggestionBy, suggestionId, suggestionsIn } from "../../../src/newsroom/craft/suggestion.ts";

const p = (...texts: string[]) =>
  Node.fromJSON(copySchema, {
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] })),
  });
const texts = (doc: Node) => doc.children.map((each) => each.textContent);

/** Somebody who suggests; every edit of theirs is a suggestion with an id of its own. */
function writer(author: string, count = { of: 0 }) {
  const fresh = () => suggestionId(author, new Date("2026-11-23T09:00:00Z"), String(count.of++));
  return (doc: Node, edit: (tr: Transaction) => Transaction): Node => {
    const state = EditorState.create({ doc, plugins: [suggestChanges()] });
    return state.apply(suggested(edit(state.tr), state, author, fresh)!).doc;
  };
}
const ines = writer("ines");
const tomas = writer("tomas");

test("a suggestion changes nothing until it is taken, and nothing when it is refused", () => {
  const before = p("The ferry left at six.");
  const after = ines(before, (tr) => tr.insertText("eight", 19, 22));
  assert.deepEqual(texts(withoutSuggestions(after)), ["The ferry left at six."]);
  assert.deepEqual(texts(settledBy(after, take())), ["The ferry left at eight."]);
  const [one, ...rest] = suggestionsIn(after);
  assert.deepEqual([one!.author, one!.deleted, one!.inserted, rest.length], ["ines", "six", "eight", 0]);
  assert.equal(one!.at?.toISOString(), "2026-11-23T09:00:00.000Z");
});

test("one of several is taken, the others stay as they are", () => {
  let doc = p("One two three four.");
  doc = ines(doc, (tr) => tr.delete(1, 5));
  doc = ines(doc, (tr) => tr.insertText("5", 15));
  const [first, second] = suggestionsIn(doc);
  assert.deepEqual(texts(withoutSuggestions(settledBy(doc, take(first!.id)))), ["two three four."]);
  assert.deepEqual(
    suggestionsIn(settledBy(doc, refuse(first!.id))).map(({ id }) => id),
    [second!.id],
  );
});

test("what one writes beside another's suggestion is one's own, and theirs stays theirs", () => {
  let doc = p("quay");
  doc = ines(doc, (tr) => tr.insertText("old ", 1));
  doc = tomas(doc, (tr) => tr.insertText("very ", 1));
  doc = tomas(doc, (tr) => tr.insertText("north ", 10));
  assert.deepEqual(
    suggestionsIn(doc).map(({ author, inserted }) => [author, inserted]),
    [
      ["tomas", "very "],
      ["ines", "old "],
      ["tomas", "north "],
    ],
  );
  assert.deepEqual(texts(withoutSuggestions(doc)), ["quay"]);
});

test("a paragraph parted as a suggestion is whole again when it is refused", () => {
  const before = p("One. Two.", "Three.");
  const state = EditorState.create({
    doc: before,
    plugins: [suggestChanges()],
    selection: TextSelection.create(before, 6),
  });
  let parted = before;
  splitBlock(state, (tr) => {
    parted = state.apply(suggested(tr, state, "ines", () => suggestionId("ines", new Date(), "x"))!).doc;
  });
  assert.equal(parted.childCount, 3);
  assert.deepEqual(texts(withoutSuggestions(parted)), ["One. Two.", "Three."]);
  assert.deepEqual(texts(settledBy(parted, take())), ["One. ", "Two.", "Three."]);
});

test("paragraphs pasted as a suggestion go without a trace, and come without an anchor", () => {
  const before = p("One.", "Two.");
  const after = ines(before, (tr) => tr.replace(5, 5, p(" A", "B", "C ").slice(1, 9)));
  assert.deepEqual(texts(withoutSuggestions(after)), ["One.", "Two."]);
  assert.deepEqual(texts(settledBy(after, take())), ["One. A", "B", "C", "Two."]);
});

test("no block carries a mark, and two who write at once keep every suggestion", () => {
  const before = p("The north pier is shut.", "Nobody knows until when.");
  const [one, other] = [new Doc(), new Doc()];
  const fragmentOf = (doc: Doc) => doc.getXmlFragment("copy");
  const write = (doc: Doc, edit: (node: Node) => Node) => {
    const { doc: node, meta } = initProseMirrorDoc(fragmentOf(doc), copySchema);
    updateYFragment(doc, fragmentOf(doc), edit(node), meta);
  };
  write(one, () => before);
  applyUpdate(other, encodeStateAsUpdate(one));
  write(one, (node) => ines(node, (tr) => tr.insertText("whole ", 5)));
  write(other, (node) => tomas(node, (tr) => tr.delete(26, 33)));
  write(other, (node) => tomas(node, (tr) => tr.replace(24, 24, p("x", "Added whole.", "y").slice(2, 18))));
  applyUpdate(one, encodeStateAsUpdate(other));
  applyUpdate(other, encodeStateAsUpdate(one));
  const [here, there] = [one, other].map((doc) => yXmlFragmentToProseMirrorRootNode(fragmentOf(doc), copySchema));
  assert.ok(here!.eq(there!));
  assert.deepEqual(texts(withoutSuggestions(here!)), texts(before));
  assert.deepEqual(new Set(suggestionsIn(here!).map(({ author }) => author)), new Set(["ines", "tomas"]));
});

const edit = fc.record({
  from: fc.nat(60),
  size: fc.nat(12),
  text: fc.constantFrom("", "x", "new", "码头"),
  who: fc.boolean(),
});

test("whatever two people suggest, refusing all brings back the text, and taking all leaves no suggestion", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const before = p("Onetwothreefour", "Fivesixseven", "八九十百千");
      let doc = before;
      for (const { from, size, text, who } of edits) {
        const [start, end] = [from, from + size].map((at) => 1 + (at % (doc.content.size - 1))).sort((a, b) => a - b);
        const near = (at: number) => TextSelection.near(doc.resolve(at)).from;
        const [left, right] = [near(start!), near(end!)];
        if (left > right || (left === right && text === "")) continue;
        doc = (who ? ines : tomas)(doc, (tr) =>
          text === "" ? tr.delete(left, right) : tr.insertText(text, left, right),
        );
      }
      doc.check();
      assert.deepEqual(texts(withoutSuggestions(doc)), texts(before));
      assert.equal(suggestionsIn(settledBy(doc, take())).length, 0);
      for (const { id } of suggestionsIn(doc)) assert.ok(["ines", "tomas"].includes(suggestionBy(id).author));
    }),
    { numRuns: 300 },
  );
});
