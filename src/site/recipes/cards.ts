/** Cards and bylines of the stories that many pages show: read once for all of them. */
import { type Card, cardsAt, keysOfCard } from "../../news/cards.ts";
import type { How, Sources } from "../../press/recipe.ts";

/** A card's facts, and its words twice: the texts are kept as they are. */
const cardBytes = 600;

/** Cards of those of `stories` that are live in the edition, in the order given; for pages that show the newest. */
export async function sharedCards(
  sources: Sources,
  how: How,
  { edition, stories }: { readonly edition: string; readonly stories: readonly number[] },
): Promise<Card[]> {
  const names = stories.map((story) => `card ${edition} ${story}`);
  const cards = await sources.sharedEach(names, how, async (sql, places) => {
    const missing = places.map((at) => stories[at]!);
    const read = await cardsAt(sql, edition, missing);
    return read.map((of, at) => ({ of, keys: keysOfCard(missing[at]!, edition, of), bytes: bytesOf(of) }));
  });
  return cards.filter((card) => card !== undefined);
}

const bytesOf = (card: Card | undefined) =>
  cardBytes + 2 * ((card?.headline.length ?? 0) + (card?.standfirst.length ?? 0));
