/** A line of the story that several write at once: headline, standfirst. Grows with its text; others in it are named. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Room } from "./room.ts";
import { bindText } from "./text_binding.ts";
import { useRoomState } from "./use_room.ts";

export interface TextFieldProps {
  readonly room: Room;
  /** Name of the text in the room's document. */
  readonly name: "headline" | "standfirst";
  readonly label: string;
  readonly lang: string;
  /** Enter, and the arrow down from the last line, go on to what is below. */
  readonly onLeave: () => void;
}

export function TextField({ room, name, label, lang, onLeave }: TextFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const readOnly = useRoomState(room, (state) => state.readOnly);
  const people = useRoomState(room, (state) => state.people);
  useEffect(() => bindText(field.current!, room.doc.getText(name)), [room, name]);
  useEffect(() => growWith(field.current!), []);
  const leave = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.shiftKey) return;
    const { selectionEnd, value } = event.currentTarget;
    if (event.key !== "Enter" && !(event.key === "ArrowDown" && selectionEnd === value.length)) return;
    event.preventDefault();
    onLeave();
  };
  const others = people.filter((person) => !person.self && person.field === name);
  return (
    <div className="line-field" data-field={name}>
      <textarea
        ref={field}
        className={`line-${name}`}
        aria-label={label}
        placeholder={label}
        lang={lang}
        rows={1}
        readOnly={readOnly}
        onKeyDown={leave}
        // It grows with its text; a browser that brings the caret into sight must not push the first line out of it.
        onScroll={({ currentTarget }) => currentTarget.scrollTo(0, 0)}
        onFocus={() => room.goTo(name)}
        onBlur={() => room.goTo(undefined)}
      />
      {others.length > 0 ? (
        <span className="line-others" aria-hidden="true">
          {others.map(({ id, name: called, color }) => (
            <span key={id} className="caret-name" style={{ background: color }}>
              {called}
            </span>
          ))}
        </span>
      ) : null}
    </div>
  );
}

/** As high as its text, where the browser does not do it by itself. */
function growWith(field: HTMLTextAreaElement): (() => void) | undefined {
  if (CSS.supports("field-sizing", "content")) return undefined;
  const grow = () => {
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight}px`;
  };
  const events = ["input", "shown"] as const;
  for (const event of events) field.addEventListener(event, grow);
  const seen = new ResizeObserver(grow);
  seen.observe(field.parentElement!);
  return () => {
    for (const event of events) field.removeEventListener(event, grow);
    seen.disconnect();
  };
}
