/**
 * The one door from HTML text to a DOM (linkedom), with bounds on depth and size. Pure.
 * A page built to exhaust us is not parsed at all: `documentOf` answers undefined.
 */
import { parseHTML } from "linkedom";

export interface DomBounds {
  /** How deep elements may nest. */
  readonly depth: number;
  /** How many tags, opening and closing, the text may hold. */
  readonly tags: number;
}

/** What a piece of HTML may hold before it is taken for a bomb. */
export const domBounds: DomBounds = { depth: 12_000, tags: 250_000 };

/** The document in `html` (a whole page or a piece of one), or undefined when it nests too deep or holds too many tags. */
export function documentOf(html: string, bounds = domBounds): Document | undefined {
  if (isBomb(html, bounds)) return undefined;
  const text = html.replace(endlessClass, " ");
  const piece = !/<(?:html|body|!doctype)[\s>]/i.test(text);
  const { document } = parseHTML(piece ? `<html><body>${text}</body></html>` : text);
  if (/<\w[^<>]*\s[A-Z]+=/.test(text)) lowerNames(document);
  return document;
}

/** linkedom spreads the names of a class over the stack. */
const endlessClass = /\sclass\s*=\s*(?:"[^"]{20000,}"|'[^']{20000,}')/gi;

/** Attribute names in small letters, as HTML reads them and linkedom does not. */
function lowerNames(document: Document): void {
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (/[A-Z]/.test(name) && !element.hasAttribute(name.toLowerCase()))
        element.setAttribute(name.toLowerCase(), value);
}

// Elements that hold nothing, or that the next of their kind closes: they never nest by being left open.
const shallow = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody option".split(
    " ",
  ),
);

function isBomb(html: string, bounds: DomBounds): boolean {
  const tag = /<(\/?)([a-z][a-z0-9:-]*)/gi;
  let depth = 0;
  let tags = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    tags += 1;
    if (tags > bounds.tags) return true;
    if (shallow.has(match[2]!.toLowerCase())) continue;
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > bounds.depth) return true;
  }
  return false;
}
