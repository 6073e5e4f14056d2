/** Whether a headline fits where readers meet it: the story on a phone, a card, a search result, a shared card. Pure. */
import { emsOf, type Face, linesIn } from "./text_width.ts";

export const headlinePlaces = ["phone", "card", "search", "share"] as const;
export type HeadlinePlace = (typeof headlinePlaces)[number];

interface Room {
  readonly face: Face;
  readonly widthPx: number;
  readonly sizePx: number;
  readonly lines: number;
}

/** What each place has: the first two as our own pages set them, the others as seen at Google and on X. */
const rooms: Readonly<Record<HeadlinePlace, Room>> = {
  phone: { face: "serif", widthPx: 358, sizePx: 30.5, lines: 4 },
  card: { face: "serif", widthPx: 300, sizePx: 19, lines: 3 },
  search: { face: "sans", widthPx: 580, sizePx: 20, lines: 1 },
  share: { face: "sans", widthPx: 480, sizePx: 16, lines: 2 },
};

export interface HeadlineFit {
  readonly place: HeadlinePlace;
  readonly lines: number;
  readonly mostLines: number;
  /** Of the room there is; above 1 is more than fits. */
  readonly filled: number;
  readonly fits: boolean;
}

/** How the headline fits each place. */
export function headlineFits(headline: string): HeadlineFit[] {
  return headlinePlaces.map((place) => {
    const { face, widthPx, sizePx, lines: mostLines } = rooms[place];
    const lines = linesIn(headline, widthPx / sizePx, face);
    const filled = (emsOf(headline.trim(), face) * sizePx) / (widthPx * mostLines);
    return { place, lines, mostLines, filled, fits: lines <= mostLines };
  });
}
