/** Excerpts: where a text says what was asked, and the part of it that says most. Pure but for its dictionaries. */
import { plainWords } from "./search_text.ts";
import { simplified } from "./words.ts";

/** A piece of a text; `hit` where it is what was asked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** What to mark: plain words, whole; runs of Han and the like, wherever they stand. */
export interface Marks {
  readonly words: ReadonlySet<string>;
  readonly runs: readonly string[];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

const spacedWord =
  /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+(?:['’][[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+)*/gv;
const head = (word: string): string => word.slice(0, 2);

/** Plain words of the text that begin like one of `asked`: those that may be another form of it. */
export function wordsLike(text: string, asked: readonly string[]): Set<string> {
  const heads = new Set(asked.map(head));
  const found = new Set<string>();
  if (heads.size === 0) return found;
  for (const [word] of text.matchAll(spacedWord)) {
    const lower = word.toLowerCase();
    // Most words are told apart by two letters; only those with accents need the long way.
    if (/^[a-z0-9]{2}/.test(lower) && !heads.has(head(lower))) continue;
    const plain = plainWords(lower).trim();
    if (heads.has(head(plain))) found.add(plain);
  }
  return found;
}

function hitsIn(text: string, { words, runs }: Marks): Hit[] {
  const hits: Hit[] = [];
  const heads = new Set([...words].map(head));
  if (words.size > 0) {
    for (const { 0: word, index } of text.matchAll(spacedWord)) {
      const lower = word.toLowerCase();
      if (/^[a-z0-9]{2}/.test(lower) && !heads.has(head(lower))) continue;
      const plain = plainWords(lower).trim();
      if (words.has(plain)) hits.push({ start: index, end: index + word.length, term: plain });
    }
  }
  if (runs.length > 0) hits.push(...runHits(text, runs));
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function runHits(text: string, runs: readonly string[]): Hit[] {
  const plain = simplified(text);
  // Nearly always each character has one in the other script; where not, places would not be the same.
  const searched = plain.length === text.length ? plain : text;
  return runs.flatMap((run) => {
    const hits: Hit[] = [];
    for (let at = searched.indexOf(run); at >= 0; at = searched.indexOf(run, at + run.length))
      hits.push({ start: at, end: at + run.length, term: run });
    return hits;
  });
}

/** The whole text with its hits marked. */
export const marked = (text: string, marks: Marks): Piece[] => cut(text, hitsIn(text, marks), 0, text.length);

function cut(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

/** Lengths of an excerpt and of what stands before its first hit, in UTF-16 units: Han says more in fewer. */
const lengths = { spaced: { whole: 220, before: 70 }, han: { whole: 96, before: 28 } };
const sentenceEnd = /[.!?]["'”’)]?\s+|[。！？；]["'”’」』）]?|\n+/g;

/** What stands between a heading, or whatever ends without a stop, and what comes after it. */
const apart = " ·\n";
const blockEnd = /(\S)\s*\n\s*/g;
/** Ends of blocks that need nothing more to be told from the next. */
const stopped = /[.!?…:;,。！？：；，、"'”’」』）)]/;

/**
 * The part of the text with most of what was asked, its hits marked; the beginning where it has none of it. Lines of
 * the text are its blocks: they are kept apart.
 */
export function excerpt(text: string, marks: Marks): Piece[] {
  const flat = text.trim().replace(blockEnd, (_, last: string) => last + (stopped.test(last) ? "\n" : apart));
  const { whole, before } = /\p{Script=Han}/u.test(flat.slice(0, 200)) ? lengths.han : lengths.spaced;
  const hits = hitsIn(flat, marks);
  const from = startBefore(flat, bestStart(hits, whole - before), before);
  const to = endAfter(flat, from + whole);
  const pieces = cut(flat, hits, from, to).map((piece) => ({ ...piece, text: piece.text.replaceAll("\n", " ") }));
  const gap = { text: "…", hit: false };
  return [...(from > 0 ? [gap] : []), ...pieces, ...(to < flat.length ? [gap] : [])];
}

/** Where the stretch of `length` with most different terms begins, the first of equals. */
function bestStart(hits: readonly Hit[], length: number): number {
  let best = { start: 0, terms: 0 };
  let next = 0;
  const inside = new Map<string, number>();
  for (const [at, hit] of hits.entries()) {
    while (next < hits.length && hits[next]!.end <= hit.start + length) {
      const { term } = hits[next++]!;
      inside.set(term, (inside.get(term) ?? 0) + 1);
    }
    if (inside.size > best.terms) best = { start: hit.start, terms: inside.size };
    if (next <= at) next = at + 1;
    else forget(inside, hit.term);
  }
  return best.start;
}

function forget(counts: Map<string, number>, term: string): void {
  const left = (counts.get(term) ?? 0) - 1;
  if (left > 0) counts.set(term, left);
  else counts.delete(term);
}

/** The beginning of the sentence that `at` stands in, else of a word a little before it. */
function startBefore(text: string, at: number, before: number): number {
  const earliest = Math.max(0, at - before);
  if (earliest === 0) return 0;
  const ends = [...text.slice(earliest, at).matchAll(sentenceEnd)];
  const first = ends.at(0);
  if (first !== undefined) return earliest + first.index + first[0].length;
  const space = text.slice(earliest, at).search(/\s/);
  return whole(text, space < 0 ? earliest : earliest + space + 1);
}

/** The end of the last whole word before `to`; never after what keeps blocks apart. */
function endAfter(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(0, to).search(/\s\S{0,40}$/);
  const spaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.slice(to - 8, to + 8));
  const end = whole(text, spaced && space > 0 ? space : to);
  return text.slice(0, end).replace(/ ·?\n?$/, "").length;
}

/** Never between the two halves of a character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);
