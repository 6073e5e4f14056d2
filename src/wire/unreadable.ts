/** What an importer throws to itself when a piece of an export cannot be read, to leave that piece and go on. Pure. */
import { copyFromHtml, type FromHtml, type HtmlOptions } from "./copy_from_html.ts";
import type { WireItem } from "./item.ts";

/** The piece cannot be read: its message is the sentence that says why. */
export class Unreadable extends Error {}

const mostCharacters = 2_000_000;
const mostTags = 100_000;

/** `copyFromHtml` for HTML of any size: what would take more memory than a server has for one story is Unreadable. */
export function boundedCopy(html: string, options: HtmlOptions = {}): FromHtml {
  checkBounds(html);
  return copyFromHtml(html, options);
}

/** Throws Unreadable for HTML that is more than a story can hold. */
export function checkBounds(html: string): void {
  if (html.length > mostCharacters)
    throw new Unreadable(`Its text is longer than ${mostCharacters} characters, more than a story can hold.`);
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags += 1;
  if (tags > mostTags)
    throw new Unreadable(`Its text holds more than ${mostTags} HTML tags, more than a story can hold.`);
}

/** The item that `read` makes, or the sentence of why it cannot be read. */
export function itemOr(source: string, read: () => WireItem): WireItem {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: "left", source, outcome: "failed", reason: error.message };
  }
}
