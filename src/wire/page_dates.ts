/**
 * When a page was published and last changed, from the surest place it says so. Pure; nothing is invented.
 */
import { type Thing, wordOf } from "./page_linked.ts";
import { oneLine, type PageMeta, shownWords } from "./page_meta.ts";
import { type WrittenDate, writtenDate } from "./page_written_date.ts";

export interface PageDates {
  readonly publishedAt?: Date;
  readonly updatedAt?: Date;
  /** Sentences about what is missing or was assumed. */
  readonly notes: readonly string[];
}

export interface Dated {
  readonly document: Document;
  readonly meta: PageMeta;
  readonly article: Thing | undefined;
  readonly url: string | undefined;
  readonly chinese: boolean;
}

const publishedNames = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "bt:pubdate",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "datecreated",
  "firstpublishedtime",
  "citation_publication_date",
  "citation_date",
  "article_date_original",
  "article:create_at",
  "weibo: article:create_at",
  "_pubtime",
  "date",
  "displaydate",
  "rnews:datepublished",
  "originalpublicationdate",
  "ptime",
  "article:post_date",
  "pdate",
];
const updatedNames = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dateupdate",
  "lastmod",
  "last-modified",
  "lastmodifiedtime",
  "dc.date.modified",
  "dcterms.modified",
  "article:modified",
  "revised",
];

/** Publication and last change of a page; an update that is not later than the publication is none. */
export function datesOf(page: Dated): PageDates {
  const zone = page.chinese ? "Asia/Shanghai" : "UTC";
  const published = surest(publishedPlaces(page), zone);
  const updated = surest(
    [wordOf(page.article?.dateModified), ...page.meta.all(...updatedNames), ...updatedTimes(page.document)],
    zone,
  );
  if (!published)
    return { notes: ["The page gives no publication date."], ...(updated ? { updatedAt: updated.at } : {}) };
  const later = updated && updated.exact !== "day" && updated.at > published.at ? { updatedAt: updated.at } : {};
  return { publishedAt: published.at, ...later, notes: assumed(published, page.chinese) };
}

function assumed(date: WrittenDate, chinese: boolean): string[] {
  const zone = chinese ? "China Standard Time" : "UTC";
  if (date.exact === "zone") return [];
  return [
    date.exact === "day"
      ? `The page gives the day of publication and no time: midnight ${zone} stands for it.`
      : `The page gives the time of publication without a zone: it was read as ${zone}.`,
  ];
}

/** The first date among `texts`, at the greatest exactness that any of them gives for the same day. */
function surest(texts: readonly (string | undefined)[], zone: string): WrittenDate | undefined {
  const dates = texts.flatMap((text) => (text && /\d{2}/.test(text) ? (writtenDate(text, zone) ?? []) : []));
  const first = dates[0];
  if (!first || first.exact === "zone") return first;
  const near = dates.filter((each) => Math.abs(each.at.getTime() - first.at.getTime()) < 36 * 3_600_000);
  return near.find((each) => each.exact === "zone") ?? near.find((each) => each.exact === "time") ?? first;
}

function publishedPlaces({ document, meta, article, url }: Dated): (string | undefined)[] {
  return [
    wordOf(article?.datePublished),
    wordOf(article?.dateCreated),
    wordOf(article?.uploadDate),
    ...meta.all(...publishedNames),
    ...markedTimes(document),
    ...printedTimes(document),
    inAddress(url),
  ];
}

const ofOthers =
  'aside,nav,footer,[class*="related"],[class*="comment"],[id*="comment"],[class*="recommend"],[class*="sidebar"],[class*="popular"],[class*="latest"],li article';

function markedTimes(document: Document): string[] {
  const selector =
    '[itemprop~="datePublished"],time[pubdate],abbr.published,time.published,time.entry-date,[class*="publish"] time,[class*="date"] time,time[datetime]';
  return [...document.querySelectorAll(selector)]
    .filter((each) => !each.closest(ofOthers) && !/updated|modified/i.test(each.getAttribute("class") ?? ""))
    .slice(0, 3)
    .flatMap((each) =>
      ["content", "datetime", "title"].map((name) => each.getAttribute(name) ?? "").concat(shownWords(each)),
    );
}

const updatedTimes = (document: Document) =>
  [...document.querySelectorAll('[itemprop~="dateModified"],time.updated')]
    .slice(0, 2)
    .map((each) => each.getAttribute("content") ?? each.getAttribute("datetime") ?? shownWords(each));

/** Short lines in places that are called date or time, or that say when something was published. */
function printedTimes(document: Document): string[] {
  const named =
    '[class*="date"],[class*="Date"],[class*="time"],[class*="Time"],[class*="publish"],[class*="pubtime"],[class*="byline"],[class*="meta"],[class*="info"],[class*="source"],[id*="time"],[id*="date"],[id*="source"],[class*="posted"],[class*="entry-meta"]';
  const lines = [...document.querySelectorAll(named)].slice(0, 400).filter((each) => !each.closest(ofOthers));
  const short = lines.map((each) => shownWords(each)).filter((text) => text.length >= 8 && text.length <= 160);
  return [...short.slice(0, 60), ...saidTimes(document)];
}

/** “Published 18 November 2019”, “发布时间：2019-11-18” anywhere near the top. */
function saidTimes(document: Document): string[] {
  const text = oneLine(document.body?.textContent).slice(0, 60_000);
  const said =
    /(?:published|posted|first published|发布时间|发表时间|发布日期|时间|日期|发布于|veröffentlicht|publié|publicado)[^\p{L}\d]{0,6}(?:on |am |le |el |em )?(.{8,60})/giu;
  return [...text.matchAll(said)].slice(0, 3).map((found) => found[1]!);
}

/** The day that many addresses carry: /2019/11/18/. */
const inAddress = (url: string | undefined) =>
  /\/((?:19|20)\d{2}[/-](?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01]))(?=\/|-|_|\.|$)/.exec(url ?? "")?.[1];
