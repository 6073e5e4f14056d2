/** Ghost's mobiledoc documents (Ghost 1 to 5) as HTML, for posts whose HTML the export lacks. Pure. */
import { cardHtml, cardMarkdown } from "./ghost_cards.ts";
import { parsed } from "./ghost_lexical.ts";
import { asPayload } from "./json_values.ts";
import { htmlOfMarkdown } from "./markdown_html.ts";
import { escaped } from "./shortcodes.ts";

interface Doc {
  readonly markups: readonly unknown[];
  readonly atoms: readonly unknown[];
  readonly cards: readonly unknown[];
  readonly left: string[];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string => (typeof value === "string" ? value : "");
const inlineTags = new Set(["strong", "b", "em", "i", "a", "code", "u", "s", "sub", "sup", "mark"]);
const blockTags = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside"]);

/** The HTML of a mobiledoc, and the names of the cards it could not hold; undefined when it is none. */
export function htmlOfMobiledoc(json: string): { html: string; left: string[] } | undefined {
  const { markups, atoms, cards, sections } = parsed(json);
  if (!Array.isArray(sections)) return undefined;
  const doc: Doc = { markups: list(markups), atoms: list(atoms), cards: list(cards), left: [] };
  return { html: sections.map((section) => sectionHtml(list(section), doc)).join(""), left: doc.left };
}

/** 1 text, 2 picture, 3 list, 10 card. */
function sectionHtml([type, what, content]: readonly unknown[], doc: Doc): string {
  if (type === 1) {
    const tag = blockTags.has(words(what)) ? words(what) : "p";
    return `<${tag}>${markersHtml(list(content), doc)}</${tag}>`;
  }
  if (type === 2) return cardHtml("image", { src: what }) ?? "";
  if (type === 3) {
    const tag = what === "ol" ? "ol" : "ul";
    return `<${tag}>${list(content)
      .map((item) => `<li>${markersHtml(list(item), doc)}</li>`)
      .join("")}</${tag}>`;
  }
  return type === 10 ? card(list(doc.cards[Number(what)]), doc) : "";
}

function card([name, payload]: readonly unknown[], doc: Doc): string {
  const markdown = cardMarkdown(words(name), asPayload(payload));
  if (markdown !== "") return htmlOfMarkdown(markdown);
  const html = cardHtml(words(name), asPayload(payload));
  if (html === undefined) doc.left.push(words(name) || "unnamed");
  return html ?? "";
}

/** Markers open markups, say something, and close so many of those that are open. */
function markersHtml(markers: readonly unknown[], doc: Doc): string {
  const open: string[] = [];
  let html = "";
  for (const marker of markers) {
    const [type, opened, closed, value] = list(marker);
    for (const index of list(opened)) html += openTag(list(doc.markups[Number(index)]), open);
    html += type === 1 ? atom(list(doc.atoms[Number(value)])) : escaped(words(value));
    for (let count = Number(closed) || 0; count > 0 && open.length > 0; count -= 1) html += `</${open.pop()}>`;
  }
  return (
    html +
    open
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join("")
  );
}

function openTag([tag, attributes]: readonly unknown[], open: string[]): string {
  const name = inlineTags.has(words(tag)) ? words(tag) : "span";
  open.push(name);
  const pairs = list(attributes);
  const href = name === "a" ? words(pairs[pairs.indexOf("href") + 1]) : "";
  return href === "" ? `<${name}>` : `<a href="${escaped(href)}">`;
}

const atom = ([name, text]: readonly unknown[]): string => (name === "soft-return" ? "<br>" : escaped(words(text)));
