/** A newsroom behind a real door: node's own server, the real press, the cast's database. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Database } from "../../src/base/database.ts";
import { addressBehind } from "../../src/base/peer.ts";
import type { House } from "../../src/house.ts";
import { openMoodBox } from "../../src/news/moods.ts";
import { type Newsroom, type NewsroomSettings, openNewsroom } from "../../src/newsroom/newsroom.ts";
import { openPaperPress } from "../../src/paper_press.ts";
import { type Door, makeAnswerer, takeUpgrade } from "../../src/serve.ts";
import { settingsFrom } from "../../src/settings.ts";
import { reads } from "../../src/site/api/reads.ts";
import { renditionAt } from "../../src/site/doors/pictures.ts";
import { siteDoors } from "../../src/site/doors.ts";
import { makeLook } from "../../src/site/look.ts";
import { openPictureStanding } from "../../src/site/picture_standing.ts";
import { forgetRenditions, openRenditions } from "../../src/site/renditions.ts";
import { openShownPictures } from "../../src/site/shown_pictures.ts";
import { copyOfHtml } from "../../src/wire/html_sent.ts";
import { atEnd, type Ending, filledTemplate, freshDatabase, freshFolder, type TestClock, testClock } from "../base.ts";
import { type Cast, foundCast } from "../cast.ts";
import { welcomedOwner } from "./caller.ts";

export interface Room {
  readonly origin: string;
  readonly newsroom: Newsroom;
  readonly house: House;
  readonly cast: Cast;
  readonly clock: TestClock;
  /** Cookies of the owner who is there from the beginning. */
  readonly owner: ReadonlyMap<string, string> | undefined;
  /** What was told as trouble. */
  readonly troubles: unknown[];
  /** Places in the list of doors of those that have answered nothing yet. */
  readonly doorsUnmet: () => number[];
}

const look = makeLook();

interface Made {
  readonly database: Database;
  readonly cast: Cast;
  readonly owner?: ReadonlyMap<string, string>;
}

let welcomed: Promise<{ name: string; made: Omit<Made, "database"> }> | undefined;

/** The cast with its owner welcomed: once for all rooms that are copies, for a password is slow to hash. */
async function castWithOwner(ending: Ending): Promise<Made> {
  welcomed ??= filledTemplate(async (database) => {
    const cast = await foundCast(database);
    const ends: (() => Promise<void>)[] = [];
    const room = await openRoom({ after: (end) => void ends.push(end) }, { database, cast });
    const { cookies } = await welcomedOwner(room);
    for (const end of ends) await end();
    return { cast, owner: cookies };
  });
  const { name, made } = await welcomed;
  return { ...made, database: await freshDatabase(ending, name) };
}

/** Opens the newsroom and the paper of the cast on a free port; `host` is the name it is reached under. */
export async function openRoom(
  ending: Ending,
  made: Made | Promise<Made> = castWithOwner(ending),
  { host = "127.0.0.1", ...more }: Partial<NewsroomSettings> & { readonly host?: string } = {},
): Promise<Room> {
  const { database, cast, owner } = await made;
  const folder = await freshFolder(ending);
  const clock = testClock();
  const settings = settingsFrom({ DATA_DIR: folder });
  const house = { settings, database, pictures: `${folder}/pictures`, now: clock.now, close: database.close } as House;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  const troubles: unknown[] = [];
  const trouble = (_: string, error: unknown) => void troubles.push(error);
  const site = { origin, look: await look };
  const paperPress = await openPaperPress(house, site, trouble);
  const { press, refuse, previewOf, frontPreviewOf, pageAsOf } = paperPress;
  const standing = await openPictureStanding(
    database,
    clock.now,
    (prefix) => void forgetRenditions(house.pictures, prefix),
  );
  paperPress.heed(standing.heed);
  const renditions = openRenditions(database, house.pictures, standing);
  const shown = openShownPictures(database);
  paperPress.heed(shown.meet);
  const publish = press.caughtUp;
  const addressOf = addressBehind(settings.TRUSTED_PROXIES);
  const newsroom = await openNewsroom({
    database,
    origin,
    dataDir: folder,
    now: clock.now,
    publish,
    addressOf,
    trouble,
    ...{ copyFromHtml: copyOfHtml, checkAnswers: true, reads },
    ...{
      previewOf,
      frontPreviewOf,
      pageAsOf,
      pagePolicy: press.policy,
      pictureAt: (path: string) => renditionAt(renditions, path),
    },
    heed: paperPress.heed,
    ...more,
  });
  const moods = openMoodBox(database, clock.now);
  const ofReaders = siteDoors({ site, database, moods, addressOf, renditions, shown });
  const doors = [...ofReaders, newsroom.door].map(
    (door, at): Door =>
      (request, response, path) => {
        const answered = door(request, response, path);
        if (answered !== undefined) doorsMet.add(at);
        return answered;
      },
  );
  const doorsMet = new Set<number>();
  server.on("request", makeAnswerer({ press, doors, refuse, trouble }));
  server.on("upgrade", takeUpgrade(newsroom.upgrade));
  atEnd(ending, async () => {
    await newsroom.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await press.close();
  });
  const doorsUnmet = () => [...doors.keys()].filter((at) => !doorsMet.has(at));
  return { origin, newsroom, house, cast, clock, owner, troubles, doorsUnmet };
}
