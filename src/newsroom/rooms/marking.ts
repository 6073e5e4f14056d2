/** Marks on words of the copy that somebody else than a writer puts there: comments of those who only read. Pure over the document. */
import { Transform } from "@tiptap/pm/transform";
import { initProseMirrorDoc, relativePositionToAbsolutePosition, updateYFragment } from "@tiptap/y-tiptap";
import { createRelativePositionFromJSON, type Doc } from "yjs";
import { copySchema } from "../app/editor/schema/schema.ts";
import { editCopy } from "./room_text.ts";

/** From where to where, as Yjs relative positions in JSON: they hold while others write. */
export interface Range {
  readonly from: unknown;
  readonly to: unknown;
}

/** A mark of the schema; in `unmarkWords` those with these attributes. */
export interface WordMark {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** Marks the words; false when they are not there any more. */
export function markWords(doc: Doc, range: Range, { type, attrs }: WordMark): boolean {
  const fragment = doc.getXmlFragment("copy");
  const { doc: before, meta, mapping } = initProseMirrorDoc(fragment, copySchema);
  const placeOf = (place: unknown) =>
    relativePositionToAbsolutePosition(doc, fragment, createRelativePositionFromJSON(place), mapping);
  const [from, to] = [placeOf(range.from), placeOf(range.to)];
  if (from === null || to === null || to <= from || before.textBetween(from, to).trim() === "") return false;
  const after = new Transform(before).addMark(from, to, copySchema.mark(type, attrs)).doc;
  updateYFragment(doc, fragment, after, meta);
  return true;
}

/** Takes every such mark from the copy. */
export function unmarkWords(doc: Doc, { type, attrs }: WordMark): void {
  editCopy(doc, (before) => {
    const transform = new Transform(before);
    before.descendants((node, at) => {
      for (const mark of node.marks) {
        const same =
          mark.type.name === type && Object.entries(attrs).every(([name, value]) => mark.attrs[name] === value);
        if (same) transform.removeMark(at, at + node.nodeSize, mark);
      }
    });
    return transform.doc;
  });
}
