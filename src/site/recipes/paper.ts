/** The paper as every page needs it: its publication, edition and sections, and the frame made of them. */

import { Refusal } from "../../base/errors.ts";
import { archivePath, latestPath, searchPath, sectionPath, textPath } from "../../news/place.ts";
import { type Edition, editionOf, type Publication, standingTextNames } from "../../news/publication.ts";
import { publicationHere } from "../../news/publications.ts";
import { type Section, type Sections, topSections, wayTo } from "../../news/section.ts";
import { sectionsOf } from "../../news/sections.ts";
import type { Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import type { Site } from "../site.ts";
import type { EditionView, FeedLink, Frame, Link, NavSection, OtherEdition } from "../views.ts";

export interface Paper {
  readonly site: Site;
  readonly publication: Publication;
  readonly edition: Edition;
  readonly sections: Sections;
}

/** The paper seen from the edition whose URLs begin with `root`. */
export async function paperAt(sources: Sources, site: Site, root: string): Promise<Paper> {
  const paper = await paperFrom(sources, site, (edition) => edition.root === root);
  if (paper === undefined) throw notFounded();
  return paper;
}

/** The paper seen from the edition with that code; undefined where it has no such edition. */
export const paperIn = (sources: Sources, site: Site, code: string): Promise<Paper | undefined> =>
  paperFrom(sources, site, (edition) => edition.code === code);

async function paperFrom(
  sources: Sources,
  site: Site,
  seenFrom: (edition: Edition) => boolean,
): Promise<Paper | undefined> {
  const [publication, sections] = await Promise.all([
    sources.shared("publication", "hard", publicationHere),
    sources.shared("sections", "hard", sectionsOf),
  ]);
  if (publication === undefined) throw notFounded();
  const edition = publication.editions.find(seenFrom);
  return edition && { site, publication, edition, sections };
}

/** The refusal of a paper that is not there yet. */
export const notFounded = () =>
  new Refusal(
    "not-founded",
    503,
    "This paper has not been founded yet: run “bin/broadsheet init”, then reload this page.",
  );

/** What one page tells its frame. */
export interface Framing {
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The section it stands in. */
  readonly section?: number | undefined;
  /** Paths of this very page in other editions, by code. */
  readonly others?: ReadonlyMap<string, string> | undefined;
  readonly card?: Frame["card"];
  /** Feeds of its own, before the edition's. */
  readonly feeds?: readonly FeedLink[] | undefined;
  readonly noIndex?: boolean | undefined;
}

/** The frame of a page of the paper. */
export function frameOf(paper: Paper, framing: Framing): Frame {
  const { edition, publication, site, sections } = paper;
  const { root } = edition;
  const way = framing.section === undefined ? [] : wayTo(sections, framing.section);
  return {
    edition: editionView(edition),
    paper: {
      name: edition.paperName,
      tagline: edition.tagline || undefined,
      otherNames: otherEditions(paper).map((each) => ({ name: each.paperName, lang: each.code })),
    },
    origin: site.origin,
    sections: navOf(paper),
    section: way[0] && sectionLink(paper, way[0])?.path,
    others: otherEditions(paper).map((each) => otherEdition(each, framing.others)),
    path: framing.path,
    title: framing.title,
    description: framing.description ?? described(framing.title, edition),
    card: framing.card,
    feeds: [...(framing.feeds ?? []), ...feedsAt(root, edition.paperName)],
    texts: textLinks(paper),
    archive: archivePath(root),
    latest: latestPath(root),
    search: searchPath(root),
    look: site.look,
    timeZone: publication.timeZone,
    noIndex: framing.noIndex,
  };
}

/** For search engines, of a page that says nothing of itself: its title, the paper and what the paper is. */
const described = (title: string, { paperName, tagline }: Edition): string =>
  [...new Set([title, paperName, tagline])].filter((part) => part !== "").join(" – ");

const otherEditions = ({ publication, edition }: Paper) =>
  publication.editions.filter((each) => each.code !== edition.code);

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "ug", "yi", "dv"]);

const editionView = ({ code, name, root }: Edition): EditionView => ({
  code,
  lang: code,
  dir: rightToLeft.has(code.split("-")[0]!.toLowerCase()) ? "rtl" : "ltr",
  name,
  root,
});

const otherEdition = ({ code, name, root }: Edition, paths: ReadonlyMap<string, string> | undefined): OtherEdition => ({
  lang: code,
  name,
  path: paths?.get(code) ?? root,
  same: paths?.has(code) ?? false,
});

// Every page of an edition has the same; it goes when the tree it was made of goes.
const navs = new WeakMap<Sections, Map<string, readonly NavSection[]>>();

/** The tree of sections as links. */
function navOf(paper: Paper): readonly NavSection[] {
  const { sections, edition } = paper;
  const known = navs.get(sections) ?? new Map<string, readonly NavSection[]>();
  navs.set(sections, known);
  const name = `${edition.code} ${edition.root}`;
  const nav = known.get(name) ?? topSections(sections).flatMap((each) => navSection(paper, each));
  known.set(name, nav);
  return nav;
}

function navSection(paper: Paper, section: Section): NavSection[] {
  const link = sectionLink(paper, section);
  if (link === undefined) return [];
  return [{ ...link, children: section.children.flatMap((child) => navSection(paper, paper.sections.get(child)!)) }];
}

/** The section as a link; undefined where it has no name in the edition. */
export function sectionLink({ edition }: Paper, section: Section): Link | undefined {
  const name = section.names.get(edition.code);
  return name && { name: name.name, path: sectionPath(edition.root, name.path) };
}

/** The way to a section as links, outermost first; what has no name in the edition is passed over. */
export const breadcrumbTo = (paper: Paper, section: number): Link[] =>
  wayTo(paper.sections, section).flatMap((each) => sectionLink(paper, each) ?? []);

/** The three feeds under a path that ends with a slash. */
export const feedsAt = (path: string, title: string): FeedLink[] => [
  { title: `${title} (RSS)`, path: `${path}rss.xml`, type: "rss" },
  { title: `${title} (Atom)`, path: `${path}atom.xml`, type: "atom" },
  { title: `${title} (JSON)`, path: `${path}feed.json`, type: "json" },
];

function textLinks({ edition, publication }: Paper): Link[] {
  const say = localeOf(edition.code, publication.timeZone);
  return standingTextNames
    .filter((name) => edition.texts[name] !== undefined)
    .map((name) => ({ name: say.t(`text.${name}`), path: textPath(edition.root, name) }));
}

/** The root of another edition of the paper. */
export const rootOf = ({ publication }: Paper, code: string): string => editionOf(publication, code).root;
