/** The arrangement to begin with: close to what the rule makes of the front by itself. Pure. */
import { type Arrangement, type Container, type Fill, type Shape, shapeSizes } from "./front.ts";
import { type Section, type Sections, topSections } from "./section.ts";

/** Sections of this slug are opinion: they have a place of their own on the front. */
export const opinionSlugs: ReadonlySet<string> = new Set(["opinion", "comment", "guandian", "pinglun"]);

/** A first arrangement for a place of an edition; an occasion's front begins with a lead alone. */
export function suggestedFront(sections: Sections, edition: string, place: string): Arrangement {
  const named = (some: readonly Section[]) => some.filter((each) => each.names.has(edition));
  const [kind, of] = place.split(":");
  if (kind === "special")
    return {
      containers: [containerOf("lead", "lead", { by: "hand" }), containerOf("more", "strip", { by: "hand" })],
      banner: null,
    };
  const section = kind === "section" ? sections.get(Number(of)) : undefined;
  const top = containerOf("lead", "lead", section ? { by: "section", section: section.id } : { by: "newest" });
  const below = section ? named(section.children.map((child) => sections.get(child)!)) : named(topSections(sections));
  return { containers: [top, ...below.map((each) => blockOf(each, edition))], banner: null };
}

const blockOf = (section: Section, edition: string): Container =>
  containerOf(`section-${section.id}`, opinionSlugs.has(section.names.get(edition)!.path) ? "opinion" : "strip", {
    by: "section",
    section: section.id,
  });

const containerOf = (id: string, shape: Shape, fill: Fill): Container => ({
  ...{ id, shape, title: "", size: shapeSizes[shape].first, fill, slots: [] },
});
