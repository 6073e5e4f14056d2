/** Things that more than one picture shows: gulls, stars, lamps, fish, windows. Pure; each is drawn around its own 0,0. */
import { box, outline, type Point, rough } from "./cut.ts";
import { between, type Dice } from "./dice.ts";
import { fill, group } from "./sheet.ts";

/** Where a motif goes, how large, and how far turned, in degrees. */
export interface Place {
  readonly at: Point;
  readonly size?: number;
  readonly turn?: number;
}

/** A motif's shapes put in their place. */
export const put = (shapes: readonly string[], { at, size = 1, turn = 0 }: Place): string =>
  group(shapes, `translate(${at.map(Math.round).join(" ")}) rotate(${Math.round(turn)}) scale(${size})`);

/** A gull seen from the front, wings up, about 250 wide. */
export const gull = (body: string, tips: string, place: Place): string =>
  put(
    [
      fill(
        "M0 8C-30 -34 -78 -44 -128 -22C-84 -26 -44 -4 -16 26C-8 36 8 36 16 26C44 -4 84 -26 128 -22C78 -44 30 -34 0 8z",
        body,
      ),
      fill(
        "M-128 -22c-16 6 -26 16 -32 28c14 -12 28 -20 46 -24zM128 -22c16 6 26 16 32 28c-14 -12 -28 -20 -46 -24z",
        tips,
      ),
    ],
    place,
  );

/** A fish swimming to the right, about 120 long. */
export const fish = (body: string, eye: string, place: Place): string =>
  put(
    [
      fill("M60 0C36 -28 -10 -26 -38 -4L-62 -24L-56 0L-62 24L-38 4C-10 26 36 28 60 0z", body),
      fill("M40 -8a5 5 0 1 0 .1 0zM18 -16q-10 16 0 32q-5 -16 0 -32z", eye),
    ],
    place,
  );

/** Path data of `count` four-pointed stars over an area, each cut with a few strokes of the knife. */
export function stars(dice: Dice, count: number, area: readonly [number, number], size: Point): string {
  return Array.from({ length: count }, () => {
    const [x, y, reach] = [between(dice, 0, area[0]), between(dice, 0, area[1]), between(dice, ...size)];
    const near = Math.max(1, reach * 0.3);
    const [out, inward] = [reach - near, near];
    const tip = (dx: number, dy: number) => `l${dx.toFixed(1)} ${dy.toFixed(1)}`;
    const right = tip(inward, out) + tip(out, inward) + tip(-out, inward) + tip(-inward, out);
    return `M${x.toFixed(0)} ${(y - reach).toFixed(0)}${right}${tip(-inward, -out)}${tip(-out, -inward)}${tip(out, -inward)}z`;
  }).join("");
}

/** Path data of a wall of windows, split into the lit and the dark by chance. */
export function windows(
  dice: Dice,
  wall: readonly [x: number, y: number, width: number, height: number],
  pane: readonly [width: number, height: number, gapX: number, gapY: number],
  litShare: number,
): { lit: string; dark: string } {
  const [left, top, width, height] = wall;
  const [wide, high, gapX, gapY] = pane;
  const panes = { lit: "", dark: "" };
  for (let x = left; x + wide <= left + width; x += wide + gapX) {
    for (let y = top; y + high <= top + height; y += high + gapY) {
      panes[dice() < litShare ? "lit" : "dark"] += outline(rough(box(x, y, wide, high), dice, 1.5, 80));
    }
  }
  return panes;
}
