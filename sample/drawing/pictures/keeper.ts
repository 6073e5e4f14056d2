/** A goalkeeper at full stretch, seen through the net. Pure. */
import { box, curve, gouges, outline, type Point, points } from "../cut.ts";
import { type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.sport;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(223);
  return sheet([1280, 1600], desk, [...ground(dice), ...crowd(dice), ...ball(), ...keeper(dice), ...net()]);
}

function ground(dice: Dice): string[] {
  const blades = { area: [-20, 1080, 1320, 540] as const, gap: [46, 40] as Point, length: [20, 60] as Point };
  const sky = { area: [-40, -20, 1360, 760] as const, gap: [150, 38] as Point, length: [90, 280] as Point };
  return [
    fill(outline(box(0, 0, 1280, 1600)), desk.pale),
    fill(gouges({ ...sky, width: [6, 14], angle: () => -0.3, chance: () => 0.8 }, dice), desk.glow),
    fill(outline(box(-10, 1060, 1300, 560)), desk.tint),
    fill(outline(box(-10, 1200, 1300, 120)) + outline(box(-10, 1460, 1300, 150)), "#6c9a52"),
    fill(
      gouges({ ...blades, width: [3, 7], angle: () => -1.4, chance: () => 0.8 }, dice),
      desk.ink,
      ' fill-opacity=".5"',
    ),
    line("M-10 1130H1290", desk.paper, 12),
  ];
}

function crowd(dice: Dice): string[] {
  const heads = Array.from({ length: 3 }, (_, row) =>
    Array.from({ length: 19 }, (_, index) => {
      const [x, y] = [index * 72 + (row % 2) * 36 - 20, 860 + row * 70];
      const coat = oneOf(dice, [desk.ink, desk.red, desk.ink, "#2f5240"]);
      return put(
        [
          fill("M-36 60Q-36 -6 0 -8Q36 -6 36 60z", coat),
          disc(0, -26, 21, oneOf(dice, ["#e3bf9b", "#b98358", "#8b5a3c"])),
          fill("M-23 -28q0 -24 23 -24t23 24q-24 -12 -46 0z", oneOf(dice, [desk.ink, desk.red, desk.paper])),
        ],
        { at: [x, y + Math.round(dice() * 14)] },
      );
    }).join(""),
  );
  return [
    ...heads,
    fill(outline(box(-10, 1036, 1300, 36)), desk.paper),
    fill(outline(box(-10, 1036, 1300, 10)), desk.ink),
  ];
}

const ball = (): string[] => [
  line("M1230 640Q1060 420 850 330", desk.paper, 8, ' stroke-dasharray="3 22" stroke-linecap="round"'),
  disc(800, 300, 78, desk.ink),
  disc(800, 300, 70, desk.paper),
  fill(
    "M800 268l30 22l-11 35h-38l-11 -35zM738 268l24 -28l14 22l-22 22zM862 268l-24 -28l-14 22l22 22zM752 348l4 -22l24 10l4 26zM848 348l-4 -22l-24 10l-4 26z",
    desk.ink,
  ),
];

/** The keeper, from lower left to the two hands at upper right. */
function keeper(dice: Dice): string[] {
  const cuts = gouges(
    {
      area: [330, 640, 330, 330],
      gap: [56, 30],
      length: [30, 90],
      width: [4, 9],
      angle: () => -0.9,
      chance: () => 0.7,
    },
    dice,
  );
  return [
    line("M360 980Q250 1040 130 1010M420 1020Q360 1150 220 1210", desk.ink, 84, ' stroke-linecap="round"'),
    line("M160 1012L80 996M246 1198L150 1240", desk.paper, 74, ' stroke-linecap="round"'),
    fill("M90 956q-56 -12 -66 26q0 40 30 52l46 -14zM150 1200q-60 20 -56 56q16 34 50 26l50 -36z", desk.ink),
    line("M560 690Q600 560 664 436M610 720Q740 610 876 470", desk.red, 92, ' stroke-linecap="round"'),
    fill("M300 950Q330 760 500 640Q640 590 676 700Q650 900 480 1060Q360 1090 300 950z", desk.red),
    fill(cuts, "#7d1f1b"),
    fill("M290 930Q330 1000 470 1066Q430 1110 360 1100Q280 1060 290 930z", desk.paper),
    disc(566, 560, 88, "#d9a679"),
    fill(
      "M486 560Q470 450 566 446Q630 446 652 500Q600 490 570 530Q540 560 520 640Q490 610 486 560zM480 540Q410 560 400 650Q450 640 500 600z",
      desk.ink,
    ),
    line("M606 548l24 -10M600 606q22 4 34 -10", desk.ink, 7, ' stroke-linecap="round"'),
    group(glove(), "translate(676 410) rotate(-16)"),
    group(glove(), "translate(900 446) rotate(30) scale(-1 1)"),
  ];
}

const glove = (): string[] => [
  fill(
    "M-62 60Q-90 0 -72 -40L-84 -120q2 -26 24 -22q16 4 18 26l8 50l-2 -96q4 -26 24 -24q20 2 20 26l4 92l14 -88q8 -22 26 -16q18 6 14 30l-12 90l30 -56q14 -18 30 -6q12 12 2 32l-50 110Q30 90 -10 92z",
    desk.ink,
  ),
  fill(
    "M-46 46Q-70 0 -56 -34L-66 -112q0 -10 8 -10q6 2 8 14l14 84h14l-4 -132q2 -12 10 -12q10 0 8 14l8 130h14l20 -128q4 -10 10 -8q8 4 6 16l-18 124l12 4l42 -76q8 -8 12 -4q4 6 -2 18l-52 104Q20 70 -10 72z",
    desk.glow,
  ),
  line("M-48 40Q-10 20 36 34", desk.ink, 8),
  fill(curve(points("-66 58, -10 84, 50 58, 44 104, -10 126, -64 104")), desk.ink),
];

function net(): string[] {
  const down = Array.from(
    { length: 14 },
    (_, index) => `M${index * 100 - 20} 96Q${index * 100 + 14} 800 ${index * 100 - 20} 1610`,
  ).join("");
  const across = Array.from(
    { length: 15 },
    (_, index) => `M-10 ${170 + index * 100}Q640 ${204 + index * 100} 1290 ${170 + index * 100}`,
  ).join("");
  return [
    line(down + across, desk.paper, 4, ' stroke-opacity=".75"'),
    fill(outline(box(-10, 50, 1300, 52)), desk.paper),
    line("M-10 104H1290", desk.ink, 6),
    fill(outline(box(-10, 50, 40, 1600)), desk.paper),
    line("M32 104V1610", desk.ink, 6),
  ];
}
