/**
 * Takes the furniture that is left out of a story's blocks: repeated headline, byline and date lines at its head,
 * link boxes and notices anywhere, everything after its closing label. Pure.
 */
import { type Block, type Inline, type ListItem, wordsOf } from "../news/copy.ts";
import { isClosingLabel, isFurniture, isRelatedLabel } from "./page_furniture.ts";
import type { Related } from "./page_related.ts";
import { letters } from "./page_title.ts";
import { writtenDate } from "./page_written_date.ts";

export interface Known {
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly names: readonly string[];
  readonly sections: readonly string[];
  readonly siteName?: string | undefined;
}

/** The story's own blocks, and the links to other stories that stood between them. */
export function trimmed(blocks: readonly Block[], known: Known): { blocks: Block[]; related: Related[] } {
  const related: Related[] = [];
  const own = closed(blocks).filter((block) => {
    const links = linkedAway(block);
    if (links) related.push(...links);
    return !links && !isFurniture(textOf(block));
  });
  const kept = own.length < 2 || size(own) < size(blocks) * 0.3 ? [...blocks] : own;
  return { blocks: withoutTail(withoutHead(kept, known), known), related };
}

/** The blocks before the label that closes the story; a label with most of the text behind it closes nothing. */
function closed(blocks: readonly Block[]): readonly Block[] {
  let seen = 0;
  const all = size(blocks);
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block);
    if (seen > all * 0.4 && (isClosingLabel(text) || (isRelatedLabel(text) && onlyLinks(blocks.slice(at + 1)))))
      return blocks.slice(0, at);
    seen += text.length;
  }
  return blocks;
}

/** True when what follows a label reads as a list of links, not as a story. */
function onlyLinks(blocks: readonly Block[]): boolean {
  const telling = blocks.filter((block) => block.type !== "picture" && block.type !== "gallery");
  const long = telling.filter(
    (block) => block.type === "paragraph" && textOf(block).length > 160 && linkShare(block.text) < 0.5,
  );
  return long.length <= Math.max(0, telling.length * 0.2);
}

function linkedAway(block: Block): Related[] | undefined {
  if (block.type !== "paragraph" && block.type !== "heading")
    return block.type === "list" ? linkedList(block.items) : undefined;
  const text = textOf(block);
  const label =
    /^[[(]?\s*(?:(?:read|see|watch)(?: more| also| next)?|also(?: read)?|more|related(?: (?:article|story|stories))?|don'?t miss|recommended|must read|in pictures|video|相关(?:阅读|新闻|报道)|延伸阅读|推荐阅读|更多阅读|点击阅读|leia (?:mais|também)|lesen sie auch|lire aussi|baca juga|читайте также)\s*[:：|>»]/iu.test(
      text,
    );
  if (label && text.length < 300 && (linkShare(block.text) > 0.3 || text.length < 160)) return linksIn(block.text);
  const words = text.split(/\s+/).length;
  const whole = linkShare(block.text) > 0.95 && text.length < 250 && (words >= 4 || block.type === "heading");
  return whole && !/[.。!！?？”"]$/u.test(text) ? linksIn(block.text) : undefined;
}

/** A list that is nothing but links to stories. */
function linkedList(items: readonly ListItem[]): Related[] | undefined {
  const texts = items.map((item) => item.text);
  const away = texts.filter((text) => linkShare(text) > 0.9 && wordsOf(text).length > 12);
  return items.length > 0 && away.length >= items.length * 0.8 ? away.flatMap(linksIn) : undefined;
}

const linksIn = (text: Inline): Related[] =>
  text.flatMap((span) => {
    const link = span.marks?.find((mark) => mark.type === "link");
    return link?.type === "link" && span.text.trim() !== "" ? [{ title: span.text.trim(), url: link.href }] : [];
  });

function linkShare(text: Inline): number {
  const linked = text.filter((span) => span.marks?.some((mark) => mark.type === "link"));
  return wordsOf(linked).trim().length / Math.max(1, wordsOf(text).trim().length);
}

/** Headline, standfirst, byline, dates and section names that stand before the first paragraph again. */
function withoutHead(blocks: readonly Block[], known: Known): Block[] {
  const start = blocks.slice(0, 12).findIndex((block) => isTelling(block, known));
  const head = start < 0 ? [] : blocks.slice(0, start);
  const kept = head.filter((block) => block.type === "picture" || block.type === "gallery" || block.type === "embed");
  const rest = blocks.slice(Math.max(0, start));
  return [...kept, ...rest.filter((block, at) => at > 4 || !isRepeated(block, known))];
}

const isTelling = (block: Block, known: Known) =>
  (block.type === "paragraph" || block.type === "quote" || block.type === "list") &&
  textOf(block).length > 80 &&
  !isRepeated(block, known);

function isRepeated(block: Block, known: Known): boolean {
  if (block.type !== "paragraph" && block.type !== "heading" && block.type !== "list") return false;
  const text = textOf(block);
  return isSame(text, known.headline) || isSame(text, known.standfirst) || isByline(text, known) || isDateline(text);
}

function isByline(text: string, { names, sections, siteName }: Known): boolean {
  const bare = letters(text.replace(/^\s*(?:by|von|par|por|作者|文|记者)\s*[:：]?\s*/iu, ""));
  if ([...names, ...sections, siteName ?? ""].some((name) => name !== "" && letters(name) === bare)) return true;
  return text.length < 140 && names.some((name) => /^\W*by\b/i.test(text) && text.includes(name));
}

const isDateline = (text: string) =>
  text.length < 90 &&
  writtenDate(text) !== undefined &&
  !/[.。!！?？]$/u.test(text) &&
  (text.match(/\p{L}+/gu)?.length ?? 0) <= 14;

const isSame = (text: string, known: string | undefined) =>
  known !== undefined && letters(known) !== "" && letters(text) === letters(known);

/** What stands behind the last paragraph: a word about the author, tags, a lone heading. */
function withoutTail(blocks: readonly Block[], known: Known): Block[] {
  let end = blocks.length;
  while (end > 1 && isTail(blocks[end - 1]!, known)) end--;
  return blocks.slice(0, end);
}

function isTail(block: Block, known: Known): boolean {
  if (block.type === "heading" || block.type === "divider") return true;
  if (block.type !== "paragraph") return false;
  const text = textOf(block);
  return isByline(text, known) || isDateline(text) || isAboutAuthor(text, known);
}

/** “Jane Doe is the paper's Asia correspondent. Follow her on …” */
function isAboutAuthor(text: string, { names }: Known): boolean {
  const about = names.some((name) => text.startsWith(name) && text.length < 700);
  return about && /^.{2,80}?\b(?:is|was|has been|covers|writes|reports|joined|lives|works)\b/u.test(text);
}

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
    default:
      return "";
  }
}

const size = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + textOf(block).length, 0);
