/**
 * What a page's head says of itself: `<meta>` by name, property or itemprop, and links by rel. Pure.
 */
import { storable } from "./html_words.ts";

export interface PageMeta {
  /** The first non-empty content among these names, in their order. */
  readonly first: (...names: readonly string[]) => string | undefined;
  /** Every non-empty content of these names. */
  readonly all: (...names: readonly string[]) => readonly string[];
}

/** The meta tags of `document`; names are compared in small letters. */
export function metaOf(document: Document): PageMeta {
  const held = new Map<string, string[]>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const content = oneLine(tag.getAttribute("content") ?? "");
    if (content === "") continue;
    const names = ["property", "name", "itemprop", "http-equiv"].map((key) =>
      tag.getAttribute(key)?.toLowerCase().trim(),
    );
    for (const name of names.flatMap((each) => each?.split(/\s+/) ?? [])) add(held, name, content);
  }
  const all = (...names: readonly string[]) => names.flatMap((name) => held.get(name.toLowerCase()) ?? []);
  return { all, first: (...names) => all(...names)[0] };
}

const mostOfOne = 100;

function add(held: Map<string, string[]>, name: string, content: string): void {
  const before = held.get(name) ?? [];
  if (before.length < mostOfOne) before.push(content);
  held.set(name, before);
}

/** Words on one line: white space collapsed, ends trimmed, nothing in it that cannot be stored. */
export const oneLine = (text: string | null | undefined): string =>
  storable(text ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** The address the page was at: canonical link, og:url, JSON-LD, `<base>`, or the mark a browser leaves when it saves. */
export function pageUrl(document: Document, meta: PageMeta, linked?: string): string | undefined {
  const saved = /<!--\s*saved from url=(?:\(\d+\))?(https?:\/\/\S+)/.exec(savedMark(document));
  const written = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    meta.first("og:url", "twitter:url"),
    linked,
    saved?.[1],
    document.querySelector("base[href]")?.getAttribute("href"),
  ];
  return written.map((each) => each?.trim()).find((each) => each && /^https?:/i.test(each) && URL.canParse(each));
}

/** What stands before the `<html>`, where browsers write the address when they save a page. */
const savedMark = (document: Document) =>
  [...document.childNodes, ...(document.documentElement?.childNodes ?? [])]
    .filter((node) => node.nodeType === 8)
    .map((node) => `<!--${node.nodeValue ?? ""}`)
    .join("\n");

/** Who asks for an element's words asks for a line, never for a whole page. */
const mostShown = 4_000;

/** The words an element shows on one line: a `<br>` or the end of a block parts them. */
export function shownWords(element: Element | null | undefined): string {
  const words: string[] = [];
  let length = 0;
  for (let node: Node | null = element ?? null; node && length < mostShown; node = nextNode(node, element!)) {
    length += node.nodeValue?.length ?? 0;
    if (node.nodeType === 3) words.push(node.nodeValue ?? "");
    else if (node.nodeType === 1 && !inlineNames.has((node as Element).localName)) words.push(" ");
  }
  return oneLine(words.join(""));
}

const inlineNames = new Set("a b strong i em span font u small sup sub abbr time cite mark code q s".split(" "));

function nextNode(node: Node, top: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== top && !at.nextSibling) at = at.parentNode;
  return !at || at === top ? null : at.nextSibling;
}
