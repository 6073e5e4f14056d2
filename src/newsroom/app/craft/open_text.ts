/** The text that is open on the screen: its editor, for whatever stands beside it. One at a time. */
import { type Editor, Extension } from "@tiptap/core";
import type { Finding } from "../../craft/finding.ts";
import { blockSuggestion } from "../../craft/suggestion.ts";
import { held } from "./held.ts";

/** A finding at its place in the document, with the words there. */
export interface PlacedFinding extends Finding {
  readonly words: string;
}

/** The editor; undefined while no text is open. */
export const openText = held<Editor | undefined>(undefined);

/** What the checks found in it. */
export const foundInText = held<readonly PlacedFinding[]>([]);

/** Counts the changes of the text, for parts that read it anew: a moment after the typing, so that no key waits. */
export const textTurns = held(0);
const turnMs = 200;
let turning: ReturnType<typeof setTimeout> | undefined;

/** Says which text is open, and that it changed. */
export const OpenText = Extension.create({
  name: "openText",
  onCreate() {
    openText.set(this.editor);
  },
  onUpdate() {
    if (turning !== undefined) return;
    turning = setTimeout(() => {
      turning = undefined;
      textTurns.set(textTurns.get() + 1);
    }, turnMs);
  },
  onDestroy() {
    if (openText.get() !== this.editor) return;
    openText.set(undefined);
    foundInText.set([]);
  },
});

/** The paragraphs of a document as plain text; what is suggested to go is no more counted. */
export function paragraphsOf(editor: Editor): string[] {
  const texts: string[] = [];
  editor.state.doc.descendants((node) => {
    if (blockSuggestion(node.attrs.suggested)?.act === "out") return false;
    if (!node.isTextblock) return true;
    const stays = node.children.filter(({ marks }) => !marks.some(({ type }) => type.name === "deletion"));
    texts.push(stays.map(({ text = "" }) => text.replaceAll("\u200b", "")).join(""));
    return false;
  });
  return texts;
}

/** Brings a place into view, with the caret there. */
export function goTo(editor: Editor, from: number, to = from): void {
  editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();
  const { node } = editor.view.domAtPos(from);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}
