/** Pictures as the desk's lists and records show them. Read only. */
import type { Sql } from "../base/database.ts";
import { syntheticOf, type Verdict } from "../news/picture.ts";
import { storyPath } from "../news/place.ts";
import type { PictureLine, PictureUseLine, WholePicture } from "./calls/picture_desk.ts";
import { naming } from "./names.ts";

type Words = Readonly<Record<string, { credit: string; caption: string; alt: string }>>;

const lineColumns = (sql: Sql) => sql`
  p.id, p.digest, p.name, p.width, p.height, p.color, p.focal_x as "focalX", p.focal_y as "focalY", p.creator,
  p.taken_at as "takenAt", p.taken_in_at as "takenInAt", p.rights_end_at as "rightsEndAt", p.withdrawn_at as "withdrawnAt",
  p.digital_source as "digitalSource", p.credentials ->> 'verdict' as verdict,
  (select coalesce(json_object_agg(t.edition, json_build_object('credit', t.credit, 'caption', t.caption, 'alt', t.alt)), '{}')
    from picture_text t where t.picture = p.id) as words,
  (select count(distinct (u.story, u.edition))::int from picture_use u where u.picture = p.id and u.live) as "liveIn"`;

interface LineRow {
  readonly id: number;
  readonly digest: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly focalX: number;
  readonly focalY: number;
  readonly creator: string;
  readonly takenAt: Date | null;
  readonly takenInAt: Date;
  readonly rightsEndAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly digitalSource: string;
  readonly verdict: Verdict | null;
  readonly words: Words;
  readonly liveIn: number;
}

const said = (at: Date | null): string | null => at?.toISOString() ?? null;

const lineFrom = ({ focalX, focalY, digitalSource, ...row }: LineRow): PictureLine => ({
  ...row,
  focal: [focalX, focalY],
  takenAt: said(row.takenAt),
  takenInAt: row.takenInAt.toISOString(),
  rightsEndAt: said(row.rightsEndAt),
  withdrawnAt: said(row.withdrawnAt),
  synthetic: syntheticOf(digitalSource) ?? null,
});

/** Lines of the pictures with those numbers, in that order; those that are not there are left out. */
export async function pictureLines(sql: Sql, ids: readonly number[]): Promise<PictureLine[]> {
  if (ids.length === 0) return [];
  const rows = await sql<LineRow[]>`select ${lineColumns(sql)} from picture p where p.id = any(${ids as number[]})`;
  const byId = new Map(rows.map((row) => [row.id, lineFrom(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type RecordRow = LineRow &
  Pick<WholePicture, "source" | "rights" | "terms" | "statement" | "licence" | "uses" | "paidBy" | "currency"> &
  Pick<WholePicture, "place" | "people" | "keywords" | "crops" | "mediaType" | "bytes" | "edit" | "credentials"> &
  Pick<WholePicture, "collections"> & {
    readonly cost: string | null;
    readonly changedAt: Date;
    readonly takenInBy: string;
    readonly former: readonly {
      digest: string;
      width: number;
      height: number;
      until: string;
      by: string;
      reason: string;
    }[];
  };

/** Everything that is known of a picture. */
export async function wholePicture(sql: Sql, id: number): Promise<WholePicture | undefined> {
  const [row] = await sql<RecordRow[]>`
    select ${lineColumns(sql)}, p.source, p.rights, p.terms, p.statement, p.licence, p.uses, p.paid_by as "paidBy", p.cost::text,
      p.currency, p.place, p.people, p.keywords, p.crops, p.media_type as "mediaType", p.bytes::float8 as bytes, p.edit,
      p.credentials, p.changed_at as "changedAt", p.taken_in_by as "takenInBy",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name), '[]')
        from collection_picture i join collection c on c.id = i.collection where i.picture = p.id) as collections,
      (select coalesce(json_agg(json_build_object('digest', f.digest, 'width', f.width, 'height', f.height, 'until', f.until,
        'by', f.by, 'reason', f.reason) order by f.until desc), '[]') from picture_former f where f.picture = p.id) as former
    from picture p where p.id = ${id}`;
  if (row === undefined) return undefined;
  const named = await naming(sql, [row.takenInBy, ...row.former.map((each) => each.by)]);
  const { focalX: _, focalY: __, ...rest } = row;
  return {
    ...rest,
    ...lineFrom(row),
    cost: row.cost === null ? null : Number(row.cost),
    changedAt: row.changedAt.toISOString(),
    takenInBy: named(row.takenInBy),
    former: row.former.map((each) => ({ ...each, until: new Date(each.until).toISOString(), by: named(each.by) })),
  };
}

/** What is needed to show a picture or to have its file. */
export async function fileOf(
  sql: Sql,
  id: number,
): Promise<Pick<WholePicture, "digest" | "name" | "crops"> | undefined> {
  const [row] = await sql<Pick<WholePicture, "digest" | "name" | "crops">[]>`
    select digest, name, crops from picture where id = ${id}`;
  return row;
}

const mostUses = 500;

/** Where the picture is, live ones first. */
export async function pictureUses(sql: Sql, id: number): Promise<{ uses: PictureUseLine[]; more: boolean }> {
  const rows = await usesWhere(
    sql,
    sql`u.picture = ${id} order by u.live desc, u.story desc, u.edition, u.part limit ${mostUses + 1}`,
  );
  return { uses: rows.slice(0, mostUses).map(lineOfUse), more: rows.length > mostUses };
}

/** Where readers see each of the pictures. */
export async function liveUses(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, PictureUseLine[]>> {
  const rows = await usesWhere(
    sql,
    sql`u.live and u.picture = any(${ids as number[]}) order by u.story desc, u.edition, u.part`,
  );
  return new Map([...Map.groupBy(rows, ({ picture }) => picture)].map(([id, of]) => [id, of.map(lineOfUse)]));
}

interface UseRow extends Omit<PictureUseLine, "path"> {
  readonly picture: number;
  readonly slug: string | null;
  readonly root: string;
}

const usesWhere = (sql: Sql, which: ReturnType<Sql>) => sql<UseRow[]>`
  select u.picture, u.story, u.edition, u.live, u.part, coalesce(r.headline, v.headline) as headline, l.slug, e.root
  from picture_use u join version v using (story, edition) join edition e on e.code = u.edition
  left join live l on u.live and l.story = u.story and l.edition = u.edition
  left join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision where ${which}`;

const lineOfUse = ({ picture: _, slug, root, ...use }: UseRow): PictureUseLine => ({
  ...use,
  path: slug === null ? null : storyPath(root, slug),
});
