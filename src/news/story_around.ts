/**
 * Live stories with all that stands around them on their pages, in one statement: neighbours, related stories, moods.
 * Read only.
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

/** Which story's surroundings are asked for. */
export interface AroundAsked {
  readonly edition: string;
  readonly slug: string;
}

/** A story and its surroundings as the database tells them. */
export interface AroundTold extends StoryRow {
  readonly beside: readonly (Neighbour & { readonly newer: boolean })[];
  readonly related: readonly { readonly story: number; readonly card: CardTold | null }[];
  /** Counts by the mood's number. */
  readonly moods: Readonly<Record<string, number>> | null;
}

const relatedShown = 4;

/** Asks for many live stories in one statement; undefined for those that are not live, in the order asked. */
export async function tellAround(sql: Sql, asked: readonly AroundAsked[]): Promise<(AroundTold | undefined)[]> {
  const rows = await sql<(AroundTold & { place: number })[]>`
    select a.place::int, ${storyColumns(sql)}, ${besideColumn(sql)} as beside, ${relatedColumn(sql)} as related,
      (select json_object_agg(mood, count) from (select mood, count(*) from mood_vote v where v.story = l.story group by mood) m) as moods
    from unnest(${asked.map((each) => each.edition)}::text[], ${asked.map((each) => each.slug)}::text[]) with ordinality a(edition, slug, place)
    join live l on l.edition = a.edition and l.slug = a.slug ${storyTables(sql)}`;
  const byPlace = new Map(rows.map(({ place, ...told }) => [place, told]));
  return asked.map((_, at) => byPlace.get(at + 1));
}

/** The story as told, and what it depends on: hard what must never be seen stale, soft what may lag. */
export async function aroundFrom(
  { hard, soft }: { readonly hard: Reading; readonly soft: Reading },
  { beside, related, moods: counts, ...told }: AroundTold,
): Promise<StoryAround> {
  const { story: id, edition } = told;
  hard.saw(keys.neighbours(id, edition));
  for (const each of beside) hard.saw(keys.story(each.story, edition));
  const [story, claims] = await Promise.all([storyFrom(hard, told), claimsOf(hard, edition, claimsIn(told.copy))]);
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

const relatedColumn = (sql: Sql) => sql`
  (
    select coalesce(json_agg(json_build_object('story', x.other, 'card', c.card) order by x.place), '[]') from (
      select other, edition, place from related where story = l.story and edition = l.edition order by place limit ${relatedShown}
    ) x left join lateral (
      select ${cardColumn(sql)} as card from live l ${cardTables(sql)} where l.story = x.other and l.edition = x.edition
    ) c on true)`;

function relatedFrom({ saw }: Reading, { story, edition }: Story, told: AroundTold["related"]): Card[] {
  saw(keys.related(story, edition));
  return told.flatMap((each) => {
    const card = each.card === null ? undefined : cardFrom(each.card);
    keysOfCard(each.story, edition, card).forEach(saw);
    return card ?? [];
  });
}

function countsFrom({ saw }: Reading, { story }: Story, counts: AroundTold["moods"]): MoodCounts {
  saw(keys.moods(story));
  const named = Object.entries(counts ?? {}).map(([mood, count]) => [moods[Number(mood)]!, count]);
  return { ...noMoods, ...Object.fromEntries(named) };
}
