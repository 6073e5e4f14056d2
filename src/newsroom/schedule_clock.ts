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
import { type Clock, openClock } from "./clock.ts";
import type { Desk } from "./desk.ts";
import { finishTold, tell } from "./inbox.ts";
import { tellLive } from "./moved.ts";
import { naming } from "./names.ts";
import { flushRooms, type Outgoing, sendOut } from "./outgoing.ts";

/** So many go out in one transaction: nobody who publishes by hand waits behind them for longer than half a second. */
const together = 500;
/** With more at once search and likeness follow once all are out, so many at a time. */
const derivedAtOnce = 5;
const derivedTogether = 100;

/** Starts the clock: what is due goes out at once, the rest at its time. A run by hand waits until readers see it, and answers how many were done. */
export function openScheduleClock(desk: Desk): Clock<number> {
  const { database, now } = desk;
  const follower = openFollower(database, now);
  let showing: Promise<void> = Promise.resolve();
  let deriving: Promise<void> = Promise.resolve();

  async function doAll(ending: AbortSignal): Promise<number> {
    const out: Outgoing[] = [];
    for (;;) {
      const dues = await dueNow(database.sql, now(), together);
      if (dues.length === 0 || ending.aborted) break;
      out.push(...(await attempt(dues)));
    }
    // Receipts wait for other servers; what is due next does not wait for receipts.
    showing = showing.then(() => showAll(out, ending)).catch((error) => desk.trouble("schedules", error));
    return out.reduce((sum, { refs }) => sum + refs.length, 0);
  }

  async function showAll(out: readonly Outgoing[], ending: AbortSignal): Promise<void> {
    for (const each of out) await sendOut(desk, each);
    const later = out.filter(({ what, refs }) => what === "publish" && refs.length > derivedAtOnce);
    deriving = deriving.then(() => deriveAll(later, ending)).catch((error) => desk.trouble("schedules", error));
  }

  /** Behind what is due: what is left when the clock is closed is derived at the next start. */
  async function deriveAll(out: readonly Outgoing[], ending: AbortSignal): Promise<void> {
    const refs = out.flatMap((each) => each.refs);
    for (let from = 0; from < refs.length && !ending.aborted; from += derivedTogether)
      await follower.take(refs.slice(from, from + derivedTogether));
    await follower.settled();
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
    return inWork(database, { who, at }, async (work) => {
      const mine = await claim(work, dues);
      if (mine.length === 0) return undefined;
      const refs = mine.map(({ story, edition }) => ({ story, edition }));
      const entry = await act(work, mine);
      await markDone(work, mine);
      await (what === "publish" ? tellLive(work, refs) : finishTold(work, refs, ["failed"]));
      return { refs, what, entry, at, by };
    });
  }

  async function fail(due: Due, error: unknown): Promise<void> {
    if (!(error instanceof Refusal)) desk.trouble(`schedule ${due.id}`, error);
    await inWork(database, { who: theHouse, at: now() }, async (work) => {
      const why = sentenceOf(error);
      const { story, edition, by, tries } = due;
      const now = await markFailed(work, due, why);
      if (now === "failed") await finishTold(work, [due], ["failed"]);
      // Once when it was not done in time, once when it is left to people.
      if (now === "failed" || (now === "due" && tries === 0))
        await tell(work, { kind: "failed", to: [by], story, edition, note: now === "due" ? why : `Given up. ${why}` });
    });
  }

  const clock = openClock(desk, {
    what: "schedules",
    act: doAll,
    next: () => nextDueAt(database.sql),
    topic: "schedules",
  });
  return {
    async run() {
      const done = await clock.run();
      await showing;
      return done;
    },
    async close() {
      await clock.close();
      await showing;
      await deriving;
    },
  };
}

/** Does those that are claimed, those to be withdrawn together where the reason is one. */
async function act(work: Work, dues: readonly Due[]): Promise<number> {
  const deriveLater = dues.length > derivedAtOnce;
  if (dues[0]!.what === "publish") return publish(work, dues, { reason: "scheduled", deriveLater });
  let entry = 0;
  for (const [reason, alike] of Map.groupBy(dues, (due) => due.reason)) entry = await withdraw(work, alike, reason);
  return entry;
}
