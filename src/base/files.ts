/** Files that are there whole or not at all, also when the process or the machine ends in between. */
import { randomUUID } from "node:crypto";
import { copyFile, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes `bytes` to `path`, making its folder; on disk before it answers. */
export const writeWhole = (path: string, bytes: Buffer): Promise<void> =>
  whole(path, (unfinished) => writeFile(unfinished, bytes));

/** Copies the file at `from` to `path`, making its folder; on disk before it answers. */
export const copyWhole = (path: string, from: string): Promise<void> =>
  whole(path, (unfinished) => copyFile(from, unfinished));

async function whole(path: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await make(unfinished);
    const file = await open(unfinished, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
