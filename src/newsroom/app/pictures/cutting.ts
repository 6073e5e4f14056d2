/** What is left of a picture in a shape: the part that was set, else the largest around the focal point. Pure. */
import type { Crop, CropShape } from "../../../news/picture.ts";

interface Whole {
  readonly width: number;
  readonly height: number;
  readonly focal: readonly [number, number];
}

/** The smallest part of the largest a hand may cut to. */
export const smallest = 0.2;

const ratioOf = (shape: CropShape): number => {
  const [wide, high] = shape.split(":").map(Number);
  return wide! / high!;
};

/** The part of that shape, `scale` times as large as fits (`smallest`..1), around a point of the picture. */
export function partAround(
  { width, height }: Pick<Whole, "width" | "height">,
  shape: CropShape,
  [x, y]: readonly [number, number],
  scale = 1,
): Crop {
  const ratio = (ratioOf(shape) * height) / width;
  const wide = Math.min(1, ratio) * scale;
  const high = Math.min(1, 1 / ratio) * scale;
  const between = (at: number, size: number) => Math.min(1 - size, Math.max(0, at - size / 2));
  return [between(x, wide), between(y, high), wide, high];
}

/** The part that shows in that shape. */
export const partOf = (picture: Whole, shape: CropShape, set: Crop | undefined): Crop =>
  set ?? partAround(picture, shape, picture.focal);

/** How much of what fits the part is, 0..1. */
export function scaleOf(picture: Pick<Whole, "width" | "height">, shape: CropShape, [, , wide]: Crop): number {
  return wide / partAround(picture, shape, [0.5, 0.5])[2];
}

/** The middle of a part. */
export const middleOf = ([left, top, wide, high]: Crop): [number, number] => [left + wide / 2, top + high / 2];
