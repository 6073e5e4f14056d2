/**
 * Copy written as the Markdown that `copyFromMarkdown` reads. Pure.
 * Promises: what is written reads back as the same block; a block that Markdown cannot hold is not written.
 */
import { isDeepStrictEqual } from "node:util";
import type { Block, Copy, Inline, ListItem } from "./copy.ts";
import { tidied } from "./inline.ts";
import { copyFromMarkdown } from "./markdown.ts";
import { inlineAsMarkdown } from "./markdown_words.ts";

/** Each block as Markdown, undefined where Markdown cannot hold it; blank lines between them make the whole text. */
export function blocksAsMarkdown(copy: Copy): (string | undefined)[] {
  let turned = false;
  return copy.map((block, at) => {
    const before = copy[at - 1];
    // A list right after its like would go on with it; another marker begins a new one.
    turned = block.type === "list" && before?.type === "list" && before.ordered === block.ordered && !turned;
    const text = written(block, turned);
    return text !== undefined && isDeepStrictEqual(copyFromMarkdown(text).copy, [inTidyForm(block)]) ? text : undefined;
  });
}

function inTidyForm(block: Block): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, text: tidied(block.text) };
    case "facts":
      return { ...block, paragraphs: block.paragraphs.map(tidied) };
    case "quote":
      return {
        ...block,
        paragraphs: block.paragraphs.map(tidied),
        ...(block.source && { source: tidied(block.source) }),
      };
    case "list":
      return { ...block, items: block.items.map(itemTidied) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(tidied)) };
    default:
      return block;
  }
}

const itemTidied = ({ text, items }: ListItem): ListItem => ({
  text: tidied(text),
  ...(items && { items: items.map(itemTidied) }),
});

function written(block: Block, turned: boolean): string | undefined {
  switch (block.type) {
    case "paragraph":
      return inlineAsMarkdown(block.text);
    case "heading":
      return `${"#".repeat(block.level)} ${inlineAsMarkdown(block.text)}`;
    case "quote":
      return quoted(block.paragraphs, block.source);
    case "list":
      return listed(block.items, block.ordered, turned);
    case "table":
      return tabled(block);
    case "facts":
      return `:::facts ${block.title}\n${block.paragraphs.map(inlineAsMarkdown).join("\n\n")}\n:::`;
    case "embed":
      return block.title === undefined ? `<${block.url}>` : undefined;
    case "divider":
      return "---";
    default:
      return undefined;
  }
}

function quoted(paragraphs: readonly Inline[], source: Inline | undefined): string {
  const text = paragraphs.map(inlineAsMarkdown).join("\n\n") + (source ? `\n— ${inlineAsMarkdown(source)}` : "");
  return text.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}

function listed(items: readonly ListItem[], ordered: boolean, turned: boolean): string {
  return items
    .map((item, at) => {
      const marker = ordered ? `${at + 1}${turned ? ")" : "."} ` : turned ? "* " : "- ";
      const nested = item.items ? `\n${listed(item.items, ordered, turned)}` : "";
      return marker + (inlineAsMarkdown(item.text) + nested).replaceAll("\n", `\n${" ".repeat(marker.length)}`);
    })
    .join("\n");
}

function tabled({ caption, headRows, rows }: Extract<Block, { type: "table" }>): string | undefined {
  const width = rows[0]?.length ?? 0;
  if (caption !== undefined || headRows > 1 || width === 0) return undefined;
  const cells = rows.map((row) => row.map((cell) => inlineAsMarkdown(cell).replaceAll("|", "\\|")));
  const head = headRows === 1 ? cells.shift()! : Array(width).fill("");
  return [head, Array(width).fill("---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
