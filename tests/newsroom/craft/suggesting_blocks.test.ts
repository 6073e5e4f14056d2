import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestChanges } from "@handlewithcare/prosemirror-suggest-changes";
import { setBlockType, splitBlock, wrapIn } from "@tiptap/pm/commands";
import { Node } from "@tiptap/pm/model";
import { splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import type { Copy } from "../../../src/news/copy.ts";
import { copySchema } from "../../../src/newsroom/app/editor/schema/schema.ts";
import { refuse, settledBy, suggested, take, withoutSuggestions } from "../../../src/newsroom/craft/suggesting.ts";
import { suggestionsIn } from "../../../src/newsroom/craft/suggestion.ts";
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

const pictureNode = (picture: string) => copySchema.node("picture", { picture });

const edit = fc.record({
  at: fc.nat(140),
  size: fc.nat(14),
  what: fc.constantFrom("take out", "write", "break", "strong", "heading", "list", "quote", "picture", "take block"),
  who: fc.constantFrom("ines", "tomas"),
});

const edited = (at: number, size: number, what: "write" | "take out") => ({ at, size, what, who: "ines" as const });

function asked(state: EditorState, what: string): Transaction | undefined {
  const { from, to } = state.selection;
  if (what === "take out") return state.tr.deleteSelection();
  if (what === "write") return state.tr.insertText("new", from, to);
  if (what === "strong") return from < to ? state.tr.addMark(from, to, copySchema.mark("strong")) : undefined;
  if (what === "picture") return state.tr.insert(state.selection.$from.after(1), pictureNode("2"));
  if (what === "take block") return state.tr.delete(state.selection.$from.before(1), state.selection.$from.after(1));
  const { heading, list, quote, listItem } = copySchema.nodes;
  const turns = { heading: setBlockType(heading!, { level: 3 }), list: wrapInList(list!), quote: wrapIn(quote!) };
  let made: Transaction | undefined;
  const keep = (tr: Transaction) => {
    made = tr;
  };
  if (what in turns) turns[what as keyof typeof turns](state, keep);
  else if (!splitListItem(listItem!)(state, keep) && state.selection.empty) splitBlock(state, keep);
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
        if (!tr?.docChanged) continue;
        const made = suggested(tr, state, who, () => `${who}~1~${count++}`);
        if (made === undefined) continue;
        doc = state.apply(made).doc;
        doc.check();
        done++;
      }
      assert.deepEqual(copyIn(withoutSuggestions(doc).toJSON()), copy);
      const settled = settledBy(doc, take());
      settled.check();
      assert.deepEqual(suggestionsIn(settled), []);
    }),
    // A word taken out between two blanks, one of which is taken out too.
    { numRuns: 200, examples: [[[edited(5, 4, "write"), edited(60, 3, "write"), edited(128, 8, "take out")]]] },
  );
  assert.ok(done > 100, "most of what was tried could be suggested");
});

const stateAt = (doc: Node, at: number) =>
  EditorState.create({ doc, plugins: [suggestChanges()], selection: TextSelection.near(doc.resolve(at)) });
let ids = 0;
const made = (state: EditorState, tr: Transaction): Node =>
  state.apply(suggested(tr, state, "ines", () => `ines~1~${ids++}`)!).doc;

function by(command: Command): (state: EditorState) => Transaction {
  return (state) => {
    let found: Transaction | undefined;
    command(state, (tr) => {
      found = tr;
    });
    return found!;
  };
}

const { nodes } = copySchema;
const cell = (text: string) => nodes.tableCell!.create(null, copySchema.text(text));
const acts: Readonly<Record<string, (state: EditorState) => Transaction>> = {
  "a picture put in": ({ tr }) => tr.insert(tr.selection.$from.after(1), pictureNode("2")),
  "a picture taken out": (state) => {
    let at = 0;
    state.doc.forEach((node, from) => {
      if (node.type.name === "picture") at = from;
    });
    return state.tr.setSelection(NodeSelection.create(state.doc, at)).deleteSelection();
  },
  "a gallery put in": ({ tr }) => tr.insert(0, nodes.gallery!.create({ pictures: ["1", "2"] })),
  "a table put in": ({ tr }) =>
    tr.insert(0, nodes.table!.create(null, [nodes.tableRow!.create(null, [cell("a"), cell("b")])])),
  "a paragraph made a heading": by(setBlockType(nodes.heading!, { level: 2 })),
  "a paragraph made a list": by(wrapInList(nodes.list!, { ordered: true })),
  "a paragraph made a quote": by(wrapIn(nodes.quote!)),
};

for (const [name, act] of Object.entries(acts))
  test(`${name} is one suggestion: nothing until it is taken, as it was when it is refused`, () => {
    const state = stateAt(before, 3);
    const tr = act(state);
    const doc = made(state, tr);
    doc.check();
    assert.deepEqual(copyIn(withoutSuggestions(doc).toJSON()), copy);
    const [one, ...more] = suggestionsIn(doc);
    assert.deepEqual([one!.author, one!.blocks.length > 0, more], ["ines", true, []]);
    assert.deepEqual(copyIn(settledBy(doc, take(one!.id)).toJSON()), copyIn(tr.doc.toJSON()));
    assert.deepEqual(copyIn(settledBy(doc, refuse(one!.id)).toJSON()), copy);
  });

test("who goes on writing in a block they suggested makes no suggestion in the suggestion; another does", () => {
  const state = stateAt(before, 3);
  const doc = made(state, by(setBlockType(nodes.heading!, { level: 2 }))(state));
  const [{ blocks, id }] = suggestionsIn(doc) as [ReturnType<typeof suggestionsIn>[number]];
  assert.deepEqual(
    blocks.map(({ act, type }) => `${act} ${type}`),
    ["out paragraph", "in heading"],
  );
  const inside = doc.child(0).nodeSize + 1;
  const mine = stateAt(doc, inside);
  const longer = made(mine, mine.tr.insertText("Now ", inside));
  assert.deepEqual(
    suggestionsIn(longer).map((each) => [each.id, each.inserted]),
    [[id, ""]],
  );
  const theirs = mine.apply(suggested(mine.tr.insertText("Now ", inside), mine, "tomas", () => "tomas~1~x")!).doc;
  assert.deepEqual(
    suggestionsIn(theirs).map((each) => each.inserted),
    ["", "Now "],
  );
  assert.deepEqual(copyIn(withoutSuggestions(theirs).toJSON()), copy);
});

test("a block in which something is suggested already cannot be suggested over", () => {
  const state = stateAt(before, 3);
  const doc = made(state, state.tr.insertText("new ", 3));
  const next = stateAt(doc, 3);
  const tr = by(setBlockType(nodes.heading!, { level: 2 }))(next);
  assert.equal(
    suggested(tr, next, "tomas", () => "tomas~1~y"),
    undefined,
  );
});
