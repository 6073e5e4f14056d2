/** Keeps, while people write, a state of each version once an hour: something to go back to that nobody thought of. */
import { inWork, theHouse } from "../base/work.ts";
import { keepHourly } from "../news/keeping.ts";
import type { Desk } from "./desk.ts";

/** How often it is looked for what is an hour old. */
const everyMs = 10 * 60_000;

/** Begins to look; answers how to stop. */
export function openHourly({ database, now, trouble }: Desk): () => void {
  const keep = () =>
    void inWork(database, { who: theHouse, at: now() }, keepHourly).catch((error) => trouble("hourly", error));
  const timer = setInterval(keep, everyMs).unref();
  return () => clearInterval(timer);
}
