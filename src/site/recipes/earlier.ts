/**
 * What a section had earlier: its stories month by month, in parts where a month holds many. Parts are counted from the
 * month's oldest story, so an address goes on holding the same stories; the newest part has no number.
 */
import { cardsOf } from "../../news/cards.ts";
import { earlierPath, sectionPath } from "../../news/place.ts";
import { type Section, under } from "../../news/section.ts";
import { countInMonth, monthsAround, type SectionMonth, storiesInMonth } from "../../news/section_months.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import { earlierPage } from "../pages/earlier.ts";
import type { Frame } from "../views.ts";
import { htmlPage } from "./made.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper } from "./paper.ts";
import { cardView } from "./views.ts";

const inPart = 50;

/** Numbered parts of a month with so many stories: the newest part takes what is left, up to twice as many. */
const numberedParts = (count: number): number => Math.max(0, Math.floor(count / inPart) - 1);

/** What an address asks for: the newest part of a month (`2026-11`), or the one with that number. */
export interface EarlierAsked {
  readonly section: Section;
  readonly month: string;
  readonly part?: number | undefined;
}

/** The stories of a section and those below it in a month; undefined where there are none. */
export async function pressEarlier(
  sources: Sources,
  paper: Paper,
  { section, month, part }: EarlierAsked,
): Promise<Made | undefined> {
  const { code } = paper.edition;
  const at: SectionMonth = { edition: code, section: section.id, under: under(paper.sections, section.id), month };
  const numbered = numberedParts(await countInMonth(sources.hard, at));
  if (part !== undefined && (part < 1 || part > numbered)) return undefined;
  const place = part ?? numbered + 1;
  const length = part === undefined ? 2 * inPart : inPart;
  const stories = await storiesInMonth(sources.hard, at, { from: (place - 1) * inPart, length });
  if (stories.length === 0) return undefined;
  const page = {
    section: breadcrumbTo(paper, section.id),
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    stories: (await cardsOf(sources.hard, code, stories)).map((card) => cardView(paper, card)),
    ...(await waysFrom(sources, paper, section, { at, place, numbered })),
  };
  return htmlPage(earlierPage(frameFor(paper, { section, month, part }), page), { tags: [`section-${section.id}`] });
}

/** The parts before and after; from the first and the newest on to the months around. */
async function waysFrom(
  { hard }: Sources,
  { edition }: Paper,
  section: Section,
  { at, place, numbered }: { readonly at: SectionMonth; readonly place: number; readonly numbered: number },
): Promise<{ readonly earlier: string | undefined; readonly later: string | undefined }> {
  const { path } = section.names.get(edition.code)!;
  const partAt = (month: string, part?: number) => earlierPath(edition.root, path, month, part);
  const inside = place > 1 && place <= numbered;
  const around = inside ? undefined : await monthsAround(hard, at);
  const earlier = place > 1 ? partAt(at.month, place - 1) : around?.earlier && partAt(around.earlier);
  if (place <= numbered) return { earlier, later: partAt(at.month, place < numbered ? place + 1 : undefined) };
  if (around?.later === undefined) return { earlier, later: undefined };
  const parts = numberedParts(await countInMonth(hard, { ...at, month: around.later }));
  return { earlier, later: partAt(around.later, parts > 0 ? 1 : undefined) };
}

function frameFor(paper: Paper, { section, month, part }: EarlierAsked): Frame {
  const { code, root } = paper.edition;
  const { name, path } = section.names.get(code)!;
  const say = localeOf(code, paper.publication.timeZone);
  const [year, number] = month.split("-").map(Number) as [number, number];
  const title = say.t("earlier.title", { section: name, month: say.month(year, number) });
  return frameOf(paper, {
    path: earlierPath(root, path, month, part),
    title: part === undefined ? title : say.t("earlier.part", { title, part }),
    section: section.id,
    feeds: feedsAt(sectionPath(root, path), name),
  });
}
