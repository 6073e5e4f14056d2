/**
 * Who wrote a page: linked data, meta tags, marked-up and printed bylines, in English and Chinese. Pure.
 */
import type { WirePerson } from "./item.ts";
import { isThing, listOf, type Thing, wordOf } from "./page_linked.ts";
import { oneLine, type PageMeta, shownWords } from "./page_meta.ts";
import { letters } from "./page_title.ts";

const mostPeople = 12;

/** The people of the byline in their order, each once; a name that is only the site's own is no byline. */
export function peopleOf(
  document: Document,
  meta: PageMeta,
  article: Thing | undefined,
  siteName?: string,
): WirePerson[] {
  const places = [
    () => listOf(article?.author).flatMap(linkedNames),
    () =>
      meta.all(
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",

        "article:author_name",
        "og:article:author",
      ),
    () => markedNames(document),
    () => listOf(article?.creator).flatMap(linkedNames),
    () => printedNames(document),
  ];
  for (const place of places) {
    const names = place()
      .flatMap(namesIn)
      .filter((name) => isName(name, siteName));
    if (names.length > 0)
      return [...new Map(names.map((name) => [letters(name), { name }])).values()].slice(0, mostPeople);
  }
  return [];
}

const linkedNames = (author: unknown): string[] => {
  const name = isThing(author) ? listOf(author.name).map(wordOf) : [wordOf(author)];
  return name.filter((each) => each !== undefined);
};

const marked =
  '[itemprop~="author"] [itemprop~="name"],[itemprop~="author"],[rel~="author"],[class~="author"],[class*="author-name"],[class*="author__name"],[class*="authorName"],[class*="byline-name"],[class*="byline__name"],[class~="byline"],[class~="Byline"],[class*="byline"],[id*="byline"],.p-author,.vcard .fn,.entry-author,.post-author,[class*="c-author"]';

function markedNames(document: Document): string[] {
  const found = [...document.querySelectorAll(marked)].slice(0, 60);
  for (const element of found) {
    if (
      element.closest(
        '[class*="comment"],[id*="comment"],[class*="related"],[class*="reference"],[itemprop="citation"],aside,nav,footer',
      )
    )
      continue;
    const text = oneLine(element.getAttribute("content")) || shownWords(element);
    if (text.length >= 2 && text.length < 120 && namesIn(text).some((name) => isName(name, undefined))) return [text];
  }
  return [];
}

/** “By Jane Doe” or “作者：王芳” printed near the top of the page. */
function printedNames(document: Document): string[] {
  const lines = [...document.querySelectorAll("p,span,div,address,a,td,li,h4,h5,h6,em")].slice(0, 3_000);
  for (const line of lines) {
    const text = line.children.length <= 3 ? shownWords(line) : "";
    if (text.length < 4 || text.length > 160) continue;
    const chinese =
      /(?:^|[\s（(【])(?:作者|撰文|文字|记者|本报记者|特约撰稿)\s*[:：／/|]\s*([^\s:：|（(]{2,12}(?:\s\p{Script=Han}{2,4}(?![\p{Script=Han}:：])){0,3})/u.exec(
        text,
      );
    if (chinese && !/编辑|译/.test(chinese[1]!)) return [chinese[1]!];
    const english =
      /^(?:By|BY|Written by|Posted by|Von|Par|Por)[: ]\s*(\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3}(?:(?:,| and| &) \p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3})*)(?:\s*[,|·•–—-].*)?$/u.exec(
        text,
      );
    if (english) return [english[1]!];
  }
  return [];
}

/** The names in a byline: labels, roles and dates around them go. */
export function namesIn(byline: string): string[] {
  const text = oneLine(byline)
    .replace(
      /^(?:(?:story|words|written|posted|published|reported|text|report|review|analysis)?\s*by\b|by:|von\b|par\b|por\b|autore?:|author:?|autor:?)\s*:?\s*/i,
      "",
    )
    .replace(/^(?:作者|撰文|文字?|记者|本报记者|编辑|责任编辑|来源)\s*[:：／/|丨]\s*/u, "")
    .replace(/\s*[|·•–—]\s.*$|\s+[-]\s+.*$|\s*\(.*\)\s*$|\s*（.*）\s*$|\s*(?:本报|特约)?记者$/u, "")
    .replace(/\s+(?:on|am|updated|published|posted)\s+.*\d.*$/i, "")
    .replace(
      /[\s,]*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|[\s,]*\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d.*$/,
      "",
    );
  const parts = /\p{Script=Han}/u.test(text)
    ? text.split(/[、，,;；/\s]+/u)
    : text.split(/\s*;\s*|\s*&\s*|\s+and\s+|\s+und\s+|\s*,\s*(?:and\s+)?/i);
  if (parts.length > 1 && parts.some((each) => /^\p{Script=Han}{5,}$/u.test(each))) return [];
  return parts
    .map((each) =>
      each
        .replace(/^(?:by|and)\s+/i, "")
        .replace(/(\p{L}{4})\.$/u, "$1")
        .trim(),
    )
    .filter((each) => each !== "");
}

/** True when a name is the site's own; in Chinese also when the site's name begins with it (网易, 网易新闻). */
function isSite(name: string, siteName: string): boolean {
  const [one, site] = [letters(name), letters(siteName)];
  return one === site || (/\p{Script=Han}/u.test(name) && site.startsWith(one));
}

const roles =
  /^(?:staff|reporter|correspondent|editor|contributor|writer|columnist|senior .*|.* (?:editor|reporter|correspondent|writer|columnist|staff|team|desk|contributor)|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?|guest|admin|administrator|root|user|unknown|none|null|undefined|follow.*|share.*|view .*|author|authors|name|by)$|转载|阅读|整理|来源|编辑|点击|佚名|未知|本站|匿名|^原创$|^记者$/i;

/** True for what can be a person's name, and is not the site's. */
export const isPersonName = (name: string, siteName?: string): boolean => isName(name, siteName);

function isName(name: string, siteName: string | undefined): boolean {
  if (/^https?:|@|^www\.|\.(?:com|net|org|de|cn)$|[{}<>]/i.test(name) || roles.test(name)) return false;
  if (siteName !== undefined && isSite(name, siteName)) return false;
  if (/^\p{Script=Han}{11,}$/u.test(name)) return false;
  const count = name.split(/\s+/).length;
  return /\p{L}{2}/u.test(name) && name.length <= 60 && count <= 6 && !/\d{3}|^\p{L}+ \d{1,2}$/u.test(name);
}
