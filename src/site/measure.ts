/**
 * Measure: how tall a story stands in a column, guessed from its words before any browser sets them. Pure.
 * In rem, at a desktop's width; good to a line or two, which is as near as columns need to end to each other.
 */
import type { StoryCard } from "./views.ts";

/** How a story is set: the column's width and the headline's size in rem, and what stands around it. */
export interface Setting {
  readonly width: number;
  readonly headline: number;
  readonly picture?: boolean;
  readonly kicker?: boolean;
  readonly standfirst?: number;
  readonly time?: boolean;
}

/** A card shows no more lines of its standfirst (card.css). */
const mostLines = 5;
const credit = 1.76;
const kicker = 1.35;
const time = 1.45;
const han = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const everyHan = new RegExp(han, "g");

/** Lines that `text` takes at a size in a column: Chinese letters are as wide as high, others about half that. */
export function linesOf(text: string, size: number, width: number): number {
  const wide = text.match(everyHan)?.length ?? 0;
  const long = (wide + (text.length - wide) * 0.48) * size;
  return Math.max(1, Math.ceil(long / (width - size)));
}

/** Height of a story's card. */
export function heightOf(card: StoryCard, { width, headline, ...set }: Setting): number {
  const leading = han.test(card.headline) ? 1.3 : 1.16;
  const body = set.standfirst ?? 0;
  return (
    (set.picture && card.picture ? (width * 2) / 3 + credit : 0) +
    (set.kicker && card.section ? kicker : 0) +
    linesOf(card.headline, headline, width) * headline * leading +
    (body > 0 && card.standfirst
      ? 0.35 + Math.min(linesOf(card.standfirst, body, width), mostLines) * body * 1.45
      : 0) +
    (set.time || (card.standing && card.standing !== "confirmed") ? time : 0)
  );
}
