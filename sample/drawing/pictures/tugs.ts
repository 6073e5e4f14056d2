/** Two electric tugs under a ship's side. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.port;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(211);
  return sheet([1600, 1067], desk, [
    ...hull(dice),
    ...sea(dice, 0),
    put(tug(desk.paper, desk.tint), { at: [1130, 760], size: 0.98 }),
    ...foam(dice, 1420, 770),
    put(tug(desk.red, desk.glow), { at: [520, 850], size: 1.2 }),
    ...foam(dice, 900, 866),
    ...sea(dice, 1),
  ]);
}

function hull(dice: Dice): string[] {
  const plates = { area: [-40, -20, 1680, 640] as const, gap: [210, 42] as Point, length: [110, 300] as Point };
  const rivets = [120, 260, 400].map((y) => `M-10 ${y}Q800 ${y + 50} 1610 ${y}`).join("");
  const draught = Array.from(
    { length: 9 },
    (_, row) => `M${row % 2 ? 180 : 160} ${300 + row * 34}h${row % 2 ? 34 : 54}`,
  ).join("");
  return [
    fill(outline(box(0, 0, 1600, 1067)), "#22414b"),
    fill(gouges({ ...plates, width: [2, 6], chance: () => 0.7 }, dice), "#3b6069"),
    line(rivets, desk.ink, 6),
    line(rivets, desk.pale, 5, ' stroke-dasharray="2 34" stroke-linecap="round"'),
    fill("M-20 500Q800 560 1620 500V700H-20z", desk.red),
    fill(gouges({ ...plates, area: [-40, 530, 1680, 120], gap: [170, 26], width: [2, 6] }, dice), "#7d1f1b"),
    line(draught, desk.paper, 9),
    line("M700 -10L640 380M1240 -10L1150 330", desk.glow, 7),
    disc(1440, 130, 44, desk.ink),
    disc(1440, 130, 28, "#3b6069"),
  ];
}

/** A tug seen from its side, bow left against the hull, waterline at y 0, about 620 long. */
function tug(body: string, trim: string): string[] {
  return [
    line("M-20 -300V-420M-60 -384H20", desk.ink, 8),
    disc(-20, -424, 9, desk.paper),
    fill(outline(points("-110 -130, -96 -220, 120 -220, 150 -130")), desk.paper),
    fill(outline(points("-80 -220, -62 -304, 70 -304, 92 -220")), body),
    fill(
      outline(points("-66 -232, -52 -288, -12 -288, -12 -232")) + outline(points("0 -232, 0 -288, 62 -288, 78 -232")),
      desk.ink,
    ),
    fill(outline(box(-82, -316, 170, 18)), desk.ink),
    [-70, -20, 30, 80].map((x) => disc(x, -172, 17, desk.ink) + disc(x, -172, 9, desk.glow)).join(""),
    fill(outline(box(176, -196, 54, 80)), trim),
    fill("M204 -250l-22 34h18l-8 34l34 -44h-18l10 -24z", desk.glow),
    fill("M-330 -150Q-150 -108 60 -110H300Q322 -110 316 -80L290 30Q280 50 240 50H-220Q-300 10 -330 -150z", body),
    fill("M-330 -150Q-150 -108 60 -110H300Q320 -110 317 -88H60Q-150 -86 -324 -122z", desk.ink),
    fill("M-300 -40Q-140 -10 60 -10H306L298 16H60Q-150 14 -286 -12z", trim),
    ...[-250, -170, -90, -10, 70, 150, 230].map(
      (x) =>
        disc(x, -66 + (x < -100 ? (x + 100) * 0.1 : 0), 27, desk.ink) +
        disc(x, -66 + (x < -100 ? (x + 100) * 0.1 : 0), 12, body),
    ),
    disc(-326, -120, 36, desk.ink),
    disc(-334, -60, 30, desk.ink),
  ];
}

const foam = (dice: Dice, x: number, y: number): string[] => [
  fill(
    gouges(
      {
        area: [x - 90, y - 46, 330, 120],
        gap: [62, 17],
        length: [60, 150],
        width: [7, 15],
        angle: (_, at) => (at - y) / 260,
      },
      dice,
    ),
    desk.paper,
  ),
  fill(gouges({ area: [x - 60, y - 20, 260, 80], gap: [80, 24], length: [40, 100], width: [4, 8] }, dice), desk.pale),
];

function sea(dice: Dice, rank: 0 | 1): string[] {
  const top = rank ? 890 : 636;
  const flow = { area: [-60, top + 6, 1720, 1067 - top] as const, gap: [96, 25] as Point, length: [50, 170] as Point };
  const edge = rough(
    [
      [-20, top],
      [1620, top - (rank ? 20 : 0)],
      [1620, 1090],
      [-20, 1090],
    ],
    dice,
    rank ? 8 : 4,
    50,
  );
  return [
    fill(outline(edge), rank ? desk.ink : "#1a323b"),
    fill(gouges({ ...flow, width: [4, 11], chance: () => 0.62 }, dice), desk.tint),
    fill(gouges({ ...flow, gap: [180, 44], width: [3, 8], chance: () => 0.5 }, dice), desk.pale),
  ];
}
