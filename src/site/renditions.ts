/**
 * Renditions at work: a picture in one width and format, made from its original when first asked for, then kept.
 * Promises: at most two are made at once for readers, each once; upright, in sRGB, with credit and rights.
 */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { originalPath } from "../base/image.ts";
import { plainReading } from "../base/reading.ts";
import { type PictureShown, pictureByDigest } from "../news/pictures.ts";
import { pictureBase } from "../news/place.ts";
import { publicationHere } from "../news/publications.ts";
import { type Drawing, draw } from "./drawing.ts";
import type { PictureStanding } from "./picture_standing.ts";
import { cutName, type RenditionName, renditionFile, renditionWidths, widthOfPart } from "./rendition.ts";

/** Until when it may be shown, where that has an end, or where the file is that took its place. */
export interface RenditionStanding {
  readonly endAt?: Date | undefined;
  readonly moved?: string | undefined;
}

export interface Renditions {
  /** How its file stands; refused when readers may not see it any more. */
  readonly standing: (name: RenditionName) => Promise<RenditionStanding>;
  /** Path of the rendition's file, made now if it is not there; refused when the picture or the width is none. */
  readonly file: (name: RenditionName) => Promise<string>;
  /** How it is drawn, for who draws ahead; undefined when it is there already, refused as above. */
  readonly drawing: (name: RenditionName) => Promise<Drawing | undefined>;
}

const madeAtOnce = 2;
/** More than this waiting means that somebody asks faster than pictures can be made. */
const mostWaiting = 300;

/** Renditions of the pictures in a folder. */
export function openRenditions(
  database: Database,
  picturesFolder: string,
  standing?: Pick<PictureStanding, "of">,
): Renditions {
  const flights = new Map<string, Promise<string>>();
  const turn = turnstile(madeAtOnce, mostWaiting);

  const pathOf = ({ digest, ...name }: RenditionName) =>
    join(picturesFolder, "renditions", digest, renditionFile(name));

  function file(name: RenditionName): Promise<string> {
    const path = pathOf(name);
    if (standing?.of(name.digest)?.gone) return Promise.reject(withdrawnPicture());
    if (existsSync(path)) return Promise.resolve(path);
    const flying = flights.get(path);
    if (flying !== undefined) return flying;
    const flight = make(name, path).finally(() => flights.delete(path));
    flights.set(path, flight);
    return flight;
  }

  async function make(name: RenditionName, path: string): Promise<string> {
    const drawing = await planned(name, path);
    await turn(() => draw(drawing));
    if (!standing?.of(name.digest)?.gone) return path;
    // Its rights ended while it was drawn.
    await rm(path, { force: true });
    throw withdrawnPicture();
  }

  async function planned({ digest, width, cut, format }: RenditionName, path: string): Promise<Drawing> {
    const { picture, credit } = await pictureCalled(database, digest);
    // Only what the desk has cut: else anybody could have any number of them drawn.
    const part = cut === undefined ? undefined : Object.values(picture.crops).find((crop) => cutName(crop) === cut);
    if (cut !== undefined && part === undefined) throw noSuchPicture();
    const wide = part === undefined ? picture.width : widthOfPart(picture.width, part);
    if (!renditionWidths(wide).includes(width)) throw noSuchPicture();
    const original = originalPath(picturesFolder, picture.digest);
    if (!existsSync(original)) throw originalMissing();
    return { original, path, width, part, format, credit };
  }

  const drawing = async (name: RenditionName) => {
    const path = pathOf(name);
    return existsSync(path) || flights.has(path) ? undefined : planned(name, path);
  };

  async function standingOf(name: RenditionName): Promise<RenditionStanding> {
    const { gone, endAt, movedTo } = standing?.of(name.digest) ?? {};
    if (gone) throw withdrawnPicture();
    if (movedTo === undefined) return { endAt };
    const { picture } = await pictureCalled(database, movedTo.slice(0, 32));
    const widths = renditionWidths(picture.width);
    return {
      moved: `${pictureBase(movedTo)}/${widths.find((each) => each >= name.width) ?? widths.at(-1)}.${name.format}`,
    };
  }
  return { file, drawing, standing: standingOf };
}

/** The picture and its credit in the home edition, or in the first edition that has one. */
async function pictureCalled(database: Database, digest: string): Promise<{ picture: PictureShown; credit: string }> {
  const reading = plainReading(database.sql);
  const publication = await publicationHere(reading);
  const home = publication?.homeEdition;
  const codes = publication?.editions.map((each) => each.code) ?? [];
  let found: PictureShown | undefined;
  for (const code of [home ?? "", ...codes.filter((each) => each !== home)]) {
    const picture = await pictureByDigest(reading, digest, code);
    if (picture === undefined) throw noSuchPicture();
    found ??= picture;
    if (picture.credit !== "") return { picture, credit: picture.credit };
  }
  return { picture: found!, credit: "" };
}

/** Lets `atOnce` through at a time, in order; refuses when `mostWaiting` stand before it. */
function turnstile(atOnce: number, mostWaiting: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (act) => {
    if (waiting.length >= mostWaiting) throw tooBusy();
    if (inside >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else inside++;
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next === undefined) inside--;
      else next();
    }
  };
}

/** Removes every rendition of the file whose digest begins so. */
export const forgetRenditions = (picturesFolder: string, prefix: string): Promise<void> =>
  rm(join(picturesFolder, "renditions", prefix), { recursive: true, force: true });

const withdrawnPicture = () =>
  new Refusal("picture-withdrawn", 410, "This picture is no longer shown: the right to show it has ended.");

/** The refusal for a picture that is none. */
export const noSuchPicture = () => new Refusal("no-such-picture", 404, "There is no such picture.");

const originalMissing = () =>
  new Refusal(
    "original-missing",
    404,
    "The original of this picture is not on this server; the newsroom can bring it again.",
  );

const tooBusy = () =>
  new Refusal("pictures-busy", 503, "Too many pictures are being made at this moment; try again in a minute.", {
    retryAfterSeconds: 60,
  });
