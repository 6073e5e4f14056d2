/** Lists as programs write them: Word's paragraphs that only look like items, and lists inside lists. Pure. */
import type { Block, Inline, ListItem } from "../../news/copy.ts";
import { styleOf } from "./paste_marks.ts";

/** An item met on its way, before its list is known. */
export interface LooseItem {
  /** From 1. */
  readonly level: number;
  readonly ordered: boolean;
  readonly text: Inline;
}

/** Level of a paragraph that Word shows as an item; undefined for any other. */
export function wordListLevel(element: Element): number | undefined {
  const said = styleOf(element, "mso-list");
  if (said === "" || /^(?:none|ignore|skip)/.test(said)) return undefined;
  return Number(/level(\d)/.exec(said)?.[1] ?? 1);
}

/** The element in which Word draws the bullet or number of an item. */
export const wordBullet = (element: Element): Element | undefined =>
  [...element.querySelectorAll("span")].find((each) => styleOf(each, "mso-list").startsWith("ignore"));

/** True for a drawn number or letter: `1.`, `a)`, `iv.`, `（三）`, `三、`. */
export const isNumber = (bullet: string): boolean =>
  /^[(（]?(?:\d+|[a-z]|[ivxlc]+|[一二三四五六七八九十]+)[.)）、．]/i.test(bullet.trim());

/** Items of any levels as lists inside lists. */
export function listsOf(items: readonly LooseItem[]): Block[] {
  const lists: Block[] = [];
  for (let at = 0; at < items.length; ) {
    const { level, ordered } = items[at]!;
    let end = at + 1;
    while (end < items.length && (items[end]!.level > level || items[end]!.ordered === ordered)) end++;
    lists.push({ type: "list", ordered, items: nested(items.slice(at, end), level) });
    at = end;
  }
  return lists;
}

function nested(items: readonly LooseItem[], level: number): ListItem[] {
  const out: ListItem[] = [];
  for (let at = 0; at < items.length; ) {
    let end = at + 1;
    while (end < items.length && items[end]!.level > level) end++;
    const inside = items.slice(at + 1, end);
    const deeper = Math.min(...inside.map((each) => each.level));
    out.push({ text: items[at]!.text, ...(inside.length > 0 ? { items: nested(inside, deeper) } : {}) });
    at = end;
  }
  return out;
}
