/** What stands around the fronts: their frames, and the head of a section's. Pure. */
import { sectionPath } from "../../news/place.ts";
import type { Section } from "../../news/section.ts";
import type { Frame, FrontPage } from "../views.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper, rootOf, sectionLink } from "./paper.ts";

/** The frame of the edition's front. */
export function homeFrame(paper: Paper): Frame {
  const { edition, publication } = paper;
  const others = new Map(publication.editions.filter((each) => each !== edition).map((each) => [each.code, each.root]));
  const { root, paperName, tagline } = edition;
  return frameOf(paper, { path: root, title: paperName, description: tagline || undefined, others });
}

/** The frame of a section's front; the section has a name in the edition. */
export function sectionFrame(paper: Paper, section: Section): Frame {
  const { name, path, description } = section.names.get(paper.edition.code)!;
  const at = sectionPath(paper.edition.root, path);
  return frameOf(paper, {
    path: at,
    title: name,
    description: description || undefined,
    section: section.id,
    feeds: feedsAt(at, name),
    others: pathsOf(paper, section),
  });
}

/** Name of a section, the way to it and what lies below. */
export function sectionHeadOf(paper: Paper, section: Section): Required<Pick<FrontPage, "section" | "subsections">> {
  const { name, description } = section.names.get(paper.edition.code)!;
  return {
    section: {
      breadcrumb: breadcrumbTo(paper, section.id).slice(0, -1),
      name,
      about: description || undefined,
    },
    subsections: childrenOf(paper, section).map((child) => sectionLink(paper, child)!),
  };
}

/** The sections right below that have a name in the edition. */
export const childrenOf = ({ sections, edition }: Paper, section: Section): Section[] =>
  section.children.map((child) => sections.get(child)!).filter((child) => child.names.has(edition.code));

/** Paths of the section's fronts in the other editions that name it. */
function pathsOf(paper: Paper, section: Section): Map<string, string> {
  const others = [...section.names].filter(([code]) => code !== paper.edition.code);
  return new Map(others.map(([code, { path }]) => [code, sectionPath(rootOf(paper, code), path)]));
}
