/**
 * Arranging a front: small acts that name what they are about, so that two who arrange at once lose nothing of either.
 * Pure. Promises: after each act no story stands twice by hand; every act has one that takes it back.
 */
import { z } from "zod";
import { Refusal } from "../base/errors.ts";
import {
  type Arrangement,
  arrangementSchema,
  bannerSchema,
  type Container,
  containerSchema,
  fillSchema,
  mostContainers,
  overrideSchema,
  type Slot,
  shapeSizes,
  shapes,
  slotSchema,
  slotsOf,
} from "./front.ts";

const id = z.string().max(40);
/** The thing it shall stand before; null is the end. What is gone meanwhile means the end too. */
const before = id.nullable();

export const frontActSchema = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("place"), container: id, slot: slotSchema, before }),
  z.strictObject({ act: z.literal("move"), slot: id, container: id, before }),
  z.strictObject({ act: z.literal("take"), slot: id }),
  z.strictObject({ act: z.literal("word"), slot: id, words: overrideSchema }),
  z.strictObject({ act: z.literal("open"), container: containerSchema, before }),
  z.strictObject({ act: z.literal("shift"), container: id, before }),
  z.strictObject({
    act: z.literal("change"),
    container: id,
    title: z.string().trim().max(80).optional(),
    shape: z.enum(shapes).optional(),
    size: z.int().min(1).max(20).optional(),
    fill: fillSchema.optional(),
  }),
  z.strictObject({ act: z.literal("close"), container: id }),
  z.strictObject({ act: z.literal("banner"), banner: bannerSchema.nullable() }),
  z.strictObject({ act: z.literal("restore"), arrangement: arrangementSchema }),
]);
export type FrontAct = z.infer<typeof frontActSchema>;

/** The front after the act; refused when what it is about is gone, when there is no room, or when a story stood twice. */
export function arranged(arrangement: Arrangement, act: FrontAct): Arrangement {
  const made = done(arrangement, act);
  const ids = [...made.containers, ...slotsOf(made)].map((each) => each.id);
  const stories = slotsOf(made).map(({ story }) => story);
  if (new Set(ids).size < ids.length || new Set(stories).size < stories.length) throw twice();
  return made;
}

function done(arrangement: Arrangement, act: FrontAct): Arrangement {
  switch (act.act) {
    case "place":
      return put(arrangement, standing(arrangement, act.slot), act);
    case "move":
      return put(arrangement, slotAt(arrangement, act.slot).slot, act);
    case "take":
      return without(arrangement, slotAt(arrangement, act.slot).slot.id);
    case "word": {
      const { slot, container } = slotAt(arrangement, act.slot);
      const words = Object.fromEntries(Object.entries(act.words).filter(([, value]) => value !== ""));
      const said: Slot = { id: slot.id, story: slot.story, ...words };
      return changed(arrangement, container.id, (slots) => slots.map((each) => (each === slot ? said : each)));
    }
    case "open":
      return opened(arrangement, act.container, act.before);
    case "shift": {
      const moving = containerAt(arrangement, act.container);
      const rest = arrangement.containers.filter((each) => each !== moving);
      return { ...arrangement, containers: insert(rest, moving, act.before === moving.id ? null : act.before) };
    }
    case "change":
      return reshaped(arrangement, act);
    case "close": {
      const closing = containerAt(arrangement, act.container);
      return { ...arrangement, containers: arrangement.containers.filter((each) => each !== closing) };
    }
    case "banner":
      return { ...arrangement, banner: act.banner };
    case "restore":
      return act.arrangement;
  }
}

/** The act that takes `act` back from the front it is about to change. */
export function reverseOf(arrangement: Arrangement, act: FrontAct): FrontAct {
  switch (act.act) {
    case "place": {
      const there = slotsOf(arrangement).find(({ story }) => story === act.slot.story);
      return there === undefined ? { act: "take", slot: act.slot.id } : backTo(arrangement, there.id);
    }
    case "move":
      return backTo(arrangement, act.slot);
    case "take": {
      const { slot, container, next } = slotAt(arrangement, act.slot);
      return { act: "place", container: container.id, slot, before: next };
    }
    case "word": {
      const { id: _, story: __, ...words } = slotAt(arrangement, act.slot).slot;
      return { act: "word", slot: act.slot, words };
    }
    case "open":
      return { act: "close", container: act.container.id };
    case "shift":
      return { act: "shift", container: act.container, before: after(arrangement.containers, act.container) };
    case "change": {
      const { title, shape, size, fill } = containerAt(arrangement, act.container);
      return { act: "change", container: act.container, title, shape, size, fill };
    }
    case "close": {
      const container = containerAt(arrangement, act.container);
      return { act: "open", container, before: after(arrangement.containers, act.container) };
    }
    case "banner":
      return { act: "banner", banner: arrangement.banner };
    case "restore":
      return { act: "restore", arrangement };
  }
}

/** The slot of this story that stands on the front already, else the one given; another's name would take its place. */
function standing(arrangement: Arrangement, slot: Slot): Slot {
  const slots = slotsOf(arrangement);
  const there = slots.find(({ story }) => story === slot.story);
  if (there === undefined && slots.some(({ id }) => id === slot.id)) throw twice();
  return there ?? slot;
}

const twice = () => new Refusal("twice-on-front", 422, "A story or a name would stand twice on the front.");

function put(
  arrangement: Arrangement,
  slot: Slot,
  { container, before }: { readonly container: string; readonly before: string | null },
): Arrangement {
  const target = containerAt(arrangement, container);
  const room = shapeSizes[target.shape].most;
  if (!target.slots.includes(slot) && target.slots.length >= room)
    throw new Refusal("no-room", 409, `There is room for ${room} cards here; take one away first.`);
  const rest = without(arrangement, slot.id);
  const grown = changed(rest, container, (slots) => insert(slots, slot, before === slot.id ? null : before));
  return sized(grown, container);
}

/** A container never shows fewer places than it has cards put there by hand. */
const sized = (arrangement: Arrangement, container: string): Arrangement => ({
  ...arrangement,
  containers: arrangement.containers.map((each) =>
    each.id === container ? { ...each, size: Math.max(each.size, each.slots.length) } : each,
  ),
});

function opened(arrangement: Arrangement, container: Container, before: string | null): Arrangement {
  if (arrangement.containers.length >= mostContainers)
    throw new Refusal("no-room", 409, `A front holds ${mostContainers} containers; close one first.`);
  const there = new Set(slotsOf(arrangement).map(({ story }) => story));
  const slots = container.slots.filter(({ story }) => !there.has(story));
  return { ...arrangement, containers: insert(arrangement.containers, { ...container, slots }, before) };
}

function reshaped(arrangement: Arrangement, act: Extract<FrontAct, { act: "change" }>): Arrangement {
  const { slots, ...now } = containerAt(arrangement, act.container);
  const shape = act.shape ?? now.shape;
  const { most, first } = shapeSizes[shape];
  if (slots.length > most)
    throw new Refusal("no-room", 409, `This shape has room for ${most} cards; take ${slots.length - most} away first.`);
  const asked = act.size ?? (shape === now.shape ? now.size : first);
  const made: Container = {
    ...now,
    shape,
    title: act.title ?? now.title,
    fill: act.fill ?? now.fill,
    size: Math.max(slots.length, Math.min(asked, most), 1),
    slots,
  };
  return { ...arrangement, containers: arrangement.containers.map((each) => (each.id === made.id ? made : each)) };
}

function backTo(arrangement: Arrangement, slot: string): FrontAct {
  const { container, next } = slotAt(arrangement, slot);
  return { act: "move", slot, container: container.id, before: next };
}

interface Place {
  readonly slot: Slot;
  readonly container: Container;
  /** The slot behind it. */
  readonly next: string | null;
}

function slotAt(arrangement: Arrangement, slot: string): Place {
  for (const container of arrangement.containers) {
    const found = container.slots.find((each) => each.id === slot);
    if (found !== undefined) return { slot: found, container, next: after(container.slots, slot) };
  }
  throw new Refusal("card-gone", 409, "This card is no longer on the front; somebody has taken it away.");
}

function containerAt({ containers }: Arrangement, container: string): Container {
  const found = containers.find((each) => each.id === container);
  if (found === undefined)
    throw new Refusal("container-gone", 409, "This container is no longer on the front; somebody has closed it.");
  return found;
}

const without = (arrangement: Arrangement, slot: string): Arrangement => ({
  ...arrangement,
  containers: arrangement.containers.map((each) =>
    each.slots.some(({ id }) => id === slot) ? { ...each, slots: each.slots.filter(({ id }) => id !== slot) } : each,
  ),
});

const changed = (
  arrangement: Arrangement,
  container: string,
  change: (slots: readonly Slot[]) => Slot[],
): Arrangement => ({
  ...arrangement,
  containers: arrangement.containers.map((each) =>
    each.id === container ? { ...each, slots: change(each.slots) } : each,
  ),
});

const after = (list: readonly { readonly id: string }[], of: string): string | null =>
  list[list.findIndex((each) => each.id === of) + 1]?.id ?? null;

function insert<T extends { readonly id: string }>(list: readonly T[], item: T, before: string | null): T[] {
  const at = list.findIndex((each) => each.id === before);
  return at < 0 ? [...list, item] : [...list.slice(0, at), item, ...list.slice(at)];
}
