/**
 * A live story with all that stands around it on its page, in one statement: its neighbours, related stories, moods.
 * Read only. What must never be stale is told to one reading, what may lag to the other.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { type Card, type CardTold, cardColumn, cardFrom, cardTables, keysOfCard } from "./cards.ts";
import { type Claim, claimsIn, claimsOf } from "./claims.ts";
import { keys } from "./keys.ts";
import { type MoodCounts, moods, noMoods } from "./mood.ts";
import { type Story, type StoryRow, storyColumns, storyFrom, storyTables } from "./stories.ts";

export interface Neighbour {
  readonly story: number;
  readonly slug: string;
  readonly headline: string;
}

export interface StoryAround {
  readonly story: Story;
  /** The stories before (older) and after (newer) it in its section. */
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  /** Best first. */
  readonly related: readonly Card[];
  readonly moods: MoodCounts;
  /** In the order of the copy. */
  readonly claims: readonly Claim[];
}

interface Row extends StoryRow {
  readonly beside: readonly (Neighbour & { readonly newer: boolean })[];
  readonly related: readonly { readonly story: number; readonly card: CardTold | null }[];
  /** Counts by the mood's number. */
  readonly moods: Readonly<Record<string, number>> | null;
}

/** The live story with that slug and what is around it; at most `relatedShown` related stories. */
export async function storyAround(
  { hard, soft }: { readonly hard: Reading; readonly soft: Reading },
  { edition, slug, relatedShown }: { readonly edition: string; readonly slug: string; readonly relatedShown: number },
): Promise<StoryAround | undefined> {
  const { sql } = hard;
  const [row] = await sql<Row[]>`
    select ${storyColumns(sql)}, ${besideColumn(sql)} as beside, ${relatedColumn(sql, edition, relatedShown)} as related,
      (select json_object_agg(mood, count) from (select mood, count(*) from mood_vote v where v.story = l.story group by mood) m) as moods
    from live l ${storyTables(sql)} where l.edition = ${edition} and l.slug = ${slug}`;
  if (row === undefined) return undefined;
  const { beside, related, moods: counts, ...told } = row;
  const [story, claims] = await Promise.all([storyFrom(hard, told), claimsOf(hard, edition, claimsIn(told.copy))]);
  hard.saw(keys.neighbours(story.story, edition));
  for (const each of beside) hard.saw(keys.story(each.story, edition));
  return {
    story,
    previous: beside.find(({ newer }) => !newer),
    next: beside.find(({ newer }) => newer),
    related: relatedFrom(soft, story, related),
    moods: countsFrom(soft, story, counts),
    claims,
  };
}

const besideColumn = (sql: Sql) => sql`
  (
    select coalesce(json_agg(json_build_object('story', n.story, 'slug', n.slug, 'headline', b.headline, 'newer', n.newer)), '[]') from (
      (select story, slug, edition, revision, true as newer from live where edition = l.edition and section = l.section
        and (sort_at, story) > (l.sort_at, l.story) order by sort_at, story limit 1)
      union all
      (select story, slug, edition, revision, false from live where edition = l.edition and section = l.section
        and (sort_at, story) < (l.sort_at, l.story) order by sort_at desc, story desc limit 1)
    ) n join revision b on b.story = n.story and b.edition = n.edition and b.number = n.revision)`;

const relatedColumn = (sql: Sql, edition: string, most: number) => sql`
  (
    select coalesce(json_agg(json_build_object('story', x.other, 'card', c.card) order by x.place), '[]') from (
      select other, place from related where story = l.story and edition = l.edition order by place limit ${most}
    ) x left join lateral (
      select ${cardColumn(sql)} as card from live l ${cardTables(sql)} where l.story = x.other and l.edition = ${edition}
    ) c on true)`;

function relatedFrom({ saw }: Reading, { story, edition }: Story, told: Row["related"]): Card[] {
  saw(keys.related(story, edition));
  return told.flatMap((each) => {
    const card = each.card === null ? undefined : cardFrom(each.card);
    keysOfCard(each.story, edition, card).forEach(saw);
    return card ?? [];
  });
}

function countsFrom({ saw }: Reading, { story }: Story, counts: Row["moods"]): MoodCounts {
  saw(keys.moods(story));
  const named = Object.entries(counts ?? {}).map(([mood, count]) => [moods[Number(mood)]!, count]);
  return { ...noMoods, ...Object.fromEntries(named) };
}
