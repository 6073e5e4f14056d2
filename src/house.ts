/**
 * A house: the opened database with its migrations run, and the settings it was opened with.
 * Every command and the server begin with it and close it at the end.
 */
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "./base/database.ts";
import { Refusal, sentenceOf } from "./base/errors.ts";
import { migrate } from "./base/migrate.ts";
import type { Settings } from "./settings.ts";

export interface House {
  readonly settings: Settings;
  readonly database: Database;
  /** Folder of original pictures and their renditions. */
  readonly pictures: string;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

/** Folder of the checkout. */
export const checkout = fileURLToPath(new URL("..", import.meta.url));

/** Opens the house: makes the data folder, starts the database, brings it up to date. */
export async function openHouse(settings: Settings): Promise<House> {
  makeDataFolder(settings.DATA_DIR);
  const database = await openDatabase({ url: settings.DATABASE_URL, dataDir: settings.DATA_DIR });
  try {
    await migrate(database.sql, join(checkout, "migrations"));
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    settings,
    database,
    pictures: join(settings.DATA_DIR, "pictures"),
    now: () => new Date(),
    close: database.close,
  };
}

function makeDataFolder(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(
      "data-folder",
      500,
      `The data folder ${path} cannot be written (${sentenceOf(error)}); set DATA_DIR to a folder that can.`,
    );
  }
}

/** Step by step: Node's own recursion never ends where a folder can be named and not made, as under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
