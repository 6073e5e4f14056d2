/** Chinese sentences of the checklist, by code; in English the server's own are shown. Pure. */

import type { Locale } from "../../calls/session.ts";
import type { CheckItem } from "../../calls/workflow.ts";

const chinese: Readonly<Record<string, string>> = {
  headline: "缺少标题。",
  standfirst: "缺少导语。",
  text: "稿件没有正文。",
  byline: "没有署名作者。",
  section: "栏目在这个版本中没有名称，请另选。",
  picture: "没有题图。",
  "picture-credit": "图片没有署名。",
  "picture-caption": "图片没有说明文字。",
  "picture-alt": "图片没有替代文字，看不见图片的读者无从得知内容。",
  "picture-rights": "图片的展示权已到期，不能再用。",
  "picture-use": "图片不可用于网络，请另选。",
  "picture-rights-soon": "图片的展示权一周内到期，届时将自动撤下。",
  link: "这个链接打不开。",
  legal: "法务标记尚未解除。",
  embargo: "仍在禁发期内。",
  suggestions: "还有未处理的修改建议。",
  comments: "还有未解决的批注。",
};

/** The sentence of an item in the person's language. */
export function checkSentence({ code, sentence, about }: CheckItem, locale: Locale): string {
  if (locale !== "zh-Hans") return sentence;
  const known = chinese[code];
  return known === undefined ? sentence : about ? `${known}（${about}）` : known;
}
