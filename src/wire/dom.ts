/**
 * The one door from HTML text to a DOM (linkedom), with bounds on depth and size. Pure.
 * A page built to exhaust us is not parsed at all: `documentOf` answers undefined.
 */
import { parseHTML } from "linkedom";

/** How deep elements may nest, and how many tags a text may hold, before it is taken for a bomb. */
export const domBounds = { depth: 12_000, tags: 1_500_000 };

/** The document in `html` (a whole page or a piece of one), or undefined when it nests too deep or holds too many tags. */
export function documentOf(html: string): Document | undefined {
  if (isBomb(html)) return undefined;
  const piece = !/<(?:html|body|!doctype)[\s>]/i.test(html);
  const { document } = parseHTML(piece ? `<html><body>${html}</body></html>` : html);
  if (/<\w[^<>]*\s[A-Z]+=/.test(html)) lowerNames(document);
  return document;
}

/** Attribute names in small letters, as HTML reads them and linkedom does not. */
function lowerNames(document: Document): void {
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (/[A-Z]/.test(name) && !element.hasAttribute(name.toLowerCase()))
        element.setAttribute(name.toLowerCase(), value);
}

/** A new element of `document`'s own that holds nothing yet. */
export const emptyElement = (document: Document, name = "div"): Element => document.createElement(name);

// Elements that hold nothing, or that the next of their kind closes: they never nest by being left open.
const shallow = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody option".split(
    " ",
  ),
);

function isBomb(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9:-]*)/gi;
  let depth = 0;
  let tags = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    tags += 1;
    if (shallow.has(match[2]!.toLowerCase())) continue;
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > domBounds.depth || tags > domBounds.tags) return true;
  }
  return false;
}
