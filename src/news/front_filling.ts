/**
 * Filling a front: what stands by hand first, the rest by each container's rule. Pure.
 * Promises: no story twice on the front; what is not live leaves its place to the rule.
 */
import { type Arrangement, type Container, type Slot, slotsOf } from "./front.ts";

/** A place on the front with the story that has it. */
export interface Filled {
  readonly story: number;
  /** Set when it was put there by hand. */
  readonly slot: Slot | undefined;
}

/** A container with its stories, in their order. */
export interface FilledContainer {
  readonly container: Container;
  readonly stories: readonly Filled[];
}

/** How many candidates a rule must offer, so that none of its places stays empty for being taken above. */
export const enoughFor = (arrangement: Arrangement): number =>
  arrangement.containers.reduce((sum, { size }) => sum + size, 0) + slotsOf(arrangement).length;

/**
 * Fills the front. `live` are the stories readers can see; `offered` are the candidates of each container's rule by its
 * id, best first. Containers without a story fall away.
 */
export function fillFront(
  arrangement: Arrangement,
  live: ReadonlySet<number>,
  offered: ReadonlyMap<string, readonly number[]>,
): FilledContainer[] {
  const taken = new Set(slotsOf(arrangement).map(({ story }) => story));
  return arrangement.containers.flatMap((container) => {
    const byHand: Filled[] = container.slots
      .filter(({ story }) => live.has(story))
      .slice(0, container.size)
      .map((slot) => ({ story: slot.story, slot }));
    const byRule: Filled[] = [];
    for (const story of offered.get(container.id) ?? []) {
      if (byHand.length + byRule.length >= container.size) break;
      if (taken.has(story)) continue;
      taken.add(story);
      byRule.push({ story, slot: undefined });
    }
    const stories = [...byHand, ...byRule];
    return stories.length === 0 ? [] : [{ container, stories }];
  });
}
