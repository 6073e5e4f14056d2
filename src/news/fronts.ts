/**
 * Fronts at work: arranging a draft, taking back, making it live. Writes the tables `front`, `front_change` and
 * `front_revision`. Promises: acts of two people are done one after the other on what stands there, so neither's is
 * lost; what readers see is a frozen revision and never a draft.
 */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { arranged, type FrontAct, reverseOf } from "./arranging.ts";
import { type Arrangement, firstEnd, withoutEnded } from "./front.ts";
import { keys } from "./keys.ts";

/** Where a front is: an edition and `home`, `section:12` or `special:election-2027`. */
export interface FrontPlace {
  readonly edition: string;
  readonly place: string;
}

/** A front as the newsroom has it. */
export interface Front extends FrontPlace {
  readonly id: number;
  /** Of a special front; empty for the others. */
  readonly name: string;
  readonly about: string;
  readonly draft: Arrangement;
  /** How many changes have made the draft. */
  readonly changes: number;
  /** The revision readers see; null while the front fills itself by rule. */
  readonly live: number | null;
}

/** What readers see of a front. */
export interface LiveFront extends Pick<Front, "id" | "name" | "about"> {
  readonly arrangement: Arrangement;
}

/** Why a revision came to be. */
export type LiveReason = "published" | "scheduled" | "pin ended";

/** A state of a front that readers saw. */
export interface FrontRevision {
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly why: LiveReason;
  readonly note: string;
  readonly arrangement: Arrangement;
}

/** A change to a front's draft. */
export interface FrontChange {
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly act: FrontAct;
  readonly undone: boolean;
}

type Columns = ReturnType<Reading["sql"]>;
const columns = (sql: Reading["sql"]): Columns =>
  sql`id, edition, place, name, about, draft, changes, live` as unknown as Columns;

/** The arranged front of a place as readers see it; undefined where it fills itself by rule. */
export async function liveFront({ sql, saw }: Reading, { edition, place }: FrontPlace): Promise<LiveFront | undefined> {
  saw(keys.front(edition, place));
  const [row] = await sql<LiveFront[]>`
    select f.id, f.name, f.about, r.arrangement from front f join front_revision r on r.front = f.id and r.number = f.live
    where f.edition = ${edition} and f.place = ${place}`;
  return row;
}

/** Every front somebody has begun to arrange, in the order of edition and place. */
export function fronts({ sql }: Reading): Promise<Front[]> {
  return sql<Front[]>`select ${columns(sql)} from front order by edition, place`;
}

/** The front; undefined when there is none of this number. */
export async function frontOf({ sql }: Reading, front: number): Promise<Front | undefined> {
  const [row] = await sql<Front[]>`select ${columns(sql)} from front where id = ${front}`;
  return row;
}

/** States readers saw, newest first. */
export function frontRevisions({ sql }: Reading, front: number, limit: number): Promise<FrontRevision[]> {
  return sql<FrontRevision[]>`
    select number, at, by, why, note, arrangement from front_revision where front = ${front} order by number desc limit ${limit}`;
}

/** One of them; undefined when there is none of this number. */
export async function frontRevision({ sql }: Reading, front: number, number: number): Promise<Arrangement | undefined> {
  const [row] = await sql<{ arrangement: Arrangement }[]>`
    select arrangement from front_revision where front = ${front} and number = ${number}`;
  return row?.arrangement;
}

/** Changes to the draft, newest first. */
export function frontChanges({ sql }: Reading, front: number, limit: number): Promise<FrontChange[]> {
  return sql<FrontChange[]>`
    select number, at, by, act, undone_by is not null as undone from front_change
    where front = ${front} order by number desc limit ${limit}`;
}

/** Begins to arrange a place, from `first`; answers the front that is there when somebody was quicker. */
export async function openFront(
  work: Work,
  { edition, place }: FrontPlace,
  first: Arrangement,
  { name = "", about = "" }: { readonly name?: string; readonly about?: string } = {},
): Promise<Front> {
  const { sql } = work;
  const made = await sql<{ id: number }[]>`
    insert into front (edition, place, name, about, draft, made_at)
    values (${edition}, ${place}, ${name}, ${about}, ${sql.json(first as never)}, ${work.at})
    on conflict (edition, place) do nothing returning id`;
  const [front] = await sql<Front[]>`select ${columns(sql)} from front where edition = ${edition} and place = ${place}`;
  if (made.length > 0)
    await enter(work, [{ kind: "front.begun", edition, keys: [], facts: { front: front!.id, place } }]);
  return front!;
}

/** Does the acts on the front's draft, all or none; answers the front after them. */
export async function arrange(work: Work, front: number, acts: readonly FrontAct[]): Promise<Front> {
  const held = await hold(work, front);
  return keep(
    work,
    held,
    acts.map((act) => ({ act })),
  );
}

/** Takes back the newest change of whoever works, that was not taken back yet. */
export async function takeBack(work: Work, front: number): Promise<Front> {
  const held = await hold(work, front);
  const [last] = await work.sql<{ number: number; undo: FrontAct }[]>`
    select number, undo from front_change
    where front = ${front} and by = ${work.who.id} and undone_by is null and takes_back is null
    order by number desc limit 1`;
  if (last === undefined)
    throw new Refusal("nothing-to-undo", 409, "You have changed nothing here that could be taken back.");
  return keep(work, held, [{ act: last.undo, takesBack: last.number }]);
}

/** Makes the draft live; answers the journal entry and the revision. */
export async function publishFront(
  work: Work,
  front: number,
  note = "",
): Promise<{ readonly entry: number; readonly number: number }> {
  const held = await hold(work, front);
  return makeLive(work, held, { why: "published", note, arrangement: withoutEnded(held.draft, work.at) });
}

/** Gives the place back to its rule; the draft stays. */
export async function closeFront(work: Work, front: number): Promise<number> {
  const held = await hold(work, front);
  if (held.live === null) throw new Refusal("not-live", 409, "Readers do not see this arrangement now.");
  await work.sql`update front set live = null, pin_ends_at = null where id = ${front}`;
  return enterFront(work, held, "front.closed", {});
}

/** Makes an arrangement the live one of a front that is held. */
export async function makeLive(
  work: Work,
  front: Front,
  { why, note, arrangement }: { readonly why: LiveReason; readonly note: string; readonly arrangement: Arrangement },
): Promise<{ readonly entry: number; readonly number: number }> {
  const { sql } = work;
  const [made] = await sql<{ number: number }[]>`
    with made as (
      insert into front_revision (front, number, at, by, why, note, arrangement)
      select ${front.id}, coalesce(max(number), 0) + 1, ${work.at}, ${work.who.id}, ${why}, ${note}, ${sql.json(arrangement as never)}
      from front_revision where front = ${front.id} returning number
    )
    select number from made`;
  const { number } = made!;
  await sql`update front set live = ${number}, pin_ends_at = ${firstEnd(arrangement) ?? null} where id = ${front.id}`;
  return { entry: await enterFront(work, front, "front.published", { why, number }), number };
}

/** A front that changed for readers, with the journal's entry. */
export interface FrontEntry {
  readonly front: number;
  readonly entry: number;
}

/** Takes what has ended off the live fronts; answers which. */
export async function endPins(work: Work): Promise<FrontEntry[]> {
  await takeTurn(work);
  const due = await work.sql<(Front & { shown: Arrangement })[]>`
    select f.id, f.edition, f.place, f.name, f.about, f.draft, f.changes, f.live, r.arrangement as shown
    from front f join front_revision r on r.front = f.id and r.number = f.live
    where f.pin_ends_at <= ${work.at} order by f.id for update of f`;
  const out: FrontEntry[] = [];
  for (const { shown, ...front } of due) {
    const left = withoutEnded(shown, work.at);
    const { entry } = await makeLive(work, front, { why: "pin ended", note: "", arrangement: left });
    out.push({ front: front.id, entry });
  }
  return out;
}

/** When the next pin of a live front ends; undefined when none does. */
export async function nextPinEnd({ sql }: Reading): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date | null }[]>`select min(pin_ends_at) as at from front`;
  return row?.at ?? undefined;
}

/** Holds the front to the end of the work, so that nobody arranges beside it. */
export async function hold(work: Work, front: number): Promise<Front> {
  await takeTurn(work);
  const [row] = await work.sql<Front[]>`select ${columns(work.sql)} from front where id = ${front} for update`;
  if (row === undefined) throw new Refusal("no-front", 404, "There is no such front.");
  return row;
}

interface Step {
  readonly act: FrontAct;
  readonly takesBack?: number;
}

async function keep(work: Work, front: Front, steps: readonly Step[]): Promise<Front> {
  const { sql } = work;
  let { draft, changes } = front;
  for (const { act, takesBack } of steps) {
    const undo = reverseOf(draft, act);
    draft = arranged(draft, act);
    changes++;
    await sql`
      insert into front_change (front, number, at, by, act, undo, takes_back)
      values (${front.id}, ${changes}, ${work.at}, ${work.who.id}, ${sql.json(act as never)}, ${sql.json(undo as never)}, ${takesBack ?? null})`;
    if (takesBack !== undefined)
      await sql`update front_change set undone_by = ${changes} where front = ${front.id} and number = ${takesBack}`;
  }
  await sql`update front set draft = ${sql.json(draft as never)}, changes = ${changes} where id = ${front.id}`;
  await enterFront(work, front, "front.arranged", { changes, acts: steps.map(({ act }) => act.act) }, []);
  return { ...front, draft, changes };
}

const enterFront = (
  work: Work,
  { id, edition, place }: Front,
  kind: string,
  facts: object,
  touched: readonly string[] = [keys.front(edition, place)],
) => enter(work, [{ kind, edition, keys: touched, facts: { front: id, place, ...facts } }]);
