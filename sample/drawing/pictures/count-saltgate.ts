/** Ballots come down like gulls to a sealed box. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { gull, type Place } from "../motifs.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.province;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(5);
  return sheet([1600, 1067], desk, [...hall(dice), ...gulls(), ...ballots(dice), ...chest(dice)]);
}

function hall(dice: Dice): string[] {
  const light = { area: [-40, -40, 1680, 800] as const, gap: [110, 36] as Point, length: [70, 190] as Point };
  const angle = (x: number, y: number) => Math.atan2(y - 640, x - 800);
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.tint),
    fill(
      gouges({ ...light, width: [3, 8], angle, chance: (x, y) => 1.1 - Math.hypot(x - 800, y - 640) / 1000 }, dice),
      desk.pale,
    ),
    fill(outline(rough(box(-20, 858, 1640, 240), dice, 3, 120)), desk.red),
    fill(gouges({ area: [-20, 880, 1640, 190], gap: [190, 26], length: [90, 260], width: [2, 6] }, dice), "#7d1f1b"),
  ];
}

const flock: readonly Place[] = [
  { at: [286, 150], turn: -12 },
  { at: [560, 88], size: 0.66, turn: 10 },
  { at: [1180, 120], size: 0.86, turn: 14 },
  { at: [1430, 236], size: 0.56, turn: -8 },
  { at: [120, 352], size: 0.5, turn: 8 },
];

const gulls = (): string[] => flock.map((place) => gull(desk.paper, desk.ink, place));

/** Folded papers, larger and steeper as they near the slot. */
function ballots(dice: Dice): string[] {
  const places = points("880 190, 420 300, 1120 320, 690 330, 960 400, 560 450, 1290 440, 790 520");
  return places.map(([x, y], index) => {
    const turn = index === 7 ? 4 : between(dice, -48, 48);
    return group([paper()], `translate(${x} ${y}) rotate(${turn.toFixed(0)}) scale(${index === 7 ? 1.2 : 0.92})`);
  });
}

const paper = (): string =>
  fill("M-62 -84L4 -70L4 82L-62 68z", desk.paper) +
  fill("M4 -70L66 -88L66 64L4 82z", desk.pale) +
  line("M-46 -50l34 7M-46 -24l34 7M-46 2l34 7", desk.ink, 6) +
  line("M22 -28l12 14l22 -40", desk.red, 8);

function chest(dice: Dice): string[] {
  const front = rough(points("430 668, 1170 668, 1150 1000, 450 1000"), dice, 3, 80);
  const lid = rough(points("400 618, 500 566, 1100 566, 1200 618, 1200 672, 400 672"), dice, 3, 80);
  const grain = { area: [462, 700, 680, 280] as const, gap: [120, 21] as Point, length: [60, 200] as Point };
  return [
    fill("M420 1000h800l90 67H360z", "#7d1f1b"),
    fill(outline(front), desk.ink),
    fill(gouges({ ...grain, width: [1.5, 4], chance: (x) => 0.25 + Math.abs(x - 800) / 420 }, dice), desk.tint),
    fill(outline(lid), desk.ink),
    fill("M518 580h564l74 34H444z", desk.tint),
    fill("M640 588h320l12 20H628z", desk.ink),
    fill("M734 608L740 500L866 506L862 608z", desk.paper) + line("M760 530l80 4M758 558l80 4", desk.ink, 6),
    line("M424 646h752", desk.tint, 4),
    line("M560 672v328M1040 672v328", desk.tint, 12),
    fill(outline(rough(points("776 640, 824 640, 822 786, 802 768, 778 790"), dice, 2, 40)), desk.red),
    disc(800, 706, 56, desk.red),
    line("M800 706m-36 0a36 36 0 1 0 72 0a36 36 0 1 0 -72 0M778 716q22 -40 44 0M788 690l24 30", desk.paper, 5),
  ];
}
