/** Drawing a rendition: an original in another width and format, with credit and rights and no other metadata. */
import { readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
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
  readonly format: RenditionFormat;
  readonly credit: string;
}

/** Draws it; the file is there whole or not at all. */
export async function draw(drawing: Drawing): Promise<void> {
  await writeWhole(drawing.path, await rendered(await readFile(drawing.original), drawing));
}

async function rendered(original: Buffer, { width, format, credit }: Drawing): Promise<Buffer> {
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
  const upright = await image.webp({ quality: 90 }).toBuffer({ resolveWithObject: true });
  const { width: whole, height: tall } = upright.info;
  const [left, top] = [Math.floor(part[0] * whole), Math.floor(part[1] * tall)];
  const size = {
    width: Math.max(1, Math.min(whole - left, Math.round(part[2] * whole))),
    height: Math.max(1, Math.min(tall - top, Math.round(part[3] * tall))),
  };
  return openImage(upright.data)
    .extract({ left, top, ...size })
    .resize({ width })
    .webp({ quality: 75 })
    .toBuffer();
}
