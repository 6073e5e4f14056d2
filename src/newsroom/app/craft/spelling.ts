/** Spelling for the page: asks the worker about each paragraph once, and remembers what it said. */
import type { SpeltWord } from "../../craft/spelling.ts";
import type { FromSpelling, ToSpelling } from "../../craft/spelling_talk.ts";

export interface Spelling {
  /** Misspelt words of a paragraph; undefined while the worker looks, who then calls `found`. */
  readonly check: (text: string) => readonly SpeltWord[] | undefined;
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Takes these names and words as right from now on. */
  readonly know: (words: readonly string[]) => void;
  readonly close: () => void;
}

const mostRemembered = 4000;

/** Begins the worker; undefined where the page names none. */
export function openSpelling(found: () => void): Spelling | undefined {
  const address = document.querySelector<HTMLMetaElement>('meta[name="spelling-worker"]')?.content;
  if (!address) return undefined;
  const worker = new Worker(address, { type: "module" });
  const known = new Map<string, readonly SpeltWord[] | undefined>();
  const asked = new Map<number, string>();
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let count = 0;
  const say = (said: ToSpelling) => worker.postMessage(said);

  worker.addEventListener("message", ({ data }: MessageEvent<FromSpelling>) => {
    if (data.say === "suggested") {
      waiting.get(data.id)?.(data.words);
      waiting.delete(data.id);
      return;
    }
    const text = asked.get(data.id);
    asked.delete(data.id);
    if (text === undefined) return;
    known.set(text, data.words);
    if (asked.size === 0) found();
  });

  return {
    check: (text) => {
      if (known.has(text)) return known.get(text);
      if (known.size > mostRemembered) known.clear();
      known.set(text, undefined);
      asked.set(++count, text);
      say({ say: "check", id: count, text });
      return undefined;
    },
    suggest: (word) =>
      new Promise((resolve) => {
        waiting.set(++count, resolve);
        say({ say: "suggest", id: count, word });
      }),
    know: (words) => {
      say({ say: "known", words });
      // What was wrong may be right now; answers on their way are of before.
      known.clear();
      asked.clear();
      found();
    },
    close: () => worker.terminate(),
  };
}
