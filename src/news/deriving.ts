/**
 * What is worked out from live stories: their entries in search and the stories related to them.
 * A publish derives at once; an import lets it follow in works of their own, beside the next batch. What was live and
 * not derived when the process ended is found and derived by `deriveMissing`.
 */
import { setImmediate } from "node:timers/promises";
import type { Database } from "../base/database.ts";
import { enter } from "../base/journal.ts";
import { plainReading, type Reading } from "../base/reading.ts";
import { inWork, theHouse, type Work } from "../base/work.ts";
import type { Copy } from "./copy.ts";
import { keys } from "./keys.ts";
import { openShelf, type Shelf } from "./likeness.ts";
import { relate, termsOf } from "./relating.ts";
import { enterIntoSearch, searchTexts } from "./searching.ts";
import type { VersionRef } from "./version.ts";

const derivedTogether = 100;
const derivingLock = 7_201_003;
/** What another process publishes meanwhile is not on the shelf of this one: it is seen after so long. */
const shelfLifeMs = 60_000;

/** A live story with what it says. */
export interface Derivable extends VersionRef {
  readonly section: number;
  readonly sortAt: Date;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly topics: readonly number[];
}

/** Enters the stories into search and relates them. */
export async function derive(work: Work, stories: readonly Derivable[], shelf?: Shelf): Promise<void> {
  const texts = stories.map(searchTexts);
  const [, terms] = await Promise.all([enterIntoSearch(work, stories, texts), meanwhile(() => stories.map(termsOf))]);
  await relate(work, stories, terms, shelf);
}

/**
 * Derives versions that are live already, then tells the press; those that are live no more are passed over.
 * Told in a work of its own: who waits for a turn in the journal must hold no row that the one whose turn it is wants.
 */
async function deriveLive(database: Database, at: Date, refs: readonly VersionRef[], shelf: Shelf): Promise<void> {
  const derived = await inWork(database, { who: theHouse, at }, (work) => deriveTogether(work, refs, shelf)).catch(
    (error) => {
      shelf.clear();
      throw error;
    },
  );
  await inWork(database, { who: theHouse, at }, (work) =>
    enter(
      work,
      derived.map((ref) => ({ kind: "story.related", ...ref, keys: [keys.related(ref.story, ref.edition)] })),
    ),
  );
}

async function deriveTogether(work: Work, refs: readonly VersionRef[], shelf: Shelf): Promise<VersionRef[]> {
  // Two who derive the same story would write the same rows.
  await work.sql`select pg_advisory_xact_lock(${derivingLock})`;
  const stories = await work.sql<Derivable[]>`
    select l.story, l.edition, l.section, l.sort_at as "sortAt", r.headline, r.standfirst, r.copy, r.topics
    from live l join unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) f(story, edition)
    using (story, edition) join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    order by l.story, l.edition for key share of l`;
  await derive(work, stories, shelf);
  return stories.map(({ story, edition }) => ({ story, edition }));
}

/** Live versions that wait to be derived, at most `most`. */
export async function underived({ sql }: Reading, most: number): Promise<VersionRef[]> {
  const rows = await sql<VersionRef[]>`
    select l.story, l.edition from live l left join search_entry e on e.story = l.story and e.edition = l.edition
    where e.story is null limit ${most}`;
  return [...rows];
}

/** Derives all that waits, some at a time; answers how many there were. */
export async function deriveMissing(database: Database, now: () => Date): Promise<number> {
  const shelf = openShelf();
  for (let done = 0; ; ) {
    const refs = await underived(plainReading(database.sql), derivedTogether);
    if (refs.length === 0) return done;
    await deriveLive(database, now(), refs, shelf);
    done += refs.length;
  }
}

/** Derives behind somebody who publishes many: one batch while the next is written. */
export interface Follower {
  /** Takes the versions over; resolves when those before them are derived. */
  readonly take: (refs: readonly VersionRef[]) => Promise<void>;
  readonly settled: () => Promise<void>;
}

/** Opens a follower. */
export function openFollower(database: Database, now: () => Date): Follower {
  const shelf = openShelf();
  let shelfSince = now();
  let deriving: Promise<void> = Promise.resolve();
  return {
    async take(refs) {
      await deriving;
      if (refs.length === 0) return;
      if (now().getTime() - shelfSince.getTime() > shelfLifeMs) {
        shelf.clear();
        shelfSince = now();
      }
      deriving = deriveLive(database, now(), refs, shelf);
      // Whoever takes or settles next meets the error; until then it is nobody's.
      deriving.catch(() => undefined);
    },
    settled: () => deriving,
  };
}

/** Counts words while the database writes: half the time is the one, half the other. */
async function meanwhile<T>(count: () => T): Promise<T> {
  // The driver sends what was asked in this turn at its end.
  await setImmediate();
  return count();
}
