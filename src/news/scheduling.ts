/**
 * Schedules: what goes out or comes off by itself, as rows. Writes the table `schedule`.
 * Promises: of one kind a version has one due at most; each is done once, whoever of several servers meets it first;
 * what failed is tried again after a pause, and listed when it is given up.
 */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import { plainReading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { embargoed, embargoesOf } from "./embargoes.ts";
import { moveVersion, stateOf } from "./moving.ts";
import type { VersionRef } from "./version.ts";

export type Scheduled = "publish" | "withdraw";

export interface Scheduling {
  readonly what: Scheduled;
  readonly at: Date;
  /** Public, of a withdrawal. */
  readonly reason?: string;
}

/** One that is due. */
export interface Due extends VersionRef {
  readonly id: number;
  readonly what: Scheduled;
  readonly at: Date;
  readonly reason: string;
  /** Staff id of who scheduled it. */
  readonly by: string;
  readonly tries: number;
}

/** Pauses before each further try, milliseconds; after the last it has failed. */
const pausesMs = [5_000, 15_000, 60_000, 300_000, 900_000];

/** Schedules a version; one of the same kind that is due is replaced. Answers its number. */
export async function setSchedule(work: Work, ref: VersionRef, { what, at, reason = "" }: Scheduling): Promise<number> {
  if (at <= work.at) throw new Refusal("past-time", 422, "This time is over; choose a later one.");
  const state = await stateOf(work, ref);
  if (what === "withdraw") await mustBeSeenBy(work, ref, at);
  else await mustBeFreeBy(work, ref, at);
  await cancelDue(work, [ref], what, "Replaced by another time.");
  if (what === "publish" && state !== "live" && state !== "scheduled") await moveVersion(work, ref, "schedule");
  const { story, edition } = ref;
  const [row] = await work.sql<{ id: number }[]>`
    insert into schedule (story, edition, what, at, next_try_at, reason, by, made_at)
    values (${story}, ${edition}, ${what}, ${at}, ${at}, ${reason}, ${work.who.id}, ${work.at}) returning id`;
  await enter(work, [{ kind: "schedule.set", ...ref, keys: [], facts: { schedule: row!.id, what, at } }]);
  return row!.id;
}

async function mustBeSeenBy({ sql }: Work, { story, edition }: VersionRef, at: Date): Promise<void> {
  const seen = await sql`
    select 1 from live where story = ${story} and edition = ${edition}
    union all select 1 from schedule where story = ${story} and edition = ${edition} and what = 'publish' and state = 'due' and at < ${at}`;
  if (seen.length === 0)
    throw new Refusal("not-live", 409, "Readers will not see this story by then, so there is nothing to withdraw.");
}

async function mustBeFreeBy(work: Work, { story }: VersionRef, at: Date): Promise<void> {
  const [embargo] = await embargoesOf(plainReading(work.sql), [story], at);
  if (embargo !== undefined) throw embargoed(embargo.until);
}

/** Un-schedules; a version that was to go out is ready again. */
export async function cancelSchedule(work: Work, ref: VersionRef, id: number): Promise<void> {
  const state = await stateOf(work, ref);
  const { story, edition } = ref;
  const [row] = await work.sql<{ what: Scheduled }[]>`
    update schedule set state = 'cancelled', done_at = ${work.at}
    where id = ${id} and story = ${story} and edition = ${edition} and state in ('due', 'failed') returning what`;
  if (row === undefined)
    throw new Refusal("not-due", 409, "This is not scheduled any more: it was done or cancelled meanwhile.");
  if (row.what === "publish" && state === "scheduled") await moveVersion(work, ref, "un-schedule");
  await enter(work, [{ kind: "schedule.cancelled", ...ref, keys: [], facts: { schedule: id, what: row.what } }]);
}

/** Cancels what is due of one kind, because it was done by hand or makes no sense any more. */
export async function cancelDue(
  { sql, at }: Work,
  refs: readonly VersionRef[],
  what: Scheduled,
  why: string,
): Promise<void> {
  await sql`
    update schedule s set state = 'cancelled', trouble = ${why}, done_at = ${at}
    from unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) f(story, edition)
    where s.story = f.story and s.edition = f.edition and s.what = ${what} and s.state in ('due', 'failed')`;
}

/** Makes a failed one due at once. */
export async function retrySchedule(work: Work, ref: VersionRef, id: number): Promise<void> {
  await takeTurn(work);
  const rows = await work.sql`
    update schedule set state = 'due', next_try_at = ${work.at} where id = ${id} and story = ${ref.story}
      and edition = ${ref.edition} and (state = 'failed' or (state = 'due' and tries > 0)) returning 1`;
  if (rows.length === 0) throw new Refusal("not-failed", 409, "This has not failed, so there is nothing to try again.");
  await enter(work, [{ kind: "schedule.retried", ...ref, keys: [], facts: { schedule: id } }]);
}

/** Those whose time is there, first come first, all by one person and of one kind so that they can be done together. */
export function dueNow(sql: Work["sql"], now: Date, most: number): Promise<Due[]> {
  return sql<Due[]>`
    with first as (
      select by, what from schedule where state = 'due' and next_try_at <= ${now} order by next_try_at, id limit 1)
    select id, story, edition, what, at, reason, by, tries from schedule join first using (by, what)
    where state = 'due' and next_try_at <= ${now} order by next_try_at, id limit ${most}`;
}

/** When the next try of any is to be made. */
export async function nextDueAt(sql: Work["sql"]): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date | null }[]>`select min(next_try_at) as at from schedule where state = 'due'`;
  return row?.at ?? undefined;
}

/** Holds those of `dues` that nobody else has done or is doing, until the work is done. */
export async function claim(work: Work, dues: readonly Due[]): Promise<Due[]> {
  await takeTurn(work);
  const rows = await work.sql<{ id: number }[]>`
    select id from schedule where id = any(${dues.map((due) => due.id)}) and state = 'due' order by id for update skip locked`;
  const held = new Set(rows.map((row) => row.id));
  return dues.filter((due) => held.has(due.id));
}

/** Marks claimed ones as done. */
export async function markDone({ sql, at }: Work, dues: readonly Due[]): Promise<void> {
  await sql`
    update schedule set state = 'done', done_at = ${at}, tries = tries + 1, trouble = '' where id = any(${dues.map((due) => due.id)})`;
}

/** Notes that a try failed, and when the next is made; answers its state now, nothing when somebody else had it. */
export async function markFailed(work: Work, due: Due, trouble: string): Promise<"due" | "failed" | undefined> {
  if ((await claim(work, [due])).length === 0) return undefined;
  const pauseMs = pausesMs[due.tries];
  const next = new Date(work.at.getTime() + (pauseMs ?? 0));
  const state = pauseMs === undefined ? "failed" : "due";
  await work.sql`
    update schedule set state = ${state}, tries = tries + 1, trouble = ${trouble}, next_try_at = ${next} where id = ${due.id}`;
  const { id, story, edition, what } = due;
  await enter(work, [{ kind: "schedule.failed", story, edition, keys: [], facts: { schedule: id, what, trouble } }]);
  return state;
}
