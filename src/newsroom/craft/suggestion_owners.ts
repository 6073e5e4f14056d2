/**
 * Whose a suggestion is, after an edit beside others' suggestions: the library lets neighbours take each other's id.
 * Pure over transactions. Promises: what was suggested before keeps its id; two suggestions on both sides of an edge
 * between paragraphs have one id only where that edge is suggested too.
 */
import type { Mark, Node, ResolvedPos } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { anchor } from "./suggestion.ts";

const kinds = ["insertion", "deletion"] as const;

const reviewOf = (node: Node | null | undefined): Mark | undefined =>
  node?.marks.find(({ type }) => type.name === "insertion" || type.name === "deletion");

/** Gives back to each suggestion its id of before; `mine` makes one's own of an id that new words were given. */
export function eachTheirOwn(tr: Transaction, before: Node, mine: (id: string) => string): void {
  const range = changedRange(before, tr.doc);
  if (range === undefined) return;
  const own = new Map<string, string>();
  relabel(tr, range, (mark, from) => {
    const held = heldAt(tr, before, from, mark);
    if (held !== undefined) return held;
    const id = String(mark.attrs.id);
    const made = own.get(id) ?? mine(id);
    own.set(id, made);
    return made;
  });
}

/** What was only suggested and is now suggested to go, goes: the library makes a deletion of it, which nobody wrote. */
export function withoutTakenBack(tr: Transaction, before: Node): void {
  const range = changedRange(before, tr.doc);
  const { insertion, deletion } = before.type.schema.marks;
  const back = tr.mapping.invert();
  const gone: number[] = [];
  const note = (node: Node, start: number) => {
    if (!node.isText || !deletion!.isInSet(node.marks)) return;
    for (let at = start; at < start + node.nodeSize; at++) {
      const place = back.mapResult(at, 1);
      const old = place.deletedAfter ? undefined : before.nodeAt(place.pos);
      if (old && insertion!.isInSet(old.marks)) gone.push(at);
    }
  };
  if (range !== undefined) tr.doc.nodesBetween(range.from, range.to, note);
  for (const at of gone.reverse()) tr.delete(at, at + 1);
}

/** Keeps new words apart from those across an edge between paragraphs that nobody suggested to make or to take away. */
export function withoutStrayJoins(tr: Transaction, before: Node, asked: Transaction, fresh: () => string): void {
  const range = changedRange(before, tr.doc);
  if (range === undefined) return;
  const back = tr.mapping.invert();
  for (const { last, first, edge } of edges(tr.doc, range)) {
    const [mark, other] = [reviewOf(last.node), reviewOf(first.node)];
    if (mark === undefined || other === undefined || !mark.eq(other)) continue;
    const old = back.mapResult(edge, 1);
    const meant = mark.type.name === "insertion" ? old.deletedAfter : asked.mapping.mapResult(old.pos, 1).deletedAfter;
    if (meant || wasJoined(before.resolve(old.pos), mark)) continue;
    const side = heldAt(tr, before, edge - 1, mark) === undefined ? last : first;
    const id = fresh();
    relabel(tr, { from: side.from, to: side.from + side.node.nodeSize }, (each, from) =>
      heldAt(tr, before, from, each) === undefined ? id : String(each.attrs.id),
    );
  }
}

/**
 * An edge between paragraphs that was only suggested goes when somebody takes it out, and stays suggested when the words
 * that carried its marks go: the library would leave an edge that nobody made.
 */
export function keepEdges(tr: Transaction, before: Node, asked: Transaction): void {
  const insertion = before.type.schema.marks.insertion!;
  for (const { last, first, edge } of edges(before, { from: 0, to: before.content.size }).reverse()) {
    const mark = insertion.isInSet(last.node.marks);
    if (!mark?.isInSet(first.node.marks)) continue;
    const $end = tr.doc.resolve(tr.mapping.map(edge, 1));
    const $start = tr.doc.resolve(tr.mapping.map(first.from, -1));
    const stands = $end.parent.isTextblock && $start.parent.isTextblock && $end.pos < $start.pos;
    if (!stands || $end.pos !== $end.end() || $start.pos !== $start.start()) continue;
    if (asked.mapping.mapResult(edge, 1).deletedAfter) {
      tr.delete($end.pos, $start.pos);
      continue;
    }
    const carrier = before.type.schema.text(anchor, [mark]);
    if (!mark.isInSet($start.nodeAfter?.marks ?? [])) tr.insert($start.pos, carrier);
    if (!mark.isInSet($end.nodeBefore?.marks ?? [])) tr.insert($end.pos, carrier);
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function changedRange(before: Node, after: Node): Range | undefined {
  const start = after.content.findDiffStart(before.content);
  if (start === null) return undefined;
  const end = after.content.findDiffEnd(before.content)?.a ?? after.content.size;
  return { from: Math.max(0, start - 1), to: Math.min(after.content.size, Math.max(start, end) + 1) };
}

/** The id that the words had before the edit, under the same kind of mark. */
function heldAt(tr: Transaction, before: Node, at: number, { type }: Mark): string | undefined {
  const place = tr.mapping.invert().mapResult(at, 1);
  if (place.deletedAfter) return undefined;
  const id = before.nodeAt(place.pos)?.marks.find((mark) => mark.type === type)?.attrs.id;
  return id === undefined ? undefined : String(id);
}

function relabel(tr: Transaction, { from, to }: Range, right: (mark: Mark, at: number) => string): void {
  const wrong: { from: number; to: number; mark: Mark }[] = [];
  tr.doc.nodesBetween(from, to, (node, start) => {
    const mark = node.isText ? reviewOf(node) : undefined;
    if (mark === undefined) return;
    for (let at = start; at < start + node.nodeSize; at++) {
      const id = right(mark, at);
      const last = wrong.at(-1);
      if (id === mark.attrs.id) continue;
      if (last?.to === at && last.mark.attrs.id === id && last.mark.type === mark.type) last.to++;
      else wrong.push({ from: at, to: at + 1, mark: mark.type.create({ id }) });
    }
  });
  for (const each of wrong) tr.addMark(each.from, each.to, each.mark);
}

interface Piece {
  readonly node: Node;
  readonly from: number;
}

/** Where one paragraph ends with words and the next begins with some, near a change. */
function edges(doc: Node, { from, to }: Range): { last: Piece; first: Piece; edge: number }[] {
  const found: { last: Piece; first: Piece; edge: number }[] = [];
  let before: { node: Node; at: number } | undefined;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    const [last, first] = [before?.node.lastChild, node.firstChild];
    const edge = before === undefined ? 0 : before.at + 1 + before.node.content.size;
    if (last && first && edge >= from - 1 && edge <= to + 1)
      found.push({ last: { node: last, from: edge - last.nodeSize }, first: { node: first, from: at + 1 }, edge });
    before = { node, at };
  });
  return found;
}

/** True when the words on both sides of this edge had this mark already. */
function wasJoined(end: ResolvedPos, mark: Mark): boolean {
  if (!kinds.some((kind) => mark.type.name === kind) || !end.nodeBefore || !mark.isInSet(end.nodeBefore.marks))
    return false;
  let next: Node | undefined;
  end.doc.nodesBetween(end.pos + 1, end.doc.content.size, (node, at) => {
    if (next === undefined && node.isTextblock && at >= end.pos) next = node;
    return next === undefined;
  });
  return next?.firstChild != null && mark.isInSet(next.firstChild.marks);
}
