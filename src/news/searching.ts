/**
 * Search: live stories by their words, in every edition's own language. Writes the table `search_entry`.
 * Promises: the work is bounded whatever is asked, for stories are looked for from the newest month backwards
 * (the function `search_matching` of the database) until there are as many as can be shown.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { type Copy, plainText } from "./copy.ts";
import { type Query, queryOf } from "./query.ts";
import { searchText } from "./search_text.ts";
import type { VersionRef } from "./version.ts";
import { searchLanguage } from "./words.ts";

interface Searchable extends VersionRef {
  readonly section: number;
  readonly sortAt: Date;
}

/** A story's words as Postgres counts them. */
export interface SearchTexts {
  readonly language: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly text: string;
}

interface Written {
  readonly edition: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
}

/** The words of a story, ready to be entered. Pure. */
export const searchTexts = ({ edition, headline, standfirst, copy }: Written): SearchTexts => ({
  language: searchLanguage(edition),
  headline: searchText(headline),
  standfirst: searchText(standfirst),
  text: searchText(plainText(copy)),
});

/** With more at once they are entered as one heap and sorted into the index later; alone they are sorted in at once. */
const heap = 20;

/** Takes stories out of search. */
export async function takeOutOfSearch({ sql }: Work, refs: readonly VersionRef[]): Promise<void> {
  await sql`
    delete from search_entry e using unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) r(story, edition)
    where e.story = r.story and e.edition = r.edition`;
}

/** Enters live stories into search, in place of what was there; `texts` are theirs, in the same order. */
export async function enterIntoSearch(
  { sql }: Work,
  stories: readonly Searchable[],
  texts: readonly SearchTexts[],
): Promise<void> {
  const rows = stories.map(({ story, edition, sortAt, section }, at) => ({
    story,
    edition,
    sort_at: sortAt,
    marks: [`@${edition}@${sortAt.toISOString().slice(0, 7)}`, sectionMark(section)],
    ...texts[at]!,
  }));
  // What is not sorted in yet is read by every search: 64 kB are nothing, 16 MB make an import three times as fast.
  const many = stories.length > heap;
  await sql`
    select set_config('gin_pending_list_limit', ${many ? "16MB" : "64kB"}, true), set_config('work_mem', ${many ? "64MB" : "4MB"}, true)`;
  await sql`
    insert into search_entry (story, edition, sort_at, words)
    select story, edition, sort_at, setweight(to_tsvector(language::regconfig, headline), 'A')
      || setweight(to_tsvector(language::regconfig, standfirst), 'B') || to_tsvector(language::regconfig, text)
      || array_to_tsvector(marks)
    from jsonb_to_recordset(${sql.json(rows as never)}) as s(story bigint, edition text, sort_at timestamptz, language text,
      headline text, standfirst text, text text, marks text[])
    on conflict (story, edition) do update set sort_at = excluded.sort_at, words = excluded.words`;
}

/** Sorts in what an import left unsorted, so that the searches after it need not read it each time. */
export async function settleSearch({ sql }: Reading): Promise<void> {
  await sql`select gin_clean_pending_list('search_entry_words')`;
}

/** What part of the answer is wanted. */
export interface Part {
  readonly limit: number;
  readonly offset: number;
  /** Only stories of these sections. */
  readonly sections?: readonly number[] | undefined;
  /** By weight of the words and time, which is the default, or by time alone. */
  readonly order?: "best" | "newest" | undefined;
}

export interface Found {
  readonly stories: readonly number[];
  /** How many there are in all, counted up to `countedUpTo`. */
  readonly total: number;
}

/** The newest so many matches are the answer; a total of this means that there may be more. */
export const countedUpTo = 400;
/** Order and exclusions are checked in so many of the newest stories that have all the words. */
const checked = 1200;
/** So many of the newest matches are weighed against each other; the rest follow by time. */
const weighed = 200;

/** Live stories of the edition that fulfil `text`: all its words, `"in this order"`, `-without` others. */
export async function search({ sql }: Reading, edition: string, text: string, part: Part): Promise<Found> {
  const query = queryOf(text);
  if (query === undefined) return { stories: [], total: 0 };
  const [found] = await sql<Found[]>`
    with matches as materialized (${matching(sql, edition, query, part.sections)}),
    part as (
      select story, row_number() over (order by ${part.order === "newest" ? sql`` : byWeight(sql, edition, query)} place) as rank
      from matches order by rank limit ${part.limit} offset ${part.offset}
    )
    select coalesce((select json_agg(story order by rank) from part), '[]') as stories, (select count(*)::int from matches) as total`;
  return found!;
}

/** The newest matches. Whether words stand in order only the words themselves say, and these cost a look each. */
function matching(sql: Sql, edition: string, query: Query, sections: readonly number[] | undefined) {
  const most = query.exact === query.wide ? countedUpTo : checked;
  const inOrder =
    query.exact === query.wide ? sql`` : sql`where ${wordsOf(sql, edition)} @@ ${tsquery(sql, edition, query.exact)}`;
  return sql`
    select m.story, m.sort_at, row_number() over (order by m.sort_at desc, m.story desc) as place
    from search_matching(${edition}, ${tsquery(sql, edition, query.wide)}, ${inSections(sections)}::tsquery, ${most}) m
    ${inOrder} order by m.sort_at desc, m.story desc limit ${countedUpTo}`;
}

/** Headlines before text, more often before once, and of likes the newer: half again for what is of today. */
const byWeight = (sql: Sql, edition: string, query: Query) => sql`
  case when place <= ${weighed} then
    ts_rank(${wordsOf(sql, edition, "matches")}, ${tsquery(sql, edition, query.exact)})
      * (1 + 1 / (2 + abs(extract(epoch from now() - sort_at)) / 2592000))
  else -1 end desc,`;

const tsquery = (sql: Sql, edition: string, query: string) =>
  sql`to_tsquery(${searchLanguage(edition)}::regconfig, ${query})`;

const wordsOf = (sql: Sql, edition: string, of = "m") =>
  sql`(select e.words from search_entry e where e.story = ${sql(of)}.story and e.edition = ${edition})`;

const sectionMark = (section: number): string => `@s${section}`;

const inSections = (sections: readonly number[] | undefined): string | null =>
  sections?.map((each) => `'${sectionMark(each)}'`).join(" | ") ?? null;
