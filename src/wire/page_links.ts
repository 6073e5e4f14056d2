/** Lines and lists in a story that only lead to other stories of the same house. Pure. */
import { type Block, type ListItem, wordsOf } from "../news/copy.ts";
import { linkShare, linksIn, textOf } from "./page_block_words.ts";
import type { Related } from "./page_related.ts";

/** True for a short line, or a list, that is mostly links. */
export const isLinkLine = (block: Block) =>
  block.type === "list"
    ? linkedList(block.items) !== undefined
    : (block.type === "paragraph" || block.type === "heading") &&
      linkShare(block.text) > 0.5 &&
      textOf(block).length < 220;

const leading =
  /^[[(]?\s*(?:(?:read|see|watch)(?: more| also| next)?|also(?: read)?|more|related(?: (?:article|story|stories))?|don['’]?t miss|recommended|must read|in pictures|video|相关(?:阅读|新闻|报道)|延伸阅读|推荐阅读|更多阅读|点击阅读|leia (?:mais|também)|lesen sie auch|lire aussi|baca juga|читайте также)\s*[:：|>»]/iu;

/** The stories that a block leads to when it does nothing else; undefined for a block of the story itself. */
export function linkedAway(block: Block, url: string | undefined): Related[] | undefined {
  if (block.type !== "paragraph" && block.type !== "heading")
    return block.type === "list" ? linkedList(block.items) : undefined;
  const text = textOf(block);
  const label = leading.test(text);
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
