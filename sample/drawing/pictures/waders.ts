/** A flock of knot turns over the flats; one bird stands. Pure. */
import { box, curve, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = { ...inks.science, ink: "#2b2a3c" };
const mud = "#8c7a70";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(229);
  return sheet([1600, 1200], desk, [
    ...sky(dice),
    ...flock(dice),
    ...flats(dice),
    put(knot(), { at: [1190, 1010], size: 1.3 }),
  ]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-60, -10, 1720, 760] as const, gap: [230, 36] as Point, length: [170, 460] as Point };
  const far = points("-40 720, 300 690, 620 712, 980 684, 1300 708, 1660 690, 1660 800, -40 800");
  return [
    fill(outline(box(0, 0, 1600, 800)), desk.glow),
    fill(gouges({ ...bands, width: [8, 18], chance: (_, y) => 0.95 - y / 1200 }, dice), desk.paper),
    fill(curve(far), desk.tint),
    fill(
      Array.from({ length: 9 }, (_, index) => outline(box(1080 + index * 34, 690 - (index % 3) * 8, 9, 26))).join(""),
      desk.ink,
    ),
  ];
}

/** A ribbon of birds folded twice and dense at the folds, made of one clump printed many times over. */
function flock(dice: Dice): string[] {
  const clump = Array.from({ length: 44 }, () => {
    const [angle, out] = [between(dice, 0, 6.28), Math.sqrt(dice()) * 100];
    return bird(dice, [Math.cos(angle) * out, Math.sin(angle) * out * 0.7]);
  });
  const prints = Array.from({ length: 78 }, (_, index) => {
    const along = index / 77;
    const fold = Math.abs(Math.sin(along * Math.PI * 2));
    const x = 130 + along * 1150 + between(dice, -36, 36);
    const y = 350 + Math.sin(along * Math.PI * 2.2 - 0.7) * 170 - along * 60 + between(dice, -1, 1) * (20 + fold * 88);
    const size = 0.5 + fold * 0.35 + between(dice, -0.1, 0.15);
    return `<use href="#clump" transform="translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(between(dice, -24, 24))}) scale(${size.toFixed(2)})"/>`;
  });
  return [`<defs>${fill(clump.join(""), desk.ink).replace("<path", '<path id="clump"')}</defs>`, ...prints];
}

function bird(dice: Dice, [x, y]: Point): string {
  const size = between(dice, 6, 12);
  const lift = between(dice, 0.2, 0.9) * size;
  return outline([
    [x - size, y - lift],
    [x, y],
    [x + size, y - lift],
    [x, y + 5],
  ]);
}

function flats(dice: Dice): string[] {
  const shine = { area: [-60, 760, 1720, 440] as const, gap: [140, 30] as Point, length: [80, 260] as Point };
  const pools = [
    [260, 850, 300, 22],
    [900, 810, 380, 16],
    [1330, 850, 300, 20],
    [560, 960, 420, 34],
    [240, 1090, 340, 34],
  ] as const;
  return [
    fill(outline(rough(points("-20 742, 1620 742, 1620 1220, -20 1220"), dice, 4, 60)), mud),
    fill(gouges({ ...shine, width: [4, 11], chance: () => 0.75 }, dice), desk.ink, ' fill-opacity=".75"'),
    ...pools.map(([x, y, across, down]) =>
      fill(
        curve(
          rough(
            [
              [x - across / 2, y],
              [x, y - down],
              [x + across / 2, y],
              [x, y + down],
            ],
            dice,
            6,
            90,
          ),
        ),
        desk.glow,
      ),
    ),
    fill(gouges({ ...shine, gap: [190, 48], width: [3, 8], chance: () => 0.6 }, dice), desk.paper),
    ...Array.from({ length: 16 }, (_, index) => print(420 + index * 44, 1090 - Math.sin(index / 3) * 26, index)),
  ];
}

const print = (x: number, y: number, index: number): string =>
  line(
    `M${Math.round(x)} ${Math.round(y + (index % 2) * 14)}l-14 -6m14 6h-18m18 0l-14 8`,
    desk.ink,
    4,
    ' stroke-linecap="round"',
  );

/** A knot facing right, feet on y 90, with its three rings. */
const knot = (): string[] => [
  fill("M-150 100Q0 76 170 96Q40 120 -150 100z", desk.ink, ' fill-opacity=".55"'),
  line("M-20 20L-34 92M24 22L34 92", desk.ink, 9),
  line("M-34 92l28 2M34 92l28 2", desk.ink, 7, ' stroke-linecap="round"'),
  line("M-25 44l-3 14", desk.paper, 13),
  line("M-28 58l-3 12", "#3f6fae", 13),
  line("M-31 70l-2 12", "#9fc24a", 13),
  fill(
    "M-170 -6Q-110 -84 10 -96Q50 -150 104 -146Q150 -140 156 -104L280 -84L152 -74Q150 -50 120 -24Q80 34 0 36Q-90 36 -170 -6z",
    desk.ink,
  ),
  fill("M156 -100Q146 -40 110 -16Q70 26 0 28Q-60 28 -100 14Q20 0 60 -40Q90 -70 150 -84z", "#c0623a"),
  fill("M-168 -8Q-100 -76 0 -84Q30 -80 24 -50Q-30 -6 -168 -8z", "#6d6a86"),
  line(
    "M-130 -20Q-60 -60 6 -66M-110 -14Q-50 -40 10 -46M-74 -12Q-30 -26 4 -30",
    desk.paper,
    6,
    ' stroke-linecap="round"',
  ),
  disc(120, -112, 10, desk.paper),
  disc(122, -112, 5, desk.ink),
];
