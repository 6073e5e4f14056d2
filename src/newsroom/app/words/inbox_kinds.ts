/** Why something waits for a person. Pure. */
import type { InboxItem } from "../../calls/inbox.ts";
import { wordsIn } from "./words.ts";

export const inboxKindWords = wordsIn<Record<InboxItem["kind"], string>>({
  en: {
    assigned: "Given to you",
    "sent back": "Sent back",
    mentioned: "You were mentioned",
    "review requested": "For review",
    published: "Published",
    failed: "Failed",
  },
  "zh-Hans": {
    assigned: "交给你",
    "sent back": "退回修改",
    mentioned: "提到了你",
    "review requested": "请你审稿",
    published: "已发布",
    failed: "失败",
  },
});
