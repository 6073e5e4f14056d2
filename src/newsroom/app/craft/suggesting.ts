/**
 * Suggesting in the text: while it is on, what one writes is a suggestion, and what cannot be one is not done and said.
 * Everybody's suggestions are shown, taken and refused here.
 */
import { suggestChanges } from "@handlewithcare/prosemirror-suggest-changes";
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, type Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { refuse, suggested, take } from "../../craft/suggesting.ts";
import { keepSuggested } from "../../craft/suggesting_blocks.ts";
import { suggestionId, suggestionsIn } from "../../craft/suggestion.ts";
import { piecesIn, withoutOthersNames } from "../../craft/suggestion_pieces.ts";
import { settlesOthers } from "../../rooms/judging.ts";
import { held } from "./held.ts";

/** Whether others' suggestions may be settled in the open text. */
export const takingAllowed = held(true);

/** True while what is written is only suggested. */
export const suggestingOn = held(false);

export interface SuggestingOptions {
  /** Staff id of who writes. */
  readonly member: string;
  /** Told when something cannot be suggested, or would settle what one may not. */
  readonly refused: (why: "not-suggested" | "not-yours") => void;
}

export const Suggesting = Extension.create<SuggestingOptions>({
  name: "suggesting",
  // Nearest to the text: what others made of a transaction is suggested, not what they were given.
  priority: 1,
  addOptions: () => ({ member: "", refused: () => undefined }),
  addKeyboardShortcuts: () => ({
    "Mod-Alt-s": () => {
      suggestingOn.set(!suggestingOn.get());
      return true;
    },
  }),
  dispatchTransaction({ transaction, next }) {
    const { member, refused } = this.options;
    if (!isWriting(transaction)) return next(transaction);
    const { state } = this.editor;
    const made = suggestingOn.get()
      ? suggested(transaction, state, member, () => fresh(member))
      : plain(transaction, member);
    if (made === undefined) refused("not-suggested");
    else if (!takingAllowed.get() && settles(state.doc, made.doc, member)) refused("not-yours");
    else next(made);
  },
  onDestroy: () => suggestingOn.set(false),
  addProseMirrorPlugins: () => [suggestChanges()],
});

/** What is written and not suggested takes nobody's name, and settles nothing by the way. */
function plain(tr: Transaction, member: string): Transaction {
  withoutOthersNames(tr, member);
  keepSuggested(tr);
  return tr;
}

const settles = (before: Node, after: Node, id: string): boolean =>
  settlesOthers({ id }, { before: piecesIn(before), after: piecesIn(after) });

const fresh = (member: string) => suggestionId(member, new Date(), Math.random().toString(36).slice(2, 8));

/** True for what somebody wrote here, and not for what came from others, was undone, or settles suggestions. */
function isWriting(tr: Transaction): boolean {
  const synced = tr.getMeta("y-sync$") as { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined;
  return tr.docChanged && !synced?.isChangeOrigin && !synced?.isUndoRedoOperation && tr.getMeta("done") !== true;
}

/** Does a transaction that is no suggestion even while suggesting is on: a comment's mark, say. */
export const asDone = (tr: Transaction): Transaction => tr.setMeta("done", true);

/** Takes a suggestion, or all. */
export const takeIn = (editor: Editor, id?: string): void => settle(editor, take(id));

/** Refuses a suggestion, or all. */
export const refuseIn = (editor: Editor, id?: string): void => settle(editor, refuse(id));

function settle(editor: Editor, command: ReturnType<typeof take>): void {
  command(editor.state, (tr) => editor.view.dispatch(asDone(tr)));
}

/** Selects a suggestion where it stands. */
export function showSuggestion(editor: Editor, id: string): void {
  const one = suggestionsIn(editor.state.doc).find((each) => each.id === id);
  if (one === undefined) return;
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(placeOf(doc, one)).scrollIntoView());
  editor.view.focus();
}

function placeOf(doc: Node, { from, to }: { readonly from: number; readonly to: number }): Selection {
  const node = doc.nodeAt(from);
  if (node?.isAtom && node.isBlock) return NodeSelection.create(doc, from);
  return TextSelection.between(doc.resolve(from), doc.resolve(to));
}
