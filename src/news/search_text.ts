/**
 * Text made ready for search: plain lower-case words with spaces between them. Pure but for its dictionaries.
 * Writing without spaces becomes pairs of characters, each at its place, so that whatever two a reader types are found;
 * Traditional Chinese becomes Simplified, accents and apostrophes go, so that one spelling finds the other.
 */
import { simplified } from "./words.ts";

/** The longest text that is looked into, in UTF-16 units: a tsvector may hold 1 MB. */
const longestText = 200_000;
const accented = /[\u00e0-\u024f\u1e00-\u1eff]/g;
const dotted = /(?<![\p{L}\p{N}])[a-zа-я](?:\.[a-zа-я])+\.?(?![\p{L}\p{N}])/gu;
const possessive = /['’]s(?![\p{L}\p{N}])/gu;

/** Runs of writing that puts no spaces between words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const han = /\p{Script=Han}/u;

/** The text's words in plain spelling; punctuation is gone, writing without spaces stands as it was. */
export function plainWords(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  return (han.test(lower) ? simplified(lower) : lower)
    .replace(accented, (letter) => letter.normalize("NFD")[0]!)
    .replace(dotted, (abbreviation) => abbreviation.replaceAll(".", ""))
    .replace(possessive, "")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");
}

/** The text as words for Postgres' text search in `searchLanguage(edition)`. */
export const searchText = (text: string): string =>
  // The last character stands alone as well: one that is asked for alone begins a pair everywhere else.
  plainWords(text.slice(0, longestText)).replace(unspaced, (run) => ` ${[...pairsOf(run), lastOf(run)].join(" ")} `);

/** Each two neighbouring characters of a run, in their order; none for a single one. */
export function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.slice(1).map((char, at) => chars[at]! + char);
}

const lastOf = (run: string): string => [...run].at(-1)!;
