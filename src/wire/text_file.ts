/**
 * Reads a text file piece by piece, decoded, in bounded memory, whatever encoding it is in.
 * What the bytes say (a byte order mark, valid UTF-8) goes before what the file declares.
 */
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import iconv from "iconv-lite";
import { Refusal } from "../base/errors.ts";

const sampleBytes = 256 * 1024;
const pieceBytes = 256 * 1024;

/** The text of the file at `path` in pieces; `read` hears of every piece's size in bytes. */
export async function* textOf(path: string, read?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encodingOf(await startOf(path)));
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    yield decoder.write(piece);
    read?.(piece.length);
  }
  yield decoder.end() ?? "";
}

/** The text in `bytes`, decoded as `encodingOf` finds. */
export const textIn = (bytes: Buffer): string => iconv.decode(bytes, encodingOf(bytes.subarray(0, sampleBytes)));

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

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The encoding of a text that begins with `sample`, as iconv-lite names it. */
export function encodingOf(sample: Buffer): string {
  const marked = byMark(sample);
  if (marked) return marked;
  const declared = declaredIn(sample);
  const other = declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared);
  if (endsCut(sample).some((each) => isUtf8(each))) return other && isAscii(sample) ? declared : "utf-8";
  return other ? declared : undeclared(sample);
}

function byMark(sample: Buffer): string | undefined {
  const start = sample.subarray(0, 4).toString("hex");
  if (start.startsWith("efbbbf")) return "utf-8";
  if (start.startsWith("fffe") || /^3c00..00/.test(start)) return "utf-16le";
  return start.startsWith("feff") || /^003c00/.test(start) ? "utf-16be" : undefined;
}

const declaredIn = (sample: Buffer): string | undefined =>
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(sample.toString("latin1", 0, 300))?.[1];

const isAscii = (sample: Buffer) => sample.every((byte) => byte < 128);

/** The sample as it is and without its last bytes: a character may have been cut in two. */
const endsCut = (sample: Buffer) => [0, 1, 2, 3].map((bytes) => sample.subarray(0, sample.length - bytes));

/** UTF-8 with a few broken letters stays UTF-8; text that is hardly UTF-8 at all is Chinese when it reads as Chinese. */
function undeclared(sample: Buffer): string {
  const asUtf8 = sample.toString("utf8");
  if (count(asUtf8, /\ufffd/g) <= count(asUtf8, /[^\0-\u007f\ufffd]/g)) return "utf-8";
  const asChinese = iconv.decode(sample, "gb18030");
  const strange = count(asChinese, /[^\0-\u007f]/g);
  return count(asChinese, /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g) > strange * 0.8 ? "gb18030" : "windows-1252";
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
