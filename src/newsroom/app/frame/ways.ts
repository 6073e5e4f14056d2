/** The ways of the newsroom: where one can go, by which key, and what one must be allowed to do to be led there. Pure. */
import type { Verb } from "../../permission.ts";
import { wordsIn } from "../words/words.ts";

/** `bar: false`: not in the bar, but in the palette and by key. */
export const ways = [
  { name: "desk", to: "/", key: "d", verb: "see desk", bar: true },
  { name: "stories", to: "/stories", key: "s", verb: "see stories", bar: true },
  { name: "board", to: "/board", key: "b", verb: "see desk", bar: true },
  { name: "calendar", to: "/calendar", key: "c", verb: "see desk", bar: true },
  { name: "schedules", to: "/schedules", key: "t", verb: "see desk", bar: false },
  { name: "fronts", to: "/fronts", key: "f", verb: "see fronts", bar: true },
  { name: "pictures", to: "/pictures", key: "o", verb: "see pictures", bar: true },
  { name: "inbox", to: "/inbox", key: "i", verb: "keep own account", bar: true },
  { name: "people", to: "/people", key: "p", verb: "keep people", bar: true },
  { name: "audit", to: "/audit", key: "u", verb: "see audit", bar: true },
  { name: "webhooks", to: "/webhooks", key: "w", verb: "keep settings", bar: false },
  { name: "apiDocs", to: "/api-docs", key: "m", verb: "keep own account", bar: false },
  { name: "account", to: "/account", key: "a", verb: "keep own account", bar: false },
] as const satisfies readonly {
  readonly name: string;
  readonly to: string;
  readonly key: string;
  readonly verb: Verb;
  readonly bar: boolean;
}[];

export type Way = (typeof ways)[number];

export const wayWords = wordsIn({
  en: {
    desk: "Desk",
    stories: "Stories",
    board: "Board",
    calendar: "Calendar",
    schedules: "Schedules",
    fronts: "Fronts",
    pictures: "Pictures",
    inbox: "Inbox",
    people: "People",
    audit: "Audit",
    webhooks: "Webhooks",
    apiDocs: "The API",
    account: "Your account",
  },
  "zh-Hans": {
    desk: "编辑台",
    stories: "稿件",
    board: "看板",
    calendar: "日历",
    schedules: "定时",
    fronts: "版面",
    pictures: "图片",
    inbox: "待办",
    people: "成员",
    audit: "审计",
    webhooks: "Webhook",
    apiDocs: "接口",
    account: "我的账户",
  },
} satisfies Record<string, Record<Way["name"], string>>);
