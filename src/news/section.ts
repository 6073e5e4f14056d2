/** Sections: the tree that makes the breadcrumb. Pure. */
export interface Section {
  readonly id: number;
  readonly parent: number | undefined;
  readonly names: ReadonlyMap<string, SectionName>;
  readonly children: readonly number[];
}
export interface SectionName {
  readonly name: string;
  /** Slugs from the root down, joined by `/`. */
  readonly path: string;
  readonly description: string;
}
export type Sections = ReadonlyMap<number, Section>;

/** First words of paths that the paper itself uses; no section may take them. */
export const reservedWords: ReadonlySet<string> = new Set(
  "stories topics people specials archive latest search about ethics corrections newsroom api assets pictures moods press feeds claims 404 410".split(
    " ",
  ),
);

/** The section and those around it, outermost first. */
export function wayTo(sections: Sections, id: number): Section[] {
  const way: Section[] = [];
  for (let at = sections.get(id); at !== undefined; at = at.parent === undefined ? undefined : sections.get(at.parent))
    way.unshift(at);
  return way;
}

/** The section and all below it. */
export function under(sections: Sections, id: number): number[] {
  return [id, ...(sections.get(id)?.children ?? []).flatMap((child) => under(sections, child))];
}

/** The outermost sections, in their order. */
export const topSections = (sections: Sections): Section[] =>
  [...sections.values()].filter((each) => each.parent === undefined);

/** The section at the end of the names from the root down, case aside; undefined where one of them is missing. */
export function sectionNamed(sections: Sections, edition: string, names: readonly string[]): number | undefined {
  let at: Section | undefined;
  for (const name of names) {
    const here = at === undefined ? topSections(sections) : at.children.flatMap((id) => sections.get(id) ?? []);
    const same = here.filter((each) => each.names.get(edition)?.name.toLowerCase() === name.toLowerCase());
    at = same.toSorted((a, b) => a.id - b.id)[0];
    if (at === undefined) return undefined;
  }
  return at?.id;
}
