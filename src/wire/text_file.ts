/** Reads a text file piece by piece, decoded, in bounded memory, whatever encoding it is in. */
import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import iconv from "iconv-lite";
import { Refusal } from "../base/errors.ts";
import { decoded } from "./encoding.ts";

const headBytes = 16 * 1024;
const pieceBytes = 256 * 1024;

/** The text of the file at `path` in pieces; `read` hears of every piece's size in bytes. */
export async function* textOf(path: string, read?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(await encodingAt(path));
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    yield decoder.write(piece);
    read?.(piece.length);
  }
  yield decoder.end() ?? "";
}

/** The size of the file at `path` in bytes, or a refusal that says it is not there. */
export async function sizeOf(path: string): Promise<number> {
  return (await foundAt(path)).size;
}

/** True when `path` is a folder, or a refusal that says nothing is there. */
export async function isFolder(path: string): Promise<boolean> {
  return (await foundAt(path)).isDirectory();
}

async function foundAt(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Refusal("no-such-file", 404, `There is no file or folder at ${path}.`);
  }
}

/** The encoding as the file's start and its first letters beyond ASCII tell, however far down those are. */
async function encodingAt(path: string): Promise<string> {
  let head: Buffer | undefined;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    if (!isAscii(piece)) return encodingIn(Buffer.concat([head ?? Buffer.alloc(0), piece]));
    head ??= piece.subarray(0, headBytes);
  }
  return encodingIn(head ?? Buffer.alloc(0));
}

/** A piece may end in the middle of a character, which says nothing about its encoding. */
function encodingIn(sample: Buffer): string {
  const wholes = [0, 1, 2, 3].map((bytes) => sample.subarray(0, sample.length - bytes));
  return decoded(wholes.find((each) => isUtf8(each)) ?? sample).encoding;
}
