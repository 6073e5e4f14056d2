/** Revisions: every state of a version that was published or kept, and one of them whole. Read only. */
import type { Reading } from "../base/reading.ts";
import { type Copy, plainText } from "./copy.ts";
import type { VersionRef } from "./version.ts";

export interface RevisionLine {
  /** `p7` for the seventh published one, `k31` for a kept state. */
  readonly id: string;
  readonly kind: "published" | "kept";
  readonly number: number | undefined;
  readonly name: string;
  readonly why: string;
  readonly note: string;
  readonly at: Date;
  /** Staff id. */
  readonly by: string;
  readonly headline: string;
  readonly words: number;
}

export interface Revision extends RevisionLine {
  readonly standfirst: string;
  readonly copy: Copy;
  readonly slug: string;
  readonly section: number;
  readonly leadPicture: number | undefined;
}

type Row = Omit<Revision, "words" | "number" | "leadPicture"> & {
  readonly number: number | null;
  readonly leadPicture: number | null;
};

const unioned = ({ sql }: Reading, { story, edition }: VersionRef) => sql`
  select 'p' || r.number as id, 'published' as kind, r.number, '' as name,
    case when exists (select 1 from correction c where c.story = r.story and c.edition = r.edition and c.at = r.made_at) then 'corrected'
      when r.number = 1 then 'published' else 'updated' end as why,
    r.reason as note, r.made_at as at, r.made_by as by, r.headline, r.standfirst, r.copy, r.slug, r.section, r.lead_picture as "leadPicture",
    1 as rank, r.number::bigint as place
  from revision r where r.story = ${story} and r.edition = ${edition}
  union all
  select 'k' || k.id, 'kept', null, k.name, k.why, k.note, k.at, k.by, k.headline, k.standfirst, k.copy, k.slug, k.section, k.lead_picture,
    0, k.id
  from version_keep k where k.story = ${story} and k.edition = ${edition}`;

/** A place in the list: what follows it is older. */
export interface RevisionMark {
  readonly at: Date;
  readonly id: string;
}

/** The newest `limit` after the mark; published before kept where both are of one moment. */
export async function revisionsOf(
  reading: Reading,
  ref: VersionRef,
  { limit, after }: { readonly limit: number; readonly after?: RevisionMark | undefined },
): Promise<RevisionLine[]> {
  const { sql } = reading;
  const older =
    after === undefined
      ? sql``
      : sql`where (at, rank, place) < (${after.at}, ${after.id.startsWith("p") ? 1 : 0}::int, ${Number(after.id.slice(1))}::bigint)`;
  const rows = await sql<Row[]>`
    select * from (${unioned(reading, ref)}) r ${older} order by at desc, rank desc, place desc limit ${limit}`;
  return rows.map((row) => {
    const { id, kind, name, why, note, at, by, headline, words } = withWords(row);
    return { id, kind, number: row.number ?? undefined, name, why, note, at, by, headline, words };
  });
}

/** One revision by its id, whole. */
export async function revisionOf(reading: Reading, ref: VersionRef, id: string): Promise<Revision | undefined> {
  const [row] = await reading.sql<Row[]>`select * from (${unioned(reading, ref)}) r where id = ${id}`;
  return row && withWords(row);
}

function withWords(row: Row): Revision {
  const { leadPicture, number, ...rest } = row;
  const words = countWords(plainText(row.copy));
  return { ...rest, number: number ?? undefined, leadPicture: leadPicture ?? undefined, words };
}

/** Words as people count them: every Chinese letter is one. */
export const countWords = (text: string): number =>
  text.match(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
