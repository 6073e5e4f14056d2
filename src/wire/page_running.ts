/**
 * Where a page's running text stands: the smallest element that holds most of its long, unlinked paragraphs. Pure.
 */
import { letters } from "./page_title.ts";

export interface Running {
  /** Letters in all long paragraphs of the page. */
  readonly length: number;
  readonly place: Element | undefined;
}

const leastParagraph = 80;
const leastShare = 0.8;
const notStory =
  'nav,aside,footer,form,figure,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="cookie" i],[id*="cookie" i],[class*="consent" i],[class*="newsletter" i],[class*="sidebar" i],[class*="footer" i],[class*="disclaimer" i]';

/** The running text below `top`; with `sentences` (letters only) just the paragraphs that hold one of them. */
export function runningText(top: Document | Element, sentences: readonly string[] = []): Running {
  const paragraphs = [...top.querySelectorAll("p,td,div,section,article,li")].flatMap((element) => {
    const length = ownLength(element);
    if (length < leastParagraph || element.closest(notStory)) return [];
    return sentences.length < 4 || holdsOne(element, sentences) ? [{ element, length }] : [];
  });
  const length = paragraphs.reduce((sum, each) => sum + each.length, 0);
  return { length, place: smallestWith(paragraphs, length * leastShare) };
}

function holdsOne(element: Element, sentences: readonly string[]): boolean {
  const text = letters(element.textContent);
  return sentences.some((each) => text.includes(each));
}

/** Letters that stand in an element itself or in its inline children, links counted against it. */
function ownLength(element: Element): number {
  if (element.localName === "p") return element.textContent.trim().length - 2 * linked(element);
  let length = 0;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) length += (child.nodeValue ?? "").trim().length;
    else if (/^(?:span|b|strong|em|i|font|u)$/.test((child as Element).localName ?? ""))
      length += (child.textContent ?? "").trim().length;
  }
  return length;
}

const linked = (element: Element) =>
  [...element.querySelectorAll("a")].reduce((sum, link) => sum + link.textContent.length, 0);

function smallestWith(paragraphs: readonly { element: Element; length: number }[], least: number): Element | undefined {
  const held = new Map<Element, number>();
  for (const { element, length } of paragraphs)
    for (let at: Element | null = element; at; at = at.parentElement) held.set(at, (held.get(at) ?? 0) + length);
  const enough = [...held].filter(([, length]) => length >= least && length > 0);
  // Of nested elements the deepest was met with the least text in it.
  return enough.sort(([one], [other]) => one.textContent.length - other.textContent.length)[0]?.[0];
}
