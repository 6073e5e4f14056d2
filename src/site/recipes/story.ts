/** The story's page: read, then drawn. */
import { cardsOf } from "../../news/cards.ts";
import { type Claim, claimsIn, claimsOf } from "../../news/claims.ts";
import { plainText } from "../../news/copy.ts";
import { latestStories } from "../../news/lists.ts";
import { noMoods } from "../../news/mood.ts";
import { personPath, sectionPath, storyPath, topicPath } from "../../news/place.ts";
import { wayTo } from "../../news/section.ts";
import type { Story } from "../../news/stories.ts";
import { aroundFrom, type Neighbour, type StoryAround, tellAround } from "../../news/story_around.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { storyPage } from "../pages/story.ts";
import type { StoryCard, StoryPage } from "../views.ts";
import { htmlPage } from "./made.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper, rootOf } from "./paper.ts";
import { cardView, claimView, pictureView, shownElsewhere } from "./views.ts";

const latestShown = 10;

/** The page of the live story with that slug; undefined when there is none. */
export async function pressStory(sources: Sources, paper: Paper, slug: string): Promise<Made | undefined> {
  const [told, latest] = await Promise.all([
    sources.together("stories", { edition: paper.edition.code, slug }, tellAround),
    latestCards(sources, paper),
  ]);
  if (told === undefined) return undefined;
  const around = await aroundFrom(sources, told);
  const { story } = around;
  return htmlPage(storyPage(storyFrame(paper, story), pageOf(paper, around, latest)), {
    tags: [`story-${story.story}`],
  });
}

/** The page of a story as it would be: `story` may be a draft. Where it is live, with what stands around it now. */
export async function readPreview(sources: Sources, paper: Paper, story: Story): Promise<StoryPage> {
  const { code } = paper.edition;
  const live = story.editions.find((each) => each.edition === code);
  const [told, latest, claims] = await Promise.all([
    live && sources.together("stories", { edition: code, slug: live.slug }, tellAround),
    latestCards(sources, paper),
    claimsOf(sources.hard, code, claimsIn(story.copy)),
  ]);
  const around = told && (await aroundFrom(sources, told));
  return pageOf(paper, { ...(around ?? nothingAround), story, claims }, latest);
}

/** Nobody has felt anything about what is not out yet, and it has no place among the others. */
const nothingAround = { previous: undefined, next: undefined, related: [], moods: noMoods };

function pageOf(paper: Paper, around: StoryAround, latest: readonly StoryCard[]): StoryPage {
  const { story, related, previous, next, moods, claims } = around;
  const path = storyPath(paper.edition.root, story.slug);
  return {
    story: storyView(paper, story, claims),
    related: related.map((card) => cardView(paper, card)),
    latest: latest.filter((card) => card.path !== path),
    previous: previous && neighbourLink(paper, previous),
    next: next && neighbourLink(paper, next),
    moods,
  };
}

/** The newest headlines of the edition, as every story page shows them. */
async function latestCards(sources: Sources, paper: Paper): Promise<StoryCard[]> {
  const { code } = paper.edition;
  const cards = await sources.shared(`latest ${code}`, "soft", async (reading) =>
    cardsOf(reading, code, await latestStories(reading, code, { limit: latestShown + 1 })),
  );
  return cards.map((card) => cardView(paper, card));
}

const neighbourLink = (paper: Paper, { headline, slug }: Neighbour) => ({
  headline,
  path: storyPath(paper.edition.root, slug),
});

function storyView(paper: Paper, story: Story, claims: readonly Claim[]): StoryPage["story"] {
  const { root } = paper.edition;
  const lead = story.leadPicture === undefined ? undefined : story.pictures.get(story.leadPicture);
  return {
    key: String(story.story),
    headline: story.headline,
    standfirst: story.standfirst || undefined,
    breadcrumb: breadcrumbTo(paper, story.section),
    byline: story.byline.map(({ name, slug, role }) => ({
      name,
      path: personPath(root, slug),
      role: role || undefined,
    })),
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
    picture: lead && pictureView(lead),
    pictureCredit: story.leadCredit || undefined,
    copy: story.copy,
    pictures: Object.fromEntries([...story.pictures].map(([id, picture]) => [String(id), pictureView(picture)])),
    claims: Object.fromEntries(claims.map((claim) => [claim.key, claimView(claim)])),
    topics: story.topics.map(({ name, slug }) => ({ name, path: topicPath(root, slug) })),
    notices: story.corrections.map(({ at, text }) => ({ kind: "correction" as const, at, text })),
    words: wordsIn(plainText(story.copy)),
  };
}

/** Words as readers count them: every Chinese letter is one. */
const wordsIn = (text: string): number => text.match(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;

const descriptionLength = 200;

/** The frame of a story's page. */
export function storyFrame(paper: Paper, story: Story) {
  const lead = story.leadPicture === undefined ? undefined : story.pictures.get(story.leadPicture);
  const own = wayTo(paper.sections, story.section).at(-1)?.names.get(paper.edition.code);
  return frameOf(paper, {
    path: storyPath(paper.edition.root, story.slug),
    title: story.headline,
    description: story.standfirst || plainText(story.copy).slice(0, descriptionLength),
    section: story.section,
    card: shownElsewhere(lead),
    feeds: own && feedsAt(sectionPath(paper.edition.root, own.path), own.name),
    others: new Map(
      story.editions
        .filter((each) => each.edition !== story.edition)
        .map((each) => [each.edition, storyPath(rootOf(paper, each.edition), each.slug)]),
    ),
  });
}
