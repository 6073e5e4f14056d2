/**
 * Every address of the reader site and the recipe that makes its page: the table of contents of `site/`.
 * An address nobody gave falls through to the redirects and then to the page that says so.
 */

import { decoded } from "../base/decoded.ts";
import { storyPath } from "../news/place.ts";
import { type StandingTextName, standingTextNames } from "../news/publication.ts";
import { ledFrom, oldPath } from "../news/redirects.ts";
import type { Section } from "../news/section.ts";
import { withdrawnAt } from "../news/stories.ts";
import type { Made, Recipe, Sources } from "../press/recipe.ts";
import { apiRecipe, publicPath } from "./recipes/api.ts";
import { pressSpecial } from "./recipes/arranged_front.ts";
import { type MonthAsked, pressPersonEarlier, pressSectionEarlier, pressTopicEarlier } from "./recipes/earlier.ts";
import {
  type FeedFile,
  feedFiles,
  pressFeed,
  pressPersonFeed,
  pressSectionFeed,
  pressTopicFeed,
} from "./recipes/feeds.ts";
import { pressHome, pressSection } from "./recipes/front.ts";
import { pressArchive, pressLatest, pressPerson, pressSpan, pressTopic } from "./recipes/lists.ts";
import { movedTo } from "./recipes/made.ts";
import { pressManifest, pressRobots } from "./recipes/manifest.ts";
import { type Paper, paperAt, rootOf } from "./recipes/paper.ts";
import {
  pressMonthSitemap,
  pressNewsSitemap,
  pressPeopleSitemap,
  pressSectionsSitemap,
  pressSitemapIndex,
  pressTopicsSitemap,
} from "./recipes/sitemaps.ts";
import { pressStory } from "./recipes/story.ts";
import { pressGone, pressMissing, pressText } from "./recipes/texts.ts";
import type { Site } from "./site.ts";

interface Route {
  readonly name: string;
  /** Matched against the decoded path without its edition's root. */
  readonly at: RegExp;
  /** Seconds that soft dependencies may lag. */
  readonly lagSeconds: number;
  readonly press: (
    sources: Sources,
    paper: Paper,
    match: RegExpExecArray,
  ) => Promise<Made | undefined> | Made | undefined;
}

const routes: readonly Route[] = [
  { name: "home", at: /^$/, lagSeconds: 10, press: pressHome },
  {
    name: "story",
    at: /^stories\/([^/]+)$/,
    lagSeconds: 30,
    press: (sources, paper, [, slug]) => pressStory(sources, paper, slug!),
  },
  {
    name: "topic",
    at: /^topics\/([^/]+)\/$/,
    lagSeconds: 30,
    press: (sources, paper, [, slug]) => pressTopic(sources, paper, slug!),
  },
  {
    name: "person",
    at: /^people\/([^/]+)\/$/,
    lagSeconds: 30,
    press: (sources, paper, [, slug]) => pressPerson(sources, paper, slug!),
  },
  {
    name: "special",
    at: /^specials\/([^/]+)\/$/,
    lagSeconds: 10,
    press: (sources, paper, [, slug]) => pressSpecial(sources, paper, slug!),
  },
  { name: "latest", at: /^latest\/$/, lagSeconds: 10, press: pressLatest },
  { name: "archive", at: /^archive\/$/, lagSeconds: 60, press: pressArchive },
  {
    name: "archive month",
    at: /^archive\/([1-9]\d{3})\/(0[1-9]|1[0-2])\/(?:(0[1-9]|[12]\d|3[01])\/)?$/,
    lagSeconds: 60,
    press: (sources, paper, [, year, month, day]) =>
      pressSpan(sources, paper, [year, month, day].filter((part) => part !== undefined).join("-")),
  },
  {
    name: "text",
    at: new RegExp(`^(${standingTextNames.join("|")})$`),
    lagSeconds: 60,
    press: (_, paper, [, name]) => pressText(paper, name as StandingTextName),
  },
  {
    name: "topic's month",
    at: monthIn("topics/([^/]+)/"),
    lagSeconds: 60,
    press: (sources, paper, [, slug, ...asked]) => pressTopicEarlier(sources, paper, slug!, monthAsked(asked)),
  },
  {
    name: "person's month",
    at: monthIn("people/([^/]+)/"),
    lagSeconds: 60,
    press: (sources, paper, [, slug, ...asked]) => pressPersonEarlier(sources, paper, slug!, monthAsked(asked)),
  },
  {
    name: "section's month",
    at: monthIn("(.+)/"),
    lagSeconds: 60,
    press: (sources, paper, [, path, ...asked]) => {
      const section = sectionCalled(paper, path!);
      return section && pressSectionEarlier(sources, paper, section, monthAsked(asked));
    },
  },
  { name: "section", at: /^(.+)\/$/, lagSeconds: 30, press: sectionAt },
  {
    name: "feed",
    at: feedIn(""),
    lagSeconds: 10,
    press: (sources, paper, [, file]) => pressFeed(sources, paper, file as FeedFile),
  },
  {
    name: "topic feed",
    at: feedIn("topics/([^/]+)/"),
    lagSeconds: 30,
    press: (sources, paper, [, slug, file]) => pressTopicFeed(sources, paper, slug!, file as FeedFile),
  },
  {
    name: "person feed",
    at: feedIn("people/([^/]+)/"),
    lagSeconds: 30,
    press: (sources, paper, [, slug, file]) => pressPersonFeed(sources, paper, slug!, file as FeedFile),
  },
  {
    name: "section feed",
    at: feedIn("(.+)/"),
    lagSeconds: 30,
    press: (sources, paper, [, path, file]) => {
      const section = sectionCalled(paper, path!);
      return section && pressSectionFeed(sources, paper, section, file as FeedFile);
    },
  },
  { name: "sitemaps", at: /^sitemap\.xml$/, lagSeconds: 300, press: pressSitemapIndex },
  { name: "news sitemap", at: /^news-sitemap\.xml$/, lagSeconds: 10, press: pressNewsSitemap },
  { name: "sitemap of sections", at: /^sitemaps\/sections\.xml$/, lagSeconds: 300, press: pressSectionsSitemap },
  {
    name: "sitemap of topics",
    at: /^sitemaps\/topics-([1-9]\d{0,4})\.xml$/,
    lagSeconds: 300,
    press: (sources, paper, [, block]) => pressTopicsSitemap(sources, paper, Number(block)),
  },
  {
    name: "sitemap of people",
    at: /^sitemaps\/people-([1-9]\d{0,4})\.xml$/,
    lagSeconds: 300,
    press: (sources, paper, [, block]) => pressPeopleSitemap(sources, paper, Number(block)),
  },
  {
    name: "sitemap of a month",
    at: /^sitemaps\/([1-9]\d{3}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/,
    lagSeconds: 300,
    press: (sources, paper, [, month, part]) => pressMonthSitemap(sources, paper, month!, Number(part ?? 1)),
  },
  { name: "robots", at: /^robots\.txt$/, lagSeconds: 300, press: pressRobots },
  { name: "manifest", at: /^manifest\.webmanifest$/, lagSeconds: 300, press: pressManifest },
];

/** The name of every recipe but that of the missing page: whoever must ask all kinds of pages asks one of each. */
export const recipeNames: readonly string[] = routes.map(({ name }) => name);

/** Matches the months of a list under a path, and their numbered parts. */
function monthIn(path: string): RegExp {
  return new RegExp(`^${path}earlier/([1-9]\\d{3}-(?:0[1-9]|1[0-2]))/(?:([1-9]\\d{0,4})/)?$`);
}

const monthAsked = ([month, part]: readonly (string | undefined)[]): MonthAsked => ({
  month: month!,
  part: part === undefined ? undefined : Number(part),
});

/** Matches the three files of a feed under a path. */
function feedIn(path: string): RegExp {
  return new RegExp(`^${path}(${feedFiles.map((file) => file.replace(".", "\\.")).join("|")})$`);
}

function sectionAt(sources: Sources, paper: Paper, [, path]: RegExpExecArray): Promise<Made> | undefined {
  const section = sectionCalled(paper, path!);
  return section && pressSection(sources, paper, section);
}

const sectionCalled = ({ sections, edition }: Paper, path: string): Section | undefined =>
  [...sections.values()].find((each) => each.names.get(edition.code)?.path === path);

/** The recipe for a path; `roots` are the roots of the editions. */
export function recipeFor(site: Site, roots: readonly string[], path: string): Recipe {
  if (path === publicPath || path.startsWith(`${publicPath}/`)) return apiRecipe(site, path);
  const root = roots.filter((each) => path.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? "/";
  const rest = decoded(path.slice(root.length));
  const route = rest === undefined ? undefined : routes.find((each) => each.at.test(rest));
  return {
    name: route?.name ?? "missing",
    lagSeconds: route?.lagSeconds ?? 60,
    press: async (sources) => {
      const paper = await paperAt(sources, site, root);
      const made =
        rest === undefined || route === undefined ? undefined : await route.press(sources, paper, route.at.exec(rest)!);
      return made ?? elsewhere(sources, paper, path, rest);
    },
  };
}

/** What to say of an address that is no page now: where it leads, that it was taken down, or that nothing is there. */
async function elsewhere(sources: Sources, paper: Paper, path: string, rest: string | undefined): Promise<Made> {
  const led = await ledFrom(sources.hard, oldPath(path) ?? path);
  if (led?.slug !== undefined) return { ...movedTo(storyPath(rootOf(paper, led.edition), led.slug)), keep: false };
  const slug = /^stories\/([^/]+)$/.exec(rest ?? "")?.[1];
  const gone =
    led?.gone ?? (slug === undefined ? undefined : await withdrawnAt(sources.hard, paper.edition.code, slug));
  if (gone !== undefined) return pressGone(sources, paper, path, gone);
  // A query that names no old page was put there by somebody who counts clicks.
  const [plain, query] = path.split("?", 2);
  if (query !== undefined && plain !== paper.edition.root) return { ...movedTo(plain!), keep: false };
  const slashed = rest !== undefined && !path.endsWith("/") && routes.some((each) => each.at.test(`${rest}/`));
  const moved = slashed ? await slashedMove(sources, paper, path, `${rest}/`) : undefined;
  return moved ?? pressMissing(sources, paper, path);
}

/** A list's address without its slash leads to the list, when there is one. */
async function slashedMove(sources: Sources, paper: Paper, path: string, rest: string): Promise<Made | undefined> {
  const route = routes.find((each) => each.at.test(rest))!;
  const made = await route.press(sources, paper, route.at.exec(rest)!);
  return made && { ...movedTo(`${path}/`), keep: false };
}
