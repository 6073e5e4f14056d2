/** Comments in the text: the marks of threads, which is where one is, and beginning one on the words selected. */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import {
  createRelativePositionFromJSON,
  type Doc,
  type RelativePosition,
  relativePositionToJSON,
  type XmlFragment,
} from "yjs";
import { held } from "./held.ts";
import { asDone } from "./suggesting.ts";

/** The thread one is at; its words stand out. */
export const threadHere = held<string | undefined>(undefined);

/** The threads that are settled; their words stand in the text like any others. */
export const settledThreads = held<ReadonlySet<string>>(new Set());

/** Words that a new comment is about to be begun on; their places hold while others write. */
export interface Beginning {
  readonly range: { readonly from: unknown; readonly to: unknown };
  readonly quote: string;
}

/** The comment that is being begun. */
export const beginning = held<Beginning | undefined>(undefined);

export interface Anchored {
  readonly from: number;
  readonly to: number;
}

const longestQuote = 300;
const key = new PluginKey("commenting");

export interface CommentingOptions {
  /** Brings the list of comments beside the text. */
  readonly open: () => void;
}

export const Commenting = Extension.create<CommentingOptions>({
  name: "commenting",
  addOptions: () => ({ open: () => undefined }),
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-m": () => {
        const begun = beginComment(this.editor);
        if (begun) this.options.open();
        return begun;
      },
    };
  },
  onDestroy() {
    threadHere.set(undefined);
    beginning.set(undefined);
  },
  addProseMirrorPlugins() {
    const { open } = this.options;
    return [
      new Plugin({
        key,
        props: {
          decorations: (state) => {
            const [here, settled] = [threadHere.get(), settledThreads.get()];
            const anchors = here === undefined && settled.size === 0 ? new Map() : anchorsIn(state.doc);
            const placesOf = (thread: string): readonly Anchored[] => anchors.get(thread) ?? [];
            const begun = placeOf(state, beginning.get());
            return DecorationSet.create(state.doc, [
              ...placesOf(here ?? "").map(({ from, to }) => Decoration.inline(from, to, { class: "commented-here" })),
              ...[...settled]
                .filter((thread) => thread !== here)
                .flatMap(placesOf)
                .map(({ from, to }) => Decoration.inline(from, to, { class: "comment-settled" })),
              ...(begun === undefined || begun.to > state.doc.content.size
                ? []
                : [Decoration.inline(begun.from, begun.to, { class: "commented-here" })]),
            ]);
          },
          handleClick: (view, at) => {
            const mark = view.state.doc
              .resolve(at)
              .marks()
              .find(({ type }) => type.name === "comment");
            if (mark === undefined) return false;
            threadHere.set(String(mark.attrs.thread));
            open();
            return false;
          },
        },
        view: (view) => {
          const redraw = () => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false));
          };
          const ends = [threadHere.hear(redraw), settledThreads.hear(redraw), beginning.hear(redraw)];
          return {
            destroy: () => {
              for (const end of ends) end();
            },
          };
        },
      }),
    ];
  },
});

/** Where each thread's words stand; a thread whose words are gone is not there. */
export function anchorsIn(doc: Node): Map<string, Anchored[]> {
  const anchors = new Map<string, Anchored[]>();
  doc.descendants((node, from) => {
    for (const { type, attrs } of node.marks) {
      if (type.name !== "comment") continue;
      const places = anchors.get(String(attrs.thread)) ?? [];
      const last = places.at(-1);
      const to = from + node.nodeSize;
      if (last?.to === from) places[places.length - 1] = { from: last.from, to };
      else places.push({ from, to });
      anchors.set(String(attrs.thread), places);
    }
  });
  return anchors;
}

/** Makes ready for a comment on the words selected; false when none are. */
export function beginComment(editor: Editor): boolean {
  const { from, to, empty } = editor.state.selection;
  if (empty) return false;
  const quote = editor.state.doc.textBetween(from, to, " ").slice(0, longestQuote);
  if (quote.trim() === "") return false;
  const range = rangeOf(editor.state, { from, to });
  if (range !== undefined) beginning.set({ range, quote });
  return range !== undefined;
}

interface Binding {
  readonly doc: Doc;
  readonly type: XmlFragment;
  readonly binding: { readonly mapping: never } | null;
}
const bindingOf = (state: EditorState) => ySyncPluginKey.getState(state) as Binding | undefined;

function rangeOf(state: EditorState, { from, to }: Anchored): Beginning["range"] | undefined {
  const bound = bindingOf(state);
  if (!bound?.binding) return undefined;
  const { mapping } = bound.binding;
  const relative = (at: number) =>
    relativePositionToJSON(absolutePositionToRelativePosition(at, bound.type, mapping) as RelativePosition);
  return { from: relative(from), to: relative(to) };
}

/** Where the words of a new comment stand now; undefined when they are gone. */
export function placeOf(state: EditorState, begun: Beginning | undefined): Anchored | undefined {
  const bound = bindingOf(state);
  if (begun === undefined || !bound?.binding) return undefined;
  const { mapping } = bound.binding;
  const [from, to] = [begun.range.from, begun.range.to].map((place) =>
    relativePositionToAbsolutePosition(bound.doc, bound.type, createRelativePositionFromJSON(place), mapping),
  );
  return from != null && to != null && from < to ? { from, to } : undefined;
}

/** A new id of a thread. */
export const newThread = (): string => crypto.randomUUID();

/** Puts the mark of a thread on words. */
export function markThread(editor: Editor, thread: string, { from, to }: Anchored): void {
  const mark = editor.schema.mark("comment", { thread });
  editor.view.dispatch(asDone(editor.state.tr.addMark(from, Math.min(to, editor.state.doc.content.size), mark)));
}
