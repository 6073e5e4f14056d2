/**
 * What a change to live stories touches: the keys of the lists they are on and of the stories beside them.
 * Asked before and after a change, so that both the place left and the place taken are told to the press.
 */
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import type { VersionRef } from "./version.ts";

interface LiveRow extends VersionRef {
  readonly slug: string;
  readonly topics: readonly number[];
  readonly bylines: readonly number[];
  readonly month: string;
  readonly day: string;
  readonly way: readonly number[];
  readonly beside: readonly number[];
}

export interface Changed {
  /** Those of the versions that are live at this moment. */
  readonly lives: readonly LiveRow[];
  /** Keys by `"story edition"`. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** The keys that depend on where `refs` stand at this moment. */
export async function changedBy({ sql }: Work, refs: readonly VersionRef[]): Promise<Changed> {
  const lives = await sql<LiveRow[]>`
    with recursive up(section, above) as (
      select id, id from section union all select up.section, s.parent from up join section s on s.id = up.above where s.parent is not null
    )
    select l.story, l.edition, l.slug, r.topics, r.bylines,
      to_char(l.sort_at at time zone p.time_zone, 'YYYY-MM') as month,
      to_char(l.sort_at at time zone p.time_zone, 'YYYY-MM-DD') as day,
      array(select above from up where up.section = l.section) as way,
      array(
        (select n.story from live n where n.edition = l.edition and n.section = l.section and (n.sort_at, n.story) > (l.sort_at, l.story)
         order by n.sort_at, n.story limit 1)
        union all
        (select n.story from live n where n.edition = l.edition and n.section = l.section and (n.sort_at, n.story) < (l.sort_at, l.story)
         order by n.sort_at desc, n.story desc limit 1)
      ) as beside
    from live l
    join (select unnest(${refs.map((ref) => ref.story)}::bigint[]) as story, unnest(${refs.map((ref) => ref.edition)}::text[]) as edition) pair using (story, edition)
    join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    cross join publication p`;
  return { lives, keys: new Map(lives.map((live) => [`${live.story} ${live.edition}`, keysOf(live)])) };
}

const keysOf = ({ story, edition, topics, bylines, month, day, way, beside }: LiveRow): string[] => [
  keys.latest(edition),
  ...way.map((section) => keys.inSection(edition, section)),
  ...topics.map((topic) => keys.onTopic(edition, topic)),
  ...bylines.map((person) => keys.byPerson(edition, person)),
  keys.inMonth(edition, month),
  keys.inMonth(edition, day),
  ...[story, ...beside].map((each) => keys.neighbours(each, edition)),
];
