/** What the first reading of a WordPress export keeps: authors, categories, attachments, the channel's language and address. */

import { kept, line, lineOfHtml, lineOrNone } from "./wire_words.ts";
import { Attachments } from "./wxr_attachments.ts";
import { metaIn, textIn } from "./wxr_file.ts";
import type { XmlNode } from "./xml_tree.ts";

interface Category {
  readonly name: string;
  readonly parent: string;
}

export interface WxrIndex {
  /** Display names by login, lower case. */
  readonly authors: Map<string, string>;
  /** By slug. */
  readonly categories: Map<string, Category>;
  /** Slugs by number. */
  readonly categoryNumbers: Map<string, string>;
  readonly attachments: Attachments;
  /** The first story of each group of translations (Polylang), by the group's name. */
  readonly translations: Map<string, string>;
  language: string | undefined;
  site: string | undefined;
}

const mostEntries = 500_000;

/** An index that holds nothing yet. */
export const emptyIndex = (): WxrIndex => ({
  authors: new Map(),
  categories: new Map(),
  categoryNumbers: new Map(),
  attachments: new Attachments(),
  translations: new Map(),
  language: undefined,
  site: undefined,
});

const takers: Readonly<Record<string, (index: WxrIndex, node: XmlNode) => void>> = {
  "wp:author": (index, node) =>
    takeAuthor(index, node, textIn(node, "wp:author_login"), textIn(node, "wp:author_display_name")),
  "wp:category": (index, node) =>
    takeCategory(index, node, "wp:category_nicename", "wp:category_parent", "wp:cat_name"),
  "wp:term": (index, node) => {
    if (textIn(node, "wp:term_taxonomy") === "category")
      takeCategory(index, node, "wp:term_slug", "wp:term_parent", "wp:term_name");
  },
  language: (index, node) => {
    index.language ??= lineOrNone(node.text, 40);
  },
  link: takeSite,
  "wp:base_blog_url": takeSite,
  item: takeItem,
};
const indexedItem = /post_type>\s*(?:<!\[CDATA\[)?\s*(?:attachment|guest-author)\b/;

/** Whether the first reading needs this piece. */
export const isIndexed = (name: string, xml: string): boolean =>
  Object.hasOwn(takers, name) && (name !== "item" || indexedItem.test(xml));

/** Takes one piece into the index. */
export const take = (index: WxrIndex, node: XmlNode): void => takers[node.name ?? ""]?.(index, node);

function takeSite(index: WxrIndex, node: XmlNode): void {
  if (/^https?:/.test(node.text.trim())) index.site = kept(line(node.text, 500));
}

function takeItem(index: WxrIndex, node: XmlNode): void {
  if (textIn(node, "wp:post_type") === "attachment") index.attachments.add(node);
  else takeGuest(index, node);
}

function takeGuest(index: WxrIndex, node: XmlNode): void {
  const meta = metaIn(node);
  const of = (key: string) => meta.get(`cap-${key}`)?.[0] ?? "";
  takeAuthor(index, node, of("user_login"), of("display_name") || textIn(node, "title"));
}

function takeAuthor({ authors }: WxrIndex, node: XmlNode, login: string, said: string): void {
  const names = [textIn(node, "wp:author_first_name"), textIn(node, "wp:author_last_name")];
  const name = lineOfHtml(said || names.join(" ").trim(), 200);
  if (login !== "" && name !== "" && authors.size < mostEntries) authors.set(kept(keyOf(login)), kept(name));
}

/** How the index knows an author's login. */
export const keyOf = (login: string): string => line(login, 200).toLowerCase();

function takeCategory(index: WxrIndex, node: XmlNode, slug: string, parent: string, name: string): void {
  if (index.categories.size >= mostEntries) return;
  const key = kept(line(textIn(node, slug), 300));
  index.categories.set(key, {
    name: kept(lineOfHtml(textIn(node, name), 200)) || key,
    parent: kept(line(textIn(node, parent), 300)),
  });
  const number = textIn(node, "wp:term_id") || textIn(node, "wp:cat_id");
  if (number !== "") index.categoryNumbers.set(kept(line(number, 20)), key);
}

/** The section path of a category, outermost first; a loop among parents is cut. */
export function pathOf({ categories }: WxrIndex, slug: string, name: string): string[] {
  const path: string[] = [];
  const met = new Set<string>();
  let at: string = slug;
  for (let found = categories.get(at); found && !met.has(at) && path.length < 10; found = categories.get(at)) {
    met.add(at);
    path.unshift(found.name);
    at = found.parent;
  }
  return path.length > 0 ? path : [name];
}
