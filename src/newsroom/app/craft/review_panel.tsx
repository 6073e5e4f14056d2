/** Beside the text: how it is reviewed, by suggestions and by comments. */
import type { PanelProps } from "../panels/panel_props.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { Comments } from "./comments.tsx";
import { Suggestions } from "./suggestions.tsx";

const words = wordsIn({
  en: { suggestions: "Suggestions", comments: "Comments" },
  "zh-Hans": { suggestions: "修改建议", comments: "批注" },
});

export function ReviewPanel(props: PanelProps) {
  const said = useWords(words);
  return (
    <>
      <h2 className="review-title">{said.suggestions}</h2>
      <Suggestions {...props} />
      <h2 className="review-title">{said.comments}</h2>
      <Comments {...props} />
    </>
  );
}
