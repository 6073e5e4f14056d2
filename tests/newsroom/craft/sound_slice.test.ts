import assert from "node:assert/strict";
import { test } from "node:test";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { copySchema } from "../../../src/newsroom/app/editor/schema/schema.ts";
import { soundSlice } from "../../../src/newsroom/craft/sound_slice.ts";
import { manuscriptOf } from "../../../src/newsroom/rooms/manuscript.ts";
import { copies } from "../copies.ts";

const text = (type: string, words: string) => copySchema.node(type, null, copySchema.text(words));
const docs = copies.map((copy) => {
  const doc = Node.fromJSON(copySchema, manuscriptOf(copy));
  return doc.childCount === 0 ? doc.copy(Fragment.from(copySchema.node("paragraph"))) : doc;
});
/** Where somebody stands, and how far what they chose goes. */
const places = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

function stretch(doc: Node, [one, other]: [number, number]) {
  const at = (part: number) => doc.resolve(Math.floor(part * doc.content.size));
  return TextSelection.between(at(Math.min(one, other)), at(Math.max(one, other)));
}

const putIn = (doc: Node, chosen: [number, number], slice: Slice) => {
  const state = EditorState.create({ doc, selection: stretch(doc, chosen) });
  const after = state.tr.replaceSelection(slice).doc;
  after.check();
  return after;
};

test("what was copied whole goes in as it is", () => {
  fc.assert(
    fc.property(docs, places, docs, places, (from, chosen, into, place) => {
      const { from: begin, to: end } = stretch(from, chosen);
      const slice = from.slice(begin, end);
      assert.equal(soundSlice(slice), slice);
      putIn(into, place, slice);
    }),
    { numRuns: 300 },
  );
});

test("a block that came back in the place of an item stands for itself", () => {
  for (const [around, inner] of [
    ["list", "tableCell"],
    ["facts", "tableCell"],
    ["list", "factsTitle"],
  ] as const) {
    const wrong = copySchema.nodes[around]!.create(null, text(inner, "The tide turned"));
    const slice = new Slice(Fragment.from(wrong), 1, 1);
    const into = copySchema.node("doc", null, text("paragraph", "Before. "));
    assert.throws(() => putIn(into, [1, 1], slice), TypeError, "as the browser gives it, the editor cannot take it");
    assert.equal(putIn(into, [1, 1], soundSlice(slice)).textContent, "Before. The tide turned");
  }
});

test("whatever a browser made of what was copied goes in and leaves a text that holds together", () => {
  const containers = fc.constantFrom("table", "tableRow", "list", "listItem", "quote", "facts");
  fc.assert(
    fc.property(
      docs,
      places,
      fc.array(containers, { maxLength: 3 }),
      docs,
      places,
      (from, chosen, around, into, at) => {
        const { from: begin, to: end } = stretch(from, chosen);
        let { content, openStart, openEnd } = from.slice(begin, end);
        for (const name of around) content = Fragment.from(copySchema.nodes[name]!.create(null, content));
        if (content.size > 0) [openStart, openEnd] = [openStart + around.length, openEnd + around.length];
        putIn(into, at, soundSlice(new Slice(content, openStart, openEnd)));
      },
    ),
    { numRuns: 500 },
  );
});
