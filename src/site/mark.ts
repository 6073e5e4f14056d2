/**
 * The paper's mark: a seal with the paper's initial, one corner folded over like a sheet of newsprint. Pure.
 * A paper whose name begins with a letter that is not drawn gets the front page in its place.
 */
import { initialOf, type Letter } from "./letters.ts";

/** Seal red, the back of the fold, and the paper it is stamped on: the tokens of styles/base.css. */
export const markColours = { seal: "#a62a1c", fold: "#e9c9bd", paper: "#fdfcf8" } as const;

// The seal ends a little inside the fold, so that no red shines through its edge.
const sheet = "M16 0H84Q100 0 100 16V71L71 100H16Q0 100 0 84V16Q0 0 16 0z";
const fold = "M100 74L74 100V82Q74 74 82 74z";
const letterHeight = 56;
const letterWidest = 66;
/** With the fold, what is left of the seal has its middle a little higher. */
const folded = { x: 49, y: 46 };
const whole = { x: 50, y: 50 };

/** The mark as an SVG document; `bleed` fills the whole square, for devices that cut their own corners. */
export function markSvg(paperName: string, { bleed = false } = {}): string {
  const initial = initialOf(paperName);
  const drawing = initial === undefined ? frontPage : letterPath(initial, bleed ? whole : folded);
  const { seal, fold: back, paper } = markColours;
  const ground = bleed
    ? `<path fill="${seal}" d="M0 0H100V100H0z"/>`
    : `<path fill="${seal}" d="${sheet}"/><path fill="${back}" d="${fold}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${ground}<g fill="${paper}">${drawing}</g></svg>`;
}

function letterPath({ width, path }: Letter, middle: { readonly x: number; readonly y: number }): string {
  const scale = Math.min(letterHeight / 100, letterWidest / width);
  const [x, y] = [middle.x - (width * scale) / 2, middle.y - 50 * scale].map((each) => Math.round(each * 100) / 100);
  return `<path transform="translate(${x} ${y}) scale(${Math.round(scale * 1000) / 1000})" d="${path}"/>`;
}

/** A nameplate, a picture and columns of text. */
const frontPage =
  '<path transform="translate(2 -1)" d="M18 20H78V32H18zM18 40H78V43H18zM18 50H46V74H18zM52 50H78V54H52zM52 60H78V64H52zM52 70H64V74H52z"/>';
