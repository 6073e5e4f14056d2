/**
 * The clock of the fronts: makes live what is due, takes off what has ended, tells the house what is read most.
 * Promises: on the second, and at the start for what fell due while nobody ran; each once, however many servers run.
 */
import { hostname } from "node:os";
import { plainReading } from "../base/reading.ts";
import { inWork, theHouse } from "../base/work.ts";
import { nextFrontDue, publishDueFronts } from "../news/front_schedules.ts";
import { endPins, type FrontEntry, frontOf, nextPinEnd } from "../news/fronts.ts";
import { keepReads } from "../news/most_read.ts";
import type { FrontReceipt } from "./calls/fronts.ts";
import { type Clock, openClock } from "./clock.ts";
import type { Desk } from "./desk.ts";
import { pathOfFront } from "./front_lines.ts";
import { sendFrontOut } from "./front_outgoing.ts";

const readsEveryMs = 60_000;

/** Starts the clock, when what is due has been done. */
export async function openFrontClock(desk: Desk): Promise<Clock<void>> {
  const { database, now, trouble } = desk;
  const reading = plainReading(database.sql);
  const server = `${hostname()} ${process.pid}`;

  async function runAll(): Promise<void> {
    for (const [what, act] of [
      ["pin ended", endPins],
      ["scheduled", publishDueFronts],
    ] as const) {
      const at = now();
      for (const out of await inWork(database, { who: theHouse, at }, act)) await tell(out, what, at);
    }
  }

  async function tell({ front: id, entry }: FrontEntry, what: FrontReceipt["what"], at: Date): Promise<void> {
    const front = await frontOf(reading, id);
    if (front === undefined) return;
    const path = await pathOfFront(reading, front);
    await sendFrontOut(desk, { front: id, entry, at, by: theHouse.id, what, path });
  }

  async function next(): Promise<Date | undefined> {
    const times = await Promise.all([nextFrontDue(reading), nextPinEnd(reading)]);
    return times.filter((time) => time !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
  }

  const countReads = () =>
    void inWork(database, { who: theHouse, at: now() }, (work) =>
      keepReads(work, server, desk.mostRead?.() ?? []),
    ).catch((error) => trouble("reads", error));
  const reads = setInterval(countReads, readsEveryMs).unref();
  const clock = openClock(desk, { what: "fronts", act: runAll, next, topic: "fronts" });
  // What fails is told by the clock, which tries again: the paper starts without its front.
  await clock.run().catch(() => undefined);
  return {
    run: clock.run,
    async close() {
      clearInterval(reads);
      await clock.close();
    },
  };
}
