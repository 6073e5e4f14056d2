/**
 * The knife: outlines, rough edges and gouges as path data, in whole units so that the files stay small.
 * Pure; all chance comes from the dice handed in.
 */
import { between, type Dice } from "./dice.ts";

/** A place on the sheet, in its units. */
export type Point = readonly [x: number, y: number];

/** Places written in a row: `points("0 0, 40 0, 40 20")`. */
export const points = (row: string): Point[] =>
  row.split(",").map((place) => {
    const [x = 0, y = 0] = place.trim().split(" ").map(Number);
    return [x, y];
  });

/** A number as path data writes it. */
export const whole = (value: number): string => String(Math.round(value) || 0);

/** Numbers as path data wants them: a minus sign is separation enough. */
const numbers = (...values: readonly number[]): string => values.map(whole).join(" ").replaceAll(" -", "-");

/** Path data of a straight-edged outline; closed unless `open`. */
export function outline(points: readonly Point[], open = false): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let [atX, atY] = first.map(Math.round) as [number, number];
  const steps = rest.map(([x, y]) => {
    const step = `l${numbers(Math.round(x) - atX, Math.round(y) - atY)}`;
    [atX, atY] = [Math.round(x), Math.round(y)];
    return step;
  });
  return `M${numbers(...first)}${steps.join("")}${open ? "" : "z"}`;
}

/** Path data of a soft line through `points` (Catmull-Rom); closed unless `open`. */
export function curve(points: readonly Point[], open = false): string {
  const count = points.length;
  const at = (index: number): Point =>
    (open ? points[Math.max(0, Math.min(count - 1, index))] : points[(index + count) % count]) as Point;
  const spans = Array.from({ length: open ? count - 1 : count }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const out: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const back: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${numbers(...out, ...back, ...to)}`;
  });
  return `M${numbers(...at(0))}${spans.join("")}${open ? "" : "z"}`;
}

/** `points` with each edge broken every `step` units and shaken by up to `shake`, as a hand cuts it. */
export function rough(points: readonly Point[], dice: Dice, shake = 3, step = 60): Point[] {
  return points.flatMap((from, index) => {
    const to = points[(index + 1) % points.length] as Point;
    const breaks = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    return Array.from({ length: breaks }, (_, part): Point => {
      const share = part / breaks;
      const off = () => (part === 0 ? 0.4 : 1) * between(dice, -shake, shake);
      return [from[0] + (to[0] - from[0]) * share + off(), from[1] + (to[1] - from[1]) * share + off()];
    });
  });
}

/** The four corners of an upright rectangle. */
export const box = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Points around an ellipse, `count` of them, starting at `turn` radians. */
export function ring(centre: Point, radius: number | Point, count: number, turn = 0): Point[] {
  const [across, down] = typeof radius === "number" ? [radius, radius] : radius;
  return Array.from({ length: count }, (_, index): Point => {
    const angle = turn + (index / count) * Math.PI * 2;
    return [centre[0] + Math.cos(angle) * across, centre[1] + Math.sin(angle) * down];
  });
}

/** Path data of one gouge: a sliver that begins and ends in a point, `width` at its middle. */
export function gouge(from: Point, angle: number, length: number, width: number): string {
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const [sideX, sideY] = [-Math.sin(angle) * width, Math.cos(angle) * width];
  const there = `q${numbers(dx / 2 + sideX, dy / 2 + sideY, dx, dy)}`;
  return `M${numbers(...from)}${there}q${numbers(-dx / 2 - sideX, -dy / 2 - sideY, -dx, -dy)}z`;
}

/** How a field of gouges lies: where, how dense, how long, and which way the grain runs. */
export interface Grain {
  readonly area: readonly [x: number, y: number, width: number, height: number];
  /** Distance between gouges, across and down. */
  readonly gap: Point;
  readonly length: Point;
  readonly width: Point;
  /** Radians at a place; 0 runs to the right. */
  readonly angle?: (x: number, y: number) => number;
  /** How likely a gouge is at a place, 0 to 1. */
  readonly chance?: (x: number, y: number) => number;
}

/** Path data of a field of gouges, as `grain` says. */
export function gouges(grain: Grain, dice: Dice): string {
  const [left, top, width, height] = grain.area;
  const [gapX, gapY] = grain.gap;
  const cuts: string[] = [];
  for (let row = 0; row * gapY < height; row += 1) {
    for (let x = left + (row % 2) * gapX * 0.5; x < left + width; x += gapX) {
      const place: Point = [x + between(dice, -0.4, 0.4) * gapX, top + (row + between(dice, 0.2, 0.8)) * gapY];
      const [length, thick] = [between(dice, ...grain.length), between(dice, ...grain.width)];
      if (dice() > (grain.chance?.(...place) ?? 1)) continue;
      const angle = (grain.angle?.(...place) ?? 0) + between(dice, -0.04, 0.04);
      const start: Point = [place[0] - (Math.cos(angle) * length) / 2, place[1] - (Math.sin(angle) * length) / 2];
      cuts.push(gouge(start, angle, length, thick));
    }
  }
  return cuts.join("");
}
