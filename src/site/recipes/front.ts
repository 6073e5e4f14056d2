/** Fronts: home and sections, filled by rule from the newest stories. */
import { type Card, cardsOf } from "../../news/cards.ts";
import { latestStories, storiesInSections } from "../../news/lists.ts";
import { archivePath, sectionPath } from "../../news/place.ts";
import { type Section, topSections, under } from "../../news/section.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { frontPage } from "../pages/front.ts";
import type { FrontBlock, FrontPage, Link, StoryCard } from "../views.ts";
import { htmlPage } from "./made.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper, rootOf, sectionLink } from "./paper.ts";
import { cardView } from "./views.ts";

const looked = 40;
const blockLength = 5;
const secondsShown = 3;
const picksShown = 5;
const opinionShown = 4;
const latestShown = 12;
/** The lead is the newest story with a picture among this many. */
const leadAmong = 6;
/** Sections of this slug are opinion: they have a place of their own on the front. */
const opinionSlugs = new Set(["opinion", "comment", "guandian", "pinglun"]);

/** The edition's front. */
export async function pressHome(sources: Sources, paper: Paper): Promise<Made> {
  const { edition } = paper;
  const blocks = topSections(paper.sections).filter((each) => each.names.has(edition.code));
  const opinion = blocks.find((each) => opinionSlugs.has(each.names.get(edition.code)!.path));
  const [latest, opinions, ...inBlocks] = await Promise.all([
    newest(sources, paper),
    opinion ? inSections(sources, paper, under(paper.sections, opinion.id), opinionShown) : [],
    ...blocks
      .filter((each) => each !== opinion)
      .map((each) => inSections(sources, paper, under(paper.sections, each.id), looked / 2)),
  ]);
  const places = placesOn(
    latest.filter((card) => opinion === undefined || !opinions.some((each) => each.story === card.story)),
  );
  const named = blocks.filter((each) => each !== opinion);
  const page: FrontPage = {
    subsections: [],
    ...drawnPlaces(paper, places),
    opinion: opinions.map((card) => cardView(paper, card)),
    blocks: blocksOf(paper, named, inBlocks, new Set(places.taken)),
    latest: latest.slice(0, latestShown).map((card) => cardView(paper, card)),
    asOf: latest[0]?.sortAt,
    older: archivePath(edition.root),
  };
  const others = new Map(
    paper.publication.editions.filter((each) => each !== edition).map((each) => [each.code, each.root]),
  );
  const frame = frameOf(paper, {
    path: edition.root,
    title: edition.paperName,
    description: edition.tagline || undefined,
    others,
  });
  return htmlPage(frontPage(frame, page), { tags: [`front-${edition.code}`] });
}

/** A section's front. */
export async function pressSection(sources: Sources, paper: Paper, section: Section): Promise<Made> {
  const { edition } = paper;
  const name = section.names.get(edition.code)!;
  const cards = await inSections(sources, paper, under(paper.sections, section.id), looked);
  const children = section.children
    .map((child) => paper.sections.get(child)!)
    .filter((child) => child.names.has(edition.code));
  const inBlocks = await Promise.all(
    children.map((child) => inSections(sources, paper, under(paper.sections, child.id), looked / 2)),
  );
  const places = placesOn(cards);
  const path = sectionPath(edition.root, name.path);
  const page: FrontPage = {
    section: {
      breadcrumb: breadcrumbTo(paper, section.id).slice(0, -1),
      name: name.name,
      about: name.description || undefined,
    },
    subsections: children.map((child) => sectionLink(paper, child)!),
    ...drawnPlaces(paper, places),
    opinion: [],
    blocks: blocksOf(paper, children, inBlocks, new Set(places.taken)),
    latest: cards
      .slice(children.length > 0 ? 0 : places.taken.length)
      .slice(0, looked)
      .map((card) => cardView(paper, card)),
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

async function newest({ hard }: Sources, { edition }: Paper): Promise<Card[]> {
  return cardsOf(hard, edition.code, await latestStories(hard, edition.code, { limit: looked }));
}

async function inSections(
  { hard }: Sources,
  { edition }: Paper,
  sections: readonly number[],
  limit: number,
): Promise<Card[]> {
  return cardsOf(hard, edition.code, await storiesInSections(hard, edition.code, sections, { limit }));
}

interface Places {
  readonly lead: Card | undefined;
  readonly seconds: readonly Card[];
  readonly picks: readonly Card[];
  /** Stories that have their place: none stands twice. */
  readonly taken: readonly number[];
}

/** The rule that fills the top: newest with a picture leads, the next with pictures second it, the rest are picks. */
function placesOn(cards: readonly Card[]): Places {
  const lead = cards.slice(0, leadAmong).find((card) => card.picture !== undefined) ?? cards[0];
  const rest = cards.filter((card) => card !== lead);
  const pictured = rest.filter((card) => card.picture !== undefined).slice(0, secondsShown);
  const seconds = pictured.length === secondsShown ? pictured : rest.slice(0, secondsShown);
  const picks = rest.filter((card) => !seconds.includes(card)).slice(0, picksShown);
  return { lead, seconds, picks, taken: [...(lead ? [lead] : []), ...seconds, ...picks].map((card) => card.story) };
}

const drawnPlaces = (
  paper: Paper,
  { lead, seconds, picks }: Places,
): { lead: StoryCard | undefined; seconds: StoryCard[]; picks: StoryCard[] } => ({
  lead: lead && cardView(paper, lead),
  seconds: seconds.map((card) => cardView(paper, card)),
  picks: picks.map((card) => cardView(paper, card)),
});

function blocksOf(
  paper: Paper,
  sections: readonly Section[],
  cards: readonly (readonly Card[])[],
  taken: Set<number>,
): FrontBlock[] {
  return sections.flatMap((section, at) => {
    const left = cards[at]!.filter((card) => !taken.has(card.story)).slice(0, blockLength);
    for (const card of left) taken.add(card.story);
    return left.length === 0
      ? []
      : [{ ...(sectionLink(paper, section) as Link), stories: left.map((card) => cardView(paper, card)) }];
  });
}

/** Paths of the section's fronts in the other editions that name it. */
function pathsOf(paper: Paper, section: Section): Map<string, string> {
  const others = [...section.names].filter(([code]) => code !== paper.edition.code);
  return new Map(others.map(([code, { path }]) => [code, sectionPath(rootOf(paper, code), path)]));
}
