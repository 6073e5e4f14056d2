/** Renditions: the widths a picture is served in. Pure. */
const standardWidths = [320, 480, 640, 960, 1280, 1600, 2000];

/** Widths in pixels for an original of `width`: the standard ones below it, and its own up to the largest. */
export function renditionWidths(width: number): number[] {
  const largest = Math.min(width, standardWidths.at(-1)!);
  return [...standardWidths.filter((each) => each < largest), largest];
}

export const renditionFormats = ["avif", "webp", "jpg"] as const;
export type RenditionFormat = (typeof renditionFormats)[number];
