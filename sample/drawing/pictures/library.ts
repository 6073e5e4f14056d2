/** The Octavo, a boat of books, at dusk. Pure. */
import { box, curve, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { gull, put, stars } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.culture;
const dusk = "#5a3a58";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(137);
  return sheet([1600, 1067], desk, [
    ...sky(dice),
    ...islands(dice),
    ...water(dice),
    put(boat(dice), { at: [800, 770], size: 1.18 }),
  ]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-60, 180, 1720, 420] as const, gap: [210, 30] as Point, length: [140, 420] as Point };
  return [
    fill(outline(box(0, 0, 1600, 700)), dusk),
    fill(gouges({ ...bands, width: [7, 15], chance: (_, y) => (y - 160) / 330 }, dice), desk.pale),
    fill(stars(dice, 46, [1600, 240], [3, 7]), desk.paper),
    disc(1300, 190, 74, desk.glow),
    disc(1272, 176, 68, dusk),
    gull(desk.paper, desk.ink, { at: [330, 330], size: 0.6, turn: -10 }),
  ];
}

function islands(dice: Dice): string[] {
  const far = points(
    "-40 620, 120 520, 260 580, 430 620, 900 628, 1160 600, 1300 500, 1420 540, 1640 610, 1640 720, -40 720",
  );
  const houses = points("80 560, 150 566, 1330 556, 1400 566, 1470 572");
  return [
    fill(curve(far), desk.tint),
    ...houses.map(
      ([x, y]) =>
        fill(
          outline(rough(box(x, y, 40, 32), dice, 2, 60)) +
            outline([
              [x - 6, y],
              [x + 20, y - 24],
              [x + 46, y],
            ]),
          desk.ink,
        ) + fill(outline(box(x + 14, y + 9, 12, 13)), desk.glow),
    ),
  ];
}

/** The boat, waterline at y 0, about 980 long, its side open on the shelves. */
function boat(dice: Dice): string[] {
  return [
    line("M-150 -330V-520M-150 -510L300 -300M-150 -510L-420 -130", desk.ink, 7),
    fill("M-150 -500l90 22l-90 26z", desk.red),
    fill(outline(rough(box(-318, -336, 520, 24), dice, 2, 90)), desk.ink),
    fill(outline(box(-296, -314, 476, 214)), desk.paper),
    fill(outline(box(-276, -296, 436, 186)), "#7a3c22"),
    ...shelf(dice, -268, -238, 420),
    ...shelf(dice, -268, -176, 420),
    ...shelf(dice, -268, -114, 420),
    fill(outline(box(-40, -304, 92, 206)), desk.glow),
    fill("M-12 -100q-6 -96 16 -100q26 4 20 100zM6 -262a24 26 0 1 0 .1 0z", desk.ink),
    line("M18 -176l34 14l28 -10", desk.ink, 11),
    fill("M62 -190l26 8l26 -8v26l-26 8l-26 -8z", desk.paper),
    fill(outline(points("204 -230, 318 -230, 330 -100, 204 -100")), desk.red),
    fill(outline(box(222, -208, 84, 50)), desk.glow),
    fill("M-470 -110H400Q460 -116 520 -150Q500 -40 420 46H-400Q-450 -10 -470 -110z", desk.ink),
    fill("M-462 -82H410Q460 -88 506 -112L502 -92Q456 -66 410 -60H-458z", desk.paper),
    fill(
      "M-410 -118q-8 -22 8 -42l-4 -16l14 8h14l12 -10l2 22q22 6 34 38q14 -12 10 -32l10 -2q8 34 -16 44h-84z",
      desk.ink,
    ),
  ];
}

/** A row of books standing on a shelf. */
function shelf(dice: Dice, from: number, foot: number, width: number): string[] {
  const rows: Record<string, string> = {};
  for (let x = from; x < from + width - 18; ) {
    const [wide, high] = [between(dice, 9, 20), between(dice, 32, 50)];
    const colour = oneOf(dice, [desk.red, desk.paper, desk.glow, desk.tint, desk.pale, desk.ink]);
    rows[colour] = `${rows[colour] ?? ""}${outline(box(x, foot - high, wide - 2, high))}`;
    x += wide;
  }
  return [
    ...Object.entries(rows).map(([colour, data]) => fill(data, colour)),
    line(`M${from} ${foot + 3}h${width}`, desk.ink, 6),
  ];
}

function water(dice: Dice): string[] {
  const flow = { area: [-60, 690, 1720, 400] as const, gap: [96, 23] as Point, length: [50, 170] as Point };
  const lamp = (x: number, y: number) => Math.exp(-(((x - 800) / (90 + (y - 700) * 0.5)) ** 2));
  return [
    fill(outline(rough(points("-20 686, 1620 686, 1620 1090, -20 1090"), dice, 4, 60)), desk.ink),
    fill(gouges({ ...flow, width: [4, 10], chance: () => 0.6 }, dice), dusk),
    fill(gouges({ ...flow, gap: [120, 40], width: [3, 7], chance: () => 0.5 }, dice), desk.pale),
    fill(gouges({ ...flow, area: [500, 820, 600, 250], gap: [70, 20], width: [4, 9], chance: lamp }, dice), desk.glow),
  ];
}
