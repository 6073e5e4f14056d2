/** Moving cards and containers: from where something is let go, or which step is asked for, to the act. Pure. */
import type { FrontAct } from "../../../news/arranging.ts";
import type { Arrangement, Container } from "../../../news/front.ts";
import { freshId } from "./front_rows.ts";

/** What is being moved: a card by hand, a card of the rule, a container. */
export type Moved =
  | { readonly kind: "slot"; readonly slot: string; readonly story: number }
  | { readonly kind: "rule"; readonly story: number }
  | { readonly kind: "container"; readonly container: string };

/** Where it may stand: before a card of a container, before a container; null is the end. */
export type Place =
  | { readonly kind: "card"; readonly container: string; readonly before: string | null }
  | { readonly kind: "container"; readonly before: string | null };

/** The act of letting `moved` go at `place`; undefined where it would change nothing. */
export function actOf({ containers }: Arrangement, moved: Moved, place: Place): FrontAct | undefined {
  if (moved.kind === "container") {
    if (place.kind !== "container" || stands(containers, moved.container, place.before)) return undefined;
    return { act: "shift", container: moved.container, before: place.before };
  }
  if (place.kind !== "card") return undefined;
  const { container, before } = place;
  if (moved.kind === "rule") return { act: "place", container, slot: { id: freshId("s"), story: moved.story }, before };
  const there = containers.find(({ id }) => id === container)?.slots ?? [];
  return stands(there, moved.slot, before) ? undefined : { act: "move", slot: moved.slot, container, before };
}

/** True when `id` stands just before `before` already. */
function stands(list: readonly { readonly id: string }[], id: string, before: string | null): boolean {
  const at = list.findIndex((each) => each.id === id);
  return at >= 0 && (before === id || (list[at + 1]?.id ?? null) === before);
}

/** One step up or down in a list; undefined at its edge. */
export function stepOf(
  list: readonly { readonly id: string }[],
  id: string,
  step: -1 | 1,
): { readonly before: string | null } | undefined {
  const at = list.findIndex((each) => each.id === id);
  if (list[at + step] === undefined) return undefined;
  return { before: (step < 0 ? list[at - 1] : list[at + 2])?.id ?? null };
}

/** The card one step up or down, over the edge of its container into the next one. */
export function cardStep(containers: readonly Container[], slot: string, step: -1 | 1): Place | undefined {
  const at = containers.findIndex(({ slots }) => slots.some(({ id }) => id === slot));
  const within = stepOf(containers[at]?.slots ?? [], slot, step);
  if (within) return { kind: "card", container: containers[at]!.id, ...within };
  const next = containers[at + step];
  if (at < 0 || next === undefined) return undefined;
  return { kind: "card", container: next.id, before: step > 0 ? (next.slots[0]?.id ?? null) : null };
}
