/** Sitemaps of the paper: the index, the files it lists, the news. None holds more than a few thousand addresses. */
import {
  type Address,
  addressBlocks,
  addressesInPart,
  newsAddresses,
  personAddresses,
  storyAddresses,
  topicAddresses,
} from "../../news/addresses.ts";
import { keys } from "../../news/keys.ts";
import { monthsWithStories } from "../../news/lists.ts";
import { archivePath, latestPath, personPath, sectionPath, storyPath, textPath, topicPath } from "../../news/place.ts";
import { type Edition, standingTextNames } from "../../news/publication.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { newsSitemap, type SitemapUrl, sitemap, sitemapIndex } from "../feeds/sitemap.ts";
import { type Paper, rootOf } from "./paper.ts";

const newsHours = 48;
/** Google reads no more of a news sitemap. */
const newsMost = 1000;

/** The index over all editions; undefined under any root but the first. */
export async function pressSitemapIndex(sources: Sources, paper: Paper): Promise<Made | undefined> {
  if (paper.edition.root !== "/") return undefined;
  const files = await Promise.all(paper.publication.editions.map((edition) => filesOf(sources, edition)));
  return xml(sitemapIndex(files.flat().map((path) => paper.site.origin + path)));
}

async function filesOf(sources: Sources, { code, root }: Edition): Promise<string[]> {
  const [months, blocks] = await Promise.all([
    monthsWithStories(sources.soft, code),
    addressBlocks(sources.soft, code),
  ]);
  const parts = months.flatMap(({ month, count }) =>
    numbers(Math.ceil(count / addressesInPart)).map((part) => (part === 1 ? month : `${month}-${part}`)),
  );
  const names = [
    "sections",
    ...numbers(blocks.topics).map((block) => `topics-${block}`),
    ...numbers(blocks.people).map((block) => `people-${block}`),
    ...parts,
  ];
  return [`${root}news-sitemap.xml`, ...names.map((name) => `${root}sitemaps/${name}.xml`)];
}

const numbers = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

/** Fronts, sections and the paper's own pages. */
export function pressSectionsSitemap(_: Sources, paper: Paper): Made {
  const { editions } = paper.publication;
  const pages: ((edition: Edition) => string | undefined)[] = [
    ({ root }) => root,
    ({ root }) => latestPath(root),
    ({ root }) => archivePath(root),
    ...standingTextNames.map(
      (name) =>
        ({ root, texts }: Edition) =>
          texts[name] && textPath(root, name),
    ),
    ...[...paper.sections.values()].map(({ names }) => ({ root, code }: Edition) => {
      const own = names.get(code);
      return own && sectionPath(root, own.path);
    }),
  ];
  const urls = pages.flatMap((pathIn): SitemapUrl[] => {
    const here = pathIn(paper.edition);
    const paths = editions.map((edition) => ({ edition: edition.code, path: pathIn(edition) }));
    return here === undefined ? [] : [urlOf(paper, here, paths)];
  });
  return xml(sitemap(urls));
}

/** A block of the topics' pages; blocks count from 1. */
export async function pressTopicsSitemap(sources: Sources, paper: Paper, block: number): Promise<Made | undefined> {
  seeAllEditions(sources.soft, paper);
  const addresses = await topicAddresses(sources.soft, paper.edition.code, block - 1);
  return ofAddresses(paper, addresses, topicPath);
}

/** A block of the people's pages; blocks count from 1. */
export async function pressPeopleSitemap(sources: Sources, paper: Paper, block: number): Promise<Made | undefined> {
  seeAllEditions(sources.soft, paper);
  const addresses = await personAddresses(sources.soft, paper.edition.code, block - 1);
  return ofAddresses(paper, addresses, personPath);
}

/** A part of a month's stories (`2026-11`); parts count from 1. */
export async function pressMonthSitemap(
  { soft }: Sources,
  paper: Paper,
  month: string,
  part: number,
): Promise<Made | undefined> {
  // Which stories another edition shares changes with that edition's list.
  for (const { code } of paper.publication.editions) if (code !== paper.edition.code) soft.saw(keys.latest(code));
  seeAllEditions(soft, paper);
  return ofAddresses(paper, await storyAddresses(soft, paper.edition.code, month, part), storyPath);
}

/** What another edition withdrew is not to be named as the same page there. */
function seeAllEditions({ saw }: Sources["soft"], { publication }: Paper): void {
  for (const { code } of publication.editions) saw(keys.withdrawals(code));
}

function ofAddresses(
  paper: Paper,
  addresses: readonly (Address & { readonly changedAt?: Date | undefined })[],
  pathOf: (root: string, slug: string) => string,
): Made | undefined {
  if (addresses.length === 0) return undefined;
  const urls = addresses.map(({ slug, editions, changedAt }) => {
    const paths = editions.map((each) => ({
      edition: each.edition,
      path: pathOf(rootOf(paper, each.edition), each.slug),
    }));
    return { ...urlOf(paper, pathOf(paper.edition.root, slug), paths), changedAt };
  });
  return xml(sitemap(urls));
}

interface PathIn {
  readonly edition: string;
  readonly path: string | undefined;
}

function urlOf({ site }: Paper, path: string, paths: readonly PathIn[]): SitemapUrl {
  const there = paths.flatMap((each) =>
    each.path === undefined ? [] : [{ lang: each.edition, loc: site.origin + each.path }],
  );
  return { loc: site.origin + path, alternates: there.length > 1 ? there : [] };
}

/** The dated stories of the last two days, made anew each time: what is two days old changes with the hour. */
export async function pressNewsSitemap(sources: Sources, paper: Paper): Promise<Made> {
  const { code, paperName, root } = paper.edition;
  const stories = await newsAddresses(sources.soft, code, { hours: newsHours, most: newsMost });
  const urls = stories.map(({ slug, headline, publishedAt }) => ({
    loc: paper.site.origin + storyPath(root, slug),
    title: headline,
    publishedAt,
  }));
  return { ...xml(newsSitemap({ name: paperName, language: newsLanguage(code) }, urls)), keep: false };
}

function newsLanguage(code: string): string {
  const { language, script, region } = new Intl.Locale(code).maximize();
  if (language !== "zh") return language;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}

const xml = (body: string): Made => ({ status: 200, type: "application/xml; charset=utf-8", body });
