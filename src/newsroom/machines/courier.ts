/**
 * The courier: sends what is due to webhooks, signed (Standard Webhooks 1.0.0), and notes what came of it.
 * Promises: at least once, through a kill at any moment; never to an address that is not of the public internet;
 * redirects are not followed; one slow receiver holds up no other.
 */
import { createHmac } from "node:crypto";
import { sentenceOf } from "../../base/errors.ts";
import { inWork, theHouse } from "../../base/work.ts";
import type { Desk } from "../desk.ts";
import { tell } from "../inbox.ts";
import { sendOutside } from "../outside.ts";
import { type Due, makeDeliveries, nextDueAt, noteOutcome, type Outcome, takeDue } from "./deliveries.ts";

const atOnce = 8;
const longestSleepMs = 30_000;
const withinMs = 15_000;

export interface Courier {
  /** Makes and sends all that is due now; answers how many were sent. */
  readonly run: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The signatures of a message, one a secret, as its header carries them. */
export const signaturesOf = (secrets: readonly Buffer[], id: string, seconds: number, body: string): string =>
  secrets
    .map((secret) => `v1,${createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64")}`)
    .join(" ");

/** Starts the courier: what is due goes out at once, the rest at its time or when the journal says so. */
export function openCourier(desk: Desk): Courier {
  const { database, now } = desk;
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;

  async function deliver(due: Due): Promise<void> {
    const outcome = await send(desk, due, ending.signal);
    // Told to stop: nobody knows whether it arrived, so it is sent again at the next start.
    if (ending.signal.aborted && !outcome.good) return;
    await inWork(database, { who: theHouse, at: now() }, async (work) => {
      if (!(await noteOutcome(work, due, outcome))) return;
      const owners = await work.sql<{ id: string }[]>`
        select id from staff where role = 'owner' or id = (select made_by from webhook where id = ${due.webhook})`;
      const { story, edition } = due;
      if (story === null || edition === null) return;
      const note = `The webhook to ${due.url} was ended: it failed for two days (${outcome.answer}).`;
      await tell(work, { kind: "failed", to: owners.map(({ id }) => id), story, edition, note });
    });
  }

  async function runAll(): Promise<number> {
    let sent = 0;
    for (;;) {
      await makeDeliveries(database, now());
      const dues = ending.signal.aborted ? [] : await takeDue(database, now(), atOnce);
      if (dues.length === 0) return sent;
      await Promise.all(dues.map(deliver));
      sent += dues.length;
    }
  }

  function run(): Promise<number> {
    const mine = (running ?? Promise.resolve(0)).catch(() => 0).then(runAll);
    running = mine;
    return mine;
  }

  async function arm(): Promise<void> {
    const next = await nextDueAt(database);
    clearTimeout(timer);
    if (ending.signal.aborted) return;
    const inMs =
      next === undefined ? longestSleepMs : Math.max(50, Math.min(next.getTime() - now().getTime(), longestSleepMs));
    timer = setTimeout(wake, inMs).unref();
  }

  function wake(): void {
    if (ending.signal.aborted) return;
    run()
      .then(arm)
      .catch((error) => {
        if (ending.signal.aborted) return;
        desk.trouble("webhooks", error);
        timer = setTimeout(wake, 5000).unref();
      });
  }

  const stopHearing = desk.ear.hear(({ topics }) => {
    if (topics.some((topic) => topic === "stories" || topic === "schedules" || topic === "fronts")) wake();
  });
  wake();
  return {
    run,
    async close() {
      ending.abort();
      stopHearing();
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

async function send({ mayReach, now }: Desk, due: Due, ending: AbortSignal): Promise<Outcome> {
  const started = performance.now();
  const seconds = Math.floor(now().getTime() / 1000);
  const headers = {
    "content-type": "application/json",
    "user-agent": "Broadsheet-Webhooks/1",
    "webhook-id": due.message,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signaturesOf(due.secrets, due.message, seconds, due.body),
  };
  const signal = AbortSignal.any([ending, AbortSignal.timeout(withinMs)]);
  try {
    const { status, head } = await sendOutside(due.url, { headers, body: due.body, signal, mayReach });
    const tookMs = performance.now() - started;
    return { good: status >= 200 && status < 300, status, tookMs, answer: head };
  } catch (error) {
    return { good: false, status: null, tookMs: performance.now() - started, answer: sentenceOf(error).slice(0, 500) };
  }
}
