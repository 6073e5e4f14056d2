/** Pictures side by side: each with what it says and what it wants; arrows go from one to the next. */
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import type { PictureLine } from "../../calls/picture_desk.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { wantWords } from "./want_words.ts";
import { wantsOf, wordsFor } from "./wants.ts";

const words = wordsIn({
  en: {
    pictures: "Pictures",
    none: "no caption yet",
    choose: (name: string) => `Choose ${name}`,
    live: (count: number) => (count === 1 ? "in 1 live story" : `in ${count} live stories`),
    number: (id: number) => `№ ${id}`,
  },
  "zh-Hans": {
    pictures: "图片",
    none: "尚无图说",
    choose: (name: string) => `选择${name}`,
    live: (count: number) => `${count} 篇已发布稿件在用`,
    number: (id: number) => `№ ${id}`,
  },
});

interface ArchiveGridProps {
  readonly pictures: readonly PictureLine[];
  readonly chosen: ReadonlySet<number>;
  /** Missing where one may not keep pictures. */
  readonly onChoose?: ((picture: number, on: boolean) => void) | undefined;
}

export function ArchiveGrid({ pictures, chosen, onChoose }: ArchiveGridProps) {
  const said = useWords(words);
  return (
    <ul className="archive" aria-label={said.pictures} onKeyDown={goByArrows}>
      {pictures.map((picture) => (
        <Card
          key={picture.id}
          picture={picture}
          chosen={chosen.has(picture.id)}
          onChoose={onChoose && ((on) => onChoose(picture.id, on))}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly picture: PictureLine;
  readonly chosen: boolean;
  readonly onChoose: ((on: boolean) => void) | undefined;
}

function Card({ picture, chosen, onChoose }: CardProps) {
  const said = useWords(words);
  const wanting = useWords(wantWords);
  const locale = useLocale();
  const { caption, credit } = wordsFor(picture, locale);
  const name = picture.name || said.number(picture.id);
  return (
    <li data-chosen={chosen || undefined}>
      <Link to="/pictures/$picture" params={{ picture: String(picture.id) }} data-line={picture.id} title={name}>
        <span className="archive-frame" style={{ background: picture.color }}>
          <img src={pictureAddress(picture, 480)} alt="" loading="lazy" decoding="async" />
        </span>
        {caption ? (
          <span className="archive-caption" lang={caption.edition}>
            {caption.text}
          </span>
        ) : (
          <span className="archive-caption quiet">{`${name} · ${said.none}`}</span>
        )}
      </Link>
      <p className="archive-foot">
        {credit ? <span>{credit}</span> : null}
        {wantsOf(picture).map((want) => (
          <span key={want} className="want" data-want={want}>
            {wanting[want]}
          </span>
        ))}
        {picture.liveIn > 0 ? <span>{said.live(picture.liveIn)}</span> : null}
      </p>
      {onChoose ? (
        <input
          type="checkbox"
          aria-label={said.choose(name)}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      ) : null}
    </li>
  );
}

/** Left and right by one, up and down to the nearest in the row above or below. */
function goByArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const columns = Math.max(
    1,
    links.filter(({ offsetParent }) => rowOf(offsetParent) === rowOf(links[0]!.offsetParent)).length,
  );
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
  const next = step === undefined ? undefined : links[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

const rowOf = (item: Element | null): number => (item as HTMLElement | null)?.offsetTop ?? 0;
