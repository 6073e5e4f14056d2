/**
 * A page's place in its paper: the breadcrumb as section names, outermost first. Pure.
 * “Home” and the headline are no sections; “Path: A >> B >>” and “当前位置：首页 > 新闻 > 正文” are read as well.
 */
import { oneLine, type PageMeta, shownWords } from "./page_meta.ts";
import { letters } from "./page_title.ts";

const deepest = 6;
const longestName = 60;
const label =
  /^\s*(?:path|you are here|current (?:location|position)|location|当前位置|您(?:现在)?(?:的|所在)(?:的)?位置(?:是)?|你(?:现在)?(?:的|所在)(?:的)?位置|所在位置|现在位置|位置|导航)\s*[:：]?\s*/iu;
const parting = /\s*(?:>+|»|›|→|::|＞+|›)\s*/u;
const noSection =
  /^(?:home|homepage|home page|start|startseite|front ?page|main|index|inicio|accueil|首页|主页|网站首页|.{0,8}首页|正文|内容|文章正文|详情|详细内容|article|story|current|you are here:?|\.{3}|…)$/iu;

/** The section names in a line such as “Path: World >> Asia >>”, or undefined when it is no such line. */
export function pathLine(line: string, headline?: string): readonly string[] | undefined {
  const text = oneLine(line.slice(0, 1_000)).replace(/\s*(?:字号|字体|打印|分享|【|大\s*中\s*小).*$/u, "");
  const labelled = label.test(text);
  const parts = text.replace(label, "").split(parting).map(oneLine);
  const trail = parts.filter((each) => each !== "");
  if (text.length > 300 || parts.length < 2 || trail.length === 0) return undefined;
  if (
    !labelled &&
    (trail.length < 2 ||
      /[.!?。！？]$/u.test(text) ||
      trail.some((each) => each.length > longestName && !same(each, headline)))
  )
    return undefined;
  return sectionsOf(trail, headline);
}

/** The breadcrumb that the page's markup or text shows; `linked` is the one in its linked data. */
export function pathOf(
  document: Document,
  meta: PageMeta,
  linked: readonly string[],
  headline?: string,
): readonly string[] {
  for (const trail of [linked, ...markedTrails(document)]) {
    const sections = sectionsOf(trail, headline);
    if (sections.length > 0) return sections;
  }
  return (
    printedPath(document, headline) ??
    sectionsOf(meta.all("article:section", "parsely-section", "sailthru.section").slice(0, 1), headline)
  );
}

function sectionsOf(trail: readonly string[], headline: string | undefined): readonly string[] {
  const names = trail.map((each) => oneLine(each).replace(/^[\s>»›/|]+|[\s>»›/|]+$/gu, ""));
  const kept = names.filter(
    (each) => each !== "" && each.length <= longestName && !noSection.test(each) && !same(each, headline),
  );
  return [...new Set(kept)].slice(0, deepest);
}

const same = (name: string, headline: string | undefined) => {
  if (headline === undefined) return false;
  const [one, other] = [letters(name.replace(/(?:…|\.{3})$/u, "")), letters(headline)];
  return one.length > 0 && (one === other || (one.length > 12 && other.startsWith(one)));
};

const marked =
  '[itemtype*="BreadcrumbList"],[class*="breadcrumb" i],[id*="breadcrumb" i],[aria-label*="breadcrumb" i],[typeof*="BreadcrumbList"],[class*="crumbs" i],[class*="crumb" i],[id*="crumb" i],[class*="position" i],[class*="location" i],[class*="curpath" i],[class*="path" i],[class*="daohang" i],[class*="weizhi" i]';

function* markedTrails(document: Document): Iterable<readonly string[]> {
  for (const element of [...document.querySelectorAll(marked)].slice(0, 40)) {
    if (element.closest("footer,aside") || element.textContent.length > 600) continue;
    const named = /crumb/i.test(
      `${element.className} ${element.id} ${element.getAttribute("aria-label")} ${element.getAttribute("itemtype")}`,
    );
    const line = pathLine(shownWords(element));
    if (line && line.length > 0) yield line;
    else if (named) yield links(element);
  }
}

const links = (element: Element) => {
  const names = [...element.querySelectorAll('[itemprop="name"],a,li > span')].map((each) => shownWords(each));
  return names.length <= 8 ? [...new Set(names)] : [];
};

/** A short element whose text is a labelled path, wherever it stands. */
function printedPath(document: Document, headline: string | undefined): readonly string[] | undefined {
  for (const element of [...document.querySelectorAll("div,p,span,td,nav,ul,h3,h4")].slice(0, 3_000)) {
    const text = element.children.length <= 12 ? shownWords(element) : "";
    if (text.length < 300 && label.test(text) && parting.test(text)) {
      const found = pathLine(text, headline);
      if (found && found.length > 0) return found;
    }
  }
  return undefined;
}
