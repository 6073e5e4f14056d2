/** Words that several parts of the fronts' screens share: places, shapes, rules, what changes are called. Pure. */
import type { FrontAct } from "../../../news/arranging.ts";
import type { Fill, Shape } from "../../../news/front.ts";
import { wordsIn } from "../words/words.ts";

/** Names of shapes. */
export const shapeWords = wordsIn({
  en: {
    lead: "Lead",
    pair: "Pair",
    list: "List",
    strip: "Strip",
    opinion: "Opinion",
    pictures: "Pictures",
    moods: "Moods",
  },
  "zh-Hans": {
    lead: "头条",
    pair: "双栏",
    list: "列表",
    strip: "横排",
    opinion: "观点",
    pictures: "图片",
    moods: "心情",
  },
} satisfies Record<string, Record<Shape, string>>);

/** Names of the rules that fill what nobody filled. */
export const fillWords = wordsIn({
  en: {
    hand: "By hand only",
    newest: "The newest",
    section: "A section",
    topic: "A topic",
    read: "Read most",
    moved: "Moved most",
  },
  "zh-Hans": {
    hand: "仅手工",
    newest: "最新",
    section: "按栏目",
    topic: "按话题",
    read: "阅读最多",
    moved: "最打动人",
  },
} satisfies Record<string, Record<Fill["by"], string>>);

/** What a change did. */
export const actWords = wordsIn({
  en: {
    place: "put a card there",
    move: "moved a card",
    take: "took a card away",
    word: "changed the words of a card",
    open: "added a container",
    shift: "moved a container",
    change: "changed a container",
    close: "closed a container",
    banner: "changed the banner",
    restore: "restored a state",
  },
  "zh-Hans": {
    place: "放上一张卡片",
    move: "移动了卡片",
    take: "拿下一张卡片",
    word: "改了卡片文字",
    open: "新增版块",
    shift: "移动了版块",
    change: "改了版块",
    close: "关闭版块",
    banner: "改了横幅",
    restore: "恢复了一个状态",
  },
} satisfies Record<string, Record<FrontAct["act"], string>>);

export const placeWords = wordsIn({
  en: { home: "Home", end: "at the end", untitled: "Without a headline", unnamed: "Without a title" },
  "zh-Hans": { home: "首页", end: "末尾", untitled: "（无标题）", unnamed: "（无标题）" },
});
