/** The Halcyon crosses by night. Pure. */
import { box, curve, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { put, stars, windows } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = { ...inks.abroad, ink: "#141a33" };
const night = "#27325e";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(197);
  return sheet([1600, 1067], desk, [
    ...sky(dice),
    ...shore(dice),
    ...sea(dice),
    put(ferry(dice), { at: [760, 720], size: 1.08 }),
    ...bow(dice),
  ]);
}

function sky(dice: Dice): string[] {
  const band = (x: number, y: number) => Math.exp(-(((y - 200 + (x - 800) * 0.16) / 150) ** 2));
  const grain = { area: [-40, -20, 1680, 640] as const, gap: [100, 27] as Point, length: [50, 170] as Point };
  return [
    fill(outline(box(0, 0, 1600, 700)), desk.ink),
    fill(gouges({ ...grain, width: [3, 9], angle: () => -0.16, chance: (x, y) => band(x, y) * 0.85 }, dice), night),
    fill(stars(dice, 120, [1600, 540], [2, 4.6]), desk.paper),
    fill(stars(dice, 18, [1600, 500], [6, 11]), desk.glow),
  ];
}

function shore(dice: Dice): string[] {
  const hills = points("980 640, 1120 560, 1260 590, 1400 530, 1660 600, 1660 720, 960 720");
  return [
    fill(curve(hills), night),
    fill(outline(points("1394 548, 1400 430, 1424 430, 1430 548")), desk.paper),
    fill("M1394 404h36v26h-36z", desk.glow),
    fill("M1390 404l22 -26l22 26z", desk.red),
    fill("M1412 416L820 300V356zM1430 416L1640 372V440z", desk.glow, ' fill-opacity=".8"'),
    fill(
      Array.from({ length: 22 }, () => outline(box(1060 + dice() * 520, 612 + dice() * 40, 9, 9))).join(""),
      desk.glow,
    ),
  ];
}

function sea(dice: Dice): string[] {
  const flow = { area: [-60, 668, 1720, 420] as const, gap: [100, 25] as Point, length: [50, 170] as Point };
  const lit = (x: number, y: number) => (Math.abs(x - 760) < 500 ? 0.75 - (y - 780) / 420 : 0);
  return [
    fill(outline(rough(points("-20 664, 1620 664, 1620 1090, -20 1090"), dice, 4, 60)), "#1c2750"),
    fill(gouges({ ...flow, width: [4, 10], chance: () => 0.65 }, dice), desk.ink),
    fill(gouges({ ...flow, gap: [160, 44], width: [3, 7], chance: () => 0.5 }, dice), desk.tint),
    fill(gouges({ ...flow, area: [230, 800, 1060, 260], gap: [88, 23], width: [4, 9], chance: lit }, dice), desk.glow),
  ];
}

/** The ferry going right, waterline at y 60, about 1100 long. */
function ferry(dice: Dice): string[] {
  const decks = (
    [
      [-440, -56, 900],
      [-400, -130, 790],
      [-330, -204, 610],
    ] as const
  ).map(([x, y, width]) => ({
    x,
    y,
    width,
    panes: windows(dice, [x + 20, y + 16, width - 40, 40], [28, 36, 16, 10], 0.8),
  }));
  return [
    line("M-250 -280V-420M-250 -410L-520 -80M-250 -410L320 -270M300 -250V-390", desk.ink, 6),
    fill("M-80 -210L-60 -380H70L60 -210z", desk.red),
    fill("M-62 -362l-4 -40h140l-4 40z", desk.ink),
    fill("M-68 -310h132v22h-134z", desk.paper),
    fill(
      gouges(
        { area: [-260, -520, 300, 120], gap: [70, 28], length: [60, 130], width: [9, 18], angle: () => 2.9 },
        dice,
      ),
      desk.pale,
      ' fill-opacity=".8"',
    ),
    ...decks.map(
      ({ x, y, width, panes }) =>
        fill(outline(box(x, y, width, 76)), desk.paper) + fill(panes.lit, desk.glow) + fill(panes.dark, desk.tint),
    ),
    fill(outline(box(180, -268, 120, 66)), desk.paper),
    fill(outline(box(196, -256, 92, 26)), desk.ink),
    ...[-330, -190, 20, 330].map((x) => fill(`M${x} -74q30 -26 70 0z`, desk.red)),
    line("M-440 -60H480M-400 -134H400M-330 -208H290", desk.ink, 6),
    fill("M-520 -10Q-100 24 480 10Q560 -10 620 -44Q600 30 540 84H-450Q-500 50 -520 -10z", desk.ink),
    fill("M-512 22Q-100 52 480 38Q540 24 600 0L594 14Q540 40 480 52Q-100 66 -506 36z", desk.red),
    [-420, -320, -220, -120, -20, 80, 180, 280, 380].map((x) => disc(x, 20, 9, desk.glow)).join(""),
  ];
}

const bow = (dice: Dice): string[] => [
  fill(
    gouges({ area: [1240, 790, 260, 50], gap: [60, 16], length: [50, 120], width: [5, 11], angle: () => 0.18 }, dice),
    desk.paper,
  ),
  fill(gouges({ area: [40, 800, 320, 50], gap: [80, 16], length: [50, 140], width: [4, 9] }, dice), desk.paper),
];
