/** JSON Feed 1.1, with the whole text and the picture. Pure. */
import { generateJsonFeed } from "feedsmith";
import type { Feed, FeedEntry } from "./feed.ts";

/** The feed as JSON. An entry that nobody dated has no date. */
export function jsonFeedOf(feed: Feed): string {
  const made = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    icon: feed.icon,
    language: feed.language,
    items: feed.entries.map((entry) => itemOf(entry, feed.language)),
  });
  // The library leaves an empty list out; the format wants it there (JSON Feed 1.1, "items" is required).
  return `${JSON.stringify({ items: [], ...(made as object) })}\n`;
}

function itemOf(entry: FeedEntry, language: string) {
  const { summary, publishedAt, updatedAt, picture } = entry;
  return {
    id: entry.id,
    url: entry.page,
    title: entry.title,
    content_html: entry.html,
    ...(summary === undefined ? {} : { summary }),
    ...(picture === undefined ? {} : { image: picture.url }),
    ...(publishedAt === undefined ? {} : { date_published: publishedAt }),
    ...(updatedAt === undefined ? {} : { date_modified: updatedAt }),
    authors: entry.authors.map(({ name, page }) => ({ name, url: page })),
    tags: [...entry.categories],
    language,
  };
}
