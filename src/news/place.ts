/** Where things of the paper are on the web: the one place that knows a path's build. Pure. */

/** Path of a story's page; `root` is its edition's. */
export const storyPath = (root: string, slug: string): string => `${root}stories/${encodeURIComponent(slug)}`;
/** Path of a section's front. */
export const sectionPath = (root: string, path: string): string =>
  `${root}${path.split("/").map(encodeURIComponent).join("/")}/`;
/** Path of a month (`2026-11`) of the list whose page has the path `list`, or of a numbered part of it. */
export const earlierPath = (list: string, month: string, part?: number): string =>
  `${list}earlier/${month}/${part === undefined ? "" : `${part}/`}`;
export const topicPath = (root: string, slug: string): string => `${root}topics/${encodeURIComponent(slug)}/`;
export const personPath = (root: string, slug: string): string => `${root}people/${encodeURIComponent(slug)}/`;
/** Path of a front made for an occasion. */
export const specialPath = (root: string, slug: string): string => `${root}specials/${encodeURIComponent(slug)}/`;
/** Path of the archive, of a year's month (`2026-11`) in it, or of a day (`2026-11-03`). */
export const archivePath = (root: string, day = ""): string =>
  `${root}archive/${day === "" ? "" : `${day.replaceAll("-", "/")}/`}`;
export const latestPath = (root: string): string => `${root}latest/`;
export const searchPath = (root: string): string => `${root}search`;
export const textPath = (root: string, name: string): string => `${root}${name}`;
/** Path without ending under which a picture's renditions lie. */
export const pictureBase = (digest: string): string => `/pictures/${digest.slice(0, 32)}`;
