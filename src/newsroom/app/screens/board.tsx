/** The planning board: what is not out yet, in columns by state or by desk; cards move by pointer, by key, by menu. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { openBoard } from "../../calls/plans.ts";
import { ask } from "../ask.ts";
import { Card } from "../board/card.tsx";
import { useCardMoving } from "../board/card_moving.ts";
import { type Board, type Column, columnName } from "../board/columns.ts";
import { DeskActs, NewDesk } from "../board/desks.tsx";
import { useDesks } from "../colleagues.ts";
import { useTitle } from "../frame/title.ts";
import { lineName } from "../list/story_lines.tsx";
import { Choice } from "../parts/choice.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay, useSession } from "../session.tsx";
import { stateWords } from "../words/states.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Board",
    by: "Columns",
    state: "By state",
    desk: "By desk",
    noDesk: "No desk",
    edition: "Edition",
    none: "Nothing here.",
    more: (count: number) => `and ${count} more`,
    hint: "Arrows go from card to card; with Shift, ← and → move the card.",
  },
  "zh-Hans": {
    title: "看板",
    by: "分列",
    state: "按状态",
    desk: "按部门",
    noDesk: "未分部门",
    edition: "版本",
    none: "这里没有稿件。",
    more: (count: number) => `另有 ${count} 篇`,
    hint: "方向键在卡片间移动；按住 Shift 再按 ← → 可移动卡片。",
  },
});

export function BoardScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const { paper } = useSession();
  const search = useSearch({ from: "/shell/board" });
  const [by, edition] = [search.by ?? "state", search.edition ?? paper.homeEdition];
  const go = useNavigate();
  const key = ["board", edition, by];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => ask(openBoard, { query: { edition, by } }),
  });
  return (
    <div className="screen wide">
      <div className="desk-head">
        <h1 className="screen-title">{said.title}</h1>
        <fieldset className="chips">
          <legend className="unseen">{said.by}</legend>
          {(["state", "desk"] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={each === by}
              onClick={() =>
                void go({ to: "/board", search: { ...editionOf(search), ...(each === "desk" ? { by: each } : {}) } })
              }
            >
              {said[each]}
            </button>
          ))}
          <Choice
            label={said.edition}
            value={edition}
            options={paper.editions.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(value) => void go({ to: "/board", search: { ...search, edition: value } })}
          />
        </fieldset>
      </div>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data ? <Columns board={data} queryKey={key} /> : null}
      <p className="quiet small">{said.hint}</p>
    </div>
  );
}

const editionOf = ({ edition }: { readonly edition?: string }) => (edition === undefined ? {} : { edition });

interface ColumnsProps {
  readonly board: Board;
  readonly queryKey: readonly unknown[];
}

function Columns({ board, queryKey }: ColumnsProps) {
  const said = useWords(words);
  const states = useWords(stateWords);
  const desks = useDesks();
  const mayPlan = useMay("plan", false);
  const place = useRef<HTMLDivElement>(null);
  const called = ({ state, desk }: Column) =>
    state ? states[state] : (desks.find(({ id }) => id === desk)?.name ?? said.noDesk);
  const move = useCardMoving(queryKey, called);
  const cards = board.columns.flatMap(({ lines }) => lines);
  const drop = (name: string, to: Column) => {
    const line = cards.find((each) => lineName(each) === name);
    if (line) move(line, to);
  };
  const press = (event: KeyboardEvent<HTMLElement>, column: Column, name: string) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = board.columns.indexOf(column);
    if (event.shiftKey && step !== undefined) {
      const to = board.columns[at + step];
      if (to) drop(name, to);
      focusCard(place.current, name);
    } else if (!goBetween(event, place.current)) return;
    event.preventDefault();
  };
  return (
    <div className="board" ref={place}>
      {board.columns.map((column) => (
        <ColumnOf key={columnName(column)} column={column} name={called(column)} onDrop={(name) => drop(name, column)}>
          {column.lines.map((line) => (
            <Card
              key={lineName(line)}
              line={line}
              showState={column.state === undefined}
              others={board.columns.filter((each) => each !== column).map((each) => [each, called(each)] as const)}
              onMove={(to) => move(line, to)}
              onKey={(event) => press(event, column, lineName(line))}
            />
          ))}
        </ColumnOf>
      ))}
      {board.columns[0]?.state === undefined && mayPlan ? <NewDesk /> : null}
    </div>
  );
}

interface ColumnOfProps {
  readonly column: Column;
  readonly name: string;
  readonly onDrop: (name: string) => void;
  readonly children: readonly React.ReactNode[];
}

function ColumnOf({ column, name, onDrop, children }: ColumnOfProps) {
  const said = useWords(words);
  const mayPlan = useMay("plan", false);
  const [over, setOver] = useState(false);
  const hidden = column.count - children.length;
  return (
    <section
      className="column"
      aria-label={`${name} (${column.count})`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.getData("text/plain"));
      }}
    >
      <header>
        <h2>
          {column.state ? (
            <span className="state" data-state={column.state}>
              <span className="state-mark" aria-hidden="true" />
              {name}
            </span>
          ) : (
            name
          )}{" "}
          <span className="short-count">{column.count}</span>
        </h2>
        {column.desk && mayPlan ? <DeskActs desk={column.desk} name={name} /> : null}
      </header>
      {children.length === 0 ? <p className="empty">{said.none}</p> : <ul>{children}</ul>}
      {hidden > 0 ? <p className="quiet small">{said.more(hidden)}</p> : null}
    </section>
  );
}

/** The card goes to another column, and the focus with it. */
function focusCard(place: HTMLElement | null, name: string): void {
  requestAnimationFrame(() => place?.querySelector<HTMLElement>(`[data-line="${CSS.escape(name)}"]`)?.focus());
}

/** Arrows go up and down a column, and to the column beside. */
function goBetween({ key }: KeyboardEvent, place: HTMLElement | null): boolean {
  const columns = [...(place?.querySelectorAll(".column") ?? [])].map((each) => [
    ...each.querySelectorAll<HTMLElement>("[data-line]"),
  ]);
  const at = columns.findIndex((cards) => cards.some((card) => card.closest("li")?.contains(document.activeElement)));
  const row = columns[at]?.findIndex((card) => card.closest("li")?.contains(document.activeElement)) ?? 0;
  const across = key === "ArrowRight" ? columns.slice(at + 1) : columns.slice(0, Math.max(0, at)).reverse();
  const next =
    key === "ArrowDown" || key === "ArrowUp"
      ? columns[at]?.[row + (key === "ArrowDown" ? 1 : -1)]
      : key === "ArrowLeft" || key === "ArrowRight"
        ? across
            .find((cards) => cards.length > 0)
            ?.at(Math.min(row, across.find((cards) => cards.length > 0)!.length - 1))
        : undefined;
  next?.focus();
  return next !== undefined;
}
