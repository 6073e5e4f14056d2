/** A thin moving line over the bar when something takes longer than a moment; nothing flickers for what is quick. */
import { useIsFetching, useIsMutating } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({ en: { loading: "Loading" }, "zh-Hans": { loading: "正在载入" } });
const quickMs = 300;

export function LoadingBar() {
  const said = useWords(words);
  // What is only asked again in the background is on the screen already.
  const asking = useIsFetching({ predicate: ({ state }) => state.status === "pending" });
  const acting = useIsMutating();
  const going = useRouterState({ select: ({ status }) => status === "pending" });
  const busy = asking + acting > 0 || going;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), quickMs);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow ? <div className="loading-bar" role="progressbar" aria-label={said.loading} /> : null;
}
