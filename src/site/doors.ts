/** The doors of the reader site: what answers where no stored page can. The table of contents of doors/. */
import type { Database } from "../base/database.ts";
import type { AddressOf } from "../base/peer.ts";
import type { MoodBox } from "../news/moods.ts";
import type { Door } from "./door.ts";
import { apiDoor } from "./doors/api.ts";
import { assetDoor } from "./doors/assets.ts";
import { embedDoor } from "./doors/embeds.ts";
import { iconDoor } from "./doors/icons.ts";
import { moodAllowance, moodDoor } from "./doors/moods.ts";
import { pictureDoor } from "./doors/pictures.ts";
import { searchDoor } from "./doors/search.ts";
import type { Renditions } from "./renditions.ts";
import type { ShownPictures } from "./shown_pictures.ts";
import type { Site } from "./site.ts";

export interface SiteDoors {
  readonly site: Site;
  readonly database: Database;
  readonly moods: MoodBox;
  /** From where a request comes. */
  readonly addressOf: AddressOf;
  readonly renditions: Renditions;
  readonly shown: Pick<ShownPictures, "isShown">;
}

/** Every door of the reader site; no two know the same address. */
export const siteDoors = ({ site, database, moods, addressOf, renditions, shown }: SiteDoors): Door[] => [
  assetDoor(site.look),
  iconDoor(database),
  pictureDoor(renditions, shown),
  moodDoor({ site, database, moods, addressOf, allowance: moodAllowance() }),
  searchDoor(site, database),
  apiDoor(site, database),
  embedDoor(site, database),
];
