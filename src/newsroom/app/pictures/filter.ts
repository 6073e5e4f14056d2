/** What the picture archive shows, as its address has it. Pure. */
import { type PictureFilter, pictureFilter } from "../../calls/picture_desk.ts";

/** The filter in an address; what is wrong in it is left out. */
export function pictureFilterIn(search: Readonly<Record<string, unknown>>): PictureFilter {
  const found: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(pictureFilter.shape)) {
    const said = search[name];
    if (said === undefined || said === "" || typeof said === "object") continue;
    // The router reads `find=12` as a number.
    const read = shape.safeParse(String(said));
    if (read.success && read.data !== undefined) found[name] = read.data;
  }
  return found as PictureFilter;
}

/** Without what says nothing. */
export const saying = (filter: { readonly [K in keyof PictureFilter]?: PictureFilter[K] | undefined }): PictureFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ""),
  ) as PictureFilter;
