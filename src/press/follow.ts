/**
 * Following the journal: what changed up to which entry, as this process knows it.
 * Promises: after `to(n)` every page in memory is either true as of entry n or out of memory.
 */
import type { Sql } from "../base/database.ts";
import { type Entry, entriesAfter, newestEntry } from "../base/journal.ts";

export interface Following {
  /** The entry up to which everything is known here. */
  readonly at: () => number;
  /** Follows up to the newest entry, at least to `entry`. */
  readonly to: (entry: number) => Promise<void>;
  /** Did one of `keys` change after entry `since`? Yes also when that is too long ago to know. */
  readonly changedSince: (keys: readonly string[], since: number) => boolean;
}

const batch = 2000;
/** So many changed keys are remembered. */
const remembered = 100_000;

/** Follows from the newest entry on; `meet` is told each batch of entries before `at` moves past them. */
export async function follow(sql: Sql, meet: (entries: readonly Entry[]) => void): Promise<Following> {
  let at = await newestEntry(sql);
  let floor = at;
  let changed = new Map<string, number>();
  let going: Promise<void> = Promise.resolve();

  function remember(entries: readonly Entry[]): void {
    for (const entry of entries) for (const key of entry.keys) changed.set(key, entry.id);
    if (changed.size > remembered) {
      changed = new Map();
      floor = entries.at(-1)!.id;
    }
  }

  async function step(): Promise<void> {
    for (;;) {
      const entries = await entriesAfter(sql, at, batch);
      if (entries.length === 0) return;
      remember(entries);
      meet(entries);
      at = entries.at(-1)!.id;
    }
  }

  return {
    at: () => at,
    to(entry) {
      if (entry <= at) return Promise.resolve();
      const next = () => (entry <= at ? undefined : step());
      // A step that failed failed for those who waited for it; the next one tries again from where it stopped.
      going = going.then(next, next);
      return going;
    },
    changedSince: (keys, since) => since < floor || keys.some((key) => (changed.get(key) ?? 0) > since),
  };
}
