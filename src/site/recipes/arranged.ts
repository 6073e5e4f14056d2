/** Arranged fronts: from what the editors placed and what the rules fill in, to what the page draws. */
import { cardsOf } from "../../news/cards.ts";
import type { Arrangement, Container, Slot } from "../../news/front.ts";
import { candidatesFor } from "../../news/front_candidates.ts";
import { type Filled, type FilledContainer, fillFront } from "../../news/front_filling.ts";
import { type Mood, type MoodCounts, moods } from "../../news/mood.ts";
import { moodCounts } from "../../news/moods.ts";
import { type PictureShown, picturesShown } from "../../news/pictures.ts";
import { storyPath } from "../../news/place.ts";
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
    candidatesFor(sources, { edition, sections: paper.sections }, arrangement),
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
