/** A container of a front: its head, its cards by hand, those of its rule, and a line to add a story. */

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { Menu } from "@mantine/core";
import { useState } from "react";
import { shapeSizes } from "../../../news/front.ts";
import { Twice } from "../parts/twice.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { Adding } from "./adding.tsx";
import { HandCard, RuleCard } from "./card.tsx";
import { ContainerSettings, useFillName } from "./container_settings.tsx";
import type { Dragged, Target } from "./dragging.ts";
import type { Arranging } from "./front_query.ts";
import type { Shown } from "./front_rows.ts";
import { shapeWords } from "./front_words.ts";
import { stepOf } from "./moving.ts";

const words = wordsIn({
  en: {
    drag: (name: string) => `Move the container ${name}`,
    called: (name: string) => `the container ${name}`,
    before: (name: string) => `before the container ${name}`,
    end: (name: string) => `last by hand in ${name}`,
    settings: "Settings",
    more: "More",
    up: "Move up",
    down: "Move down",
    close: "Close",
    sure: "Close it with its cards?",
    none: "Its rule has no story for it now.",
    noneByHand: "No cards. Readers do not see an empty container.",
    rule: (name: string) => `By rule: ${name}`,
    room: (has: number, size: number) => `${has} of ${size}`,
  },
  "zh-Hans": {
    drag: (name: string) => `移动版块“${name}”`,
    called: (name: string) => `版块“${name}”`,
    before: (name: string) => `版块“${name}”之前`,
    end: (name: string) => `“${name}”手工卡片末尾`,
    settings: "设置",
    more: "更多",
    up: "上移",
    down: "下移",
    close: "关闭",
    sure: "连同卡片一起关闭？",
    none: "此规则目前没有稿件。",
    noneByHand: "没有卡片。空的版块读者看不到。",
    rule: (name: string) => `按规则：${name}`,
    room: (has: number, size: number) => `${has} / ${size}`,
  },
});

interface ContainerProps {
  readonly shown: Shown;
  readonly arranging: Arranging;
  readonly readers: ReadonlyMap<number, number>;
}

/** The name of a container: its title, else its shape and rule. */
export function useContainerName() {
  const shapes = useWords(shapeWords);
  const fillName = useFillName();
  return ({ title, shape, fill }: Shown["container"]): string =>
    title || (fill.by === "hand" ? shapes[shape] : `${shapes[shape]} · ${fillName(fill)}`);
}

export function ContainerView({ shown: { container, rows }, arranging, readers }: ContainerProps) {
  const said = useWords(words);
  const shapes = useWords(shapeWords);
  const fillName = useFillName();
  const nameOf = useContainerName();
  const { mayArrange } = arranging;
  const [open, setOpen] = useState(false);
  const name = nameOf(container);
  const { id } = container;
  const dragged: Dragged = { moved: { kind: "container", container: id }, name: said.called(name) };
  const drag = useDraggable({ id: `container ${id}`, data: dragged, disabled: !mayArrange });
  const before: Target = { place: { kind: "container", before: id }, name: said.before(name) };
  const shift = useDroppable({ id: `before ${id}`, data: before });
  const end: Target = { place: { kind: "card", container: id, before: null }, name: said.end(name) };
  const whole = useDroppable({ id: `whole ${id}`, data: { ...end, whole: true } satisfies Target });
  const last = useDroppable({ id: `last ${id}`, data: end });
  const hand = rows.filter(({ slot }) => slot !== undefined);
  const rule = rows.filter(({ slot }) => slot === undefined);
  return (
    <li ref={shift.setNodeRef} className="front-container" data-over={shift.isOver || undefined} data-name={name}>
      <section ref={whole.setNodeRef} aria-label={name}>
        <header>
          {mayArrange ? (
            <button
              type="button"
              className="grip"
              ref={(button) => {
                drag.setNodeRef(button);
                drag.setActivatorNodeRef(button);
              }}
              {...drag.attributes}
              {...drag.listeners}
              aria-label={said.drag(name)}
            >
              <Grip />
            </button>
          ) : null}
          <h2>{container.title || shapes[container.shape]}</h2>
          <span className="quiet small">
            {container.title ? `${shapes[container.shape]} · ` : ""}
            {fillName(container.fill)} · {said.room(rows.length, container.size)}
          </span>
          {mayArrange ? <Acts arranging={arranging} id={id} name={name} open={open} onOpen={setOpen} /> : null}
        </header>
        {open ? <ContainerSettings container={container} arranging={arranging} /> : null}
        {hand.length > 0 ? (
          <ol className="front-cards">
            {hand.map((row) => (
              <HandCard key={row.slot!.id} row={row} container={container} arranging={arranging} readers={readers} />
            ))}
          </ol>
        ) : null}
        <div
          ref={last.setNodeRef}
          className="front-last"
          data-over={last.isOver || whole.isOver || undefined}
          aria-hidden="true"
        />
        {rule.length > 0 ? (
          <ol className="front-cards" data-rule aria-label={said.rule(fillName(container.fill))}>
            {rule.map((row) => (
              <RuleCard key={row.story} row={row} container={container} arranging={arranging} readers={readers} />
            ))}
          </ol>
        ) : null}
        {rows.length === 0 ? (
          <p className="empty">{container.fill.by === "hand" ? said.noneByHand : said.none}</p>
        ) : null}
        {mayArrange && hand.length < shapeSizes[container.shape].most ? (
          <Adding container={container} arranging={arranging} name={name} />
        ) : null}
      </section>
    </li>
  );
}

interface ActsProps {
  readonly arranging: Arranging;
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function Acts({ arranging: { draft, act }, id, name, open, onOpen }: ActsProps) {
  const said = useWords(words);
  const steps = [
    [said.up, stepOf(draft.containers, id, -1)],
    [said.down, stepOf(draft.containers, id, 1)],
  ] as const;
  return (
    <span className="front-acts">
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        aria-label={`${said.settings}: ${name}`}
        onClick={() => onOpen(!open)}
      >
        {said.settings}
      </button>
      <Menu position="bottom-end" shadow="sm">
        <Menu.Target>
          <button type="button" className="quiet-button" aria-label={`${said.more}: ${name}`}>
            ⋯
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {steps.map(([word, to]) => (
            <Menu.Item
              key={word}
              disabled={to === undefined}
              onClick={() => to && act({ act: "shift", container: id, ...to })}
            >
              {word}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Twice
        word={said.close}
        label={`${said.close}: ${name}`}
        question={said.sure}
        run={() => act({ act: "close", container: id })}
      />
    </span>
  );
}

/** Six dots: here it can be taken. */
export const Grip = () => (
  <svg width="8" height="14" viewBox="0 0 8 14" fill="currentColor" aria-hidden="true">
    {[2, 7, 12].flatMap((y) => [2, 6].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" />))}
  </svg>
);
