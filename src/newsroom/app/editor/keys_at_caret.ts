/**
 * A key acts where the caret is seen. The browser tells of a moved caret a moment later, and on a busy machine the next
 * key is there first: without this it would make a heading of the line one has just left.
 */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

export const KeysAtCaret = Extension.create({
  name: "keysAtCaret",
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown: readCaret } } })],
});

/** ProseMirror has no public door for it; its observer is what reads the caret when the browser tells. */
function readCaret(view: EditorView): void {
  const { domObserver } = view as EditorView & { readonly domObserver: { readonly flush: () => void } };
  if (!view.composing && view.hasFocus()) domObserver.flush();
}
