/** A chip wafer hangs like a moon over the roofs of the Kilnside plant. Pure. */
import { box, curve, gouges, outline, type Point, points, ring, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { disc, fill, inks, line, sheet, within } from "../sheet.ts";

const desk = inks.technology;
const moon: Point = [800, 440];
const radius = 370;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(41);
  return sheet([1600, 1067], desk, [...sky(dice), ...wafer(dice), ...plant(dice)]);
}

function sky(dice: Dice): string[] {
  const around = (x: number, y: number) => Math.atan2(y - moon[1], x - moon[0]) + Math.PI / 2;
  const grain = { area: [-40, -40, 1680, 1000] as const, gap: [84, 38] as Point, length: [50, 120] as Point };
  const far = (x: number, y: number) => Math.hypot(x - moon[0], y - moon[1]);
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.ink),
    fill(
      gouges(
        { ...grain, width: [2, 6], angle: around, chance: (x, y) => (far(x, y) < 390 ? 0 : 1.25 - far(x, y) / 800) },
        dice,
      ),
      desk.tint,
    ),
  ];
}

function wafer(dice: Dice): string[] {
  const rim = `M${moon[0] - radius} ${moon[1]}a${radius} ${radius} 0 1 1 ${radius * 2} 0a${radius} ${radius} 0 0 1 -${radius - 26} ${radius - 1}l-26 -18l-26 18a${radius} ${radius} 0 0 1 -${radius - 26} -${radius - 1}z`;
  const die = 46;
  const dies: Record<string, string> = {};
  for (let column = -8; column < 8; column += 1) {
    for (let row = -8; row < 8; row += 1) {
      const [x, y] = [moon[0] + column * die, moon[1] + row * die];
      const reach = Math.max(
        ...[0, die].flatMap((dx) => [0, die].map((dy) => Math.hypot(x + dx - moon[0], y + dy - moon[1]))),
      );
      if (reach > radius - 8) continue;
      const sheen = Math.sin((column + row) * 0.5 + 0.9) + between(dice, -0.25, 0.25);
      const colour = sheen > 0.55 ? desk.paper : sheen > -0.2 ? desk.pale : sheen > -0.8 ? desk.tint : desk.glow;
      dies[colour] = `${dies[colour] ?? ""}${outline(box(x + 3, y + 3, die - 6, die - 6))}`;
    }
  }
  return [
    disc(moon[0], moon[1], radius + 12, desk.glow),
    fill(rim, desk.ink),
    ...Object.entries(dies).map(([colour, data]) => fill(data, colour)),
    line(circuits(), desk.ink, 3, ' stroke-opacity=".7"'),
    fill(outline(box(moon[0] + die + 3, moon[1] - die * 2 + 3, die - 6, die - 6)), desk.red),
  ];
}

/** The fine lines inside each die that lies well within the wafer. */
function circuits(): string {
  const lines: string[] = [];
  for (let column = -5; column < 5; column += 1) {
    for (let row = -5; row < 5; row += 1) {
      const [x, y] = [moon[0] + column * 46, moon[1] + row * 46];
      lines.push(`M${x + 11} ${y + 12}h14v22M${x + 35} ${y + 11}v14h-14M${x + 11} ${y + 34}h9`);
    }
  }
  return lines.join("");
}

function plant(dice: Dice): string[] {
  const saw = Array.from({ length: 8 }, (_, index): Point[] => [
    [index * 214 - 60, 812],
    [index * 214 + 96, 726],
    [index * 214 + 96, 812],
  ]);
  const panes = saw.map(([from]) => `M${from![0] + 104} 808V760l42 -22`).join("");
  const steam = (x: number, y: number) =>
    gouges(
      { area: [x - 30, y - 190, 60, 180], gap: [26, 22], length: [34, 70], width: [8, 16], angle: () => -1.1 },
      dice,
    );
  const wall = rough(points("-20 806, 1620 806, 1620 1100, -20 1100"), dice, 2, 90);
  return [
    fill(steam(250, 640) + steam(1370, 600), desk.pale),
    fill("M214 820L228 630h44l14 190zM1334 820l14 -230h44l14 230zM1444 820l10 -160h34l10 160z", desk.tint),
    line("M231 652h38M1350 612h42M1453 682h36", desk.red, 14),
    within("roofs", curve(ring([800, 900], 1600, 8)), [
      fill(saw.map((tooth) => outline(tooth)).join(""), desk.tint),
      fill(outline(wall), "#0d151e"),
    ]),
    line(panes, desk.ink, 6),
    line("M-10 830H1610", desk.tint, 4),
    ...windows(dice),
  ];
}

function windows(dice: Dice): string[] {
  const lit: string[] = [];
  const dark: string[] = [];
  for (let x = 30; x < 1560; x += 62) {
    for (let y = 862; y < 1040; y += 74)
      (dice() < 0.56 ? lit : dark).push(outline(rough(box(x, y, 42, 46), dice, 1.5, 60)));
  }
  return [fill(lit.join(""), desk.glow), fill(dark.join(""), desk.tint, ' fill-opacity=".45"')];
}
