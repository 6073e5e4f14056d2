/** A moon over the tides of a year, one curve beneath another. Pure. */
import { box, curve, gouges, outline, type Point, ring, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { stars } from "../motifs.ts";
import { disc, fill, inks, sheet } from "../sheet.ts";

const desk = inks.culture;
const moon: Point = [800, 330];
const deep = "#1d2747";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(163);
  return sheet([1600, 1067], { ...desk, ink: deep }, [...sky(dice), ...disk(dice), ...tides(dice)]);
}

function sky(dice: Dice): string[] {
  const grain = { area: [-40, -20, 1680, 760] as const, gap: [96, 34] as Point, length: [50, 150] as Point };
  const around = (x: number, y: number) => Math.atan2(y - moon[1], x - moon[0]) + Math.PI / 2;
  const far = (x: number, y: number) => Math.hypot(x - moon[0], y - moon[1]);
  return [
    fill(outline(box(0, 0, 1600, 1067)), deep),
    fill(
      gouges(
        { ...grain, width: [3, 8], angle: around, chance: (x, y) => (far(x, y) < 290 ? 0 : 1.2 - far(x, y) / 760) },
        dice,
      ),
      "#5b6a9c",
    ),
    fill(stars(dice, 60, [1600, 460], [3, 7]), desk.paper),
  ];
}

function disk(dice: Dice): string[] {
  const seas: readonly (readonly [number, number, number, number])[] = [
    [720, 260, 76, 58],
    [850, 220, 46, 34],
    [690, 400, 50, 64],
    [880, 360, 60, 40],
    [800, 480, 70, 30],
    [930, 450, 26, 24],
  ];
  const grain = { area: [590, 120, 420, 420] as const, gap: [40, 30] as Point, length: [12, 34] as Point };
  const inside = (x: number, y: number) => (Math.hypot(x - moon[0], y - moon[1]) < 225 ? 0.6 : 0);
  return [
    disc(moon[0], moon[1], 250, desk.glow),
    disc(moon[0], moon[1], 238, desk.paper),
    fill(
      seas.map(([x, y, across, down]) => curve(rough(ring([x, y], [across, down], 9), dice, 9, 999))).join(""),
      desk.pale,
    ),
    fill(gouges({ ...grain, width: [2, 5], angle: () => 0.5, chance: inside }, dice), "#c9a58c"),
  ];
}

/** Fourteen tides: springs and neaps in each curve, shifted a day from the one above. */
function tides(dice: Dice): string[] {
  const colours = [
    "#34447c",
    "#5b6a9c",
    "#8a5a6b",
    desk.red,
    "#7c4a3c",
    desk.glow,
    "#5b6a9c",
    "#34447c",
    "#2a3868",
    desk.pale,
    "#5b6a9c",
    "#34447c",
    "#26315c",
    "#1d2747",
  ];
  return colours.flatMap((colour, row) => {
    const base = 560 + row * 40;
    const swing = 26 + row * 1.6;
    const height = (x: number) => {
      const springs = 0.62 + 0.38 * Math.cos(((x - moon[0]) / 520) * Math.PI);
      return base - swing * springs * Math.cos((x - moon[0]) / 62 + row * 0.42);
    };
    const crest = Array.from({ length: 33 }, (_, step): Point => [step * 54 - 54, height(step * 54 - 54)]);
    const top = curve(crest, true);
    const flow = { area: [-20, base + 26, 1640, 20] as const, gap: [150, 20] as Point, length: [30, 90] as Point };
    return [
      fill(`${top}V1120H-60z`, colour, ` stroke="${row === 3 || row === 5 ? desk.paper : deep}" stroke-width="4"`),
      row % 2
        ? fill(gouges({ ...flow, width: [2, 4], chance: () => 0.6 }, dice), desk.paper, ' fill-opacity=".7"')
        : "",
    ];
  });
}
