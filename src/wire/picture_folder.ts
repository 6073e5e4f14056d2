/**
 * The files of pictures that came with an export, found by the addresses they had on the web.
 * Only files inside the folder are ever named: an address cannot climb out of it.
 */
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { decoded } from "../base/decoded.ts";
import { isFolder } from "./text_file.ts";

/** Finds the file of a picture by its address (URL, path or bare name); undefined when it is not there. */
export type FindPicture = (address: string) => string | undefined;

const isPicture = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|heif|bmp|jxl)$/i;

/** True for an address whose ending says that it is no picture but a document, a sound or a film. */
export const namesOtherFile = (address: string): boolean =>
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|csv|zip|gz|mp3|m4a|wav|ogg|mp4|m4v|mov|webm|avi)$/i.test(withoutQuery(address));

/** Looks through `folder` once; without a folder nothing is found. */
export async function pictureFolder(folder: string | undefined): Promise<FindPicture> {
  if (folder === undefined || !(await isFolder(folder))) return () => undefined;
  const byStem = new Map<string, string[]>();
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !isPicture.test(file.name)) continue;
    const stem = stemOf(file.name);
    const files = byStem.get(stem) ?? [];
    files.push(relative(folder, join(file.parentPath, file.name)));
    byStem.set(stem, files);
  }
  return (address) => {
    const found = bestOf(byStem, pathIn(address));
    return found === undefined ? undefined : join(folder, found);
  };
}

/** The path in an address, decoded, without query, place on the page and host. */
export function pathIn(address: string): string {
  const path = withoutQuery(address).replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");
  return decoded(path) ?? path;
}

/** `path` as the picture had it when it was uploaded: without the size (`-300x200`) and marks that WordPress adds. */
export const uploaded = (path: string): string =>
  path.replace(/(?:-\d{1,5}x\d{1,5}|-scaled|-e\d{10,13})+(?=\.\w+$)/, "");

const withoutQuery = (address: string) => address.replace(/[?#].*$/s, "");
const stemOf = (name: string) => name.toLowerCase().replace(/\.\w{1,5}$/, "");

function bestOf(byStem: ReadonlyMap<string, readonly string[]>, path: string): string | undefined {
  const names = [...new Set([path, uploaded(path)])].filter((each) => each !== "");
  for (const wanted of names) {
    const name = wanted.split("/").at(-1)!;
    const ending = /\.\w{1,5}$/.exec(name)?.[0].toLowerCase();
    const files = byStem.get(stemOf(name)) ?? [];
    const fitting = files.filter((file) => ending === undefined || file.toLowerCase().endsWith(ending));
    const [best] = fitting.toSorted(
      (one, other) => likeness(other, wanted) - likeness(one, wanted) || (one < other ? -1 : 1),
    );
    if (best !== undefined) return best;
  }
  return undefined;
}

/** How many last parts two paths share. */
function likeness(file: string, wanted: string): number {
  const one = file.split(sep).reverse();
  const other = wanted.split("/").reverse();
  const differs = one.findIndex((part, at) => part.toLowerCase() !== other[at]?.toLowerCase());
  return differs === -1 ? one.length : differs;
}
