/** The files of saved pages on disk: which they are, and their text whatever their encoding. Bounded by bytes before a byte is read. */
import { statSync } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type Decoded, decoded } from "./encoding.ts";
import { htmlInMhtml } from "./page_mhtml.ts";
import type { FindFile } from "./page_pictures.ts";
import { pathIn } from "./picture_folder.ts";
import { Unreadable } from "./unreadable.ts";

const mostBytes = 100_000_000;
/** A page without its embedded pictures is never longer than this. */
const mostCharacters = 20_000_000;
const unzipped = promisify(gunzip);
const page = /\.(?:x?html?|shtml|xht|asp|aspx|php|jsp|txt|text|mht|mhtml)(?:\.gz)?$/i;
/** What browsers save beside a page. */
const beside = /(?:^|\/)[^/]*(?:_files|\.files|_fichiers|-Dateien|_archivos)\/|(?:^|\/)\.[^/]*(?:\/|$)/i;

/** What a page is made of besides its text. */
const part = /\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm)$/i;

/** Every file below `folder` that stands for itself, as paths with `/`, in an order that never changes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join("/"))
    .filter((file) => !beside.test(file) && !part.test(file))
    .sort();
}

/** True for a file name that a saved page may have: HTML, text, gzipped or not, or no ending at all. */
export const isPageName = (name: string): boolean => page.test(name) || !/\.\w{1,5}$/.test(name);

/** The text of the page at `path`; Unreadable with a sentence when it is too large, empty, or no text. */
export async function pageText(path: string): Promise<Decoded> {
  const { size } = await stat(path);
  if (size > mostBytes)
    throw new Unreadable(`The file is ${megabytes(size)} MB; a page may have ${megabytes(mostBytes)} MB.`);
  if (await isBinary(path)) throw new Unreadable("The file is neither HTML nor text.");
  const bytes = await readFile(path);
  const plain = /\.gz$/i.test(path) ? await inflated(bytes) : bytes;
  const found = decoded(htmlInMhtml(plain) ?? plain);
  const text = withoutData(found.text);
  if (text.trim() === "") throw new Unreadable("The file is empty.");
  if (text.length > mostCharacters) throw new Unreadable(`The page is longer than ${mostCharacters} characters.`);
  return { ...found, text };
}

async function inflated(bytes: Buffer): Promise<Buffer> {
  try {
    return await unzipped(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw new Unreadable(`Unpacked, the page is larger than ${megabytes(mostBytes)} MB.`);
    if (/^Z_/.test(code ?? "")) throw new Unreadable("The file says it is gzip and cannot be unpacked.");
    throw error;
  }
}

/** Looks at the first bytes only: a film of 90 MB is not read to learn that it is none of ours. */
async function isBinary(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const start = buffer.subarray(0, bytesRead);
    const sixteenBit = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
    const zeros = start.filter((byte) => byte === 0).length;
    return !sixteenBit && !/\.gz$/i.test(path) && zeros > 0 && zeros < start.length * 0.3;
  } finally {
    await file.close();
  }
}

/** Pictures written into the page make most of its length and are not kept: copy holds no data. */
const withoutData = (text: string) => text.replace(/data:[\w/+.-]{3,60};base64,[A-Za-z0-9+/=\s]{2000,}/g, "data:,");

/** Finds a page's pictures beside it on disk, never outside `root`. */
export function picturesBeside(file: string, root: string): FindFile {
  return (address) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
    const found = resolve(dirname(file), pathIn(address).replace(/^\/+/, ""));
    const inside = found.startsWith(resolve(root) + sep);
    return inside && statSync(found, { throwIfNoEntry: false })?.isFile() ? found : undefined;
  };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
