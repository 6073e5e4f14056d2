/** `broadsheet init --from` an export: the whole paper in again; a first interrupt stops it after what is at hand. */
import { resolve } from "node:path";
import type { Talk } from "./cli/talk.ts";
import type { House } from "./house.ts";
import { restoreFolder } from "./wire/restore_folder.ts";

/** Puts the exported paper in `folder` back into the house; answers the exit code. */
export async function restoreFrom(house: House, talk: Talk, folder: string): Promise<number> {
  let stopped = false;
  const stop = () => {
    stopped = true;
    talk.say("Stopping after what is at hand; run the same command again to go on.");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const { stories, expected, missing } = await restoreFolder({
      database: house.database,
      folder: resolve(folder),
      picturesFolder: house.pictures,
      now: house.now,
      progress: (done, total) => talk.progress(done, total, `${done} of ${total} pictures and stories`),
      stopped: () => stopped,
    });
    talk.settled();
    talk.tell({ stories, expected, missing, complete: !stopped });
    if (stopped) talk.say(`Stopped: ${stories} of ${expected} stories are there.`);
    else if (stories !== expected)
      talk.say(`The export says that it has ${expected} stories; ${stories} were in its folder.`);
    if (missing.length > 0) {
      talk.say(
        `The files of ${missing.length} pictures were not in the folder (${missing.slice(0, 3).join(", ")}); “bin/broadsheet doctor” says where to put them.`,
      );
    }
    return stopped ? 130 : 0;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
