/**
 * Image files: what one is, and keeping the original under the name of its bytes.
 * Promises: only what really decodes as a picture passes; a refusal says why; a kept file is whole or not there.
 */
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { Refusal, sentenceOf } from "./errors.ts";

export interface MeasuredImage {
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  readonly mediaType: string;
  /** Upright, pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** The dominant colour, `#rrggbb`. */
  readonly color: string;
}

/** More pixels than this are a bomb or a mistake: 100 megapixels. */
export const mostPixels = 100_000_000;

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  svg: "image/svg+xml",
  tiff: "image/tiff",
  heif: "image/avif",
};

/** Decodes and measures the picture in `bytes`. */
export async function measurePicture(bytes: Buffer): Promise<MeasuredImage> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { format, width, height, autoOrient } = await image.metadata();
    const mediaType = mediaTypes[format ?? ""];
    if (mediaType === undefined || !width || !height) throw new Error(`it is ${format ?? "of no known format"}`);
    // A small copy decodes every pixel, so that what is broken inside shows now and not to a reader.
    const { dominant } = await image
      .clone()
      .resize(64, 64, { fit: "inside" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .stats();
    const color = `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    const digest = createHash("sha256").update(bytes).digest("hex");
    return {
      digest,
      mediaType,
      width: autoOrient.width ?? width,
      height: autoOrient.height ?? height,
      bytes: bytes.length,
      color,
    };
  } catch (error) {
    throw new Refusal(
      "not-a-picture",
      422,
      `This file cannot be used as a picture: ${sentenceOf(error).split("\n")[0]}.`,
    );
  }
}

/** Keeps the bytes as `folder`/originals/`digest`. */
export async function keepOriginal(folder: string, digest: string, bytes: Buffer): Promise<void> {
  const originals = join(folder, "originals");
  const path = join(originals, digest);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return;
  await mkdir(originals, { recursive: true });
  const part = `${path}.${randomUUID()}.part`;
  await writeFile(part, bytes, { flush: true });
  await rename(part, path);
}
