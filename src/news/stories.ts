/** Live stories as readers read them. Read only: from `live` and the frozen revision, never from a draft. */
import type { Reading } from "../base/reading.ts";
import { type Copy, picturesIn } from "./copy.ts";
import { keys } from "./keys.ts";
import type { Person } from "./people.ts";
import { type PictureShown, picturesShown } from "./pictures.ts";
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

type Row = Omit<Story, "pictures" | "leadPicture" | "publishedAt" | "updatedAt" | "corrections"> & {
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  readonly leadPicture: number | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
};

/** The live story with that slug. */
export async function storyAt(reading: Reading, edition: string, slug: string): Promise<Story | undefined> {
  const { sql, saw } = reading;
  const [row] = await sql<Row[]>`
    select l.story, l.edition, l.revision, l.slug, l.section, l.sort_at as "sortAt", r.headline, r.standfirst, r.copy,
      r.lead_picture as "leadPicture", r.lead_credit as "leadCredit", r.published_at as "publishedAt", r.updated_at as "updatedAt",
      array(select json_build_object('id', n.person, 'name', n.name, 'slug', n.slug, 'role', n.role, 'about', n.about)
        from unnest(r.bylines) with ordinality b(id, place) join person_name n on n.person = b.id and n.edition = l.edition order by place) as byline,
      array(select json_build_object('id', n.topic, 'name', n.name, 'slug', n.slug, 'about', n.about)
        from unnest(r.topics) with ordinality b(id, place) join topic_name n on n.topic = b.id and n.edition = l.edition order by place) as topics,
      array(select json_build_object('at', c.at, 'text', c.text) from correction c
        where c.story = l.story and c.edition = l.edition order by c.at, c.id) as corrections,
      array(select json_build_object('edition', o.edition, 'slug', o.slug) from live o where o.story = l.story) as editions
    from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    where l.edition = ${edition} and l.slug = ${slug}`;
  if (row === undefined) return undefined;
  sawStory(reading, row);
  const pictures = await picturesShown(reading, edition, picturesOf(row));
  for (const person of row.byline) saw(keys.person(person.id));
  for (const topic of row.topics) saw(keys.topic(topic.id));
  return {
    ...row,
    leadPicture: row.leadPicture ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    updatedAt: row.updatedAt ?? undefined,
    corrections: row.corrections.map(({ at, text }) => ({ at: new Date(at), text })),
    pictures,
  };
}

function sawStory({ saw }: Reading, { story, edition }: VersionRef): void {
  saw(keys.story(story, edition));
  saw(keys.editionsOf(story));
}

/** The pictures a story shows, the lead first. */
export const picturesOf = ({ leadPicture, copy }: { leadPicture: number | null; copy: Copy }): number[] => [
  ...(leadPicture === null ? [] : [leadPicture]),
  ...picturesIn(copy).map(Number).filter(Number.isInteger),
];

export interface Neighbour {
  readonly story: number;
  readonly slug: string;
  readonly headline: string;
}

/** The stories before (older) and after (newer) it in its section. */
export async function neighboursOf(
  { sql, saw }: Reading,
  { story, edition, section, sortAt }: Pick<Story, "story" | "edition" | "section" | "sortAt">,
): Promise<{ previous: Neighbour | undefined; next: Neighbour | undefined }> {
  saw(keys.neighbours(story, edition));
  const rows = await sql<(Neighbour & { newer: boolean })[]>`
    select n.story, n.slug, r.headline, n.newer from (
      (select story, slug, revision, true as newer from live where edition = ${edition} and section = ${section}
        and (sort_at, story) > (${sortAt}, ${story}) order by sort_at, story limit 1)
      union all
      (select story, slug, revision, false from live where edition = ${edition} and section = ${section}
        and (sort_at, story) < (${sortAt}, ${story}) order by sort_at desc, story desc limit 1)
    ) n join revision r on r.story = n.story and r.edition = ${edition} and r.number = n.revision`;
  for (const row of rows) saw(keys.story(row.story, edition));
  return { previous: rows.find((row) => !row.newer), next: rows.find((row) => row.newer) };
}

/** Related stories as kept, best first. */
export async function relatedTo({ sql, saw }: Reading, { story, edition }: VersionRef): Promise<number[]> {
  saw(keys.related(story, edition));
  const rows = await sql<
    { other: number }[]
  >`select other from related where story = ${story} and edition = ${edition} order by place`;
  return rows.map((row) => row.other);
}

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
