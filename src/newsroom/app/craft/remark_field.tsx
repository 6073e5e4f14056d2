/** The field of a remark: text in which `@` offers colleagues. Ctrl+Enter sends it. */
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { nameBegun } from "../../craft/mention.ts";
import { useColleagues } from "../colleagues.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { send: "Comment", cancel: "Cancel", colleagues: "Colleagues" },
  "zh-Hans": { send: "发表", cancel: "取消", colleagues: "同事" },
});
const mostOffered = 6;

export interface RemarkFieldProps {
  readonly label: string;
  readonly send: (text: string) => void;
  readonly cancel?: () => void;
  readonly focus?: boolean;
}

export function RemarkField({ label, send, cancel, focus = false }: RemarkFieldProps) {
  const said = useWords(words);
  const [text, setText] = useState("");
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const begun = nameBegun(text.slice(0, caret));
  const colleagues = useColleagues();
  const offered =
    begun === undefined
      ? []
      : colleagues
          .filter(({ name }) => name.toLowerCase().includes(begun.toLowerCase()) && name !== begun)
          .slice(0, mostOffered);
  const put = (name: string) => {
    const before = text.slice(0, caret - (begun?.length ?? 0));
    setText(`${before}${name} ${text.slice(caret)}`);
    setCaret(before.length + name.length + 1);
    field.current?.focus();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === "") return;
    send(text.trim());
    setText("");
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (offered.length > 0 && step !== undefined) setChosen((chosen + step + offered.length) % offered.length);
    else if (offered.length > 0 && (event.key === "Enter" || event.key === "Tab"))
      put(offered[chosen % offered.length]!.name);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === "Escape" && cancel) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className="remark-field" onSubmit={submit}>
      <textarea
        ref={(element) => {
          field.current = element;
          if (focus && element && !element.dataset.met) {
            element.dataset.met = "";
            element.focus();
          }
        }}
        rows={2}
        aria-label={label}
        placeholder={label}
        value={text}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-offered`}
        aria-activedescendant={offered.length > 0 ? `${id}-${chosen % offered.length}` : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setCaret(currentTarget.selectionStart);
          setChosen(0);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={keys}
      />
      <div
        id={`${id}-offered`}
        role="listbox"
        aria-label={said.colleagues}
        className="offered"
        hidden={offered.length === 0}
      >
        {offered.map(({ id: person, name }, at) => (
          <div
            key={person}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen % offered.length}
            onMouseDown={(event) => {
              event.preventDefault();
              put(name);
            }}
          >
            {name}
          </div>
        ))}
      </div>
      {text.trim() === "" && !cancel ? null : (
        <div className="remark-acts">
          <button type="submit" className="quiet-button" disabled={text.trim() === ""}>
            {said.send}
          </button>
          {cancel ? (
            <button type="button" className="quiet-button" onClick={cancel}>
              {said.cancel}
            </button>
          ) : null}
        </div>
      )}
    </form>
  );
}
