/** What the tests of importers share: everything a file yields, and files with a given content. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCopy } from "../../src/news/copy.ts";
import type { Importer, ImportOptions, WireItem, WireLeft, WireStory } from "../../src/wire/item.ts";

export interface Imported {
  readonly items: readonly WireItem[];
  readonly stories: readonly WireStory[];
  readonly left: readonly WireLeft[];
  /** The story with this headline; throws when there is none. */
  readonly story: (headline: string | RegExp) => WireStory;
}

/** All that `importer` yields for `path`; every story's copy is parsed, so what passes is fit for a page. */
export async function imported(importer: Importer, path: string, options: ImportOptions = {}): Promise<Imported> {
  const items: WireItem[] = [];
  for await (const item of importer(path, options)) {
    if (item.kind === "story") parseCopy(item.copy);
    items.push(item);
  }
  const stories = items.filter((item) => item.kind === "story");
  const story = (headline: string | RegExp): WireStory => {
    const found = stories.find((each) =>
      typeof headline === "string" ? each.headline === headline : headline.test(each.headline),
    );
    if (!found) throw new Error(`no story “${headline}” among ${stories.map((each) => each.headline).join(", ")}`);
    return found;
  };
  return { items, stories, left: items.filter((item) => item.kind === "left"), story };
}

const root = mkdtempSync(join(tmpdir(), "broadsheet-wire-"));
// A hook would be that of the first file alone where several share the process.
process.once("exit", () => rmSync(root, { recursive: true, force: true }));

/** The path of a new file with this name and content, in a folder of its own. */
export const fileWith = (name: string, content: string | Uint8Array): string =>
  join(folderWith({ [name]: content }), name);

/** The path of a new folder that holds these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(root, "folder-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The path of a fixture. */
export const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
