/** Examining stored pages: is each what its recipe would make now? Finds what a fault, a hand or a disk did to the store. */
import type { Sql } from "../base/database.ts";
import { etagOf } from "./page.ts";
import { storedPages } from "./pages.ts";
import { type Made, plainSources, type Recipes } from "./recipe.ts";

export interface Examined {
  readonly examined: number;
  /** Out of date and waiting to be asked for: as it should be. */
  readonly waiting: number;
  /** Said to be true, and not. */
  readonly wrong: readonly string[];
}

/** Presses up to `most` stored pages, chosen at random, and compares. */
export async function examinePages(sql: Sql, recipes: Recipes, madeBy: string, most: number): Promise<Examined> {
  const paths = await sql<
    { path: string }[]
  >`select path from page where made_by = ${madeBy} order by random() limit ${most}`;
  const wrong: string[] = [];
  let waiting = 0;
  for (const { path } of paths) {
    const [stored] = await storedPages(sql, [path], madeBy);
    if (stored === undefined) continue;
    if (stored.hardStale || stored.softStale) waiting++;
    else if ((await nameNow(recipes(path).press(plainSources(sql)))) !== stored.page.etag) wrong.push(path);
  }
  return { examined: paths.length, waiting, wrong };
}

async function nameNow(pressed: Promise<Made>): Promise<string> {
  const made = await pressed;
  return etagOf(made, Buffer.from(made.body));
}

/** How many pages are stored, and how many bytes they take. */
export async function storeSize(sql: Sql): Promise<{ pages: number; bytes: number }> {
  const [row] = await sql<{ pages: number; bytes: number }[]>`
    select (select count(*)::int from page) as pages, pg_total_relation_size('page') as bytes`;
  return row!;
}
