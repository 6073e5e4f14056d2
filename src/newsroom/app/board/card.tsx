/** A card of the board: taken along with the pointer, with ⇧← and ⇧→, or by its menu. */
import { Menu } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { DeskLine } from "../../calls/views.ts";
import { Marks } from "../list/marks.tsx";
import { Due, HeadlineLink, lineName } from "../list/story_lines.tsx";
import { StateMark } from "../parts/state_mark.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { type Column, columnName } from "./columns.ts";

const words = wordsIn({
  en: { move: "Move", untitled: "Without a headline" },
  "zh-Hans": { move: "移动", untitled: "（无标题）" },
});

export interface CardProps {
  readonly line: DeskLine;
  /** Where it may be moved, by name. */
  readonly others: readonly (readonly [Column, string])[];
  readonly showState: boolean;
  readonly onMove: (to: Column) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

export function Card({ line, others, showState, onMove, onKey }: CardProps) {
  const said = useWords(words);
  return (
    <li
      className="card"
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData("text/plain", lineName(line));
        dataTransfer.effectAllowed = "move";
      }}
      onKeyDown={onKey}
    >
      <HeadlineLink line={line} />
      <Marks line={line} />
      <span className="card-foot">
        {showState ? <StateMark state={line.state} /> : null}
        <Due line={line} />
        <span>{line.assigned.map(({ name }) => name).join(", ")}</span>
        <Menu position="bottom-end" shadow="sm">
          <Menu.Target>
            <button
              type="button"
              className="quiet-button card-move"
              aria-label={`${said.move}: ${line.headline || said.untitled}`}
            >
              {said.move}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(([column, name]) => (
              <Menu.Item key={columnName(column)} onClick={() => onMove(column)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}
