/** Times of the paper on a screen, in the language of who is here. */
import { useMemo } from "react";
import { useSession } from "../session.tsx";
import { useLocale } from "../words/words.ts";
import { type Times, timesIn } from "./times.ts";

/** Times of the paper in the language of who is here. */
export function useTimes(): Times & { readonly zone: string } {
  const { paper } = useSession();
  const locale = useLocale();
  return useMemo(() => ({ ...timesIn(locale, paper.timeZone), zone: paper.timeZone }), [locale, paper.timeZone]);
}
