/** Feed items: live stories whole, many at once, as a feed carries them. Read only. */
import type { Sql } from "../base/database.ts";
import { plainReading } from "../base/reading.ts";
import type { Copy } from "./copy.ts";
import { keys } from "./keys.ts";
import { type PictureShown, picturesShown } from "./pictures.ts";
import { picturesOf } from "./stories.ts";

export interface FeedItem {
  readonly story: number;
  readonly edition: string;
  readonly slug: string;
  readonly section: number;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly leadPicture: number | undefined;
  readonly byline: readonly { readonly id: number; readonly name: string; readonly slug: string }[];
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly publishedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
  /** Publication time, or when it came in where no source gave one. */
  readonly sortAt: Date;
  /** Those the copy shows, and the lead. */
  readonly pictures: ReadonlyMap<number, PictureShown>;
}

type Row = Omit<FeedItem, "leadPicture" | "publishedAt" | "updatedAt" | "pictures"> & {
  readonly leadPicture: number | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
};

/** Each of `stories` whole, undefined where it is not live in the edition; `keysOfItem` says what each depends on. */
export async function feedItemsAt(
  sql: Sql,
  edition: string,
  stories: readonly number[],
): Promise<(FeedItem | undefined)[]> {
  if (stories.length === 0) return [];
  const rows = await rowsOf(sql, edition, stories);
  const shown = await picturesShown(plainReading(sql), edition, [...new Set(rows.flatMap(picturesOf))]);
  const byStory = new Map(rows.map((row) => [row.story, itemOf(row, shown)]));
  return stories.map((story) => byStory.get(story));
}

/** What the place of a story in a feed depends on, whether it has an item or, not being live, none. */
export const keysOfItem = (story: number, edition: string, item: FeedItem | undefined): string[] => [
  keys.story(story, edition),
  ...(item === undefined
    ? []
    : [
        ...item.byline.map(({ id }) => keys.person(id)),
        ...item.topics.map(({ id }) => keys.topic(id)),
        ...picturesOf({ copy: item.copy, leadPicture: item.leadPicture ?? null }).map(keys.picture),
      ]),
];

function rowsOf(sql: Sql, edition: string, stories: readonly number[]): Promise<Row[]> {
  return sql<Row[]>`
    select l.story, l.edition, l.slug, l.section, l.sort_at as "sortAt", r.headline, r.standfirst, r.copy,
      r.lead_picture as "leadPicture", r.published_at as "publishedAt", r.updated_at as "updatedAt",
      (select coalesce(json_agg(json_build_object('id', n.person, 'name', n.name, 'slug', n.slug) order by place), '[]')
        from unnest(r.bylines) with ordinality b(id, place) join person_name n on n.person = b.id and n.edition = l.edition) as byline,
      (select coalesce(json_agg(json_build_object('id', n.topic, 'name', n.name) order by place), '[]')
        from unnest(r.topics) with ordinality b(id, place) join topic_name n on n.topic = b.id and n.edition = l.edition) as topics
    from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    where l.edition = ${edition} and l.story = any(${stories})`;
}

function itemOf(row: Row, shown: ReadonlyMap<number, PictureShown>): FeedItem {
  const own = picturesOf(row).flatMap((id): [number, PictureShown][] => {
    const picture = shown.get(id);
    return picture === undefined ? [] : [[id, picture]];
  });
  return {
    ...row,
    leadPicture: row.leadPicture ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    updatedAt: row.updatedAt ?? undefined,
    pictures: new Map(own),
  };
}
