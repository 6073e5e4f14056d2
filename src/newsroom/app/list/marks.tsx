/** What must not be overlooked about a story, in small words beside its headline. */
import type { DeskLine } from "../../calls/views.ts";
import { useTimes } from "../time/use_times.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { embargo: "Embargo", legal: "Legal", goes: "Goes out", comes: "Comes off" },
  "zh-Hans": { embargo: "禁发", legal: "法务", goes: "定时发布", comes: "定时撤下" },
});

type Marked = Pick<DeskLine, "embargoUntil" | "legal" | "scheduledAt" | "state">;

export function Marks({ line }: { readonly line: Marked }) {
  const said = useWords(words);
  const times = useTimes();
  const embargoed = line.embargoUntil !== null && Date.parse(line.embargoUntil) > Date.now();
  if (!embargoed && !line.legal && line.scheduledAt === null) return null;
  return (
    <span className="marks">
      {embargoed ? (
        <span className="mark" data-kind="stop">
          {said.embargo} {times.near(line.embargoUntil!)}
        </span>
      ) : null}
      {line.legal ? (
        <span className="mark" data-kind="stop">
          {said.legal}
        </span>
      ) : null}
      {line.scheduledAt === null ? null : (
        <span className="mark">
          {line.state === "live" ? said.comes : said.goes} {times.near(line.scheduledAt)}
        </span>
      )}
    </span>
  );
}
