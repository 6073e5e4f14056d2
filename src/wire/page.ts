/**
 * Imports saved web pages: one file, or a folder of them, HTML or plain text, in any encoding.
 * One story or one sentence of why not for each file, in the order of their names, one page in memory at a time.
 */
import { basename, dirname, join } from "node:path";
import type { Importer, WireItem, WireLeft } from "./item.ts";
import { filesBelow, isPageName, pageText, picturesBeside } from "./page_files.ts";
import { pageFromHtml } from "./page_html.ts";
import type { FindFile } from "./page_pictures.ts";
import { pageFromText } from "./page_text.ts";
import { pictureFolder } from "./picture_folder.ts";
import { isFolder } from "./text_file.ts";
import { Unreadable } from "./unreadable.ts";

/** The stories of the saved page or pages at `path`; a Refusal when nothing is there. */
export const importPages: Importer = async function* (path, options) {
  const folder = await isFolder(path);
  const root = folder ? path : dirname(path);
  const files = folder ? await filesBelow(path) : [basename(path)];
  const given = await pictureFolder(options.pictures);
  for (const [at, file] of files.entries()) {
    yield await pageAt(root, file, folder, given);
    options.progress?.(at + 1, files.length);
  }
};

async function pageAt(root: string, file: string, folder: boolean, given: FindFile): Promise<WireItem> {
  if (folder && !isPageName(file)) return left(file, "skipped", "The file is not a saved page: neither HTML nor text.");
  const path = join(root, file);
  const beside = picturesBeside(path, root);
  try {
    const { text, note } = await pageText(path);
    const find: FindFile = (address) => beside(address) ?? given(address);
    const item = isHtml(text) ? pageFromHtml(text, file, find) : pageFromText(text, file);
    return note !== undefined && item.kind === "story" ? { ...item, notes: [...item.notes, note] } : item;
  } catch (error) {
    if (error instanceof Unreadable) return left(file, "failed", error.message);
    throw error;
  }
}

/** True for text that begins as a page of HTML, or that holds more markup than a text that speaks of it. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(start))
    return true;
  return (start.match(/<\/(?:p|div|a|span|h[1-6]|li|td|body|html|head|title|article)>/gi)?.length ?? 0) >= 2;
}

const left = (source: string, outcome: WireLeft["outcome"], reason: string): WireLeft => ({
  kind: "left",
  source,
  outcome,
  reason,
});
