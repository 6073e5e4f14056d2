/** The Philharmonic from behind its conductor, organ pipes above. Pure. */
import { box, gouges, outline, type Point } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.culture;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(109);
  return sheet([1600, 1067], desk, [...wall(dice), ...pipes(dice), ...players(dice), ...conductor()]);
}

function wall(dice: Dice): string[] {
  const planks = { area: [-40, -20, 1680, 700] as const, gap: [180, 26] as Point, length: [80, 260] as Point };
  const floor = { area: [-40, 560, 1680, 540] as const, gap: [120, 30] as Point, length: [50, 150] as Point };
  const around = (x: number, y: number) => Math.atan2(y - 1200, x - 800) + Math.PI / 2;
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.tint),
    fill(gouges({ ...planks, width: [2, 5] }, dice), desk.ink),
    fill("M-20 640Q800 440 1620 640V1090H-20z", desk.glow),
    fill(
      gouges(
        {
          ...floor,
          width: [2, 6],
          angle: around,
          chance: (x, y) => (y > 560 + ((x - 800) / 800) ** 2 * 110 ? 0.8 : 0),
        },
        dice,
      ),
      "#c18a38",
    ),
  ];
}

function pipes(dice: Dice): string[] {
  return Array.from({ length: 33 }, (_, index) => {
    const away = Math.abs(index - 16);
    const group = away % 8;
    const height = 250 + (group < 4 ? group * 34 : (8 - group) * 34) + (16 - away) * 7;
    const [x, foot] = [800 + (index - 16) * 44, 520 - (1 - (away / 16) ** 2) * 20];
    const pipe = outline([
      [x - 18, foot - height],
      [x + 18, foot - height],
      [x + 18, foot - 70],
      [x + 5, foot],
      [x - 5, foot],
      [x - 18, foot - 70],
    ]);
    const mouth = outline([
      [x - 11, foot - 78],
      [x, foot - 112],
      [x + 11, foot - 78],
    ]);
    const shine = `M${x - 8} ${Math.round(foot - height + 14)}V${Math.round(foot - 130 - between(dice, 0, 30))}`;
    return fill(pipe, index % 2 ? desk.pale : desk.paper) + fill(mouth, desk.ink) + line(shine, desk.tint, 5);
  });
}

function players(dice: Dice): string[] {
  const rows: readonly (readonly [radius: number, count: number, size: number])[] = [
    [640, 17, 0.8],
    [520, 13, 0.96],
    [392, 9, 1.12],
  ];
  return rows.flatMap(([radius, count, size], row) =>
    Array.from({ length: count }, (_, index) => {
      const angle = Math.PI * (1.07 + (index / (count - 1)) * 0.86);
      const at: Point = [800 + Math.cos(angle) * radius * 1.18, 1100 + Math.sin(angle) * radius * 0.82];
      return put(row === 0 ? brass(dice) : strings(dice, at[0] > 800 === row > 1), {
        at,
        size,
        turn: ((angle / Math.PI) * 180 - 270) * 0.3,
      });
    }),
  );
}

const head = (dice: Dice): string => {
  const hair = oneOf(dice, [desk.ink, "#6d3b25", desk.paper, desk.ink]);
  return disc(0, -62, 23, desk.pale) + fill("M-25 -62q0 -30 25 -30t25 30q-12 -16 -25 -16t-25 16z", hair);
};

const strings = (dice: Dice, low: boolean): string[] => [
  fill("M-46 34Q-44 -38 0 -38Q44 -38 46 34z", desk.ink),
  head(dice),
  low
    ? fill("M-4 -44h10l2 40q30 6 20 34q14 30 -28 34q-42 -4 -26 -34q-10 -28 18 -34z", desk.red) +
      line("M-46 8L52 26", desk.paper, 5)
    : fill("M-56 -34l34 2q16 -14 30 2q14 18 -2 32q-18 10 -28 -8l-36 -18z", desk.red) +
      line("M-44 24L34 -70", desk.paper, 5),
];

const brass = (dice: Dice): string[] => [
  fill("M-44 30Q-42 -38 0 -38Q42 -38 44 30z", desk.ink),
  head(dice),
  fill("M-6 -50h12l4 44l26 34h-56l10 -34z", desk.glow),
];

function conductor(): string[] {
  const coat = "M590 1090Q600 820 716 776Q764 760 800 760Q836 760 884 776Q1000 820 1010 1090z";
  const arms = "M690 800Q560 780 500 640M910 800Q1040 760 1116 600";
  return [
    line(arms, desk.ink, 66, ' stroke-linecap="round"'),
    fill(coat, desk.ink),
    fill("M760 770h80v-50h-80z", desk.paper),
    disc(800, 676, 66, desk.pale),
    fill("M732 690q-14 -90 68 -90t68 90q-6 34 -20 44q-48 14 -96 0q-14 -10 -20 -44z", desk.ink),
    line("M800 800V1090M742 800l40 60M858 800l-40 60", desk.tint, 6),
    disc(496, 630, 30, desk.pale),
    disc(1120, 592, 30, desk.pale),
    line("M1122 588L1250 450", desk.paper, 9, ' stroke-linecap="round"'),
    fill("M470 652l54 -26l12 26l-56 26zM1086 612l58 20l-10 26l-58 -22z", desk.paper),
  ];
}
