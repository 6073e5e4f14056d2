import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestChanges } from "@handlewithcare/prosemirror-suggest-changes";
import { splitBlock } from "@tiptap/pm/commands";
import { Node } from "@tiptap/pm/model";
import { splitListItem } from "@tiptap/pm/schema-list";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import type { Copy } from "../../../src/news/copy.ts";
import { copySchema } from "../../../src/newsroom/app/editor/schema/schema.ts";
import { canSuggest, suggested, withoutSuggestions } from "../../../src/newsroom/craft/suggesting.ts";
import { copyIn, manuscriptOf } from "../../../src/newsroom/rooms/manuscript.ts";

const copy: Copy = [
  { type: "paragraph", text: [{ text: "One " }, { text: "two", marks: [{ type: "strong" }] }, { text: " three." }] },
  { type: "list", ordered: false, items: [{ text: [{ text: "rope" }], items: [{ text: [{ text: "short" }] }] }] },
  { type: "quote", paragraphs: [[{ text: "We saw it." }], [{ text: "Then not." }]], source: [{ text: "A pilot" }] },
  { type: "heading", level: 2, text: [{ text: "Later" }] },
  { type: "picture", picture: "1" },
  { type: "paragraph", text: [{ text: "The end." }] },
];
const before = Node.fromJSON(copySchema, manuscriptOf(copy));

const edit = fc.record({
  at: fc.nat(140),
  size: fc.nat(14),
  what: fc.constantFrom("take out", "write", "break", "strong"),
  who: fc.constantFrom("ines", "tomas"),
});

function asked(state: EditorState, what: string): Transaction | undefined {
  const { from, to } = state.selection;
  if (what === "take out") return state.tr.deleteSelection();
  if (what === "write") return state.tr.insertText("new", from, to);
  if (what === "strong") return from < to ? state.tr.addMark(from, to, copySchema.mark("strong")) : undefined;
  let made: Transaction | undefined;
  const keep = (tr: Transaction) => {
    made = tr;
  };
  if (!splitListItem(copySchema.nodes.listItem!)(state, keep) && state.selection.empty) splitBlock(state, keep);
  return made;
}

test("in lists, quotes and beside pictures too, what is suggested can be refused without a trace", () => {
  let [done, count] = [0, 0];
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 7 }), (edits) => {
      let doc = before;
      for (const { at, size, what, who } of edits) {
        const near = (place: number) => TextSelection.near(doc.resolve(Math.min(place, doc.content.size - 1)));
        const from = 1 + (at % (doc.content.size - 1));
        const [start, end] = [near(from), near(from + size)];
        if (!(start instanceof TextSelection) || !(end instanceof TextSelection) || start.from > end.from) continue;
        const selection = TextSelection.create(doc, start.from, end.from);
        const state = EditorState.create({ doc, plugins: [suggestChanges()], selection });
        const tr = asked(state, what);
        if (!tr?.docChanged || !canSuggest(tr)) continue;
        const made = suggested(tr, state, who, () => `${who}~1~${count++}`);
        if (made === undefined) continue;
        doc = state.apply(made).doc;
        doc.check();
        done++;
      }
      assert.deepEqual(copyIn(withoutSuggestions(doc).toJSON()), copy);
    }),
    { numRuns: 200 },
  );
  assert.ok(done > 100, "most of what was tried could be suggested");
});
