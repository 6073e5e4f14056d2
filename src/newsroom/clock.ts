/**
 * A clock: does what is due when its time is there, on whichever server. Promises: what fell due while nobody ran is done
 * at the start; one run at a time; what failed is told and tried again in a second.
 */
import type { Topic } from "./calls/events.ts";
import type { Desk } from "./desk.ts";

export interface Clock<T> {
  /** Does all that is due now; who asks while it is being done is answered with that, and it is done once more. */
  readonly run: () => Promise<T>;
  /** Resolves when the run under way has ended. */
  readonly close: () => Promise<void>;
}

export interface Keeping<T> {
  /** What troubles are told of. */
  readonly what: string;
  /** Does all that is due; `ending` says that no more is to be begun. */
  readonly act: (ending: AbortSignal) => Promise<T>;
  /** When the next is due; undefined when none is. */
  readonly next: () => Promise<Date | undefined>;
  /** After a word of this the next may be due at another time. */
  readonly topic: Topic;
}

/** Also without a word of the ear. */
const longestSleepMs = 60_000;
const againMs = 1000;

/** Starts a clock. */
export function openClock<T>({ ear, now, trouble }: Desk, { what, act, next, topic }: Keeping<T>): Clock<T> {
  const closing = new AbortController();
  const { signal } = closing;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<T> | undefined;
  let again = false;

  function run(): Promise<T> {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = act(signal).finally(() => {
      running = undefined;
      if (again) wake();
      again = false;
    });
    return running;
  }

  function wakeIn(ms: number): void {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(wake, Math.max(0, Math.min(ms, longestSleepMs))).unref();
  }

  async function arm(): Promise<void> {
    const at = await next();
    wakeIn(at === undefined ? longestSleepMs : at.getTime() - now().getTime());
  }

  function failed(error: unknown): void {
    trouble(what, error);
    wakeIn(againMs);
  }

  function wake(): void {
    if (!signal.aborted) run().then(arm).catch(failed);
  }

  const stopHearing = ear.hear(({ topics }) => {
    if (topics.includes(topic)) arm().catch(failed);
  });
  wake();
  return {
    run,
    async close() {
      closing.abort();
      stopHearing();
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
