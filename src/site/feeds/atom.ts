/** Atom 1.0 (RFC 4287), with the whole text, the picture and its credit. Pure. */
import { generateAtomFeed } from "feedsmith";
import { changedAt, type Feed, type FeedEntry, type FeedPicture, xmlText } from "./feed.ts";
import { mediaOf } from "./media.ts";

/** The feed as Atom. Its required `updated` is, of an entry that nobody dated, when it came in. */
export function atomOf(feed: Feed): string {
  return generateAtomFeed({
    id: feed.id,
    title: { value: xmlText(feed.title) },
    subtitle: { value: xmlText(feed.description) },
    updated: feed.updatedAt,
    icon: feed.icon,
    generator: { text: "Broadsheet" },
    // An entry without authors takes those of the feed (§4.1.2).
    authors: [{ name: xmlText(feed.title), uri: feed.page }],
    links: [
      { href: feed.self, rel: "self", type: "application/atom+xml" },
      { href: feed.page, rel: "alternate", type: "text/html", hreflang: feed.language },
    ],
    xml: { lang: feed.language },
    entries: feed.entries.map((entry) => entryOf(entry, feed.language)),
  });
}

function entryOf(entry: FeedEntry, language: string) {
  const { summary, publishedAt, picture } = entry;
  return {
    id: entry.id,
    title: { value: xmlText(entry.title) },
    ...(summary === undefined ? {} : { summary: { value: xmlText(summary) } }),
    ...(publishedAt === undefined ? {} : { published: publishedAt }),
    updated: changedAt(entry),
    authors: entry.authors.map(({ name, page }) => ({ name: xmlText(name), uri: page })),
    categories: entry.categories.map((name) => ({ term: xmlText(name) })),
    links: [
      { href: entry.page, rel: "alternate", type: "text/html", hreflang: language },
      ...(picture === undefined ? [] : [enclosureOf(picture)]),
    ],
    content: { value: xmlText(entry.html), type: "html" },
    ...(picture === undefined ? {} : { media: mediaOf(picture) }),
  };
}

const enclosureOf = ({ url, type }: FeedPicture) => ({ href: url, rel: "enclosure", type });
