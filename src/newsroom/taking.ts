/**
 * Taking in picture files: from a request to a file, from a file to an original and a record. Never holds one in memory.
 * Promises: an original is on disk before its record is; what is refused leaves nothing behind.
 */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Refusal } from "../base/errors.ts";
import { keepOriginalFile } from "../base/image.ts";
import { plainReading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { type Brought, takeIntoArchive } from "../news/picture_records.ts";
import { likePictures } from "../news/picture_searching.ts";
import type { TakenPicture } from "./calls/picture_desk.ts";
import type { Desk } from "./desk.ts";

/** By the simple door; more comes in parts. */
const largestAtOnceBytes = 60_000_000;
const longestName = 200;

type AtDesk = Pick<Desk, "takePicture" | "picturesFolder" | "dataDir">;

/** Reads the body of `request` as a picture and hands what it is to `act`. */
export async function withSentFile<T>(
  desk: AtDesk,
  request: Request,
  name: string,
  act: (brought: Brought) => Promise<T>,
): Promise<T> {
  const folder = join(desk.dataDir, "newsroom", "incoming");
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    await writeBody(request, path);
    return await act(await broughtAt(desk, path, name));
  } finally {
    await rm(path, { force: true });
  }
}

/** What the file at `path` is and says; its original is kept. */
export async function broughtAt(desk: AtDesk, path: string, name: string): Promise<Brought> {
  const brought = await desk.takePicture(path, name);
  await keepOriginalFile(desk.picturesFolder, brought.digest, path);
  return brought;
}

/** Takes it into the archive; answers what the screens are told. */
export async function taken(work: Work, brought: Brought, name: string): Promise<TakenPicture> {
  const { id, known } = await takeIntoArchive(work, brought, plainName(name));
  const like = known ? [] : await likePictures(plainReading(work.sql), id);
  const { digest, width, height } = brought;
  return { picture: id, digest, width, height, known, like: like.map((each) => each.id) };
}

/** The last part of a name that may be a path of any system. */
export const plainName = (name: string): string =>
  [...(name.split(/[\\/]/).at(-1) ?? "")]
    .filter((char) => char >= " ")
    .join("")
    .trim()
    .slice(-longestName);

async function writeBody(request: Request, path: string): Promise<void> {
  if (Number(request.headers.get("content-length") ?? 0) > largestAtOnceBytes) throw tooLarge();
  // It was read as JSON before, which no picture is.
  const body =
    request.bodyUsed || request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as ReadableStream);
  let length = 0;
  await pipeline(
    body,
    async function* (parts: AsyncIterable<Uint8Array>) {
      for await (const part of parts) {
        length += part.length;
        if (length > largestAtOnceBytes) throw tooLarge();
        yield part;
      }
    },
    createWriteStream(path),
  );
}

const tooLarge = () =>
  new Refusal(
    "picture-too-large",
    413,
    "This picture is larger than 60 MB; send it through the picture desk, in parts.",
  );
