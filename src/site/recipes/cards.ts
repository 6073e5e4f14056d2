/** Cards and bylines of the stories that many pages show: read once for all of them. */
import { type Card, cardsAt, keysOfCard } from "../../news/cards.ts";
import { bylinesAt, keysOfByline } from "../../news/people.ts";
import type { How, Sources } from "../../press/recipe.ts";

/** Stories of an edition. */
interface Asked {
  readonly edition: string;
  readonly stories: readonly number[];
}

/** Of a card's facts, beside its words. */
const cardBytes = 600;
const nameBytes = 100;

/** Cards of those of `stories` that are live in the edition, in the order given; for pages that show the newest. */
export async function sharedCards(sources: Sources, how: How, { edition, stories }: Asked): Promise<Card[]> {
  const names = stories.map((story) => `card ${edition} ${story}`);
  const cards = await sources.sharedEach(names, how, async (sql, places) => {
    const missing = places.map((at) => stories[at]!);
    const read = await cardsAt(sql, edition, missing);
    return read.map((of, at) => ({ of, keys: keysOfCard(missing[at]!, edition, of), bytes: bytesOf(of) }));
  });
  return cards.filter((card) => card !== undefined);
}

/** Names over each of `stories`, by story. */
export async function sharedBylines(
  sources: Sources,
  how: How,
  { edition, stories }: Asked,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const names = stories.map((story) => `byline ${edition} ${story}`);
  const bylines = await sources.sharedEach(names, how, async (sql, places) => {
    const missing = places.map((at) => stories[at]!);
    const read = await bylinesAt(sql, edition, missing);
    return read.map((byline, at) => ({
      of: byline.map(({ name }) => name),
      keys: keysOfByline(missing[at]!, edition, byline),
      bytes: nameBytes * (1 + byline.length),
    }));
  });
  return new Map(stories.map((story, at) => [story, bylines[at]!]));
}

const bytesOf = (card: Card | undefined) =>
  cardBytes + 2 * ((card?.headline.length ?? 0) + (card?.standfirst.length ?? 0));
