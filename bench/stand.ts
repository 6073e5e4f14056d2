/** A stand: an archive of a size in a data folder of its own, opened in this process as the server opens it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressBehind } from "../src/base/peer.ts";
import { plainReading } from "../src/base/reading.ts";
import { inWork, theHouse } from "../src/base/work.ts";
import { type House, openHouse } from "../src/house.ts";
import { type MoodBox, openMoodBox } from "../src/news/moods.ts";
import type { Publication } from "../src/news/publication.ts";
import { found, publicationHere } from "../src/news/publications.ts";
import { openPaperPress } from "../src/paper_press.ts";
import type { Press } from "../src/press/press.ts";
import { type Listening, listen, makeAnswerer } from "../src/serve.ts";
import { settingsFrom } from "../src/settings.ts";
import { siteDoors } from "../src/site/doors.ts";
import { makeLook } from "../src/site/look.ts";
import { openRenditions } from "../src/site/renditions.ts";
import { openShownPictures } from "../src/site/shown_pictures.ts";
import { takeIn } from "../src/wire/take.ts";
import { archiveOf } from "./archive.ts";

export interface Stand {
  readonly house: House;
  readonly publication: Publication;
  readonly stories: number;
  /** How the archive came in. */
  readonly filled: { readonly perSecond: number; readonly peakRssBytes: number };
}

export interface Served {
  readonly press: Press;
  readonly moods: MoodBox;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Fills a new data folder with `stories`, telling how far it is. */
export async function fillStand(stories: number, tell: (done: number) => void): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  const house = await openHouse(settingsFrom({ DATA_DIR: folder }));
  await inWork(house.database, { who: theHouse, at: house.now() }, (work) =>
    found(work, {
      homeEdition: "en",
      timeZone: "Europe/London",
      editions: [
        { code: "en", name: "English", paperName: "The Bench", tagline: "", texts: {} },
        { code: "zh-Hans", name: "中文", paperName: "量报", tagline: "", texts: {} },
      ],
    }),
  );
  const publication = (await publicationHere(plainReading(house.database.sql)))!;
  let done = 0;
  let peakRssBytes = 0;
  const started = performance.now();
  await takeIn(archiveOf(stories, house.now()), {
    database: house.database,
    publication,
    wire: "bench",
    picturesFolder: house.pictures,
    now: house.now,
    stopped: () => false,
    report(line) {
      if (line.outcome !== "taken") throw new Error(`${line.source}: ${line.outcome} ${line.reason}`);
      if (++done % 1000 === 0) {
        peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
        tell(done);
      }
    },
  });
  const perSecond = stories / ((performance.now() - started) / 1000);
  await house.database.sql`vacuum analyze`;
  return { house, publication, stories, filled: { perSecond, peakRssBytes } };
}

/** Opens the press and the doors of the stand on a free port. */
export async function serveStand({ house }: Stand): Promise<Served> {
  const listening: Listening = await listen(0, "127.0.0.1");
  const origin = `http://localhost:${listening.port}`;
  const site = { origin, look: await makeLook() };
  const trouble = (path: string, error: unknown) => {
    throw new Error(`${path}: ${String(error)}`);
  };
  const { press, refuse } = await openPaperPress(house, site, trouble);
  const moods = openMoodBox(house.database, house.now);
  const addressOf = addressBehind(house.settings.TRUSTED_PROXIES);
  const renditions = openRenditions(house.database, house.pictures);
  const doors = siteDoors({
    site,
    database: house.database,
    moods,
    addressOf,
    renditions,
    shown: openShownPictures(house.database),
  });
  listening.hand(makeAnswerer({ press, doors, refuse, trouble }));
  const close = async () => {
    await listening.close(1000);
    await press.close();
  };
  return { press, moods, port: listening.port, close };
}

/** Ends the stand and takes its folder away. */
export async function clearStand({ house }: Stand): Promise<void> {
  await house.close();
  rmSync(house.settings.DATA_DIR, { recursive: true, force: true });
}
