/** The head of a page: names for search engines and share cards, feeds, the look. Pure. */
import { type Html, html, raw, scriptJson } from "../../base/html.ts";
import type { Look } from "../look.ts";
import { remembered } from "../remembered.ts";
import type { FeedLink, Frame } from "../views.ts";
import { cutTo, pictureUrl } from "./picture.ts";

export interface HeadOptions {
  readonly sheet: keyof Look["styles"];
  /** schema.org objects. */
  readonly jsonLd?: readonly object[] | undefined;
  readonly article?: {
    readonly publishedAt?: Date | undefined;
    readonly updatedAt?: Date | undefined;
    readonly section?: string | undefined;
  };
}

/** `<head>` of a page. */
export function head(frame: Frame, options: HeadOptions): Html {
  const { look, paper } = frame;
  return html`<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${frame.title === paper.name ? paper.name : `${frame.title} – ${paper.name}`}</title>
    ${frame.description && html`<meta name="description" content="${frame.description}">`}
    <meta name="color-scheme" content="light dark">
    <style>${raw(look.styles[options.sheet])}</style>
    <script>${raw(themeScript)}</script>
    <script type="module" async src="${look.script}"></script>
    ${addresses(frame)}
    ${shareCard(frame, options.article)}
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="apple-touch-icon" href="/apple-touch-icon.png">
    <link rel="manifest" href="${frame.edition.root}manifest.webmanifest">
    ${options.jsonLd?.map((each) => html`<script type="application/ld+json">${scriptJson(each)}</script>`)}
    </head>`;
}

/** Runs before the first paint, so a reader who chose dark sees no flash of light; its hash stands in the policy. */
export const themeScript = "try{document.documentElement.dataset.theme=localStorage.theme||''}catch{}";

const feedTypes: Readonly<Record<FeedLink["type"], string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

function addresses(frame: Frame): Html {
  const { origin, edition } = frame;
  const canonical = frame.canonical ?? frame.path;
  const translations = frame.others.filter((each) => each.same);
  return html`${frame.noIndex ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${origin}${canonical}">`}
    ${
      !frame.noIndex &&
      translations.length > 0 &&
      [{ lang: edition.lang, path: canonical }, ...translations].map(
        (each) => html`<link rel="alternate" hreflang="${each.lang}" href="${origin}${each.path}">\n`,
      )
    }
    ${frame.feeds.map((feed) => html`<link rel="alternate" type="${feedTypes[feed.type]}" title="${feed.title}" href="${feed.path}">\n`)}`;
}

function shareCard(frame: Frame, article: HeadOptions["article"]): Html {
  const { card, origin } = frame;
  return html`<meta property="og:type" content="${article ? "article" : "website"}">
    <meta property="og:site_name" content="${frame.paper.name}">
    <meta property="og:title" content="${frame.title}">
    ${frame.description && html`<meta property="og:description" content="${frame.description}">`}
    <meta property="og:url" content="${origin}${frame.canonical ?? frame.path}">
    <meta property="og:locale" content="${territory(frame.edition.lang)}">
    ${
      card &&
      html`<meta property="og:image" content="${origin}${pictureUrl(cutTo(card, "16:9"), 1200)}">
    <meta property="og:image:alt" content="${card.alt}">`
    }
    <meta name="twitter:card" content="${card ? "summary_large_image" : "summary"}">
    ${article && html`<link rel="alternate" type="application/json+oembed" href="${origin}/oembed?url=${encodeURIComponent(`${origin}${frame.canonical ?? frame.path}`.toWellFormed())}">`}
    ${article?.publishedAt && html`<meta property="article:published_time" content="${article.publishedAt.toISOString()}">`}
    ${article?.updatedAt && html`<meta property="article:modified_time" content="${article.updatedAt.toISOString()}">`}
    ${article?.section && html`<meta property="article:section" content="${article.section}">`}`;
}

/** `zh-Hans` → `zh_CN`, as share cards name languages. */
const territory = remembered((lang: string) => {
  const { language, region } = new Intl.Locale(lang).maximize();
  return `${language}_${region}`;
});
