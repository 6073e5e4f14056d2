/** Why a state of a version was kept or published. Pure. */
import { wordsIn } from "../words/words.ts";

export const whyWords = wordsIn<Record<string, string>>({
  en: {
    published: "Published",
    updated: "Updated",
    corrected: "Corrected",
    withdrawn: "Withdrawn",
    named: "Kept",
    "handed in": "Handed in",
    "before publishing": "Before publishing",
    hourly: "Hourly",
    "before restoring": "Before restoring",
    restored: "Restored",
  },
  "zh-Hans": {
    published: "发布",
    updated: "更新",
    corrected: "更正",
    withdrawn: "撤下",
    named: "手动保存",
    "handed in": "交稿",
    "before publishing": "发布前",
    hourly: "每小时自动保存",
    "before restoring": "恢复前",
    restored: "恢复",
  },
});
