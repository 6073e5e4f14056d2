/** The state of a version: a small drawn mark and its word, so that it never hangs on colour alone. */
import type { State } from "../../../news/version.ts";
import { stateWords } from "../words/states.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({ en: { unpublished: "changes not published" }, "zh-Hans": { unpublished: "有未发布的修改" } });

/** `unpublished`: readers see an older state of it. */
export function StateMark({ state, unpublished = false }: { readonly state: State; readonly unpublished?: boolean }) {
  const said = useWords(stateWords);
  const { unpublished: changed } = useWords(words);
  return (
    <span className="state" data-state={state}>
      <span className="state-mark" aria-hidden="true" />
      {said[state]}
      {unpublished ? (
        <span className="state-changed" title={changed}>
          <span className="unseen">{changed}</span>
        </span>
      ) : null}
    </span>
  );
}
