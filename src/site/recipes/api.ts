/**
 * What machines read, by recipe: pressed and kept like any page, so it is as fast and as true as the pages are.
 * Lists with a question of their own are in `doors/api.ts`.
 */

import { decoded } from "../../base/decoded.ts";
import { keys } from "../../news/keys.ts";
import { moods } from "../../news/mood.ts";
import { moodCounts } from "../../news/moods.ts";
import { personAt } from "../../news/people.ts";
import { personPath, sectionPath, topicPath } from "../../news/place.ts";
import { publicationHere } from "../../news/publications.ts";
import { liveVersionsOf } from "../../news/stories.ts";
import { aroundFrom, tellAround } from "../../news/story_around.ts";
import { topicAt } from "../../news/topics.ts";
import type { Made, Recipe, Sources } from "../../press/recipe.ts";
import { readStories } from "../api/lists.ts";
import { storiesAsked } from "../api/reads.ts";
import { storyOf } from "../api/views.ts";
import type { Site } from "../site.ts";
import { notFounded, type Paper, paperIn } from "./paper.ts";

/** Below it machines read. */
export const publicPath = "/api/v1/public";

interface Route {
  readonly name: string;
  readonly at: RegExp;
  readonly lagSeconds: number;
  readonly read: (sources: Sources, paper: Paper, match: RegExpExecArray) => Promise<unknown>;
}

const routes: readonly Route[] = [
  { name: "api sections", at: /^sections$/, lagSeconds: 60, read: async (_, paper) => sectionsIn(paper) },
  {
    name: "api stories",
    at: /^stories$/,
    lagSeconds: 10,
    read: ({ hard }, paper) => readStories(hard, paper, storiesAsked.parse({})),
  },
  {
    name: "api story",
    at: /^stories\/([1-9]\d{0,14})$/,
    lagSeconds: 30,
    read: (sources, paper, [, story]) => readStory(sources, paper, Number(story)),
  },
  {
    name: "api moods",
    at: /^stories\/([1-9]\d{0,14})\/moods$/,
    lagSeconds: 10,
    read: async ({ hard, soft }, { edition }, [, story]) => {
      const live = await liveSlug(hard, edition.code, Number(story));
      return live && { story: Number(story), moods: await moodCounts(soft, Number(story)) };
    },
  },
  {
    name: "api topic",
    at: /^topics\/([^/]+)$/,
    lagSeconds: 60,
    read: async ({ hard }, { edition, site }, [, slug]) => {
      const topic = await topicAt(hard, edition.code, slug!);
      if (topic !== undefined) hard.saw(keys.onTopic(edition.code, topic.id));
      return topic && { ...topic, url: `${site.origin}${topicPath(edition.root, topic.slug)}` };
    },
  },
  {
    name: "api person",
    at: /^people\/([^/]+)$/,
    lagSeconds: 60,
    read: async ({ hard }, { edition, site }, [, slug]) => {
      const person = await personAt(hard, edition.code, slug!);
      if (person !== undefined) hard.saw(keys.byPerson(edition.code, person.id));
      return person && { ...person, url: `${site.origin}${personPath(edition.root, person.slug)}` };
    },
  },
];

/** The recipe of an address below `publicPath`. */
export function apiRecipe(site: Site, path: string): Recipe {
  const [, , , , code = "", ...rest] = path.split("/").map((part) => decoded(part) ?? "");
  const asked = rest.join("/");
  const route = routes.find((each) => each.at.test(asked));
  return {
    name: path === publicPath ? "api paper" : (route?.name ?? "api missing"),
    lagSeconds: route?.lagSeconds ?? 60,
    press: async (sources) => {
      if (path === publicPath) return json(await readPaper(sources, site));
      const paper = await paperIn(sources, site, code);
      const value = paper && (await route?.read(sources, paper, route.at.exec(asked)!));
      return value === undefined ? missing() : json(value);
    },
  };
}

const json = (value: unknown): Made => ({
  status: 200,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

/** RFC 9457. */
export const problem = (status: number, code: string, title: string): Made => ({
  status,
  type: "application/problem+json",
  body: JSON.stringify({ type: `/newsroom/problems/${code}`, title, status, code }),
  keep: false,
});

const missing = () => problem(404, "not-found", "Nothing is published under this address.");

async function readPaper(sources: Sources, site: Site): Promise<unknown> {
  const publication = await sources.shared("publication", "hard", publicationHere);
  if (publication === undefined) throw notFounded();
  const { timeZone, homeEdition, editions } = publication;
  return {
    ...{ timeZone, homeEdition, moods },
    editions: editions.map(({ code, name, paperName, tagline, root }) => ({
      ...{ edition: code, name, paperName, tagline, url: `${site.origin}${root}` },
    })),
  };
}

function sectionsIn({ sections, edition, site }: Paper) {
  const named = [...sections.values()].flatMap(({ id, parent, names }) => {
    const name = names.get(edition.code);
    if (name === undefined) return [];
    return [{ id, parent: parent ?? null, ...name, url: `${site.origin}${sectionPath(edition.root, name.path)}` }];
  });
  return { sections: named };
}

async function liveSlug(hard: Sources["hard"], edition: string, story: number): Promise<string | undefined> {
  hard.saw(keys.story(story, edition));
  return (await liveVersionsOf(hard, story)).find((each) => each.edition === edition)?.slug;
}

async function readStory(sources: Sources, paper: Paper, story: number): Promise<unknown> {
  const edition = paper.edition.code;
  const slug = await liveSlug(sources.hard, edition, story);
  if (slug === undefined) return undefined;
  const told = await sources.together("stories", { edition, slug }, tellAround);
  return told && storyOf(paper, await aroundFrom(sources, told));
}
