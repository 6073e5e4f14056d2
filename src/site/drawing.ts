/** Drawing a rendition: an original in another width and format, with credit and rights and no other metadata. */
import { readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import { writeWhole } from "../base/files.ts";
import { densityFor, factsOf, openImage } from "../base/image.ts";
import { carryRights, rightsIn } from "../base/image_rights.ts";
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
