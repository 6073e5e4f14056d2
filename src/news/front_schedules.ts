/**
 * Fronts that go live by themselves, as rows. Writes the table `front_schedule`.
 * Promises: what goes live is what stood there when it was scheduled; each once, whoever of several servers meets it.
 */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { type Arrangement, withoutEnded } from "./front.ts";
import { type FrontEntry, hold, makeLive } from "./fronts.ts";

/** A front that shall go live. */
export interface FrontSchedule {
  readonly id: number;
  readonly front: number;
  readonly at: Date;
  readonly by: string;
  readonly note: string;
  readonly arrangement: Arrangement;
}

/** Schedules the front's draft as it stands now; answers the number of the schedule. */
export async function scheduleFront(work: Work, front: number, at: Date, note = ""): Promise<number> {
  if (at <= work.at) throw new Refusal("past-time", 422, "This time is over; choose a later one.");
  const { draft, edition, place } = await hold(work, front);
  const [row] = await work.sql<{ id: number }[]>`
    insert into front_schedule (front, at, by, made_at, note, arrangement)
    values (${front}, ${at}, ${work.who.id}, ${work.at}, ${note}, ${work.sql.json(draft as never)})
    on conflict (front, at) where state = 'due' do update set arrangement = excluded.arrangement, by = excluded.by, note = excluded.note
    returning id`;
  await enter(work, [{ kind: "front.scheduled", edition, keys: [], facts: { front, place, at } }]);
  return row!.id;
}

/** Takes a schedule away before its time. */
export async function cancelFrontSchedule(work: Work, front: number, schedule: number): Promise<void> {
  const { edition, place } = await hold(work, front);
  const gone = await work.sql`
    update front_schedule set state = 'cancelled', done_at = ${work.at}
    where id = ${schedule} and front = ${front} and state = 'due' returning 1`;
  if (gone.length === 0) throw new Refusal("no-schedule", 409, "This is no longer scheduled.");
  await enter(work, [{ kind: "front.unscheduled", edition, keys: [], facts: { front, place } }]);
}

/** What is scheduled for the front, soonest first. */
export function frontSchedules({ sql }: Reading, front: number): Promise<FrontSchedule[]> {
  return sql<FrontSchedule[]>`
    select id, front, at, by, note, arrangement from front_schedule where front = ${front} and state = 'due' order by at`;
}

/** Makes live what is due, the later of two of one front last; answers each front with its newest entry. */
export async function publishDueFronts(work: Work): Promise<FrontEntry[]> {
  await takeTurn(work);
  const due = await work.sql<FrontSchedule[]>`
    update front_schedule set state = 'done', done_at = ${work.at} where state = 'due' and at <= ${work.at}
    returning id, front, at, by, note, arrangement`;
  due.sort((a, b) => a.at.getTime() - b.at.getTime());
  const out = new Map<number, number>();
  for (const { front, by, note, arrangement } of due) {
    const acting = { ...work, who: { ...work.who, id: by } };
    const held = await hold(acting, front);
    const left = withoutEnded(arrangement, work.at);
    const { entry } = await makeLive(acting, held, { why: "scheduled", note, arrangement: left });
    out.set(front, entry);
  }
  return [...out].map(([front, entry]) => ({ front, entry }));
}

/** When the next front is due; undefined when none is. */
export async function nextFrontDue({ sql }: Reading): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date | null }[]>`select min(at) as at from front_schedule where state = 'due'`;
  return row?.at ?? undefined;
}
