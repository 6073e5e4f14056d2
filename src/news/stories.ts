/** Live stories as readers read them. Read only: from `live` and the frozen revision, never from a draft. */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { cardTables } from "./cards.ts";
import { type Copy, picturesIn } from "./copy.ts";
import { keys } from "./keys.ts";
import type { Person } from "./people.ts";
import { type PictureShown, pictureColumns, picturesShown } from "./pictures.ts";
import type { Gone } from "./redirects.ts";
import type { Topic } from "./topics.ts";
import type { VersionRef } from "./version.ts";

export interface Story extends VersionRef {
  readonly revision: number;
  readonly slug: string;
  readonly section: number;
  readonly sortAt: Date;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly leadPicture: number | undefined;
  readonly leadCredit: string;
  readonly publishedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
  readonly byline: readonly Person[];
  readonly topics: readonly Topic[];
  /** Those the copy shows, and the lead. */
  readonly pictures: ReadonlyMap<number, PictureShown>;
  /** What was corrected in it, oldest first. */
  readonly corrections: readonly { readonly at: Date; readonly text: string }[];
  /** Every edition the story is live in. */
  readonly editions: readonly { readonly edition: string; readonly slug: string }[];
}

/** A story as the database tells it. */
export type StoryRow = Omit<Story, "pictures" | "leadPicture" | "publishedAt" | "updatedAt" | "corrections"> & {
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  readonly leadPicture: number | null;
  readonly lead: PictureShown | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
};

/** What a story is told by, of `live l`; goes with `storyTables`. Lists as JSON, which is read faster than arrays are. */
export const storyColumns = (sql: Sql) => sql`
  l.story, l.edition, l.revision, l.slug, l.section, l.sort_at as "sortAt", r.headline, r.standfirst, r.copy,
  r.lead_picture as "leadPicture", ${pictureColumns(sql)} as lead, r.lead_credit as "leadCredit",
  r.published_at as "publishedAt", r.updated_at as "updatedAt",
  (select coalesce(json_agg(json_build_object('id', n.person, 'name', n.name, 'slug', n.slug, 'role', n.role, 'about', n.about) order by place), '[]')
    from unnest(r.bylines) with ordinality b(id, place) join person_name n on n.person = b.id and n.edition = l.edition) as byline,
  (select coalesce(json_agg(json_build_object('id', n.topic, 'name', n.name, 'slug', n.slug, 'about', n.about) order by place), '[]')
    from unnest(r.topics) with ordinality b(id, place) join topic_name n on n.topic = b.id and n.edition = l.edition) as topics,
  (select coalesce(json_agg(json_build_object('at', c.at, 'text', c.text) order by c.at, c.id), '[]') from correction c
    where c.story = l.story and c.edition = l.edition) as corrections,
  (select json_agg(json_build_object('edition', o.edition, 'slug', o.slug)) from live o where o.story = l.story) as editions`;

/** What a story is made of, to be joined to `live l`: its revision and its lead picture. */
export const storyTables = cardTables;

/** The live story with that slug. */
export async function storyAt(reading: Reading, edition: string, slug: string): Promise<Story | undefined> {
  const { sql } = reading;
  const [row] = await sql<StoryRow[]>`
    select ${storyColumns(sql)} from live l ${storyTables(sql)} where l.edition = ${edition} and l.slug = ${slug}`;
  return row && storyFrom(reading, row);
}

/** The story of a row; asks for the pictures in its copy, where it has any but the lead. */
export async function storyFrom(reading: Reading, { lead, ...row }: StoryRow): Promise<Story> {
  const { saw } = reading;
  saw(keys.story(row.story, row.edition));
  saw(keys.editionsOf(row.story));
  if (lead !== null) saw(keys.picture(lead.id));
  for (const person of row.byline) saw(keys.person(person.id));
  for (const topic of row.topics) saw(keys.topic(topic.id));
  const others = picturesIn(row.copy).map(Number).filter(Number.isInteger);
  const pictures = await picturesShown(
    reading,
    row.edition,
    others.filter((id) => id !== lead?.id),
  );
  return {
    ...row,
    leadPicture: row.leadPicture ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    updatedAt: row.updatedAt ?? undefined,
    corrections: row.corrections.map(({ at, text }) => ({ at: new Date(at), text })),
    pictures: lead === null ? pictures : new Map([[lead.id, lead], ...pictures]),
  };
}

/** The pictures a story shows, the lead first. */
export const picturesOf = ({ leadPicture, copy }: { leadPicture: number | null; copy: Copy }): number[] => [
  ...(leadPicture === null ? [] : [leadPicture]),
  ...picturesIn(copy).map(Number).filter(Number.isInteger),
];

/** How the story with that slug was taken away from readers, if it was. */
export async function withdrawnAt({ sql }: Reading, edition: string, slug: string): Promise<Gone | undefined> {
  const [row] = await sql<Gone[]>`
    select coalesce(w.at, v.changed_at) as at, coalesce(w.reason, '') as reason
    from version v left join withdrawal w using (story, edition)
    where v.edition = ${edition} and v.slug = ${slug} and v.revision > 0 and (v.state = 'withdrawn' or w.at is not null) limit 1`;
  return row;
}

/** The live story with that number in any edition: its paths' parts. */
export function liveVersionsOf(
  { sql }: Reading,
  story: number,
): Promise<{ edition: string; slug: string; headline: string }[]> {
  return sql<{ edition: string; slug: string; headline: string }[]>`
    select l.edition, l.slug, r.headline from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    where l.story = ${story}`;
}
