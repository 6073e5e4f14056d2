/** Finding a story by the words of its headline: arrows choose, Enter takes it. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { type DeskLine, filterStories } from "../../calls/views.ts";
import { ask } from "../ask.ts";
import { StateMark } from "../parts/state_mark.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { placeWords } from "./front_words.ts";

const words = wordsIn({
  en: { none: "No story says this.", found: "Stories found" },
  "zh-Hans": { none: "没有找到稿件。", found: "找到的稿件" },
});
const most = 8;

export interface StoryFindProps {
  readonly edition: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onTake: (line: DeskLine) => void;
  readonly onLeave: () => void;
}

export function StoryFind({ edition, label, placeholder, onTake, onLeave }: StoryFindProps) {
  const said = useWords(words);
  const { untitled } = useWords(placeWords);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const find = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ["stories", "front", edition, find],
    queryFn: () =>
      ask(filterStories, {
        query: find === "" ? { edition, state: "live", sort: "published" } : { edition, find, sort: "published" },
      }),
    placeholderData: (before) => before,
  });
  const found = (data?.stories ?? []).slice(0, most);
  const take = (line: DeskLine | undefined) => {
    if (line === undefined) return;
    setTyped("");
    setAt(0);
    onTake(line);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(found.length - 1, Math.max(0, at + step)));
    // What is found for the words before is not what was asked for.
    else if (event.key === "Enter") find === typed.trim() && take(found[at]);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="front-find">
      <TextInput
        size="xs"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        autoFocus
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div role="listbox" id={`${id}-list`} aria-label={said.found} className="front-found">
        {found.map((line, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys.
          <div
            key={line.story}
            role="option"
            id={`${id}-${index}`}
            aria-selected={index === at}
            tabIndex={-1}
            onMouseEnter={() => setAt(index)}
            onClick={() => take(line)}
          >
            <span className="headline" lang={edition}>
              {line.headline || untitled}
            </span>
            <StateMark state={line.state} />
          </div>
        ))}
      </div>
      {data && found.length === 0 ? <p className="empty">{said.none}</p> : null}
    </div>
  );
}
