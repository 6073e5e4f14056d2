/**
 * The sheet and its inks: what turns path data into an SVG that prints like a poster in four or five colours.
 * Pure. No filters, fonts or outside files: librsvg draws a sheet in a few dozen milliseconds.
 */
import { between, diceOf } from "./dice.ts";

/** The colours one desk prints with. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly red: string;
  /** The desk's own colour. */
  readonly tint: string;
  /** A pale second colour. */
  readonly pale: string;
  /** A warm light. */
  readonly glow: string;
}

const common = { paper: "#f3ecdc", red: "#9e2b25" };

/** The inks of every desk. */
export const inks = {
  port: { ...common, ink: "#14252d", tint: "#467a82", pale: "#b9cbc2", glow: "#e3a857" },
  province: { ...common, ink: "#25201e", tint: "#b4853a", pale: "#dfcfa6", glow: "#e8b85f" },
  abroad: { ...common, ink: "#212433", tint: "#6f7d9b", pale: "#c8cbc9", glow: "#dfb168" },
  technology: { ...common, ink: "#17222e", tint: "#4f7a99", pale: "#b4c8cf", glow: "#e2b25b" },
  science: { ...common, ink: "#151b38", tint: "#4b5c94", pale: "#b7c0cf", glow: "#efd58a" },
  culture: { ...common, ink: "#2a1722", tint: "#8c5569", pale: "#dfb9a2", glow: "#e6b25c" },
  sport: { ...common, ink: "#15261d", tint: "#4f7d4e", pale: "#b6cb94", glow: "#e4bd62" },
  opinion: { ...common, ink: "#231d1b", tint: "#a2937b", pale: "#dfd2ba", glow: "#dca85a" },
} as const satisfies Record<string, Inks>;

/** One area of path data in one colour. */
export const fill = (data: string, colour: string, more = ""): string => `<path fill="${colour}" d="${data}"${more}/>`;

/** One line of path data, `width` thick. */
export const line = (data: string, colour: string, width: number, more = ""): string =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" d="${data}"${more}/>`;

/** A disc. */
export const disc = (x: number, y: number, radius: number, colour: string, more = ""): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"${more}/>`;

/** Shapes moved, scaled, and cut off by the clip named `clip`, when given. */
export const group = (shapes: readonly string[], place: string, more = ""): string =>
  `<g transform="${place}"${more}>${shapes.join("")}</g>`;

/** Shapes seen only inside path data `hole`; `name` is unique on the sheet. */
export const within = (name: string, hole: string, shapes: readonly string[]): string =>
  `<clipPath id="${name}"><path d="${hole}"/></clipPath><g clip-path="url(#${name})">${shapes.join("")}</g>`;

/** A sheet `width` by `height` printed with `layers`, the first lowest, and the specks that ink leaves on paper. */
export function sheet(size: readonly [width: number, height: number], desk: Inks, layers: readonly string[]): string {
  const [width, height] = size;
  const all = `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${all} viewBox="0 0 ${width} ${height}">`,
    `<defs>${specks(desk.paper)}</defs><rect ${all} fill="${desk.paper}"/>`,
    ...layers,
    `<rect ${all} fill="url(#specks)"/></svg>`,
  ].join("\n");
}

/** The tile of pale specks where ink did not take. */
function specks(colour: string): string {
  const dice = diceOf(7);
  const data = Array.from({ length: 130 }, () => {
    const [x, y, across] = [between(dice, 2, 314), between(dice, 2, 316), between(dice, 0.6, 2.6)];
    return `M${x.toFixed(0)} ${y.toFixed(0)}h${across.toFixed(1)}`;
  });
  const stroke = `stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-opacity=".42"`;
  return `<pattern id="specks" width="320" height="320" patternUnits="userSpaceOnUse"><path ${stroke} d="${data.join("")}"/></pattern>`;
}
