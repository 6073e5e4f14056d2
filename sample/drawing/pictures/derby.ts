/** A pitch from straight above and the long curve of a goal. Pure. */
import { box, gouges, outline, type Point, points } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.sport;
const grass = "#6c9a52";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(127);
  const pitch = [...turf(dice), ...marks(), ...shot(), ...players(dice)];
  return sheet([1600, 1067], desk, [
    fill(outline(box(0, 0, 1600, 1067)), desk.ink),
    ...crowd(dice),
    group(pitch, "rotate(-7 800 533)"),
  ]);
}

function crowd(dice: Dice): string[] {
  const colours = [desk.red, desk.paper, desk.glow, desk.tint, desk.pale];
  const seats: Record<string, string> = {};
  for (let row = 0; row < 44; row += 1) {
    for (let seat = 0; seat < 62; seat += 1) {
      const [x, y] = [seat * 27 + (row % 2) * 13, row * 25];
      const depth = (y - 533 + (x - 800) * 0.123) * 0.99;
      if (Math.abs(depth) < 425 || dice() < 0.2) continue;
      const colour = colours[Math.floor(dice() * (depth < 0 ? 3 : 5))] as string;
      seats[colour] = `${seats[colour] ?? ""}M${x} ${y}h.1`;
    }
  }
  return Object.entries(seats).map(([colour, data]) => line(data, colour, 17, ' stroke-linecap="round"'));
}

function turf(dice: Dice): string[] {
  const bands = Array.from({ length: 10 }, (_, index) => outline(box(-200 + index * 200, 120, 100, 826))).join("");
  const blades = { area: [-120, 130, 1840, 800] as const, gap: [58, 56] as Point, length: [14, 40] as Point };
  return [
    fill(outline(box(-260, 104, 2120, 858)), desk.tint),
    fill(bands, grass),
    fill(
      gouges({ ...blades, width: [2, 5], angle: () => 1.2, chance: () => 0.75 }, dice),
      desk.ink,
      ' fill-opacity=".35"',
    ),
  ];
}

function marks(): string[] {
  const half =
    "M1700 160V906M800 160V906M-100 160H1700M-100 906H1700M-100 160V906M800 533m-118 0a118 118 0 1 0 236 0a118 118 0 1 0 -236 0";
  const boxes =
    "M1700 318h-214v430h214M1700 430h-86v206h86M1486 470a100 100 0 0 0 0 126M-100 318h214v430h-214M114 470a100 100 0 0 1 0 126";
  return [line(half + boxes, desk.paper, 6), disc(800, 533, 8, desk.paper), disc(1560, 533, 7, desk.paper)];
}

/** The flight of the ball, its shadow on the grass, and the goal it went into. */
function shot(): string[] {
  return [
    line("M672 640Q1080 640 1574 540", desk.ink, 9, ' stroke-opacity=".35" stroke-linecap="round"'),
    line("M672 640Q1080 250 1574 540", desk.paper, 10, ' stroke-dasharray="4 24" stroke-linecap="round"'),
    disc(1190, 424, 27, desk.ink),
    disc(1190, 424, 22, desk.paper),
    fill("M1190 413l10 8l-4 12h-12l-4 -12zM1170 420l6 -8l2 10zM1210 420l-6 -8l-2 10zM1184 445l6 -6l6 6z", desk.ink),
  ];
}

/** A player from above: shoulders, head, arms, and the long shadow of a low sun. */
const player = (shirt: string, hair: string): string[] => [
  fill("M-4 0Q60 24 116 74Q126 92 108 90Q50 54 -8 12z", desk.ink, ' fill-opacity=".5"'),
  line("M-30 4q10 -18 30 -14q22 -4 32 12", shirt, 13, ' stroke-linecap="round"'),
  fill("M-30 0Q-26 -20 0 -20Q26 -20 30 0Q26 16 0 16Q-26 16 -30 0z", shirt),
  disc(0, -2, 13, hair),
];

function players(dice: Dice): string[] {
  const home = points(
    "660 622, 470 520, 420 380, 380 700, 250 300, 210 480, 190 600, 230 760, 560 800, 600 300, 20 530",
  );
  const away = points(
    "900 560, 520 610, 470 300, 340 440, 310 640, 420 800, 150 400, 130 690, 620 440, 700 780, 900 330",
  );
  const side = (places: readonly Point[], shirt: string) =>
    places.map((at) => put(player(shirt, dice() < 0.6 ? desk.ink : "#b98858"), { at, size: 1.1 }));
  return [
    ...side(away, desk.paper),
    ...side(home, desk.red),
    put(player(desk.glow, desk.ink), { at: [1330, 690], size: 1.1 }),
  ];
}
