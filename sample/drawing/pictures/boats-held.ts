/** The Gull Steps fleet, bows to the quay. Pure. */
import { box, curve, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { gull, put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.port;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(83);
  return sheet([1600, 1067], desk, [...sky(dice), ...boats(), ...water(dice)]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-60, -20, 1720, 640] as const, gap: [200, 30] as Point, length: [140, 420] as Point };
  const hills = points("-40 560, 200 500, 420 540, 700 470, 980 530, 1280 480, 1640 540, 1640 720, -40 720");
  return [
    fill(outline(box(0, 0, 1600, 760)), desk.glow),
    fill(gouges({ ...bands, width: [8, 17], chance: (_, y) => 0.95 - y / 800 }, dice), desk.paper),
    fill(curve(hills), desk.tint),
    gull(desk.paper, desk.ink, { at: [270, 130], size: 0.8, turn: -8 }),
    gull(desk.paper, desk.ink, { at: [1010, 84], size: 0.55, turn: 10 }),
    gull(desk.paper, desk.ink, { at: [1320, 190], size: 0.95, turn: 6 }),
  ];
}

/** A fishing boat seen over the bow, about 380 wide, waterline at y 0. */
function boat(hull: string, band: string, house: string): string[] {
  const rigging = "M0 -430L-150 -190M0 -430L150 -190M0 -560V-190M-90 -470L90 -470M-90 -470L-128 -300M90 -470L128 -300";
  return [
    line(rigging, desk.ink, 7),
    line("M-128 -300q20 70 128 84q108 -14 128 -84M-110 -270q30 40 110 50q80 -10 110 -50", desk.ink, 3),
    fill(outline(points("-86 -180, -80 -334, 80 -334, 86 -180")), house),
    fill(outline(box(-98, -350, 196, 20)), desk.ink),
    fill(outline(box(-66, -312, 38, 50)) + outline(box(-19, -312, 38, 50)) + outline(box(28, -312, 38, 50)), desk.ink),
    fill("M-190 -226Q-96 -176 0 -170Q96 -176 190 -226Q176 -60 66 40H-66Q-176 -60 -190 -226z", hull),
    fill("M-190 -226Q-96 -176 0 -170Q96 -176 190 -226L188 -196Q96 -144 0 -138Q-96 -144 -188 -196z", band),
    line("M0 -170V40", desk.ink, 9),
    line("M-168 -120Q-90 -76 -8 -70M168 -120Q90 -76 8 -70M-136 -50Q-80 -16 -8 -10M136 -50Q80 -16 8 -10", desk.ink, 4),
    disc(-96, -118, 15, desk.paper),
    disc(-96, -118, 7, desk.ink),
    disc(96, -118, 15, desk.paper),
    disc(96, -118, 7, desk.ink),
    line("M-70 -176L-150 90M70 -176L150 90", desk.ink, 5),
  ];
}

const boats = (): string[] => [
  put(boat(desk.ink, desk.paper, desk.pale), { at: [110, 690], size: 0.86 }),
  put(boat(desk.tint, desk.paper, desk.paper), { at: [1490, 690], size: 0.86 }),
  put(boat(desk.pale, desk.ink, desk.tint), { at: [470, 726], size: 1.04 }),
  put(boat(desk.paper, desk.tint, desk.pale), { at: [1160, 726], size: 1.02 }),
  put(boat(desk.red, desk.paper, desk.paper), { at: [812, 776], size: 1.3 }),
];

function water(dice: Dice): string[] {
  const flow = { area: [-60, 770, 1720, 310] as const, gap: [92, 24] as Point, length: [50, 170] as Point };
  const under = (x: number, reach: number) => (at: number) => Math.exp(-(((at - x) / reach) ** 2));
  const red = under(812, 130);
  const pale = under(470, 110);
  return [
    fill(outline(rough(points("-20 766, 1620 766, 1620 1090, -20 1090"), dice, 6, 50)), desk.ink),
    fill(gouges({ ...flow, width: [4, 10], chance: () => 0.55 }, dice), desk.tint),
    fill(gouges({ ...flow, width: [4, 9], chance: (x, y) => red(x) * (1.5 - (y - 770) / 260) }, dice), desk.red),
    fill(
      gouges(
        { ...flow, width: [3, 8], chance: (x, y) => (pale(x) + under(1160, 110)(x)) * (1.3 - (y - 770) / 260) },
        dice,
      ),
      desk.pale,
    ),
    fill(gouges({ ...flow, gap: [190, 40], width: [2, 6], chance: () => 0.5 }, dice), desk.glow),
  ];
}
