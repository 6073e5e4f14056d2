/** Drafts: what the newsroom reads of versions, live or not. Read only. */
import type { Sql } from "../base/database.ts";
import { takeTurn } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import type { State, VersionRef } from "./version.ts";

// Publishing gives the version and its revision the same time; a save after it moves the version's on.
const unpublished = (sql: Sql) => sql`
  (v.state = 'live' and exists (select 1 from revision r
    where r.story = v.story and r.edition = v.edition and r.number = v.revision and r.made_at < v.changed_at))`;

export interface Sibling {
  readonly edition: string;
  readonly headline: string;
  readonly state: State;
  readonly unpublished: boolean;
  /** Slug under which readers find it now. */
  readonly liveSlug: string | undefined;
}

/** The story's versions in every edition. */
export async function versionsOfStory({ sql }: Reading, story: number): Promise<Sibling[]> {
  const rows = await sql<(Omit<Sibling, "liveSlug"> & { liveSlug: string | null })[]>`
    select v.edition, v.headline, v.state, ${unpublished(sql)} as unpublished, l.slug as "liveSlug"
    from version v left join live l on l.story = v.story and l.edition = v.edition where v.story = ${story}`;
  return rows.map((row) => ({ ...row, liveSlug: row.liveSlug ?? undefined }));
}

/** Names in the edition of people and topics, in the order of their ids; those without one there are left out. */
export async function namesIn(
  { sql }: Reading,
  edition: string,
  { bylines, topics }: { readonly bylines: readonly number[]; readonly topics: readonly number[] },
): Promise<{ bylines: string[]; topics: string[] }> {
  const people = await sql<{ name: string }[]>`
    select name from unnest(${bylines}::int[]) with ordinality b(id, place)
    join person_name on person = b.id and edition = ${edition} order by place`;
  const about = await sql<{ name: string }[]>`
    select name from unnest(${topics}::int[]) with ordinality b(id, place)
    join topic_name on topic = b.id and edition = ${edition} order by place`;
  return { bylines: people.map((row) => row.name), topics: about.map((row) => row.name) };
}

/** Holds the story until the work is done, so that two cannot begin its version in one edition; false when there is none. */
export async function holdStory(work: Work, story: VersionRef["story"]): Promise<boolean> {
  await takeTurn(work);
  const rows = await work.sql`select 1 from story where id = ${story} for update`;
  return rows.length > 0;
}
