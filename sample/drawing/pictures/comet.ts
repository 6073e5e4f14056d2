/** The open dome on Cold Ridge and a comet that passes once. Pure. */
import { box, curve, gouge, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { stars } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.science;
const head: Point = [1010, 360];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(59);
  return sheet([1600, 1067], desk, [...sky(dice), ...comet(dice), ...hills(dice), ...dome(dice)]);
}

function sky(dice: Dice): string[] {
  const band = (x: number, y: number) => Math.exp(-(((y - 240 - (x - 300) * 0.28) / 210) ** 2));
  const grain = { area: [-40, -20, 1680, 880] as const, gap: [90, 27] as Point, length: [40, 130] as Point };
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.ink),
    fill(gouges({ ...grain, width: [2, 6], angle: () => 0.27, chance: (x, y) => band(x, y) * 0.72 }, dice), desk.tint),
    fill(stars(dice, 170, [1600, 800], [2, 4.4]), desk.paper),
    fill(stars(dice, 26, [1600, 800], [6, 10]), desk.glow),
  ];
}

function comet(dice: Dice): string[] {
  const tail = (count: number, spread: number, reach: number, width: number) =>
    Array.from({ length: count }, () => {
      const angle = -0.36 + between(dice, -spread, spread);
      const start = between(dice, 10, 90);
      const from: Point = [head[0] + Math.cos(angle) * start, head[1] + Math.sin(angle) * start];
      return gouge(from, angle, between(dice, reach * 0.4, reach), between(dice, 2, width));
    }).join("");
  const coma = Array.from({ length: 26 }, (_, index) => {
    const angle = (index / 26) * Math.PI * 2 + between(dice, -0.08, 0.08);
    const from: Point = [head[0] + Math.cos(angle) * 20, head[1] + Math.sin(angle) * 20];
    return gouge(from, angle, between(dice, 22, 50), between(dice, 5, 9));
  }).join("");
  return [
    fill(tail(34, 0.17, 760, 13), desk.tint),
    fill(tail(26, 0.1, 640, 9), desk.pale),
    fill(tail(14, 0.045, 560, 8), desk.paper),
    fill(coma, desk.pale),
    disc(head[0], head[1], 27, desk.paper),
  ];
}

function hills(dice: Dice): string[] {
  const far = points(
    "-40 790, 160 720, 330 760, 520 690, 760 776, 1020 700, 1260 764, 1460 690, 1660 750, 1660 1100, -40 1100",
  );
  const near = points("-40 900, 220 838, 470 806, 760 852, 1100 912, 1400 890, 1660 940, 1660 1100, -40 1100");
  const terraces = Array.from({ length: 7 }, (_, row) =>
    curve(
      Array.from(
        { length: 9 },
        (_, step): Point => [-40 + step * 212, 938 + row * 26 + Math.sin(step * 1.1 + row * 0.5) * (26 - row * 2)],
      ),
      true,
    ),
  ).join("");
  const mist = { area: [-40, 776, 1680, 74] as const, gap: [150, 20] as Point, length: [120, 320] as Point };
  return [
    fill(curve(far), "#2a3566"),
    fill(gouges({ ...mist, width: [4, 9], chance: () => 0.8 }, dice), desk.pale),
    fill(curve(near), "#0b0f22"),
    line(terraces, desk.tint, 6),
    fill(
      gouges(
        {
          area: [-20, 930, 1640, 160],
          gap: [46, 26],
          length: [14, 30],
          width: [5, 9],
          angle: () => -1.3,
          chance: () => 0.5,
        },
        dice,
      ),
      desk.tint,
    ),
  ];
}

function dome(dice: Dice): string[] {
  const shell = "M268 640a192 196 0 0 1 384 0z";
  const ribs = [-0.72, -0.36, 0.62, 0.84]
    .map((part) => `M460 446Q${Math.round(460 + part * 210)} 500 ${Math.round(460 + part * 192)} 640`)
    .join("");
  return [
    fill(outline(rough(points("262 646, 658 646, 646 834, 276 834"), dice, 2, 70)), desk.pale),
    fill(outline(rough(points("262 646, 400 646, 396 834, 276 834"), dice, 2, 70)), desk.tint),
    fill(shell, desk.paper),
    fill("M268 640a192 196 0 0 1 170 -194q-84 60 -88 194z", desk.pale),
    line(ribs, desk.tint, 4),
    fill("M452 444Q474 440 498 447Q590 480 612 566L574 640H494Q494 530 452 444z", desk.ink),
    fill("M514 640L532 588L614 482L660 518L582 620L572 640z", desk.glow),
    line("M604 478l66 50", desk.red, 13),
    line("M254 646h412", desk.ink, 14),
    fill(outline(box(436, 740, 48, 94)), desk.ink),
    fill(outline(box(330, 700, 30, 40)) + outline(box(560, 700, 30, 40)), desk.glow),
    fill("M180 850l70 -28h440l120 50z", "#0b0f22"),
  ];
}
