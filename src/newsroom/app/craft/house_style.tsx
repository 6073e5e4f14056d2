/** The house style of an edition: words to avoid, words that spelling knows. Editors change it here. */
import { type FormEvent, useState } from "react";
import { useMay } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { useHouseActs, useHouseStyle } from "./house.ts";

const words = wordsIn({
  en: {
    style: "House style",
    avoid: "Words to avoid",
    known: "Words known to spelling",
    word: "Word to avoid",
    instead: "Write instead (optional)",
    advice: "Why (optional)",
    add: "Put on the list",
    drop: (word: string) => `Take “${word}” off the list`,
    off: "Off",
  },
  "zh-Hans": {
    style: "用语规范",
    avoid: "避免使用的词语",
    known: "拼写已知词",
    word: "避免使用的词语",
    instead: "改用（可不填）",
    advice: "理由（可不填）",
    add: "加入列表",
    drop: (word: string) => `将“${word}”移出列表`,
    off: "移除",
  },
});

export function HouseStyle({ edition }: { readonly edition: string }) {
  const said = useWords(words);
  const style = useHouseStyle(edition);
  const may = useMay("keep house style");
  const { drop, forget } = useHouseActs(edition);
  if (style === undefined) return null;
  const off = (word: string, act: () => void) =>
    may ? (
      <button type="button" className="quiet-button" aria-label={said.drop(word)} onClick={act}>
        {said.off}
      </button>
    ) : null;
  return (
    <details className="house-style">
      <summary>
        {said.style} <span className="quiet">{style.words.length}</span>
      </summary>
      {may ? <NewWord edition={edition} /> : null}
      <ul aria-label={said.avoid}>
        {style.words.map(({ id, word, instead, advice }) => (
          <li key={id}>
            <span>
              <span className="found-words">{word}</span>
              {instead === "" ? null : ` → ${instead}`}
              <span className="found-advice">{advice}</span>
            </span>
            {off(word, () => drop.mutate(id))}
          </li>
        ))}
      </ul>
      {style.known.length === 0 ? null : (
        <>
          <p className="quiet">{said.known}</p>
          <ul aria-label={said.known}>
            {style.known.map((word) => (
              <li key={word}>
                <span className="found-words">{word}</span>
                {off(word, () => forget.mutate(word))}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

const empty = { word: "", instead: "", advice: "" };

function NewWord({ edition }: { readonly edition: string }) {
  const said = useWords(words);
  const { keep } = useHouseActs(edition);
  const [fresh, setFresh] = useState(empty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fresh.word.trim() === "") return;
    keep.mutate(fresh);
    setFresh(empty);
  };
  return (
    <form onSubmit={submit}>
      {(["word", "instead", "advice"] as const).map((name) => (
        <input
          key={name}
          aria-label={said[name]}
          placeholder={said[name]}
          value={fresh[name]}
          onChange={({ currentTarget }) => setFresh({ ...fresh, [name]: currentTarget.value })}
        />
      ))}
      <button type="submit" className="quiet-button">
        {said.add}
      </button>
    </form>
  );
}
