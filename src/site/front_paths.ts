/** Paths of the fronts: the home page of each edition, then its sections'. */
import type { Reading } from "../base/reading.ts";
import { sectionPath } from "../news/place.ts";
import { publicationHere } from "../news/publications.ts";
import { sectionsOf } from "../news/sections.ts";

/** Every front of the paper, home pages first; none before it is founded. */
export async function frontPaths(reading: Reading): Promise<string[]> {
  const [publication, sections] = await Promise.all([publicationHere(reading), sectionsOf(reading)]);
  const editions = publication?.editions ?? [];
  const inSections = editions.flatMap(({ code, root }) =>
    [...sections.values()].flatMap(({ names }) => {
      const own = names.get(code);
      return own === undefined ? [] : [sectionPath(root, own.path)];
    }),
  );
  return [...editions.map(({ root }) => root), ...inSections];
}
