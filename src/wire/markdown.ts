/**
 * Imports Markdown with front matter: one file, or a folder of them as Hugo, Jekyll and their like keep them.
 * Reads one file at a time, in an order that never changes; nothing outside the folder is ever opened.
 */
import { lstatSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Refusal } from "../base/errors.ts";
import { decoded } from "./encoding.ts";
import { type FrontMatter, frontMatterOf } from "./front_matter.ts";
import type { ImportOptions, WireItem, WireLeft, WirePerson } from "./item.ts";
import { words } from "./markdown_fields.ts";
import { isReadable, ownPath, type Place, placesOf } from "./markdown_places.ts";
import { type Around, storyOf } from "./markdown_story.ts";
import { type FindPicture, pathIn, pictureFolder } from "./picture_folder.ts";
import { isFolder } from "./text_file.ts";
import { Unreadable } from "./unreadable.ts";
import { kept } from "./wire_words.ts";

const longestFileBytes = 1_000_000;
const mostLines = 50_000;

/** The stories in a Markdown file or folder, by path; pages of sections, profiles of authors and what cannot be read are left with a reason. */
export async function* importMarkdown(path: string, options: ImportOptions): AsyncGenerator<WireItem> {
  const folder = await isFolder(path);
  const root = resolve(folder ? path : dirname(path));
  const places = placesOf(folder ? await filesIn(root) : [basename(path)]);
  if (places.length === 0) throw new Refusal("no-markdown", 404, `There is no Markdown file in the folder ${path}.`);
  const around = await aroundOf(root, places, await pictureFolder(options.pictures));
  const groups = new Groups(places);
  for (const [at, place] of places.entries()) {
    yield await itemAt(root, place, around, groups);
    options.progress?.(at + 1, places.length);
  }
}

async function filesIn(root: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && isReadable(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join("/"))
    .filter((file) => !/(?:^|\/)(?:\.[^/]*|node_modules)\//.test(file));
}

async function itemAt(root: string, place: Place, around: Around, groups: Groups): Promise<WireItem> {
  try {
    const matter = await matterAt(root, place.file);
    const reason = reasonToSkip(place, matter);
    if (reason !== undefined) return left(place, "skipped", reason);
    const story = storyOf(place, matter, around);
    const translationOf = groups.originalOf(place, matter.fields.get("translationkey"));
    return translationOf === undefined ? story : { ...story, translationOf };
  } catch (error) {
    if (error instanceof Unreadable) return left(place, "failed", error.message);
    throw error;
  }
}

async function matterAt(root: string, file: string): Promise<FrontMatter> {
  const { size } = await stat(join(root, file));
  if (size > longestFileBytes)
    throw new Unreadable(`It is ${size} bytes long, more than a text has (${longestFileBytes}).`);
  const text = decoded(await readFile(join(root, file))).text;
  if (text.split("\n", mostLines + 1).length > mostLines)
    throw new Unreadable(`It has more than ${mostLines} lines, more than a text has.`);
  return frontMatterOf(text);
}

const left = ({ file }: Place, outcome: WireLeft["outcome"], reason: string): WireLeft => ({
  kind: "left",
  source: file,
  outcome,
  reason,
});

function reasonToSkip(place: Place, { found, body, fields }: FrontMatter): string | undefined {
  if (place.author !== undefined) return "It is the profile of an author.";
  if (place.isSection) return "It is the page of a section, not a text.";
  if (!found && /\.html?$/i.test(place.file))
    return "It is a page of HTML without front matter; “import page” reads such pages.";
  if (!found && /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security)$/i.test(place.name))
    return "It is about the folder, not a text of the paper.";
  return body.trim() === "" && fields.size === 0 ? "It is empty." : undefined;
}

/** Finds the first text of each group of translations: by their common path, or by the key that they name. */
class Groups {
  private readonly originals = new Map<string, string>();
  private readonly byKey = new Map<string, string>();

  constructor(places: Iterable<Place>) {
    for (const { group, file } of places) if (!this.originals.has(group)) this.originals.set(group, file);
  }

  originalOf({ group, file }: Place, key: unknown): string | undefined {
    const named = typeof key === "string" && key !== "" ? kept(key) : undefined;
    const original = named === undefined ? this.originals.get(group) : (this.byKey.get(named) ?? file);
    if (named !== undefined && !this.byKey.has(named)) this.byKey.set(named, file);
    return original === file ? undefined : original;
  }
}

/** Reads the pages of sections and authors first, and learns all names, so that texts can refer to each other. */
async function aroundOf(root: string, places: readonly Place[], find: FindPicture): Promise<Around> {
  const titles = new Map<string, string>();
  const profiles = new Map<string, WirePerson>();
  for (const place of places.filter((each) => each.isSection || each.author !== undefined)) {
    const fields = await fieldsAt(root, place);
    const name = words(fields, "display_name", "title", "name");
    const about = words(fields, "bio", "about", "description");
    if (name === "") continue;
    if (place.author === undefined) titles.set(place.folders.join("/"), name);
    else profiles.set(place.author, { name, ...(about === "" ? {} : { about }) });
  }
  return {
    titles,
    profiles,
    resolve: resolver(places),
    find: (address, place) => beside(root, place, address) ?? find(address),
  };
}

async function fieldsAt(root: string, place: Place): Promise<FrontMatter["fields"]> {
  try {
    return (await matterAt(root, place.file)).fields;
  } catch (error) {
    // The file comes up again in its turn, and is reported there.
    if (error instanceof Unreadable) return new Map();
    throw error;
  }
}

/** References by path or by name alone, as Hugo resolves them. */
function resolver(places: readonly Place[]): Around["resolve"] {
  const byName = new Map<string, string>();
  for (const place of places) {
    const path = ownPath(place);
    for (const key of [place.file.replace(/\.\w+$/, ""), place.name])
      if (!byName.has(key.toLowerCase())) byName.set(key.toLowerCase(), path);
  }
  return (reference) => {
    const wanted = pathIn(reference)
      .replace(/\.(?:md|markdown|html?)$/i, "")
      .replace(/\/(?:_?index)?$/, "")
      .replace(/^(?:\.{0,2}\/)+/, "")
      .toLowerCase();
    return byName.get(wanted) ?? byName.get(wanted.split("/").at(-1)!);
  };
}

/** The picture's file where the text says it is: beside the text, below the folder, or in its `static` folder. */
function beside(root: string, { file }: Place, address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//")) return undefined;
  const path = pathIn(address);
  if (path === "" || path.includes("\0")) return undefined;
  const tries = [join(root, dirname(file), path), join(root, path), join(root, "static", path)];
  return tries.find((each) => each.startsWith(root + sep) && lstatSync(each, { throwIfNoEntry: false })?.isFile());
}
