/**
 * A front in the making as the screen shows it: containers with their cards, those put by hand first, those of the rule
 * after them. Pure. Promises: what was only just done stands there before the server has answered.
 */

import { Refusal } from "../../../base/errors.ts";
import { arranged, type FrontAct } from "../../../news/arranging.ts";
import type { Arrangement, Container, Slot } from "../../../news/front.ts";
import { slotsOf } from "../../../news/front.ts";
import type { FrontCard, FrontDetail } from "../../calls/fronts.ts";

/** A card in its place; without a `slot` the rule put it there. */
export interface Row {
  readonly story: number;
  readonly slot: Slot | undefined;
  readonly card: FrontCard | undefined;
}

/** A container with its cards. */
export interface Shown {
  readonly container: Container;
  readonly rows: readonly Row[];
}

/** The draft after `acts`; those that can no longer be done are left out, the server will say so. */
export const afterActs = (draft: Arrangement, acts: readonly FrontAct[]): Arrangement =>
  acts.reduce((before, act) => {
    try {
      return arranged(before, act);
    } catch (error) {
      if (error instanceof Refusal) return before;
      throw error;
    }
  }, draft);

/** The containers of `draft` with their cards, as far as they are known. */
export function shownOf(detail: FrontDetail, draft: Arrangement, cards: ReadonlyMap<number, FrontCard>): Shown[] {
  const byHand = new Set(slotsOf(draft).map(({ story }) => story));
  return draft.containers.map((container) => {
    const hand = container.slots.map((slot) => ({ story: slot.story, slot, card: cards.get(slot.story) }));
    const seen = hand.filter(({ card }) => card?.live).length;
    const rule = (detail.filled[container.id] ?? [])
      .filter(({ story, slot }) => slot === undefined && !byHand.has(story))
      .slice(0, Math.max(0, container.size - seen))
      .map(({ story }) => ({ story, slot: undefined, card: cards.get(story) }));
    return { container, rows: [...hand, ...rule] };
  });
}

/** A new name for a card or a container, alike in no two browsers. */
export const freshId = (kind: "s" | "c"): string =>
  `${kind}-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
