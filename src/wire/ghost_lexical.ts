/** Ghost's lexical documents as HTML, for posts whose HTML the export lacks. Pure. Never deeper than `deepest`. */
import { cardHtml, cardMarkdown } from "./ghost_cards.ts";
import { asPayload, listed, type Payload, said, within } from "./json_values.ts";
import { htmlOfMarkdown } from "./markdown_html.ts";
import { escaped } from "./shortcodes.ts";

const deepest = 50;

/** The HTML of a lexical document, and the names of the cards it could not hold; undefined when it is no such document. */
export function htmlOfLexical(json: string): { html: string; left: string[] } | undefined {
  const root = within(parsed(json), "root");
  if (!Array.isArray(root.children)) return undefined;
  const left: string[] = [];
  return { html: children(root, left, 0), left };
}

/** The object in a piece of JSON, or an empty one. */
export function parsed(json: string): Payload {
  try {
    return asPayload(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

const children = (node: Payload, left: string[], depth: number): string =>
  depth > deepest
    ? tooDeep(left)
    : listed(node, "children")
        .map((child) => html(child, left, depth + 1))
        .join("");

function tooDeep(left: string[]): string {
  left.push("nested too deeply");
  return "";
}

function html(node: Payload, left: string[], depth: number): string {
  const type = said(node, "type").replace(/^extended-/, "");
  const inner = () => children(node, left, depth);
  const tag = said(node, "tag");
  switch (type) {
    case "text":
      return text(node);
    case "linebreak":
      return "<br>";
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "heading":
      return wrapped(/^h[1-6]$/.test(tag) ? tag : "h2", inner());
    case "quote":
    case "aside":
      return wrapped("blockquote", inner());
    case "list":
      return wrapped(tag === "ol" || said(node, "listType") === "number" ? "ol" : "ul", inner());
    case "listitem":
      return wrapped("li", inner());
    case "link":
    case "autolink":
      return `<a href="${escaped(said(node, "url"))}">${inner()}</a>`;
    default:
      return card(type, node, left) ?? inner();
  }
}

const wrapped = (tag: string, inner: string) => `<${tag}>${inner}</${tag}>`;

function text(node: Payload): string {
  const format = Number(node.format) || 0;
  const words = escaped(said(node, "text"));
  const strong = format & 1 ? wrapped("strong", words) : words;
  return format & 2 ? wrapped("em", strong) : strong;
}

function card(type: string, node: Payload, left: string[]): string | undefined {
  const markdown = cardMarkdown(type, node);
  if (markdown !== "") return htmlOfMarkdown(markdown);
  const found = cardHtml(type, node);
  if (found === undefined && !Array.isArray(node.children)) left.push(type || "unnamed");
  return found;
}
