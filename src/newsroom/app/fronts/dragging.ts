/** How things are dragged on a front: what is under the pointer, where the arrow keys go, what is said aloud. */
import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type DroppableContainer,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  pointerWithin,
} from "@dnd-kit/core";
import { wordsIn } from "../words/words.ts";
import type { Moved, Place } from "./moving.ts";

/** What a thing that is dragged carries. */
export interface Dragged {
  readonly moved: Moved;
  /** As it is called aloud. */
  readonly name: string;
}

/** What a place to let go carries. */
export interface Target {
  readonly place: Place;
  readonly name: string;
  /** A whole container: any card of it is nearer. */
  readonly whole?: true;
}

const targetOf = ({ data }: DroppableContainer) => data.current as Target | undefined;
const fits = (moved: Moved, target: Target | undefined) =>
  target !== undefined && (moved.kind === "container") === (target.place.kind === "container");

/** The place under the pointer; with the keyboard, the one the thing was put on. */
export const nearest: CollisionDetection = (asked) => {
  const { moved } = asked.active.data.current as Dragged;
  const droppableContainers = asked.droppableContainers.filter((each) => fits(moved, targetOf(each)));
  const said = { ...asked, droppableContainers };
  if (asked.pointerCoordinates === null) {
    const { left, top } = asked.collisionRect;
    const away = (each: DroppableContainer) => {
      const rect = asked.droppableRects.get(each.id);
      return rect ? Math.hypot(rect.left - left, rect.top - top) : Number.POSITIVE_INFINITY;
    };
    const [first] = droppableContainers.filter((each) => !targetOf(each)?.whole).sort((a, b) => away(a) - away(b));
    return first ? [{ id: first.id, data: { droppableContainer: first, value: away(first) } }] : [];
  }
  const under = pointerWithin(said);
  const cards = under.filter(({ data }) => !targetOf(data?.droppableContainer)?.whole);
  return cards.length > 0 ? cards : under.length > 0 ? under : closestCenter(said);
};

/** ↑ and ↓ go from place to place, from container to container. */
export const placeByPlace: KeyboardCoordinateGetter = (event, { context }) => {
  const step = { [KeyboardCode.Up]: -1, [KeyboardCode.Down]: 1 }[event.code];
  const { active, droppableContainers, droppableRects, over } = context;
  if (step === undefined || active === null) return undefined;
  event.preventDefault();
  const { moved } = active.data.current as Dragged;
  const places = droppableContainers
    .getEnabled()
    .filter((each) => fits(moved, targetOf(each)) && !targetOf(each)?.whole)
    .flatMap((each) => {
      const rect = droppableRects.get(each.id);
      return rect ? [{ id: each.id, rect }] : [];
    })
    .sort((a, b) => a.rect.top - b.rect.top);
  const at = places.findIndex(({ id }) => id === over?.id);
  const to = places[at < 0 ? 0 : at + step];
  return to && { x: to.rect.left, y: to.rect.top };
};

const words = wordsIn({
  en: {
    picked: (name: string) => `Picked up ${name}.`,
    over: (name: string, where: string) => `${name}: ${where}.`,
    dropped: (name: string, where: string) => `${name} put ${where}.`,
    nowhere: (name: string) => `${name} stays where it was.`,
    how: "Press Space to pick up, the arrow keys to choose a place, Space to put it there, Escape to leave it where it was.",
  },
  "zh-Hans": {
    picked: (name: string) => `已拿起${name}。`,
    over: (name: string, where: string) => `${name}：${where}。`,
    dropped: (name: string, where: string) => `${name}已放到${where}。`,
    nowhere: (name: string) => `${name}留在原处。`,
    how: "按空格拿起，用方向键选位置，再按空格放下，按 Esc 放回原处。",
  },
});

/** What is said aloud while something is dragged, in that language. */
export function spoken(locale: "en" | "zh-Hans"): { announcements: Announcements; how: string } {
  const said = words[locale];
  const name = (active: { data: { current?: unknown } }) => (active.data.current as Dragged | undefined)?.name ?? "";
  const where = (over: { data: { current?: unknown } } | null) => (over?.data.current as Target | undefined)?.name;
  return {
    how: said.how,
    announcements: {
      onDragStart: ({ active }) => said.picked(name(active)),
      // Over itself it was only just picked up, which is worth hearing.
      onDragOver: ({ active, over }) =>
        isOnItself(active, over) ? undefined : said.over(name(active), where(over) ?? "–"),
      onDragEnd: ({ active, over }) =>
        over ? said.dropped(name(active), where(over) ?? "") : said.nowhere(name(active)),
      onDragCancel: ({ active }) => said.nowhere(name(active)),
    },
  };
}

function isOnItself(active: { data: { current?: unknown } }, over: { data: { current?: unknown } } | null): boolean {
  const moved = (active.data.current as Dragged | undefined)?.moved;
  const before = (over?.data.current as Target | undefined)?.place.before;
  return (
    (moved?.kind === "slot" && moved.slot === before) || (moved?.kind === "container" && moved.container === before)
  );
}
