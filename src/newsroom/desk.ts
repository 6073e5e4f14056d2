/** The desk: what everything in the newsroom works with. Pure types. */
import type { IncomingMessage } from "node:http";
import type { Database } from "../base/database.ts";
import type { PictureFile } from "../news/pictures.ts";
import type { Staff } from "./staff/staff.ts";

/** What it took until readers saw a change. */
export interface Receipt {
  /** Pages that were out of date, and those of them pressed before the answer. */
  readonly outOfDate: number;
  readonly pressed: readonly string[];
}

export interface Desk {
  readonly database: Database;
  readonly now: () => Date;
  /** Scheme and host the newsroom is reached under. */
  readonly origin: string;
  readonly dataDir: string;
  /** Answers when readers get nothing older than the journal's `entry`. */
  readonly publish: (entry: number) => Promise<Receipt>;
  /** Measures a picture's file; refuses what is none. */
  readonly takePicture: (bytes: Buffer) => Promise<PictureFile>;
  /** Where originals are kept. */
  readonly picturesFolder: string;
  readonly staff: Staff;
  /** The network address a request comes from. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** Told of every fault. */
  readonly trouble: (path: string, error: unknown) => void;
}
