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
import { type Clock, openClock } from "./clock.ts";
import type { Desk } from "./desk.ts";
import { sendOut } from "./outgoing.ts";

const together = 50;

/** Starts the clock; a run answers how many were done. */
export function openRightsClock(desk: Desk): Clock<number> {
  const { database, now } = desk;

  async function runAll(ending: AbortSignal): Promise<number> {
    let done = 0;
    for (;;) {
      const dues = ending.aborted ? [] : await rightsDue(database.sql, now(), together);
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

  // A record that was changed may have another end.
  return openClock(desk, { what: "rights", act: runAll, next: () => nextRightsDue(database.sql), topic: "stories" });
}
