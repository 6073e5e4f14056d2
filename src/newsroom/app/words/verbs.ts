/** Names of what one may do, as the audit shows them. Pure. */
import type { Verb } from "../../permission.ts";
import { wordsIn } from "./words.ts";

export const verbWords = wordsIn({
  en: {
    anybody: "Sign-in",
    "keep own account": "Own account",
    "see stories": "See stories",
    "see desk": "See the desk",
    "begin stories": "Begin a story",
    write: "Write",
    "write pictures": "Pictures",
    "see pictures": "See the picture desk",
    "keep pictures": "Keep the picture desk",
    comment: "Comment",
    "take suggestions": "Suggestions",
    "hand in": "Hand in",
    review: "Review",
    plan: "Plan",
    "flag legal": "Legal flag",
    publish: "Publish",
    schedule: "Schedule",
    withdraw: "Withdraw",
    correct: "Correct",
    embargo: "Embargo",
    "see fronts": "See the fronts",
    "arrange fronts": "Arrange the fronts",
    "restore revisions": "Restore a revision",
    "share previews": "Preview links",
    "keep people": "People",
    "see audit": "Audit",
    "keep house style": "House style",
    "keep settings": "Settings",
  },
  "zh-Hans": {
    anybody: "登录",
    "keep own account": "个人账户",
    "see stories": "查看稿件",
    "see desk": "查看编辑台",
    "begin stories": "新建稿件",
    write: "写作",
    "write pictures": "图片",
    "see pictures": "查看图片库",
    "keep pictures": "管理图片库",
    comment: "批注",
    "take suggestions": "修改建议",
    "hand in": "交稿",
    review: "审稿",
    plan: "计划",
    "flag legal": "法律标记",
    publish: "发布",
    schedule: "定时",
    withdraw: "撤稿",
    correct: "更正",
    embargo: "禁发",
    "see fronts": "查看版面",
    "arrange fronts": "编排版面",
    "restore revisions": "恢复版本",
    "share previews": "预览链接",
    "keep people": "成员",
    "see audit": "审计",
    "keep house style": "体例",
    "keep settings": "设置",
  },
} satisfies Record<string, Record<Verb | "anybody", string>>);

/** `publish: POST /stories/…` in two: the verb by name, and the call. */
export function actParts(act: string, names: Readonly<Record<string, string>>): { verb: string; call: string } {
  const at = act.indexOf(": ");
  const verb = act.slice(0, Math.max(0, at));
  return { verb: names[verb] ?? verb, call: act.slice(at + 2) };
}
