/** Drawing a rendition: an original in another width and format, with credit and rights and no other metadata. */
import { readFile } from "node:fs/promises";
import sharp, { type Metadata, type Sharp } from "sharp";
import { writeWhole } from "../base/files.ts";
import { densityFor, factsOf, openImage, readOriginal } from "../base/image.ts";
import { carryRights, rightsIn } from "../base/image_rights.ts";
import type { Crop, CropShape } from "../news/picture.ts";
import type { RenditionFormat } from "./rendition.ts";

/** What is drawn, from which file into which; plain data, so that another process can be asked to. */
export interface Drawing {
  readonly original: string;
  readonly path: string;
  readonly width: number;
  /** The part of the whole that is drawn. */
  readonly part?: Crop | undefined;
  readonly format: RenditionFormat;
  readonly credit: string;
}

/** Draws it; the file is there whole or not at all. */
export async function draw(drawing: Drawing): Promise<void> {
  await writeWhole(drawing.path, await rendered(await readFile(drawing.original), drawing));
}

async function rendered(original: Buffer, { width, part, format, credit }: Drawing): Promise<Buffer> {
  const [facts, own] = await Promise.all([factsOf(original), rightsIn(original)]);
  const said = credit === "" ? undefined : credit;
  const rights = { ...own, creator: own.creator ?? said, credit: said ?? own.credit, rights: own.rights ?? said };
  const image =
    part === undefined
      ? openImage(original, densityFor(facts, width)).resize({ width })
      : await partDrawn(original, facts, part, width);
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

/** An original as WebP for the staff, so many pixels wide; `part` is a shape, cut where it tells most, or a rectangle of the whole. */
export async function drawForStaff(
  picturesFolder: string,
  digest: string,
  width: number,
  part?: Crop | CropShape,
): Promise<Buffer> {
  const original = await readOriginal(picturesFolder, digest);
  const facts = await factsOf(original);
  const image = openImage(original, densityFor(facts, width));
  if (part === undefined) return image.resize({ width, withoutEnlargement: true }).webp({ quality: 75 }).toBuffer();
  if (typeof part === "string") {
    const [wide, high] = part.split(":").map(Number) as [number, number];
    const height = Math.round((width * high) / wide);
    return image.resize({ width, height, fit: "cover", position: "attention" }).webp({ quality: 75 }).toBuffer();
  }
  return (await partDrawn(original, facts, part, width)).webp({ quality: 75 }).toBuffer();
}

/** A part of an original, so many pixels wide. */
async function partDrawn(original: Buffer, facts: Metadata, part: Crop, width: number): Promise<Sharp> {
  const [left, top, wide, high] = part;
  const whole = Math.max(width, Math.round(width / wide));
  const drawn = openImage(original, densityFor(facts, whole)).resize({ width: whole });
  // Cut in a second step: the first may turn it.
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const from = { left: Math.round(left * whole), top: Math.round(top * info.height) };
  const to = {
    width: Math.min(width, whole - from.left),
    height: Math.min(Math.round(high * info.height), info.height - from.top),
  };
  return sharp(data, { raw: info }).extract({ ...from, ...to });
}
