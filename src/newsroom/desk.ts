/** The desk: what every room of the newsroom works with. Pure types. */
import type { Database } from "../base/database.ts";
import type { AddressOf } from "../base/peer.ts";
import type { PictureFile } from "../news/pictures.ts";
import type { SignIn } from "./sign_in.ts";

/** What it took until readers saw a change. */
export interface Receipt {
  /** Pages that were out of date, and those of them pressed before the answer. */
  readonly outOfDate: number;
  readonly pressed: readonly string[];
}

export interface Desk {
  readonly database: Database;
  readonly now: () => Date;
  /** Answers when readers get nothing older than the journal's `entry`. */
  readonly publish: (entry: number) => Promise<Receipt>;
  /** Measures a picture's file; refuses what is none. */
  readonly takePicture: (bytes: Buffer) => Promise<PictureFile>;
  /** Where originals are kept. */
  readonly picturesFolder: string;
  readonly signIn: SignIn;
  /** From where a request comes. */
  readonly addressOf: AddressOf;
  /** Told of every fault. */
  readonly trouble: (path: string, error: unknown) => void;
  readonly assets: Assets;
}

/** Files of the newsroom's own screens, under paths that change with their bytes. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  /** Body and media type by path. */
  readonly files: ReadonlyMap<string, { readonly body: string; readonly type: string }>;
}
