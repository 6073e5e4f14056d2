/** Pages that are lists: topic, person, latest, archive. */
import { cardsOf } from "../../news/cards.ts";
import {
  countOn,
  daysOfMonth,
  latestStories,
  monthsWithStories,
  storiesByPerson,
  storiesOfSpan,
  storiesOnTopic,
} from "../../news/lists.ts";
import { monthOf } from "../../news/month.ts";
import { personAt, personSlugs } from "../../news/people.ts";
import { archivePath, earlierPath, latestPath, personPath, topicPath } from "../../news/place.ts";
import { topicAt, topicSlugs } from "../../news/topics.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import { archivePage } from "../pages/archive.ts";
import { archiveMonthPage } from "../pages/archive_month.ts";
import { latestPage } from "../pages/latest.ts";
import { personPage } from "../pages/person.ts";
import { topicPage } from "../pages/topic.ts";
import type { StoryCard } from "../views.ts";
import { sharedCards } from "./cards.ts";
import { htmlPage } from "./made.ts";
import { feedsAt, frameOf, type Paper, rootOf } from "./paper.ts";
import { cardView } from "./views.ts";

const shown = 50;
const shownOfMonth = 300;
const countedTo = 10_000;

const cardViews = async (sources: Sources, paper: Paper, stories: Promise<number[]>): Promise<StoryCard[]> =>
  (await cardsOf(sources.hard, paper.edition.code, await stories)).map((card) => cardView(paper, card));

/** The newest stories of a list, and where it goes on: the month of the newest that is not shown. */
async function newestOf(
  sources: Sources,
  paper: Paper,
  path: string,
  looked: Promise<number[]>,
): Promise<{ readonly stories: StoryCard[]; readonly older: string | undefined }> {
  const cards = await cardsOf(sources.hard, paper.edition.code, await looked);
  const next = cards[shown];
  return {
    stories: cards.slice(0, shown).map((card) => cardView(paper, card)),
    older: next && earlierPath(path, monthOf(next.sortAt, paper.publication.timeZone)),
  };
}

/** A topic's page; undefined when there is no such topic. */
export async function pressTopic(sources: Sources, paper: Paper, slug: string): Promise<Made | undefined> {
  const { code, root } = paper.edition;
  const topic = await topicAt(sources.hard, code, slug);
  if (topic === undefined) return undefined;
  const path = topicPath(root, slug);
  const [newest, total, slugs] = await Promise.all([
    newestOf(sources, paper, path, storiesOnTopic(sources.hard, code, topic.id, { limit: shown + 1 })),
    countOn(sources.hard, code, { topic: topic.id }, countedTo),
    topicSlugs(sources.hard, topic.id),
  ]);
  const others = new Map(
    slugs
      .filter((each) => each.edition !== code)
      .map((each) => [each.edition, topicPath(rootOf(paper, each.edition), each.slug)]),
  );
  const frame = frameOf(paper, {
    path,
    title: topic.name,
    description: topic.about || undefined,
    others,
    feeds: feedsAt(path, topic.name),
  });
  return htmlPage(topicPage(frame, { name: topic.name, about: topic.about || undefined, ...newest, total }), {
    tags: [`topic-${topic.id}`],
  });
}

/** The page of somebody with a byline; undefined when there is nobody. */
export async function pressPerson(sources: Sources, paper: Paper, slug: string): Promise<Made | undefined> {
  const { code, root } = paper.edition;
  const person = await personAt(sources.hard, code, slug);
  if (person === undefined) return undefined;
  const path = personPath(root, slug);
  const [newest, total, slugs] = await Promise.all([
    newestOf(sources, paper, path, storiesByPerson(sources.hard, code, person.id, { limit: shown + 1 })),
    countOn(sources.hard, code, { person: person.id }, countedTo),
    personSlugs(sources.hard, person.id),
  ]);
  const others = new Map(
    slugs
      .filter((each) => each.edition !== code)
      .map((each) => [each.edition, personPath(rootOf(paper, each.edition), each.slug)]),
  );
  const frame = frameOf(paper, {
    path,
    title: person.name,
    description: person.about || undefined,
    others,
    feeds: feedsAt(path, person.name),
  });
  const page = {
    name: person.name,
    role: person.role || undefined,
    about: person.about || undefined,
    ...newest,
    total,
  };
  return htmlPage(personPage(frame, page), { tags: [`person-${person.id}`] });
}

/** The latest headlines. */
export async function pressLatest(sources: Sources, paper: Paper): Promise<Made> {
  const { code, root } = paper.edition;
  const stories = await latestStories(sources.hard, code, { limit: shown });
  const cards = await sharedCards(sources, "hard", { edition: code, stories });
  const others = otherRoots(paper, latestPath);
  const title = localeOf(code, paper.publication.timeZone).t("latest");
  return htmlPage(
    latestPage(frameOf(paper, { path: latestPath(root), title, others }), {
      stories: cards.map((card) => cardView(paper, card)),
    }),
  );
}

const monthsOf = (sources: Sources, edition: string) =>
  sources.shared(`months ${edition}`, "soft", (reading) => monthsWithStories(reading, edition));

/** The archive: every month with stories. */
export async function pressArchive(sources: Sources, paper: Paper): Promise<Made> {
  const { code, root } = paper.edition;
  const months = await monthsOf(sources, code);
  const years = [...Map.groupBy(months, ({ month }) => Number(month.slice(0, 4)))].map(([year, each]) => ({
    year,
    months: each.map(({ month, count }) => ({ month: Number(month.slice(5)), count, path: archivePath(root, month) })),
  }));
  const title = localeOf(code, paper.publication.timeZone).t("archive");
  return htmlPage(
    archivePage(frameOf(paper, { path: archivePath(root), title, others: otherRoots(paper, archivePath) }), { years }),
  );
}

/** One month (`2026-11`) or day (`2026-11-03`) of the archive; undefined when it had no stories. */
export async function pressSpan(sources: Sources, paper: Paper, span: string): Promise<Made | undefined> {
  const { code, root } = paper.edition;
  const [year, month] = [Number(span.slice(0, 4)), Number(span.slice(5, 7))];
  const days = span.length > 7 ? [span] : await wholeDays(sources, paper, span);
  const cards = await Promise.all(
    days.map(async (day) => ({
      day: Number(day.slice(8)),
      stories: await cardViews(sources, paper, storiesOfSpan(sources.hard, code, day, { limit: shownOfMonth })),
    })),
  );
  if (cards.every(({ stories }) => stories.length === 0)) return undefined;
  const months = (await monthsOf(sources, code)).map((each) => each.month);
  const at = months.indexOf(span.slice(0, 7));
  const say = localeOf(code, paper.publication.timeZone);
  const frame = frameOf(paper, { path: archivePath(root, span), title: say.month(year, month) });
  const earlier = months[at + 1];
  const later = months[at - 1];
  return htmlPage(
    archiveMonthPage(frame, {
      year,
      month,
      days: cards,
      earlier: earlier && archivePath(root, earlier),
      later: later && archivePath(root, later),
    }),
  );
}

/** The days of the month, newest first, as many as one page holds. */
async function wholeDays(sources: Sources, paper: Paper, month: string): Promise<string[]> {
  let room = shownOfMonth;
  const days = await daysOfMonth(sources.hard, paper.edition.code, month);
  return days.flatMap(({ day, count }) => {
    room -= count;
    return room > -count ? [day] : [];
  });
}

const otherRoots = (paper: Paper, pathAt: (root: string) => string) =>
  new Map(
    paper.publication.editions.filter((each) => each !== paper.edition).map((each) => [each.code, pathAt(each.root)]),
  );
