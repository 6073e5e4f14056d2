/**
 * An archive to measure on: stories made by shuffling the paragraphs of real text, or of the sample paper where no
 * real text is at hand. Deterministic: the same number of stories is the same archive each time.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../src/house.ts";
import type { Copy } from "../src/news/copy.ts";
import type { WireStory } from "../src/wire/item.ts";

interface Stock {
  readonly language: "en" | "zh-Hans";
  readonly headlines: readonly string[];
  readonly paragraphs: readonly string[];
}

const sections = {
  en: [
    ["World", "Asia"],
    ["World", "Europe"],
    ["World", "Americas"],
    ["Business", "Markets"],
    ["Business", "Companies"],
    ["Politics"],
    ["Science"],
    ["Culture", "Books"],
    ["Culture", "Film"],
    ["Sport", "Football"],
    ["Sport", "Athletics"],
    ["Opinion"],
  ],
  "zh-Hans": [
    ["国际", "亚洲"],
    ["国际", "欧洲"],
    ["财经", "市场"],
    ["财经", "公司"],
    ["时政"],
    ["科技"],
    ["文化"],
    ["体育"],
    ["评论"],
  ],
} as const;

const names = {
  en: ["Ada Lindqvist", "Tom Okafor", "Mei Lin", "Ruth Abara", "Jonas Weir"],
  "zh-Hans": ["林梅", "周岚", "韩青", "许一诺", "程远"],
};
const yearsBack = 12;
const yearMs = 365.25 * 24 * 3_600_000;
/** One story in so many is Chinese. */
const chineseEvery = 5;
const paragraphsEach = { en: 9, "zh-Hans": 7 };

/** `count` stories, oldest first, the newest an hour before `now`. */
export async function* archiveOf(count: number, now: Date): AsyncGenerator<WireStory> {
  const stocks = readStocks();
  const dice = diceFrom(count);
  for (let at = 0; at < count; at++) {
    const stock = at % chineseEvery === chineseEvery - 1 ? stocks[1]! : stocks[0]!;
    const age = 3_600_000 + yearsBack * yearMs * (1 - (at + 1) / count);
    yield storyFrom(stock, at, new Date(now.getTime() - age), dice);
  }
}

function storyFrom(stock: Stock, at: number, publishedAt: Date, dice: (below: number) => number): WireStory {
  const { language, headlines, paragraphs } = stock;
  const text = Array.from({ length: paragraphsEach[language] }, () => paragraphs[dice(paragraphs.length)]!);
  const copy: Copy = text.map((paragraph) => ({ type: "paragraph", text: [{ text: paragraph }] }));
  const ways = sections[language];
  return {
    kind: "story",
    source: `bench-${at}`,
    language,
    state: "live",
    headline: headlines[dice(headlines.length)]!.slice(0, 200),
    standfirst: text[0]!.slice(0, 180),
    copy,
    pictures: [],
    byline: [{ name: names[language][dice(5)]! }],
    sections: [ways[dice(ways.length)]!],
    topics: [
      `${language === "en" ? "Topic" : "话题"} ${dice(60)}`,
      `${language === "en" ? "Topic" : "话题"} ${60 + dice(400)}`,
    ],
    publishedAt,
    oldUrls: [`/archive/${at}.html`],
    related: [],
    notes: [],
  };
}

/** Real text where it lies unpacked (REAL_DIR), else the sample's. */
function readStocks(): Stock[] {
  const real = process.env.REAL_DIR === undefined ? undefined : join(process.env.REAL_DIR, "articles");
  if (real === undefined || !existsSync(real)) return sampleStocks();
  const read = (file: string) =>
    readFileSync(join(real, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { title?: string; body: string });
  const stock = (language: Stock["language"], items: { title?: string; body: string }[]): Stock => ({
    language,
    headlines: items.map((item) => (item.title ?? "").trim()).filter((title) => title !== ""),
    paragraphs: items
      .flatMap((item) => item.body.replace(/<[^>]+>/g, "\n").split(/\n+/))
      .map((text) => text.trim())
      .filter((text) => text.length > 40),
  });
  return [
    stock("en", [...read("reuters21578.en.jsonl"), ...read("bbc2225.en.jsonl")]),
    stock("zh-Hans", [...read("xinwenlianbo.zh.jsonl"), ...read("cnews.zh.jsonl")]),
  ];
}

function sampleStocks(): Stock[] {
  const folder = join(checkout, "sample", "stories");
  return (["en", "zh-Hans"] as const).map((language) => {
    const texts = readdirSync(folder)
      .map((key) => join(folder, key, `${language}.md`))
      .filter(existsSync)
      .map((path) => readFileSync(path, "utf8"));
    const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((text) => /^[\p{L}“]/u.test(text));
    return { language, headlines: paragraphs.map((text) => text.slice(0, 70)), paragraphs };
  });
}

/** A small generator of even numbers (mulberry32): the same seed, the same throws. */
export function diceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
