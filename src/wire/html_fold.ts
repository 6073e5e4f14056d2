/**
 * Folds blocks into what their place can hold: a quote's paragraphs, a list's item, a table's cell. Pure.
 * What the place cannot hold (a picture in a list) comes back as `after`, to stand behind it.
 */
import { type Block, type Inline, inlineText, type ListItem } from "../news/copy.ts";
import { joined } from "./html_words.ts";

/** Blocks as paragraphs of words, and the blocks that are not words. */
export function wordsAndRest(blocks: readonly Block[]): { words: Inline[]; after: Block[] } {
  const words: Inline[] = [];
  const after: Block[] = [];
  for (const block of blocks) {
    const found = wordsIn(block);
    if (found) words.push(...found);
    else after.push(block);
  }
  return { words, after };
}

/** Blocks as one item of a list, and the blocks that an item cannot hold. */
export function listItem(blocks: readonly Block[]): { item: ListItem; after: Block[] } {
  const items = blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  const { words, after } = wordsAndRest(blocks.filter((block) => block.type !== "list"));
  return { item: { text: joined(words), ...(items.length > 0 ? { items } : {}) }, after };
}

/** Several paragraphs as one inline text; a line break where one ended. */
export const joinedWords = (words: readonly Inline[]): Inline => joined(words);

/** A block's words as one inline text; a picture has none. */
export const inlineOf = (block: Block): Inline => joined(wordsIn(block) ?? []);

function wordsIn(block: Block): readonly Inline[] | undefined {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "quote":
      return [...block.paragraphs, ...(block.source ? [block.source] : [])];
    case "list":
      return block.items.flatMap((item) => itemWords(item, 0));
    case "facts":
      return [inlineText(block.title), ...block.paragraphs];
    case "divider":
      return [];
    default:
      return undefined;
  }
}

const itemWords = (item: ListItem, depth: number): Inline[] => [
  [{ text: `${"  ".repeat(depth)}• ` }, ...item.text],
  ...(item.items ?? []).flatMap((each) => itemWords(each, depth + 1)),
];
