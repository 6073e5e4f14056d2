/** Search: words from common to rare, both languages. */
import { plainReading } from "../../src/base/reading.ts";
import { cardsOf } from "../../src/news/cards.ts";
import { latestStories } from "../../src/news/lists.ts";
import { search } from "../../src/news/searching.ts";
import { diceFrom } from "../archive.ts";
import { type Figure, percentile } from "../figure.ts";
import type { Stand } from "../stand.ts";

const queries = 200;

/** Times queries of one to three words out of headlines of the archive. */
export async function measureSearch({ house }: Stand): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const edition of ["en", "zh-Hans"]) {
    const times: number[] = [];
    for (const query of await queriesFor(house, edition)) {
      const started = performance.now();
      await search(plainReading(house.database.sql), edition, query, { limit: 20, offset: 0 });
      times.push(performance.now() - started);
    }
    const p95 = percentile(times, 0.95);
    figures.push({ what: `search, ${edition}, p95`, value: p95, unit: "ms", budget: "≤ 50 ms", kept: p95 <= 50 });
  }
  return figures;
}

async function queriesFor(house: Stand["house"], edition: string): Promise<string[]> {
  const reading = plainReading(house.database.sql);
  const cards = await cardsOf(reading, edition, await latestStories(reading, edition, { limit: queries }));
  const dice = diceFrom(7);
  return cards.map(({ headline }) => {
    if (edition.startsWith("zh")) {
      const chars = [...headline.replace(/[^\p{Script=Han}]/gu, "")];
      const from = dice(Math.max(1, chars.length - 4));
      return chars.slice(from, from + 2 + dice(3)).join("");
    }
    const words = headline.split(/\s+/);
    const from = dice(words.length);
    return words.slice(from, from + 1 + dice(3)).join(" ");
  });
}
