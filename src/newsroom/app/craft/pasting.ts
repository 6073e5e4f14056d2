/**
 * Pasting into the text: what comes from other programs is made into copy first, pictures are left out and named, an
 * address pasted over words links them. Comments and suggestions do not travel with what is copied.
 */
import { Extension } from "@tiptap/core";
import { Fragment, type Mark, Node, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Copy, picturesIn } from "../../../news/copy.ts";
import { cleanLink } from "../../craft/clean_link.ts";
import { type Parse, pastedCopy, plainCopy } from "../../craft/paste.ts";
import { reviewMarks } from "../../craft/review_marks.ts";
import { soundSlice } from "../../craft/sound_slice.ts";
import { manuscriptOf } from "../../rooms/manuscript.ts";

const parse: Parse = (html) => new DOMParser().parseFromString(html, "text/html");
const ours = /\sdata-pm-slice=/;

export interface PastingOptions {
  /** Told how many pictures were left out. */
  readonly pictures: (count: number) => void;
}

export const Pasting = Extension.create<PastingOptions>({
  name: "pasting",
  priority: 1000,
  addOptions: () => ({ pictures: () => undefined }),
  addProseMirrorPlugins() {
    const { pictures } = this.options;
    return [
      new Plugin({
        props: {
          transformPasted: (slice) => soundSlice(new Slice(unreviewed(slice.content), slice.openStart, slice.openEnd)),
          handlePaste: (view, event) => {
            const html = event.clipboardData?.getData("text/html") ?? "";
            const text = event.clipboardData?.getData("text/plain") ?? "";
            const plain = (view as unknown as { input: { shiftKey: boolean } }).input.shiftKey;
            if (ours.test(html) && !plain) return false;
            if (linked(view, text)) return true;
            if (html === "" && text === "") return false;
            const copy = html === "" || plain ? plainCopy(text) : pastedCopy(html, parse);
            // A picture alone comes as a file as well; that is for the pictures' own door.
            const words = copy.filter(({ type }) => type !== "picture");
            if (words.length === 0) return (event.clipboardData?.files.length ?? 0) === 0;
            const left = picturesIn(copy).length;
            if (left > 0) pictures(left);
            insert(view, words);
            return true;
          },
        },
      }),
    ];
  },
});

function insert(view: EditorView, copy: Copy): void {
  const { schema, selection } = view.state;
  const content = Node.fromJSON(schema, manuscriptOf(copy)).content;
  const open = (node: Node | null) => (node?.type.name === "paragraph" ? 1 : 0);
  const slice = new Slice(content, open(content.firstChild), open(content.lastChild));
  const tr =
    selection.$from.parent.inlineContent && !holdsBlocks(schema, selection.$from.parent)
      ? view.state.tr.replaceSelection(lines(schema, content))
      : view.state.tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

/** Headings, captions and cells take words alone. */
const holdsBlocks = (schema: Schema, node: Node) =>
  node.type === schema.nodes.paragraph || (node.type === schema.nodes.heading && node.content.size === 0);

function lines(schema: Schema, content: Fragment): Slice {
  const words: Node[] = [];
  content.descendants((node) => {
    if (!node.isTextblock) return true;
    if (words.length > 0) words.push(schema.text(" "));
    node.forEach((child) => void words.push(child));
    return false;
  });
  return new Slice(Fragment.fromArray(words), 0, 0);
}

function linked(view: EditorView, text: string): boolean {
  const { from, to, empty, $from, $to } = view.state.selection;
  const href = /^\s*https?:\/\/\S+\s*$/.test(text) ? cleanLink(text) : undefined;
  if (href === undefined || empty || !$from.sameParent($to)) return false;
  view.dispatch(view.state.tr.addMark(from, to, view.state.schema.mark("link", { href })));
  return true;
}

function unreviewed(content: Fragment): Fragment {
  const kept = (mark: Mark) => !(reviewMarks as readonly string[]).includes(mark.type.name);
  const nodes: Node[] = [];
  content.forEach((node) => {
    const marks = node.marks.filter(kept);
    nodes.push(node.isText ? node.mark(marks) : node.copy(unreviewed(node.content)).mark(marks));
  });
  return Fragment.fromArray(nodes);
}
