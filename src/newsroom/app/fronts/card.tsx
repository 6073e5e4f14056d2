/** Cards of a front: those put there by hand, which are moved and given words; those of the rule, which a click keeps. */
import { useDraggable, useDroppable } from "@dnd-kit/core";
import { type ReactNode, useState } from "react";
import type { Container } from "../../../news/front.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { StateMark } from "../parts/state_mark.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { CardMenu } from "./card_menu.tsx";
import { CardWords } from "./card_words.tsx";
import { Grip } from "./container.tsx";
import type { Dragged, Target } from "./dragging.ts";
import type { Arranging } from "./front_query.ts";
import { freshId, type Row } from "./front_rows.ts";
import { placeWords } from "./front_words.ts";

const words = wordsIn({
  en: {
    drag: (name: string) => `Move ${name}`,
    before: (name: string) => `before ${name}`,
    keep: (name: string) => `Keep here by hand: ${name}`,
    keepShort: "Keep here",
    words: "Words",
    wordsOf: (name: string) => `Words of ${name}`,
    own: "own words",
    until: "leaves",
    notLive: "readers do not see it yet",
    reads: (count: number) => (count === 1 ? "1 reading" : `${count} reading`),
  },
  "zh-Hans": {
    drag: (name: string) => `移动“${name}”`,
    before: (name: string) => `“${name}”之前`,
    keep: (name: string) => `手工固定在此：${name}`,
    keepShort: "固定在此",
    words: "文字",
    wordsOf: (name: string) => `“${name}”的文字`,
    own: "已改文字",
    until: "撤下时间",
    notLive: "读者还看不到",
    reads: (count: number) => `${count} 人在读`,
  },
});

interface CardProps {
  readonly row: Row;
  readonly container: Container;
  readonly arranging: Arranging;
  readonly readers: ReadonlyMap<number, number>;
}

const useHeadline = ({ slot, card, story }: Row): string => {
  const { untitled } = useWords(placeWords);
  return slot?.headline || (card ? card.headline || untitled : `№ ${story}`);
};

/** A card put there by hand. */
export function HandCard({ row, container, arranging, readers }: CardProps) {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const slot = row.slot!;
  const headline = useHeadline(row);
  const { mayArrange } = arranging;
  const dragged: Dragged = { moved: { kind: "slot", slot: slot.id, story: slot.story }, name: headline };
  const drag = useDraggable({ id: `slot ${slot.id}`, data: dragged, disabled: !mayArrange || open });
  const target: Target = {
    place: { kind: "card", container: container.id, before: slot.id },
    name: said.before(headline),
  };
  const drop = useDroppable({ id: `place ${slot.id}`, data: target });
  const own = slot.headline || slot.standfirst || slot.picture !== undefined;
  return (
    <li
      ref={(line) => {
        drag.setNodeRef(line);
        drop.setNodeRef(line);
      }}
      className="front-card"
      data-over={drop.isOver || undefined}
      data-moving={drag.isDragging || undefined}
      data-story={row.story}
      {...drag.listeners}
    >
      {mayArrange ? (
        <button
          type="button"
          className="grip"
          ref={drag.setActivatorNodeRef}
          {...drag.attributes}
          aria-label={said.drag(headline)}
        >
          <Grip />
        </button>
      ) : null}
      <Face row={row} edition={arranging.detail.edition} headline={headline} readers={readers}>
        {own ? <span className="mark">{said.own}</span> : null}
        {slot.until ? (
          <span>
            {said.until} <When at={slot.until} />
          </span>
        ) : null}
      </Face>
      {mayArrange ? (
        <span className="front-acts">
          <button
            type="button"
            className="quiet-button"
            aria-expanded={open}
            aria-label={said.wordsOf(headline)}
            onClick={() => setOpen(!open)}
          >
            {said.words}
          </button>
          <CardMenu slot={slot} headline={headline} container={container} arranging={arranging} />
        </span>
      ) : null}
      {open ? <CardWords row={row} arranging={arranging} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

/** A card that the rule put there; a click keeps it by hand. */
export function RuleCard({ row, container, arranging, readers }: CardProps) {
  const said = useWords(words);
  const headline = useHeadline(row);
  const { mayArrange, act } = arranging;
  const dragged: Dragged = { moved: { kind: "rule", story: row.story }, name: headline };
  const drag = useDraggable({ id: `rule ${container.id} ${row.story}`, data: dragged, disabled: !mayArrange });
  const keep = () =>
    act({ act: "place", container: container.id, slot: { id: freshId("s"), story: row.story }, before: null });
  return (
    <li
      ref={drag.setNodeRef}
      className="front-card"
      data-moving={drag.isDragging || undefined}
      data-story={row.story}
      {...drag.listeners}
    >
      <Face row={row} edition={arranging.detail.edition} headline={headline} readers={readers} />
      {mayArrange ? (
        <button type="button" className="quiet-button front-keep" aria-label={said.keep(headline)} onClick={keep}>
          {said.keepShort}
        </button>
      ) : null}
    </li>
  );
}

interface FaceProps {
  readonly row: Row;
  readonly edition: string;
  readonly headline: string;
  readonly readers: ReadonlyMap<number, number>;
  readonly children?: ReactNode;
}

function Face({ row: { card, story, slot }, edition, headline, readers, children }: FaceProps) {
  const said = useWords(words);
  const reads = readers.get(story) ?? 0;
  return (
    <>
      {card?.picture && slot ? (
        <img className="front-thumb" src={pictureAddress(card.picture, 320)} alt="" loading="lazy" draggable={false} />
      ) : null}
      <span className="front-face">
        <span className="headline" lang={edition}>
          {headline}
        </span>
        <span className="card-foot">
          {card && !card.live ? (
            <>
              <StateMark state={card.state} /> <span className="late">{said.notLive}</span>
            </>
          ) : null}
          {children}
          {reads > 0 ? <span className="front-reads">{said.reads(reads)}</span> : null}
        </span>
      </span>
    </>
  );
}
