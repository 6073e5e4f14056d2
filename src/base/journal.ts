/**
 * The journal: the append-only list of what happened, written in the transaction of the change.
 * Promises: entry numbers become visible in their order (a lock is held from the first entry of a transaction to
 * its commit), so whoever has followed to n has seen all up to n; and `key_change` says of every key which entry
 * touched it last, so a stored page can be judged without reading the journal.
 */
import type { Sql } from "./database.ts";
import type { Work } from "./work.ts";

/** Channel on which Postgres tells every server that there is something to follow. */
export const journalChannel = "broadsheet_journal";

const journalLock = 7_201_001;

export interface Entry {
  readonly id: number;
  readonly at: Date;
  readonly who: string;
  readonly kind: string;
  readonly story: number | undefined;
  readonly edition: string | undefined;
  readonly keys: readonly string[];
  readonly facts: unknown;
}

export interface Happening {
  /** What happened, as a noun and a participle: `story.published`. */
  readonly kind: string;
  readonly story?: number | undefined;
  readonly edition?: string | undefined;
  /** Every key whose readers now see something else. */
  readonly keys: readonly string[];
  readonly facts?: unknown;
}

/**
 * Waits until no other work is between its turn and its end: from here on this one sees all that those before it did,
 * and those after it see all of this one. To be taken before any row is locked, so that nobody who waits for a turn
 * holds what the one whose turn it is may want.
 */
export async function takeTurn({ sql }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${journalLock})`;
}

/** Writes what happened, all at once and in order; answers the number of the last entry. */
export async function enter(work: Work, happenings: readonly Happening[]): Promise<number> {
  if (happenings.length === 0) return 0;
  const rows = happenings.map((each) => ({
    kind: each.kind,
    story: each.story ?? null,
    edition: each.edition ?? null,
    keys: [...new Set(each.keys)],
    facts: each.facts ?? {},
  }));
  const keys = [...new Set(rows.flatMap((row) => row.keys))].sort();
  await takeTurn(work);
  const [last] = await work.sql<{ id: number }[]>`
    with entered as (
      insert into journal (at, who, kind, story, edition, keys, facts)
      select ${work.at}, ${work.who.id}, h.kind, h.story, h.edition, h.keys, h.facts
      from jsonb_to_recordset(${work.sql.json(rows as never)}) as h(kind text, story bigint, edition text, keys text[], facts jsonb)
      returning id
    )
    select max(id) as id from entered`;
  const entry = last!.id;
  await work.sql`
    insert into key_change (key, entry) select unnest(${keys}::text[]), ${entry}
    on conflict (key) do update set entry = excluded.entry`;
  await work.sql`select pg_notify(${journalChannel}, ${String(entry)})`;
  return entry;
}

/** Entries after number `after`, oldest first, at most `limit`. */
export function entriesAfter(sql: Sql, after: number, limit: number): Promise<Entry[]> {
  return sql<Entry[]>`
    select id, at, who, kind, story, edition, keys, facts from journal where id > ${after} order by id limit ${limit}`;
}

/** Number of the newest entry this transaction can see; 0 when there is none. */
export async function newestEntry(sql: Sql): Promise<number> {
  const [row] = await sql<{ id: number | null }[]>`select max(id) as id from journal`;
  return row?.id ?? 0;
}
