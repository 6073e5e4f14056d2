/**
 * Stories that a page points to from its own: the links under “Related stories”, “Read more:”, “相关新闻”. Pure.
 */
import { safeHref } from "./html_link.ts";
import { isRelatedLabel } from "./page_furniture.ts";
import { oneLine, shownWords } from "./page_meta.ts";
import { letters } from "./page_title.ts";

export interface Related {
  readonly title: string;
  readonly url?: string | undefined;
}

const most = 20;

/** The links in every part of the page that is labelled as related, each once. */
export function relatedIn(document: Document, baseUrl: string | undefined, headline: string | undefined): Related[] {
  const labels = [...document.querySelectorAll("h2,h3,h4,h5,strong,b,dt,span,p,div,legend")]
    .slice(0, 4_000)
    .filter((each) => each.children.length <= 2 && isRelatedLabel(shownWords(each)));
  const links = labels.slice(0, 8).flatMap((label) => [...(boxOf(label)?.querySelectorAll("a[href]") ?? [])]);
  return distinct(
    links.flatMap((link) => relatedLink(link, baseUrl)),
    headline,
  );
}

/** Links as related stories, each once, without the page itself. */
export function distinct(found: readonly Related[], headline: string | undefined): Related[] {
  const held = new Map<string, Related>();
  for (const each of found) {
    const name = letters(each.title);
    if (name.length >= 6 && name !== letters(headline ?? "") && !held.has(name)) held.set(name, each);
  }
  return [...held.values()].slice(0, most);
}

function relatedLink(link: Element, baseUrl: string | undefined): Related[] {
  const title = shownWords(link) || oneLine(link.getAttribute("title"));
  const url = safeHref(link.getAttribute("href") ?? "", baseUrl);
  const words = title.split(/\s+/).length;
  const telling = words >= 3 || /\p{Script=Han}{6}/u.test(title);
  return telling && title.length <= 300 && url && !/^mailto:|^#/.test(url) ? [{ title, url }] : [];
}

/** The nearest box around a label that holds links: its own, else its parent's, up to three levels. */
function boxOf(label: Element): Element | undefined {
  let box = label.nextElementSibling ?? label.parentElement;
  for (let level = 0; box && level < 4; level++) {
    const links = box.querySelectorAll("a[href]").length;
    if (links > 0) return links <= 60 ? box : undefined;
    box = level === 0 ? label.parentElement : box.parentElement;
  }
  return undefined;
}
