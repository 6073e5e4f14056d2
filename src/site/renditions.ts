/**
 * Renditions at work: a picture in one width and format, made from its original when first asked for, then kept.
 * Promises: at most two are made at once, each once; upright, in sRGB, with credit and rights and no other metadata.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sharp } from "sharp";
import type { Database } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { writeWhole } from "../base/files.ts";
import { densityFor, factsOf, openImage, originalPath } from "../base/image.ts";
import { carryRights, rightsIn } from "../base/image_rights.ts";
import { plainReading } from "../base/reading.ts";
import { type PictureShown, pictureByDigest } from "../news/pictures.ts";
import { publicationHere } from "../news/publications.ts";
import { type RenditionFormat, renditionWidths } from "./rendition.ts";

export interface RenditionName {
  /** First 32 hex digits of the original's digest. */
  readonly digest: string;
  readonly width: number;
  readonly format: RenditionFormat;
}

export interface Renditions {
  /** Path of the rendition's file, made now if it is not there; refused when the picture or the width is none. */
  readonly file: (name: RenditionName) => Promise<string>;
}

const madeAtOnce = 2;
/** More than this waiting means that somebody asks faster than pictures can be made. */
const mostWaiting = 300;

/** Renditions of the pictures in a folder. */
export function openRenditions(database: Database, picturesFolder: string): Renditions {
  const flights = new Map<string, Promise<string>>();
  const turn = turnstile(madeAtOnce, mostWaiting);

  function file(name: RenditionName): Promise<string> {
    const path = join(picturesFolder, "renditions", name.digest, `${name.width}.${name.format}`);
    if (existsSync(path)) return Promise.resolve(path);
    const flying = flights.get(path);
    if (flying !== undefined) return flying;
    const flight = make(name, path).finally(() => flights.delete(path));
    flights.set(path, flight);
    return flight;
  }

  async function make(name: RenditionName, path: string): Promise<string> {
    const { picture, credit } = await pictureCalled(database, name.digest);
    if (!renditionWidths(picture.width).includes(name.width)) throw noSuchPicture();
    const original = originalPath(picturesFolder, picture.digest);
    if (!existsSync(original)) throw originalMissing();
    await turn(async () => writeWhole(path, await rendered(await readFile(original), name, credit)));
    return path;
  }

  return { file };
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

async function rendered(original: Buffer, { width, format }: RenditionName, credit: string): Promise<Buffer> {
  const [facts, own] = await Promise.all([factsOf(original), rightsIn(original)]);
  const said = credit === "" ? undefined : credit;
  const rights = { ...own, creator: own.creator ?? said, credit: said ?? own.credit, rights: own.rights ?? said };
  const image = openImage(original, densityFor(facts, width)).resize({ width });
  return encoded(carryRights(image, rights), format).toBuffer();
}

/** Each format at about the same look; AVIF's effort 2 is a second for a large picture, 4 would be five. */
function encoded(image: Sharp, format: RenditionFormat): Sharp {
  switch (format) {
    case "avif":
      return image.avif({ quality: 50, effort: 2 });
    case "webp":
      return image.webp({ quality: 75 });
    case "jpg":
      return image.flatten({ background: "#fff" }).jpeg({ quality: 78, mozjpeg: true });
  }
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
