/** Copy as plain HTML, so that what became of a paste can be read in a test. Pure. */
import type { Block, Copy, Inline, ListItem, Mark } from "../../../src/news/copy.ts";

/** Blocks as HTML. */
export const copyHtml = (copy: Copy): string => copy.map(blockHtml).join("");

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]!);

function blockHtml(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inlineHtml(block.text)}</p>`;
    case "heading":
      return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
    case "quote":
      return `<blockquote>${block.paragraphs.map((each) => `<p>${inlineHtml(each)}</p>`).join("")}</blockquote>`;
    case "list":
      return listHtml(block.items, block.ordered ? "ol" : "ul");
    case "picture":
      return `<img src="${escaped(block.picture)}">`;
    case "table":
      return `<table>${block.rows.map((row, at) => rowHtml(row, at < block.headRows ? "th" : "td")).join("")}</table>`;
    case "divider":
      return "<hr>";
    default:
      return "";
  }
}

const listHtml = (items: readonly ListItem[], tag: "ol" | "ul"): string =>
  `<${tag}>${items.map(({ text, items: inner = [] }) => `<li><p>${inlineHtml(text)}</p>${inner.length > 0 ? listHtml(inner, tag) : ""}</li>`).join("")}</${tag}>`;

const rowHtml = (row: readonly Inline[], tag: "th" | "td") =>
  `<tr>${row.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join("")}</tr>`;

const inlineHtml = (text: Inline): string =>
  text.map((span) => (span.marks ?? []).reduceRight(marked, escaped(span.text).replaceAll("\n", "<br>"))).join("");

function marked(inside: string, mark: Mark): string {
  switch (mark.type) {
    case "strong":
      return `<strong>${inside}</strong>`;
    case "emphasis":
      return `<em>${inside}</em>`;
    case "link":
      return `<a href="${escaped(mark.href)}">${inside}</a>`;
    case "claim":
      return inside;
  }
}
