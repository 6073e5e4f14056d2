/**
 * Rooms in the database: opening one, gathering its log, knowing which have words that the version does not.
 * Writes the table `room`, and takes from `room_update` what it has gathered.
 * A room is begun from its version once and never again: begun anew it would say everything twice to whoever still has
 * the old one open.
 */
import { createHash, randomUUID } from "node:crypto";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import type { Database, Sql } from "../../base/database.ts";
import { inSnapshot, plainReading } from "../../base/reading.ts";
import type { VersionRef } from "../../news/version.ts";
import { noVersion, versionOf } from "../../news/versions.ts";
import { type RoomText, writeText } from "./room_text.ts";
import { formOf, settled } from "./settled.ts";

/** A room as it is kept. */
export interface Kept {
  readonly born: string;
  readonly edit: number;
  readonly digest: string;
  readonly written: number;
  /** State and log in their order. */
  readonly updates: readonly Uint8Array[];
  /** Number of the newest change; that of `written` where the log is gathered. */
  readonly newest: number;
  /** True when somebody saved the version by another door since room and version last said the same. */
  readonly behind: boolean;
}

type Row = Omit<Kept, "updates" | "newest"> & { readonly state: Uint8Array };

/** The room of a version, begun from the version's text where there is none. */
export async function openKept(database: Database, ref: VersionRef): Promise<Kept> {
  const there = await readKept(database, ref);
  if (there !== undefined) return there;
  await begin(database.sql, ref);
  return (await readKept(database, ref))!;
}

/** State and log of one moment: between two reads the log could be gathered. */
const readKept = (database: Database, ref: VersionRef) =>
  inSnapshot(database, async ({ sql }): Promise<Kept | undefined> => {
    const { story, edition } = ref;
    const [row] = await sql<Row[]>`
      select r.born, r.state, r.edit, r.digest, r.written, v.edit <> r.edit as behind
      from room r join version v using (story, edition) where story = ${story} and edition = ${edition}`;
    if (row === undefined) return undefined;
    const log = await sql<{ id: number; update: Uint8Array }[]>`
      select id, update from room_update where story = ${story} and edition = ${edition} order by id`;
    return { ...row, updates: [row.state, ...log.map(({ update }) => update)], newest: log.at(-1)?.id ?? row.written };
  });

/** Of the room as it is now, to tell it from another that stood there; undefined where there is none. */
export async function bornOf(sql: Sql, { story, edition }: VersionRef): Promise<string | undefined> {
  const [row] = await sql<{ born: string }[]>`
    select born from room where story = ${story} and edition = ${edition}`;
  return row?.born;
}

async function begin(sql: Sql, ref: VersionRef): Promise<void> {
  const version = await versionOf(plainReading(sql), ref);
  if (version === undefined) throw noVersion();
  const doc = new Doc();
  const born = randomUUID();
  doc.getMap("room").set("born", born);
  writeText(doc, version);
  const state = Buffer.from(encodeStateAsUpdate(doc));
  await sql`
    insert into room (story, edition, born, state, edit, digest)
    values (${ref.story}, ${ref.edition}, ${born}, ${state}, ${version.edit}, ${digestOf(version)})
    on conflict do nothing`;
}

/** Notes that the version says what the room said up to change `written`. */
export async function noteWritten(
  sql: Sql,
  { story, edition }: VersionRef,
  { written, edit, digest }: Pick<Kept, "written" | "edit" | "digest">,
): Promise<void> {
  await sql`
    update room set written = ${written}, edit = ${edit}, digest = ${digest}
    where story = ${story} and edition = ${edition}`;
}

/** Takes the log of a room into its state where it is longer than `longest`. */
export async function gather({ sql: pool }: Database, ref: VersionRef, longest: number): Promise<void> {
  await pool.begin(async (inside) => {
    const sql = inside as unknown as Sql;
    const { story, edition } = ref;
    const [row] = await sql<{ state: Uint8Array }[]>`
      select state from room where story = ${story} and edition = ${edition} for no key update`;
    const log = await sql<{ id: number; update: Uint8Array }[]>`
      select u.id, u.update from room_update u join room r using (story, edition)
      where u.story = ${story} and u.edition = ${edition} and u.id <= r.written order by u.id`;
    if (row === undefined || log.length <= longest) return;
    const doc = new Doc();
    for (const update of [row.state, ...log.map((each) => each.update)]) applyUpdate(doc, update);
    const state = Buffer.from(encodeStateAsUpdate(doc));
    await sql`update room set state = ${state} where story = ${story} and edition = ${edition}`;
    // Those and no others: one with a smaller number may have been committed since.
    await sql`delete from room_update where id = any(${log.map(({ id }) => id)}::bigint[])`;
  });
}

/** Rooms with changes that their version does not have yet: of one version, or all that a killed server left. */
export function unwritten(sql: Sql, ref?: VersionRef): Promise<VersionRef[]> {
  return sql<VersionRef[]>`
    select r.story, r.edition from room r
    where exists (select 1 from room_update u where u.story = r.story and u.edition = r.edition and u.id > r.written)
    ${ref === undefined ? sql`` : sql`and r.story = ${ref.story} and r.edition = ${ref.edition}`}`;
}

/** The same for texts that say the same: SHA-256 over their settled form. */
export const digestOf = ({ headline, standfirst, copy }: RoomText): string =>
  createHash("sha256")
    .update(formOf([headline.trim(), standfirst.trim(), settled(copy)]))
    .digest("hex");
