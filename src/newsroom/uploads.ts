/**
 * Uploads: files that come in parts, and what became of each. Writes the table `upload`.
 * Promises: of what arrived nothing is lost with the process; what is not finished in a day is thrown away.
 */
import { mkdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { plainReading } from "../base/reading.ts";
import { inWork, type Work } from "../base/work.ts";
import { replaceFile } from "../news/picture_replacing.ts";
import { likePictures } from "../news/picture_searching.ts";
import { largestUploadBytes, mostOpenUploads, type Upload } from "./calls/uploads.ts";
import type { Desk } from "./desk.ts";
import { naming } from "./names.ts";
import { broughtAt, taken } from "./taking.ts";

/** What is not here by then is thrown away. */
export const uploadLifeMs = 86_400_000;
/** The disk is never filled to its end: the database lives there too. */
const leftFreeBytes = 1_000_000_000;

/** An upload as it is kept. */
export interface UploadRow {
  readonly id: string;
  readonly staff: string;
  readonly story: number | null;
  readonly replaces: number | null;
  readonly name: string;
  readonly bytes: number;
  readonly expiresAt: Date;
  readonly state: "open" | "taken" | "refused";
  readonly picture: number | null;
  readonly known: boolean;
  readonly code: string;
  readonly sentence: string;
}

const columns = (sql: Sql) => sql`
  id, staff, story, replaces, name, bytes::float8 as bytes, expires_at as "expiresAt", state, picture, known, code, sentence`;

/** Where parts are kept. */
export const uploadsFolder = ({ dataDir }: Pick<Desk, "dataDir">): string => join(dataDir, "newsroom", "uploads");
export const uploadPath = (desk: Pick<Desk, "dataDir">, id: string): string => join(uploadsFolder(desk), id);

/** Begins an upload; refused when it is too large, when there are too many, or when the disk is too full. */
export async function beginUpload(
  desk: Pick<Desk, "dataDir">,
  work: Work,
  begun: Pick<UploadRow, "id" | "story" | "replaces" | "name" | "bytes">,
): Promise<void> {
  const { sql, who, at } = work;
  const { id, story, replaces, name, bytes } = begun;
  if (!Number.isSafeInteger(bytes) || bytes < 1)
    throw new Refusal("empty-file", 422, "This file is empty; save the picture once more.");
  if (bytes > largestUploadBytes)
    throw new Refusal("upload-too-large", 413, "This file is larger than 300 MB; send a smaller one.");
  await sql`select pg_advisory_xact_lock(hashtext(${`upload ${who.id}`}))`;
  const [open] = await sql<{ mine: number; waiting: number }[]>`
    select count(*) filter (where staff = ${who.id})::int as mine, coalesce(sum(bytes), 0)::float8 as waiting
    from upload where state = 'open' and expires_at > ${at}`;
  if (open!.mine >= mostOpenUploads)
    throw new Refusal("too-many-uploads", 429, "Too many of your uploads are unfinished; let some of them end first.", {
      retryAfterSeconds: 60,
    });
  await mkdir(uploadsFolder(desk), { recursive: true });
  const disk = await statfs(uploadsFolder(desk));
  if (disk.bavail * disk.bsize - leftFreeBytes < open!.waiting + 2 * bytes)
    throw new Refusal("disk-full", 507, "The disk of this server is too full for this file; tell whoever keeps it.");
  await sql`
    insert into upload (id, staff, story, replaces, name, bytes, made_at, expires_at)
    values (${id}, ${who.id}, ${story}, ${replaces}, ${name}, ${bytes}, ${at}, ${new Date(at.getTime() + uploadLifeMs)})`;
}

/** One upload of `staff`; refused when it is none of theirs, or its time is over. */
export async function uploadOf(sql: Sql, id: string, staff: string, now: Date): Promise<UploadRow> {
  const rows = /^[0-9a-f-]{36}$/.test(id)
    ? await sql<
        UploadRow[]
      >`select ${columns(sql)} from upload where id = ${id} and staff = ${staff} and expires_at > ${now}`
    : [];
  if (rows[0] === undefined)
    throw new Refusal("no-such-upload", 404, "There is no such upload any more; send the file from its beginning.");
  return rows[0];
}

/** Those of `staff`, newest first. */
export const uploadsOf = (sql: Sql, staff: string, now: Date): Promise<UploadRow[]> =>
  sql<UploadRow[]>`
    select ${columns(sql)} from upload where staff = ${staff} and expires_at > ${now} order by made_at desc, id limit 500`;

/** How much of it is here, bytes. */
export async function received(desk: Pick<Desk, "dataDir">, { id, bytes, state }: UploadRow): Promise<number> {
  if (state !== "open") return bytes;
  const file = await stat(uploadPath(desk, id)).catch(() => undefined);
  return file?.size ?? 0;
}

/** What the screens are told of it. */
export async function uploadView(desk: Desk, row: UploadRow): Promise<Upload> {
  const { id, name, bytes, state, picture, known, code, sentence } = row;
  const sql = desk.database.sql;
  const like = picture === null || known || row.replaces !== null ? [] : await likePictures(plainReading(sql), picture);
  return {
    ...{ id, name, bytes, state, picture, known, code, sentence },
    received: await received(desk, row),
    like: like.map((each) => each.id),
    expiresAt: row.expiresAt.toISOString(),
  };
}

const finishing = new Map<string, Promise<void>>();

/** Takes in an upload that is all here; what is refused is noted with its sentence. Once, however many ask. */
export function finishUpload(desk: Desk, row: UploadRow, note?: (work: Work) => Promise<void>): Promise<void> {
  const going = finishing.get(row.id);
  if (going !== undefined) return going;
  const finish = finishOne(desk, row, note).finally(() => finishing.delete(row.id));
  finishing.set(row.id, finish);
  return finish;
}

async function finishOne(desk: Desk, row: UploadRow, note?: (work: Work) => Promise<void>): Promise<void> {
  const { database, now } = desk;
  const path = uploadPath(desk, row.id);
  try {
    const brought = await broughtAt(desk, path, row.name);
    const who = (await naming(database.sql, [row.staff]))(row.staff);
    const entry = await inWork(database, { who, at: now() }, async (work) => {
      // Another server may have been asked as well.
      const open = await work.sql`select 1 from upload where id = ${row.id} and state = 'open' for update`;
      if (open.length === 0) return undefined;
      const { id, known, entry } = await place(work, row, brought);
      await work.sql`update upload set state = 'taken', picture = ${id}, known = ${known} where id = ${row.id}`;
      await note?.(work);
      return entry;
    });
    if (entry !== undefined) await desk.publish(entry);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await database.sql`
      update upload set state = 'refused', code = ${error.code}, sentence = ${error.message} where id = ${row.id}`;
  }
  await removeFiles(desk, row.id);
}

async function place(
  work: Work,
  { replaces, name }: UploadRow,
  brought: Awaited<ReturnType<typeof broughtAt>>,
): Promise<{ id: number; known: boolean; entry?: number }> {
  if (replaces !== null)
    return { id: replaces, known: false, entry: await replaceFile(work, replaces, brought, { name }) };
  const { picture, known } = await taken(work, brought, name);
  return { id: picture, known };
}

/** Ends an upload that is unfinished. */
export async function dropUpload(desk: Desk, { id }: Pick<UploadRow, "id">): Promise<void> {
  await desk.database.sql`delete from upload where id = ${id}`;
  await removeFiles(desk, id);
}

/** Throws away what is over, and takes in what was all here when the process ended. */
export async function sweepUploads(desk: Desk): Promise<void> {
  const { database, now } = desk;
  const over = await database.sql<{ id: string }[]>`delete from upload where expires_at <= ${now()} returning id`;
  for (const { id } of over) await removeFiles(desk, id);
  const open = await database.sql<UploadRow[]>`
    select ${columns(database.sql)} from upload where state = 'open' order by made_at`;
  for (const row of open) if ((await received(desk, row)) >= row.bytes) await finishUpload(desk, row);
}

async function removeFiles(desk: Pick<Desk, "dataDir">, id: string): Promise<void> {
  await rm(uploadPath(desk, id), { force: true });
  await rm(`${uploadPath(desk, id)}.json`, { force: true });
}
