/** Cards: live stories as lists show them. Read only. */
import type { Reading } from "../base/reading.ts";
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
}

type Row = Omit<Card, "publishedAt" | "updatedAt" | "picture"> & {
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
  readonly picture: PictureShown | null;
};

/** Cards of those of `stories` that are live in the edition, in the order given. */
export async function cardsOf({ sql, saw }: Reading, edition: string, stories: readonly number[]): Promise<Card[]> {
  for (const story of stories) saw(keys.story(story, edition));
  if (stories.length === 0) return [];
  const rows = await sql<Row[]>`
    select l.story, l.edition, l.slug, r.headline, r.standfirst, l.section, r.published_at as "publishedAt", r.updated_at as "updatedAt",
      l.sort_at as "sortAt", ${pictureColumns(sql)} as picture
    from live l
    join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    left join picture p on p.id = r.lead_picture
    left join picture_text t on t.picture = p.id and t.edition = l.edition
    where l.edition = ${edition} and l.story = any(${stories})`;
  const byStory = new Map(rows.map((row) => [row.story, row]));
  return stories.flatMap((story) => {
    const row = byStory.get(story);
    if (row === undefined) return [];
    if (row.picture) saw(keys.picture(row.picture.id));
    return [
      {
        ...row,
        publishedAt: row.publishedAt ?? undefined,
        updatedAt: row.updatedAt ?? undefined,
        picture: row.picture ?? undefined,
      },
    ];
  });
}
