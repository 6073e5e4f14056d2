/**
 * Files of an export: each is there whole or not at all, and one that already says the same is left alone, so a second
 * export of an unchanged paper writes nothing. A folder that cannot be written is refused with a sentence.
 */
import { constants } from "node:fs";
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Refusal, sentenceOf } from "../base/errors.ts";

/** Behind the name of what is not whole yet; what a killed export left of it is written over by the next. */
const unfinished = ".unfinished";

/** Puts `text` into the file at `path`; answers whether that changed it. */
export async function putText(path: string, text: string): Promise<boolean> {
  if ((await textAt(path)) === text) return false;
  await putFile(path, (to) => writeFile(to, text));
  return true;
}

/** The text of a file; undefined when there is none. */
export async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Copies the file at `from`; answers whether it had to, undefined when there is none. Its name says what is in it. */
export async function putCopy(path: string, from: string, bytes: number): Promise<boolean | undefined> {
  if ((await sizeOf(path)) === bytes) return false;
  if ((await sizeOf(from)) === undefined) return undefined;
  await putFile(path, (to) => copyFile(from, to, constants.COPYFILE_FICLONE));
  return true;
}

/** Writes one JSON object a line, as they come; nothing when `stopped` says so before the end. */
export async function putLines(
  path: string,
  chunks: AsyncIterable<readonly object[]>,
  stopped: () => boolean,
): Promise<void> {
  const part = path + unfinished;
  await answering(path, async () => {
    const file = await open(part, "w");
    try {
      for await (const chunk of chunks) {
        if (stopped()) break;
        await file.appendFile(chunk.map((line) => `${JSON.stringify(line)}\n`).join(""));
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await (stopped() ? rm(part) : rename(part, path));
  });
}

async function putFile(path: string, write: (to: string) => Promise<void>): Promise<void> {
  await answering(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await write(path + unfinished);
    await rename(path + unfinished, path);
  });
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const cannotWrite: ReadonlySet<string | undefined> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "ENOTDIR",
  "EEXIST",
  "EISDIR",
]);

/** Runs `write`; what the disk cannot do is told in a sentence. */
export async function answering<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!cannotWrite.has((error as NodeJS.ErrnoException).code)) throw error;
    throw new Refusal(
      "export-folder",
      500,
      `${path} cannot be written (${sentenceOf(error)}); make room or name another folder, and run the export again.`,
    );
  }
}
