/** Collections: named sets of pictures. Writes the tables `collection`, `collection_picture`. */
import { Refusal } from "../base/errors.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";

export interface Collection {
  readonly id: number;
  readonly name: string;
  readonly note: string;
  /** How many are in it. */
  readonly pictures: number;
}

/** All of them by name, or one. */
export function collections({ sql }: Pick<Reading, "sql">, only?: number): Promise<Collection[]> {
  return sql<Collection[]>`
    select id, name, note, (select count(*)::int from collection_picture where collection = c.id) as pictures
    from collection c ${only === undefined ? sql`` : sql`where id = ${only}`} order by lower(name), id`;
}

/** Begins a collection; answers its number. */
export async function beginCollection(work: Work, name: string, note: string): Promise<number> {
  const [made] = await work.sql<{ id: number }[]>`
    insert into collection (name, note, made_at, made_by) values (${name}, ${note}, ${work.at}, ${work.who.id})
    on conflict (name) do nothing returning id`;
  if (made === undefined) throw nameTaken();
  await journalled(work, made.id, "begun");
  return made.id;
}

/** Changes name and note; what is left out stays. */
export async function changeCollection(
  work: Work,
  id: number,
  { name, note }: { readonly name?: string | undefined; readonly note?: string | undefined },
): Promise<void> {
  const taken = await work.sql`select 1 from collection where name = ${name ?? ""} and id <> ${id}`;
  if (taken.length > 0) throw nameTaken();
  const rows = await work.sql`
    update collection set name = coalesce(${name ?? null}, name), note = coalesce(${note ?? null}, note) where id = ${id} returning 1`;
  if (rows.length === 0) throw noSuchCollection();
  await journalled(work, id, "changed");
}

/** Drops a collection; its pictures stay. */
export async function dropCollection(work: Work, id: number): Promise<void> {
  const rows = await work.sql`delete from collection where id = ${id} returning 1`;
  if (rows.length === 0) throw noSuchCollection();
  await journalled(work, id, "dropped");
}

/** Puts pictures in and takes others out; pictures that are not there are passed over. */
export async function fillCollection(
  work: Work,
  id: number,
  add: readonly number[],
  remove: readonly number[],
): Promise<void> {
  if ((await collections(work, id)).length === 0) throw noSuchCollection();
  await work.sql`
    insert into collection_picture (collection, picture, added_at)
    select ${id}, id, ${work.at} from picture where id = any(${add as number[]}) on conflict do nothing`;
  await work.sql`delete from collection_picture where collection = ${id} and picture = any(${remove as number[]})`;
  await journalled(work, id, "filled");
}

const journalled = (work: Work, collection: number, what: string): Promise<number> =>
  enter(work, [{ kind: `collection.${what}`, keys: [], facts: { collection } }]);

const nameTaken = () => new Refusal("collection-there", 409, "There is a collection of this name already.");
/** The refusal for a collection that is not there. */
export const noSuchCollection = () => new Refusal("no-such-collection", 404, "There is no such collection any more.");
