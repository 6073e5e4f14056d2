/** Notices: short sentences at the foot of the screen, heard by screen readers, that go away by themselves. */
import { useSyncExternalStore } from "react";
import { useWords, wordsIn } from "../words/words.ts";

export interface Notice {
  readonly id: number;
  readonly sentence: string;
  readonly kind: "done" | "refused";
  /** What can be done about it, in a word, as long as it stands. */
  readonly act?: { readonly word: string; readonly run: () => void } | undefined;
}

const words = wordsIn({ en: { close: "Close", notices: "Notices" }, "zh-Hans": { close: "关闭", notices: "通知" } });
const standsMs = { done: 6_000, refused: 12_000 };

let standing: readonly Notice[] = [];
let last = 0;
const hearers = new Set<() => void>();

function stand(notices: readonly Notice[]): void {
  standing = notices;
  for (const hear of hearers) hear();
}

/** Takes a notice away. */
export const untell = (id: number): void => stand(standing.filter((each) => each.id !== id));

/** Tells a sentence; the same one twice stands once. */
export function tell(sentence: string, kind: Notice["kind"] = "done", act?: Notice["act"]): void {
  const id = ++last;
  stand([...standing.filter((each) => each.sentence !== sentence), { id, sentence, kind, act }].slice(-4));
  setTimeout(() => untell(id), standsMs[kind]);
}

const hearing = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** Where notices stand. */
export function Notices() {
  const said = useWords(words);
  const notices = useSyncExternalStore(hearing, () => standing);
  return (
    <section className="notices" aria-label={said.notices} aria-live="polite">
      {notices.map(({ id, sentence, kind, act }) => (
        <div key={id} className="notice" data-kind={kind}>
          <span>{sentence}</span>
          {act ? (
            <button
              type="button"
              onClick={() => {
                untell(id);
                act.run();
              }}
            >
              {act.word}
            </button>
          ) : null}
          <button type="button" className="notice-close" aria-label={said.close} onClick={() => untell(id)}>
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
