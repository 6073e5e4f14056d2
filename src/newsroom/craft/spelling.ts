/** What of a text is to be spelt, and who says whether it is right. Pure; the dictionary is brought by who calls. */
import { americanForms } from "./british.ts";

/** A dictionary as nspell is one. */
export interface Dictionary {
  readonly correct: (word: string) => boolean;
  readonly suggest: (word: string) => string[];
}

export interface SpeltWord {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

const mostSuggestions = 6;

/** The words of a text that have a spelling: no addresses, no numbers, no capitals-only, no other scripts. */
export function wordsToSpell(text: string): SpeltWord[] {
  const skipped = [
    ...text.matchAll(/(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\S+|[@#]\w+|\b[\w-]+\.(?:com|org|net|example)\b/gi),
  ];
  const inSkipped = (at: number) => skipped.some(({ index, 0: part }) => at >= index && at < index + part.length);
  return [...text.matchAll(/[\p{Script=Latin}\p{M}\d]+(?:[’'][\p{Script=Latin}\p{M}]+)*/gu)].flatMap(
    ({ index, 0: word }) => {
      const plain = /^\p{Lu}{2,}(?:[’']?s)?$/u.test(word) || /\d/.test(word) || [...word].length < 2;
      return plain || inSkipped(index) ? [] : [{ from: index, to: index + word.length, word }];
    },
  );
}

/** The words of `text` that neither the dictionary nor `known` (in small letters) has. */
export function misspelt(text: string, dictionary: Dictionary, known: ReadonlySet<string>): SpeltWord[] {
  return wordsToSpell(text).filter(({ word }) => !isRight(straight(word), dictionary, known));
}

/** Right spellings near to a word, the nearest first, written as it is. */
export function suggestions(word: string, dictionary: Dictionary): string[] {
  const plain = straight(word);
  // The dictionary is American: what is near to the American spelling of `habour` is `harbor`, so `harbour`.
  const british = /our/.test(plain) ? dictionary.suggest(plain.replace("our", "or")) : [];
  const near = [...british.map((each) => each.replace(/or(?!.*or)/, "our")), ...dictionary.suggest(plain)];
  return [...new Set(near)]
    .slice(0, mostSuggestions)
    .map((each) => (word.includes("’") ? each.replaceAll("'", "’") : each));
}

const straight = (word: string) => word.replaceAll("’", "'").normalize("NFC");

function isRight(word: string, dictionary: Dictionary, known: ReadonlySet<string>): boolean {
  const owner = word.replace(/'s?$/i, "");
  return [word, owner].some((each) => known.has(each.toLowerCase()) || correct(each, dictionary));
}

const correct = (word: string, dictionary: Dictionary) =>
  dictionary.correct(word) || americanForms(word).some((each) => dictionary.correct(each));

/** The words of names, in small letters, as `misspelt` takes them. */
export const knownWords = (names: readonly string[]): Set<string> =>
  new Set(
    names.flatMap((name) => wordsToSpell(name).map(({ word }) => straight(word).toLowerCase().replace(/'s$/, ""))),
  );
