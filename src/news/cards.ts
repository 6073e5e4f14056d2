/** Cards: live stories as lists show them. Read only. */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { type Standing, worstOf } from "./claims.ts";
import { keys } from "./keys.ts";
import { type PictureShown, pictureColumns } from "./pictures.ts";

export interface Card {
  readonly story: number;
  readonly edition: string;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly section: number;
  readonly publishedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
  readonly sortAt: Date;
  readonly picture: PictureShown | undefined;
  /** Claims its text is anchored to. */
  readonly claims: readonly string[];
  /** Where the worst of them stands, of those with words in the edition. */
  readonly standing: Standing | undefined;
}

/** A card as the database tells it: JSON has no dates. */
export type CardTold = Omit<Card, "publishedAt" | "updatedAt" | "sortAt" | "picture" | "standing"> & {
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly sortAt: string;
  readonly picture: PictureShown | null;
  readonly standings: readonly Standing[] | null;
};

/** The card of `live l` with its `revision r`, as JSON: so it can stand inside another answer; goes with `cardTables`. */
export const cardColumn = (sql: Sql) => sql`
  json_build_object('story', l.story, 'edition', l.edition, 'slug', l.slug, 'headline', r.headline, 'standfirst', r.standfirst,
    'section', l.section, 'publishedAt', r.published_at, 'updatedAt', r.updated_at, 'sortAt', l.sort_at, 'picture', ${pictureColumns(sql)},
    'claims', l.claims, 'standings', case when l.claims <> '{}' then (
      select json_agg(c.standing) from claim c join claim_text w on w.claim = c.key and w.edition = l.edition where c.key = any(l.claims)
    ) end)`;

/** What a card is made of, to be joined to `live l`. */
export const cardTables = (sql: Sql) => sql`
  join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
  left join picture p on p.id = r.lead_picture
  left join picture_text t on t.picture = p.id and t.edition = l.edition`;

/** The card that was told. */
export const cardFrom = ({ standings, ...told }: CardTold): Card => ({
  ...told,
  publishedAt: dateFrom(told.publishedAt),
  updatedAt: dateFrom(told.updatedAt),
  sortAt: new Date(told.sortAt),
  picture: told.picture ?? undefined,
  standing: worstOf(standings ?? []),
});

const dateFrom = (told: string | null) => (told === null ? undefined : new Date(told));

/** What the place of a story in a list depends on, whether it has a card or, not being live, none. */
export const keysOfCard = (story: number, edition: string, card: Card | undefined): string[] => [
  keys.story(story, edition),
  ...(card?.picture === undefined ? [] : [keys.picture(card.picture.id)]),
  ...(card?.claims ?? []).map(keys.claim),
];

/** Cards of those of `stories` that are live in the edition, in the order given. */
export async function cardsOf({ sql, saw }: Reading, edition: string, stories: readonly number[]): Promise<Card[]> {
  const cards = await cardsAt(sql, edition, stories);
  for (const [at, card] of cards.entries()) keysOfCard(stories[at]!, edition, card).forEach(saw);
  return cards.filter((card) => card !== undefined);
}

/** The card of each of `stories`, undefined where it is not live in the edition; `keysOfCard` says what each depends on. */
export async function cardsAt(sql: Sql, edition: string, stories: readonly number[]): Promise<(Card | undefined)[]> {
  if (stories.length === 0) return [];
  const rows = await sql<{ card: CardTold }[]>`
    select ${cardColumn(sql)} as card from live l ${cardTables(sql)} where l.edition = ${edition} and l.story = any(${stories})`;
  const byStory = new Map(rows.map(({ card }) => [card.story, cardFrom(card)]));
  return stories.map((story) => byStory.get(story));
}
