/** A recipe: how one kind of page is made. Pure types. The press runs recipes and knows neither news nor design. */
import type { Sql } from "../base/database.ts";
import { plainReading, type Reading } from "../base/reading.ts";

/** Where a recipe reads. Each read records what it saw, hard or soft. */
export interface Sources {
  /** Readers must never see these stale once the change is acknowledged. */
  readonly hard: Reading;
  /** These may lag by the recipe's `lagSeconds`. */
  readonly soft: Reading;
  /** What many pages read alike (the section tree, the latest headlines): read once for all until a key of it changes. */
  readonly shared: <T>(name: string, how: How, read: (reading: Reading) => Promise<T>) => Promise<T>;
  /**
   * The same for each of `names`, such as the headlines on a front: `read` is asked for those that nobody has read yet
   * and answers as many, in their order. What it answers must follow from its name and the keys it tells alone.
   */
  readonly sharedEach: <T>(
    names: readonly string[],
    how: How,
    read: (sql: Sql, places: readonly number[]) => Promise<readonly Kept<T>[]>,
  ) => Promise<T[]>;
  /**
   * Asks what many pages ask at the same time, each of something else, in one question; `name` stands for one `askMany`,
   * which answers in the order of the questions. Who asks tells its own readings what the answer depends on.
   */
  readonly together: <Q, A>(
    name: string,
    question: Q,
    askMany: (sql: Sql, questions: readonly Q[]) => Promise<readonly A[]>,
  ) => Promise<A>;
}

/** Never stale, or lagging by some seconds. */
export type How = "hard" | "soft";

/** Something read that is kept for other pages. */
export interface Kept<T = unknown> {
  readonly of: T;
  /** All that it depends on. */
  readonly keys: readonly string[];
  /** Memory it takes, roughly. */
  readonly bytes: number;
}

/** What a recipe makes for one path. */
export interface Made {
  readonly status: number;
  /** Media type with charset. */
  readonly type: string;
  readonly body: string;
  readonly location?: string | undefined;
  /** Names a cache in front can purge by. */
  readonly tags?: readonly string[] | undefined;
  /** False for answers to addresses nobody gave (404): they are made each time and kept nowhere. */
  readonly keep?: boolean | undefined;
}

export interface Recipe {
  readonly name: string;
  /** How long soft dependencies may lag, seconds. */
  readonly lagSeconds: number;
  readonly press: (sources: Sources) => Promise<Made>;
}

/** The recipe for a path, without its query. Every path has one: what is nowhere has the recipe of the missing page. */
export type Recipes = (path: string) => Recipe;

/** Sources whose reads nobody records: for an answer that is made once and kept nowhere. */
export function plainSources(sql: Sql): Sources {
  const reading = plainReading(sql);
  return {
    hard: reading,
    soft: reading,
    shared: (_name, _how, read) => read(reading),
    sharedEach: async (names, _how, read) => (await read(sql, [...names.keys()])).map(({ of }) => of),
    together: async (_name, question, askMany) => (await askMany(sql, [question]))[0]!,
  };
}
