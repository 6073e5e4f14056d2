/** Fronts: home and sections, filled by rule from the newest stories. */
import { type Card, cardsOf } from "../../news/cards.ts";
import { latestStories, storiesInSections } from "../../news/lists.ts";
import { bylinesOf } from "../../news/people.ts";
import { archivePath, sectionPath } from "../../news/place.ts";
import { type Section, topSections, under } from "../../news/section.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { type Composed, composeFull, composeYoung, fullFrom, leadAmong } from "../composing.ts";
import { frontPage } from "../pages/front.ts";
import type { FrontBlock, FrontPage, Link, StoryCard } from "../views.ts";
import { htmlPage } from "./made.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper, rootOf, sectionLink } from "./paper.ts";
import { cardView } from "./views.ts";

const looked = 40;
const blockLength = 5;
/** A block opens with the newest story with a picture among this many. */
const openAmong = 3;
const opinionShown = 4;
/** Sections of this slug are opinion: they have a place of their own on the front. */
const opinionSlugs = new Set(["opinion", "comment", "guandian", "pinglun"]);

/** The edition's front. */
export async function pressHome(sources: Sources, paper: Paper): Promise<Made> {
  const { edition, publication } = paper;
  const newest = await newestCards(sources, paper);
  const page: FrontPage = {
    subsections: [],
    ...(await homePlaces(sources, paper, await leading(sources, paper, newest))),
    asOf: newest[0]?.sortAt,
    older: archivePath(edition.root),
  };
  const others = new Map(publication.editions.filter((each) => each !== edition).map((each) => [each.code, each.root]));
  const frame = frameOf(paper, {
    path: edition.root,
    title: edition.paperName,
    description: edition.tagline || undefined,
    others,
  });
  return htmlPage(frontPage(frame, page), { tags: [`front-${edition.code}`] });
}

type Places = Composed & Pick<FrontPage, "opinion" | "blocks">;

async function homePlaces(sources: Sources, paper: Paper, newest: readonly StoryCard[]): Promise<Places> {
  const { code } = paper.edition;
  const named = topSections(paper.sections).filter((each) => each.names.has(code));
  const opinionSection = named.find((each) => opinionSlugs.has(each.names.get(code)!.path));
  const [opinion, blocks] = await Promise.all([
    opinionSection ? opinions(sources, paper, opinionSection) : [],
    blocksFrom(
      sources,
      paper,
      named.filter((each) => each !== opinionSection),
    ),
  ]);
  const news = newest.filter((card) => !opinion.some(({ path }) => path === card.path));
  if (news.length < fullFrom) return { ...composeYoung(newest), opinion: [], blocks: [] };
  const places = composeFull(news, opinion);
  return { ...places, opinion, blocks: cut(blocks, places) };
}

/** A section's front. */
export async function pressSection(sources: Sources, paper: Paper, section: Section): Promise<Made> {
  const { edition } = paper;
  const name = section.names.get(edition.code)!;
  const cards = await cardsIn(sources, paper, section, looked);
  const children = section.children
    .map((child) => paper.sections.get(child)!)
    .filter((child) => child.names.has(edition.code));
  const path = sectionPath(edition.root, name.path);
  const page: FrontPage = {
    section: {
      breadcrumb: breadcrumbTo(paper, section.id).slice(0, -1),
      name: name.name,
      about: name.description || undefined,
    },
    subsections: children.map((child) => sectionLink(paper, child)!),
    ...(await sectionPlaces(sources, paper, await leading(sources, paper, cards), children)),
    asOf: cards[0]?.sortAt,
    older: archivePath(edition.root),
  };
  const frame = frameOf(paper, {
    path,
    title: name.name,
    description: name.description || undefined,
    section: section.id,
    feeds: feedsAt(path, name.name),
    others: pathsOf(paper, section),
  });
  return htmlPage(frontPage(frame, page), { tags: [`section-${section.id}`] });
}

async function sectionPlaces(
  sources: Sources,
  paper: Paper,
  cards: readonly StoryCard[],
  children: readonly Section[],
): Promise<Places> {
  const none = { opinion: [], blocks: [] };
  if (cards.length < fullFrom) return { ...composeYoung(cards), ...none };
  const places = composeFull(cards, []);
  if (children.length > 0)
    return { ...places, ...none, blocks: cut(await blocksFrom(sources, paper, children), places) };
  const shown = new Set([...placed(places), ...places.latest].map(({ path }) => path));
  return { ...places, ...none, rest: cards.filter(({ path }) => !shown.has(path)) };
}

async function newestCards({ hard }: Sources, { edition }: Paper): Promise<Card[]> {
  return cardsOf(hard, edition.code, await latestStories(hard, edition.code, { limit: looked }));
}

/** Cards of a section and those below it. */
async function cardsIn({ hard }: Sources, paper: Paper, section: Section, limit: number): Promise<Card[]> {
  const { code } = paper.edition;
  const below = under(paper.sections, section.id);
  return cardsOf(hard, code, await storiesInSections(hard, code, below, { limit }));
}

/** Drawn cards; those that may lead are signed. */
async function leading(sources: Sources, paper: Paper, cards: readonly Card[]): Promise<StoryCard[]> {
  const signed = await signedViews(sources, paper, cards.slice(0, leadAmong));
  return [...signed, ...cards.slice(leadAmong).map((card) => cardView(paper, card))];
}

async function opinions(sources: Sources, paper: Paper, section: Section): Promise<StoryCard[]> {
  return signedViews(sources, paper, await cardsIn(sources, paper, section, opinionShown));
}

async function signedViews({ hard }: Sources, paper: Paper, cards: readonly Card[]): Promise<StoryCard[]> {
  const bylines = await bylinesOf(
    hard,
    paper.edition.code,
    cards.map(({ story }) => story),
  );
  return cards.map((card) => ({ ...cardView(paper, card), byline: bylines.get(card.story) }));
}

const blocksFrom = (sources: Sources, paper: Paper, sections: readonly Section[]): Promise<FrontBlock[]> =>
  Promise.all(
    sections.map(async (section) => {
      const cards = await cardsIn(sources, paper, section, looked / 2);
      return { ...(sectionLink(paper, section) as Link), stories: cards.map((card) => cardView(paper, card)) };
    }),
  );

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

/** Paths of the section's fronts in the other editions that name it. */
function pathsOf(paper: Paper, section: Section): Map<string, string> {
  const others = [...section.names].filter(([code]) => code !== paper.edition.code);
  return new Map(others.map(([code, { path }]) => [code, sectionPath(rootOf(paper, code), path)]));
}
