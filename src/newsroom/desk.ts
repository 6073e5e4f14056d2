/** The desk: what everything in the newsroom works with. Pure types. */
import type { Database } from "../base/database.ts";
import type { PostLetter } from "../base/mail.ts";
import type { AddressOf } from "../base/peer.ts";
import type { PictureFile } from "../news/pictures.ts";
import type { Story } from "../news/stories.ts";
import type { Made } from "../press/recipe.ts";
import type { Ear } from "./ear.ts";
import type { Answered } from "./outside.ts";
import type { Rooms } from "./rooms/rooms.ts";
import type { Servers } from "./servers.ts";
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
  /** The journal entry that the page readers get at `path` is true as of; throws what making it throws. */
  readonly pageAsOf?: ((path: string) => Promise<number>) | undefined;
  /** The page readers would get of a story, which may be a draft. */
  readonly previewOf?: ((story: Story) => Promise<Made>) | undefined;
  /** Content-Security-Policy of readers' pages. */
  readonly pagePolicy?: string | undefined;
  /** Paths read most in the last minutes, with how often. */
  readonly mostRead?: (() => readonly { readonly path: string; readonly reads: number }[]) | undefined;
  /** Where stories are written by several at once. */
  readonly rooms: Rooms;
  /** Hears what changes in the house, here or on another server. */
  readonly ear: Ear;
  /** The servers of this paper. */
  readonly servers: Servers;
  /** Asks whether a link to the outside answers; the public internet when not given. */
  readonly linkAnswers?: ((link: string) => Promise<Answered>) | undefined;
  /** After how long a page that should have changed is failing, milliseconds; 10 s when not given. */
  readonly failingAfterMs?: number | undefined;
  /** Measures a picture's file; refuses what is none. */
  readonly takePicture: (bytes: Buffer) => Promise<PictureFile>;
  /** Where the file of a picture's rendition (`/pictures/DIGEST/WIDTH.FORMAT`) is, made now if it is not there, and its type. */
  readonly pictureAt?: ((path: string) => Promise<{ readonly file: string; readonly type: string }>) | undefined;
  /** Where originals are kept. */
  readonly picturesFolder: string;
  readonly staff: Staff;
  /** Sends mail. */
  readonly post: PostLetter;
  /** From where a request comes. */
  readonly addressOf: AddressOf;
  /** Told of every fault. */
  readonly trouble: (path: string, error: unknown) => void;
}
