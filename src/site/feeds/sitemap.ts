/** Sitemaps: an index of files, a file of addresses, a file of news (sitemaps.org 0.9 and Google's news extension). Pure. */
import { type Html, html } from "../../base/html.ts";
import { xmlText } from "./feed.ts";

/** A page for search engines. */
export interface SitemapUrl {
  /** Absolute, as all addresses here. */
  readonly loc: string;
  readonly changedAt?: Date | undefined;
  /** The same page in every edition that has it, this one too; empty when it is in one only. */
  readonly alternates: readonly { readonly lang: string; readonly loc: string }[];
}

export interface NewsUrl {
  readonly loc: string;
  readonly title: string;
  readonly publishedAt: Date;
}

export interface NewsPaper {
  readonly name: string;
  /** As Google's news sitemaps want it: ISO 639, but `zh-cn` and `zh-tw` for Chinese. */
  readonly language: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The list of sitemap files. */
export const sitemapIndex = (files: readonly string[]): string =>
  declaration +
  html`<sitemapindex xmlns="${sitemaps}">
    ${files.map((file) => html`<sitemap><loc>${file}</loc></sitemap>\n`)}</sitemapindex>
    `.text;

/** One file of addresses. */
export const sitemap = (urls: readonly SitemapUrl[]): string =>
  declaration +
  html`<urlset xmlns="${sitemaps}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
    ${urls.map(urlTag)}</urlset>
    `.text;

function urlTag({ loc, changedAt, alternates }: SitemapUrl): Html {
  return html`<url><loc>${loc}</loc>${changedAt && html`<lastmod>${changedAt.toISOString()}</lastmod>`}${alternates.map(
    (each) => html`<xhtml:link rel="alternate" hreflang="${each.lang}" href="${each.loc}"/>`,
  )}</url>\n`;
}

/** The news of the last days. */
export const newsSitemap = (paper: NewsPaper, urls: readonly NewsUrl[]): string =>
  declaration +
  html`<urlset xmlns="${sitemaps}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    ${urls.map((url) => newsTag(paper, url))}</urlset>
    `.text;

function newsTag({ name, language }: NewsPaper, { loc, title, publishedAt }: NewsUrl): Html {
  return html`<url><loc>${loc}</loc><news:news><news:publication><news:name>${xmlText(name)}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${xmlText(title)}</news:title></news:news></url>\n`;
}
