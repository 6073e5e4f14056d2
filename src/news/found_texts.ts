/** The texts of found stories, and which of their words are forms of those that were asked. Read only. */
import type { Reading } from "../base/reading.ts";
import { type Copy, plainText } from "./copy.ts";
import { keys } from "./keys.ts";
import { searchLanguage } from "./words.ts";

/** Beyond this no excerpt is looked for, in UTF-16 units. */
const longestText = 40_000;

/** Plain texts of those of `stories` that are live, by story. */
export async function textsOf(
  { sql, saw }: Reading,
  edition: string,
  stories: readonly number[],
): Promise<Map<number, string>> {
  for (const story of stories) saw(keys.story(story, edition));
  if (stories.length === 0) return new Map();
  const rows = await sql<{ story: number; copy: Copy }[]>`
    select l.story, r.copy from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    where l.edition = ${edition} and l.story = any(${stories})`;
  return new Map(rows.map(({ story, copy }) => [story, plainText(copy).slice(0, longestText)]));
}

/** Those of `words` that search takes for the same as one of `asked`: "ferries" for "ferry". */
export async function sameWords(
  { sql }: Reading,
  edition: string,
  asked: readonly string[],
  words: ReadonlySet<string>,
): Promise<Set<string>> {
  const language = searchLanguage(edition);
  if (asked.length === 0 || words.size === 0) return new Set();
  if (language === "simple") return new Set(asked);
  const dictionary = `${language}_stem`;
  const rows = await sql<{ word: string }[]>`
    select word from unnest(${[...words]}::text[]) word
    where ts_lexize(${dictionary}::regdictionary, word) && array(
      select unnest(ts_lexize(${dictionary}::regdictionary, one)) from unnest(${asked as string[]}::text[]) one)`;
  return new Set(rows.map((row) => row.word));
}
