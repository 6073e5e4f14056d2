/** How the sheet of a picture stands: kept, being kept, not kept and why, changed by somebody else meanwhile. */
import { sentenceFor } from "../words/refusals.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import type { SheetInHand } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    saved: "Saved",
    unsaved: "Not saved yet",
    saving: "Saving…",
    failed: "Not saved; what you wrote stands here.",
    changed: "Somebody else wrote in the same field; choose below.",
    readOnly: "You may look at this picture, not change it.",
    again: "Save again",
  },
  "zh-Hans": {
    saved: "已保存",
    unsaved: "尚未保存",
    saving: "正在保存…",
    failed: "未能保存，你写的内容仍在这里。",
    changed: "有人同时改了同一处，请在下方选择。",
    readOnly: "你可以查看这张图片，但不能修改。",
    again: "重新保存",
  },
});

export function SheetState({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  const locale = useLocale();
  if (!sheet.editable) return <p className="small quiet">{said.readOnly}</p>;
  const { state, error } = sheet;
  return (
    <p className="picture-state small" role="status" data-state={state}>
      {said[state]} {state === "failed" && error ? sentenceFor(error, locale) : null}
      {state === "failed" ? (
        <button type="button" className="quiet-button" onClick={sheet.keep}>
          {said.again}
        </button>
      ) : null}
    </p>
  );
}
