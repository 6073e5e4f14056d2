/** schema.org for search engines: the story, the way to it, the paper. Pure; what is not known is left out. */
import type { Frame, Link, StoryPage } from "../views.ts";
import { pictureUrl } from "./picture.ts";

const context = "https://schema.org";

/** The paper, as the publisher of its stories. */
export const publisher = (frame: Frame): object => ({
  "@type": "NewsMediaOrganization",
  name: frame.paper.name,
  url: frame.origin + frame.edition.root,
  logo: { "@type": "ImageObject", url: `${frame.origin}/apple-touch-icon.png` },
});

/** `NewsArticle` of a story. */
export function newsArticle(frame: Frame, { story }: StoryPage): object {
  const url = frame.origin + (frame.canonical ?? frame.path);
  return {
    "@context": context,
    "@type": "NewsArticle",
    mainEntityOfPage: url,
    url,
    headline: story.headline,
    description: story.standfirst,
    inLanguage: frame.edition.lang,
    datePublished: story.publishedAt?.toISOString(),
    dateModified: (story.updatedAt ?? story.publishedAt)?.toISOString(),
    image: story.picture && !story.picture.withdrawn && [frame.origin + pictureUrl(story.picture, 1200)],
    author: story.byline.length > 0 ? story.byline.map((each) => person(frame, each)) : publisher(frame),
    publisher: publisher(frame),
    articleSection: story.breadcrumb.at(-1)?.name,
    keywords: story.topics.length > 0 ? story.topics.map((topic) => topic.name) : undefined,
    wordCount: story.words,
    isAccessibleForFree: true,
  };
}

const person = (frame: Frame, { name, path }: { readonly name: string; readonly path?: string | undefined }) => ({
  "@type": "Person",
  name,
  url: path && frame.origin + path,
});

/** `BreadcrumbList` of the way to a page. */
export const breadcrumbList = (frame: Frame, way: readonly Link[]): object => ({
  "@context": context,
  "@type": "BreadcrumbList",
  itemListElement: way.map((step, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: step.name,
    item: frame.origin + step.path,
  })),
});

/** The paper itself, for its front. */
export const paperObject = (frame: Frame): object => ({ "@context": context, ...publisher(frame) });
