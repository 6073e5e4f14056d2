/**
 * Making and settling suggestions, on top of @handlewithcare/prosemirror-suggest-changes. Pure over states and nodes.
 * Promises: words are suggested by marks, all else as whole blocks (`suggesting_blocks.ts`); nobody's words become
 * another's; refused altogether, the text is what it was.
 */
import {
  applySuggestion,
  applySuggestions,
  revertSuggestion,
  revertSuggestions,
  suggestChangesKey,
  transformToSuggestionTransaction,
} from "@handlewithcare/prosemirror-suggest-changes";
import type { Mark, Node, Slice } from "@tiptap/pm/model";
import { type Command, EditorState, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from "@tiptap/pm/transform";
import { isInOwnBlocks, settleBlocks, suggestedBlocks } from "./suggesting_blocks.ts";
import { anchor, suggestionBy } from "./suggestion.ts";
import { eachTheirOwn, keepEdges, withoutStrayJoins, withoutTakenBack } from "./suggestion_owners.ts";

const reviewed = new Set(["insertion", "deletion"]);
const wordMarks = new Set(["strong", "emphasis", "link"]);
const wordBlocks = new Set(["paragraph", "heading", "list", "listItem", "quote", "text"]);

/** Takes a suggestion, or all. */
export const take = (id?: string): Command =>
  settling(id === undefined ? applySuggestions : applySuggestion(id), "take", id);

/** Refuses a suggestion, or all. */
export const refuse = (id?: string): Command =>
  settling(id === undefined ? revertSuggestions : revertSuggestion(id), "refuse", id);

/** Words by the library, then blocks; what is settled leaves no anchor behind. */
const settling =
  (words: Command, how: "take" | "refuse", id: string | undefined): Command =>
  (state, dispatch) => {
    let made = state.tr;
    words(state, (tr) => {
      made = tr;
    });
    // Where a word goes between two blanks the library takes a blank along, and forgets what else was suggested of it.
    for (let before = -1; before < made.steps.length && isLeft(made.doc, id); ) {
      before = made.steps.length;
      words(EditorState.create({ doc: made.doc }), ({ steps }) => {
        for (const step of steps) made.step(step);
      });
    }
    settleBlocks(made, how, id);
    if (!made.docChanged) return false;
    const anchors: number[] = [];
    made.doc.descendants((node, from) => {
      if (!node.isText || node.marks.some(({ type }) => reviewed.has(type.name))) return;
      for (const { index } of (node.text ?? "").matchAll(new RegExp(anchor, "g"))) anchors.push(from + index);
    });
    for (const at of anchors.reverse()) made.delete(at, at + 1);
    dispatch?.(made);
    return true;
  };

/** True when words still carry the suggestion, or any. */
function isLeft(doc: Node, id: string | undefined): boolean {
  let left = false;
  doc.descendants(({ isText, marks }) => {
    left ||=
      isText && marks.some(({ type, attrs }) => reviewed.has(type.name) && (id === undefined || attrs.id === id));
    return !left;
  });
  return left;
}

/** The document with every suggestion refused: what readers may get. */
export function withoutSuggestions(doc: Node): Node {
  return settledBy(doc, refuse());
}

/** The document as `settle` leaves it. */
export function settledBy(doc: Node, settle: Command): Node {
  let after = doc;
  settle(EditorState.create({ doc }), (tr) => {
    after = tr.doc;
  });
  return after;
}

/** Marks a transaction as one to be done and not suggested. */
export const asDone = (tr: Transaction): Transaction => tr.setMeta(suggestChangesKey, { skip: true });

/** True for a change of words or their marks, which can be suggested word by word. */
function isOfWords(tr: Transaction): boolean {
  return tr.steps.every((step, at) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return wordMarks.has(step.mark.type.name);
    return step instanceof ReplaceStep && isWords(step.slice) && isWords(tr.docs[at]!.slice(step.from, step.to));
  });
}

function isWords({ content }: Slice): boolean {
  let words = true;
  content.descendants((node) => {
    words &&= wordBlocks.has(node.type.name);
    return words;
  });
  return words;
}

/**
 * The transaction as a suggestion of `author`, of words where it can be and of whole blocks where not; `fresh` makes an id
 * of theirs. Undefined for one that could not be refused again.
 */
export function suggested(
  tr: Transaction,
  state: EditorState,
  author: string,
  fresh: () => string,
): Transaction | undefined {
  const words = isOfWords(tr) && !isInOwnBlocks(tr, author) ? suggestedWords(tr, state, author, fresh) : undefined;
  const made = words ?? suggestedBlocks(tr, state, author, fresh);
  return made && sameRefused(state.doc, made.doc) ? made : undefined;
}

function suggestedWords(
  tr: Transaction,
  state: EditorState,
  author: string,
  fresh: () => string,
): Transaction | undefined {
  const tracked = transformToSuggestionTransaction(tr, state, fresh);
  inlineOnly(tracked);
  withoutTakenBack(tracked, state.doc);
  keepEdges(tracked, state.doc, tr);
  eachTheirOwn(tracked, state.doc, (id) => (suggestionBy(id).author === author ? id : fresh()));
  withoutStrayJoins(tracked, state.doc, tr, fresh);
  return sameRefused(state.doc, tracked.doc) ? tracked : undefined;
}

/** True when both say the same with all suggestions refused; only the blocks that differ and their neighbours are asked. */
function sameRefused(before: Node, after: Node): boolean {
  const most = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < most && before.child(start) === after.child(start)) start++;
  let end = 0;
  while (end < most - start && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end))
    end++;
  const part = (doc: Node) =>
    doc.type.create(null, doc.children.slice(Math.max(0, start - 1), doc.childCount - Math.max(0, end - 1)));
  return withoutSuggestions(part(before)).eq(withoutSuggestions(part(after)));
}

/** A mark on a whole block as marks on its words; a block without words gets an anchor to carry it. */
function inlineOnly(tr: Transaction): void {
  const blocks: { at: number; mark: Mark }[] = [];
  tr.doc.descendants((node, at) => {
    const mark = node.isBlock ? node.marks.find(({ type }) => reviewed.has(type.name)) : undefined;
    if (mark !== undefined) blocks.push({ at, mark });
  });
  for (const { at, mark } of blocks.reverse()) {
    tr.removeNodeMark(at, mark);
    const texts: { from: number; to: number }[] = [];
    const node = tr.doc.nodeAt(at)!;
    const note = (each: Node, from: number) => {
      if (each.isTextblock) texts.push({ from: from + 1, to: from + 1 + each.content.size });
    };
    note(node, at);
    node.descendants((each, from) => note(each, at + 1 + from));
    for (const { from, to } of texts.reverse()) {
      if (from === to) tr.insertText(anchor, from);
      tr.addMark(from, Math.max(to, from + 1), mark);
    }
  }
}
