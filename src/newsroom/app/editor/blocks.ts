/** Turning blocks into others: lists, quotes, boxes of facts, tables; and leaving them. */
import type { Editor, JSONContent } from "@tiptap/core";
import { lift, setBlockType, wrapIn } from "@tiptap/pm/commands";
import { liftListItem, wrapInList } from "@tiptap/pm/schema-list";
import { type EditorState, TextSelection } from "@tiptap/pm/state";

/** True when the caret is inside a node of that name. */
export const inNode = ({ selection: { $from } }: EditorState, name: string): boolean => depthOf($from, name) > 0;

/** Depth of the innermost node of that name around the place; 0 when there is none. */
export function depthOf($place: EditorState["selection"]["$from"], name: string): number {
  let depth = $place.depth;
  while (depth > 0 && $place.node(depth).type.name !== name) depth--;
  return depth;
}

/** Makes paragraphs of the chosen lines, where a paragraph may stand. */
export const toParagraph = ({ state, view, schema }: Editor): boolean =>
  setBlockType(schema.nodes.paragraph!)(state, view.dispatch);

/** Makes headings of the chosen lines, or paragraphs of such headings. Tiptap's own command throws in a table. */
export function toggleHeading(editor: Editor, level: 2 | 3 | 4): boolean {
  const { parent } = editor.state.selection.$from;
  if (parent.type.name === "heading" && parent.attrs.level === level) return toParagraph(editor);
  return setBlockType(editor.schema.nodes.heading!, { level })(editor.state, editor.view.dispatch);
}

/** Makes a list of the blocks, another kind of list of a list, or paragraphs of it again. */
export function toggleList(editor: Editor, ordered: boolean): boolean {
  const { state, view, schema } = editor;
  const { $from } = state.selection;
  const depth = outermost($from, "list");
  if (depth === 0) {
    setBlockType(schema.nodes.paragraph!)(editor.state, view.dispatch);
    return wrapInList(schema.nodes.list!, { ordered })(editor.state, view.dispatch);
  }
  const list = $from.node(depth);
  if (list.attrs.ordered === ordered) return liftListItem(schema.nodes.listItem!)(state, view.dispatch);
  view.dispatch(state.tr.setNodeMarkup($from.before(depth), undefined, { ordered }));
  return true;
}

function outermost($place: EditorState["selection"]["$from"], name: string): number {
  for (let depth = 1; depth <= $place.depth; depth++) if ($place.node(depth).type.name === name) return depth;
  return 0;
}

/** Puts the paragraphs into a quote, or takes them out. */
export function toggleQuote(editor: Editor): boolean {
  const { state, view, schema } = editor;
  if (inNode(state, "quote")) return lift(state, view.dispatch);
  setBlockType(schema.nodes.paragraph!)(state, view.dispatch);
  return wrapIn(schema.nodes.quote!)(editor.state, view.dispatch);
}

/** Enter in an empty last line of a `name` goes on below it. */
export function leaveEmpty(editor: Editor, name: string): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const depth = depthOf($from, name);
  if (!empty || depth === 0 || $from.parent.content.size > 0 || $from.index(depth) < $from.node(depth).childCount - 1)
    return false;
  const after = $from.after(depth);
  const only = $from.node(depth).childCount === 1;
  const transaction = state.tr.insert(after, state.schema.nodes.paragraph!.create());
  transaction.setSelection(TextSelection.create(transaction.doc, after + 1));
  if (!only) transaction.delete($from.before(), $from.after());
  view.dispatch(transaction.scrollIntoView());
  return true;
}

/** New blocks, for whoever puts one in (the slash menu). */
export const freshBlocks = {
  facts: { type: "facts", content: [{ type: "factsTitle" }, { type: "paragraph" }] },
  quote: { type: "quote", content: [{ type: "paragraph" }] },
  divider: { type: "divider" },
  table: {
    type: "table",
    attrs: { headRows: 1 },
    content: [0, 1, 2].map(() => ({ type: "tableRow", content: [0, 1, 2].map(() => ({ type: "tableCell" })) })),
  },
  list: { type: "list", attrs: { ordered: false }, content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
} satisfies Readonly<Record<string, JSONContent>>;
