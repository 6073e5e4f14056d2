/** What states of a version, kinds of inbox items and acts are called on the screens. Pure. */
import type { State } from "../../../news/version.ts";
import { wordsIn } from "./words.ts";

/** Names of the states. */
export const stateWords = wordsIn<Record<State, string>>({
  en: {
    idea: "Idea",
    drafting: "Drafting",
    "in review": "In review",
    ready: "Ready",
    scheduled: "Scheduled",
    live: "Live",
    withdrawn: "Withdrawn",
  },
  "zh-Hans": {
    idea: "选题",
    drafting: "撰写中",
    "in review": "审稿中",
    ready: "待发",
    scheduled: "定时",
    live: "已发布",
    withdrawn: "已撤下",
  },
});
