/**
 * The one form inline text is kept in when people write it: marks in order and once, none on the white space at its
 * edge, neighbours with the same marks as one span, no blanks at the ends of lines. Pure.
 */
import { type Inline, type Mark, type Span, wordsOf } from "./copy.ts";

interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The same words in their tidy form; tidying twice changes nothing more. */
export function tidied(spans: Inline): Inline {
  if (spans.every(({ marks }) => marks === undefined || marks.length === 0)) return tidiedWords(spans);
  const pieces = spans.flatMap(({ text, marks }) => {
    const ordered = inOrder(marks ?? []);
    return text.split(/(\s+)/).map((part): Piece => ({ text: part, marks: ordered }));
  });
  const words = merged(gapsClosed(pieces.filter((piece) => piece.text !== "")));
  return words.map(({ text, marks }): Span => (marks.length === 0 ? { text } : { text, marks: [...marks] }));
}

/** Most text carries no marks: nothing of it needs to be taken apart. */
function tidiedWords(spans: Inline): Inline {
  const text = linesTrimmed(wordsOf(spans)).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return text === "" ? [] : [{ text }];
}

const linesTrimmed = (text: string): string => text.replace(/[ \t\r]*\n[ \t\r]*/g, "\n");

const rank: Record<Mark["type"], number> = { link: 0, claim: 1, strong: 2, emphasis: 3 };

/** A mark as text that only the same mark has. */
export const markName = (mark: Mark): string =>
  mark.type === "link" ? `link ${mark.href}` : mark.type === "claim" ? `claim ${mark.claim}` : mark.type;

const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...new Map(marks.map((mark) => [markName(mark), mark])).values()].sort(
    (one, other) => rank[one.type] - rank[other.type] || (markName(one) < markName(other) ? -1 : 1),
  );

const isGap = (piece: Piece | undefined) => piece !== undefined && /^\s/.test(piece.text);

/** Each run of white space as one piece, with the marks that it and the words on both sides share. */
function gapsClosed(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (isGap(pieces[end])) end++;
    if (end === at) out.push(pieces[end++]!);
    else out.push(gap(pieces.slice(at, end), pieces[at - 1], pieces[end]));
    at = end;
  }
  return out;
}

function gap(run: readonly Piece[], before: Piece | undefined, after: Piece | undefined): Piece {
  let text = linesTrimmed(run.map((piece) => piece.text).join(""));
  if (before === undefined) text = text.replace(/^[ \t\r\n]+/, "");
  if (after === undefined) text = text.replace(/[ \t\r\n]+$/, "");
  const sides = [...run, before, after].map((piece) => new Set(piece?.marks.map(markName)));
  return { text, marks: run[0]!.marks.filter((mark) => sides.every((side) => side.has(markName(mark)))) };
}

const sameMarks = (one: Piece, other: Piece) =>
  one.marks.map(markName).join("\n") === other.marks.map(markName).join("\n");

function merged(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.text === "") continue;
    if (last === undefined || !sameMarks(last, piece)) out.push(piece);
    else out[out.length - 1] = { ...last, text: last.text + piece.text };
  }
  return out;
}
