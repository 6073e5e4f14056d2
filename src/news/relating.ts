/**
 * Related stories: by likeness of text, shared topics and time, computed when a story is published and kept.
 * Writes the tables `story_term` and `related`.
 */
import type { Work } from "../base/work.ts";
import { type Copy, plainText } from "./copy.ts";
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
/** So many of the newest stories with a word are looked at: a word that more have tells little. */
const lookedAt = 24;

/** Finds for each live story its like among those already live, and remembers its own words for those to come. */
export async function relate(work: Work, stories: readonly Relatable[], terms: readonly Terms[]): Promise<void> {
  await rememberTerms(work, stories, terms);
  await work.sql`
    delete from related r using unnest(${stories.map((each) => each.story)}::bigint[], ${stories.map((each) => each.edition)}::text[]) s(story, edition)
    where r.story = s.story and r.edition = s.edition`;
  await work.sql`
    insert into related (story, edition, place, other, score)
    select s.story, s.edition, ranked.place, ranked.other, ranked.score
    from unnest(${stories.map((each) => each.story)}::bigint[], ${stories.map((each) => each.edition)}::text[]) s(story, edition)
    cross join lateral (
      select other, score, row_number() over (order by score desc, other desc)::int as place from (
        select near.story as other, sum(mine.weight * near.weight / (1 + ln(1 + near.having)))
          / (1 + abs(extract(epoch from max(near.sort_at) - max(mine.sort_at))) / 7776000) as score
        from (select term, weight, sort_at from story_term where story = s.story and edition = s.edition) mine
        cross join lateral (
          select t.story, t.weight, t.sort_at, count(*) over () as having from (
            select story, weight, sort_at from story_term
            where edition = s.edition and term = mine.term and story <> s.story order by sort_at desc, story desc limit ${lookedAt}
          ) t
        ) near
        -- One common word is chance, one common topic is not.
        group by near.story having count(*) >= 2 or bool_or(mine.term like '#%') order by score desc limit ${relatedKept}
      ) best
    ) ranked`;
}

/** Remembers the words of live stories for the likeness of those to come. */
export async function rememberTerms(
  { sql }: Work,
  stories: readonly Relatable[],
  terms: readonly Terms[],
): Promise<void> {
  const rows = stories.flatMap(({ story, edition, sortAt }, at) =>
    [...terms[at]!].map(([term, weight]) => ({ story, edition, sort_at: sortAt, term, weight })),
  );
  await sql`
    delete from story_term t using unnest(${stories.map((each) => each.story)}::bigint[], ${stories.map((each) => each.edition)}::text[]) s(story, edition)
    where t.story = s.story and t.edition = s.edition`;
  await sql`
    insert into story_term (edition, term, story, weight, sort_at)
    select edition, term, story, weight, sort_at
    from jsonb_to_recordset(${sql.json(rows as never)}) as t(edition text, term text, story bigint, weight real, sort_at timestamptz)`;
}

/** Its most telling words with weights of 0–1, topics among them as `#id`. */
export function termsOf({ edition, headline, standfirst, copy, topics }: Telling): Terms {
  const counts = tellingWords(edition, `${headline}\n${headline}\n${standfirst}\n${plainText(copy)}`);
  const best = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, termsKept);
  const top = best[0]?.[1] ?? 1;
  const words = best.map(([word, count]): [string, number] => [word.slice(0, 60), Math.sqrt(count / top)]);
  return new Map([...words, ...topics.slice(0, 6).map((topic): [string, number] => [`#${topic}`, 0.8])]);
}
