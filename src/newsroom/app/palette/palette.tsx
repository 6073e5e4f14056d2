/** The palette: everything the newsroom can do or show, found by typing; Ctrl or Command K from anywhere. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords, wordsIn } from "../words/words.ts";
import { type Entry, useEntries } from "./entries.tsx";

const words = wordsIn({
  en: {
    title: "Find or do anything",
    hint: "A story, a screen, an act…",
    none: "Nothing is called that.",
    found: (count: number) => `${count} found`,
  },
  "zh-Hans": {
    title: "查找或执行",
    hint: "稿件、页面、操作……",
    none: "没有找到。",
    found: (count: number) => `找到 ${count} 项`,
  },
});

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const said = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const entries = useEntries(typed);
  const chosen = Math.min(at, entries.length - 1);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    dialog.current?.close();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === "Enter") run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="sheet palette" aria-label={said.title} onClose={onClose}>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-label={said.title}
        placeholder={said.hint}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={press}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label={said.title} className="palette-list">
        {entries.map((entry, index) => (
          <Line
            key={entry.name}
            id={`${id}-${index}`}
            entry={entry}
            first={entries[index - 1]?.group !== entry.group}
            chosen={index === chosen}
            onChoose={() => run(entry)}
          />
        ))}
      </div>
      <p className={entries.length === 0 ? "empty" : "unseen"} role="status">
        {entries.length === 0 ? said.none : said.found(entries.length)}
      </p>
    </dialog>
  );
}

interface LineProps {
  readonly id: string;
  readonly entry: Entry;
  /** The first of its group: the group's name stands beside it. */
  readonly first: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Line({ id, entry, first, chosen, onChoose }: LineProps) {
  const { says, group, keys, beside, lang } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field above; this is for the pointer.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={chosen}
      className="palette-line"
      data-first={first || undefined}
      onClick={onChoose}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="palette-group">{first ? group : <span className="unseen">{group}</span>}</span>
      <span className="palette-says" lang={lang} data-story={lang ? true : undefined}>
        {says}
      </span>
      {beside}
      {keys?.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </div>
  );
}
