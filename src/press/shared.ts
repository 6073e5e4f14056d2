/**
 * What many pages read alike: read once for all of them, until a key of it changes.
 * Promises: what is handed out has, as far as the journal is followed here, not changed since it was read;
 * never more than `maxBytes`, and what was asked for longest ago leaves first.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import type { Following } from "./follow.ts";
import type { Kept } from "./recipe.ts";

export interface SharedReads {
  /** What is called `name`, read by `read` when it is not known. */
  readonly one: (name: string, read: (reading: Reading) => Promise<unknown>) => Promise<Kept>;
  /** What is called each of `names`; those not known are read together and told in their order. */
  readonly each: (names: readonly string[], read: ReadEach) => Promise<Kept[]>;
}

/** Reads those of the names that stand at `places`. */
type ReadEach = (sql: Sql, places: readonly number[]) => Promise<readonly Kept[]>;

interface Entry {
  readonly found: Promise<Kept>;
  /** Once found. */
  kept: Kept | undefined;
  /** The journal entry known when the reading began. */
  readonly asOf: number;
}

const attempts = 4;
/** What is read under a name of its own is the furniture of an edition: it counts as so much. */
const oneBytes = 10_000;

/** Opens shared reads on a database that `following` follows. */
export function openShared(sql: Sql, following: Following, maxBytes: number): SharedReads {
  const entries = new Map<string, Entry>();
  let bytes = 0;

  /** Not while it is being read: which keys it has is not known before. */
  const isOutOfDate = ({ kept, asOf }: Entry) => kept !== undefined && following.changedSince(kept.keys, asOf);

  function forget(name: string, entry: Entry): void {
    if (entries.get(name) !== entry) return;
    entries.delete(name);
    bytes -= entry.kept?.bytes ?? 0;
  }

  function known(name: string): Entry | undefined {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    if (isOutOfDate(entry)) {
      forget(name, entry);
      return undefined;
    }
    // To the end of the row, at whose other end room is made.
    entries.delete(name);
    entries.set(name, entry);
    return entry;
  }

  function begin(name: string, asOf: number, found: Promise<Kept>): Entry {
    const entry: Entry = { found, kept: undefined, asOf };
    entries.set(name, entry);
    found.then(
      (kept) => {
        entry.kept = kept;
        if (entries.get(name) === entry) bytes += kept.bytes;
        makeRoom();
      },
      () => forget(name, entry),
    );
    return entry;
  }

  function makeRoom(): void {
    for (const [name, entry] of entries) {
      if (bytes <= maxBytes) return;
      if (entry.kept !== undefined) forget(name, entry);
    }
  }

  function take(names: readonly string[], read: ReadEach): Entry[] {
    const taken = names.map(known);
    const places = [...taken.keys()].filter((at) => taken[at] === undefined);
    if (places.length > 0) {
      const asOf = following.at();
      const reading = read(sql, places);
      for (const [order, at] of places.entries())
        taken[at] = begin(
          names[at]!,
          asOf,
          reading.then((all) => all[order]!),
        );
    }
    return taken as Entry[];
  }

  async function each(names: readonly string[], read: ReadEach): Promise<Kept[]> {
    for (let attempt = 1; ; attempt++) {
      const taken = take(names, read);
      const kept = await Promise.all(taken.map(({ found }) => found));
      // What it looked at was not all known when it was taken over from another page's press.
      if (attempt === attempts || !taken.some(isOutOfDate)) return kept;
    }
  }

  return {
    each,
    one: async (name, read) => {
      const [kept] = await each([name], async () => {
        const keys = new Set<string>();
        const of = await read({ sql, saw: (key) => void keys.add(key) });
        return [{ of, keys: [...keys], bytes: oneBytes }];
      });
      return kept!;
    },
  };
}
