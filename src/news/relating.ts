/**
 * Related stories: by likeness of text, shared topics and time, computed when a story is published and kept.
 * Writes the tables `story_term` and `related`.
 */
import type { Work } from "../base/work.ts";
import { type Copy, plainText } from "./copy.ts";
import { likest, type Mention, mentionsKept, openShelf, type Shelf } from "./likeness.ts";
import type { VersionRef } from "./version.ts";
import { tellingWords } from "./words.ts";

interface Relatable extends VersionRef {
  readonly sortAt: Date;
}

/** What a story's likeness is judged by. */
export interface Telling {
  readonly edition: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly topics: readonly number[];
}
/** Weights of 0–1 by word. */
export type Terms = ReadonlyMap<string, number>;

/** So many words speak for a story. */
const termsKept = 12;
/** So many stories are kept as related, best first. */
export const relatedKept = 6;
/**
 * Finds for each live story its like among those already live, and remembers its own words for those to come.
 * Who relates many in a row gives the same `shelf` each time, and clears it when a work fails.
 */
export async function relate(
  work: Work,
  stories: readonly Relatable[],
  terms: readonly Terms[],
  shelf: Shelf = openShelf(),
): Promise<void> {
  await rememberTerms(work, stories, terms, shelf);
  await fetchMentions(work, stories, terms, shelf);
  const likes = stories.flatMap(({ story, edition, sortAt }, at) => {
    const shared = [...terms[at]!].map(([term, weight]) => ({
      term,
      weight,
      mentions: shelf.mentions(`${edition} ${term}`) ?? [],
    }));
    return likest({ story, sortMs: sortAt.getTime() }, shared, relatedKept).map((like, place) => ({
      of: story,
      edition,
      place: place + 1,
      ...like,
    }));
  });
  await work.sql`
    delete from related r using unnest(${stories.map((each) => each.story)}::bigint[], ${stories.map((each) => each.edition)}::text[]) s(story, edition)
    where r.story = s.story and r.edition = s.edition`;
  // The shelf may hold one that was taken from readers since.
  await work.sql`
    insert into related (story, edition, place, other, score)
    select n.* from unnest(${likes.map((like) => like.of)}::bigint[], ${likes.map((like) => like.edition)}::text[],
      ${likes.map((like) => like.place)}::int[], ${likes.map((like) => like.story)}::bigint[], ${likes.map((like) => like.score)}::real[])
      n(story, edition, place, other, score) join live l on l.story = n.other and l.edition = n.edition`;
}

/** Remembers the words of live stories for the likeness of those to come. */
export async function rememberTerms(
  { sql }: Work,
  stories: readonly Relatable[],
  terms: readonly Terms[],
  shelf: Shelf = openShelf(),
): Promise<void> {
  const gone = await sql<{ word: string }[]>`
    delete from story_term t using unnest(${stories.map((each) => each.story)}::bigint[], ${stories.map((each) => each.edition)}::text[]) s(story, edition)
    where t.story = s.story and t.edition = s.edition returning t.edition || ' ' || t.term as word`;
  for (const { word } of gone) shelf.drop(word);
  const rows = stories.map(({ story, edition, sortAt }, at) => ({
    story,
    edition,
    sort_at: sortAt,
    terms: Object.fromEntries(terms[at]!),
  }));
  await sql`
    insert into story_term (edition, term, story, weight, sort_at)
    select edition, key, story, value::real, sort_at
    from jsonb_to_recordset(${sql.json(rows as never)}) as t(edition text, story bigint, sort_at timestamptz, terms jsonb), jsonb_each_text(terms)`;
  stories.forEach(({ story, edition, sortAt }, at) => {
    for (const [term, weight] of terms[at]!)
      shelf.add(`${edition} ${term}`, { story, weight, sortMs: sortAt.getTime() });
  });
}

/** Puts on the shelf what is not there of the words. */
async function fetchMentions(
  { sql }: Work,
  stories: readonly Relatable[],
  terms: readonly Terms[],
  shelf: Shelf,
): Promise<void> {
  const wanted = new Map<string, { edition: string; term: string; mentions: Mention[] }>();
  stories.forEach(({ edition }, at) => {
    for (const term of terms[at]!.keys()) {
      const word = `${edition} ${term}`;
      if (shelf.mentions(word) === undefined) wanted.set(word, { edition, term, mentions: [] });
    }
  });
  const words = [...wanted.values()];
  if (words.length === 0) return;
  const rows = await sql<(Mention & { at: number })[]>`
    select w.at::int, t.story, t.weight, extract(epoch from t.sort_at)::float8 * 1000 as "sortMs"
    from unnest(${words.map((each) => each.edition)}::text[], ${words.map((each) => each.term)}::text[]) with ordinality w(edition, term, at)
    cross join lateral (
      select story, weight, sort_at from story_term where edition = w.edition and term = w.term
      order by sort_at desc, story desc limit ${mentionsKept}
    ) t order by w.at, t.sort_at desc, t.story desc`;
  for (const { at, ...mention } of rows) words[at - 1]!.mentions.push(mention);
  for (const [word, { mentions }] of wanted) shelf.put(word, mentions);
}

/** Its most telling words with weights of 0–1, topics among them as `#id`. */
export function termsOf({ edition, headline, standfirst, copy, topics }: Telling): Terms {
  const counts = tellingWords(edition, `${headline}\n${headline}\n${standfirst}\n${plainText(copy)}`);
  // Most words stand once or twice in a text: only those that can be among the best are sorted.
  const least = [...counts.values()].sort((a, b) => b - a)[termsKept - 1] ?? 0;
  const best = [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, termsKept);
  const top = best[0]?.[1] ?? 1;
  const words = best.map(([word, count]): [string, number] => [word.slice(0, 60), Math.sqrt(count / top)]);
  return new Map([...words, ...topics.slice(0, 6).map((topic): [string, number] => [`#${topic}`, 0.8])]);
}
