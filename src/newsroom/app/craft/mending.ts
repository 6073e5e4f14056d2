/** Mending what the checks found: from the list, by right-click, or by Alt+Enter where one is. */
import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { held } from "./held.ts";
import { foundInText, type PlacedFinding } from "./open_text.ts";

/** The finding whose menu is open, and where on the screen. */
export const mendingMenu = held<
  { readonly finding: PlacedFinding; readonly left: number; readonly top: number } | undefined
>(undefined);

export const Mending = Extension.create({
  name: "mending",
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      "Alt-Enter": () => {
        const { from } = editor.state.selection;
        const finding = at(from);
        if (finding === undefined) return false;
        const { left, bottom } = editor.view.coordsAtPos(finding.from);
        mendingMenu.set({ finding, left, top: bottom });
        return true;
      },
      // To the next thing found.
      F8: () => {
        const { to } = editor.state.selection;
        const next = foundInText.get().find(({ from }) => from > to) ?? foundInText.get()[0];
        if (next === undefined) return false;
        return editor.chain().setTextSelection({ from: next.from, to: next.to }).scrollIntoView().run();
      },
    };
  },
  onDestroy: () => mendingMenu.set(undefined),
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            contextmenu: (view, event) => {
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              const finding = place ? at(place.pos) : undefined;
              if (finding === undefined || event.shiftKey) return false;
              event.preventDefault();
              mendingMenu.set({ finding, left: event.clientX, top: event.clientY });
              return true;
            },
          },
        },
      }),
    ];
  },
});

const at = (pos: number) => foundInText.get().find(({ from, to, kind }) => kind !== "long" && from <= pos && pos <= to);

/** Writes `repair` where the finding is, if its words still stand there. */
export function mend(editor: Editor, finding: PlacedFinding, repair: string): boolean {
  if (!stands(editor, finding)) return false;
  const { tr } = editor.state;
  editor.view.dispatch(
    repair === "" ? tr.delete(finding.from, finding.to) : tr.insertText(repair, finding.from, finding.to),
  );
  return true;
}

/** Mends everything that has a repair; answers how much that was. */
export function mendAll(editor: Editor, findings: readonly PlacedFinding[]): number {
  const mendable = findings.filter((each) => each.repair !== undefined && stands(editor, each));
  const { tr } = editor.state;
  for (const { from, to, repair } of [...mendable].sort((one, other) => other.from - one.from))
    if (repair === "") tr.delete(from, to);
    else tr.insertText(repair!, from, to);
  editor.view.dispatch(tr);
  return mendable.length;
}

/** A list is a moment older than the text: what was written over since is left alone. */
function stands({ state: { doc } }: Editor, { from, to, words }: PlacedFinding): boolean {
  return to <= doc.content.size && doc.textBetween(from, to, undefined, "\u200b") === words;
}
