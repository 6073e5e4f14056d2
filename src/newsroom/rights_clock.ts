/**
 * The clock of rights: a week before they end it tells the desk, on the second they end no reader sees the picture.
 * Promises: what fell due while no server ran is done at the next start; two servers do nothing twice.
 */
import { sentenceOf } from "../base/errors.ts";
import { inWork, theHouse } from "../base/work.ts";
import {
  endRights,
  keepRightsReceipts,
  nextRightsDue,
  type RightsDue,
  rightsDue,
  rightsFailed,
} from "../news/picture_rights.ts";
import type { Desk } from "./desk.ts";
import { sendOut } from "./outgoing.ts";

const together = 50;
/** Also without a word of the ear. */
const longestSleepMs = 60_000;

export interface RightsClock {
  /** Does all that is due now; answers how many were done. */
  readonly run: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts the clock. */
export function openRightsClock(desk: Desk): RightsClock {
  const { database, now } = desk;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let line: Promise<unknown> = Promise.resolve();

  async function runAll(): Promise<number> {
    let done = 0;
    for (;;) {
      const dues = closed ? [] : await rightsDue(database.sql, now(), together);
      if (dues.length === 0) return done;
      for (const due of dues) if (await attempt(due)) done++;
    }
  }

  async function attempt(due: RightsDue): Promise<boolean> {
    const at = now();
    try {
      const ended = await inWork(database, { who: theHouse, at }, (work) => endRights(work, due));
      if (ended === undefined) return false;
      if (due.what === "warn") return true;
      const { entry, stories } = ended;
      const receipts = await sendOut(desk, { refs: stories, what: "picture", entry, at, by: theHouse.id });
      await keepRightsReceipts(database.sql, due.id, receipts);
      return true;
    } catch (error) {
      desk.trouble(`rights of picture ${due.picture}`, error);
      await inWork(database, { who: theHouse, at: now() }, (work) => rightsFailed(work, due, sentenceOf(error)));
      return false;
    }
  }

  function run(): Promise<number> {
    const ran = line.then(runAll);
    line = ran.catch(() => undefined);
    return ran;
  }

  async function arm(): Promise<void> {
    const next = await nextRightsDue(database.sql);
    clearTimeout(timer);
    if (closed) return;
    const inMs = next === undefined ? longestSleepMs : Math.max(0, next.getTime() - now().getTime());
    timer = setTimeout(wake, Math.min(inMs, longestSleepMs)).unref();
  }

  function wake(): void {
    if (closed) return;
    void run()
      .catch((error) => desk.trouble("rights", error))
      .then(arm)
      .catch((error) => {
        desk.trouble("rights", error);
        if (!closed) timer = setTimeout(wake, 1000).unref();
      });
  }

  // A record that was changed may have another end.
  const stopHearing = desk.ear.hear(() => void arm().catch((error) => desk.trouble("rights", error)));
  wake();
  return {
    run,
    async close() {
      closed = true;
      stopHearing();
      clearTimeout(timer);
      await line;
    },
  };
}
