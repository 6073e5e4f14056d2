/**
 * The shelf: where pressed pages are put away, behind the back of the readers who wait for them, some at a time.
 * Promises: what is done to a page happens after the page was stored, never before; a page that is not stored yet is
 * found here.
 */
import type { Sql } from "../base/database.ts";
import type { Page } from "./page.ts";
import { forgetPage, storePages, storeSmaller, storeUnchanged } from "./pages.ts";

export interface Shelf {
  /** Stores the page in its turn. */
  readonly put: (page: Page) => void;
  /** The page if it waits to be stored. */
  readonly at: (path: string) => Page | undefined;
  /** Early cutoff: the same bytes came out, so only what they are true of moves on. */
  readonly putUnchanged: (page: Page) => Promise<void>;
  /** The same page in fewer bytes. */
  readonly putSmaller: (page: Page) => Promise<void>;
  /** Forgets a page that is not there any more. */
  readonly forget: (path: string) => Promise<void>;
  /** Resolves when all that was put is stored. */
  readonly settled: () => Promise<void>;
}

const shelvedTogether = 50;

/** Opens the shelf; `trouble` is told of a page that could not be stored (it is pressed again when it is asked for). */
export function openShelf(sql: Sql, madeBy: string, trouble: (path: string, error: unknown) => void): Shelf {
  /** By path; the newest is stored, those before it need not be. */
  const waiting = new Map<string, Page>();
  let batch = new Map<string, Page>();
  let storingBatch: Promise<void> = Promise.resolve();
  let storing: Promise<void> | undefined;

  async function store(): Promise<void> {
    while (waiting.size > 0) {
      batch = new Map([...waiting].slice(0, shelvedTogether));
      for (const path of batch.keys()) waiting.delete(path);
      storingBatch = storePages(sql, [...batch.values()], madeBy).catch((error) =>
        trouble([...batch.keys()][0]!, error),
      );
      await storingBatch;
    }
    batch = new Map();
    storing = undefined;
  }

  function put(page: Page): void {
    waiting.set(page.path, page);
    storing ??= store();
  }

  /** In the place of the page where it waits, else by `act` when it is stored. */
  async function change(page: Page, act: () => Promise<void>): Promise<void> {
    if (waiting.has(page.path)) return put(page);
    if (batch.has(page.path)) await storingBatch;
    await act();
  }

  return {
    put,
    at: (path) => waiting.get(path) ?? batch.get(path),
    putUnchanged: (page) => change(page, () => storeUnchanged(sql, page)),
    putSmaller: (page) => change(page, () => storeSmaller(sql, page, madeBy)),
    async forget(path) {
      waiting.delete(path);
      if (batch.has(path)) await storingBatch;
      await forgetPage(sql, path);
    },
    settled: async () => storing,
  };
}
