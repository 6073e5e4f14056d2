/** Two eights from the mast of the umpire's launch. Pure. */
import { box, gouges, outline, type Point } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = { ...inks.sport, ink: "#0f2a30" };
const river = "#2e6a6a";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(179);
  return sheet([1600, 1067], desk, [
    fill(outline(box(0, 0, 1600, 1067)), river),
    group([...water(dice), ...wake(dice, 330), ...wake(dice, 730)], "rotate(-16 800 533)"),
    put(eight(desk.paper, desk.red), { at: [880, 300], size: 1.12, turn: -16 }),
    put(eight(desk.glow, desk.ink), { at: [790, 744], size: 1.12, turn: -16 }),
  ]);
}

function water(dice: Dice): string[] {
  const flow = { area: [-200, -260, 2040, 1600] as const, gap: [130, 46] as Point, length: [50, 170] as Point };
  return [
    fill(
      gouges({ ...flow, width: [4, 11], angle: (x, y) => Math.sin(x / 210 + y / 160) * 0.3, chance: () => 0.8 }, dice),
      desk.ink,
    ),
    fill(gouges({ ...flow, gap: [220, 90], width: [3, 8], chance: () => 0.7 }, dice), "#6fa39a"),
  ];
}

/** The white water that a crew leaves: puddles in pairs and a line down the middle. */
function wake(dice: Dice, y: number): string[] {
  const puddles = Array.from({ length: 5 }, (_, index) =>
    [-1, 1].map((side) => `M${40 + index * 90} ${y + side * 150}a26 13 0 1 0 .1 0`).join(""),
  ).join("");
  return [
    line(puddles, desk.paper, 6, ' stroke-opacity=".85"'),
    fill(gouges({ area: [-300, y - 22, 700, 44], gap: [80, 15], length: [40, 120], width: [3, 8] }, dice), desk.paper),
  ];
}

/** A racing eight going to the right, about 1000 long, oars at the finish of the stroke. */
function eight(shirt: string, blade: string): string[] {
  const seats = Array.from({ length: 8 }, (_, index) => -330 + index * 88);
  const oars = seats
    .map((x, index) => `M${x + 30} ${index % 2 ? 14 : -14}L${x - 26} ${index % 2 ? 190 : -190}`)
    .join("");
  const blades = seats.map((x, index) => {
    const side = index % 2 ? 1 : -1;
    return outline([
      [x - 18, side * 168],
      [x - 36, side * 166],
      [x - 52, side * 222],
      [x - 30, side * 228],
    ]);
  });
  const rower = (x: number, index: number) => {
    const side = index % 2 ? 1 : -1;
    return (
      line(
        `M${x - 6} ${-side * 6}L${x + 26} ${side * 16}M${x - 6} ${side * 16}L${x + 22} ${side * 24}`,
        "#c99672",
        9,
        ' stroke-linecap="round"',
      ) +
      fill(
        `M${x - 24} 0Q${x - 22} -27 ${x - 4} -27Q${x + 12} -24 ${x + 10} 0Q${x + 12} 24 ${x - 4} 27Q${x - 22} 27 ${x - 24} 0z`,
        shirt,
      ) +
      disc(x - 2, 0, 13, index % 3 ? "#3d2a1e" : "#a8713c")
    );
  };
  return [
    fill("M-560 18Q0 86 560 18L560 44Q0 116 -560 40z", desk.ink, ' fill-opacity=".4"'),
    fill("M-580 0Q-300 -32 0 -34Q320 -30 600 0Q320 30 0 34Q-300 32 -580 0z", desk.ink),
    fill("M-560 0Q-300 -24 0 -26Q320 -22 580 0Q320 22 0 26Q-300 24 -560 0z", "#b5803f"),
    fill("M-430 0Q-300 -16 0 -17Q300 -15 450 0Q300 15 0 17Q-300 16 -430 0z", desk.ink),
    line(oars, desk.paper, 7),
    fill(blades.join(""), blade),
    ...seats.map(rower),
    fill("M404 -16h26q14 16 0 32h-26z", desk.paper),
    disc(412, 0, 14, blade),
  ];
}
