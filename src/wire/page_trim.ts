/**
 * Takes the furniture that is left out of a story's blocks: repeated headline, byline and date lines at its head,
 * link boxes and notices anywhere, everything after its closing label. Pure.
 */
import { type Block, type Inline, type ListItem, wordsOf } from "../news/copy.ts";
import { isClosingLabel, isFinalLabel, isFurniture, isRelatedLabel } from "./page_furniture.ts";
import type { Related } from "./page_related.ts";
import { letters } from "./page_title.ts";
import { writtenDate } from "./page_written_date.ts";

export interface Known {
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly names: readonly string[];
  readonly sections: readonly string[];
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
}

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
  const kept = own.length === 0 || size(own) < size(blocks) * 0.3 ? [...blocks] : own;
  return { blocks: withoutTail(withoutHead(kept, known), known), related };
}

/** The blocks before the label that closes the story; a label with a story's worth of text behind it closes nothing. */
function closed(blocks: readonly Block[]): readonly Block[] {
  let seen = 0;
  const all = size(blocks);
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block);
    const closes =
      isFinalLabel(text) || ((isClosingLabel(text) || isRelatedLabel(text)) && onlyLinks(blocks.slice(at + 1)));
    if (seen > all * 0.4 && closes) return blocks.slice(0, at);
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

const isLinkLine = (block: Block) =>
  block.type === "list"
    ? linkedList(block.items) !== undefined
    : (block.type === "paragraph" || block.type === "heading") &&
      linkShare(block.text) > 0.5 &&
      textOf(block).length < 220;

/** True when what follows a label reads as a list of links, not as a story. */
function onlyLinks(blocks: readonly Block[]): boolean {
  const telling = blocks.filter((block) => block.type !== "picture" && block.type !== "gallery");
  const long = telling.filter(
    (block) => block.type === "paragraph" && textOf(block).length > 160 && linkShare(block.text) < 0.5,
  );
  return long.length <= Math.max(0, telling.length * 0.2);
}

function linkedAway(block: Block, url: string | undefined): Related[] | undefined {
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
  const links = whole && !/[.。!！”"]$/u.test(text) ? linksIn(block.text) : undefined;
  return links?.every((link) => isOwnSite(link.url, url)) ? links : undefined;
}

/** True for a link that stays with the page's own house; any link does when the page's address is not known. */
function isOwnSite(link: string | undefined, url: string | undefined): boolean {
  if (url === undefined || link === undefined || link.startsWith("/")) return true;
  return URL.canParse(link) && house(link) === house(url);
}

const house = (url: string) => new URL(url).hostname.split(".").slice(-2).join(".");

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

/** Headline, standfirst, byline, dates and section names that stand before the first paragraph again. */
function withoutHead(blocks: readonly Block[], known: Known): Block[] {
  const start = Math.max(
    0,
    blocks.slice(0, 16).findIndex((block) => isTelling(block, known)),
  );
  const head = blocks.slice(0, start);
  const last = head.findLastIndex((block) => isRepeated(block, known));
  const kept = head.filter(
    (block, at) =>
      !isRepeated(block, known) &&
      !isNavigation(block) &&
      !(at < last && (isLabel(block) || isStandfirst(block, known))),
  );
  const rest = blocks.slice(start).filter((block, at) => at > 4 || at === 0 || !isRepeated(block, known));
  return [...kept, ...rest];
}

const isNavigation = (block: Block) =>
  block.type === "list" && linkShare(block.items.flatMap((item) => item.text)) > 0.8;

/** A few words without a full stop: what stands around a headline. */
const isLabel = (block: Block) =>
  (block.type === "heading" || block.type === "paragraph") &&
  textOf(block).length <= 60 &&
  !/[.。!！?？…:：”"]$/u.test(textOf(block));

function isTelling(block: Block, known: Known): boolean {
  if (block.type === "list") return !isNavigation(block) && textOf(block).length > 80;
  if (block.type !== "paragraph" && block.type !== "quote") return false;
  return textOf(block).length > 80 && !isRepeated(block, known) && !isStandfirst(block, known);
}

function isRepeated(block: Block, known: Known): boolean {
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  const text = textOf(block);
  return isHeadline(text, known.headline) || isByline(text, known) || isDateline(text);
}

const isStandfirst = (block: Block, known: Known) => isSame(textOf(block), known.standfirst);

function isByline(text: string, { names, sections, siteName }: Known): boolean {
  const bare = letters(text.replace(/^\s*(?:by|von|par|por|作者|文|记者)\s*[:：]?\s*/iu, ""));
  if ([...names, ...sections, siteName ?? ""].some((name) => name !== "" && letters(name) === bare)) return true;
  const near = names.some((name) => (/^\W*by\b/i.test(text) && text.includes(name)) || text.startsWith(`${name}, `));
  return near && text.length < 140 && !/[.。!！?？]$/u.test(text);
}

/** The headline, alone or behind a path that leads to it. */
function isHeadline(text: string, headline: string | undefined): boolean {
  const [words, known] = [letters(text), letters(headline ?? "")];
  return known.length > 8 && words.endsWith(known) && words.length < known.length + 40;
}

const said =
  /^(?:last )?(?:updated|posted|published|first published|modified|发布时间|发布日期|发布于|发表于|更新时间|时间|日期)[\s:：].{0,80}\d/iu;

const isDateline = (text: string) =>
  (text.length < 110 && said.test(text) && !/[.。!！?？]$/u.test(text)) || isDate(text);

const isDate = (text: string) =>
  text.length < 90 &&
  writtenDate(text) !== undefined &&
  !/[.。!！?？]$/u.test(text) &&
  (text.match(/\p{L}+/gu)?.length ?? 0) <= 14;

const isSame = (text: string, known: string | undefined) =>
  known !== undefined && letters(known) !== "" && letters(text) === letters(known);

/** What stands behind the last paragraph goes: a word about the author, tags, a lone heading, cards of other stories. */
function withoutTail(blocks: readonly Block[], known: Known): Block[] {
  let end = blocks.length;
  let cards = 0;
  for (let at = end - 1; at > 0; at--) {
    const block = blocks[at]!;
    if (block.type === "picture") continue;
    if (!isTail(block, known)) break;
    if (isLinkLine(block)) cards++;
    end = at;
  }
  while (cards >= 2 && blocks[end - 1]?.type === "picture") end--;
  return blocks.slice(0, end);
}

function isTail(block: Block, known: Known): boolean {
  if (block.type === "heading" || block.type === "divider") return true;
  if (block.type !== "paragraph") return false;
  const text = textOf(block);
  return isLinkLine(block) || isByline(text, known) || isDateline(text) || isAboutAuthor(text, known);
}

/** “Jane Doe is the paper's Asia correspondent. Follow her on …” */
function isAboutAuthor(text: string, { names }: Known): boolean {
  const about = names.some((name) => text.startsWith(name) && text.length < 700);
  if (about && /^.{2,80}?\b(?:is|was|has been|covers|writes|reports|joined|lives|works)\b/u.test(text)) return true;
  return text.length < 500 && /\bfollow (?:him|her|them|us|me)\b.{0,30}(?:twitter|facebook|instagram|@)/i.test(text);
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
    case "table":
      return block.rows.flat().map(wordsOf).join(" ").trim();
    case "facts":
      return [block.title, ...block.paragraphs.map(wordsOf)].join(" ").trim();
    default:
      return "";
  }
}

const size = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + textOf(block).length, 0);
