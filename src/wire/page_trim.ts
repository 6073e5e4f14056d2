/**
 * Takes the furniture that is left out of a story's blocks: repeated headline, byline and date lines at its head,
 * link boxes and notices anywhere, everything after its closing label. Pure.
 */
import { type Block, wordsOf } from "../news/copy.ts";
import { linkShare, sizeOf, textOf } from "./page_block_words.ts";
import { type Known, withoutHead, withoutTail } from "./page_ends.ts";
import { isClosingLabel, isFinalLabel, isFurniture, isRelatedLabel } from "./page_furniture.ts";
import { isLinkLine, linkedAway } from "./page_links.ts";
import type { Related } from "./page_related.ts";

/** A label behind so many letters may close a story, when nothing but links follows it. */
const leastStory = 400;

/** The story's own blocks, and the links to other stories that stood between them. */
export function trimmed(blocks: readonly Block[], known: Known): { blocks: Block[]; related: Related[] } {
  const related: Related[] = [];
  const inside = withoutCards(withoutBoxes(closed(blocks)));
  const away = (block: Block) => linkedAway(block, known.url);
  const manyLinks = inside.filter(away).length > inside.length * 0.5;
  const own = inside.filter((block) => {
    const links = manyLinks && block.type === "paragraph" ? undefined : away(block);
    if (links) related.push(...links);
    return !links && !isFurnished(block) && !isOwnAddress(block, known);
  });
  const kept = own.length === 0 || sizeOf(own) < sizeOf(blocks) * 0.3 ? [...blocks] : own;
  return { blocks: withoutTail(withoutHead(kept, known), known), related };
}

/** The blocks before the label that closes the story; a label with a story's worth of text behind it closes nothing. */
function closed(blocks: readonly Block[]): readonly Block[] {
  const all = sizeOf(blocks);
  let seen = 0;
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block);
    const final = isFinalLabel(text);
    const label = final || isClosingLabel(text) || isRelatedLabel(text);
    if (final && seen > all * 0.4) return blocks.slice(0, at);
    if (label && seen > Math.min(leastStory, all * 0.4) && onlyLinks(blocks.slice(at + 1))) return blocks.slice(0, at);
    seen += text.length;
  }
  return blocks;
}

/** Without the boxes of links inside the story: a label such as “Don't miss” and the linked lines behind it. */
function withoutBoxes(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let inBox = false;
  for (const block of blocks) {
    const label = isRelatedLabel(textOf(block)) || isClosingLabel(textOf(block));
    inBox = label || (inBox && isLinkLine(block));
    if (!inBox) out.push(block);
  }
  return out;
}

/** True when what follows a label reads as a list of links, not as a story. */
function onlyLinks(blocks: readonly Block[]): boolean {
  const telling = blocks.filter((block) => block.type !== "picture" && block.type !== "gallery");
  const long = telling.filter(
    (block) => block.type === "paragraph" && textOf(block).length > 160 && linkShare(block.text) < 0.5,
  );
  return long.length <= Math.max(0, telling.length * 0.2);
}

/** True for a furniture line, or a list of nothing else. */
const isFurnished = (block: Block) =>
  block.type === "list" ? block.items.every((item) => isFurniture(wordsOf(item.text))) : isFurniture(textOf(block));

const isOwnAddress = (block: Block, { url }: Known) => url !== undefined && textOf(block) === url;

/** Without rows of cards (picture, heading, a few words, again and again), which are other stories. */
function withoutCards(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (end < blocks.length && isCardPart(blocks[end]!)) end++;
    const run = blocks.slice(at, end);
    const cards = ["picture", "heading"].every((type) => run.filter((block) => block.type === type).length >= 3);
    if (!cards) out.push(...run);
    if (end < blocks.length) out.push(blocks[end]!);
    at = end + 1;
  }
  return out;
}

function isCardPart(block: Block): boolean {
  if (block.type === "picture") return true;
  if (block.type !== "heading" && block.type !== "paragraph") return false;
  return textOf(block).length < 140 && !/[.。!！:：]$/u.test(textOf(block));
}
