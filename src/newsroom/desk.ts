/** The desk: what everything in the newsroom works with. Pure types. */
import type { Database } from "../base/database.ts";
import type { PostLetter } from "../base/mail.ts";
import type { AddressOf } from "../base/peer.ts";
import type { Copy } from "../news/copy.ts";
import type { Front } from "../news/fronts.ts";
import type { Crop, CropShape } from "../news/picture.ts";
import type { Brought } from "../news/picture_records.ts";
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
  /** The page readers would get of a front, were its draft live; undefined where its place is no more. */
  readonly frontPreviewOf?: ((front: Front) => Promise<Made | undefined>) | undefined;
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
  /** Reads the picture's file at `path`, which was brought under `name`; refuses what is none. */
  readonly takePicture: (path: string, name: string) => Promise<Brought>;
  /** The original called `digest` as WebP, so many pixels wide, cut to a part or a shape; nobody is shown one when not given. */
  readonly drawPicture?: ((digest: string, width: number, part?: Crop | CropShape) => Promise<Buffer>) | undefined;
  /** Where the file of a picture's rendition (`/pictures/DIGEST/WIDTH.FORMAT`) is, made now if it is not there, and its type. */
  readonly pictureAt?: ((path: string) => Promise<{ readonly file: string; readonly type: string }>) | undefined;
  /** Where originals are kept. */
  readonly picturesFolder: string;
  readonly staff: Staff;
  /** Sends mail. */
  readonly post: PostLetter;
  /** From where a request comes. */
  readonly addressOf: AddressOf;
  /** Makes copy of HTML, and says what was left out; HTML is refused when not given. */
  readonly copyFromHtml?: ((html: string) => { readonly copy: Copy; readonly dropped: readonly string[] }) | undefined;
  /** Asks whether an address of the outside may be spoken to; those of the public internet when not given. */
  readonly mayReach?: ((address: string) => boolean) | undefined;
  /** Has every answer checked against the shape its call promises: for tests. */
  readonly checkAnswers?: boolean | undefined;
  /** Told of every fault. */
  readonly trouble: (path: string, error: unknown) => void;
}
