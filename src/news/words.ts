/** Words of a text, per language: what search and likeness count. Pure but for its dictionaries. */
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { Converter } from "opencc-js/t2cn";
import { stopWords } from "./stop_words.ts";

/** The longest text that is looked into, in UTF-16 units. */
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

/** The dictionary words of a run of Simplified Chinese, in their order. */
export const cutChinese = (run: string): string[] => jieba().cut(run, true);

/** Is this an edition whose words have no spaces between them? */
export const isChinese = (edition: string): boolean => /^zh\b/i.test(edition);

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

const cutWord = /^[\p{L}\p{N}]+$/u;
const spacedWord = /\p{L}[\p{L}\p{N}’'-]{2,}/gu;
const possessive = /[’']s$/;

/** How often each word of some weight stands in the text: names and rare nouns more than the furniture of language. */
export function tellingWords(edition: string, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string, weight: number) => counts.set(word, (counts.get(word) ?? 0) + weight);
  const short = text.slice(0, longestText);
  if (isChinese(edition)) {
    for (const word of jieba().cut(simplified(short), true)) {
      if (word.length > 1 && !stopWords.has(word) && cutWord.test(word))
        add(word.toLowerCase(), word.length > 2 ? 1.5 : 1);
    }
    return counts;
  }
  for (const word of short.match(spacedWord) ?? []) {
    const plain = word.toLowerCase().replace(possessive, "");
    if (!stopWords.has(plain)) add(plain, word[0] !== plain[0] ? 1.5 : 1);
  }
  return counts;
}
