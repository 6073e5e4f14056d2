/** Four hundred swimmers in a ragged arrow, seen from above. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = { ...inks.sport, ink: "#0e2f33" };
const sea = "#2a6468";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(227);
  return sheet([1600, 1067], desk, [
    ...water(dice),
    ...swimmers(dice),
    put(eelBoat(), { at: [330, 230], size: 1, turn: 24 }),
    put(seal(), { at: [1330, 850], size: 1, turn: -30 }),
  ]);
}

function water(dice: Dice): string[] {
  const flow = { area: [-60, -30, 1720, 1140] as const, gap: [150, 50] as Point, length: [50, 180] as Point };
  const angle = (x: number, y: number) => 0.42 + Math.sin(x / 200 + y / 150) * 0.3;
  return [
    fill(outline(box(0, 0, 1600, 1067)), sea),
    fill(gouges({ ...flow, width: [5, 14], angle, chance: () => 0.85 }, dice), desk.ink),
    fill(gouges({ ...flow, gap: [240, 90], width: [3, 8], angle, chance: () => 0.6 }, dice), "#7fb0a5"),
    fill(outline(rough(points("-20 1090, -20 780, 150 850, 240 960, 270 1090"), dice, 6, 40)), "#8a7a63"),
    line("M-10 810L140 872L226 972L252 1080", desk.paper, 7),
  ];
}

/** The field: dense at the lower left, strung out towards the leader at the upper right. */
function swimmers(dice: Dice): string[] {
  const [startX, startY, endX, endY] = [250, 880, 1420, 250];
  return Array.from({ length: 58 }, (_, index) => {
    const share = 1 - (index / 58) ** 0.6;
    const spread = 30 + (1 - share) * 330 * (0.4 + share);
    const off = between(dice, -spread, spread) * (index === 0 ? 0 : 1);
    const at: Point = [
      startX + (endX - startX) * share + off * 0.48 + between(dice, -16, 16),
      startY + (endY - startY) * share + off * 0.88,
    ];
    return put(swimmer(dice), { at, turn: -28 + between(dice, -14, 14), size: 1.04 });
  });
}

const swimmer = (dice: Dice): string[] => {
  const left = dice() < 0.5 ? 1 : -1;
  const skin = oneOf(dice, ["#e3bf9b", "#c08a60", "#8b5a3c"]);
  return [
    line("M-74 -6q-22 -6 -40 2M-74 8q-20 4 -36 0", desk.paper, 6, ' stroke-linecap="round"'),
    line(
      `M8 ${left * 12}Q34 ${left * 30} 52 ${left * 10}M2 ${-left * 12}Q-20 ${-left * 30} -38 ${-left * 26}`,
      skin,
      9,
      ' stroke-linecap="round"',
    ),
    fill("M14 0Q8 -17 -16 -14L-70 -6V6L-16 14Q8 17 14 0z", desk.ink),
    disc(22, 0, 13, oneOf(dice, [desk.red, desk.red, desk.paper, desk.glow])),
  ];
};

/** The eel boat with its man, oars and blankets. */
const eelBoat = (): string[] => [
  fill("M-150 10Q0 74 160 10Q0 96 -150 30z", desk.ink, ' fill-opacity=".5"'),
  fill("M-160 0Q-100 -54 20 -54Q110 -50 170 0Q110 50 20 54Q-100 54 -160 0z", desk.ink),
  fill("M-144 0Q-90 -40 20 -41Q100 -38 150 0Q100 38 20 41Q-90 40 -144 0z", "#a8703c"),
  fill(outline(box(-70, -38, 20, 76)) + outline(box(40, -40, 20, 80)), desk.ink),
  fill(outline(box(-44, -26, 62, 40)), desk.red),
  line("M-38 -14h50M-38 0h50", desk.paper, 5),
  line("M50 -30L10 -150M50 30L10 150", desk.paper, 7),
  fill("M4 -138l20 6l-8 -50l-20 -4zM4 138l20 -6l-8 50l-20 4z", desk.paper),
  fill("M74 -30Q100 -28 100 0Q100 28 74 30Q64 0 74 -30z", desk.red),
  disc(84, 0, 17, desk.glow),
];

const seal = (): string[] => [
  line(
    "M-120 -50q-60 40 -20 100M-160 -70q-80 66 -24 140",
    desk.paper,
    6,
    ' stroke-opacity=".6" stroke-linecap="round"',
  ),
  fill("M110 0Q96 -44 40 -46Q-40 -44 -96 -12L-130 -26L-118 0L-130 26L-96 12Q-40 44 40 46Q96 44 110 0z", desk.ink),
  disc(86, -14, 6, desk.paper),
  disc(86, 14, 6, desk.paper),
  fill("M30 -44q-10 -30 -36 -34q0 24 10 36zM30 44q-10 30 -36 34q0 -24 10 -36z", desk.ink),
  line("M0 -20q30 -6 50 0M-20 14q30 8 50 2M-50 -6h30", "#4a7a7a", 5, ' stroke-linecap="round"'),
];
