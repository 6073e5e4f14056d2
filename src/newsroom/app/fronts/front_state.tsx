/** How a front stands: filling itself, live, changed since, going live at a time. */
import type { FrontLine } from "../../calls/fronts.ts";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { placeWords } from "./front_words.ts";

const words = wordsIn({
  en: {
    rule: "fills itself by rule",
    unseen: "not live",
    live: "live",
    changed: "changed, not published",
    due: "goes live",
  },
  "zh-Hans": { rule: "按规则自动补足", unseen: "未上线", live: "线上", changed: "有改动未发布", due: "定时上线" },
});

/** The name of a front. */
export function useFrontName() {
  const { home } = useWords(placeWords);
  return ({ place, name }: Pick<FrontLine, "place" | "name">): string => (place === "home" ? home : name);
}

/** Its state in words. */
export function FrontState({ front: { front, live, changed, dueAt, place } }: { readonly front: FrontLine }) {
  const said = useWords(words);
  const arranged = live !== null;
  return (
    <span className="front-state small">
      <span className={arranged ? "front-live" : "quiet"}>
        {arranged ? said.live : place.startsWith("special:") ? said.unseen : said.rule}
      </span>
      {front !== undefined && changed ? <span className="mark">{said.changed}</span> : null}
      {dueAt ? (
        <span>
          {said.due} <When at={dueAt} />
        </span>
      ) : null}
    </span>
  );
}
