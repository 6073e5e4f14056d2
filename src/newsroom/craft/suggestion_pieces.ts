/**
 * The pieces of suggestions in a document that is being written, as the server judges them: so that an honest page does
 * nothing that would be refused. Pure over nodes and transactions.
 */
import type { Mark, Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { anchor, blockSuggestion, suggestionBy } from "./suggestion.ts";

/** Words that stand together under one suggestion; a whole block counts as one letter, whatever its words. */
export interface Piece {
  readonly id: string;
  /** Name of the mark, or what is suggested of the block. */
  readonly kind: string;
  readonly words: string;
}

const kinds = new Set(["insertion", "deletion"]);
const reviewOf = ({ marks }: Node): Mark | undefined => marks.find(({ type }) => kinds.has(type.name));

/** The pieces in a document, in their order. */
export function piecesIn(doc: Node): Piece[] {
  const pieces: Piece[] = [];
  doc.descendants((node) => {
    const mark = node.isText ? reviewOf(node) : undefined;
    const block = blockSuggestion(node.attrs.suggested);
    if (block !== undefined) pieces.push({ id: block.id, kind: block.act, words: "¶" });
    if (mark === undefined) return;
    const words = (node.text ?? "").replaceAll(anchor, "");
    pieces.push({ id: String(mark.attrs.id), kind: mark.type.name, words });
  });
  return pieces;
}

/** Makes plain what was just written inside another's suggestion: nobody's words become another's. */
export function withoutOthersNames(tr: Transaction, member: string): void {
  const found: { from: number; to: number; mark: Mark }[] = [];
  tr.steps.forEach((step, at) => {
    if (!(step instanceof ReplaceStep) || step.slice.content.textBetween(0, step.slice.content.size) === "") return;
    const later = tr.mapping.slice(at + 1);
    step.getMap().forEach((_, __, start, end) => {
      const [from, to] = [later.map(start, 1), later.map(end, -1)];
      if (to <= from) return;
      tr.doc.nodesBetween(from, to, (node, pos) => {
        const mark = node.isText ? reviewOf(node) : undefined;
        if (mark === undefined || suggestionBy(mark.attrs.id).author === member) return;
        found.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize), mark });
      });
    });
  });
  const before = new Map(Map.groupBy(piecesIn(tr.before), ({ id }) => id));
  for (const { from, to, mark } of found) {
    const was = before.get(String(mark.attrs.id))?.map(({ words }) => words) ?? [];
    // What a table or a list put elsewhere is still theirs.
    if (!was.some((words) => words.includes(tr.doc.textBetween(from, to)) && to - from > 1))
      tr.removeMark(from, to, mark);
  }
}
