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
  readonly shared: <T>(name: string, how: "hard" | "soft", read: (reading: Reading) => Promise<T>) => Promise<T>;
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
  return { hard: reading, soft: reading, shared: (_name, _how, read) => read(reading) };
}
