/** `broadsheet export`: the whole paper into a folder; a first interrupt stops it after what is at hand. */
import { resolve } from "node:path";
import type { Talk } from "./cli/talk.ts";
import { type House, openHouse } from "./house.ts";
import { environment, settingsFrom } from "./settings.ts";
import { type Exported, exportPaper } from "./wire/export_folder.ts";

/** `broadsheet export FOLDER`. */
export async function exportTo(talk: Talk, folder: string): Promise<number> {
  const house = await openHouse(settingsFrom(environment()));
  let stopped = false;
  const stop = () => {
    stopped = true;
    talk.say("Stopping after what is at hand; run the same command again to go on.");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const exported = await exportFrom(house, talk, resolve(folder), () => stopped);
    return stopped ? 130 : exported.missing.length > 0 ? 1 : 0;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await house.close();
  }
}

async function exportFrom(house: House, talk: Talk, folder: string, stopped: () => boolean): Promise<Exported> {
  const exported = await exportPaper({
    database: house.database,
    folder,
    picturesFolder: house.pictures,
    progress: (done, total) => talk.progress(done, total, `${done} of ${total} pictures and stories`),
    stopped,
  });
  talk.settled();
  const { stories, pictures, changed, missing, journal } = exported;
  talk.say(
    stopped()
      ? `Stopped: ${folder} holds a part of the paper.`
      : `${stories} stories and ${pictures} pictures are in ${folder}; ${changed === 0 ? "nothing had changed" : `${changed} files were written`}.`,
  );
  if (missing.length > 0) {
    talk.say(
      `The originals of ${missing.length} pictures were not there (${missing.slice(0, 3).join(", ")}); “bin/broadsheet doctor” says how to mend it.`,
    );
  }
  talk.tell({ exported: folder, complete: !stopped(), stories, pictures, changed, missing, journal });
  return exported;
}
