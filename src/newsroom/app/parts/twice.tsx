/** A button for what is not undone lightly: the first press asks, in its place, and the second does it. */
import { useState } from "react";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({ en: { no: "No" }, "zh-Hans": { no: "不" } });

export interface TwiceProps {
  readonly word: string;
  /** Heard in place of `word`: says to whom or what. */
  readonly label?: string;
  /** What the second press says: `Let Wei leave?` */
  readonly question: string;
  readonly run: () => void;
}

export function Twice({ word, label, question, run }: TwiceProps) {
  const said = useWords(words);
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" className="quiet-button" aria-label={label} onClick={() => setAsked(true)}>
        {word}
      </button>
    );
  return (
    <span className="twice">
      <button
        type="button"
        className="quiet-button really"
        ref={(button) => button?.focus()}
        onClick={() => {
          setAsked(false);
          run();
        }}
        onKeyDown={({ key }) => key === "Escape" && setAsked(false)}
      >
        {question}
      </button>
      <button type="button" className="quiet-button" onClick={() => setAsked(false)}>
        {said.no}
      </button>
    </span>
  );
}
