/**
 * Asks every door that is open to whoever comes, and all that pages link to. Which doors there are is asked of the code:
 * a recipe of the reader site, a door of the server or a call of the newsroom that was never asked fails the test.
 */
import assert from "node:assert/strict";
import { openFront, publishFront } from "../../src/news/fronts.ts";
import { answerings } from "../../src/newsroom/server/answers.ts";
import { recipeFor, recipeNames } from "../../src/site/recipes.ts";
import { atDesk } from "../cast.ts";
import { testSite } from "../site_doors/site.ts";
import type { Room } from "./room.ts";
import { type Secret, slugs } from "./secret.ts";

/** What came back from an address. */
export interface Told {
  readonly status: number;
  /** Headers and text. */
  readonly text: string;
  readonly etag: string | null;
}

const roots = ["/", "/zh/"];
const mostAsked = 900;

/** Asks all of it; answers what every address told. */
export async function askOutside(
  room: Room,
  secret: Secret,
  more: readonly string[] = [],
): Promise<ReadonlyMap<string, Told>> {
  await openOccasion(room);
  const waiting = [...(await guessed(room, secret)), ...more];
  const told = new Map<string, Told>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (told.has(path)) continue;
    const answer = await fetch(room.origin + path, { redirect: "manual" });
    const text = `${await answer.text()} ${[...answer.headers].filter(([name]) => name !== "date").join(" ")}`;
    told.set(path, { status: answer.status, text, etag: answer.headers.get("etag") });
    for (const [, href] of text.matchAll(/(?:href|src|srcset|<loc>)="?([^"\s<]+)/g)) {
      const url = new URL(href!, room.origin);
      if (url.origin === room.origin && told.size < mostAsked) waiting.push(url.pathname + url.search);
    }
  }
  assert.deepEqual(unasked(told), [], "every kind of page was asked for");
  assert.deepEqual(room.doorsUnmet(), [], "every door was asked");
  return told;
}

/** A front of its own, so that there is one of each kind of page; it names the dredger alone. */
async function openOccasion({ house, cast }: Room): Promise<void> {
  await atDesk(house.database, async (work) => {
    const slots = [{ id: "one", story: cast.stories.dredger }];
    const only = { id: "only", shape: "list" as const, title: "", size: 1, fill: { by: "hand" as const }, slots };
    const first = { containers: [only], banner: null };
    const front = await openFront(work, { edition: "en", place: "special:harbour-day" }, first, {
      name: "Harbour day",
    });
    if (front.live === null) await publishFront(work, front.id);
  });
}

/** Where a trace of the secret is in what was told. */
export function tracesIn(told: ReadonlyMap<string, Told>, { traces, story }: Secret): string[] {
  const found: string[] = [];
  for (const [path, { status, text }] of told) {
    // What was asked may be said back, as search does; the question is not a trace.
    const asked = decodeURIComponent(path);
    for (const trace of traces) if (text.includes(trace) && !asked.includes(trace)) found.push(`${trace} at ${asked}`);
    const own = [...Object.values(slugs), traces.at(-1)!, `moods/${story}`].some((part) => asked.includes(part));
    if (own && status === 200) found.push(`200 at ${asked}`);
  }
  return [...new Set(found)];
}

/** Kinds of pages of which none was met. */
function unasked(told: ReadonlyMap<string, Told>): string[] {
  const met = new Set(
    [...told].filter(([, { status }]) => status === 200).map(([path]) => recipeFor(testSite(), roots, path).name),
  );
  return recipeNames.filter((name) => !met.has(name));
}

/** Addresses that are not linked to, near misses, and every call without a session. */
async function guessed({ house, cast, origin }: Room, { story, picture }: Secret): Promise<Set<string>> {
  const { sql } = house.database;
  const redirects = await sql<{ path: string }[]>`select path from redirect`;
  const calls = answerings
    .filter(({ call }) => call.method === "get")
    .map(({ call }) => `/newsroom/api${pathAbout(call.path, story)}`);
  return new Set([
    ...roots.flatMap((root) => guessedIn(story).map((path) => root + path)),
    ...redirects.map(({ path }) => path),
    ...calls,
    "/specials/harbour-day/",
    `/moods?story=${story}`,
    `/moods/${cast.stories.dredger}`,
    ...["320.jpg", "640.webp", "800.avif"].map((name) => `${picture}/${name}`),
    ...["/newsroom/", "/newsroom/stories", `/newsroom/stories/${story}/en`, "/favicon.ico", "/icon-192.png"],
    ...calls.map((path) => path.replace("/newsroom/api", "/api/v1")),
    ...["en", "zh-Hans"].flatMap((edition) => forMachines(edition, story)),
    `/oembed?url=${encodeURIComponent(`${origin}/stories/${slugs.story}`)}`,
    "/api/openapi.json",
    `/preview/${"a".repeat(43)}`,
  ]);
}

/** What machines may ask without a token, and what other sites frame. */
const forMachines = (edition: string, story: number): string[] => [
  ...["sections", "stories", "topics", "people", `stories/${story}`, `stories/${story}/moods`].map(
    (path) => `/api/v1/public/${edition}/${path}`,
  ),
  ...["search=zephyrine", "search=quillback", "search=西风泽", "date=2026-11", "limit=100"].map(
    (query) => `/api/v1/public/${edition}/stories?${query}`,
  ),
  ...[`topics/${slugs.topic}`, `people/${slugs.person}`].map((path) => `/api/v1/public/${edition}/${path}`),
  ...[`topic=${slugs.topic}`, `person=${slugs.person}`].map((query) => `/api/v1/public/${edition}/stories?${query}`),
  ...[`moods/${story}`, "headlines"].map((path) => `/embed/${edition}/${path}`),
];

const guessedIn = (story: number): string[] => [
  "",
  ...["latest/", "archive/", "archive/2026/11/", "archive/2026/11/23/", "about", "contact", "corrections", "privacy"],
  ...["zephyrine", "quillback", "西风泽", "dredging"].map((word) => `search?q=${word}`),
  ...["rss.xml", "atom.xml", "feed.json", "sitemap.xml", "news-sitemap.xml", "robots.txt", "manifest.webmanifest"],
  ...["sections", "topics-1", "people-1", "2026-11", "2026-10"].map((name) => `sitemaps/${name}.xml`),
  ...[slugs.story, `${slugs.story}/`, "zephyrine", "zephyrine-bank", `story-${story}`].map((slug) => `stories/${slug}`),
  ...[
    `people/${slugs.person}/`,
    `topics/${slugs.topic}/`,
    "people/ines-duarte/",
    "topics/dredging/",
    "harbour/",
  ].flatMap((list) => ["", "rss.xml", "feed.json", "earlier/2026-11/", "earlier/2026-10/"].map((path) => list + path)),
  `?p=${story}`,
  `moods/${story}`,
];

/** The address of a call, about that story. */
export const pathAbout = (path: string, story: number): string =>
  path.replace(":story", String(story)).replace(":edition", "en").replace(/:\w+/g, "1");
