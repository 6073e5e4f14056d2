/** The sheet of keys, opened by `?`: every key of the screen that is open, and turning single keys off. */
import { Switch } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useWords, wordsIn } from "../words/words.ts";
import { keyName } from "./key_name.ts";
import { keysInUse, setSingleKeys, singleKeysOn } from "./keys.ts";

const words = wordsIn({
  en: { title: "Keys", close: "Close", single: "Single keys act", next: "then" },
  "zh-Hans": { title: "快捷键", close: "关闭", single: "启用单键快捷键", next: "然后" },
});

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const said = useWords(words);
  const sheet = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(singleKeysOn());
  const [keys] = useState(keysInUse);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className="sheet" aria-labelledby="key-sheet" onClose={onClose}>
      <header>
        <h2 id="key-sheet">{said.title}</h2>
        <form method="dialog">
          <button type="submit" className="quiet-button">
            {said.close}
          </button>
        </form>
      </header>
      <dl className="keys">
        {keys.map(({ keys: pressed, says }) => (
          <div key={pressed + says}>
            <dt>{says}</dt>
            <dd>
              {keyName(pressed).map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={said.single}
        checked={on}
        onChange={({ currentTarget }) => {
          setSingleKeys(currentTarget.checked);
          setOn(currentTarget.checked);
        }}
      />
    </dialog>
  );
}
