/**
 * Everything a page says about itself apart from its text, each from the surest place. Pure.
 */
import type { WirePerson } from "./item.ts";
import { datesOf, type PageDates } from "./page_dates.ts";
import { type Hero, heroOf } from "./page_hero.ts";
import { hanShare } from "./page_language.ts";
import { articleIn, breadcrumbIn, isThing, listOf, thingsOf, wordOf } from "./page_linked.ts";
import { metaOf, oneLine, type PageMeta, pageUrl } from "./page_meta.ts";
import { pathOf } from "./page_path.ts";
import { peopleOf } from "./page_people.ts";
import { headlineOf, siteInTitle } from "./page_title.ts";

export interface PageFacts {
  readonly url: string | undefined;
  readonly headline: string | undefined;
  readonly siteName: string | undefined;
  readonly standfirst: string | undefined;
  /** The language the page declares. */
  readonly declared: string | undefined;
  readonly byline: readonly WirePerson[];
  readonly dates: PageDates;
  readonly path: readonly string[];
  readonly topics: readonly string[];
  readonly hero: Hero;
  /** The text that the linked data gives. */
  readonly told: string | undefined;
}

/** The facts of `document`. Scripts are taken out of it once their linked data is read. */
export function factsOf(document: Document): PageFacts {
  const meta = metaOf(document);
  const things = thingsOf(document);
  for (const each of document.querySelectorAll("script,style,template")) each.remove();
  const article = articleIn(things);
  const url = pageUrl(document, meta, wordOf(article?.url));
  const publisher = listOf(article?.publisher).find(isThing);
  const named = meta.first("og:site_name", "application-name", "al:android:app_name") ?? wordOf(publisher?.name);
  const headline = headlineOf({ document, meta, linked: wordOf(article?.headline), siteName: named });
  const siteName = named ?? siteInTitle(oneLine(document.querySelector("title")?.textContent), headline);
  const chinese = hanShare(oneLine(document.body?.textContent).slice(0, 20_000)) > 0.4;
  return {
    url,
    headline,
    siteName,
    standfirst:
      meta.first("og:description", "description", "twitter:description", "dc.description") ??
      wordOf(article?.description),
    declared: declaredLanguage(document, meta) ?? wordOf(article?.inLanguage),
    byline: peopleOf(document, meta, article, siteName),
    dates: datesOf({ document, meta, article, url, chinese }),
    path: pathOf(document, meta, breadcrumbIn(things), headline),
    topics: topicsOf(meta, article),
    hero: heroOf(document, meta, article, url),
    told: typeof article?.articleBody === "string" ? article.articleBody : undefined,
  };
}

const declaredLanguage = (document: Document, meta: PageMeta) =>
  document.documentElement?.getAttribute("lang") ||
  document.documentElement?.getAttribute("xml:lang") ||
  meta.first("content-language", "language", "dc.language", "og:locale", "inlanguage");

const mostTopics = 20;

function topicsOf(meta: PageMeta, article: ReturnType<typeof articleIn>): string[] {
  const tags = meta.all("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "news_keywords");
  const linked = listOf(article?.keywords).flatMap((each) => wordOf(each) ?? []);
  const words = [...(tags.length > 0 ? tags : linked)].flatMap((each) => each.split(/[,，;；、|]/)).map(oneLine);
  return [...new Set(words.filter((each) => each.length > 1 && each.length <= 60 && !/:/.test(each)))].slice(
    0,
    mostTopics,
  );
}
