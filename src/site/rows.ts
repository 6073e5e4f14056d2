/** Rows of blocks: how many blocks of a front stand beside each other, by how many stories they have. Pure. */
import type { FrontBlock } from "./views.ts";

/**
 * The blocks in rows of three, in their order. What does not come out even is one block across the page, or one row of
 * two: there stand those with the most stories, for they fill the room.
 */
export function rowsOf(blocks: readonly FrontBlock[]): FrontBlock[][] {
  const odd = blocks.length % 3;
  const starts = blocks.flatMap((_, at) => (at % 3 === 0 && at + odd <= blocks.length ? [at] : []));
  const stories = (at: number) => blocks.slice(at, at + odd).reduce((sum, each) => sum + each.stories.length, 0);
  const roomy = odd === 0 ? -1 : starts.reduce((best, at) => (stories(at) > stories(best) ? at : best), 0);
  const rows: FrontBlock[][] = [];
  for (let at = 0; at < blocks.length; ) {
    const length = at === roomy ? odd : 3;
    rows.push(even(blocks.slice(at, at + length)));
    at += length;
  }
  return rows;
}

const fewest = 3;

/** Cut so that no block of a row hangs far below the others. */
function even(row: readonly FrontBlock[]): FrontBlock[] {
  if (row.length === 1) return [...row];
  const least = Math.min(...row.map((each) => each.stories.length));
  return row.map((each) => ({ ...each, stories: each.stories.slice(0, Math.max(least + 1, fewest)) }));
}
