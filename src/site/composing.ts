/**
 * Composing: which story takes which place at the top of a front. Pure.
 * Promises: no story stands twice, and the columns of a full front end near each other; a young paper gets a front
 * made for few stories instead of a full one with holes.
 */
import { heightOf, type Setting } from "./measure.ts";
import type { StoryCard } from "./views.ts";

/** The top of a front; `latest` are stories without a place of their own here. */
export interface Composed {
  readonly lead: StoryCard | undefined;
  readonly seconds: readonly StoryCard[];
  readonly under: readonly StoryCard[];
  readonly picks: readonly StoryCard[];
  readonly latest: readonly StoryCard[];
  readonly rest: readonly StoryCard[];
}

/** With fewer stories a front has no third column. */
export const fullFrom = 15;
/** The lead is the newest story with a picture among this many. */
export const leadAmong = 6;
const secondsShown = 3;
const picksShown = 5;
const latestFewest = 3;
const latestMost = 20;

const narrow = { width: 17.5, headline: 1.3125, picture: true, kicker: true, standfirst: 1, time: true };
const half = { ...narrow, width: 16.25 };
const broad = { ...narrow, width: 35, headline: 3.25, standfirst: 1.125 };
const pick = { width: 17.5, headline: 1.125, kicker: true };
const opinionSet = { width: 16.25, headline: 1.375, standfirst: 1, time: true };
const line = { width: 17.5, headline: 1.15 };
const between = 2.5;
/** Names and gaps of the third column. */
const besides = 6;

/** Three columns; `opinion` stands under the lead and takes its room there. */
export function composeFull(cards: readonly StoryCard[], opinion: readonly StoryCard[]): Composed {
  const lead = leadOf(cards);
  const queue = cards.filter((card) => card !== lead);
  const seconds = takePictured(queue, secondsShown);
  const under: StoryCard[] = [];
  const side = () => stacked(seconds, narrow, between);
  const middle = () => (lead ? heightOf(lead, broad) : 0) + rowsHigh(under, half) + rowsHigh(opinion, opinionSet);
  const beside = Math.min(picksShown, Math.ceil(cards.length / 6));
  const aside = () =>
    stacked(queue.slice(0, beside), pick, 1.25) + stackedLines(queue.slice(beside, beside + latestFewest));
  while (queue.length > beside + latestFewest) {
    const tallest = Math.max(side(), middle(), aside());
    if (tallest - middle() > rowsHigh(queue.slice(0, 2), half) / 2) under.push(...takePictured(queue, 2));
    else if (tallest - side() > heightOf(queue[0]!, narrow) / 2) seconds.push(...queue.splice(0, 1));
    else break;
  }
  const picks = queue.splice(0, beside);
  const room = Math.max(side(), middle()) - stacked(picks, pick, 1.25) - besides;
  return { lead, seconds, under, picks, latest: asManyAsFit(queue, room), rest: [] };
}

/** One lead, two or no stories beside it, and the rest in even rows below. */
export function composeYoung(cards: readonly StoryCard[]): Composed {
  const lead = leadOf(cards);
  const queue = cards.filter((card) => card !== lead);
  const seconds = takePictured(queue, besideLead(queue.length));
  return { lead, seconds, under: [], picks: [], latest: [], rest: queue };
}

/** As many as leave whole rows of three or four below. */
function besideLead(others: number): number {
  if (others < 3) return others;
  return [2, 0, 1].find((beside) => rowOf(others - beside) !== undefined) ?? 2;
}

/** How many stories stand in a row, so that rows are whole; undefined when none are. */
export const rowOf = (stories: number): 3 | 4 | undefined =>
  stories > 0 && stories % 4 === 0 ? 4 : stories > 0 && stories % 3 === 0 ? 3 : undefined;

const leadOf = (cards: readonly StoryCard[]) => cards.slice(0, leadAmong).find((card) => card.picture) ?? cards[0];

/** Takes stories out of the queue: with pictures when there are enough of them, else the newest. */
function takePictured(queue: StoryCard[], wanted: number): StoryCard[] {
  const pictured = queue.filter((card) => card.picture).slice(0, wanted);
  const taken = pictured.length === wanted ? pictured : queue.slice(0, wanted);
  for (const card of taken) queue.splice(queue.indexOf(card), 1);
  return taken;
}

const stacked = (cards: readonly StoryCard[], set: Setting, gap: number) =>
  cards.reduce((sum, card) => sum + heightOf(card, set) + gap, -gap);

/** Height of rows of two, with their rule above. */
function rowsHigh(cards: readonly StoryCard[], set: Setting): number {
  if (cards.length === 0) return 0;
  const heights = cards.map((card) => heightOf(card, set));
  const rows = heights.filter((_, at) => at % 2 === 0).map((height, at) => Math.max(height, heights[at * 2 + 1] ?? 0));
  return rows.reduce((sum, height) => sum + height + 1.5, 2.5);
}

const lineHigh = (card: StoryCard) => heightOf(card, line) + 2.4;

const stackedLines = (cards: readonly StoryCard[]) => cards.reduce((sum, card) => sum + lineHigh(card), besides);

function asManyAsFit(cards: readonly StoryCard[], room: number): StoryCard[] {
  let left = room;
  const fit = cards.slice(0, latestMost).findIndex((card) => {
    left -= lineHigh(card);
    return left < 0;
  });
  return cards.slice(0, fit < 0 ? latestMost : Math.max(fit, latestFewest));
}
