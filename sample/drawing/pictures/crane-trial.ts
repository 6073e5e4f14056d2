/** Harbour cranes at dawn: three gantries against a low pale sun. Pure. */
import { box, curve, gouges, outline, type Point, points, ring, rough } from "../cut.ts";
import { type Dice, diceOf, oneOf } from "../dice.ts";
import { fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.port;
const horizon = 700;
const sun: Point = [1130, 640];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(11);
  return sheet([1600, 1067], desk, [
    ...sky(dice),
    ...quay(dice),
    group([crane()], "translate(980 700) scale(.62)"),
    group([crane()], "translate(640 706) scale(.86)"),
    group([crane()], "translate(170 716) scale(1.3)"),
    ...stacks(dice),
    ...water(dice),
  ]);
}

function sky(dice: Dice): string[] {
  const bands = { length: [120, 420] as Point, width: [7, 16] as Point, gap: [190, 24] as Point };
  const nearSun = (x: number, y: number) => Math.hypot(x - sun[0], (y - sun[1]) * 1.5) / 900;
  return [
    fill(outline(box(0, 0, 1600, horizon + 60)), desk.pale),
    fill(gouges({ ...bands, area: [-60, -10, 1720, 520], chance: (_, y) => 1.15 - y / 480 }, dice), desk.tint),
    fill(gouges({ ...bands, area: [0, 250, 1600, 420], chance: (x, y) => 1.05 - nearSun(x, y) }, dice), desk.glow),
    fill(curve(rough(ring(sun, 214, 18), dice, 3, 999)), desk.paper),
    fill(gouges({ ...bands, length: [90, 300], area: [900, 560, 460, 120] }, dice), desk.glow),
  ];
}

/** A ship-to-shore gantry, its boom out to the right, feet on y 0, about 480 high and 900 wide. */
function crane(): string {
  const steel: Point[][] = [
    points("-70 0, -58 -330, -34 -330, -44 0"),
    points("170 0, 162 -330, 186 -330, 196 0"),
    points("-250 -352, 640 -352, 640 -326, -250 -326"),
    points("-62 -122, 182 -122, 182 -104, -62 -104"),
    points("150 -350, 172 -520, 190 -520, 200 -350"),
    points("-96 -6, -18 -6, -18 18, -96 18"),
    points("142 -6, 222 -6, 222 18, 142 18"),
    points("-236 -392, -120 -392, -120 -330, -236 -330"),
  ];
  const stays = "M180-514L620-350M180-514L400-350M176-514L-180-350M-50-322L174-118M172-322L-52-118";
  const truss = Array.from({ length: 20 }, (_, index) => `l18 ${index % 2 ? -22 : 22}l18 0`).join("");
  return [
    line(stays, desk.ink, 7),
    fill(steel.map((piece) => outline(piece)).join(""), desk.ink),
    line(`M-110-350${truss}`, desk.pale, 4),
    line("M430-326v120M476-326v120", desk.ink, 4),
    fill(outline(box(404, -332, 98, 22)) + outline(box(412, -210, 82, 12)), desk.ink),
    fill(outline(box(392, -196, 122, 52)), desk.red),
    line("M408-188v36M428-188v36M448-188v36M468-188v36M488-188v36", desk.pale, 4),
  ].join("");
}

function quay(dice: Dice): string[] {
  const far = rough(points("-20 640, 420 652, 760 664, 1620 676, 1620 780, -20 780"), dice, 5, 40);
  return [fill(outline(far), desk.tint)];
}

function stacks(dice: Dice): string[] {
  const boxes = Array.from({ length: 15 }, (_, column) => {
    const height = 1 + Math.floor(dice() * 3);
    return Array.from({ length: height }, (_, level) => {
      const [x, y] = [20 + column * 76, 716 - (level + 1) * 33];
      const ribs = [12, 24, 36, 48, 60].map((rib) => `M${x + rib} ${y + 6}v20`).join("");
      const colour = oneOf(dice, [desk.ink, desk.tint, desk.red, desk.ink]);
      return fill(outline(box(x, y, 72, 30)), colour) + line(ribs, desk.paper, 2.5, ' stroke-opacity=".75"');
    });
  });
  return [...boxes.flat(), fill(outline(rough(points("0 714, 1240 710, 1252 748, 0 756"), dice, 3, 50)), desk.ink)];
}

function water(dice: Dice): string[] {
  const glitter = (x: number, y: number) => Math.exp(-(((x - sun[0]) / (120 + (y - horizon) * 0.55)) ** 2));
  const common = { length: [34, 120] as Point, width: [4, 10] as Point, gap: [74, 21] as Point };
  const area = [0, 752, 1600, 320] as const;
  return [
    fill(outline(rough(points("-20 750, 1250 742, 1620 712, 1620 1090, -20 1090"), dice, 3, 60)), desk.ink),
    fill(gouges({ ...common, area, chance: (x, y) => 0.5 - glitter(x, y) * 0.5 }, dice), desk.tint),
    fill(gouges({ ...common, gap: [62, 17], area: [840, 722, 620, 350], chance: glitter }, dice), desk.glow),
    fill(
      gouges({ ...common, gap: [66, 23], area: [900, 730, 480, 340], chance: (x, y) => glitter(x, y) * 0.8 }, dice),
      desk.paper,
    ),
  ];
}
