/**
 * Imports Ghost exports (JSON), of every version since the first: reads twice, first what posts refer to, then the posts.
 * Never holds more than one of them.
 */
import { basename } from "node:path";
import { Refusal, sentenceOf } from "../base/errors.ts";
import { emptyIndex, type GhostIndex, take } from "./ghost_index.ts";
import { storyOf } from "./ghost_story.ts";
import type { ImportOptions, WireItem, WireLeft } from "./item.ts";
import { rowsOf } from "./json_rows.ts";
import { type FindPicture, pictureFolder } from "./picture_folder.ts";
import { isFolder, sizeOf, textOf } from "./text_file.ts";
import { itemOr, Unreadable } from "./unreadable.ts";

const longestRow = 10_000_000;
const tables = /^(?:db\.(?:\[\]\.)?)?(?:data\.)?(posts|pages|users|tags|posts_tags|posts_authors|posts_meta|settings)$/;
const holdsPosts = /^(?:posts|pages)$/;

/** The stories of a Ghost export, in the order of the file; what is broken is left with a reason. */
export async function* importGhost(path: string, options: ImportOptions): AsyncGenerator<WireItem> {
  if (await isFolder(path))
    throw new Refusal("not-a-file", 422, `${path} is a folder; name the .json file of the Ghost export in it.`);
  const find = await pictureFolder(options.pictures);
  const total = 2 * (await sizeOf(path));
  let done = 0;
  const read = (bytes: number) => {
    done += bytes;
    options.progress?.(done, total);
  };
  const index = emptyIndex();
  const trouble = await indexed(path, index, read);
  if (index.rows === 0) return yield refused(path, trouble);
  yield* storiesIn(path, { index, find, read });
}

/** Takes all tables but the posts into the index; answers what broke off the reading. */
async function indexed(
  path: string,
  index: GhostIndex,
  read: (bytes: number) => void,
): Promise<Unreadable | undefined> {
  try {
    for await (const row of rowsOf(textOf(path, read), tableAt, longestRow)) {
      if (holdsPosts.test(row.table)) index.rows += 1;
      else if (row.kind === "row") take(index, row.table, row.value);
    }
    return undefined;
  } catch (error) {
    // What could be read is still worth having; the second reading ends at the same place and says so.
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

interface Reading {
  readonly index: GhostIndex;
  readonly find: FindPicture;
  readonly read: (bytes: number) => void;
}

async function* storiesIn(path: string, { index, find, read }: Reading): AsyncGenerator<WireItem> {
  const file = basename(path);
  const postsOnly = (place: string) => [tableAt(place)].find((table) => table !== undefined && holdsPosts.test(table));
  try {
    for await (const row of rowsOf(textOf(path, read), postsOnly, longestRow)) {
      const where = `${file}, character ${row.offset}`;
      if (row.kind === "broken") yield failed(where, `The post could not be read: ${row.reason}.`);
      else yield itemOr(where, () => storyOf(row.value, { where, isPage: row.table === "pages", index, find }));
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield failed(file, `${file} ${sentenceOf(error)}; what came after is missing.`);
  }
}

const tableAt = (place: string): string | undefined => tables.exec(place)?.[1];

const failed = (source: string, reason: string): WireLeft => ({ kind: "left", source, outcome: "failed", reason });

function refused(path: string, trouble: Unreadable | undefined): WireLeft {
  const file = basename(path);
  const why = trouble ? `it ${trouble.message}` : "it holds no table of posts";
  return failed(file, `${file} is not a Ghost export: ${why}. Export it again in Ghost under Settings, Labs.`);
}
