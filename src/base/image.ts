/**
 * Image files: measuring what somebody brought, keeping it under its digest. Touches the disk only in `keepOriginal`.
 * Promises: what is measured can be decoded whole and is small enough to work on; anything else is refused with a sentence.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";
import { Refusal, sentenceOf } from "./errors.ts";
import { copyWhole, writeWhole } from "./files.ts";
import { refuseDisguise, refuseLyingName } from "./image_disguise.ts";
import { refuseActing } from "./image_drawing.ts";
import { likenessOf } from "./image_likeness.ts";

// One thread a picture and no cache of pixels: the pages of readers need the processors and the memory more.
sharp.concurrency(1);
sharp.cache(false);

/** An image file as measured. */
export interface ImageFile {
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  readonly mediaType: string;
  /** Upright, pixels; a drawing (SVG) has the size it is rasterised at. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** The dominant colour, `#rrggbb`. */
  readonly color: string;
  /** What it looks like, in 64 bits. */
  readonly likeness: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  heif: "image/avif",
  tiff: "image/tiff",
  svg: "image/svg+xml",
};
/** A decoder holds three bytes a pixel at worst: this much stays under 300 MB. */
const maxPixels = 100_000_000;
const maxDrawingBytes = 4_000_000;
/** A drawing has no size of its own: its long side is rasterised at this, pixels. */
const drawingSide = 2000;
/** WebP ends at 16,383 pixels; no picture is served wider than a drawing. */
const tallest = 16_000;
const defaultDensity = 72;
const maxDensity = 20_000;
const timeoutSeconds = 60;

/** Opens an image upright, for one use; the pixels are checked as they are read. */
export function openImage(input: Buffer | string, density = defaultDensity): Sharp {
  const options = { limitInputPixels: maxPixels, failOn: "error", sequentialRead: true, density } as const;
  return sharp(input, options).timeout({ seconds: timeoutSeconds }).autoOrient();
}

/** Measures a picture; refused when the bytes are none that can be shown, or when `name` says that they are something else. */
export async function measurePicture(bytes: Buffer, name = ""): Promise<ImageFile> {
  if (bytes.length === 0) throw new Refusal("empty-file", 422, "This file is empty; save the picture once more.");
  const facts = await factsOf(bytes);
  const mediaType = mediaTypes[facts.format];
  if (mediaType === undefined) throw noPicture(`files of the kind ${facts.format} are not taken`);
  if (facts.format === "heif" && facts.compression !== "av1") throw noPicture("HEIC is not taken");
  const { width, height } = sizeOf(facts);
  if (width * height > maxPixels) throw tooLarge(width, height);
  if (height * Math.min(1, drawingSide / width) > tallest) throw noPicture("it is too tall for its width");
  refuseLyingName(name, facts.format);
  if (facts.format === "svg") refuseDrawing(bytes);
  refuseDisguise(bytes, facts.format);
  return { digest: digestOf(bytes), mediaType, width, height, bytes: bytes.length, ...(await looksOf(bytes)) };
}

/** A compressed drawing may be of any size inside. */
function refuseDrawing(bytes: Buffer): void {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw noPicture("compressed drawings are not taken");
  if (bytes.length > maxDrawingBytes) throw noPicture("the drawing is larger than 4 MB");
  refuseActing(bytes);
}

/** The name of an original: SHA-256 of its bytes, hex. */
export const digestOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** The density to open a drawing of `facts` with so that it is at least `width` pixels wide; the usual one for a photograph. */
export function densityFor(facts: Metadata, width: number): number {
  if (facts.format !== "svg") return defaultDensity;
  return Math.min(maxDensity, Math.ceil((defaultDensity * width) / facts.width));
}

/** What the header of an image says. */
export async function factsOf(input: Buffer | string): Promise<Metadata> {
  try {
    return await sharp(input, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw noPicture(plainReason(error));
  }
}

function sizeOf(facts: Metadata): { width: number; height: number } {
  if (facts.format !== "svg") return facts.autoOrient;
  const scale = drawingSide / Math.max(facts.width, facts.height);
  return { width: Math.round(facts.width * scale) || 1, height: Math.round(facts.height * scale) || 1 };
}

async function looksOf(bytes: Buffer): Promise<{ color: string; likeness: string }> {
  try {
    // Decoding all of it to a thumbnail proves that it can be decoded.
    const thumbnail = await openImage(bytes)
      .resize(64, 64, { fit: "inside" })
      .flatten({ background: "#fff" })
      .png()
      .toBuffer();
    const { dominant } = await sharp(thumbnail).stats();
    const parts = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0"));
    return { color: `#${parts.join("")}`, likeness: await likenessOf(thumbnail) };
  } catch (error) {
    throw noPicture(plainReason(error));
  }
}

/** Path of the original called `digest` in the folder of pictures. */
export const originalPath = (picturesFolder: string, digest: string): string =>
  join(picturesFolder, "originals", digest);

/** Keeps the bytes as the original called `digest`, on disk before it answers; nothing when it is there. */
export async function keepOriginal(picturesFolder: string, digest: string, bytes: Buffer): Promise<void> {
  const path = originalPath(picturesFolder, digest);
  if (existsSync(path) && (await stat(path)).size === bytes.length) return;
  await writeWhole(path, bytes);
}

/** The original's bytes; refused where it is not on this server. */
export async function readOriginal(picturesFolder: string, digest: string): Promise<Buffer> {
  try {
    return await readFile(originalPath(picturesFolder, digest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw originalMissing();
  }
}

/** The same from a file at `from`, without holding it in memory. */
export async function keepOriginalFile(picturesFolder: string, digest: string, from: string): Promise<void> {
  const path = originalPath(picturesFolder, digest);
  if (existsSync(path) && (await stat(path)).size === (await stat(from)).size) return;
  await copyWhole(path, from);
}

/** The refusal, to the staff, for a picture whose original is not here. */
export const originalMissing = () =>
  new Refusal("original-missing", 404, "The original of this picture is not on this server; bring it again.");

const noPicture = (reason: string) =>
  new Refusal(
    "not-a-picture",
    422,
    `This file is no picture the paper can show (${reason}); give a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG.`,
  );

const tooLarge = (width: number, height: number) =>
  new Refusal(
    "picture-too-large",
    422,
    `This picture has ${width} × ${height} pixels; the paper takes up to ${maxPixels / 1_000_000} million.`,
  );

/** The first line of what the decoder said. */
const plainReason = (error: unknown): string => sentenceOf(error).split("\n")[0]!.trim();
