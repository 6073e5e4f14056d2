/**
 * What changed between two texts, word by word; Chinese by the words of a segmenter, for it has no spaces. Pure.
 * Promises: the pieces that are not new, joined, are the old text; those that are not gone, the new one.
 */
import { diffArrays } from "diff";
import type { Inline, Mark } from "../../news/copy.ts";
import { markName } from "../../news/inline.ts";

export interface Piece {
  /** `marked`: the same words with other marks. */
  readonly how: "same" | "gone" | "new" | "marked";
  readonly text: string;
  /** Those it has now; for what is gone, those it had. */
  readonly marks: readonly Mark[];
}

export interface Token {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of inline text, with the spaces and signs between them. */
export function tokensOf(inline: Inline): Token[] {
  const text = inline.map((span) => span.text).join("");
  const tokens: Token[] = [];
  let span = 0;
  let spanEnd = inline[0]?.text.length ?? 0;
  for (const { segment, index } of segmenter.segment(text)) {
    // A word whose marks change inside is cut there.
    for (let from = index; from < index + segment.length; ) {
      while (from >= spanEnd) spanEnd += inline[++span]!.text.length;
      const to = Math.min(index + segment.length, spanEnd);
      tokens.push({ text: text.slice(from, to), marks: inline[span]!.marks ?? [] });
      from = to;
    }
  }
  return tokens;
}

/** The pieces of two texts. */
export function wordDifference(before: readonly Token[], after: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let old = 0;
  let fresh = 0;
  for (const { added, removed, count } of diffArrays(words(before), words(after))) {
    if (removed) for (const each of before.slice(old, old + count)) pieces.push({ how: "gone", ...each });
    else if (added) for (const each of after.slice(fresh, fresh + count)) pieces.push({ how: "new", ...each });
    else
      for (let at = 0; at < count; at++) {
        const now = after[fresh + at]!;
        pieces.push({ how: sameMarks(before[old + at]!, now) ? "same" : "marked", ...now });
      }
    if (!added) old += count;
    if (!removed) fresh += count;
  }
  return joined(gapsFilled(pieces));
}

const words = (tokens: readonly Token[]) => tokens.map((each) => each.text);

const marksName = ({ marks }: Pick<Token, "marks">) => marks.map(markName).sort().join("\n");
const sameMarks = (one: Token, other: Token) => marksName(one) === marksName(other);

/** A space that alone stayed between two changes is read as changed with them: “old house”, not “old” “house”. */
function gapsFilled(pieces: readonly Piece[]): Piece[] {
  const changed = (at: number) => pieces[at]?.how === "gone" || pieces[at]?.how === "new";
  const filled = pieces.flatMap((piece, at): Piece[] =>
    piece.how === "same" && piece.text.trim() === "" && changed(at - 1) && changed(at + 1)
      ? [
          { ...piece, how: "gone" },
          { ...piece, how: "new" },
        ]
      : [piece],
  );
  return goneFirst(filled);
}

/** Within a run of changes, first all that is gone, then all that is new. */
function goneFirst(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let fresh: Piece[] = [];
  for (const piece of pieces) {
    if (piece.how === "new") fresh.push(piece);
    else if (piece.how === "gone") out.push(piece);
    else {
      out.push(...fresh, piece);
      fresh = [];
    }
  }
  return [...out, ...fresh];
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.how === piece.how && marksName(last) === marksName(piece))
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
