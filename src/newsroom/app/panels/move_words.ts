/** What moves are called, and what they say of themselves before they are done. Pure. */
import { wordsIn } from "../words/words.ts";
import type { MoveName } from "./moves.ts";

export const moveWords = wordsIn<Record<MoveName, string>>({
  en: {
    begin: "Begin drafting",
    aside: "Set aside",
    "hand in": "Hand in",
    "take back": "Take back",
    "send back": "Send back",
    ready: "Mark as ready",
    publish: "Publish",
    update: "Publish the update",
    correct: "Correct",
    withdraw: "Withdraw",
    schedule: "Schedule",
  },
  "zh-Hans": {
    begin: "开始撰写",
    aside: "搁置",
    "hand in": "交稿",
    "take back": "撤回",
    "send back": "退回修改",
    ready: "标记为待发",
    publish: "发布",
    update: "发布更新",
    correct: "更正",
    withdraw: "撤下",
    schedule: "定时",
  },
});

/** What follows from a move. */
export const moveFollows = wordsIn<Record<MoveName, string>>({
  en: {
    begin: "It goes to drafting.",
    aside: "It becomes an idea again; nothing is lost.",
    "hand in": "It goes to review.",
    "take back": "It goes back to drafting.",
    "send back": "It goes back to drafting; your words are in the writer’s inbox.",
    ready: "It waits to be published.",
    publish: "Readers see it at once.",
    update: "Readers see the changes at once, and when it was updated.",
    correct: "Readers see the changes with a dated note of what was wrong and what is right.",
    withdraw: "Readers find it no more; its address says why.",
    schedule: "It happens by itself, on the second.",
  },
  "zh-Hans": {
    begin: "进入撰写。",
    aside: "退回选题，内容不会丢失。",
    "hand in": "进入审稿。",
    "take back": "回到撰写。",
    "send back": "回到撰写；你的意见会出现在作者的待办中。",
    ready: "等待发布。",
    publish: "读者立即可见。",
    update: "读者立即看到修改和更新时间。",
    correct: "读者会看到修改，以及注明日期的更正说明。",
    withdraw: "读者将无法再打开此文，原网址会显示原因。",
    schedule: "届时自动执行，精确到秒。",
  },
});
