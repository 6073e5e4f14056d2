/** Renditions: the widths and cuts a picture is served in, and their addresses. Pure. */
import type { Crop } from "../news/picture.ts";

const standardWidths = [320, 480, 640, 960, 1280, 1600, 2000];

/** Widths in pixels for an original of `width`: the standard ones below it, and its own up to the largest. */
export function renditionWidths(width: number): number[] {
  const largest = Math.min(width, standardWidths.at(-1)!);
  return [...standardWidths.filter((each) => each < largest), largest];
}

export const renditionFormats = ["avif", "webp", "jpg"] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

export interface RenditionName {
  /** First 32 hex digits of the original's digest. */
  readonly digest: string;
  readonly width: number;
  /** The part of the whole that it shows, as `cutName` calls it. */
  readonly cut?: string | undefined;
  readonly format: RenditionFormat;
}

const address = String.raw`/pictures/([0-9a-f]{32})/([1-9]\d{0,3})(?:_(\d{1,4}(?:-\d{1,4}){3}))?\.(avif|webp|jpg)`;
const whole = new RegExp(`^${address}$`);
const any = new RegExp(String.raw`${address}\b`, "g");

/** The rendition that has this path: `/pictures/DIGEST/WIDTH.FORMAT`, or `WIDTH_CUT.FORMAT` of a part. */
export function renditionCalled(path: string): RenditionName | undefined {
  const match = whole.exec(path);
  return match === null ? undefined : nameFrom(match);
}

/** The renditions a page names, each once: first the format that nearly all readers take, in the order of the page. */
export function renditionsIn(page: string): RenditionName[] {
  const found = new Map([...page.matchAll(any)].map((match) => [match[0], nameFrom(match)]));
  return renditionFormats.flatMap((format) => [...found.values()].filter((name) => name.format === format));
}

const nameFrom = ([, digest, width, cut, format]: readonly (string | undefined)[]): RenditionName => ({
  ...{ digest: digest!, width: Number(width), cut, format: format as RenditionFormat },
});

/** Its file's name: `640.webp`, `640_125-0-750-1000.webp`. */
export const renditionFile = ({ width, cut, format }: Omit<RenditionName, "digest">): string =>
  `${width}${cut === undefined ? "" : `_${cut}`}.${format}`;

/** What a part is called in addresses: left, top, width and height in thousandths of the whole. */
export const cutName = (crop: Crop): string => crop.map((part) => Math.round(part * 1000)).join("-");

/** Pixels that a part of a picture is wide. */
export const widthOfPart = (width: number, [, , wide]: Crop): number => Math.max(1, Math.round(width * wide));
