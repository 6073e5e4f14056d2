/** Every kind of page there is, set with the fixtures: what the tests of validity, weight and escaping go through. */
import type { Html } from "../../src/base/html.ts";
import { inlineText } from "../../src/news/copy.ts";
import type { MadeLook } from "../../src/site/look.ts";
import { archivePage } from "../../src/site/pages/archive.ts";
import { archiveMonthPage } from "../../src/site/pages/archive_month.ts";
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
import type { Frame, SearchPage } from "../../src/site/views.ts";
import { cardOf, everyBlock, frameOf, frontOf, type Language, pictureOf, sectionFrontOf, storyOf } from "./fixtures.ts";

/** Name of a kind of page → the page in a language. */
export function everyPage(lang: Language, look: MadeLook): Readonly<Record<string, () => Html>> {
  const t = (en: string, zh: string) => (lang === "en" ? en : zh);
  const root = lang === "en" ? "/" : "/zh/";
  const frame = (path: string, title: string, more: Partial<Frame> = {}) =>
    frameOf(lang, look, path, { title, ...more });
  const stories = Array.from({ length: 12 }, (_, index) => cardOf(lang, index));
  const latest = stories.slice(1, 8);
  const pagination = { page: 2, pages: 7, newer: `${root}latest`, older: `${root}latest/3` };
  const story = storyOf(lang);
  return {
    story: () =>
      storyPage(
        frame("port/story-0", story.story.headline, {
          section: `${root}port`,
          description: story.story.standfirst,
          card: story.story.picture,
        }),
        story,
      ),
    blocks: () =>
      storyPage(
        frame("port/blocks", t("Every block", "各种段落"), {
          preview: { note: "A draft that readers do not see.", desk: "/newsroom/stories/1" },
        }),
        everyBlockStory(lang),
      ),
    front: () => frontPage(frame("", t("The Anselm Tidings", "安澜潮信")), frontOf(lang)),
    section: () =>
      frontPage(frame("port", t("Port & Trade", "港口与贸易"), { section: `${root}port` }), sectionFrontOf(lang)),
    topic: () =>
      topicPage(frame("topics/automation", t("Automation", "自动化")), {
        name: t("Automation", "自动化"),
        about: t("Machines that work while somebody watches.", "有人看着就能干活的机器。"),
        stories,
        total: 74,
        pagination,
      }),
    person: () =>
      personPage(frame("people/nell-abara", t("Nell Abara", "内尔·阿巴拉")), {
        name: t("Nell Abara", "内尔·阿巴拉"),
        role: t("Port correspondent", "港口记者"),
        about: t("Writes about cranes, tides and the people between them.", "写吊机、潮水，以及其间的人。"),
        picture: pictureOf(lang, 3),
        stories: stories.slice(0, 5),
        total: 5,
      }),
    latest: () => latestPage(frame("latest", t("Latest", "最新")), { stories, pagination }),
    archive: () =>
      archivePage(frame("archive", t("Archive", "往期")), { years: [2026, 2025].map((year) => yearOf(year, root)) }),
    month: () =>
      archiveMonthPage(frame("archive/2026/07", t("July 2026", "2026年7月")), {
        year: 2026,
        month: 7,
        days: [14, 13, 9].map((day, index) => ({ day, stories: stories.slice(index * 3, index * 3 + 3) })),
        earlier: `${root}archive/2026/06`,
      }),
    search: () => searchPage(frame("search", t("Search", "搜索"), { noIndex: true }), searchOf(lang)),
    nothing: () =>
      searchPage(frame("search", t("Search", "搜索"), { noIndex: true }), {
        query: t("unicorns", "麒麟"),
        total: 0,
        results: [],
        sections: [],
        order: "best",
      }),
    text: () =>
      textPage(frame("corrections", t("Corrections", "更正")), {
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
            story: story.story.headline
              ? { headline: story.story.headline, path: `${root}port/story-0` }
              : cardOf(lang, 0),
          },
        ],
      }),
    missing: () => missingPage(frame("404", t("No such page", "没有此页"), { noIndex: true }), { latest }),
    gone: () =>
      gonePage(frame("410", t("Taken down", "已撤下"), { noIndex: true }), {
        reason: t("A court ordered it.", "依法院裁定撤下。"),
        at: new Date(Date.UTC(2026, 6, 1)),
        latest,
      }),
    refusal: () =>
      refusalPage(frame("refusal", t("Not done", "未完成"), { noIndex: true }), {
        status: 429,
        sentence: t("Too many at once; wait a minute and try again.", "请求过多，请一分钟后再试。"),
      }),
    mood: () =>
      moodPage(frame("moods", t("Your mood", "您的心情"), { noIndex: true }), {
        story: { key: "k3v9", headline: story.story.headline, path: `${root}port/story-0` },
        mine: "happy",
        counts: story.moods!,
      }),
  };
}

function everyBlockStory(lang: Language) {
  const page = storyOf(lang, everyBlock);
  const notices = [
    {
      kind: "correction" as const,
      text: "An earlier version gave the vote as six to three.",
      at: new Date(Date.UTC(2026, 6, 14, 9)),
    },
    { kind: "translation" as const, text: "The English version has changed since this was translated." },
  ];
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
  return {
    query: english ? "crane" : "吊机",
    total: 23,
    results: [0, 8, 13].map((index) => ({
      ...cardOf(lang, index),
      excerpt: english
        ? [
            { text: "… the three oldest ", hit: false },
            { text: "cranes", hit: true },
            { text: " on the east quay run without a driver in the cab, for ninety days …", hit: false },
          ]
        : [
            { text: "……允许东码头三台最老的", hit: false },
            { text: "吊机", hit: true },
            { text: "在白天无人驾驶试运行九十天……", hit: false },
          ],
    })),
    sections: [{ name: english ? "Port & Trade" : "港口与贸易", path: "/port", value: "port", current: true }],
    order: "best",
    pagination: { page: 1, pages: 3, older: "/search?q=crane&page=2" },
  };
}
