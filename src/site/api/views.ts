/** From what the trade reads to what machines get, addresses whole. Pure. */
import type { z } from "zod";
import type { Card } from "../../news/cards.ts";
import type { Claim } from "../../news/claims.ts";
import type { PictureShown } from "../../news/pictures.ts";
import { personPath, storyPath, topicPath } from "../../news/place.ts";
import type { Story } from "../../news/stories.ts";
import type { Neighbour, StoryAround } from "../../news/story_around.ts";
import { feedHtml } from "../blocks/feed.ts";
import { pictureUrl } from "../parts/picture.ts";
import { type Paper, rootOf } from "../recipes/paper.ts";
import { pictureView, shownElsewhere } from "../recipes/views.ts";
import type { RenditionFormat } from "../rendition.ts";
import type { card, wholeStory } from "./shapes.ts";

type CardView = z.infer<typeof card>;
type StoryView = z.infer<typeof wholeStory>;

/** Where a machine reads a story whole. */
export const selfOf = ({ site }: Paper, edition: string, story: number): string =>
  `${site.origin}/api/v1/public/${encodeURIComponent(edition)}/stories/${story}`;

const atOrNull = (at: Date | undefined) => at?.toISOString() ?? null;

/** A picture whose rights have ended has no address any more. */
function pictureOf({ site }: Paper, picture: PictureShown | undefined): StoryView["picture"] {
  const view = shownElsewhere(picture);
  if (picture === undefined || view === undefined) return null;
  const { id, alt, caption, credit, width, height } = picture;
  const at = (wide: number, format: RenditionFormat) => site.origin + pictureUrl(view, wide, format);
  const renditions = view.widths.map((wide) => ({
    width: wide,
    ...{ avif: at(wide, "avif"), webp: at(wide, "webp"), jpg: at(wide, "jpg") },
  }));
  return { id: String(id), alt, caption, credit, width, height, renditions };
}

const picturesOf = (paper: Paper, pictures: Story["pictures"]): StoryView["pictures"] =>
  Object.fromEntries(
    [...pictures].flatMap(([id, each]) => {
      const picture = pictureOf(paper, each);
      return picture === null ? [] : [[String(id), picture]];
    }),
  );

/** A live story as a list shows it. */
export const cardOf = (paper: Paper, card: Card): CardView => ({
  story: card.story,
  edition: card.edition,
  url: `${paper.site.origin}${storyPath(paper.edition.root, card.slug)}`,
  self: selfOf(paper, card.edition, card.story),
  headline: card.headline,
  standfirst: card.standfirst,
  section: card.section,
  publishedAt: atOrNull(card.publishedAt),
  updatedAt: atOrNull(card.updatedAt),
  picture: pictureOf(paper, card.picture),
  standing: card.standing ?? null,
});

const neighbourOf = (paper: Paper, near: Neighbour | undefined): StoryView["next"] =>
  near === undefined
    ? null
    : {
        story: near.story,
        headline: near.headline,
        url: `${paper.site.origin}${storyPath(paper.edition.root, near.slug)}`,
        self: selfOf(paper, paper.edition.code, near.story),
      };

const claimOf = ({ key, text, standing, since, attributions }: Claim): StoryView["claims"][number] => ({
  ...{ key, text, standing, since: since.toISOString() },
  attributions: attributions.map(({ who, kind, stance, sources, note, saidAt }) => ({
    ...{ who, kind, stance, sources: sources ?? null, note, saidAt: atOrNull(saidAt) },
  })),
});

const htmlOf = ({ copy, pictures }: Story, origin: string, url: string): string => {
  const shown = Object.fromEntries([...pictures].map(([id, picture]) => [String(id), pictureView(picture)]));
  return String(feedHtml(copy, { origin, url, pictures: shown }));
};

/** A live story whole. */
export function storyOf(paper: Paper, around: StoryAround): StoryView {
  const { story, claims, moods, related, previous, next } = around;
  const { origin } = paper.site;
  const { root, code } = paper.edition;
  const lead = story.leadPicture === undefined ? undefined : story.pictures.get(story.leadPicture);
  return {
    story: story.story,
    edition: code,
    slug: story.slug,
    revision: story.revision,
    url: `${origin}${storyPath(root, story.slug)}`,
    headline: story.headline,
    standfirst: story.standfirst,
    section: story.section,
    publishedAt: atOrNull(story.publishedAt),
    updatedAt: atOrNull(story.updatedAt),
    picture: pictureOf(paper, lead),
    byline: story.byline.map(({ name, slug, role }) => ({
      name,
      slug,
      role,
      url: `${origin}${personPath(root, slug)}`,
    })),
    topics: story.topics.map(({ name, slug }) => ({ name, slug, url: `${origin}${topicPath(root, slug)}` })),
    copy: story.copy,
    html: htmlOf(story, origin, `${origin}${storyPath(root, story.slug)}`),
    pictures: picturesOf(paper, story.pictures),
    claims: claims.map(claimOf),
    corrections: story.corrections.map(({ at, text }) => ({ at: at.toISOString(), text })),
    moods: { ...moods },
    editions: story.editions.map(({ edition, slug }) => ({
      edition,
      url: `${origin}${storyPath(rootOf(paper, edition), slug)}`,
      self: selfOf(paper, edition, story.story),
    })),
    previous: neighbourOf(paper, previous),
    next: neighbourOf(paper, next),
    related: related.map((each) => cardOf(paper, each)),
  };
}
