/**
 * Words of a text, per language: what search and likeness count. Pure but for its dictionaries.
 * Chinese is simplified first, then cut into dictionary words and, for search, character pairs as well,
 * so that any two characters a reader types are found.
 */
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { Converter } from "opencc-js/t2cn";
import { stopWords } from "./stop_words.ts";

const hanRun = /\p{Script=Han}+/gu;
/** The longest text that is looked into, in UTF-16 units: a tsvector may hold 1 MB. */
const longestText = 200_000;

/** Made when first asked for: 0.2 s of dictionary that a paper without Chinese never needs. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const jieba = lazily(() => Jieba.withDict(dict));
const toSimplified = lazily(() => Converter({ from: "t", to: "cn" }));

/** Simplified forms of Traditional characters. */
export const simplified = (text: string): string => toSimplified()(text);

/** Is this an edition whose words have no spaces between them? */
export const isChinese = (edition: string): boolean => /^zh\b/i.test(edition);

/** The text as words with spaces between them, ready for Postgres' text search in `searchLanguage(edition)`. */
export function searchText(text: string): string {
  const short = text.slice(0, longestText);
  if (!hanRun.test(short)) return short;
  return simplified(short).replace(
    hanRun,
    (run) => ` ${[...new Set([...pairs(run), ...jieba().cutForSearch(run, true)])].join(" ")} `,
  );
}

/** The words a query asks for, Chinese as character pairs (one character stands alone). */
export function queryText(query: string): string {
  return simplified(query.slice(0, 200)).replace(hanRun, (run) => ` ${run.length === 1 ? run : pairs(run).join(" ")} `);
}

const pairs = (run: string): string[] => {
  const chars = [...run];
  return chars.length === 1 ? chars : chars.slice(1).map((char, at) => chars[at]! + char);
};

const searchLanguages: Readonly<Record<string, string>> = {
  ar: "arabic",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hu: "hungarian",
  id: "indonesian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sv: "swedish",
  tr: "turkish",
};

/** Name of Postgres' text search configuration for an edition. */
export const searchLanguage = (edition: string): string =>
  searchLanguages[edition.split("-")[0]!.toLowerCase()] ?? "simple";

/** How often each word of some weight stands in the text: names and rare nouns more than the furniture of language. */
export function tellingWords(edition: string, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string, weight: number) => counts.set(word, (counts.get(word) ?? 0) + weight);
  const short = text.slice(0, longestText);
  if (isChinese(edition)) {
    for (const word of jieba().cut(simplified(short), true)) {
      if (word.length > 1 && /^[\p{L}\p{N}]+$/u.test(word) && !stopWords.has(word))
        add(word.toLowerCase(), word.length > 2 ? 1.5 : 1);
    }
    return counts;
  }
  for (const { 0: word } of short.matchAll(/\p{L}[\p{L}\p{N}’'-]{2,}/gu)) {
    const plain = word.toLowerCase().replace(/[’']s$/, "");
    if (!stopWords.has(plain)) add(plain, word[0] !== word[0]!.toLowerCase() ? 1.5 : 1);
  }
  return counts;
}
