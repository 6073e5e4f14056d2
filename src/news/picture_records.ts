/** Records of pictures: taking in what a file says of itself, changing what is known. Writes the table `picture`. */
import { Refusal } from "../base/errors.ts";
import type { ImageCredentials } from "../base/image_credentials.ts";
import type { ImageTold } from "../base/image_told.ts";
import { enter, takeTurn } from "../base/journal.ts";
import { plainReading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import { type Crops, digitalSources, type PictureUse } from "./picture.ts";
import { planEndsAgain, planRightsEnd } from "./picture_rights.ts";
import { enterPictures } from "./picture_searching.ts";
import { describePicture, type PictureFile, type PictureText, picturesShown, writeFirstWords } from "./pictures.ts";
import { recordColumns } from "./whole_papers.ts";

/** A file that was brought, with what it says of itself. */
export interface Brought extends PictureFile {
  readonly told: ImageTold;
  readonly credentials: ImageCredentials | undefined;
}

const han = /\p{Script=Han}/u;

/** Takes a file into the archive under the `name` it came with; one that is there already stays as it is known. */
export async function takeIntoArchive(
  work: Work,
  brought: Brought,
  name: string,
): Promise<{ id: number; known: boolean }> {
  await takeTurn(work);
  const { sql } = work;
  const [there] = await sql<{ id: number }[]>`select id from picture where digest = ${brought.digest}`;
  if (there !== undefined) return { id: there.id, known: true };
  const { told } = brought;
  const [made] = await sql<{ id: number }[]>`
    insert into picture ${sql({
      ...fileColumns(brought),
      name,
      ...{
        creator: told.creator,
        source: told.source,
        rights: told.rights,
        terms: told.terms,
        statement: told.statement,
      },
      ...{
        licence: told.licence,
        place: told.place,
        people: told.people as string[],
        keywords: told.keywords as string[],
      },
      digital_source: sourceOf(brought),
      ...{ taken_in_at: work.at, changed_at: work.at, taken_in_by: work.who.id },
    } as never)} returning id`;
  const { id } = made!;
  await setTakenAt(work, id, told.takenAt);
  if (brought.credentials !== undefined)
    await sql`update picture set credentials = ${sql.json(brought.credentials as never)} where id = ${id}`;
  await describeFromFile(work, id, brought);
  await enterPictures(work, [id]);
  await enter(work, [{ kind: "picture.taken-in", keys: [], facts: { picture: id, name } }]);
  return { id, known: false };
}

/** Makes the file that was brought the picture's own; parts cut from another shape are dropped. */
export async function giveFile(
  { sql, at }: Work,
  id: number,
  brought: Brought,
  { name, sameShape }: { readonly name: string; readonly sameShape: boolean },
): Promise<void> {
  await sql`
    update picture set ${sql(fileColumns(brought) as never)}, changed_at = ${at}, edit = edit + 1,
      name = case when ${name} = '' then name else ${name} end, crops = case when ${sameShape} then crops else '{}' end,
      credentials = ${brought.credentials === undefined ? null : sql.json(brought.credentials as never)}
    where id = ${id}`;
}

/** Columns of the file itself. */
const fileColumns = (file: PictureFile) => ({
  ...{ digest: file.digest, media_type: file.mediaType, width: file.width, height: file.height, bytes: file.bytes },
  color: file.color,
  likeness: file.likeness ?? null,
});

/** A term that nobody knows says nothing; what a machine sealed counts more than what somebody wrote. */
const sourceOf = ({ told, credentials }: Brought): string =>
  [credentials?.digitalSource ?? "", told.digitalSource].find((term) => term in digitalSources) ?? "";

async function setTakenAt({ sql }: Work, id: number, takenAt: string): Promise<void> {
  if (takenAt === "") return;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(takenAt);
  await sql`
    update picture set taken_at = ${zoned ? sql`${takenAt}::text::timestamptz` : sql`${takenAt}::text::timestamp at time zone (select time_zone from publication)`}
    where id = ${id}`;
}

/** The credit in every edition, caption and alt text where their script is read. */
async function describeFromFile(work: Work, id: number, { told }: Brought): Promise<void> {
  const credit = told.credit || told.creator;
  if (credit === "" && told.caption === "" && told.alt === "") return;
  const editions = await work.sql<{ code: string }[]>`select code from edition`;
  const chinese = han.test(told.caption + told.alt);
  const rows = editions.map(({ code }) => {
    const reads = code.startsWith("zh") === chinese;
    return {
      picture: id,
      edition: code,
      credit: credit.slice(0, 500),
      caption: reads ? told.caption : "",
      alt: reads ? told.alt : "",
    };
  });
  await writeFirstWords(work, rows);
}

/** What may be changed; what is left out stays. */
export interface RecordChange {
  readonly name?: string | undefined;
  readonly creator?: string | undefined;
  readonly source?: string | undefined;
  readonly rights?: string | undefined;
  readonly terms?: string | undefined;
  readonly statement?: string | undefined;
  readonly licence?: string | undefined;
  readonly rightsEndAt?: Date | null | undefined;
  readonly uses?: readonly PictureUse[] | undefined;
  readonly paidBy?: string | undefined;
  readonly cost?: number | null | undefined;
  readonly currency?: string | undefined;
  readonly place?: string | undefined;
  readonly takenAt?: Date | null | undefined;
  readonly people?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly digitalSource?: string | undefined;
  readonly focal?: readonly [number, number] | undefined;
  readonly crops?: Crops | undefined;
}

/** Changes a record; with `edit`, refused when somebody changed it since. */
export async function changeRecord(work: Work, id: number, change: RecordChange, edit?: number): Promise<void> {
  await takeTurn(work);
  const { sql, at } = work;
  const [row] = await sql<{ edit: number; endAt: Date | null }[]>`
    select edit, rights_end_at as "endAt" from picture where id = ${id} for update`;
  if (row === undefined) throw noSuchPicture();
  if (edit !== undefined && edit !== row.edit)
    throw new Refusal(
      "record-changed",
      409,
      "Somebody else has changed this picture since you opened it; look again and save once more.",
    );
  const { crops } = change;
  const columns = { ...columnsOf(change), ...(crops === undefined ? {} : { crops: sql.json(crops as never) }) };
  await sql`update picture set ${sql({ ...columns, changed_at: at } as never)}, edit = edit + 1 where id = ${id}`;
  const endAt = change.rightsEndAt;
  if (endAt !== undefined && endAt?.getTime() !== row.endAt?.getTime()) await planRightsEnd(work, id, endAt);
  await enterPictures(work, [id]);
  await enter(work, [
    { kind: "picture.changed", keys: [keys.picture(id)], facts: { picture: id, changed: Object.keys(columns) } },
  ]);
}

/** Changes a picture's words in one edition; what is not said stays. Answers them all. */
export async function changeWords(
  work: Work,
  id: number,
  edition: string,
  said: Readonly<Partial<Record<"credit" | "caption" | "alt", string | undefined>>>,
): Promise<Omit<PictureText, "edition">> {
  // One after the other, so that nobody's words put another's back.
  await takeTurn(work);
  const shown = (await picturesShown(plainReading(work.sql), edition, [id])).get(id);
  if (shown === undefined) throw noSuchPicture();
  const { credit = shown.credit, caption = shown.caption, alt = shown.alt } = said;
  await describePicture(work, id, { edition, credit, caption, alt });
  return { credit, caption, alt };
}

function columnsOf(change: RecordChange): Record<string, unknown> {
  const { rightsEndAt, paidBy, takenAt, digitalSource, focal, crops: _, ...same } = change;
  const all = {
    ...same,
    rights_end_at: rightsEndAt,
    paid_by: paidBy,
    taken_at: takenAt,
    digital_source: digitalSource,
    focal_x: focal?.[0],
    focal_y: focal?.[1],
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The refusal for a picture that is not there. */
export const noSuchPicture = () =>
  new Refusal("no-such-picture", 404, "There is no such picture; take its file in first.");

/** Puts back what an export says of pictures besides their files, and what is due because their rights end. */
export async function putRecordsBack(
  sql: Work["sql"],
  pictures: readonly { readonly id: number; readonly record?: Readonly<Record<string, unknown>> | undefined }[],
): Promise<void> {
  const known = pictures.flatMap(({ id, record }) => (record === undefined ? [] : [{ id, record }]));
  if (known.length === 0) return;
  const columns = sql.unsafe(recordColumns.join(", "));
  await sql`
    update picture p set (${columns}) = (select ${columns} from jsonb_populate_record(p, f.record))
    from jsonb_to_recordset(${sql.json(known as never)}) as f(id bigint, record jsonb) where p.id = f.id`;
  await planEndsAgain(
    sql,
    known.map(({ id }) => id),
  );
}
