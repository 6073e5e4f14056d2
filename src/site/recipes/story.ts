/** The story's page: read, then drawn. */
import { cardsOf } from "../../news/cards.ts";
import { claimsIn, claimsOf } from "../../news/claims.ts";
import { plainText } from "../../news/copy.ts";
import { latestStories } from "../../news/lists.ts";
import { moodCounts } from "../../news/moods.ts";
import { personPath, sectionPath, storyPath, topicPath } from "../../news/place.ts";
import { wayTo } from "../../news/section.ts";
import { type Neighbour, neighboursOf, relatedTo, type Story, storyAt } from "../../news/stories.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { storyPage } from "../pages/story.ts";
import type { StoryCard, StoryPage } from "../views.ts";
import { htmlPage } from "./made.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper, rootOf } from "./paper.ts";
import { cardView, claimView, pictureView } from "./views.ts";

const relatedShown = 4;
const latestShown = 10;

/** The page of the live story with that slug; undefined when there is none. */
export async function pressStory(sources: Sources, paper: Paper, slug: string): Promise<Made | undefined> {
  const story = await storyAt(sources.hard, paper.edition.code, slug);
  return (
    story &&
    htmlPage(storyPage(storyFrame(paper, story), await readAround(sources, paper, story)), {
      tags: [`story-${story.story}`],
    })
  );
}

/** The page of a story as it would be, for a preview: `story` may be a draft. */
export async function readAround(sources: Sources, paper: Paper, story: Story): Promise<StoryPage> {
  const { code } = paper.edition;
  const [neighbours, related, latest, moods, claims] = await Promise.all([
    neighboursOf(sources.hard, story),
    relatedTo(sources.soft, story).then((ids) => cardsOf(sources.soft, code, ids.slice(0, relatedShown))),
    latestCards(sources, paper),
    moodCounts(sources.soft, story.story),
    claimsOf(sources.hard, code, claimsIn(story.copy)),
  ]);
  const path = storyPath(paper.edition.root, story.slug);
  return {
    story: storyView(paper, story, claims),
    related: related.map((card) => cardView(paper, card)),
    latest: latest.filter((card) => card.path !== path),
    previous: neighbours.previous && neighbourLink(paper, neighbours.previous),
    next: neighbours.next && neighbourLink(paper, neighbours.next),
    moods,
  };
}

/** The newest headlines of the edition, as every story page shows them. */
const latestCards = (sources: Sources, paper: Paper): Promise<StoryCard[]> =>
  sources.shared(`latest ${paper.edition.code}`, "soft", async (reading) => {
    const stories = await latestStories(reading, paper.edition.code, { limit: latestShown + 1 });
    return (await cardsOf(reading, paper.edition.code, stories)).map((card) => cardView(paper, card));
  });

const neighbourLink = (paper: Paper, { headline, slug }: Neighbour) => ({
  headline,
  path: storyPath(paper.edition.root, slug),
});

function storyView(paper: Paper, story: Story, claims: Awaited<ReturnType<typeof claimsOf>>): StoryPage["story"] {
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
    card: lead && pictureView(lead),
    feeds: own && feedsAt(sectionPath(paper.edition.root, own.path), own.name),
    others: new Map(
      story.editions
        .filter((each) => each.edition !== story.edition)
        .map((each) => [each.edition, storyPath(rootOf(paper, each.edition), each.slug)]),
    ),
  });
}
