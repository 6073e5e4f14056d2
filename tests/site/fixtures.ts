/** A paper for the templates to set: frames, cards and pages in both languages. */
import { type Copy, inlineText, plainText } from "../../src/news/copy.ts";
import type { MadeLook } from "../../src/site/look.ts";
import { makeLook } from "../../src/site/look.ts";
import type { Frame, FrontPage, PictureView, StoryCard, StoryPage } from "../../src/site/views.ts";
import { chineseCopy, chineseHeadlines, englishCopy, englishHeadlines } from "./words.ts";

export type Language = "en" | "zh-Hans";
export const languages: readonly Language[] = ["en", "zh-Hans"];

const sectionNames = {
  en: ["Port & Trade", "Province", "Abroad", "Technology", "Science", "Culture", "Sport", "Opinion"],
  "zh-Hans": ["港口与贸易", "本省", "海外", "科技", "科学", "文化", "体育", "评论"],
} as const;
const sectionSlugs = ["port", "province", "abroad", "technology", "science", "culture", "sport", "opinion"] as const;
const childNames = {
  en: ["The Harbour", "Shipping", "Markets"],
  "zh-Hans": ["港区", "航运", "市场"],
} as const;

let made: Promise<MadeLook> | undefined;
/** The look, made once for all tests of a process. */
export async function look(): Promise<MadeLook> {
  made ??= makeLook();
  // Not the shared promise itself: what registers tests after it would be counted to the file that asked first.
  return await made;
}

const root = (lang: Language) => (lang === "en" ? "/" : "/zh/");
const english = (lang: Language) => lang === "en";

/** A frame for a path (without the edition's root). */
export function frameOf(lang: Language, look: MadeLook, path: string, more: Partial<Frame> = {}): Frame {
  const at = root(lang);
  return {
    edition: { code: lang, lang, dir: "ltr", name: english(lang) ? "English" : "中文", root: at },
    paper: {
      name: english(lang) ? "The Anselm Tidings" : "安澜潮信",
      tagline: english(lang) ? "News of the river, the harbour and the world beyond the bar" : "记河上事，听海外声",
      otherNames: [english(lang) ? { name: "安澜潮信", lang: "zh-Hans" } : { name: "The Anselm Tidings", lang: "en" }],
      copyright: english(lang) ? "© The Anselm Tidings" : "© 安澜潮信",
    },
    origin: "https://tidings.example",
    sections: sectionSlugs.map((slug, index) => ({
      name: sectionNames[lang][index]!,
      path: `${at}${slug}`,
      children:
        index === 0
          ? childNames[lang].map((name, child) => ({ name, path: `${at}${slug}/${child}`, children: [] }))
          : [],
    })),
    section: undefined,
    others: [
      english(lang)
        ? { lang: "zh-Hans", name: "中文", path: `/zh/${path}`, same: true }
        : { lang: "en", name: "English", path: `/${path}`, same: true },
    ],
    path: at + path,
    title: english(lang) ? "The Anselm Tidings" : "安澜潮信",
    description: english(lang) ? "News of the river and the harbour." : "记河上事，听海外声。",
    feeds: (["rss", "atom", "json"] as const).map((type) => ({
      title: english(lang) ? "The Anselm Tidings" : "安澜潮信",
      path: `${at}${{ rss: "rss.xml", atom: "atom.xml", json: "feed.json" }[type]}`,
      type,
    })),
    texts: english(lang)
      ? [
          { name: "About the Tidings", path: "/about" },
          { name: "How we work", path: "/ethics" },
          { name: "Corrections", path: "/corrections" },
        ]
      : [
          { name: "关于本报", path: "/zh/about" },
          { name: "采编准则", path: "/zh/ethics" },
          { name: "更正", path: "/zh/corrections" },
        ],
    archive: `${at}archive`,
    latest: `${at}latest`,
    search: `${at}search`,
    look,
    timeZone: "Asia/Singapore",
    ...more,
  };
}

/** A picture with words in the language. */
export const pictureOf = (
  lang: Language,
  index: number,
  shape: readonly [number, number] = [1600, 1067],
): PictureView => ({
  base: `/pictures/p${index}`,
  widths: [320, 480, 640, 960, 1280, 1600],
  width: shape[0],
  height: shape[1],
  colour: ["#b9cbc2", "#dfcfa6", "#c8cbc9", "#b4c8cf", "#b7c0cf", "#dfb9a2", "#b6cb94", "#dfd2ba"][index % 8],
  focal: { x: 0.6, y: 0.4 },
  alt: english(lang) ? "Three harbour cranes against a low sun" : "低低的太阳前立着三台港口吊机",
  caption: english(lang)
    ? "The three cranes of the east quay on the morning after the vote."
    : "表决次日清晨，东码头的三台吊机。",
  credit: english(lang) ? "Drawing: Mara Okonjo / The Anselm Tidings" : "绘图：玛拉·奥孔乔／安澜潮信",
});

const newest = Date.UTC(2026, 6, 14, 6, 20);

/** A card for the headline with this number. */
export function cardOf(lang: Language, index: number, more: Partial<StoryCard> = {}): StoryCard {
  const all = english(lang) ? englishHeadlines : chineseHeadlines;
  const [headline, standfirst, section] = all[index % all.length]!;
  return {
    path: `${root(lang)}${sectionSlugs[section]}/story-${index}`,
    headline,
    standfirst,
    section: { name: sectionNames[lang][section]!, path: `${root(lang)}${sectionSlugs[section]}` },
    byline: [english(lang) ? "Nell Abara" : "内尔·阿巴拉"],
    publishedAt: new Date(newest - index * 97 * 60_000),
    picture: index % 3 === 2 ? undefined : pictureOf(lang, section),
    standing: index === 0 ? "disputed" : undefined,
    ...more,
  };
}

const cards = (lang: Language, ...indices: readonly number[]) => indices.map((index) => cardOf(lang, index));

/** A story with everything a story can have. */
export function storyOf(lang: Language, copy: Copy = english(lang) ? englishCopy : chineseCopy): StoryPage {
  const card = cardOf(lang, 0);
  const t = (en: string, zh: string) => (english(lang) ? en : zh);
  return {
    story: {
      key: "k3v9",
      headline: card.headline,
      standfirst: card.standfirst,
      breadcrumb: [
        { name: sectionNames[lang][0], path: `${root(lang)}port` },
        { name: childNames[lang][0], path: `${root(lang)}port/0` },
      ],
      byline: [
        {
          name: t("Nell Abara", "内尔·阿巴拉"),
          path: `${root(lang)}people/nell-abara`,
          role: t("Port correspondent", "港口记者"),
        },
        { name: t("Jonas Feld", "约纳斯·费尔德") },
      ],
      publishedAt: new Date(newest),
      updatedAt: new Date(newest + 47 * 60_000),
      picture: pictureOf(lang, 0),
      copy,
      pictures: { quay: pictureOf(lang, 0) },
      claims: {
        savings: {
          text: t(
            "The trial will save about a fifth of what the cranes cost to run.",
            "试验可节省约五分之一的吊机运行费用。",
          ),
          standing: "unverified",
          since: new Date(newest - 3 * 86_400_000),
          attributions: [
            {
              who: t("Harbour board engineers", "港务局工程师"),
              kind: "document",
              count: 1,
              stance: "says",
              at: new Date(newest - 3 * 86_400_000),
            },
          ],
        },
        brake: {
          text: t("One of the three cranes failed a brake test in March.", "三台吊机中有一台三月份未通过制动测试。"),
          standing: "disputed",
          since: new Date(newest - 86_400_000),
          attributions: [
            {
              who: t("Drivers’ lodge", "司机工会"),
              kind: "unnamed",
              count: 2,
              stance: "says",
              note: t(
                "The secretary was told by two people in the engineers’ office.",
                "书记称由工程师办公室两人告知。",
              ),
            },
            { who: t("Harbour board", "港务局"), kind: "organisation", count: 1, stance: "declines" },
          ],
        },
      },
      topics: [
        { name: t("Automation", "自动化"), path: `${root(lang)}topics/automation` },
        { name: t("East Quay", "东码头"), path: `${root(lang)}topics/east-quay` },
      ],
      notices: [],
      words: plainText(copy).split(/\s+/).length,
    },
    related: cards(lang, 8, 3, 1, 11),
    latest: cards(lang, 1, 2, 4, 5, 6, 9, 10),
    previous: { headline: cardOf(lang, 8).headline, path: cardOf(lang, 8).path },
    next: { headline: cardOf(lang, 14).headline, path: cardOf(lang, 14).path },
    moods: { touched: 41, sympathetic: 63, bored: 7, angry: 58, amused: 22, sad: 12, happy: 9, "no-comment": 30 },
  };
}

/** A full home page. */
export function frontOf(lang: Language): FrontPage {
  const block = (section: number, ...indices: readonly number[]) => ({
    name: sectionNames[lang][section]!,
    path: `${root(lang)}${sectionSlugs[section]}`,
    stories: cards(lang, ...indices),
  });
  return {
    subsections: [],
    lead: cardOf(lang, 0),
    seconds: cards(lang, 1, 3, 4),
    under: cards(lang, 6, 9),
    picks: cards(lang, 5, 8, 10, 11, 14),
    opinion: cards(lang, 7, 13, 12, 15),
    blocks: [
      block(0, 9, 0, 11, 8, 10),
      block(1, 9, 1, 14, 5, 6),
      block(2, 14, 2, 8, 9, 15),
      block(3, 3, 11, 10, 1, 12),
      block(4, 4, 10, 2),
      block(5, 12, 5, 15, 7, 3),
      block(6, 6, 15, 12, 9, 1),
    ],
    latest: cards(lang, 0, 1, 2, 3, 4, 5, 6, 8, 9),
    rest: [],
    asOf: new Date(newest),
  };
}

/** A section's front. */
export function sectionFrontOf(lang: Language): FrontPage {
  const front = frontOf(lang);
  return {
    ...front,
    section: {
      breadcrumb: [],
      name: sectionNames[lang][0],
      about: english(lang)
        ? "What comes over the bar, what goes out, who is paid for it and who pays."
        : "货从何来，往何处去，谁得利，谁出钱。",
    },
    subsections: childNames[lang].map((name, child) => ({ name, path: `${root(lang)}port/${child}` })),
    opinion: [],
    blocks: front.blocks.slice(0, 3),
    older: `${root(lang)}archive/2026/07`,
  };
}

/** The front of a section with no sections below it. */
export function smallFrontOf(lang: Language): FrontPage {
  const front = sectionFrontOf(lang);
  const above = { name: sectionNames[lang][0], path: `${root(lang)}port` };
  const section = { breadcrumb: [above], name: childNames[lang][0] };
  return { ...front, section, subsections: [], blocks: [], rest: cards(lang, 9, 10, 11, 12, 13, 14) };
}

/** Copy with every block there is. */
export const everyBlock: Copy = [
  ...englishCopy.slice(0, 2),
  { type: "heading", level: 4, text: inlineText("A heading that skips levels") },
  {
    type: "paragraph",
    text: [
      { text: "A link with " },
      { text: "strong", marks: [{ type: "strong" }, { type: "link", href: "https://example.org/a" }] },
      { text: " words", marks: [{ type: "link", href: "https://example.org/a" }] },
      { text: ", stress", marks: [{ type: "emphasis" }] },
      { text: " and\na new line." },
    ],
  },
  { type: "quote", paragraphs: [inlineText("Said once."), inlineText("Said twice.")], source: inlineText("A witness") },
  {
    type: "list",
    ordered: true,
    items: [{ text: inlineText("One"), items: [{ text: inlineText("One and a half") }] }, { text: inlineText("Two") }],
  },
  { type: "picture", picture: "quay" },
  { type: "gallery", pictures: ["quay", "missing"] },
  { type: "embed", url: "https://video.example.org/v/1", title: "The walk along the quay" },
  {
    type: "table",
    caption: inlineText("Boxes moved in an hour"),
    headRows: 1,
    rows: [
      [inlineText("Harbour"), inlineText("Before"), inlineText("After")],
      [inlineText("Anselm"), inlineText("24")],
      [inlineText("Ostmark"), inlineText("31"), inlineText("30")],
    ],
  },
  {
    type: "facts",
    title: "The trial in brief",
    paragraphs: [inlineText("Ninety days, daylight only."), inlineText("Three cranes.")],
  },
  { type: "divider" },
  ...englishCopy.slice(3, 5),
];
