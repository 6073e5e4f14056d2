/**
 * What is written in a room, as its Yjs document holds it: `headline` and `standfirst` as texts, `copy` as a fragment.
 * Pure over the document. Writing puts in only what differs, so that others who write there meanwhile keep their place.
 */
import { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type { Doc, Text } from "yjs";
import type { Copy } from "../../news/copy.ts";
import type { Draft } from "../../news/version.ts";
import { copySchema } from "../app/editor/schema/schema.ts";
import { withoutSuggestions } from "../craft/suggesting.ts";
import { blockSuggestion } from "../craft/suggestion.ts";
import { copyIn, type Leaf, manuscriptOf, storable } from "./manuscript.ts";

/** The words of a version. */
export type RoomText = Pick<Draft, "headline" | "standfirst" | "copy">;

/** What stands in the room now. */
export const textOf = (doc: Doc): RoomText => ({
  headline: line(doc.getText("headline").toString()),
  standfirst: line(doc.getText("standfirst").toString()),
  copy: copyOf(doc),
});

const line = (text: string) =>
  storable(text)
    .replace(/\s*\n\s*/g, " ")
    .trim();

function copyOf(doc: Doc): Copy {
  const { content } = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment("copy")) as { content: Leaf[] };
  // A text right under the document is none of ours; it comes as an array.
  const manuscript: Leaf = { type: "doc", content: content.flat() };
  if (!isSuggestedIn(manuscript)) return copyIn(manuscript);
  // A paragraph that somebody suggests to part is one until that is taken.
  return copyIn(withoutSuggestions(Node.fromJSON(copySchema, manuscript)).toJSON() as Leaf);
}

const isSuggestedIn = ({ marks = [], content = [], attrs }: Leaf): boolean =>
  blockSuggestion(attrs?.suggested) !== undefined ||
  marks.some(({ type }) => type === "insertion" || type === "deletion") ||
  content.some(isSuggestedIn);

/** Makes the room say `text`, changing no more than differs. */
export function writeText(doc: Doc, text: RoomText): void {
  writeLine(doc.getText("headline"), text.headline);
  writeLine(doc.getText("standfirst"), text.standfirst);
  editCopy(doc, () => Node.fromJSON(copySchema, manuscriptOf(text.copy)));
}

/** Changes the copy in the room: `edit` is given the document as ProseMirror has it and answers the one to be. */
export function editCopy(doc: Doc, edit: (before: Node) => Node): void {
  const fragment = doc.getXmlFragment("copy");
  const { doc: before, meta } = initProseMirrorDoc(fragment, copySchema);
  updateYFragment(doc, fragment, edit(before), meta);
}

/** Takes out and puts in only what lies between the first and the last letter that differ. */
export function writeLine(held: Text, wanted: string): void {
  const before = held.toString();
  if (before === wanted) return;
  const most = Math.min(before.length, wanted.length);
  let start = 0;
  while (start < most && before[start] === wanted[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  if (before.length > start + end) held.delete(start, before.length - start - end);
  if (wanted.length > start + end) held.insert(start, wanted.slice(start, wanted.length - end));
}
