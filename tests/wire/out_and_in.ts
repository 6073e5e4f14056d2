/** Out and in, for tests: exporting a paper, founding one from an export, stopping either. */
import assert from "node:assert/strict";
import type { Database } from "../../src/base/database.ts";
import { Refusal } from "../../src/base/errors.ts";
import { type Exported, exportPaper } from "../../src/wire/export_folder.ts";
import { type Restored, restoreFolder } from "../../src/wire/restore_folder.ts";
import { type Ending, freshDatabase, freshFolder, testClock } from "../base.ts";
import { type WholeHouse, wholeHouse } from "./whole_paper.ts";

export interface Rooms {
  readonly database: Database;
  readonly picturesFolder: string;
}

/** What is asked for `times` times before it says yes. */
export function stopAfter(times: number): () => boolean {
  let asked = 0;
  return () => ++asked > times;
}
export const never = () => false;
const untold = () => undefined;

export const exported = ({ database, picturesFolder }: Rooms, folder: string, stopped = never): Promise<Exported> =>
  exportPaper({ database, picturesFolder, folder, progress: untold, stopped });

export const restored = ({ database, picturesFolder }: Rooms, folder: string, stopped = never): Promise<Restored> =>
  restoreFolder({
    database,
    picturesFolder,
    folder,
    now: testClock("2027-01-01T00:00:00Z").now,
    progress: untold,
    stopped,
  });

export const emptyRooms = async (ending: Ending): Promise<Rooms> => ({
  database: await freshDatabase(ending),
  picturesFolder: await freshFolder(ending),
});

/** The Courier, its export, and the paper founded from it. */
export async function outAndIn(ending: Ending): Promise<{ here: WholeHouse; folder: string; there: Rooms }> {
  const here = await wholeHouse(ending);
  const folder = await freshFolder(ending);
  const there = await emptyRooms(ending);
  await exported(here, folder);
  await restored(there, folder);
  return { here, folder, there };
}

export const refusal = (says: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.match(error.message, says);
  return true;
};
