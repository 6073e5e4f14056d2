/** Seagrass under clear water, with those who shelter in it. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { fish, put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = { ...inks.science, ink: "#0f3038" };
const sea = ["#bcd6cb", "#8fbab4", "#5f9a9a", "#3c7880"];
const greens = ["#2f5f45", "#4f8250", "#86a94f", "#1c4536"];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(149);
  return sheet([1280, 1600], desk, [
    ...water(dice),
    ...meadow(dice, 0),
    ...shoal(),
    ...meadow(dice, 1),
    ...seahorse(),
    ...bed(dice),
  ]);
}

function water(dice: Dice): string[] {
  const bands = sea.map((colour, index) =>
    fill(outline(rough(box(-20, index * 330 - 20, 1320, 1700), dice, 7, 70)), colour),
  );
  const light = { area: [-40, -40, 1360, 900] as const, gap: [150, 110] as Point, length: [160, 380] as Point };
  const ripple = { area: [-40, 0, 1360, 150] as const, gap: [120, 26] as Point, length: [60, 190] as Point };
  return [
    ...bands,
    fill(
      gouges(
        { ...light, width: [6, 15], angle: (x) => 1.57 + (640 - x) / 2400, chance: (_, y) => 0.9 - y / 1100 },
        dice,
      ),
      desk.paper,
      ' fill-opacity=".55"',
    ),
    fill(gouges({ ...ripple, width: [4, 10] }, dice), desk.paper),
  ];
}

/** Blades from the bed to the light, all bent by one tide; the near rank is darker. */
function meadow(dice: Dice, rank: 0 | 1): string[] {
  const count = rank ? 24 : 34;
  const blades: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const x = (index / count) * 1400 - 80 + between(dice, -18, 18);
    const height = (rank ? 760 : 1060) * between(dice, 0.62, 1.06);
    const [wide, bend] = [between(dice, 11, 21) * (rank ? 1.35 : 1), between(dice, 90, 210)];
    const [tip, waist] = [Math.round(x + bend), Math.round(x + bend * 0.1 - 70)];
    const top = Math.round(1560 - height);
    const colour = rank ? (greens[index % 3 === 1 ? 0 : 3] as string) : (greens[index % 3] as string);
    const up = `C${waist} ${Math.round(1560 - height * 0.4)} ${Math.round(x + bend * 0.6)} ${Math.round(1560 - height * 0.7)} ${tip} ${top}`;
    const back = `C${Math.round(x + bend * 0.6 + wide)} ${Math.round(1560 - height * 0.66)} ${Math.round(waist + wide * 1.6)} ${Math.round(1560 - height * 0.4)} ${Math.round(x + wide * 1.4)} 1570z`;
    blades[colour] = `${blades[colour] ?? ""}M${Math.round(x)} 1570${up}${back}`;
  }
  return Object.entries(blades).map(([colour, data]) => fill(data, colour));
}

function shoal(): string[] {
  const places: readonly (readonly [number, number, number, number])[] = [
    [300, 560, 1.1, -8],
    [420, 610, 0.9, -4],
    [250, 660, 0.95, -10],
    [390, 700, 1.15, -6],
    [520, 660, 0.8, -2],
    [330, 780, 0.9, -8],
    [940, 470, 0.8, 176],
    [1040, 520, 0.95, 172],
    [900, 560, 0.7, 178],
  ];
  return places.map(([x, y, size, turn], index) =>
    fish(index === 3 ? desk.red : desk.paper, desk.ink, { at: [x, y], size, turn }),
  );
}

function seahorse(): string[] {
  const body =
    "M40 -230Q-10 -246 -36 -206L-96 -186L-92 -168L-34 -170Q-40 -130 -4 -100Q-60 -40 -40 50Q-24 110 22 130Q66 154 46 190Q20 214 4 184Q-16 196 0 216Q40 244 76 206Q104 158 60 120Q30 90 44 40Q66 -10 64 -80Q84 -110 82 -160Q82 -206 40 -230z";
  const ribs = "M-36 -30q40 -10 98 -6M-44 6q40 -12 100 -2M-40 44q36 -8 86 0M-26 82q30 -10 70 -2M8 118q20 -18 44 -10";
  return [
    put(
      [
        fill(body, desk.ink, ` stroke="${desk.ink}" stroke-width="16"`),
        fill(body, desk.glow),
        line(ribs, desk.red, 9, ' stroke-linecap="round"'),
        fill("M62 -60q54 20 44 84q-36 -4 -52 -34z", desk.red),
        fill("M10 -236l4 -34l18 22l14 -28l10 36z", desk.red),
        disc(6, -186, 17, desk.paper),
        disc(4, -186, 8, desk.ink),
      ],
      { at: [820, 960], size: 1.2, turn: 4 },
    ),
  ];
}

function bed(dice: Dice): string[] {
  const mud = { area: [-20, 1510, 1320, 90] as const, gap: [80, 20] as Point, length: [30, 110] as Point };
  return [
    fill(
      outline(rough(points("-20 1500, 300 1470, 700 1496, 1000 1464, 1300 1490, 1300 1620, -20 1620"), dice, 7, 50)),
      desk.ink,
    ),
    fill(gouges({ ...mud, width: [3, 7] }, dice), sea[2] as string),
  ];
}
