/**
 * The paper read whole, for export: its frame at once, pictures, claims, votes and words as walks of `limit` at a time.
 * Read only, and for no page: no key is told.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import type { NewClaim } from "./claims.ts";
import { moods } from "./mood.ts";
import { publicationHere } from "./publications.ts";
import type {
  Extent,
  WholeDesk,
  WholeKnownWord,
  WholePaper,
  WholePerson,
  WholePicture,
  WholeSection,
  WholeStyleWord,
  WholeTopic,
  WholeVote,
} from "./whole.ts";

/** The paper without its stories and pictures; undefined before it is founded. */
export async function wholePaper(reading: Reading): Promise<WholePaper | undefined> {
  const publication = await publicationHere(reading);
  if (publication === undefined) return undefined;
  const { homeEdition, timeZone, foundedAt, editions } = publication;
  const { sql } = reading;
  return {
    homeEdition,
    timeZone,
    foundedAt,
    editions,
    sections: await sectionsIn(sql),
    people: await sql<WholePerson[]>`
      select p.id, array(select json_build_object('edition', edition, 'name', name, 'slug', slug, 'role', role, 'about', about)
        from person_name where person = p.id order by edition) as names from person p order by p.id`,
    topics: await sql<WholeTopic[]>`
      select t.id, array(select json_build_object('edition', edition, 'name', name, 'slug', slug, 'about', about)
        from topic_name where topic = t.id order by edition) as names from topic t order by t.id`,
    desks: await sql<WholeDesk[]>`select id, name from desk order by id`,
  };
}

async function sectionsIn(sql: Sql): Promise<WholeSection[]> {
  const rows = await sql<(Omit<WholeSection, "parent"> & { parent: number | null })[]>`
    with recursive tree(id, parent, depth, position) as (
      select id, parent, 0, position from section where parent is null
      union all select s.id, s.parent, t.depth + 1, s.position from section s join tree t on t.id = s.parent
    )
    select t.id, t.parent, array(select json_build_object('edition', edition, 'name', name, 'slug', slug, 'path', path,
      'description', description) from section_name where section = t.id order by edition) as names
    from tree t order by t.depth, t.position, t.id`;
  return rows.map((row) => ({ ...row, parent: row.parent ?? undefined }));
}

/** How much there is to read. */
export async function extentOf({ sql }: Reading): Promise<Extent> {
  const [row] = await sql<Extent[]>`
    select (select count(*)::int from story) as stories, (select coalesce(max(id), 0) from story) as "lastStory",
      (select coalesce(max(id), 0) from correction) as "lastCorrection", (select coalesce(max(id), 0) from schedule) as "lastSchedule",
      (select coalesce(max(id), 0) from version_keep) as "lastKept", (select count(*)::int from picture) as pictures`;
  return row!;
}

/** Columns of a picture beside its file, exported by their names. */
export const recordColumns = [
  ...["name", "creator", "source", "rights", "terms", "statement", "licence", "rights_end_at", "uses", "paid_by"],
  ...["cost", "currency", "place", "taken_at", "people", "keywords", "digital_source", "crops", "likeness"],
  ...["credentials", "taken_in_by", "changed_at", "withdrawn_at", "edit"],
];

/** Pictures with numbers after `after`, with their words in every edition. */
export function wholePictures({ sql }: Reading, after: number, limit: number): Promise<WholePicture[]> {
  return sql<WholePicture[]>`
    select id, digest, media_type as "mediaType", width, height, bytes, color, array[focal_x, focal_y] as focal,
      taken_in_at as "takenInAt", (select jsonb_object_agg(r.key, case r.key when 'likeness' then to_jsonb(p.likeness::text) else r.value end)
        from jsonb_each(to_jsonb(p)) r where r.key = any(${recordColumns as unknown as string[]}) and r.value <> 'null') as record, array(select json_build_object('edition', edition, 'credit', credit, 'caption', caption,
      'alt', alt) from picture_text where picture = p.id order by edition) as texts
    from picture p where id > ${after} order by id limit ${limit}`;
}

/** The pictures with those numbers, by what names their files. */
export async function pictureFiles(
  { sql }: Reading,
  ids: readonly number[],
): Promise<Map<number, Pick<WholePicture, "digest" | "mediaType">>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<Pick<WholePicture, "id" | "digest" | "mediaType">[]>`
    select id, digest, media_type as "mediaType" from picture where id = any(${ids})`;
  return new Map(rows.map((row) => [row.id, row]));
}

type Texts = NewClaim["texts"];
type ClaimRow = Omit<NewClaim, "attributions"> & {
  readonly attributions: readonly {
    readonly kind: NewClaim["attributions"][number]["kind"];
    readonly stance: NewClaim["attributions"][number]["stance"];
    readonly sources: number | null;
    readonly saidAt: string | null;
    readonly texts: NewClaim["attributions"][number]["texts"];
  }[];
};

/** Claims with keys after `after`, in the words of every edition. */
export async function wholeClaims({ sql }: Reading, after: string, limit: number): Promise<NewClaim[]> {
  const rows = await sql<ClaimRow[]>`
    select c.key, c.standing, c.since,
      array(select json_build_object('edition', edition, 'text', text) from claim_text where claim = c.key order by edition) as texts,
      array(select json_build_object('kind', a.kind, 'stance', a.stance, 'sources', a.sources, 'saidAt', a.said_at, 'texts',
        array(select json_build_object('edition', edition, 'who', who, 'note', note) from attribution_text
          where attribution = a.id order by edition)) from attribution a where a.claim = c.key order by a.position) as attributions
    from claim c where c.key > ${after} order by c.key limit ${limit}`;
  return rows.map(({ attributions, ...claim }) => ({
    ...claim,
    texts: claim.texts as Texts,
    attributions: attributions.map(({ sources, saidAt, ...each }) => ({
      ...each,
      sources: sources ?? undefined,
      saidAt: saidAt === null ? undefined : new Date(saidAt),
    })),
  }));
}

/** Votes after that of `after`, by story and reader. */
export async function wholeVotes(
  { sql }: Reading,
  after: Pick<WholeVote, "story" | "reader">,
  limit: number,
): Promise<WholeVote[]> {
  const rows = await sql<(Omit<WholeVote, "mood"> & { mood: number })[]>`
    select story, reader, mood, at from mood_vote where (story, reader) > (${after.story}, ${after.reader})
    order by story, reader limit ${limit}`;
  return rows.map((row) => ({ ...row, mood: moods[row.mood]! }));
}

/** Words the house avoids, with numbers after `after`. */
export function wholeStyleWords({ sql }: Reading, after: number, limit: number): Promise<WholeStyleWord[]> {
  return sql<WholeStyleWord[]>`
    select id, edition, word, instead, advice from style_word where id > ${after} order by id limit ${limit}`;
}

/** Words that spelling takes as right, after that of `after`, by edition and word. */
export function wholeKnownWords(
  { sql }: Reading,
  after: Pick<WholeKnownWord, "edition" | "word">,
  limit: number,
): Promise<WholeKnownWord[]> {
  return sql<WholeKnownWord[]>`
    select edition, word, added_by as "addedBy", added_at as "addedAt" from known_word
    where (edition, word) > (${after.edition}, ${after.word}) order by edition, word limit ${limit}`;
}
