/** The doors of the reader site: every request of readers that no stored page can answer. */
import type { Database } from "../base/database.ts";
import type { MoodBox } from "../news/moods.ts";
import type { Door } from "./door.ts";
import { assetDoor } from "./doors/assets.ts";
import { iconDoor } from "./doors/icons.ts";
import { moodDoor } from "./doors/moods.ts";
import { pictureDoor } from "./doors/pictures.ts";
import { openRenditions } from "./renditions.ts";
import type { Site } from "./site.ts";

/** What the doors work with. */
export interface DoorParts {
  readonly site: Site;
  readonly database: Database;
  readonly moods: MoodBox;
  /** Folder of originals and renditions. */
  readonly picturesFolder: string;
}

/** The doors, in the order they are asked. */
export function siteDoors({ site, database, moods, picturesFolder }: DoorParts): readonly Door[] {
  return [
    assetDoor(site.look),
    iconDoor(database),
    pictureDoor(openRenditions(database, picturesFolder)),
    moodDoor({ site, database, moods }),
  ];
}
