/** What a block says, on one line, and how much of it is links. Pure. */
import { type Block, type Inline, wordsOf } from "../news/copy.ts";
import type { Related } from "./page_related.ts";

/** The words of a block on one line. */
export function textOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return wordsOf(block.text).trim();
    case "list":
      return block.items
        .map((item) => wordsOf(item.text))
        .join(" ")
        .trim();
    case "quote":
      return block.paragraphs.map(wordsOf).join(" ").trim();
    case "table":
      return block.rows.flat().map(wordsOf).join(" ").trim();
    case "facts":
      return [block.title, ...block.paragraphs.map(wordsOf)].join(" ").trim();
    default:
      return "";
  }
}

/** The letters of all blocks. */
export const sizeOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + textOf(block).length, 0);

/** The links in inline text with the words they stand on. */
export const linksIn = (text: Inline): Related[] =>
  text.flatMap((span) => {
    const link = span.marks?.find((mark) => mark.type === "link");
    return link?.type === "link" && span.text.trim() !== "" ? [{ title: span.text.trim(), url: link.href }] : [];
  });

/** The share of inline text's letters that are links, 0 to 1. */
export function linkShare(text: Inline): number {
  const linked = text.filter((span) => span.marks?.some((mark) => mark.type === "link"));
  return wordsOf(linked).trim().length / Math.max(1, wordsOf(text).trim().length);
}
