/** One boat, one lamp, no shore. Pure. */
import { box, gouges, outline, type Point } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.culture;
const dark = "#121526";
const lamp: Point = [880, 500];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(233);
  return sheet([1600, 1067], { ...desk, ink: dark }, [
    ...night(dice),
    put(boat(), { at: [800, 640], size: 1.1 }),
    ...halo(dice),
  ]);
}

const far = (x: number, y: number) => Math.hypot(x - lamp[0], (y - lamp[1]) * 1.15);

function night(dice: Dice): string[] {
  const air = { area: [-60, -30, 1720, 680] as const, gap: [88, 30] as Point, length: [50, 150] as Point };
  const flow = { area: [-60, 640, 1720, 440] as const, gap: [92, 22] as Point, length: [50, 190] as Point };
  const path = (x: number, y: number) => Math.exp(-(((x - lamp[0]) / (70 + (y - 640) * 0.42)) ** 2));
  const around = (x: number, y: number) => Math.atan2(y - lamp[1], x - lamp[0]) + Math.PI / 2;
  return [
    fill(outline(box(0, 0, 1600, 1067)), dark),
    fill(gouges({ ...air, width: [3, 8], angle: around, chance: (x, y) => 1.1 - far(x, y) / 720 }, dice), "#3c3a66"),
    fill(
      gouges(
        { ...air, area: [480, 120, 800, 520], width: [3, 7], angle: around, chance: (x, y) => 0.95 - far(x, y) / 340 },
        dice,
      ),
      desk.glow,
    ),
    fill(
      gouges(
        { ...flow, width: [4, 10], chance: (x, y) => 0.75 - Math.abs(x - lamp[0]) / 1500 - (y - 640) / 1400 },
        dice,
      ),
      "#3c3a66",
    ),
    fill(gouges({ ...flow, gap: [74, 20], width: [4, 10], chance: path }, dice), desk.glow),
    fill(gouges({ ...flow, gap: [96, 30], width: [3, 7], chance: (x, y) => path(x, y) * 0.7 }, dice), desk.paper),
  ];
}

/** The boat and the one who stands in it holding the lamp out ahead. */
const boat = (): string[] => [
  fill("M-330 -30Q-160 22 40 20Q230 18 350 -44Q310 60 210 84H-200Q-290 60 -330 -30z", "#05060d"),
  line("M-322 -24Q-160 32 40 30Q230 28 340 -34", desk.glow, 5),
  line("M-250 -40L-420 130", "#05060d", 12),
  fill("M-408 104l-46 66l22 10l44 -62z", "#05060d"),
  fill("M-70 30Q-84 -110 -40 -170Q-4 -196 30 -168Q60 -120 50 30z", "#05060d"),
  disc(-2, -206, 35, "#05060d"),
  fill("M-50 -208q10 -44 50 -44q40 2 46 40l12 10q-50 14 -108 -6z", "#05060d"),
  line("M20 -150L70 -140", "#05060d", 24, ' stroke-linecap="round"'),
  line("M32 -190q16 30 12 60M44 -160Q52 -70 44 20", desk.glow, 5, ' stroke-linecap="round"'),
];

const halo = (dice: Dice): string[] => [
  line(`M${lamp[0]} 484v-16M${lamp[0] - 18} 492q18 -34 36 0`, "#05060d", 6),
  fill(`M${lamp[0] - 24} 492h48l8 62h-64z`, desk.glow),
  fill(`M${lamp[0]} 504q18 20 0 42q-18 -22 0 -42z`, desk.paper),
  line(`M${lamp[0] - 30} 556h60M${lamp[0] - 26} 492h52`, "#05060d", 9),
  fill(
    gouges({ area: [1180, 90, 200, 60], gap: [90, 30], length: [40, 90], width: [3, 6], angle: () => 0 }, dice),
    "#3c3a66",
  ),
];
