/**
 * The press: makes pages by their recipes, keeps them while they are true, makes them anew when they are not.
 * Promises: one press of a path at a time; same bytes are stored once; a recipe that throws leaves the old page
 * standing, unless something on it was taken down; after `caughtUp(n)` nothing older than entry n is served as hard.
 */
import type { Database } from "../base/database.ts";
import { type Entry, journalChannel } from "../base/journal.ts";
import { type Following, follow } from "./follow.ts";
import { type Held, type Memory, openMemory } from "./memory.ts";
import { compress, etagOf, type Page } from "./page.ts";
import { type Stored, storedPages, takenDownSince } from "./pages.ts";
import type { Made, Recipe, Recipes, Sources } from "./recipe.ts";
import { openRecompressing } from "./recompress.ts";
import { openShared } from "./shared.ts";
import { openShelf } from "./shelf.ts";
import { together } from "./together.ts";

export interface Press {
  /** The page in memory, if it is there: no query, no wait. */
  readonly at: (path: string) => Held | undefined;
  /** The page for the path: from memory, the store, or pressed now. */
  readonly fetch: (path: string) => Promise<Held>;
  /** Follows the journal to `entry` and presses the pages readers ask for most; answers what it did. */
  readonly caughtUp: (entry: number) => Promise<Receipt>;
  /** Presses a page again behind the back of readers who get the old one. */
  readonly refresh: (path: string) => void;
  readonly memory: Pick<Memory, "bytes" | "size">;
  /** Content-Security-Policy of HTML pages. */
  readonly policy: string;
  readonly close: () => Promise<void>;
}

/** What a change cost the press. */
export interface Receipt {
  readonly entry: number;
  /** Pages that were out of date, and those of them pressed before the answer. */
  readonly outOfDate: number;
  readonly pressed: readonly string[];
  readonly tookMs: number;
}

export interface PressSettings {
  readonly database: Database;
  readonly recipes: Recipes;
  /** Names the code and look: pages of another are not used. */
  readonly madeBy: string;
  readonly policy: string;
  readonly maxBytes: number;
  readonly now: () => number;
  /** Told when a recipe throws. */
  readonly trouble: (path: string, error: unknown) => void;
  /** The key that must never be seen stale even where `key` may; undefined where there is none. */
  readonly neverLagging?: (key: string) => string | undefined;
  /** How often hot pages are looked for that can be squeezed harder. */
  readonly recompressEveryMs?: number;
  /** Told of entries as they are met. */
  readonly met?: (entries: readonly Entry[]) => void;
}

/** So many pages are pressed before a publish is answered; the rest when they are asked for. */
const pressedAtOnce = 12;
const attempts = 4;
/** Memory for what many pages read alike. */
const sharedBytes = 12 * 1024 * 1024;
/** More pages than this on their way are a rush. */
const rushFlights = 24;
const lookingUp = { most: 50, atOnce: 2 };
/** What pages ask together; a question of many is as long as its answers are. */
const asking = { most: 16, atOnce: 4 };
/** So many batches of entries are remembered for whoever asks what they did: who publishes asks at once. */
const batchesKept = 50;
/** A word from the database may be lost with its line: the journal is looked at so often anyway. */
const watchedEveryMs = 5000;

/** A page on its way, and the journal entry known when it set out. */
interface Flight {
  readonly since: number;
  readonly landing: Promise<Held>;
}

/** Pages that the entries up to one put out of date. */
interface Batch {
  readonly upTo: number;
  readonly outOfDate: readonly { readonly path: string; readonly reads: number }[];
}

/** Opens the press on a database; it follows the journal until closed. */
export async function openPress(settings: PressSettings): Promise<Press> {
  const { database, recipes, madeBy, now } = settings;
  const memory = openMemory(settings.maxBytes);
  const flights = new Map<string, Flight>();
  const evicted = new Map<string, Held>();
  const gatherings = new Map<string, (question: unknown) => Promise<unknown>>();
  const lookUp = together(lookingUp, (paths: readonly string[]) => storedPages(database.sql, paths, madeBy));
  const shelf = openShelf(database.sql, madeBy, settings.trouble);
  let batches: Batch[] = [];
  const following: Following = await follow(database.sql, (entries) => {
    const out = memory.touch(entries.flatMap((entry) => entry.keys));
    for (const held of out) evicted.set(held.page.path, held);
    const outOfDate = out.map(({ page, reads }) => ({ path: page.path, reads }));
    batches = [...batches.slice(1 - batchesKept), { upTo: entries.at(-1)!.id, outOfDate }];
    settings.met?.(entries);
  });
  const shared = openShared(database.sql, following, sharedBytes);
  const recompressing = openRecompressing({
    memory,
    busy: () => flights.size > 0,
    keep: shelf.putSmaller,
    trouble: settings.trouble,
    everyMs: settings.recompressEveryMs,
  });
  const wake = () => void caughtUp(following.at() + 1).catch((error) => settings.trouble("journal", error));
  // `wake` also runs whenever the line to the database is up again: what was said meanwhile was not heard.
  const listening = await database.sql.listen(journalChannel, wake, wake);
  const watching = setInterval(wake, watchedEveryMs).unref();

  function sourcesFor(hardKeys: Set<string>, softKeys: Set<string>): Sources {
    const { sql } = database;
    const sawSoft = (key: string) => {
      softKeys.add(key);
      const never = settings.neverLagging?.(key);
      if (never !== undefined) hardKeys.add(never);
    };
    const kinds = { hard: (key: string) => void hardKeys.add(key), soft: sawSoft };
    return {
      hard: { sql, saw: kinds.hard },
      soft: { sql, saw: kinds.soft },
      shared: async (name, how, read) => {
        const { of, keys } = await shared.one(name, read);
        keys.forEach(kinds[how]);
        return of as never;
      },
      sharedEach: async (names, how, read) => {
        const all = await shared.each(names, read);
        for (const { keys } of all) keys.forEach(kinds[how]);
        return all.map(({ of }) => of as never);
      },
      together: (name, question, askMany) => {
        const known = gatherings.get(name) ?? together(asking, (questions) => askMany(sql, questions as never));
        gatherings.set(name, known);
        return known(question) as never;
      },
    };
  }

  async function make(
    path: string,
    recipe: Recipe,
  ): Promise<{ made: Made; body: Buffer; page: Omit<Page, "brotli">; settled: boolean }> {
    for (let attempt = 1; ; attempt++) {
      const asOf = following.at();
      const hardKeys = new Set<string>();
      const softKeys = new Set<string>();
      const made = await recipe.press(sourcesFor(hardKeys, softKeys));
      const hard = [...hardKeys];
      const settled = !following.changedSince(hard, asOf);
      if (!settled && attempt < attempts) continue;
      // Nothing it depends on changed since it was read, so it is as true now as it was then.
      const trueAsOf = settled && !following.changedSince([...softKeys], asOf) ? following.at() : asOf;
      const body = Buffer.from(made.body);
      const facts = {
        path,
        recipe: recipe.name,
        status: made.status,
        type: made.type,
        location: made.location,
        tags: made.tags ?? [],
      };
      const page = {
        ...facts,
        etag: etagOf(made, body),
        asOf: trueAsOf,
        hardKeys: hard,
        softKeys: [...softKeys].filter((key) => !hardKeys.has(key)),
        pressedAt: now(),
      };
      return { made, body, page, settled };
    }
  }

  async function pressNow(path: string, recipe: Recipe, old: Page | undefined): Promise<Held> {
    const { made, body, page, settled } = await make(path, recipe);
    const same = old !== undefined && old.etag === page.etag;
    const whole: Page = {
      ...page,
      brotli: same ? old.brotli : await compress(body, { hurried: flights.size > rushFlights }),
    };
    const lagMs = recipe.lagSeconds * 1000;
    const keep = made.keep !== false;
    // Compressing took a while: a change that came meanwhile has had no page in memory to take out.
    if (!keep || !settled || following.changedSince(whole.hardKeys, whole.asOf)) {
      if (!keep && old !== undefined) await shelf.forget(path);
      return passing(whole, lagMs);
    }
    const held = memory.put(whole, lagMs, following.changedSince(whole.softKeys, whole.asOf));
    if (same) await shelf.putUnchanged(whole);
    else shelf.put(whole);
    return held;
  }

  async function inStore(path: string): Promise<Stored | undefined> {
    const page = shelf.at(path);
    if (page === undefined) return lookUp(path);
    const isStale = (keys: readonly string[]) => following.changedSince(keys, page.asOf);
    return { page, hardStale: isStale(page.hardKeys), softStale: isStale(page.softKeys) };
  }

  async function load(path: string): Promise<Held> {
    const recipe = recipes(path);
    const asked = following.at();
    const before = evicted.get(path)?.page;
    const stored = before === undefined ? await inStore(path) : undefined;
    if (stored !== undefined && !stored.hardStale && !following.changedSince(stored.page.hardKeys, asked)) {
      const softStale = stored.softStale || following.changedSince(stored.page.softKeys, asked);
      return memory.put(stored.page, recipe.lagSeconds * 1000, softStale);
    }
    const old = before ?? stored?.page;
    try {
      return await pressNow(path, recipe, old);
    } catch (error) {
      settings.trouble(path, error);
      if (old === undefined || (await takenDownSince(database.sql, old))) throw error;
      return passing(old, 0);
    } finally {
      if (evicted.get(path)?.page === before) evicted.delete(path);
    }
  }

  /** One flight a path: who comes later gets what the first one fetches, unless the journal has moved on since. */
  function fetch(path: string): Promise<Held> {
    const held = memory.get(path);
    if (held !== undefined) return Promise.resolve(held);
    const flying = flights.get(path);
    if (flying === undefined) return fly(path, () => load(path));
    const again = () => fetch(path);
    return flying.since < following.at() ? flying.landing.then(again, again) : flying.landing;
  }

  function fly(path: string, go: () => Promise<Held>): Promise<Held> {
    const landing = go().finally(() => flights.delete(path));
    flights.set(path, { since: following.at(), landing });
    return landing;
  }

  async function caughtUp(entry: number): Promise<Receipt> {
    const started = performance.now();
    await following.to(entry);
    // Not what is still waiting: the notice of the entry may have come first and have pressed some of it.
    const since = batches.filter(({ upTo }) => upTo >= entry).flatMap(({ outOfDate }) => outOfDate);
    const byReads = [...since].sort((a, b) => b.reads - a.reads);
    const due = [...new Set(byReads.map(({ path }) => path))];
    const first = due.slice(0, pressedAtOnce);
    await Promise.allSettled(first.map(fetch));
    recompressing.heat(first);
    for (const path of due.slice(pressedAtOnce)) evicted.delete(path);
    return { entry, outOfDate: due.length, pressed: first, tookMs: performance.now() - started };
  }

  function refresh(path: string): void {
    const held = memory.get(path);
    if (held === undefined || flights.has(path)) return;
    fly(path, () => pressNow(path, recipes(path), held.page)).catch((error) => settings.trouble(path, error));
  }

  const close = async () => {
    clearInterval(watching);
    await recompressing.close();
    await listening.unlisten();
    await shelf.settled();
  };
  return { at: memory.get, fetch, caughtUp, refresh, memory, policy: settings.policy, close };
}

/** A page for one answer only: it is in no memory and no store. */
const passing = (page: Page, lagMs: number): Held => ({
  page,
  bytes: 0,
  lagMs,
  softStale: false,
  reads: 0,
  readAt: 0,
  answers: new Map(),
});
