/** A wall of empty boxes and the tally clerk beneath it. Pure. */
import { box, gouges, outline, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { gull, put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.port;
const [wide, high, foot] = [258, 122, 960];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(199);
  return sheet([1600, 1067], desk, [
    ...sky(dice),
    ...wall(dice),
    ...ground(dice),
    put(clerk(), { at: [1120, 1012], size: 1.06 }),
  ]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-60, -10, 1720, 400] as const, gap: [220, 32] as const, length: [160, 420] as const };
  return [
    fill(outline(box(0, 0, 1600, 1000)), desk.pale),
    fill(gouges({ ...bands, width: [8, 16], chance: () => 0.7 }, dice), desk.paper),
    gull(desk.paper, desk.ink, { at: [1330, 120], size: 0.7, turn: 8 }),
    gull(desk.paper, desk.ink, { at: [1480, 210], size: 0.45, turn: -10 }),
  ];
}

/** Columns of boxes of uneven height, their ends to us, one row in three pulled forward a little. */
function wall(dice: Dice): string[] {
  const heights = [7, 7, 6, 5, 6, 3, 2];
  const colours = [desk.tint, desk.red, "#8f9f98", desk.glow, "#2d5058", desk.paper, "#b5533d"];
  return heights.flatMap((height, column) =>
    Array.from({ length: height }, (_, level) => {
      const [x, y] = [column * (wide + 3) - 130 + between(dice, -5, 5), foot - (level + 1) * (high + 3)];
      return crate(dice, x, y, oneOf(dice, colours));
    }),
  );
}

function crate(dice: Dice, x: number, y: number, colour: string): string {
  const ribs = Array.from(
    { length: 15 },
    (_, rib) => `M${Math.round(x + 17 + rib * 16)} ${Math.round(y + 15)}v${high - 32}`,
  ).join("");
  const rust = gouges(
    {
      area: [x + 8, y + 8, wide - 16, high - 20],
      gap: [70, 34],
      length: [10, 34],
      width: [2, 5],
      angle: () => 1.57,
      chance: () => 0.45,
    },
    dice,
  );
  return [
    fill(outline(rough(box(x, y, wide, high), dice, 1.5, 120)), colour, ` stroke="${desk.ink}" stroke-width="5"`),
    line(ribs, desk.ink, 5, ' stroke-opacity=".42"'),
    fill(rust, desk.paper, ' fill-opacity=".6"'),
    dice() < 0.3
      ? fill(outline(box(x + 26, y + 38, 70, 40)), desk.ink) +
        line(
          `M${Math.round(x + 36)} ${Math.round(y + 52)}h50M${Math.round(x + 36)} ${Math.round(y + 66)}h34`,
          colour,
          6,
        )
      : "",
  ].join("");
}

function ground(dice: Dice): string[] {
  const grain = { area: [-40, foot + 14, 1680, 100] as const, gap: [120, 22] as const, length: [40, 160] as const };
  return [
    fill(
      outline(
        rough(
          [
            [-20, foot],
            [1620, foot],
            [1620, 1090],
            [-20, 1090],
          ],
          dice,
          3,
          90,
        ),
      ),
      desk.ink,
    ),
    fill(gouges({ ...grain, width: [2, 6] }, dice), desk.tint),
    line("M-10 1030H1610", desk.glow, 9, ' stroke-dasharray="120 60"'),
  ];
}

/** The clerk, walking left with a board under one arm, feet on y 0. */
const clerk = (): string[] => [
  fill("M-30 6Q60 20 240 22Q250 34 220 34Q60 32 -40 14z", "#0b151a"),
  fill("M-26 -96L-52 0H-26L4 -78L26 0H52L34 -100z", "#0b151a"),
  fill("M-40 -190Q-36 -216 0 -218Q38 -216 42 -190L40 -88H-38z", desk.glow),
  line("M-38 -150H41M-38 -120H41", desk.paper, 8),
  fill("M-44 -186L-70 -120L-36 -108L-24 -160z", "#d29a48"),
  fill("M-98 -176L-46 -188L-36 -116L-88 -104z", desk.paper),
  line("M-84 -160l30 -7M-80 -144l30 -7M-78 -128l22 -5", desk.ink, 4),
  disc(0, -240, 24, "#c99672"),
  fill("M-30 -244q0 -34 32 -34q30 0 30 32l8 4q-30 10 -78 4z", desk.red),
];
