/** What the panels beside the text are called. Pure. */
import { wordsIn } from "../words/words.ts";
import type { PanelName } from "./open_panel.ts";

export const panelWords = wordsIn<Record<PanelName, string>>({
  en: {
    workflow: "Workflow",
    checklist: "Checklist",
    plan: "Plan",
    revisions: "Revisions",
    preview: "Preview",
    review: "Review",
    text: "Text",
  },
  "zh-Hans": {
    workflow: "流程",
    checklist: "检查",
    plan: "安排",
    revisions: "修订",
    preview: "预览",
    review: "批阅",
    text: "行文",
  },
});
