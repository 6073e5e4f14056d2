/** Every kind of page there is, set with the fixtures: what the tests of validity, weight and escaping go through. */
import type { Html } from "../../src/base/html.ts";
import { inlineText } from "../../src/news/copy.ts";
import type {
  ArchiveMonthPage,
  ArchivePage,
  EarlierPage,
  GonePage,
  LatestPage,
  MissingPage,
  MoodPage,
  PersonPage,
  RefusalPage,
  SearchPage,
  TextPage,
  TopicPage,
} from "../../src/site/list_views.ts";
import type { MadeLook } from "../../src/site/look.ts";
import { archivePage } from "../../src/site/pages/archive.ts";
import { archiveMonthPage } from "../../src/site/pages/archive_month.ts";
import { earlierPage } from "../../src/site/pages/earlier.ts";
import { frontPage } from "../../src/site/pages/front.ts";
import { gonePage } from "../../src/site/pages/gone.ts";
import { latestPage } from "../../src/site/pages/latest.ts";
import { missingPage } from "../../src/site/pages/missing.ts";
import { moodPage } from "../../src/site/pages/mood.ts";
import { personPage } from "../../src/site/pages/person.ts";
import { refusalPage } from "../../src/site/pages/refusal.ts";
import { searchPage } from "../../src/site/pages/search.ts";
import { storyPage } from "../../src/site/pages/story.ts";
import { textPage } from "../../src/site/pages/text.ts";
import { topicPage } from "../../src/site/pages/topic.ts";
import type { Frame, FrontPage, StoryPage } from "../../src/site/views.ts";
import {
  cardOf,
  everyBlock,
  frameOf,
  frontOf,
  type Language,
  pictureOf,
  sectionFrontOf,
  smallFrontOf,
  storyOf,
} from "./fixtures.ts";

interface Views {
  readonly story: StoryPage;
  readonly blocks: StoryPage;
  readonly front: FrontPage;
  readonly section: FrontPage;
  readonly small: FrontPage;
  readonly topic: TopicPage;
  readonly person: PersonPage;
  readonly latest: LatestPage;
  readonly archive: ArchivePage;
  readonly month: ArchiveMonthPage;
  readonly earlier: EarlierPage;
  readonly topicEarlier: EarlierPage;
  readonly search: SearchPage;
  readonly nothing: SearchPage;
  readonly text: TextPage;
  readonly missing: MissingPage;
  readonly gone: GonePage;
  readonly refusal: RefusalPage;
  readonly mood: MoodPage;
}

/** One view for each kind of page. */
export function viewsOf(lang: Language): Views {
  const t = (en: string, zh: string) => (lang === "en" ? en : zh);
  const root = lang === "en" ? "/" : "/zh/";
  const stories = Array.from({ length: 12 }, (_, index) => cardOf(lang, index));
  const latest = stories.slice(1, 8);
  const pagination = { page: 2, pages: 7, newer: `${root}latest`, older: `${root}latest/3` };
  const story = storyOf(lang);
  const self = { headline: story.story.headline, path: `${root}port/story-0` };
  return {
    story,
    blocks: everyBlockStory(lang),
    front: frontOf(lang),
    section: sectionFrontOf(lang),
    small: smallFrontOf(lang),
    topic: {
      name: t("Automation", "自动化"),
      about: t("Machines that work while somebody watches.", "有人看着就能干活的机器。"),
      stories,
      total: 74,
      older: `${root}topics/automation/earlier/2026-06/`,
    },
    person: {
      name: t("Nell Abara", "内尔·阿巴拉"),
      role: t("Port correspondent", "港口记者"),
      about: t("Writes about cranes, tides and the people between them.", "写吊机、潮水，以及其间的人。"),
      picture: pictureOf(lang, 3),
      stories: stories.slice(0, 5),
      total: 5,
    },
    latest: { stories, pagination },
    archive: { years: [2026, 2025].map((year) => yearOf(year, root)) },
    month: {
      year: 2026,
      month: 7,
      days: [14, 13, 9].map((day, index) => ({ day, stories: stories.slice(index * 3, index * 3 + 3) })),
      earlier: `${root}archive/2026/06`,
    },
    earlier: {
      list: [{ name: t("Port & Trade", "港口与贸易"), path: `${root}port/` }],
      year: 2026,
      month: 7,
      stories,
      earlier: `${root}port/earlier/2026-06/`,
    },
    topicEarlier: {
      list: [{ name: t("Automation", "自动化"), path: `${root}topics/automation/` }],
      year: 2025,
      month: 12,
      stories: stories.slice(0, 3),
      later: `${root}topics/automation/earlier/2026-06/`,
    },
    search: searchOf(lang),
    nothing: { query: t("unicorns", "麒麟"), total: 0, results: [], sections: [], order: "best" },
    text: {
      headline: t("Corrections", "更正"),
      copy: [
        {
          type: "paragraph",
          text: inlineText(t("We say what was wrong, and what is right.", "错在何处，正确为何，我们一一写明。")),
        },
      ],
      corrections: [
        {
          at: new Date(Date.UTC(2026, 6, 12, 3)),
          text: t("The vote was five to four, not six to three.", "表决结果是五比四，不是六比三。"),
          story: self,
        },
      ],
    },
    missing: { latest },
    gone: { reason: t("A court ordered it.", "依法院裁定撤下。"), at: new Date(Date.UTC(2026, 6, 1)), latest },
    refusal: {
      status: 429,
      sentence: t("Too many at once; wait a minute and try again.", "请求过多，请一分钟后再试。"),
    },
    mood: { story: { key: "k3v9", ...self }, mine: "happy", counts: story.moods! },
  };
}

/** Name of a kind of page → the page in a language. */
export function everyPage(lang: Language, look: MadeLook): Readonly<Record<keyof Views, () => Html>> {
  const t = (en: string, zh: string) => (lang === "en" ? en : zh);
  const root = lang === "en" ? "/" : "/zh/";
  const views = viewsOf(lang);
  const frame = (path: string, title: string, more: Partial<Frame> = {}) =>
    frameOf(lang, look, path, { title, ...more });
  const unlisted = { noIndex: true };
  const { story } = views.story;
  const port = { section: `${root}port`, description: story.standfirst, card: story.picture };
  const draft = {
    preview: { note: t("A draft that readers do not see.", "读者看不到的草稿。"), desk: "/newsroom/stories/1" },
  };
  return {
    story: () => storyPage(frame("port/story-0", story.headline, port), views.story),
    blocks: () => storyPage(frame("port/blocks", t("Every block", "各种段落"), draft), views.blocks),
    front: () => frontPage(frame("", t("The Anselm Tidings", "安澜潮信")), views.front),
    section: () => frontPage(frame("port", t("Port & Trade", "港口与贸易"), { section: `${root}port` }), views.section),
    small: () => frontPage(frame("port/0", views.small.section!.name, { section: `${root}port` }), views.small),
    topic: () => topicPage(frame("topics/automation", views.topic.name), views.topic),
    person: () => personPage(frame("people/nell-abara", views.person.name), views.person),
    latest: () => latestPage(frame("latest", t("Latest", "最新")), views.latest),
    archive: () => archivePage(frame("archive", t("Archive", "往期")), views.archive),
    month: () => archiveMonthPage(frame("archive/2026/07", t("July 2026", "2026年7月")), views.month),
    earlier: () =>
      earlierPage(frame("port/earlier/2026-07/", t("Port & Trade, July 2026", "港口与贸易：2026年7月")), views.earlier),
    topicEarlier: () =>
      earlierPage(
        frame("topics/automation/earlier/2025-12/", t("Automation, December 2025", "自动化：2025年12月")),
        views.topicEarlier,
      ),
    search: () => searchPage(frame("search", t("Search", "搜索"), unlisted), views.search),
    nothing: () => searchPage(frame("search", t("Search", "搜索"), unlisted), views.nothing),
    text: () => textPage(frame("corrections", views.text.headline), views.text),
    missing: () => missingPage(frame("404", t("No such page", "没有此页"), unlisted), views.missing),
    gone: () => gonePage(frame("410", t("Taken down", "已撤下"), unlisted), views.gone),
    refusal: () => refusalPage(frame("refusal", t("Not done", "未完成"), unlisted), views.refusal),
    mood: () => moodPage(frame("moods", t("Your mood", "您的心情"), unlisted), views.mood),
  };
}

function everyBlockStory(lang: Language): StoryPage {
  const page = storyOf(lang, everyBlock);
  const notices = [
    {
      kind: "correction",
      text: "An earlier version gave the vote as six to three.",
      at: new Date(Date.UTC(2026, 6, 14, 9)),
    },
    { kind: "translation", text: "The English version has changed since this was translated." },
  ] as const;
  return { ...page, story: { ...page.story, picture: undefined, pictureCredit: "Harbour board", notices } };
}

const yearOf = (year: number, root: string) => ({
  year,
  months: Array.from({ length: year === 2026 ? 7 : 12 }, (_, index) => ({
    month: index + 1,
    count: 40 + ((index * 37) % 60),
    path: `${root}archive/${year}/${String(index + 1).padStart(2, "0")}`,
  })).reverse(),
});

function searchOf(lang: Language): SearchPage {
  const english = lang === "en";
  const [before, hit, after] = english
    ? ["… the three oldest ", "cranes", " on the east quay run without a driver in the cab, for ninety days …"]
    : ["……允许东码头三台最老的", "吊机", "在白天无人驾驶试运行九十天……"];
  return {
    query: english ? "crane" : "吊机",
    total: 23,
    results: [0, 8, 13].map((index) => ({
      ...cardOf(lang, index),
      excerpt: [
        { text: before!, hit: false },
        { text: hit!, hit: true },
        { text: after!, hit: false },
      ],
    })),
    sections: [{ name: english ? "Port & Trade" : "港口与贸易", path: "/port", value: "port", current: true }],
    order: "best",
    pagination: { page: 1, pages: 3, older: "/search?q=crane&page=2" },
  };
}
