/**
 * The clock of the fronts: makes live what is due, takes off what has ended, tells the house what is read most.
 * Promises: on the second, and at the start for what fell due while nobody ran; each once, however many servers run.
 */
import { hostname } from "node:os";
import { plainReading } from "../base/reading.ts";
import { inWork, theHouse } from "../base/work.ts";
import { nextFrontDue, publishDueFronts } from "../news/front_schedules.ts";
import { endPins, frontOf, nextPinEnd } from "../news/fronts.ts";
import { keepReads } from "../news/most_read.ts";
import type { FrontReceipt } from "./calls/fronts.ts";
import type { Desk } from "./desk.ts";
import { pathOfFront } from "./front_lines.ts";
import { sendFrontOut } from "./front_outgoing.ts";

const longestSleepMs = 60_000;
const readsEveryMs = 60_000;

export interface FrontClock {
  /** Does all that is due now. */
  readonly run: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the clock. */
export async function openFrontClock(desk: Desk): Promise<FrontClock> {
  const { database, now, trouble } = desk;
  const reading = plainReading(database.sql);
  const server = `${hostname()} ${process.pid}`;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running: Promise<void> = Promise.resolve();

  async function runOnce(): Promise<void> {
    for (const [what, act] of [
      ["pin ended", endPins],
      ["scheduled", publishDueFronts],
    ] as const) {
      const at = now();
      const out = await inWork(database, { who: theHouse, at }, act);
      if (out.entry > 0) await tell(out, what, at);
    }
    await arm();
  }

  async function tell(
    { entry, fronts }: { readonly entry: number; readonly fronts: readonly number[] },
    what: FrontReceipt["what"],
    at: Date,
  ): Promise<void> {
    for (const id of new Set(fronts)) {
      const front = await frontOf(reading, id);
      if (front === undefined) continue;
      const path = await pathOfFront(reading, front);
      await sendFrontOut(desk, { front: id, entry, at, by: theHouse.id, what, path });
    }
  }

  const run = () => {
    running = running.then(runOnce, runOnce);
    return running;
  };

  async function arm(): Promise<void> {
    const times = await Promise.all([nextFrontDue(reading), nextPinEnd(reading)]);
    clearTimeout(timer);
    if (closed) return;
    const next = Math.min(...times.map((time) => time?.getTime() ?? Number.POSITIVE_INFINITY));
    timer = setTimeout(wake, Math.max(0, Math.min(next - now().getTime(), longestSleepMs))).unref();
  }

  function wake(): void {
    if (closed) return;
    run().catch((error) => {
      trouble("fronts", error);
      timer = setTimeout(wake, 1000).unref();
    });
  }

  const countReads = () =>
    void inWork(database, { who: theHouse, at: now() }, (work) =>
      keepReads(work, server, desk.mostRead?.() ?? []),
    ).catch((error) => trouble("reads", error));
  const reads = setInterval(countReads, readsEveryMs).unref();
  const stopHearing = desk.ear.hear(({ topics }) => {
    if (topics.includes("fronts")) void arm().catch((error) => trouble("fronts", error));
  });
  await run();
  return {
    run,
    async close() {
      closed = true;
      stopHearing();
      clearTimeout(timer);
      clearInterval(reads);
      await running.catch(() => undefined);
    },
  };
}
