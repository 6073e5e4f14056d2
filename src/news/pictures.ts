/** Pictures: taking in a file, what is written about it, reading it back. Writes the tables `picture` and `picture_text`. */
import { readdir } from "node:fs/promises";
import type { Sql } from "../base/database.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import type { Crops, Verdict } from "./picture.ts";
import { enterPictures } from "./picture_searching.ts";

/** An image file as measured. */
export interface PictureFile {
  /** SHA-256 of the original, hex. */
  readonly digest: string;
  readonly mediaType: string;
  /** Upright, pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly color: string;
  readonly focal?: readonly [x: number, y: number] | undefined;
  /** Difference hash of 64 bits, signed, in decimal. */
  readonly likeness?: string | undefined;
}

export interface PictureText {
  readonly edition: string;
  readonly credit: string;
  readonly caption: string;
  readonly alt: string;
}

/** A picture with its words in one edition. */
export interface PictureShown {
  readonly id: number;
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  /** Parts the desk has cut, by shape. */
  readonly crops: Crops;
  readonly focalX: number;
  readonly focalY: number;
  readonly color: string;
  readonly credit: string;
  readonly caption: string;
  readonly alt: string;
  /** Its rights have ended: what stands in its place says so. */
  readonly withdrawn: boolean;
  /** Term of IPTC's digital source types, or empty. */
  readonly digitalSource: string;
  /** What its Content Credentials are worth, and who signed; null where it has none. */
  readonly verdict: Verdict | null;
  readonly signer: string | null;
}

/** Takes in a picture, or finds it by its digest; answers its id. */
export async function takeInPicture(work: Work, file: PictureFile): Promise<number> {
  const [x, y] = file.focal ?? [0.5, 0.5];
  const [row] = await work.sql<{ id: number }[]>`
    insert into picture (digest, media_type, width, height, bytes, focal_x, focal_y, color, likeness, taken_in_at, changed_at, taken_in_by)
    values (${file.digest}, ${file.mediaType}, ${file.width}, ${file.height}, ${file.bytes}, ${x}, ${y}, ${file.color},
      ${file.likeness ?? null}, ${work.at}, ${work.at}, ${work.who.id})
    on conflict (digest) do update set digest = excluded.digest returning id`;
  return row!.id;
}

/** Writes credit, caption and alt text of a picture in one edition. */
export async function describePicture(
  work: Work,
  picture: number,
  { edition, credit, caption, alt }: PictureText,
): Promise<void> {
  const changed = await work.sql`
    insert into picture_text as t (picture, edition, credit, caption, alt) values (${picture}, ${edition}, ${credit}, ${caption}, ${alt})
    on conflict (picture, edition) do update set credit = excluded.credit, caption = excluded.caption, alt = excluded.alt
    where (t.credit, t.caption, t.alt) is distinct from (excluded.credit, excluded.caption, excluded.alt)
    returning 1`;
  if (changed.length === 0) return;
  await enterPictures(work, [picture]);
  await enter(work, [{ kind: "picture.described", edition, keys: [keys.picture(picture)], facts: { picture } }]);
}

/** Writes the words of a picture that has none yet, in several editions. */
export async function writeFirstWords(
  { sql }: Work,
  rows: readonly (PictureText & { readonly picture: number })[],
): Promise<void> {
  if (rows.length > 0) await sql`insert into picture_text ${sql(rows as never)}`;
}

/** A picture as one json value: `p` is the picture, `t` its text in the edition; null where there is none. */
export const pictureColumns = (sql: Sql) => sql`
  case when p.id is null then null else json_build_object('id', p.id, 'digest', p.digest, 'width', p.width, 'height', p.height,
    'crops', p.crops, 'focalX', p.focal_x, 'focalY', p.focal_y, 'color', p.color,
    'withdrawn', p.withdrawn_at is not null, 'digitalSource', p.digital_source, 'verdict', p.credentials ->> 'verdict',
    'signer', p.credentials ->> 'signer', 'credit', coalesce(t.credit, ''), 'caption', coalesce(t.caption, ''), 'alt', coalesce(t.alt, '')) end`;

/** The pictures with their words in the edition, by id. */
export async function picturesShown(
  { sql, saw }: Reading,
  edition: string,
  ids: readonly number[],
): Promise<Map<number, PictureShown>> {
  for (const id of ids) saw(keys.picture(id));
  if (ids.length === 0) return new Map();
  const rows = await sql<{ picture: PictureShown }[]>`
    select ${pictureColumns(sql)} as picture from picture p left join picture_text t on t.picture = p.id and t.edition = ${edition}
    where p.id = any(${ids})`;
  return new Map(rows.map(({ picture }) => [picture.id, picture]));
}

/** The picture whose digest begins so (at least 32 hex digits), with its words in the edition. */
export async function pictureByDigest(
  { sql }: Reading,
  prefix: string,
  edition: string,
): Promise<(PictureShown & { mediaType: string }) | undefined> {
  const [row] = await sql<{ picture: PictureShown; mediaType: string }[]>`
    select ${pictureColumns(sql)} as picture, p.media_type as "mediaType" from picture p
    left join picture_text t on t.picture = p.id and t.edition = ${edition}
    where p.digest >= ${prefix} and p.digest < ${prefix + "g"} limit 1`;
  return row && { ...row.picture, mediaType: row.mediaType };
}

/** True when a live story or an arranged front shows the picture whose digest begins so (at least 32 hex digits). */
export async function isPictureShown({ sql }: Reading, prefix: string): Promise<boolean> {
  const rows = await sql`
    select 1 from picture p where p.digest >= ${prefix} and p.digest < ${prefix + "g"} and (
      exists (select 1 from live_picture l where l.picture = p.id)
      or exists (
        select 1 from front f join front_revision r on r.front = f.id and r.number = f.live
        where r.arrangement @? format('$.containers[*].slots[*].picture ? (@ == %s)', p.id)::jsonpath)
    ) limit 1`;
  return rows.length > 0;
}

/** True when one of the stories of `staff` shows the picture in a version, or it was taken in after `since`. */
export async function isPictureOf(
  { sql }: Reading,
  prefix: string,
  { staff, since }: { readonly staff: string; readonly since: Date },
): Promise<boolean> {
  const rows = await sql`
    select 1 from picture p where p.digest >= ${prefix} and p.digest < ${prefix + "g"} and (p.taken_in_at > ${since} or exists (
      select 1 from story_staff s join version v on v.story = s.story where s.staff = ${staff} and (v.lead_picture = p.id
        or v.copy @> jsonb_build_array(jsonb_build_object('type', 'picture', 'picture', p.id::text))
        or v.copy @> jsonb_build_array(jsonb_build_object('type', 'gallery', 'pictures', jsonb_build_array(p.id::text)))
    ))) limit 1`;
  return rows.length > 0;
}

/** Originals that are not where they should be, of how many; `folder` holds them by digest. */
export async function originalsMissing(
  { sql }: Reading,
  folder: string,
): Promise<{ count: number; missing: string[] }> {
  const rows = await sql<{ digest: string }[]>`select digest from picture`;
  const there = new Set(await readdir(folder).catch(() => []));
  return { count: rows.length, missing: rows.map((row) => row.digest).filter((digest) => !there.has(digest)) };
}
