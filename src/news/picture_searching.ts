/** Looking for pictures: by their words in every edition, by who, when, shape, colour, rights. Writes the table `picture_entry`. */
import type { Database, Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { inWork, theHouse, type Work } from "../base/work.ts";
import type { Orientation } from "./picture.ts";
import { queryOf } from "./query.ts";
import { searchText } from "./search_text.ts";

type Fragment = ReturnType<Sql>;

interface Worded {
  readonly id: number;
  readonly words: string;
}
const enteredTogether = 500;

/** Enters pictures by their words as they are now, in place of what was there. */
export async function enterPictures({ sql }: Pick<Work, "sql">, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await sql<Worded[]>`
    select p.id, concat_ws(E'\n', p.name, p.creator, p.source, p.rights, p.licence, p.place, array_to_string(p.people, E'\n'),
      array_to_string(p.keywords, E'\n'), (select string_agg(concat_ws(E'\n', t.credit, t.caption, t.alt), E'\n')
      from picture_text t where t.picture = p.id)) as words
    from picture p where p.id = any(${ids as number[]})`;
  const entries = rows.map(({ id, words }) => ({ id, words: searchText(words.slice(0, 50_000)) }));
  await sql`
    insert into picture_entry (picture, words)
    select id, to_tsvector('simple', words) || to_tsvector('english', words)
    from jsonb_to_recordset(${sql.json(entries)}) as e(id bigint, words text)
    on conflict (picture) do update set words = excluded.words`;
}

/** Enters those that never were: pictures of an import, or from before there was a desk. */
export async function enterMissingPictures(database: Database, now: () => Date): Promise<void> {
  for (;;) {
    const rows = await database.sql<{ id: number }[]>`
      select id from picture p where not exists (select 1 from picture_entry e where e.picture = p.id) limit ${enteredTogether}`;
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await inWork(database, { who: theHouse, at: now() }, (work) => enterPictures(work, ids));
  }
}

/** Which pictures are wanted. */
export interface PictureSearch {
  readonly find?: string | undefined;
  readonly person?: string | undefined;
  /** Days of the paper's time zone. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly orientation?: Orientation | undefined;
  readonly color?: string | undefined;
  readonly collection?: number | undefined;
  readonly flag?: string | undefined;
  readonly limit: number;
  /** The last of the page before. */
  readonly after?: { readonly at: string; readonly id: number } | undefined;
  readonly now: Date;
}

/** Numbers of the pictures, what came in last first, one more than asked for where there are more. */
export async function findPictures({ sql }: Reading, search: PictureSearch): Promise<{ id: number; at: string }[]> {
  const { find = "", after, limit } = search;
  const query = queryOf(find);
  if (find.trim() !== "" && query === undefined) return [];
  // Times as text: a cursor must not lose the microseconds.
  return sql<{ id: number; at: string }[]>`
    select p.id, p.taken_in_at::text as at from picture p
    ${query === undefined ? sql`` : sql`join picture_entry e on e.picture = p.id and (e.words @@ to_tsquery('simple', ${query.exact}) or e.words @@ to_tsquery('english', ${query.exact}))`}
    where true ${filtered(sql, search)}
    ${after === undefined ? sql`` : sql`and (p.taken_in_at, p.id) < (${after.at}::text::timestamptz, ${after.id}::bigint)`}
    order by p.taken_in_at desc, p.id desc limit ${limit + 1}`;
}

function filtered(sql: Sql, { person, from, to, orientation, color, collection, flag, now }: PictureSearch): Fragment {
  const like = `%${(person ?? "").trim().replace(/[\\%_]/g, "\\$&")}%`;
  const zone = sql`(select time_zone from publication)`;
  const when = sql`coalesce(p.taken_at, p.taken_in_at)`;
  return sql`
    ${person ? sql`and (p.creator ilike ${like} or exists (select 1 from unnest(p.people) who where who ilike ${like}) or exists (select 1 from picture_text t where t.picture = p.id and t.credit ilike ${like}))` : sql``}
    ${from ? sql`and ${when} >= (${from}::text::timestamp at time zone ${zone})` : sql``}
    ${to ? sql`and ${when} < ((${to}::text::timestamp + interval '1 day') at time zone ${zone})` : sql``}
    ${orientation ? sql`and p.orientation = ${orientation}` : sql``}
    ${color ? sql`and p.hue = ${color}` : sql``}
    ${collection ? sql`and exists (select 1 from collection_picture c where c.picture = p.id and c.collection = ${collection})` : sql``}
    ${flagged(sql, flag, now)}`;
}

/** Rights that end within this are told of. */
export const soonMs = 7 * 86_400_000;

function flagged(sql: Sql, flag: string | undefined, now: Date): Fragment {
  switch (flag) {
    case "without credit":
      return sql`and (not exists (select 1 from picture_text t where t.picture = p.id and t.credit <> '')
        or exists (select 1 from picture_text t where t.picture = p.id and t.credit = ''))`;
    case "without alt":
      return sql`and (not exists (select 1 from picture_text t where t.picture = p.id and t.alt <> '')
        or exists (select 1 from picture_text t where t.picture = p.id and t.alt = ''))`;
    case "rights end soon":
      return sql`and p.rights_end_at > ${now} and p.rights_end_at <= ${new Date(now.getTime() + soonMs)}`;
    case "rights ended":
      return sql`and p.rights_end_at <= ${now}`;
    case "synthetic":
      return sql`and p.digital_source in ('trainedAlgorithmicMedia', 'algorithmicMedia', 'compositeSynthetic', 'compositeWithTrainedAlgorithmicMedia')`;
    case "with credentials":
      return sql`and p.credentials is not null`;
    case "credentials invalid":
      return sql`and p.credentials ->> 'verdict' = 'invalid'`;
    case "unused":
      return sql`and not exists (select 1 from picture_use u where u.picture = p.id)`;
    case "live":
      return sql`and exists (select 1 from picture_use u where u.picture = p.id and u.live)`;
    default:
      return sql``;
  }
}

/** Pictures that look alike: those whose hash differs in few of 64 bits, likest first. */
export async function likePictures(
  { sql }: Reading,
  picture: number,
  { most = 20, bits = 8 } = {},
): Promise<{ id: number; differs: number }[]> {
  return sql<{ id: number; differs: number }[]>`
    select * from (
      select o.id, bit_count((o.likeness # p.likeness)::bit(64))::int as differs
      from picture p join picture o on o.id <> p.id where p.id = ${picture} and p.likeness not in (0, -1)) f
    where differs <= ${bits} order by differs, id desc limit ${most}`;
}
