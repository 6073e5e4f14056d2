/** Search: live stories by their words, in every edition's own language. Writes the table `search_entry`. */
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { type Copy, plainText } from "./copy.ts";
import type { VersionRef } from "./version.ts";
import { queryText, searchLanguage, searchText } from "./words.ts";

interface Searchable extends VersionRef {
  readonly sortAt: Date;
}

/** A story's words as Postgres counts them. */
export interface SearchTexts {
  readonly language: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly text: string;
}

/** The words of a story, ready to be entered. Pure. */
export const searchTexts = ({ edition, headline, standfirst, copy }: { edition: string; headline: string; standfirst: string; copy: Copy }): SearchTexts => ({
  language: searchLanguage(edition),
  headline: searchText(headline),
  standfirst: searchText(standfirst),
  text: searchText(plainText(copy)),
});

/** Enters live stories into search, in place of what was there; `texts` are theirs, in the same order. */
export async function enterIntoSearch({ sql }: Work, stories: readonly Searchable[], texts: readonly SearchTexts[]): Promise<void> {
  const rows = stories.map(({ story, edition, sortAt }, at) => ({ story, edition, sort_at: sortAt, ...texts[at]! }));
  await sql`
    insert into search_entry (story, edition, sort_at, words)
    select story, edition, sort_at, setweight(to_tsvector(language::regconfig, headline), 'A')
      || setweight(to_tsvector(language::regconfig, standfirst), 'B') || to_tsvector(language::regconfig, text)
    from jsonb_to_recordset(${sql.json(rows as never)}) as s(story bigint, edition text, sort_at timestamptz, language text,
      headline text, standfirst text, text text)
    on conflict (story, edition) do update set sort_at = excluded.sort_at, words = excluded.words`;
}

export interface Found {
  readonly stories: readonly number[];
  /** How many there are in all, counted up to `countedUpTo`. */
  readonly total: number;
}

/** Beyond this many the total is told as "more than". */
export const countedUpTo = 1000;
/** So many of the newest matches are weighed against each other. */
const weighed = 400;

/** Live stories of the edition that hold all words of `query`, by weight of the words among the newest matches. */
export async function search(
  { sql }: Reading,
  edition: string,
  query: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<Found> {
  const language = searchLanguage(edition);
  const words = queryText(query).trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return { stories: [], total: 0 };
  const rows = await sql<{ story: number; total: number }[]>`
    with asked as (select websearch_to_tsquery(${language}::regconfig, ${words}) as q),
    matches as materialized (
      select e.story, e.sort_at, e.words from search_entry e, asked where e.edition = ${edition} and e.words @@ asked.q
      order by e.sort_at desc, e.story desc limit ${countedUpTo}
    ),
    newest as (select * from matches order by sort_at desc, story desc limit ${weighed})
    select story, (select count(*)::int from matches) as total from newest, asked
    order by ts_rank(words, asked.q) * (1 + 1 / (2 + extract(epoch from now() - sort_at) / 2592000)) desc, sort_at desc, story desc
    limit ${limit} offset ${offset}`;
  return { stories: rows.map((row) => row.story), total: rows[0]?.total ?? 0 };
}

/** Live stories that search does not know, at most `most`: none, unless somebody's hand was in the database. */
export async function outOfSearch({ sql }: Reading, most: number): Promise<string[]> {
  const rows = await sql<VersionRef[]>`
    select l.story, l.edition from live l left join search_entry e on e.story = l.story and e.edition = l.edition
    where e.story is null limit ${most}`;
  return rows.map((row) => `${row.story} ${row.edition}`);
}
