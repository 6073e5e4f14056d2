/** Feeds: the newest stories of the edition, a section, a topic or a person, whole, in three formats. */
import type { Copy } from "../../news/copy.ts";
import { type FeedItem, feedItemsAt, keysOfItem } from "../../news/feed_items.ts";
import { latestStories, storiesByPerson, storiesInSections, storiesOnTopic } from "../../news/lists.ts";
import { personAt } from "../../news/people.ts";
import { personPath, sectionPath, storyPath, topicPath } from "../../news/place.ts";
import { type Section, under } from "../../news/section.ts";
import { topicAt } from "../../news/topics.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { feedHtml, feedPicture } from "../blocks/feed.ts";
import { atomOf } from "../feeds/atom.ts";
import { changedAt, type Feed, type FeedEntry, type FeedPicture } from "../feeds/feed.ts";
import { jsonFeedOf } from "../feeds/json.ts";
import { rssOf } from "../feeds/rss.ts";
import { pictureUrl } from "../parts/picture.ts";
import type { PictureView } from "../views.ts";
import { type Paper, sectionLink } from "./paper.ts";
import { pictureView, shownElsewhere } from "./views.ts";

/** Names of the files a feed can be had as. */
export const feedFiles = ["rss.xml", "atom.xml", "feed.json"] as const;
export type FeedFile = (typeof feedFiles)[number];

const shown = 30;
const page = { limit: shown };
const pictureWidth = 1200;

const formats: Readonly<Record<FeedFile, { readonly type: string; readonly write: (feed: Feed) => string }>> = {
  "rss.xml": { type: "application/rss+xml; charset=utf-8", write: rssOf },
  "atom.xml": { type: "application/atom+xml; charset=utf-8", write: atomOf },
  "feed.json": { type: "application/feed+json; charset=utf-8", write: jsonFeedOf },
};

/** The edition's feed. */
export async function pressFeed(sources: Sources, paper: Paper, file: FeedFile): Promise<Made> {
  const { code, root, paperName, tagline } = paper.edition;
  const stories = await latestStories(sources.hard, code, page);
  return feedMade(sources, paper, file, { path: root, title: paperName, description: tagline || paperName, stories });
}

/** A section's feed, with those of the sections below it. */
export async function pressSectionFeed(
  sources: Sources,
  paper: Paper,
  section: Section,
  file: FeedFile,
): Promise<Made> {
  const { code, root, paperName } = paper.edition;
  const { name, path, description } = section.names.get(code)!;
  const [stories] = await storiesInSections(sources.hard, code, [
    { sections: under(paper.sections, section.id), limit: shown },
  ]);
  const title = `${name} – ${paperName}`;
  return feedMade(sources, paper, file, {
    path: sectionPath(root, path),
    title,
    description: description || title,
    stories: stories!,
  });
}

/** A topic's feed; undefined when there is no such topic. */
export async function pressTopicFeed(
  sources: Sources,
  paper: Paper,
  slug: string,
  file: FeedFile,
): Promise<Made | undefined> {
  const { code, root, paperName } = paper.edition;
  const topic = await topicAt(sources.hard, code, slug);
  if (topic === undefined) return undefined;
  const stories = await storiesOnTopic(sources.hard, code, topic.id, page);
  const title = `${topic.name} – ${paperName}`;
  return feedMade(sources, paper, file, {
    path: topicPath(root, slug),
    title,
    description: topic.about || title,
    stories,
  });
}

/** The feed of somebody with a byline; undefined when there is nobody. */
export async function pressPersonFeed(
  sources: Sources,
  paper: Paper,
  slug: string,
  file: FeedFile,
): Promise<Made | undefined> {
  const { code, root, paperName } = paper.edition;
  const person = await personAt(sources.hard, code, slug);
  if (person === undefined) return undefined;
  const stories = await storiesByPerson(sources.hard, code, person.id, page);
  const title = `${person.name} – ${paperName}`;
  return feedMade(sources, paper, file, {
    path: personPath(root, slug),
    title,
    description: person.about || title,
    stories,
  });
}

interface Fed {
  /** Of the page whose feed it is. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly stories: readonly number[];
}

async function feedMade(sources: Sources, paper: Paper, file: FeedFile, fed: Fed): Promise<Made> {
  const { edition, publication, site } = paper;
  const told = await toldStories(sources, paper, fed.stories);
  const entries = told.map((each) => entryOf(paper, each));
  const times = entries.map((entry) => changedAt(entry).getTime());
  const { type, write } = formats[file];
  const body = write({
    title: fed.title,
    description: fed.description,
    language: edition.code,
    id: tagUri(paper, fed.path),
    page: site.origin + fed.path,
    self: site.origin + fed.path + file,
    icon: `${site.origin}/icon-192.png`,
    updatedAt: times.length === 0 ? publication.foundedAt : new Date(Math.max(...times)),
    entries,
  });
  return { status: 200, type, body, tags: [`feed-${edition.code}`] };
}

/** A story as a feed tells it: its text is markup already. */
interface Told {
  readonly item: Omit<FeedItem, "copy">;
  readonly html: string;
}

/** Those of `stories` that are live; what other feeds told already is neither read nor written again. */
async function toldStories(
  sources: Sources,
  { edition: { code, root }, site: { origin } }: Paper,
  stories: readonly number[],
): Promise<Told[]> {
  const names = stories.map((story) => `told ${origin}${root} ${code} ${story}`);
  const told = await sources.sharedEach(names, "hard", async (sql, places) => {
    const missing = places.map((at) => stories[at]!);
    const items = await feedItemsAt(sql, code, missing);
    return items.map((item, at) => {
      const of = item && toldFrom(item, origin, root);
      return { of, keys: keysOfItem(missing[at]!, code, item), bytes: bytesOf(of) };
    });
  });
  return told.filter((each) => each !== undefined);
}

function toldFrom({ copy, ...item }: FeedItem, origin: string, root: string): Told {
  return { item, html: storyHtml({ ...item, copy }, origin, root) };
}

const factBytes = 1500;
const bytesOf = (told: Told | undefined) => factBytes + 2 * (told?.html.length ?? 0);

/** A name for good (RFC 4151): the host and the year the paper was founded, then what it names. */
const tagUri = ({ site, publication }: Paper, what: string): string =>
  `tag:${new URL(site.origin).hostname},${publication.foundedAt.getUTCFullYear()}:${what}`;

function entryOf(paper: Paper, { item, html }: Told): FeedEntry {
  const { origin } = paper.site;
  const { root, code } = paper.edition;
  const section = paper.sections.get(item.section);
  const sectionName = section && sectionLink(paper, section)?.name;
  const lead = shownElsewhere(item.leadPicture === undefined ? undefined : item.pictures.get(item.leadPicture));
  return {
    id: tagUri(paper, `story-${item.story}-${code}`),
    page: origin + storyPath(root, item.slug),
    title: item.headline,
    summary: item.standfirst || undefined,
    html,
    authors: item.byline.map(({ name, slug }) => ({ name, page: origin + personPath(root, slug) })),
    categories: [...(sectionName === undefined ? [] : [sectionName]), ...item.topics.map(({ name }) => name)],
    picture: lead && feedPictureOf(origin, lead),
    publishedAt: item.publishedAt,
    updatedAt: item.updatedAt,
    sortAt: item.sortAt,
  };
}

/** The text with its pictures, the lead above it. */
function storyHtml({ slug, pictures, leadPicture, copy }: FeedItem, origin: string, root: string): string {
  const context = {
    origin,
    url: origin + storyPath(root, slug),
    pictures: Object.fromEntries([...pictures].map(([id, picture]) => [String(id), pictureView(picture)])),
  };
  const lead =
    leadPicture === undefined || opensWith(copy, leadPicture) ? false : feedPicture(String(leadPicture), context);
  return `${lead || ""}${feedHtml(copy, context)}`.trim();
}

const opensWith = ([first]: Copy, picture: number): boolean =>
  first?.type === "picture" && first.picture === String(picture);

function feedPictureOf(origin: string, view: PictureView): FeedPicture {
  const width = view.widths.find((each) => each >= pictureWidth) ?? view.widths.at(-1)!;
  return {
    url: origin + pictureUrl(view, pictureWidth),
    type: "image/jpeg",
    width,
    height: Math.round((view.height * width) / view.width),
    alt: view.alt,
    caption: view.caption,
    credit: view.credit,
  };
}
