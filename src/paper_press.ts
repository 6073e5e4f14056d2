/** The press, opened on the reader site: its recipes, its look, and how it says no. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { type Refusal, retryHeader } from "./base/errors.ts";
import type { Entry } from "./base/journal.ts";
import { plainReading } from "./base/reading.ts";
import { checkout, type House } from "./house.ts";
import type { Front } from "./news/fronts.ts";
import { neverLagging } from "./news/keys.ts";
import { publicationHere } from "./news/publications.ts";
import type { Story } from "./news/stories.ts";
import { openPress, type Press } from "./press/press.ts";
import { type Made, plainSources } from "./press/recipe.ts";
import { pressFrontDraft } from "./site/recipes/arranged_front.ts";
import { pressPreview } from "./site/recipes/preview.ts";
import { pressRefusal } from "./site/recipes/refusal.ts";
import { recipeFor } from "./site/recipes.ts";
import type { Site } from "./site/site.ts";

const megabyte = 1024 * 1024;

export interface PaperPress {
  readonly press: Press;
  /** The page readers would get of a story, which may be a draft. */
  readonly previewOf: (story: Story) => Promise<Made>;
  /** The page readers would get of a front, were its draft live; undefined where its place is no more. */
  readonly frontPreviewOf: (front: Front) => Promise<Made | undefined>;
  /** The journal entry that the page at `path` is true as of; throws what its recipe throws when there is no page. */
  readonly pageAsOf: (path: string) => Promise<number>;
  readonly refuse: (response: ServerResponse, path: string, refusal: Refusal) => Promise<void>;
  /** Tells `listener` of entries of the journal as they are met. */
  readonly heed: (listener: (entries: readonly Entry[]) => void) => void;
}

/** Opens the press of the house's paper; `trouble` is told what a recipe throws. */
export async function openPaperPress(
  house: House,
  site: Site,
  trouble: (path: string, error: unknown) => void,
): Promise<PaperPress> {
  const { database, settings, now } = house;
  let roots = ["/"];
  const listeners: ((entries: readonly Entry[]) => void)[] = [];
  const learnRoots = async () => {
    const publication = await publicationHere(plainReading(database.sql));
    roots = publication?.editions.map((each) => each.root) ?? ["/"];
  };
  await learnRoots();
  const press = await openPress({
    database,
    recipes: (path) => recipeFor(site, roots, path),
    madeBy: makerOf(site),
    policy: site.look.policy,
    maxBytes: settings.PAGE_MEMORY_MB * megabyte,
    now: () => now().getTime(),
    trouble,
    neverLagging,
    met: (entries) => {
      if (entries.some((entry) => entry.kind.startsWith("publication.")))
        void learnRoots().catch((error) => trouble("editions", error));
      for (const tell of listeners) tell(entries);
    },
  });
  const rootOf = (path: string) =>
    roots.filter((root) => path.startsWith(root)).sort((a, b) => b.length - a.length)[0] ?? "/";
  const refuse = async (response: ServerResponse, path: string, refusal: Refusal) => {
    const made = await pressRefusal(plainSources(database.sql), site, rootOf(path), path, refusal);
    response
      .writeHead(made.status, {
        "content-type": made.type,
        "cache-control": "no-store",
        "content-security-policy": site.look.policy,
        ...retryHeader(refusal),
      })
      .end(made.body);
  };
  return {
    press,
    refuse,
    heed: (listener) => void listeners.push(listener),
    previewOf: (story) => pressPreview(plainSources(database.sql), site, story),
    frontPreviewOf: (front) => pressFrontDraft(plainSources(database.sql), site, front),
    pageAsOf: async (path) => (await press.fetch(path)).page.asOf,
  };
}

/** What makes a page what it is besides its sources: a page made by other templates, look or address is made anew. */
export function makerOf(site: Site): string {
  const hash = createHash("sha256").update(`${site.look.version} ${site.origin}`);
  for (const file of globSync(["src/site/**/*.ts", "src/news/*.ts", "src/base/html.ts", "locales/*.json"], {
    cwd: checkout,
  }).sort()) {
    hash.update(readFileSync(join(checkout, file)));
  }
  return hash.digest("base64url").slice(0, 16);
}
