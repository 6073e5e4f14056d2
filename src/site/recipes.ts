/**
 * Every address of the reader site and the recipe that makes its page: the table of contents of `site/`.
 * An address nobody gave falls through to the redirects and then to the page that says so.
 */

import { storyPath } from "../news/place.ts";
import { type StandingTextName, standingTextNames } from "../news/publication.ts";
import { ledFrom, oldPath } from "../news/redirects.ts";
import { withdrawnAt } from "../news/stories.ts";
import type { Made, Recipe, Sources } from "../press/recipe.ts";
import { pressHome, pressSection } from "./recipes/front.ts";
import { pressArchive, pressLatest, pressPerson, pressSpan, pressTopic } from "./recipes/lists.ts";
import { movedTo } from "./recipes/made.ts";
import { type Paper, paperAt, rootOf } from "./recipes/paper.ts";
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
  { name: "latest", at: /^latest\/$/, lagSeconds: 10, press: pressLatest },
  { name: "archive", at: /^archive\/$/, lagSeconds: 60, press: pressArchive },
  {
    name: "archive month",
    at: /^archive\/(\d{4})\/(0[1-9]|1[0-2])\/(?:(0[1-9]|[12]\d|3[01])\/)?$/,
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
  { name: "section", at: /^(.+)\/$/, lagSeconds: 30, press: sectionAt },
];

function sectionAt(sources: Sources, paper: Paper, [, path]: RegExpExecArray): Promise<Made> | undefined {
  const section = [...paper.sections.values()].find((each) => each.names.get(paper.edition.code)?.path === path);
  return section && pressSection(sources, paper, section);
}

/** The recipe for a path; `roots` are the roots of the editions. */
export function recipeFor(site: Site, roots: readonly string[], path: string): Recipe {
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
  const gone = slug === undefined ? undefined : await withdrawnAt(sources.hard, paper.edition.code, slug);
  if (gone !== undefined) return pressGone(sources, paper, path, gone);
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

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no character: no page has such an address.
    return undefined;
  }
}
