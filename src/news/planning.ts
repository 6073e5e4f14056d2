/** Planning: desks, what is due when and on whose desk, notes, the legal flag. Writes the tables `desk` and `plan`. */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import { plainReading, type Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "./version.ts";
import { noVersion } from "./versions.ts";

export interface Plan {
  readonly desk: number | null;
  readonly dueAt: Date | null;
  readonly notes: string;
  readonly legal: "raised" | "cleared" | null;
  readonly legalNote: string;
  readonly legalBy: string | null;
  readonly legalAt: Date | null;
}

const empty: Plan = { desk: null, dueAt: null, notes: "", legal: null, legalNote: "", legalBy: null, legalAt: null };

/** What is planned with the version; nothing where nothing was. */
export async function planOf({ sql }: Reading, { story, edition }: VersionRef): Promise<Plan> {
  const [row] = await sql<Plan[]>`
    select desk, due_at as "dueAt", notes, legal, legal_note as "legalNote", legal_by as "legalBy", legal_at as "legalAt"
    from plan where story = ${story} and edition = ${edition}`;
  return row ?? empty;
}

/** Changes of a plan; what is undefined stays. */
export interface Planning {
  readonly desk?: number | null | undefined;
  readonly dueAt?: Date | null | undefined;
  readonly notes?: string | undefined;
}

/** Sets desk, due time or notes of versions. */
export async function setPlans(work: Work, refs: readonly VersionRef[], changes: Planning): Promise<void> {
  await takeTurn(work);
  const { sql } = work;
  const { desk, dueAt, notes } = changes;
  if (desk !== undefined && desk !== null && (await sql`select 1 from desk where id = ${desk}`).length === 0)
    throw noDesk();
  const rows = await sql`
    insert into plan (story, edition, desk, due_at, notes)
    select v.story, v.edition, ${desk ?? null}, ${dueAt ?? null}, ${notes ?? ""}
    from version v join unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) f(story, edition)
    using (story, edition) order by v.story, v.edition
    on conflict (story, edition) do update set
      desk = case when ${desk === undefined} then plan.desk else excluded.desk end,
      due_at = case when ${dueAt === undefined} then plan.due_at else excluded.due_at end,
      notes = case when ${notes === undefined} then plan.notes else excluded.notes end
    returning 1`;
  if (rows.length < refs.length) throw noVersion();
  // The notes themselves are read in the plan; the journal is for ever.
  const facts = { desk, dueAt, notes: notes === undefined ? undefined : notes.length };
  await enter(
    work,
    refs.map((ref) => ({ kind: "version.planned", ...ref, keys: [], facts })),
  );
}

/** Raises or clears the legal flag. */
export async function setLegal(work: Work, ref: VersionRef, legal: "raised" | "cleared", note: string): Promise<void> {
  await takeTurn(work);
  const before = await planOf(plainReading(work.sql), ref);
  if (legal === "cleared" && before.legal !== "raised")
    throw new Refusal("no-flag", 409, "The legal flag is not up, so there is nothing to clear.");
  const { story, edition } = ref;
  const rows = await work.sql`
    insert into plan (story, edition, legal, legal_note, legal_by, legal_at)
    select story, edition, ${legal}, ${note}, ${work.who.id}, ${work.at} from version where story = ${story} and edition = ${edition}
    on conflict (story, edition) do update set legal = excluded.legal, legal_note = excluded.legal_note,
      legal_by = excluded.legal_by, legal_at = excluded.legal_at
    returning 1`;
  if (rows.length === 0) throw noVersion();
  await enter(work, [{ kind: `legal.${legal}`, ...ref, keys: [], facts: { note } }]);
}

export interface Desk {
  readonly id: number;
  readonly name: string;
  /** Versions in its queue that are neither live nor withdrawn. */
  readonly open: number;
}

/** The desks, by name. */
export function desksOf({ sql }: Reading): Promise<Desk[]> {
  return sql<Desk[]>`
    select d.id, d.name, (select count(*)::int from plan p join version v using (story, edition)
      where p.desk = d.id and v.state not in ('live', 'withdrawn')) as open
    from desk d order by lower(d.name)`;
}

/** Makes a desk; answers its number. */
export async function openDesk(work: Work, name: string): Promise<number> {
  await takeTurn(work);
  const [row] = await work.sql<{ id: number }[]>`
    insert into desk (name) values (${name}) on conflict (name) do nothing returning id`;
  if (row === undefined) throw deskThere(name);
  await enter(work, [{ kind: "desk.opened", keys: [], facts: { desk: row.id, name } }]);
  return row.id;
}

/** Gives a desk another name. */
export async function renameDesk(work: Work, desk: number, name: string): Promise<void> {
  await takeTurn(work);
  const taken = await work.sql`select 1 from desk where name = ${name} and id <> ${desk}`;
  if (taken.length > 0) throw deskThere(name);
  const rows = await work.sql`update desk set name = ${name} where id = ${desk} returning 1`;
  if (rows.length === 0) throw noDesk();
  await enter(work, [{ kind: "desk.renamed", keys: [], facts: { desk, name } }]);
}

/** Closes a desk; what was in its queue is in none. */
export async function closeDesk(work: Work, desk: number): Promise<void> {
  await takeTurn(work);
  const rows = await work.sql`delete from desk where id = ${desk} returning 1`;
  if (rows.length === 0) throw noDesk();
  await enter(work, [{ kind: "desk.closed", keys: [], facts: { desk } }]);
}

const noDesk = () => new Refusal("no-such-desk", 404, "There is no such desk; it may have been closed.");
const deskThere = (name: string) => new Refusal("desk-there", 409, `There is a desk called ${name} already.`);
