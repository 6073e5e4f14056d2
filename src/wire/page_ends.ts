/**
 * The two ends of a story's blocks: headline, standfirst, byline and dates that stand before the first paragraph again,
 * and what stands behind the last one. Pure.
 */
import type { Block } from "../news/copy.ts";
import { linkShare, textOf } from "./page_block_words.ts";
import { isLinkLine } from "./page_links.ts";
import { letters } from "./page_title.ts";
import { writtenDate } from "./page_written_date.ts";

/** What the page says of itself elsewhere, and need not say again in its text. */
export interface Known {
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly names: readonly string[];
  readonly sections: readonly string[];
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
}

/** Headline, standfirst, byline, dates and section names that stand before the first paragraph again. */
export function withoutHead(blocks: readonly Block[], known: Known): Block[] {
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
export function withoutTail(blocks: readonly Block[], known: Known): Block[] {
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
