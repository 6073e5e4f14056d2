/**
 * Embargoes: nothing of the story may be seen outside before a time, in no edition. Writes the table `embargo`.
 * Promises: an embargoed story cannot be published, whoever tries and by whatever way; a live one cannot be embargoed.
 */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import { plainReading, type Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { noVersion } from "./versions.ts";

export interface Embargo {
  readonly story: number;
  readonly until: Date;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
}

/** The embargoes of those stories that are not over at `now`. */
export function embargoesOf({ sql }: Reading, stories: readonly number[], now: Date): Promise<Embargo[]> {
  return sql<Embargo[]>`
    select story, until, reason, at, by from embargo where story = any(${stories}) and until > ${now} order by story`;
}

/** Puts the story under embargo until then, or moves its end. */
export async function setEmbargo(work: Work, story: number, until: Date, reason = ""): Promise<void> {
  if (until <= work.at) throw new Refusal("past-time", 422, "The embargo must end later than now.");
  await holdStoryAlone(work, story);
  const seen = await work.sql`select 1 from live where story = ${story} limit 1`;
  if (seen.length > 0)
    throw new Refusal("live-already", 409, "Readers can see this story already; withdraw it before you embargo it.");
  await work.sql`
    insert into embargo (story, until, reason, at, by) values (${story}, ${until}, ${reason}, ${work.at}, ${work.who.id})
    on conflict (story) do update set until = excluded.until, reason = excluded.reason, at = excluded.at, by = excluded.by`;
  await enter(work, [{ kind: "embargo.set", story, keys: [], facts: { until, reason } }]);
}

/** Lifts the embargo before its end; the reason is for the record. */
export async function liftEmbargo(work: Work, story: number, reason: string): Promise<void> {
  await holdStoryAlone(work, story);
  const lifted = await work.sql`delete from embargo where story = ${story} returning 1`;
  if (lifted.length === 0) throw new Refusal("no-embargo", 409, "The story is under no embargo.");
  await enter(work, [{ kind: "embargo.lifted", story, keys: [], facts: { reason } }]);
}

/** Refuses when one of the stories is under embargo at the work's time. */
export async function refuseEmbargoed(work: Work, stories: readonly number[]): Promise<void> {
  const [first] = await embargoesOf(plainReading(work.sql), stories, work.at);
  if (first !== undefined) throw embargoed(first.until);
}

/** The refusal of what an embargo forbids. */
export const embargoed = (until: Date) =>
  new Refusal("embargoed", 409, `The story is under embargo until ${until.toISOString()}; wait, or lift the embargo.`);

/** So that nobody publishes while the embargo is set. */
async function holdStoryAlone(work: Work, story: number): Promise<void> {
  await takeTurn(work);
  const rows = await work.sql`select 1 from story where id = ${story} for update`;
  if (rows.length === 0) throw noVersion();
}
