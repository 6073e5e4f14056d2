/** Sentences of the checks, in both languages, by the codes that the checks give. */
import { wordsIn } from "../words/words.ts";

export const findingWords = wordsIn({
  en: {
    kinds: {
      quotes: "Quotes",
      spacing: "Spaces",
      signs: "Signs",
      style: "House style",
      doubled: "Doubled",
      long: "Long sentence",
      spelling: "Spelling",
    },
    advice: {
      "straight-quote": "A straight quote.",
      "other-quotes": "Quotes of another script.",
      "double-space": "More than one space.",
      "space-before-sign": "No space before this sign.",
      "no-space-after-sign": "A space is missing.",
      "space-in-chinese": "No space between Chinese characters.",
      "space-at-latin": "Elsewhere there is no space here.",
      "no-space-at-latin": "Elsewhere there is a space here.",
      dash: "A dash is meant.",
      ellipsis: "An ellipsis is meant.",
      "full-width-sign": "A full-width sign in an English text.",
      "half-width-sign": "A half-width sign in a Chinese text.",
      "full-width-letters": "Full-width letters or digits.",
      "repeated-sign": "The sign stands more than once.",
      "doubled-word": "The word stands twice.",
      "long-sentence": "A very long sentence; could it be two?",
      "style-word": "The house avoids this.",
      misspelt: "Not in the dictionary.",
    },
  },
  "zh-Hans": {
    kinds: {
      quotes: "引号",
      spacing: "空格",
      signs: "标点",
      style: "用语规范",
      doubled: "重复",
      long: "长句",
      spelling: "拼写",
    },
    advice: {
      "straight-quote": "用了直引号。",
      "other-quotes": "引号样式不符。",
      "double-space": "多了空格。",
      "space-before-sign": "标点前不应有空格。",
      "no-space-after-sign": "缺少空格。",
      "space-in-chinese": "汉字之间不应有空格。",
      "space-at-latin": "全文其他处中西文之间没有空格。",
      "no-space-at-latin": "全文其他处中西文之间有空格。",
      dash: "应为破折号。",
      ellipsis: "应为省略号。",
      "full-width-sign": "英文中用了全角标点。",
      "half-width-sign": "中文中用了半角标点。",
      "full-width-letters": "用了全角字母或数字。",
      "repeated-sign": "标点重复。",
      "doubled-word": "字词重复。",
      "long-sentence": "句子过长，可否拆开？",
      "style-word": "本报避免使用。",
      misspelt: "词典中没有。",
    },
  },
});

/** The advice of a code. */
export const adviceOf = (said: (typeof findingWords)["en"], code: string): string =>
  (said.advice as Readonly<Record<string, string>>)[code] ?? code;
