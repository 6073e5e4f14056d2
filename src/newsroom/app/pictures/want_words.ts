/** What each want of a picture is called. Pure. */
import { wordsIn } from "../words/words.ts";
import type { Want } from "./wants.ts";

export const wantWords = wordsIn({
  en: {
    withdrawn: "withdrawn: rights ended",
    ended: "rights ended",
    ends: "rights end soon",
    credentials: "credentials broken",
    credit: "no credit",
    alt: "no alt text",
    synthetic: "made by a machine",
  },
  "zh-Hans": {
    withdrawn: "已撤下：授权到期",
    ended: "授权已到期",
    ends: "授权即将到期",
    credentials: "内容凭证失效",
    credit: "缺署名",
    alt: "缺替代文字",
    synthetic: "机器生成",
  },
} satisfies Record<string, Record<Want, string>>);
