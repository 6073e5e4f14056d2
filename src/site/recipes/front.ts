/** Fronts: home and sections, as the editors arranged them, else filled by rule from the newest stories. */
import type { Card } from "../../news/cards.ts";
import { opinionSlugs } from "../../news/front_suggested.ts";
import { liveFront } from "../../news/fronts.ts";
import { latestStories, storiesInSections } from "../../news/lists.ts";
import { monthOf } from "../../news/month.ts";
import { archivePath, earlierPath, sectionPath } from "../../news/place.ts";
import { type Section, topSections, under } from "../../news/section.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { type Composed, composeFull, composeYoung, fullFrom, leadAmong } from "../composing.ts";
import { frontPage } from "../pages/front.ts";
import type { FrontBlock, FrontPage, Link, StoryCard } from "../views.ts";
import { pressArrangedHome, pressArrangedSection } from "./arranged_front.ts";
import { sharedBylines, sharedCards } from "./cards.ts";
import { childrenOf, homeFrame, sectionFrame, sectionHeadOf } from "./front_frames.ts";
import { htmlPage } from "./made.ts";
import { type Paper, sectionLink } from "./paper.ts";
import { cardView } from "./views.ts";

const looked = 40;
const blockLength = 5;
/** A block opens with the newest story with a picture among this many. */
const openAmong = 3;
const opinionShown = 4;

/** The edition's front. */
export async function pressHome(sources: Sources, paper: Paper): Promise<Made> {
  const { edition } = paper;
  const arranged = await liveFront(sources.hard, { edition: edition.code, place: "home" });
  if (arranged !== undefined) return pressArrangedHome(sources, paper, arranged.arrangement);
  const named = topSections(paper.sections).filter((each) => each.names.has(edition.code));
  const opinion = named.find((each) => opinionSlugs.has(each.names.get(edition.code)!.path));
  const blocks = named.filter((each) => each !== opinion);
  const [newest, [opinions, ...inBlocks]] = await Promise.all([
    latestStories(sources.hard, edition.code, { limit: looked }),
    listsIn(sources, paper, [{ section: opinion, limit: opinionShown }, ...blocks.map(asBlock)]),
  ]);
  const signed = [...newest.slice(0, leadAmong), ...opinions!];
  const drawn = await drawnFrom(sources, paper, { stories: [...newest, ...opinions!, ...inBlocks.flat()], signed });
  const page: FrontPage = {
    subsections: [],
    ...homePlaces(drawn(newest), drawn(opinions!), blocksFrom(paper, blocks, inBlocks.map(drawn))),
    asOf: drawn(newest)[0]?.sortAt,
    older: archivePath(edition.root),
  };
  return htmlPage(frontPage(homeFrame(paper), page), { tags: [`front-${edition.code}`] });
}

type Places = Composed & Pick<FrontPage, "opinion" | "blocks">;

function homePlaces(
  newest: readonly StoryCard[],
  opinion: readonly StoryCard[],
  blocks: readonly FrontBlock[],
): Places {
  const news = newest.filter((card) => !opinion.some(({ path }) => path === card.path));
  if (news.length < fullFrom) return { ...composeYoung(newest), opinion: [], blocks: [] };
  const places = composeFull(news, opinion);
  return { ...places, opinion, blocks: cut(blocks, places) };
}

/** A section's front. */
export async function pressSection(sources: Sources, paper: Paper, section: Section): Promise<Made> {
  const { edition } = paper;
  const arranged = await liveFront(sources.hard, { edition: edition.code, place: `section:${section.id}` });
  if (arranged !== undefined)
    return pressArrangedSection(sources, paper, { section, arrangement: arranged.arrangement });
  const name = section.names.get(edition.code)!;
  const children = childrenOf(paper, section);
  const [own, ...below] = await listsIn(sources, paper, [{ section, limit: looked }, ...children.map(asBlock)]);
  const signed = own!.slice(0, leadAmong);
  const drawn = await drawnFrom(sources, paper, { stories: [...own!, ...below.flat()], signed });
  const places = sectionPlaces(drawn(own!), blocksFrom(paper, children, below.map(drawn)));
  const page: FrontPage = {
    ...sectionHeadOf(paper, section),
    ...places,
    asOf: drawn(own!)[0]?.sortAt,
    older: earlierFrom(paper, name.path, { cards: drawn(own!), places }),
  };
  return htmlPage(frontPage(sectionFrame(paper, section), page), { tags: [`section-${section.id}`] });
}

function sectionPlaces(cards: readonly StoryCard[], blocks: readonly FrontBlock[]): Places {
  const none = { opinion: [], blocks: [] };
  if (cards.length < fullFrom) return { ...composeYoung(cards), ...none };
  const places = composeFull(cards, []);
  if (blocks.length > 0) return { ...places, ...none, blocks: cut(blocks, places) };
  const shown = new Set([...placed(places), ...places.latest].map(({ path }) => path));
  return { ...places, ...none, rest: cards.filter(({ path }) => !shown.has(path)) };
}

/** The month of the newest story that has no place on the section's front; undefined when all have one. */
function earlierFrom(
  { edition, publication }: Paper,
  section: string,
  { cards, places }: { readonly cards: readonly Drawn[]; readonly places: Places },
): string | undefined {
  const here = [
    ...placed(places),
    ...places.latest,
    ...places.rest,
    ...places.blocks.flatMap(({ stories }) => stories),
  ];
  const shown = new Set(here.map(({ path }) => path));
  const next = cards.find(({ path }) => !shown.has(path)) ?? (cards.length === looked ? cards.at(-1) : undefined);
  return next && earlierPath(sectionPath(edition.root, section), monthOf(next.sortAt, publication.timeZone));
}

const asBlock = (section: Section) => ({ section, limit: looked / 2 });

/** The newest stories of each section and those below it; none where there is no section. */
const listsIn = (
  { hard }: Sources,
  { sections, edition }: Paper,
  lists: readonly { readonly section: Section | undefined; readonly limit: number }[],
): Promise<number[][]> =>
  storiesInSections(
    hard,
    edition.code,
    lists.map(({ section, limit }) => ({ sections: section ? under(sections, section.id) : [], limit })),
  );

/** A card that knows where it stands in time. */
type Drawn = StoryCard & Pick<Card, "sortAt">;

/** Draws the stories, those that may lead with their bylines; answers how to have the cards of some of them. */
async function drawnFrom(
  sources: Sources,
  paper: Paper,
  { stories, signed }: { readonly stories: readonly number[]; readonly signed: readonly number[] },
): Promise<(some: readonly number[]) => Drawn[]> {
  const edition = paper.edition.code;
  const [cards, bylines] = await Promise.all([
    sharedCards(sources, "hard", { edition, stories: [...new Set(stories)] }),
    sharedBylines(sources, "hard", { edition, stories: [...new Set(signed)] }),
  ]);
  const drawn = new Map(
    cards.map((card): [number, Drawn] => [
      card.story,
      { ...cardView(paper, card), sortAt: card.sortAt, byline: bylines.get(card.story) },
    ]),
  );
  return (some) => some.flatMap((story) => drawn.get(story) ?? []);
}

const blocksFrom = (paper: Paper, sections: readonly Section[], lists: readonly StoryCard[][]): FrontBlock[] =>
  sections.map((section, at) => ({ ...(sectionLink(paper, section) as Link), stories: lists[at]! }));

const placed = ({ lead, seconds, under, picks }: Composed) => [...(lead ? [lead] : []), ...seconds, ...under, ...picks];

/** The blocks without what stands above or in a block before, each cut to its length; empty ones fall away. */
function cut(blocks: readonly FrontBlock[], places: Composed): FrontBlock[] {
  const taken = new Set(placed(places).map(({ path }) => path));
  return blocks.flatMap((block) => {
    const left = block.stories.filter(({ path }) => !taken.has(path));
    const opening = left.slice(0, openAmong).find((card) => card.picture) ?? left[0];
    if (opening === undefined) return [];
    const stories = [opening, ...left.filter((card) => card !== opening)].slice(0, blockLength);
    for (const { path } of stories) taken.add(path);
    return [{ ...block, stories }];
  });
}
