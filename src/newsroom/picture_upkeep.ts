/** What the picture desk does by itself: rights that end, uploads that are over or were not looked at, words of pictures that came by an import. */
import { enterMissingPictures } from "../news/picture_searching.ts";
import type { Clock } from "./clock.ts";
import type { Desk } from "./desk.ts";
import { openRightsClock } from "./rights_clock.ts";
import { sweepUploads } from "./uploads.ts";

const everyMs = 10 * 60_000;

/** Begins; `run` does what is due now, as the clock would. */
export function keepPictures(desk: Desk): Clock<number> {
  const rights = openRightsClock(desk);
  let sweeping: Promise<void> | undefined;
  const sweep = () => {
    sweeping ??= enterMissingPictures(desk.database, desk.now)
      .then(() => sweepUploads(desk))
      .catch((error) => desk.trouble("picture upkeep", error))
      .finally(() => {
        sweeping = undefined;
      });
  };
  sweep();
  const timer = setInterval(sweep, everyMs).unref();
  return {
    run: rights.run,
    async close() {
      clearInterval(timer);
      await rights.close();
      await sweeping;
    },
  };
}
