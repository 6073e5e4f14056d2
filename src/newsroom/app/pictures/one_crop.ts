/** The part of a picture that a shape shows: as much as fits, around the focal point, or closer. Pure. */
import type { Crop, CropShape } from "../../../news/picture.ts";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
type Focal = readonly [number, number];

const ratioOf = (shape: CropShape): number => {
  const [wide, high] = shape.split(":").map(Number) as [number, number];
  return wide / high;
};
const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** The largest part of that shape, as a share of the whole. */
function largest({ width, height }: PictureSize, shape: CropShape): readonly [number, number] {
  const whole = width / height;
  const ratio = ratioOf(shape);
  return whole > ratio ? [ratio / whole, 1] : [1, whole / ratio];
}

/** The part around `focal`; `close` is 1 for all that fits, less for closer. */
export function cropAround(size: PictureSize, shape: CropShape, focal: Focal, close = 1): Crop {
  const [wide, high] = largest(size, shape).map((each) => Math.max(0.02, each * close)) as [number, number];
  const left = between(0, focal[0] - wide / 2, 1 - wide);
  const top = between(0, focal[1] - high / 2, 1 - high);
  return [rounded(left), rounded(top), rounded(wide), rounded(high)];
}

/** How close a part is: its share of the largest that fits. */
export function closenessOf(size: PictureSize, shape: CropShape, crop: Crop | undefined): number {
  return crop === undefined ? 1 : between(0.2, crop[2] / largest(size, shape)[0], 1);
}
