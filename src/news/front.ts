/**
 * A front: containers one under the other, each with a shape, some slots filled by hand and the rest by rule.
 * Pure: shapes and limits; how it is changed stands in `arranging.ts`, how it is filled in `front_filling.ts`.
 */
import { z } from "zod";

/** How the cards of a container stand. */
export const shapes = ["lead", "pair", "list", "strip", "opinion", "pictures", "moods"] as const;
export type Shape = (typeof shapes)[number];

/** How many cards a shape holds at most, and how many it begins with. */
export const shapeSizes: Readonly<Record<Shape, { readonly most: number; readonly first: number }>> = {
  lead: { most: 7, first: 5 },
  pair: { most: 2, first: 2 },
  list: { most: 20, first: 8 },
  strip: { most: 8, first: 4 },
  opinion: { most: 6, first: 3 },
  pictures: { most: 6, first: 3 },
  moods: { most: 8, first: 4 },
};

/** How many containers a front has at most. */
export const mostContainers = 30;
const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const text = (most: number) => z.string().trim().max(most);

/** What fills the places nobody filled by hand. */
export const fillSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("hand") }),
  z.strictObject({ by: z.literal("newest") }),
  z.strictObject({ by: z.literal("section"), section: z.int().positive() }),
  z.strictObject({ by: z.literal("topic"), topic: z.int().positive() }),
  z.strictObject({ by: z.literal("read") }),
  z.strictObject({ by: z.literal("moved") }),
]);
export type Fill = z.infer<typeof fillSchema>;

/** What may be said of a story on this front in place of its own words; empty or missing is its own. */
export const overrideSchema = z.strictObject({
  headline: text(200).optional(),
  standfirst: text(600).optional(),
  picture: z.int().positive().optional(),
  /** The card leaves the front at this time (ISO 8601). */
  until: z.iso.datetime({ offset: true }).optional(),
});

/** A card put there by hand. */
export const slotSchema = overrideSchema.extend({ id, story: z.int().positive() });
export type Slot = z.infer<typeof slotSchema>;

export const containerSchema = z.strictObject({
  id,
  shape: z.enum(shapes),
  title: text(80).default(""),
  size: z.int().min(1).max(20),
  fill: fillSchema,
  slots: z.array(slotSchema).max(20),
});
export type Container = z.infer<typeof containerSchema>;

/** A line over everything, while something is happening. */
export const bannerSchema = z.strictObject({
  text: text(160).min(1),
  /** The story it leads to. */
  story: z.int().positive().optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});
export type Banner = z.infer<typeof bannerSchema>;

export const arrangementSchema = z.strictObject({
  containers: z.array(containerSchema).max(mostContainers),
  banner: bannerSchema.nullable(),
});
export type Arrangement = z.infer<typeof arrangementSchema>;

/** Every card put there by hand, in the order of the page. */
export const slotsOf = ({ containers }: Arrangement): Slot[] => containers.flatMap(({ slots }) => slots);

/** The front without what has ended at `now`. */
export function withoutEnded(arrangement: Arrangement, now: Date): Arrangement {
  const lasts = ({ until }: { readonly until?: string | undefined }) => until === undefined || new Date(until) > now;
  const { containers, banner } = arrangement;
  return {
    containers: containers.map((each) => ({ ...each, slots: each.slots.filter(lasts) })),
    banner: banner !== null && lasts(banner) ? banner : null,
  };
}

/** When the first card or the banner of the front ends; undefined when nothing does. */
export function firstEnd(arrangement: Arrangement): Date | undefined {
  const ends = [...slotsOf(arrangement), arrangement.banner].flatMap((each) => each?.until ?? []);
  return ends.map((end) => new Date(end)).sort((a, b) => a.getTime() - b.getTime())[0];
}
