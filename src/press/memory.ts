/**
 * Pages in memory, bounded by bytes, found by path and by the keys they depend on.
 * Promises: never more than `maxBytes`; those least recently read leave first.
 */
import { bytesOf, type Page } from "./page.ts";

export interface Held {
  readonly page: Page;
  readonly bytes: number;
  readonly lagMs: number;
  /** A soft dependency changed since it was pressed. */
  softStale: boolean;
  /** Count of reads since it came in, and when the last was in reads of all pages. */
  reads: number;
  readAt: number;
  /** Prebuilt answers by encoding, filled by the server. */
  readonly answers: Map<string, { readonly headers: Record<string, string | number>; readonly body: Buffer }>;
}

export interface Memory {
  readonly get: (path: string) => Held | undefined;
  readonly put: (page: Page, lagMs: number, softStale: boolean) => Held;
  /** Takes out the pages that depend hard on one of `keys`, marks those that depend softly; answers the former. */
  readonly touch: (keys: Iterable<string>) => Held[];
  /** The page for who only looks: it is not counted as read. */
  readonly at: (path: string) => Held | undefined;
  /** Pages read more often than this since they came in. */
  readonly readMoreThan: (reads: number) => Held[];
  /** Puts the same page in another dress in the place of `held`; false when that is not there any more. */
  readonly swap: (held: Held, page: Page) => boolean;
  readonly bytes: () => number;
  readonly size: () => number;
}

/** Empties to this share of the bound, so that not every page that comes in sorts all. */
const afterEviction = 0.9;

/** An empty memory of at most `maxBytes`. */
export function openMemory(maxBytes: number): Memory {
  const pages = new Map<string, Held>();
  const hard = new Map<string, Set<Held>>();
  const soft = new Map<string, Set<Held>>();
  let bytes = 0;
  let reads = 0;

  function drop(held: Held): void {
    pages.delete(held.page.path);
    bytes -= held.bytes;
    for (const key of held.page.hardKeys) unlink(hard, key, held);
    for (const key of held.page.softKeys) unlink(soft, key, held);
  }

  function makeRoom(): void {
    if (bytes <= maxBytes) return;
    for (const held of [...pages.values()].sort((a, b) => a.readAt - b.readAt)) {
      if (bytes <= maxBytes * afterEviction) return;
      drop(held);
    }
  }

  function put(page: Page, lagMs: number, softStale: boolean): Held {
    const before = pages.get(page.path);
    if (before !== undefined) drop(before);
    const held: Held = {
      page,
      bytes: bytesOf(page),
      lagMs,
      softStale,
      reads: before?.reads ?? 0,
      readAt: ++reads,
      answers: new Map(),
    };
    pages.set(page.path, held);
    bytes += held.bytes;
    for (const key of page.hardKeys) link(hard, key, held);
    for (const key of page.softKeys) link(soft, key, held);
    makeRoom();
    return held;
  }

  return {
    get(path) {
      const held = pages.get(path);
      if (held !== undefined) {
        held.reads++;
        held.readAt = ++reads;
      }
      return held;
    },
    put,
    touch(keys) {
      const out = new Set<Held>();
      for (const key of keys) {
        for (const held of hard.get(key) ?? []) out.add(held);
        for (const held of soft.get(key) ?? []) held.softStale = true;
      }
      for (const held of out) drop(held);
      return [...out];
    },
    at: (path) => pages.get(path),
    readMoreThan: (least) => [...pages.values()].filter((held) => held.reads > least),
    swap(held, page) {
      if (pages.get(page.path) !== held) return false;
      put(page, held.lagMs, held.softStale);
      return true;
    },
    bytes: () => bytes,
    size: () => pages.size,
  };
}

function link(index: Map<string, Set<Held>>, key: string, held: Held): void {
  const set = index.get(key);
  if (set === undefined) index.set(key, new Set([held]));
  else set.add(held);
}

function unlink(index: Map<string, Set<Held>>, key: string, held: Held): void {
  const set = index.get(key);
  set?.delete(held);
  if (set?.size === 0) index.delete(key);
}
