/**
 * Pictures that a browser saved beside a page: the `<img>` keeps pointing at its file instead of an address on the web. Pure.
 */
import { type Copy, withPictures } from "../news/copy.ts";
import type { WirePicture } from "./item.ts";

/** Finds the file of a picture by the address a page gives it; undefined when it is not at hand. */
export type FindFile = (address: string) => string | undefined;

const mark = "https://saved.invalid/";
const lazy = ["data-src", "data-original", "data-lazy-src", "srcset", "data-srcset"];

/** Marks the pictures of `document` whose file `find` knows, so that the reading leaves their address alone. */
export function markSaved(document: Document, find: FindFile): Map<string, string> {
  const files = new Map<string, string>();
  for (const img of document.querySelectorAll("img[src]")) {
    const src = (img.getAttribute("src") ?? "").trim();
    const file = src === "" || src.startsWith("data:") ? undefined : find(src);
    if (file === undefined) continue;
    const marked = `${mark}${files.size}/${encodeURIComponent(src.slice(0, 300))}`;
    files.set(marked, file);
    img.setAttribute("src", marked);
    for (const name of lazy) img.removeAttribute(name);
  }
  return files;
}

/** The copy and its pictures with the marks read back: the file, and as key the address that the page gave. */
export function readMarks(
  copy: Copy,
  pictures: readonly WirePicture[],
  files: ReadonlyMap<string, string>,
): { copy: Copy; pictures: WirePicture[] } {
  const names = new Map(pictures.map((each) => [each.key, keyOf(each.key)]));
  return {
    copy: withPictures(copy, (key) => names.get(key) ?? key),
    pictures: pictures.map((each) => withFile(each, files.get(each.key))),
  };
}

function withFile(picture: WirePicture, file: string | undefined): WirePicture {
  if (file === undefined) return picture;
  const { url: _marked, ...rest } = picture;
  const written = keyOf(picture.key);
  return { ...rest, key: written, file, ...(/^https?:/.test(written) ? { url: written } : {}) };
}

const keyOf = (key: string) =>
  key.startsWith(mark) ? decodeURIComponent(key.slice(mark.length).replace(/^\d+\//, "")) : key;
