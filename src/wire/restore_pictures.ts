/** The originals of an exported paper, kept in the data folder again: whole, and what their names say they are. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { keepOriginal, originalPath } from "../base/image.ts";
import { pictureLine } from "./export_shapes.ts";
import { noPart } from "./paper_folder.ts";
import { linesOf } from "./restore_paper.ts";

type Line = z.infer<typeof pictureLine>;

/** What keeping them found. */
export interface KeptOriginals {
  /** Numbers of those of `wanted`, by digest. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Digests of those whose files are not in the folder. */
  readonly missing: readonly string[];
}

/** Keeps every original of the export in `folder`; `did` is told of each, `stopped` ends it early. */
export async function keepOriginals(
  folder: string,
  picturesFolder: string,
  { wanted, did, stopped }: { wanted: ReadonlySet<string>; did: (more: number) => void; stopped: () => boolean },
): Promise<KeptOriginals> {
  const numbers = new Map<string, number>();
  const missing: string[] = [];
  for await (const lines of linesOf(join(folder, "pictures.jsonl"), pictureLine, 20)) {
    if (stopped()) break;
    for (const line of lines) {
      if (wanted.has(line.digest)) numbers.set(line.digest, line.number);
      if (!(await keep(folder, picturesFolder, line))) missing.push(line.digest);
    }
    did(lines.length);
  }
  return { numbers, missing };
}

/** False when there is no file to keep. */
async function keep(folder: string, picturesFolder: string, { file, digest, bytes: length }: Line): Promise<boolean> {
  if ((await sizeOf(originalPath(picturesFolder, digest))) === length) return true;
  if (file === undefined || (await sizeOf(join(folder, file))) === undefined) return false;
  const bytes = await readFile(join(folder, file));
  if (createHash("sha256").update(bytes).digest("hex") !== digest)
    throw noPart(join(folder, file), "it is not the picture its name says it is; put back the file that was exported");
  await keepOriginal(picturesFolder, digest, bytes);
  return true;
}

const sizeOf = async (path: string): Promise<number | undefined> =>
  (
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return undefined;
    })
  )?.size;
