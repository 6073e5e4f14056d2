/** Arranged fronts: from what the editors placed and what the rules fill in, to what the page draws. */
import { cardsOf } from "../../news/cards.ts";
import type { Arrangement, Container, Slot } from "../../news/front.ts";
import { enoughFor, type Filled, type FilledContainer, fillFront } from "../../news/front_filling.ts";
import { latestStories, storiesInSections, storiesOnTopic } from "../../news/lists.ts";
import { type Mood, type MoodCounts, moods } from "../../news/mood.ts";
import { moodCounts } from "../../news/moods.ts";
import { mostMoving } from "../../news/most_moving.ts";
import { mostRead } from "../../news/most_read.ts";
import { type PictureShown, picturesShown } from "../../news/pictures.ts";
import { storyPath } from "../../news/place.ts";
import { under } from "../../news/section.ts";
import type { Sources } from "../../press/recipe.ts";
import type { ArrangedCard, ArrangedContainer, ArrangedFrontPage } from "../views.ts";
import { sharedBylines, sharedCards } from "./cards.ts";
import { type Paper, sectionLink } from "./paper.ts";
import { cardView, pictureView } from "./views.ts";

/** What an arrangement puts on the page. */
export type Arranged = Pick<ArrangedFrontPage, "containers" | "banner" | "asOf">;

/** Fills the arrangement and draws its cards. */
export async function arrangedFor(sources: Sources, paper: Paper, arrangement: Arrangement): Promise<Arranged> {
  const edition = paper.edition.code;
  const slots = arrangement.containers.flatMap((each) => each.slots);
  const overrides = slots.flatMap(({ picture }) => picture ?? []);
  const [byHand, offered, pictures, led] = await Promise.all([
    sharedCards(sources, "hard", { edition, stories: slots.map(({ story }) => story) }),
    candidates(sources, paper, arrangement),
    overrides.length === 0 ? new Map<number, PictureShown>() : picturesShown(sources.hard, edition, overrides),
    bannerOf(sources, paper, arrangement),
  ]);
  const filled = fillFront(arrangement, new Set(byHand.map(({ story }) => story)), offered);
  const stories = filled.flatMap((each) => each.stories.map(({ story }) => story));
  const [cards, bylines, felt] = await Promise.all([
    sharedCards(sources, "hard", { edition, stories }),
    sharedBylines(sources, "hard", { edition, stories: signedIn(filled) }),
    feltIn(sources, filled),
  ]);
  const drawn = new Map(
    cards.map((card): [number, ArrangedCard] => [
      card.story,
      { ...cardView(paper, card), byline: bylines.get(card.story), felt: felt.get(card.story) },
    ]),
  );
  const times = cards.map(({ sortAt }) => sortAt.getTime());
  return {
    containers: filled.map((each) =>
      containerView(paper, each, (place) => worded(drawn.get(place.story), place.slot, pictures)),
    ),
    banner: led,
    asOf: times.length === 0 ? undefined : new Date(Math.max(...times)),
  };
}

/** Only these shapes show who wrote. */
const signedIn = (filled: readonly FilledContainer[]) =>
  filled
    .filter(({ container }) => ["lead", "opinion", "pictures"].includes(container.shape))
    .flatMap(({ stories }) => stories.map(({ story }) => story));

/** The stories each container's rule offers, by the container's id. */
async function candidates(
  { hard, soft }: Sources,
  { edition, sections }: Paper,
  arrangement: Arrangement,
): Promise<Map<string, readonly number[]>> {
  const limit = enoughFor(arrangement);
  // Also of a container full of cards put there by hand: a story that is not live leaves its place to the rule.
  const ruled = arrangement.containers.filter(({ fill }) => fill.by !== "hand");
  const inSections = ruled.flatMap((container) =>
    container.fill.by === "section" ? [{ container, section: container.fill.section }] : [],
  );
  const offers = ruled
    .filter(({ fill }) => fill.by !== "section")
    .map(async ({ id, fill }): Promise<[string, readonly number[]]> => {
      if (fill.by === "newest") return [id, await latestStories(hard, edition.code, { limit })];
      if (fill.by === "topic") return [id, await storiesOnTopic(hard, edition.code, fill.topic, { limit })];
      if (fill.by === "read") return [id, await mostRead(soft, edition.code, limit)];
      if (fill.by === "moved") return [id, await mostMoving(soft, edition.code, limit)];
      return [id, []];
    });
  const [lists, others] = await Promise.all([
    storiesInSections(
      hard,
      edition.code,
      inSections.map(({ section }) => ({ sections: sections.has(section) ? under(sections, section) : [], limit })),
    ),
    Promise.all(offers),
  ]);
  return new Map([...others, ...inSections.map(({ container }, at): [string, number[]] => [container.id, lists[at]!])]);
}

/** The line over everything; none while the story it leads to is not live. */
async function bannerOf({ hard }: Sources, { edition }: Paper, { banner }: Arrangement): Promise<Arranged["banner"]> {
  if (banner === null) return undefined;
  if (banner.story === undefined) return { text: banner.text };
  const [card] = await cardsOf(hard, edition.code, [banner.story]);
  return card && { text: banner.text, path: storyPath(edition.root, card.slug) };
}

/** What readers felt, where a container shows it. */
async function feltIn(
  { soft }: Sources,
  filled: readonly FilledContainer[],
): Promise<Map<number, ArrangedCard["felt"]>> {
  const shown = filled.filter(({ container }) => container.shape === "moods").flatMap(({ stories }) => stories);
  const counts = await Promise.all(shown.map(({ story }) => moodCounts(soft, story)));
  return new Map(shown.map(({ story }, at) => [story, strongest(counts[at]!)]));
}

function strongest(counts: MoodCounts): ArrangedCard["felt"] {
  const readers = moods.reduce((sum, mood) => sum + counts[mood], 0);
  const mood = moods.reduce<Mood>((most, each) => (counts[each] > counts[most] ? each : most), moods[0]);
  return readers === 0 ? undefined : { mood, readers };
}

function containerView(
  paper: Paper,
  { container, stories }: FilledContainer,
  cardOf: (place: Filled) => ArrangedCard | undefined,
): ArrangedContainer {
  const cards = stories.flatMap((each) => cardOf(each) ?? []);
  return { shape: container.shape, ...titleOf(paper, container), cards };
}

/** A container that a section fills bears its name when it has none of its own. */
function titleOf(paper: Paper, { title, fill }: Container): Pick<ArrangedContainer, "title" | "path"> {
  const section = fill.by === "section" ? paper.sections.get(fill.section) : undefined;
  const link = section && sectionLink(paper, section);
  return { title: title || link?.name || undefined, path: link?.path };
}

/** The card with what was said in place of its own words. */
function worded(
  card: ArrangedCard | undefined,
  slot: Slot | undefined,
  pictures: ReadonlyMap<number, PictureShown>,
): ArrangedCard | undefined {
  if (card === undefined || slot === undefined) return card;
  const picture = slot.picture === undefined ? undefined : pictures.get(slot.picture);
  return {
    ...card,
    headline: slot.headline || card.headline,
    standfirst: slot.standfirst || card.standfirst,
    picture: picture ? pictureView(picture) : card.picture,
  };
}
