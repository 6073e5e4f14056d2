/**
 * Suggestions of whole blocks: pictures, tables, dividers, boxes, and what makes a paragraph a heading, a list or a quote.
 * The binding to Yjs keeps no marks of blocks, so the blocks of before stay, suggested to go, beside those to come.
 * Pure over states and nodes. Promises: refused, the text is what it was; taken, it is what its writer made.
 */
import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Transform } from "@tiptap/pm/transform";
import { blockSuggestion, suggestionBy } from "./suggestion.ts";

interface Stretch {
  /** Where it begins, in both documents alike. */
  readonly from: number;
  readonly old: readonly Node[];
  readonly fresh: readonly Node[];
}

/** The blocks between the first and the last that differ. */
function changed(before: Node, after: Node): Stretch {
  const most = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < most && before.child(start).eq(after.child(start))) start++;
  let end = 0;
  while (end < most - start && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end)))
    end++;
  const from = before.children.slice(0, start).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return {
    from,
    old: before.children.slice(start, before.childCount - end),
    fresh: after.children.slice(start, after.childCount - end),
  };
}

const isOwn = (author: string, { attrs }: Node): boolean => {
  const found = blockSuggestion(attrs.suggested);
  return found?.act === "in" && suggestionBy(found.id).author === author;
};

/** True for a change of nothing but blocks that `author` suggested: they go on writing in them. */
export function isInOwnBlocks(tr: Transaction, author: string): boolean {
  const { old } = changed(tr.before, tr.doc);
  return old.length > 0 && old.every((node) => isOwn(author, node));
}

/**
 * The transaction as a suggestion of blocks. Undefined where something is suggested in those blocks already: two could
 * not be taken apart again.
 */
export function suggestedBlocks(
  tr: Transaction,
  state: EditorState,
  author: string,
  fresh: () => string,
): Transaction | undefined {
  const stretch = changed(state.doc, tr.doc);
  const { old } = stretch;
  if (old.some((node) => !isOwn(author, node) && isSuggested(node))) return undefined;
  const earlier = old.map(({ attrs }) => blockSuggestion(attrs.suggested)?.id).find((id) => id !== undefined);
  const id = earlier !== undefined && old.every((node) => isOwn(author, node)) ? earlier : fresh();
  const made = state.tr;
  let at = stretch.from;
  for (const node of old) {
    if (isOwn(author, node)) {
      // The last block of a text goes when those that come are there.
      made.delete(at, at + node.nodeSize);
      continue;
    }
    made.setNodeAttribute(at, "suggested", `out ${id}`);
    at += node.nodeSize;
  }
  return placed(made, tr, { ...stretch, at, id });
}

function placed(made: Transaction, tr: Transaction, stretch: Stretch & { at: number; id: string }): Transaction {
  const { at, id, fresh, from } = stretch;
  const coming = fresh.map((node) => bare(node, `in ${id}`));
  if (coming.length > 0) made.insert(at, coming);
  // What the schema put in for a text that had nothing left.
  const spare = made.doc.content.size - (at + coming.reduce((sum, { nodeSize }) => sum + nodeSize, 0));
  const wanted = tr.doc.content.size - from - fresh.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  if (coming.length > 0 && spare > wanted) made.delete(made.doc.content.size - (spare - wanted), made.doc.content.size);
  const moved = (pos: number) => Math.max(0, Math.min(made.doc.content.size, pos >= from ? pos + at - from : pos));
  const { selection } = tr;
  if (selection instanceof NodeSelection && made.doc.nodeAt(moved(selection.from)))
    made.setSelection(NodeSelection.create(made.doc, moved(selection.from)));
  else
    made.setSelection(
      TextSelection.between(made.doc.resolve(moved(selection.anchor)), made.doc.resolve(moved(selection.head))),
    );
  return made.scrollIntoView();
}

/** The block as it is suggested; what is inside of it is part of it and not suggested on its own. */
const bare = (node: Node, suggested: string | null): Node =>
  node.isText || !("suggested" in node.attrs)
    ? node.copy(Fragment.from(node.children.map((child) => (child.isText ? child : bare(child, null)))))
    : node.type.create(
        { ...node.attrs, suggested },
        node.children.map((child) => (child.isText ? child : bare(child, null))),
      );

/** True when something in the block, or the block, is suggested. */
function isSuggested(node: Node): boolean {
  let found = blockSuggestion(node.attrs.suggested) !== undefined;
  node.descendants(({ marks, attrs }) => {
    found ||=
      blockSuggestion(attrs.suggested) !== undefined ||
      marks.some(({ type }) => type.name === "insertion" || type.name === "deletion" || type.name === "modification");
    return !found;
  });
  return found;
}

/** Takes or refuses what is suggested of blocks, one suggestion or all. */
export function settleBlocks<T extends Transform>(tr: T, how: "take" | "refuse", id?: string): T {
  const found: { at: number; size: number; goes: boolean }[] = [];
  tr.doc.descendants((node, at) => {
    const block = blockSuggestion(node.attrs.suggested);
    if (block === undefined || (id !== undefined && block.id !== id)) return true;
    const goes = (block.act === "out") === (how === "take");
    found.push({ at, size: node.nodeSize, goes });
    return !goes;
  });
  for (const { at, size, goes } of found.reverse()) {
    if (!goes) tr.setNodeAttribute(at, "suggested", null);
    else if (size === tr.doc.content.size) tr.replaceWith(0, size, tr.doc.type.schema.nodes.paragraph!.create());
    else tr.delete(at, at + size);
  }
  return tr;
}

/** Keeps what is suggested of a block suggested when a plain change makes another kind of it. */
export function keepSuggested(tr: Transaction): void {
  const { old, fresh, from } = changed(tr.before, tr.doc);
  if (old.length !== fresh.length) return;
  let at = from;
  fresh.forEach((node, index) => {
    const { suggested } = old[index]!.attrs;
    if (suggested && !node.attrs.suggested) tr.setNodeAttribute(at, "suggested", suggested);
    at += node.nodeSize;
  });
}
