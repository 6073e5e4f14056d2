/**
 * What a section, a topic or somebody had earlier: stories month by month, in parts where a month holds many. Parts are
 * counted from the month's oldest story, so an address goes on holding the same stories; the newest part has no number.
 */
import type { Reading } from "../../base/reading.ts";
import { cardsOf } from "../../news/cards.ts";
import {
  countInMonth,
  type ListMonth,
  type LongList,
  monthsAround,
  personList,
  sectionList,
  storiesInMonth,
  topicList,
} from "../../news/list_months.ts";
import { personAt } from "../../news/people.ts";
import { earlierPath, personPath, topicPath } from "../../news/place.ts";
import { type Section, under } from "../../news/section.ts";
import { topicAt } from "../../news/topics.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import { earlierPage } from "../pages/earlier.ts";
import type { Frame, Link } from "../views.ts";
import { htmlPage } from "./made.ts";
import { breadcrumbTo, feedsAt, frameOf, type Paper } from "./paper.ts";
import { cardView } from "./views.ts";

const inPart = 50;

/** Numbered parts of a month with so many stories: the newest part takes what is left, up to twice as many. */
const numberedParts = (count: number): number => Math.max(0, Math.floor(count / inPart) - 1);

/** What an address asks for: the newest part of a month (`2026-11`), or the one with that number. */
export interface MonthAsked {
  readonly month: string;
  readonly part?: number | undefined;
}

/** A list that has pages of its months. */
interface Lasting {
  readonly list: LongList;
  /** The way to its own page, which is the last step. */
  readonly way: readonly Link[];
  readonly tag: string;
  /** The section it stands in. */
  readonly section?: number | undefined;
}

/** The stories of a section and those below it in a month; undefined where there are none. */
export function pressSectionEarlier(
  sources: Sources,
  paper: Paper,
  { id }: Section,
  asked: MonthAsked,
): Promise<Made | undefined> {
  const list = sectionList(paper.edition.code, id, under(paper.sections, id));
  return pressEarlier(sources, paper, { list, way: breadcrumbTo(paper, id), tag: `section-${id}`, section: id }, asked);
}

/** What has a page of its own under a slug, and a list of stories. */
interface Listed {
  readonly tag: string;
  readonly at: (
    reading: Reading,
    edition: string,
    slug: string,
  ) => Promise<{ readonly id: number; readonly name: string } | undefined>;
  readonly list: (edition: string, id: number) => LongList;
  readonly path: (root: string, slug: string) => string;
}

const earlierOf =
  ({ tag, at, list, path }: Listed) =>
  async (sources: Sources, paper: Paper, slug: string, asked: MonthAsked): Promise<Made | undefined> => {
    const { code, root } = paper.edition;
    const found = await at(sources.hard, code, slug);
    if (found === undefined) return undefined;
    const way = [{ name: found.name, path: path(root, slug) }];
    return pressEarlier(sources, paper, { list: list(code, found.id), way, tag: `${tag}-${found.id}` }, asked);
  };

/** The stories on a topic in a month; undefined where there are none, or no such topic. */
export const pressTopicEarlier = earlierOf({ tag: "topic", at: topicAt, list: topicList, path: topicPath });

/** Somebody's stories of a month; undefined where there are none, or nobody. */
export const pressPersonEarlier = earlierOf({ tag: "person", at: personAt, list: personList, path: personPath });

async function pressEarlier(
  sources: Sources,
  paper: Paper,
  lasting: Lasting,
  asked: MonthAsked,
): Promise<Made | undefined> {
  const { month, part } = asked;
  const at: ListMonth = { list: lasting.list, month };
  const numbered = numberedParts(await countInMonth(sources.hard, at));
  if (part !== undefined && part > numbered) return undefined;
  const place = part ?? numbered + 1;
  const length = part === undefined ? 2 * inPart : inPart;
  const stories = await storiesInMonth(sources.hard, at, { from: (place - 1) * inPart, length });
  if (stories.length === 0) return undefined;
  const page = {
    list: lasting.way,
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    stories: (await cardsOf(sources.hard, paper.edition.code, stories)).map((card) => cardView(paper, card)),
    ...(await waysFrom(sources, lasting.way.at(-1)!.path, { at, place, numbered })),
  };
  return htmlPage(earlierPage(frameFor(paper, lasting, asked), page), { tags: [lasting.tag] });
}

/** The parts before and after; from the first and the newest on to the months around. */
async function waysFrom(
  { hard }: Sources,
  own: string,
  { at, place, numbered }: { readonly at: ListMonth; readonly place: number; readonly numbered: number },
): Promise<{ readonly earlier: string | undefined; readonly later: string | undefined }> {
  const partAt = (month: string, part?: number) => earlierPath(own, month, part);
  const inside = place > 1 && place <= numbered;
  const around = inside ? undefined : await monthsAround(hard, at);
  const earlier = place > 1 ? partAt(at.month, place - 1) : around?.earlier && partAt(around.earlier);
  if (place <= numbered) return { earlier, later: partAt(at.month, place < numbered ? place + 1 : undefined) };
  if (around?.later === undefined) return { earlier, later: undefined };
  const parts = numberedParts(await countInMonth(hard, { ...at, month: around.later }));
  return { earlier, later: partAt(around.later, parts > 0 ? 1 : undefined) };
}

function frameFor(paper: Paper, { way, section }: Lasting, { month, part }: MonthAsked): Frame {
  const { name, path } = way.at(-1)!;
  const say = localeOf(paper.edition.code, paper.publication.timeZone);
  const [year, number] = month.split("-").map(Number) as [number, number];
  const title = say.t("earlier.title", { list: name, month: say.month(year, number) });
  return frameOf(paper, {
    path: earlierPath(path, month, part),
    title: part === undefined ? title : say.t("earlier.part", { title, part }),
    section,
    feeds: feedsAt(path, name),
  });
}
