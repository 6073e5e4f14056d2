/** Tea terraces in bands, one red rail straight up through them. Pure. */
import { box, curve, gouge, gouges, outline, type Point, points } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = { ...inks.culture, ink: "#1d2a1e" };
const leaf = ["#8fae5d", "#6f9650", "#547f47", "#41693f"];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(139);
  return sheet([1600, 1200], desk, [...sky(dice), ...terraces(dice), ...rail(), ...pickers()]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-60, -10, 1720, 330] as const, gap: [220, 34] as Point, length: [160, 420] as Point };
  const peak = points("-40 330, 200 210, 380 250, 620 120, 860 220, 1100 150, 1380 260, 1660 200, 1660 520, -40 520");
  return [
    fill(outline(box(0, 0, 1600, 520)), desk.glow),
    fill(gouges({ ...bands, width: [8, 16], chance: () => 0.8 }, dice), desk.paper),
    fill(curve(peak), "#7d8f86"),
    fill(
      gouges(
        { area: [-40, 250, 1680, 110], gap: [170, 24], length: [130, 330], width: [7, 13], chance: () => 0.7 },
        dice,
      ),
      desk.paper,
    ),
  ];
}

/** The edge of terrace `row` at `x`: a hill that swells and folds, its steps growing towards us. */
const edge = (row: number, x: number): number => {
  const share = row / 15;
  const swell = Math.sin(x / 260 + row * 0.16 + 0.6) * (46 - share * 8) + Math.sin(x / 118 - row * 0.2) * 14;
  return 300 + share ** 1.35 * 880 + swell * (0.6 + share) - ((x - 830) / 900) ** 2 * -70 * (1 - share);
};

function terraces(dice: Dice): string[] {
  return Array.from({ length: 16 }, (_, row) => {
    const across = Array.from({ length: 18 }, (_, step): Point => [step * 100 - 50, edge(row, step * 100 - 50)]);
    const fallow = row === 6;
    const colour = fallow ? "#a98a54" : (leaf[row % 4] as string);
    const lip = curve(across, true);
    const ground = fill(`${lip}V1280H-60z`, colour, ` stroke="${desk.ink}" stroke-width="${4 + row * 0.5}"`);
    return ground + (fallow ? brambles(dice, row) : bushes(dice, row));
  });
}

/** The tea on one terrace: short upright cuts that follow its edge. */
function bushes(dice: Dice, row: number): string {
  const gap = 48 + row * 4;
  const cuts = (depth: number) =>
    Array.from({ length: Math.ceil(1660 / gap) }, (_, index) => {
      const x = index * gap + between(dice, -4, 4) + depth * 9;
      return gouge(
        [x, edge(row, x) + 14 + row * 1.4 + depth * (15 + row * 1.9)],
        -1.57 + between(dice, -0.3, 0.3),
        16 + row * 1.3,
        7 + row * 0.8,
      );
    }).join("");
  return (
    fill(cuts(0), desk.ink) +
    fill(row % 2 ? cuts(1) : "", row % 4 === 3 ? (leaf[0] as string) : desk.paper, ' fill-opacity=".8"')
  );
}

const brambles = (dice: Dice, row: number): string => {
  const cuts = Array.from({ length: 44 }, (_, index) => {
    const x = index * 38;
    return gouge([x, edge(row, x) + between(dice, 12, 44)], between(dice, -2.6, -0.5), between(dice, 18, 40), 5);
  });
  return fill(cuts.join(""), desk.ink);
};

function rail(): string[] {
  const at = (share: number): Point => [640 + share * 330, 1220 - share * 960];
  const sleepers = Array.from({ length: 24 }, (_, index) => {
    const share = (index / 24) ** 0.82;
    const [x, y] = at(share);
    const half = 26 * (1 - share * 0.75);
    return `M${Math.round(x - half)} ${Math.round(y)}h${Math.round(half * 2)}`;
  }).join("");
  return [
    line(sleepers, desk.ink, 9),
    fill("M628 1220L652 1220L973 260L966 260z", desk.red),
    put(car(), { at: [776, 822], size: 1.25, turn: 12 }),
  ];
}

/** The car: engine, driver, a wagon heaped with leaf. */
const car = (): string[] => [
  fill("M-70 -20h150l12 54h-170z", desk.ink),
  fill("M-64 -20Q-30 -74 4 -62Q50 -74 76 -20z", leaf[0] as string),
  line("M-40 -32l10 -14M-12 -40l8 -14M18 -40l6 -14M44 -32l8 -12", desk.ink, 5),
  disc(-44, 38, 13, desk.ink),
  disc(52, 38, 13, desk.ink),
  fill("M-6 -120q-34 6 -34 72h76q2 -66 -42 -72z", desk.red),
  disc(2, -140, 22, desk.pale),
  fill("M-24 -146q0 -32 30 -30q26 2 24 26l16 6q-2 8 -18 6z", desk.ink),
];

function pickers(): string[] {
  const picker = (coat: string): string[] => [
    fill("M-26 60Q-30 -6 0 -8Q30 -6 28 60z", coat),
    fill("M-40 4q-6 44 10 52q14 -6 8 -54z", "#8a5a2e"),
    disc(4, -20, 15, desk.pale),
    fill("M-38 -26q42 -14 84 0q-6 10 -42 10t-42 -10zM-14 -30q2 -22 18 -22t18 22z", desk.glow),
    line("M20 10q18 16 34 12", coat, 9),
  ];
  return [
    put(picker(desk.red), { at: [300, 700], size: 1 }),
    put(picker(desk.ink), { at: [404, 690], size: 0.92 }),
    put(picker("#5d3a52"), { at: [1240, 900], size: 1.35 }),
    put(picker(desk.red), { at: [1400, 924], size: 1.3 }),
    put(picker(desk.ink), { at: [1130, 560], size: 0.66 }),
  ];
}
