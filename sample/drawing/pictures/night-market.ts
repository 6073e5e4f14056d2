/** Candlewick Street by lantern light. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { put, windows } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.culture;
const wall = "#4a2838";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(131);
  return sheet([1600, 1067], desk, [...street(dice), ...stalls(dice), ...lanterns(dice), ...crowd(dice)]);
}

function street(dice: Dice): string[] {
  const end = windows(dice, [590, 300, 430, 400], [44, 60, 28, 30], 0.6);
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.ink),
    fill(
      outline(rough(points("-20 -20, 500 200, 560 700, -20 1000"), dice, 3, 90)) +
        outline(rough(points("1620 -20, 1100 200, 1040 700, 1620 1000"), dice, 3, 90)),
      wall,
    ),
    fill(outline(rough(points("500 200, 1100 200, 1060 720, 540 720"), dice, 3, 90)), "#6b3340"),
    fill(end.dark, desk.ink),
    fill(end.lit, desk.glow),
    fill(balconies(-1) + balconies(1), desk.ink),
  ];
}

/** Shuttered upper windows along one side of the street. */
const balconies = (side: -1 | 1): string =>
  [0, 1, 2]
    .flatMap((column) =>
      [0, 1].map((floor) => {
        const near = 800 + side * (340 + column * 170);
        const far = near + side * 110;
        const top = (x: number) => 230 + floor * 150 - ((Math.abs(x - 800) - 300) / 500) * (200 - floor * 110);
        return outline([
          [near, top(near)],
          [far, top(far)],
          [far, top(far) + 110],
          [near, top(near) + 92],
        ]);
      }),
    )
    .join("");

function stalls(dice: Dice): string[] {
  const row: readonly (readonly [number, number, number])[] = [
    [560, 640, 0.5],
    [1040, 640, 0.5],
    [420, 690, 0.74],
    [1180, 690, 0.74],
    [210, 760, 1.1],
    [1400, 760, 1.1],
  ];
  return row.map(([x, y, size], index) => put(stall(dice, index), { at: [x, y], size }));
}

function stall(dice: Dice, index: number): string[] {
  const cloth = oneOf(dice, [desk.red, desk.tint]);
  const stripes = [-150, -70, 10, 90].map((x) => `M${x} -206h40l${x < 0 ? -16 : 10} 66h-46z`).join("");
  const steam = gouges(
    { area: [-90, -150, 180, 120], gap: [46, 26], length: [36, 70], width: [7, 13], angle: () => -1.3 },
    dice,
  );
  return [
    fill(outline(box(-166, -150, 332, 170)), "#8f4a2c"),
    fill(outline(box(-150, -140, 300, 130)), desk.glow),
    fill(steam, desk.paper),
    fill("M-100 -26q10 -40 -20 -40h84q-30 0 -20 40zM30 -26q-30 -6 -30 -40h100q0 34 -30 40z", desk.ink),
    fill(`M${index % 2 ? -10 : 110} -26q-30 -4 -28 -44q2 -34 28 -34q28 0 28 34q0 40 -28 44z`, wall),
    fill(outline(rough(box(-176, -28, 352, 30), dice, 2, 90)), desk.paper),
    fill(outline(box(-166, 0, 332, 96)), desk.ink),
    line("M-120 8v80M-60 8v80M0 8v80M60 8v80M120 8v80", wall, 7),
    fill(
      "M-186 -140L-160 -212H160L186 -140q-24 22 -46 0q-24 22 -46 0q-24 22 -48 0q-24 22 -46 0q-22 22 -46 0q-24 22 -48 0q-22 22 -46 0q-22 22 -46 0z",
      cloth,
    ),
    fill(stripes, desk.paper),
  ];
}

function lanterns(dice: Dice): string[] {
  const strings = [
    [170, 96, 1.15, 9],
    [300, 84, 0.86, 7],
    [404, 60, 0.6, 7],
  ] as const;
  return strings.flatMap(([y, sag, size, count], row) => {
    const [from, to] = [row * 230 - 40, 1640 - row * 230];
    const at = (share: number): Point => [from + (to - from) * share, y + Math.sin(share * Math.PI) * sag];
    const cord = `M${from} ${y}Q800 ${y + sag * 2} ${to} ${y}`;
    return [
      line(cord, desk.paper, 3),
      ...Array.from({ length: count }, (_, index) =>
        put(lantern(dice() < 0.66 ? desk.red : desk.glow), { at: at((index + 0.5) / count), size }),
      ),
    ];
  });
}

const lantern = (colour: string): string[] => [
  line("M0 0v14M0 100v34M-8 128v20M0 128v26M8 128v20", colour, 5),
  fill("M0 14Q58 20 58 56Q58 92 0 98Q-58 92 -58 56Q-58 20 0 14z", colour),
  fill("M-22 10h44v10h-44zM-22 93h44v10h-44z", desk.ink),
  line("M0 20v74M-30 24q-22 32 0 66M30 24q22 32 0 66", colour === desk.red ? desk.glow : desk.red, 4),
];

function crowd(dice: Dice): string[] {
  const rows = [
    [700, 0.5, 13, 330],
    [780, 0.8, 11, 470],
    [900, 1.25, 10, 720],
    [1060, 1.8, 8, 880],
  ] as const;
  return rows.flatMap(([y, size, count, reach], row) =>
    Array.from({ length: count }, (_, index) => {
      const x = 800 + ((index + 0.5) / count - 0.5) * 2 * reach + between(dice, -16, 16);
      const coat = row === 3 ? desk.ink : oneOf(dice, [desk.ink, "#3a1f2e", desk.tint, "#3a1f2e", desk.red]);
      return put(walker(dice, coat), { at: [x, y + between(dice, -12, 12)], size });
    }),
  );
}

const walker = (dice: Dice, coat: string): string[] => [
  fill("M-52 90Q-54 -10 0 -12Q54 -10 52 90z", coat),
  disc(0, -36, 27, coat),
  line(
    "M-22 -50q10 -16 28 -12M-44 20q4 -24 24 -28",
    dice() < 0.8 ? desk.glow : desk.pale,
    4,
    ' stroke-linecap="round"',
  ),
];
