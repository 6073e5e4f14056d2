/**
 * What somebody types to find stories by their headlines, as Postgres asks it of `version.headline_words`: words by
 * their beginnings, all of them wanted, writing without spaces as it stands. Pure.
 */

// The same as in the database's function `headline_words`.
const between =
  /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+/gu;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u;
const words = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/gu;
const longest = 200;

/** In the language of `to_tsquery`; undefined when no word is in it. */
export function headlineQuery(text: string): string | undefined {
  const found = text.slice(0, longest).toLowerCase().replace(between, " ").match(words);
  if (found === null) return undefined;
  return found
    .map((word) => (unspaced.test(word) ? `(${[...word].map((char) => `'${char}'`).join(" <-> ")})` : `'${word}':*`))
    .join(" & ");
}
