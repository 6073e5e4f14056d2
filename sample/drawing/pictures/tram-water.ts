/** The street cut through: a tram above, a flooded cable duct below. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.province;
const water = "#3f6d7a";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(71);
  return sheet([1600, 1067], desk, [...above(dice), ...ground(dice), ...duct(dice), ...drain(dice)]);
}

function above(dice: Dice): string[] {
  const rain = { area: [-40, -60, 1680, 440] as const, gap: [70, 70] as Point, length: [50, 120] as Point };
  const panes = Array.from({ length: 7 }, (_, index) =>
    outline(rough(box(478 + index * 112, 156, 84, 82), dice, 2, 99)),
  );
  return [
    fill(outline(box(0, 0, 1600, 460)), desk.pale),
    fill(gouges({ ...rain, width: [2, 4], angle: () => 1.8 }, dice), desk.tint),
    line("M-20 34H1620", desk.ink, 5),
    line("M800 100L740 34M800 100L860 34", desk.ink, 6),
    fill(
      outline(
        rough(points("446 112, 1290 112, 1330 150, 1338 330, 1300 352, 436 352, 400 330, 408 150"), dice, 2, 120),
      ),
      desk.red,
    ),
    fill("M404 258h932v30H404z", desk.paper),
    fill(panes.join(""), desk.glow),
    fill(
      [520, 640, 752, 980, 1090, 1200]
        .map((x) => `M${x - 26} 240q0 -44 26 -44q26 0 26 44zM${x} 166a16 17 0 1 0 .1 0z`)
        .join(""),
      desk.ink,
    ),
    fill("M480 100h780v14H480z", desk.ink),
    ...[540, 640, 1100, 1200].map((x) => disc(x, 362, 34, desk.ink) + disc(x, 362, 14, desk.pale)),
  ];
}

function ground(dice: Dice): string[] {
  const earth = { area: [-40, 500, 1680, 600] as const, gap: [74, 40] as Point, length: [20, 70] as Point };
  const setts = Array.from({ length: 30 }, (_, index) =>
    outline(rough(box(index * 56 - 20, 404, 48, 46), dice, 3, 40)),
  );
  return [
    fill(outline(box(-10, 392, 1620, 690)), desk.ink),
    fill(setts.join(""), "#8a7a63"),
    fill(
      gouges({ ...earth, width: [3, 8], angle: (x, y) => Math.sin(x / 90) * Math.cos(y / 70) * 1.4 }, dice),
      "#6d5230",
    ),
    fill(stones(dice), "#6d5230"),
    line("M-10 396H1610", desk.paper, 9),
  ];
}

const stones = (dice: Dice): string =>
  Array.from({ length: 26 }, () => {
    const [x, y, reach] = [between(dice, 0, 1600), between(dice, 500, 1060), between(dice, 8, 24)];
    return outline(rough(box(x, y, reach * 1.6, reach), dice, 5, 14));
  }).join("");

function duct(dice: Dice): string[] {
  const brick = (y: number, shift: number) =>
    Array.from({ length: 19 }, (_, index) =>
      outline(rough(box(216 + shift + index * 78, y, 70, 30), dice, 2, 60)),
    ).join("");
  const cables = [716, 764, 812, 860]
    .map((y, row) => {
      const wave = Array.from({ length: 7 }, (_, index) => `q100 ${(index + row) % 2 ? 22 : -22} 200 0`).join("");
      return `M236 ${y}${wave}`;
    })
    .join("");
  const ripples = { area: [250, 730, 1400, 190] as const, gap: [120, 22] as Point, length: [50, 150] as Point };
  return [
    fill(outline(box(200, 592, 1420, 348)), desk.paper),
    fill(brick(598, 0) + brick(634, -38) + brick(938, 0) + brick(974, -38), desk.red),
    fill(outline(box(200, 672, 1420, 262)), "#171312"),
    fill(outline(rough(box(200, 736, 1440, 200), dice, 5, 60)), water),
    line(cables, "#0e0c0b", 30),
    line(cables, "#5b524a", 4),
    fill(gouges({ ...ripples, width: [2, 5] }, dice), desk.pale),
    ...[560, 980, 1380].map((x, index) => joint(x, 716 + index * 48)),
  ];
}

/** A swollen cable joint, sparking under water. */
const joint = (x: number, y: number): string =>
  group(
    [
      fill("M-80 -26h160l20 26l-20 26h-160l-20 -26z", desk.glow),
      line("M-52 -26v52M-18 -26v52M18 -26v52M52 -26v52", desk.ink, 6),
      line("M-20 -44l-12 -34M24 -44l16 -30M0 -46v-40M-20 44l-12 30M24 44l14 26", desk.glow, 7),
    ],
    `translate(${x} ${y})`,
  );

function drain(dice: Dice): string[] {
  const leaf = (x: number, y: number, turn: number) =>
    group(
      [fill("M0 0q24 -30 60 -6q-26 32 -60 6z", desk.tint), line("M4 2l48 -6", desk.ink, 3)],
      `translate(${x} ${y}) rotate(${turn})`,
    );
  return [
    fill(outline(rough(points("60 392, 216 392, 216 960, 60 960"), dice, 3, 60)), "#171312"),
    fill(outline(rough(box(66, 560, 146, 396), dice, 4, 60)), water),
    line("M66 404h146M84 396v26M110 396v26M136 396v26M162 396v26M188 396v26", desk.paper, 7),
    leaf(80, 590, 10),
    leaf(140, 576, -30),
    leaf(110, 640, 60),
    leaf(84, 850, -20),
    leaf(150, 700, 30),
    leaf(120, 790, 80),
    group(
      [
        fill("M0 0h60q4 26 40 34q30 6 26 26H0z", desk.red),
        fill("M-2 60h130v10H-2z", desk.paper),
        line("M58 14l18 8M50 28l24 10", desk.paper, 5),
      ],
      "translate(72 880)",
    ),
  ];
}
