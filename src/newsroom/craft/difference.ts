/**
 * The difference of two copies: lines laid side by side, then word by word. Pure.
 * Promises: the lines that are not new, in order, are the old copy's; those that are not gone, the new one's.
 */
import { diffArrays } from "diff";
import type { Copy } from "../../news/copy.ts";
import { type CopyLine, copyLines, type LineKind } from "./copy_lines.ts";
import { type Piece, type Token, tokensOf, wordDifference } from "./word_difference.ts";

export interface DifferenceLine {
  /** `moved`: gone here or new here, and the same line stands elsewhere. */
  readonly how: "same" | "changed" | "gone" | "new" | "moved away" | "moved here";
  readonly kind: LineKind;
  /** Level of a heading, depth of an item (from 0); 0 elsewhere. */
  readonly level: number;
  /** True for an item of a numbered list, a picture of a gallery, a row of headings. */
  readonly marked: boolean;
  readonly pieces: readonly Piece[];
  /** Key of a picture, address of an embed; empty elsewhere. */
  readonly what: string;
}

interface Line extends CopyLine {
  readonly tokens: readonly Token[];
  readonly name: string;
}

/** Two lines so much alike are one that was changed. */
const likeEnough = 0.4;
/** Beyond this, lines of a gap are paired in their order instead of by the best fit. */
const mostCompared = 40_000;

/** What it took to get from `before` to `after`. */
export function difference(before: Copy, after: Copy): DifferenceLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const out: DifferenceLine[] = [];
  let [oldAt, freshAt] = [0, 0];
  let gone: readonly Line[] = [];
  const settle = (added: readonly Line[]) => {
    out.push(...gapLines(gone, added));
    gone = [];
  };
  for (const { added, removed, count } of diffArrays(names(old), names(fresh))) {
    if (removed) gone = old.slice(oldAt, oldAt + count);
    else if (added) settle(fresh.slice(freshAt, freshAt + count));
    else {
      settle([]);
      out.push(...fresh.slice(freshAt, freshAt + count).map((line) => whole(line, "same")));
    }
    if (!added) oldAt += count;
    if (!removed) freshAt += count;
  }
  settle([]);
  return withMoves(out);
}

const linesOf = (copy: Copy): Line[] =>
  copyLines(copy).map((line) => ({ ...line, tokens: tokensOf(line.text), name: nameOf(line) }));

const names = (lines: readonly Line[]) => lines.map((line) => line.name);

const nameOf = ({ kind, level, marked, text, what }: CopyLine) => JSON.stringify([kind, level, marked, what, text]);

/** Lines that went and lines that came between the same two neighbours. */
function gapLines(gone: readonly Line[], come: readonly Line[]): DifferenceLine[] {
  const pairs = pairsOf(gone, come);
  const out: DifferenceLine[] = [];
  let [goneAt, comeAt] = [0, 0];
  for (const [from, to] of [...pairs, [gone.length, come.length] as const]) {
    out.push(...gone.slice(goneAt, from).map((line) => whole(line, "gone")));
    out.push(...come.slice(comeAt, to).map((line) => whole(line, "new")));
    if (from < gone.length) out.push(changed(gone[from]!, come[to]!));
    [goneAt, comeAt] = [from + 1, to + 1];
  }
  return out;
}

/** Places of lines that are one line changed: those that fit best together, in order. */
function pairsOf(gone: readonly Line[], come: readonly Line[]): (readonly [number, number])[] {
  if (gone.length * come.length > mostCompared)
    return gone.flatMap((line, at) =>
      come[at] !== undefined && likeness(line, come[at]) >= likeEnough ? [[at, at] as const] : [],
    );
  const fit = gone.map((one) => come.map((other) => likeness(one, other)));
  const best = gone.map(() => come.map(() => 0));
  for (let from = gone.length - 1; from >= 0; from--)
    for (let to = come.length - 1; to >= 0; to--)
      best[from]![to] = Math.max(at(best, from + 1, to), at(best, from, to + 1), taken(fit, best, from, to));
  const pairs: (readonly [number, number])[] = [];
  for (let from = 0, to = 0; from < gone.length && to < come.length; ) {
    const here = best[from]![to]!;
    if (here > 0 && here === taken(fit, best, from, to)) pairs.push([from++, to++]);
    else if (here === at(best, from + 1, to)) from++;
    else to++;
  }
  return pairs;
}

const at = (best: readonly (readonly number[])[], from: number, to: number) => best[from]?.[to] ?? 0;

const taken = (fit: readonly (readonly number[])[], best: readonly (readonly number[])[], from: number, to: number) =>
  fit[from]![to]! >= likeEnough ? fit[from]![to]! + at(best, from + 1, to + 1) : 0;

/** From 0 to 1: how many of the words both lines have. */
function likeness(one: Line, other: Line): number {
  if (one.kind !== other.kind || one.what !== other.what) return 0;
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  const size = mine.length + theirs.length;
  if (size === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of mine) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of theirs) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both++;
    counts.set(word, left - 1);
  }
  return (2 * both) / size;
}

const wordsIn = (line: Line) => line.tokens.flatMap(({ text }) => (/[\p{L}\p{N}]/u.test(text) ? [text] : []));

const whole = (line: Line, how: "same" | "gone" | "new"): DifferenceLine => ({
  how,
  ...shown(line),
  pieces:
    line.tokens.length === 0 ? [] : wordDifference(how === "new" ? [] : line.tokens, how === "gone" ? [] : line.tokens),
});

const changed = (before: Line, after: Line): DifferenceLine => ({
  how: "changed",
  ...shown(after),
  pieces: wordDifference(before.tokens, after.tokens),
});

const shown = ({ kind, level, marked, what }: CopyLine) => ({ kind, level, marked, what });

/** A line that is gone in one place and new in another was moved. */
function withMoves(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const name = ({ kind, what, pieces }: DifferenceLine) =>
    JSON.stringify([kind, what, pieces.map(({ text }) => text).join("")]);
  const named = (how: DifferenceLine["how"]) =>
    new Set(lines.filter((line) => line.how === how && line.kind !== "divider").map(name));
  const [gone, come] = [named("gone"), named("new")];
  return lines.map((line) => {
    if (line.how === "gone" && come.has(name(line))) return { ...line, how: "moved away" };
    if (line.how === "new" && gone.has(name(line))) return { ...line, how: "moved here" };
    return line;
  });
}
