/** Find and replace inside the text: what is found is marked, one of it is where one is. Opened with Ctrl+F and Ctrl+H. */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { placesOf, replacement, type Search, searched } from "../../craft/search.ts";
import { held } from "./held.ts";

interface Found {
  readonly from: number;
  readonly to: number;
  /** Given the replacement as written, answers what is put in. */
  readonly filled: (by: string) => string;
}

export interface Searching {
  readonly search: Search;
  readonly found: readonly Found[];
  /** Which of them; -1 for none. */
  readonly at: number;
}

const nothing: Search = { find: "", pattern: false, sameCase: false, wholeWord: false };
const key = new PluginKey<Searching>("searching");

/** The bar of finding: closed, or open with or without replacing. */
export const findBar = held<"closed" | "find" | "replace">("closed");

/** What is searched now, for the bar. */
export const searching = held<Searching>({ search: nothing, found: [], at: -1 });

export const FindAndReplace = Extension.create({
  name: "findAndReplace",
  priority: 900,
  addKeyboardShortcuts() {
    const open = (how: "find" | "replace") => () => {
      const { state } = this.editor;
      const { from, to, empty } = state.selection;
      const words = empty ? "" : state.doc.textBetween(from, to, "\n");
      if (words !== "" && !words.includes("\n") && words.length < 100)
        look(this.editor, { ...searching.get().search, find: words, pattern: false });
      findBar.set(how);
      return true;
    };
    return {
      "Mod-f": open("find"),
      "Mod-h": open("replace"),
      "Mod-g": () => step(this.editor, 1),
      "Shift-Mod-g": () => step(this.editor, -1),
    };
  },
  onDestroy() {
    findBar.set("closed");
    searching.set({ search: nothing, found: [], at: -1 });
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<Searching>({
        key,
        state: {
          init: () => ({ search: nothing, found: [], at: -1 }),
          apply: (tr, before) => {
            const asked = tr.getMeta(key) as Partial<Searching> | undefined;
            if (asked === undefined && !tr.docChanged) return before;
            const search = asked?.search ?? before.search;
            if (search.find === "")
              return before.found.length === 0 && search === before.search ? before : { search, found: [], at: -1 };
            const found = tr.docChanged || asked?.search ? foundIn(tr.doc, search) : before.found;
            return { search, found, at: Math.min(asked?.at ?? before.at, found.length - 1) };
          },
        },
        props: {
          decorations: (state) => {
            const { found, at } = key.getState(state)!;
            if (found.length === 0) return null;
            return DecorationSet.create(
              state.doc,
              found.map(({ from, to }, index) =>
                Decoration.inline(from, to, { class: index === at ? "found found-here" : "found" }),
              ),
            );
          },
        },
        view: () => ({ update: ({ state }) => searching.set(key.getState(state)!) }),
      }),
    ];
  },
});

/** Searches; the first that is found after the caret is the one where one is. */
export function look(editor: Editor, search: Search): void {
  const { state, view } = editor;
  const found = search.find === "" ? [] : foundIn(state.doc, search);
  const next = found.findIndex(({ from }) => from >= state.selection.from);
  view.dispatch(state.tr.setMeta(key, { search, at: found.length === 0 ? -1 : Math.max(next, 0) }));
}

/** Goes to the next that was found, or with -1 to the one before. */
export function step(editor: Editor, by: 1 | -1): boolean {
  const { found, at } = key.getState(editor.state)!;
  if (found.length === 0) return false;
  const next = (at + by + found.length) % found.length;
  const { from, to } = found[next]!;
  editor.view.dispatch(
    editor.state.tr
      .setMeta(key, { at: next })
      .setSelection(TextSelection.create(editor.state.doc, from, to))
      .scrollIntoView(),
  );
  return true;
}

/** Puts `by` in place of the one where one is, and goes to the next. */
export function replaceOne(editor: Editor, by: string): void {
  const { found, at } = key.getState(editor.state)!;
  const one = found[at];
  if (one === undefined) return;
  editor.view.dispatch(editor.state.tr.insertText(one.filled(by), one.from, one.to));
  const after = key.getState(editor.state)!.found.findIndex(({ from }) => from >= one.from + one.filled(by).length);
  editor.view.dispatch(editor.state.tr.setMeta(key, { at: Math.max(after, 0) }));
}

/** Puts `by` in place of all; answers how many there were. */
export function replaceAll(editor: Editor, by: string): number {
  const { found } = key.getState(editor.state)!;
  const { tr } = editor.state;
  for (const { from, to, filled } of [...found].reverse()) tr.insertText(filled(by), from, to);
  editor.view.dispatch(tr);
  return found.length;
}

function foundIn(doc: Node, search: Search): Found[] {
  const expression = searched(search);
  const found: Found[] = [];
  if (expression !== undefined)
    doc.descendants((node, at) => {
      if (!node.isTextblock) return;
      for (const { from, to, match } of placesOf(
        node.textBetween(0, node.content.size, undefined, "\ufffc"),
        expression,
      ))
        found.push({ from: at + 1 + from, to: at + 1 + to, filled: (by) => replacement(match, by, search.pattern) });
    });
  return found;
}
