/** The house style of an edition, as the checks of the open text follow it. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { dropStyleWord, forgetWord, keepStyleWord, knowWord, readHouseStyle } from "../../calls/house_style.ts";
import type { VersionView } from "../../calls/stories.ts";
import type { StyleWord } from "../../craft/finding.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useSession } from "../session.tsx";
import { followHouse } from "./checking.ts";
import { openText } from "./open_text.ts";

const seldomMs = 5 * 60_000;
const keyOf = (edition: string) => ["house style", edition] as const;

/** Words to avoid and words known in an edition. */
export const useHouseStyle = (edition: string) =>
  useQuery({
    queryKey: keyOf(edition),
    queryFn: () => ask(readHouseStyle, { params: { edition } }),
    staleTime: seldomMs,
  }).data;

/** Has the checks of the open text follow the house, and know the names that stand beside the text. */
export function useFollowedHouse(edition: string, view: Pick<VersionView, "bylines" | "topics">): void {
  const editor = openText.use();
  const style = useHouseStyle(edition);
  const { paper, member } = useSession();
  const names = [...view.bylines, ...view.topics].map(({ name }) => name).join("\n");
  useEffect(() => {
    if (editor === undefined || editor.isDestroyed || style === undefined) return;
    const known = [...style.known, ...names.split("\n"), paper.name, member.name];
    followHouse(editor, { styleWords: style.words, known });
  }, [editor, style, names, paper.name, member.name]);
}

/** Changing the house style: words to avoid, words that spelling knows. */
export function useHouseActs(edition: string) {
  const touches = [keyOf(edition)];
  const params = { edition };
  const know = useAct((word: string) => ask(knowWord, { params, body: { word } }), { touches });
  const forget = useAct((word: string) => ask(forgetWord, { params: { edition, word } }), { touches });
  const keep = useAct((body: StyleWord) => ask(keepStyleWord, { params, body }), { touches });
  const drop = useAct((id: number) => ask(dropStyleWord, { params: { edition, id } }), { touches });
  return { know, forget, keep, drop };
}
