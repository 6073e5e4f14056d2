/**
 * Imports WordPress exports (WXR 1.0 to 1.2), one file or a folder of the parts of one export.
 * Reads twice: first what stories refer to, then the stories themselves; never holds more than one of them.
 */
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { Refusal } from "../base/errors.ts";
import type { ImportOptions, WireItem, WireLeft } from "./item.ts";
import { type FindPicture, pictureFolder } from "./picture_folder.ts";
import { isFolder, sizeOf } from "./text_file.ts";
import { counted } from "./wire_words.ts";
import { piecesOf, type WxrPiece } from "./wxr_file.ts";
import { emptyIndex, isIndexed, take, type WxrIndex } from "./wxr_index.ts";
import { storyOf } from "./wxr_story.ts";

/** The stories of a WordPress export, in the order of the file; what is broken or is no story is left with a reason. */
export async function* importWxr(path: string, options: ImportOptions): AsyncGenerator<WireItem> {
  const files = await filesAt(path);
  const find = await pictureFolder(options.pictures);
  const read = await meter(files, options.progress);
  const index = emptyIndex();
  for (const file of files)
    for await (const piece of piecesOf(file, isIndexed, read)) if (piece.kind === "node") take(index, piece.node);
  let any = false;
  for (const file of files)
    for await (const item of storiesIn(file, { index, find, read })) {
      any = true;
      yield item;
    }
  if (!any && index.attachments.count === 0)
    yield { kind: "left", source: basename(path), outcome: "skipped", reason: "The export holds no posts." };
  yield* libraryLeft(index, basename(path));
}

interface Reading {
  readonly index: WxrIndex;
  readonly find: FindPicture;
  readonly read: (bytes: number) => void;
}

async function* storiesIn(file: string, { index, find, read }: Reading): AsyncGenerator<WireItem> {
  for await (const piece of piecesOf(file, (name) => name === "item", read)) {
    const item = piece.kind === "node" ? storyOf(piece.node, piece.where, index, find) : left(piece);
    if (item) yield item;
  }
}

const left = (piece: Extract<WxrPiece, { kind: "broken" }>): WireLeft => ({
  kind: "left",
  source: piece.where,
  outcome: "failed",
  reason: piece.reason,
});

/** One line for all files of the media library that no story shows. */
function* libraryLeft({ attachments }: WxrIndex, source: string): Generator<WireLeft> {
  const alone = attachments.count - attachments.shown();
  if (alone === 0) return;
  const beyond =
    attachments.beyond === 0 ? "" : `, ${attachments.beyond} of them because the library is too big to hold`;
  const reason = `${counted(alone, "file")} of the media library's ${attachments.count} ${alone === 1 ? "is" : "are"} shown by no story and stayed behind${beyond}.`;
  yield { kind: "left", source: `${source}, media library`, outcome: "skipped", reason };
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const names = (await readdir(path)).filter((name) => /\.(?:xml|wxr)$/i.test(name)).toSorted();
  if (names.length === 0)
    throw new Refusal("no-export", 404, `There is no WordPress export (.xml) in the folder ${path}.`);
  return names.map((name) => join(path, name));
}

/** Counts the bytes of both readings. */
async function meter(files: readonly string[], progress: ImportOptions["progress"]): Promise<(bytes: number) => void> {
  const sizes = await Promise.all(files.map(sizeOf));
  const total = 2 * sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  return (bytes) => {
    done += bytes;
    progress?.(done, total);
  };
}
