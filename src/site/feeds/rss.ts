/** RSS 2.0, with the whole text, the picture and its credit. Pure. */
import { generateRssFeed } from "feedsmith";
import { escapeHtml } from "../../base/html.ts";
import { changedAt, type Feed, type FeedEntry, xmlText } from "./feed.ts";
import { mediaOf } from "./media.ts";

/** The feed as RSS. An entry that nobody dated has no date. */
export function rssOf(feed: Feed): string {
  return generateRssFeed({
    title: xmlText(feed.title),
    link: feed.page,
    description: xmlText(feed.description),
    language: feed.language,
    lastBuildDate: feed.updatedAt,
    generator: "Broadsheet",
    image: { url: feed.icon, title: xmlText(feed.title), link: feed.page },
    atom: { links: [{ href: feed.self, rel: "self", type: "application/rss+xml" }] },
    items: feed.entries.map(itemOf),
  });
}

function itemOf(entry: FeedEntry) {
  const { summary, publishedAt, updatedAt, picture } = entry;
  return {
    title: xmlText(entry.title),
    link: entry.page,
    guid: { value: entry.id, isPermaLink: false },
    // A description is markup.
    ...(summary === undefined ? {} : { description: xmlText(escapeHtml(summary)) }),
    ...(publishedAt === undefined ? {} : { pubDate: publishedAt }),
    ...(updatedAt === undefined ? {} : { atom: { updated: changedAt(entry) } }),
    dc: { creators: entry.authors.map(({ name }) => xmlText(name)) },
    categories: entry.categories.map((name) => ({ name: xmlText(name) })),
    content: { encoded: xmlText(entry.html) },
    ...(picture === undefined ? {} : { media: mediaOf(picture) }),
  };
}
