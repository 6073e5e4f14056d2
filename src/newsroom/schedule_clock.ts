/**
 * The clock of the schedules: does what is due when its time is there.
 * Promises: on the second, also when another server or process wrote the row; what fell due while nobody ran is done at
 * the start; each once, however many servers run (rows are claimed in the transaction that does them).
 */
import { Refusal, sentenceOf } from "../base/errors.ts";
import { inWork, theHouse, type Work } from "../base/work.ts";
import { openFollower } from "../news/deriving.ts";
import { publish, withdraw } from "../news/publishing.ts";
import { claim, type Due, dueNow, markDone, markFailed, nextDueAt } from "../news/scheduling.ts";
import type { Desk } from "./desk.ts";
import type { Ear } from "./ear.ts";
import { tell } from "./inbox.ts";
import { naming } from "./names.ts";
import { flushRooms, type Outgoing, sendOut } from "./outgoing.ts";

/** So many go out in one transaction. */
const together = 100;
/** With more at once search and likeness follow behind. */
const derivedAtOnce = 5;
const longestSleepMs = 60_000;

export interface ScheduleClock {
  /** Does all that is due now; answers how many were done. */
  readonly run: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts the clock: what is due goes out at once, the rest at its time. */
export async function openScheduleClock(desk: Desk, ear: Ear): Promise<ScheduleClock> {
  const { database, now } = desk;
  const follower = openFollower(database, now);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running: Promise<number> | undefined;
  let again = false;

  async function runAll(): Promise<number> {
    const out: Outgoing[] = [];
    let done = 0;
    for (;;) {
      const dues = await dueNow(database.sql, now(), together);
      if (dues.length === 0 || closed) break;
      const made = await attempt(dues);
      done += made.reduce((sum, { refs }) => sum + refs.length, 0);
      out.push(...made);
    }
    // What is due next does not wait for a server that does not answer.
    for (const each of out) await sendOut(desk, each, 0);
    await follower.settled();
    return done;
  }

  /** All together; when one of them cannot be done, each alone, so that it stops no other. */
  async function attempt(dues: readonly Due[]): Promise<Outgoing[]> {
    try {
      const made = await inOne(dues);
      return made === undefined ? [] : [made];
    } catch (error) {
      if (dues.length === 1) {
        await fail(dues[0]!, error);
        return [];
      }
      const each: Outgoing[] = [];
      for (const due of dues) each.push(...(await attempt([due])));
      return each;
    }
  }

  async function inOne(dues: readonly Due[]): Promise<Outgoing | undefined> {
    await flushRooms(desk, dues);
    const { by, what } = dues[0]!;
    const who = (await naming(database.sql, [by]))(by);
    const at = now();
    const deriveLater = what === "publish" && dues.length > derivedAtOnce;
    const made = await inWork(database, { who, at }, async (work) => {
      const mine = await claim(work, dues);
      if (mine.length === 0) return undefined;
      const entry = await act(work, mine, deriveLater);
      await markDone(work, mine);
      return { mine, entry };
    });
    if (made === undefined) return undefined;
    const refs = made.mine.map(({ story, edition }) => ({ story, edition }));
    if (deriveLater) await follower.take(refs);
    return { refs, what, entry: made.entry, at, by };
  }

  async function fail(due: Due, error: unknown): Promise<void> {
    if (!(error instanceof Refusal)) desk.trouble(`schedule ${due.id}`, error);
    await inWork(database, { who: theHouse, at: now() }, async (work) => {
      const given = await markFailed(work, due, sentenceOf(error));
      const { story, edition, by } = due;
      if (given) await tell(work, { kind: "failed", to: [by], story, edition, note: sentenceOf(error) });
    });
  }

  async function run(): Promise<number> {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = runAll();
    try {
      return await running;
    } finally {
      running = undefined;
      if (again) wake();
      again = false;
    }
  }

  async function arm(): Promise<void> {
    const next = await nextDueAt(database.sql);
    clearTimeout(timer);
    if (closed || next === undefined) return;
    const inMs = Math.max(0, Math.min(next.getTime() - now().getTime(), longestSleepMs));
    timer = setTimeout(wake, inMs).unref();
  }

  function wake(): void {
    if (closed) return;
    run()
      .catch((error) => desk.trouble("schedules", error))
      .then(arm)
      .catch((error) => {
        desk.trouble("schedules", error);
        timer = setTimeout(wake, 1000).unref();
      });
  }

  const stopHearing = ear.hear(({ topics }) => {
    if (topics.includes("schedules")) void arm().catch((error) => desk.trouble("schedules", error));
  });
  wake();
  return {
    run,
    async close() {
      closed = true;
      stopHearing();
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** Does those that are claimed, in one go where they can be. */
async function act(work: Work, dues: readonly Due[], deriveLater: boolean): Promise<number> {
  if (dues[0]!.what === "publish") return publish(work, dues, { reason: "scheduled", deriveLater });
  let entry = 0;
  for (const due of dues) entry = await withdraw(work, [due], due.reason);
  return entry;
}
