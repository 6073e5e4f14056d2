/** The pages of arranged fronts: home, a section's, an occasion's; live, or as a draft that the newsroom looks at. */
import type { Arrangement } from "../../news/front.ts";
import { type Front, liveFront } from "../../news/fronts.ts";
import { monthOf } from "../../news/month.ts";
import { archivePath, earlierPath, sectionPath, specialPath } from "../../news/place.ts";
import type { Section } from "../../news/section.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { arrangedFrontPage } from "../pages/arranged_front.ts";
import type { Site } from "../site.ts";
import type { ArrangedFrontPage, Frame } from "../views.ts";
import { arrangedFor } from "./arranged.ts";
import { homeFrame, sectionFrame, sectionHeadOf } from "./front_frames.ts";
import { htmlPage } from "./made.ts";
import { frameOf, notFounded, type Paper, paperIn } from "./paper.ts";

/** The edition's front as it was arranged. */
export async function pressArrangedHome(sources: Sources, paper: Paper, arrangement: Arrangement): Promise<Made> {
  const { frame, page } = await homeOf(sources, paper, arrangement);
  return htmlPage(arrangedFrontPage(frame, page), { tags: [`front-${paper.edition.code}`] });
}

/** A section's front as it was arranged. */
export async function pressArrangedSection(sources: Sources, paper: Paper, of: SectionArranged): Promise<Made> {
  const { frame, page } = await sectionOf(sources, paper, of);
  return htmlPage(arrangedFrontPage(frame, page), { tags: [`section-${of.section.id}`] });
}

/** The front of an occasion; undefined where there is none or readers do not see it. */
export async function pressSpecial(sources: Sources, paper: Paper, slug: string): Promise<Made | undefined> {
  const front = await liveFront(sources.hard, { edition: paper.edition.code, place: `special:${slug}` });
  if (front === undefined) return undefined;
  const { frame, page } = await specialOf(sources, paper, { ...front, slug });
  return htmlPage(arrangedFrontPage(frame, page), { tags: [`special-${front.id}`] });
}

/** The page readers would get of a front, were `front.draft` live; undefined where its place is no more. */
export async function pressFrontDraft(
  sources: Sources,
  site: Site,
  front: Pick<Front, "edition" | "place" | "name" | "about" | "draft">,
): Promise<Made | undefined> {
  const paper = await paperIn(sources, site, front.edition);
  if (paper === undefined) throw notFounded();
  const drawn = await draftOf(sources, paper, front);
  return drawn && htmlPage(arrangedFrontPage({ ...drawn.frame, noIndex: true }, drawn.page), { keep: false });
}

interface Drawn {
  readonly frame: Frame;
  readonly page: ArrangedFrontPage;
}

function draftOf(
  sources: Sources,
  paper: Paper,
  { place, name, about, draft }: Pick<Front, "place" | "name" | "about" | "draft">,
): Promise<Drawn> | undefined {
  const [kind, of] = place.split(":");
  if (kind === "home") return homeOf(sources, paper, draft);
  if (kind === "special") return specialOf(sources, paper, { name, about, arrangement: draft, slug: of! });
  const section = paper.sections.get(Number(of));
  return section?.names.has(paper.edition.code)
    ? sectionOf(sources, paper, { section, arrangement: draft })
    : undefined;
}

async function homeOf(sources: Sources, paper: Paper, arrangement: Arrangement): Promise<Drawn> {
  const arranged = await arrangedFor(sources, paper, arrangement);
  return {
    frame: homeFrame(paper),
    page: { ...arranged, subsections: [], older: archivePath(paper.edition.root) },
  };
}

interface SectionArranged {
  readonly section: Section;
  readonly arrangement: Arrangement;
}

async function sectionOf(sources: Sources, paper: Paper, { section, arrangement }: SectionArranged): Promise<Drawn> {
  const { root, code } = paper.edition;
  const arranged = await arrangedFor(sources, paper, arrangement);
  const { asOf } = arranged;
  const at = sectionPath(root, section.names.get(code)!.path);
  const older = asOf && earlierPath(at, monthOf(asOf, paper.publication.timeZone));
  return { frame: sectionFrame(paper, section), page: { ...arranged, ...sectionHeadOf(paper, section), older } };
}

async function specialOf(
  sources: Sources,
  paper: Paper,
  { name, about, slug, arrangement }: Pick<Front, "name" | "about"> & { slug: string; arrangement: Arrangement },
): Promise<Drawn> {
  const arranged = await arrangedFor(sources, paper, arrangement);
  const frame = frameOf(paper, {
    path: specialPath(paper.edition.root, slug),
    title: name,
    description: about || undefined,
  });
  return { frame, page: { ...arranged, subsections: [], special: { name, about: about || undefined } } };
}
