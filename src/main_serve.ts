/** `broadsheet serve`: opens the house, the press, the newsroom and the door to all of them; ends cleanly when told to. */
import { hostname } from "node:os";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import { openPost } from "./base/mail.ts";
import { addressBehind, isWithin } from "./base/peer.ts";
import { plainReading } from "./base/reading.ts";
import type { Talk } from "./cli/talk.ts";
import { type House, openHouse } from "./house.ts";
import { drawFrontsAhead } from "./main_ahead.ts";
import { foundSample } from "./main_found.ts";
import { deriveMissing } from "./news/deriving.ts";
import { openMoodBox, tellMissedMoods } from "./news/moods.ts";
import { publicationHere } from "./news/publications.ts";
import { openNewsroom } from "./newsroom/newsroom.ts";
import { isPublicAddress } from "./newsroom/outside.ts";
import { openPaperPress } from "./paper_press.ts";
import { openReadership } from "./press/readership.ts";
import { type Answerer, listen, makeAnswerer, type Upgrade } from "./serve.ts";
import { environment, mailFromOf, originOf, settingsFrom } from "./settings.ts";
import { reads } from "./site/api/reads.ts";
import { renditionAt } from "./site/doors/pictures.ts";
import { siteDoors } from "./site/doors.ts";
import { drawForStaff } from "./site/drawing.ts";
import { makeLook } from "./site/look.ts";
import { openPictureStanding } from "./site/picture_standing.ts";
import { forgetRenditions, openRenditions } from "./site/renditions.ts";
import { openShownPictures } from "./site/shown_pictures.ts";
import { copyOfHtml } from "./wire/html_sent.ts";

const moodTellingMs = 1000;
const shutDownMs = 10_000;
/** The desk is shown the first of these that are pages, not feeds; a front's cards are looked for among all. */
const mostReadKnown = 400;
const isFile = /\.\w+$/;

/** Serves until a signal ends it. */
export async function serve(talk: Talk, { empty }: { empty?: boolean }): Promise<number> {
  const settings = settingsFrom(environment());
  const listening = await listen(settings.PORT, settings.HOST);
  const origin = originOf({ ...settings, PORT: listening.port });
  let house: House | undefined;
  let opened: Opened | undefined;
  try {
    house = await openHouse(settings);
    const begun = await publicationHere(plainReading(house.database.sql));
    if (begun === undefined && !empty) await foundSample(house);
    opened = await openDoors(house, { origin, port: listening.port }, pino({ level: settings.LOG_LEVEL }));
    listening.hand(opened.answerer, opened.upgrade);
    await greet(talk, origin, opened);
    await untilSignal();
  } finally {
    await opened?.leave();
    await listening.close(shutDownMs);
    await opened?.close();
    await house?.close();
  }
  return 0;
}

async function greet(talk: Talk, origin: string, opened: Opened): Promise<void> {
  const link = await opened.firstOwnerLink();
  talk.say(`The paper:    ${origin}/`);
  talk.say(`The newsroom: ${origin}/newsroom/`);
  if (link !== undefined) talk.say(`First owner:  ${link}  (good once, for a day)`);
  talk.tell({ paper: `${origin}/`, newsroom: `${origin}/newsroom/`, firstOwner: link ?? null });
}

const untilSignal = () =>
  new Promise<void>((resolve) => process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve()));

/** Where it is reached. */
interface Reached {
  readonly origin: string;
  readonly port: number;
}

interface Opened {
  readonly answerer: Answerer;
  readonly upgrade: Upgrade;
  /** Before the listener closes, which waits for every WebSocket. */
  readonly leave: () => Promise<void>;
  readonly firstOwnerLink: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

async function openDoors(house: House, { origin, port }: Reached, log: Logger): Promise<Opened> {
  const { database, now } = house;
  const trouble = (path: string, error: unknown) => log.error({ path, err: error }, "fault");
  const site = { origin, look: await makeLook() };
  await tellMissedMoods(database, now());
  void deriveMissing(database, now).catch((error) => trouble("search", error));
  const paperPress = await openPaperPress(house, site, trouble);
  const { press, refuse, previewOf, frontPreviewOf, pageAsOf } = paperPress;
  const moods = openMoodBox(database, now);
  const telling = setInterval(() => void moods.tell().catch((error) => trouble("moods", error)), moodTellingMs);
  const addressOf = addressBehind(house.settings.TRUSTED_PROXIES);
  const readership = openReadership();
  const standing = await openPictureStanding(
    database,
    now,
    (prefix) => void forgetRenditions(house.pictures, prefix).catch((error) => trouble("renditions", error)),
  );
  paperPress.heed(standing.heed);
  const renditions = openRenditions(database, house.pictures, standing);
  const shown = openShownPictures(database);
  paperPress.heed(shown.meet);
  const newsroom = await openNewsroom({
    database,
    origin,
    dataDir: house.settings.DATA_DIR,
    picturesFolder: house.pictures,
    now,
    publish: press.caughtUp,
    drawPicture: (...asked) => drawForStaff(house.pictures, ...asked),
    previewOf,
    frontPreviewOf,
    pageAsOf,
    pagePolicy: press.policy,
    serverName: `${hostname()}:${port}`,
    heed: paperPress.heed,
    mostRead: () => readership.most(mostReadKnown).filter(({ path }) => !isFile.test(path)),
    copyFromHtml: copyOfHtml,
    mayReach: (address) => isPublicAddress(address) || isWithin(house.settings.WEBHOOKS_MAY_REACH, address),
    reads,
    pictureAt: (path) => renditionAt(renditions, path),
    post: postFor(house, origin, log),
    addressOf,
    trouble,
  });
  await newsroom.keepTime();
  const ahead = drawFrontsAhead(house, paperPress, renditions, trouble);
  const doors = [...siteDoors({ site, database, moods, addressOf, renditions, shown }), newsroom.door];
  const close = async () => {
    clearInterval(telling);
    await ahead.close();
    await moods.tell();
    await press.close();
  };
  return {
    answerer: makeAnswerer({ press, doors, refuse, trouble, met: readership.met }),
    upgrade: newsroom.upgrade,
    leave: newsroom.close,
    firstOwnerLink: newsroom.firstOwnerLink,
    close,
  };
}

/** Mail by the server in the settings; without one it is kept, and the log says where. */
const postFor = ({ settings, now }: House, origin: string, log: Logger) =>
  openPost({
    url: settings.SMTP_URL,
    from: mailFromOf(settings, origin),
    folder: join(settings.DATA_DIR, "mail"),
    now,
    kept: ({ to, subject }, file) => log.warn({ to, subject, file }, "no SMTP_URL is set: the mail is kept in a file"),
  });
