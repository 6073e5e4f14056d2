/** What stands in the way of publishing, and what is advised; each line leads to what it is about. */

import type { CheckItem } from "../../calls/workflow.ts";
import { Failed } from "../parts/failed.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { checkSentence } from "./check_words.ts";
import { useChecklist } from "./checklist_query.ts";
import { jumpTo } from "./jump.ts";
import type { PanelProps } from "./panel_props.ts";

const words = wordsIn({
  en: {
    obstacle: "In the way",
    advice: "Advice",
    good: "Nothing stands in the way, and there is nothing to advise.",
    free: "Nothing stands in the way.",
    checking: "Links are still being asked…",
  },
  "zh-Hans": {
    obstacle: "障碍",
    advice: "建议",
    good: "没有障碍，也没有建议。",
    free: "没有障碍。",
    checking: "正在检查链接……",
  },
});

export function ChecklistPanel({ story, edition }: PanelProps) {
  const said = useWords(words);
  const { data, error, refetch } = useChecklist({ story, edition });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const of = (severity: CheckItem["severity"]) => data.items.filter((item) => item.severity === severity);
  const [obstacles, advice] = [of("obstacle"), of("advice")];
  return (
    <>
      {obstacles.length === 0 ? (
        <p className="check-good">
          <span aria-hidden="true">✓</span> {advice.length === 0 ? said.good : said.free}
        </p>
      ) : (
        <Items title={said.obstacle} kind="obstacle" items={obstacles} />
      )}
      {advice.length > 0 ? <Items title={said.advice} kind="advice" items={advice} /> : null}
      <p className="quiet small" role="status">
        {data.checking ? said.checking : null}
      </p>
    </>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly kind: CheckItem["severity"];
  readonly items: readonly CheckItem[];
}

function Items({ title, kind, items }: ItemsProps) {
  const locale = useLocale();
  return (
    <>
      <h3>{title}</h3>
      <ul className="checks" data-kind={kind}>
        {items.map((item) => (
          <li key={`${item.code}:${item.about}`}>
            <button type="button" className="check" onClick={() => jumpTo(item)}>
              {checkSentence(item, locale)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
