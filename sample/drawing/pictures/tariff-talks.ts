/** A negotiating table from straight above, tea in the middle. Pure. */
import { box, curve, gouges, outline, type Point, points, ring, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.port;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(23);
  return sheet([1600, 1067], desk, [
    group([...floor(dice), ...seats(dice), ...table(dice), ...papers(dice), ...tea()], "rotate(-14 800 533)"),
  ]);
}

function floor(dice: Dice): string[] {
  const planks = Array.from({ length: 15 }, (_, index) => `M-160 ${-180 + index * 102}h1980`).join("");
  const grain = { area: [-160, -200, 1960, 1480] as const, gap: [300, 34] as Point, length: [90, 300] as Point };
  return [
    fill(outline(box(-220, -260, 2060, 1600)), desk.tint),
    line(planks, desk.ink, 5),
    fill(gouges({ ...grain, width: [2, 5] }, dice), desk.pale),
  ];
}

function seats(dice: Dice): string[] {
  return Array.from({ length: 16 }, (_, index) => {
    const upper = index < 8;
    const [x, y] = [100 + (index % 8) * 200 + between(dice, -12, 12), upper ? 300 : 770];
    return sitter([x, y], upper, dice);
  }).flat();
}

/** One delegate from above: chair back, shoulders, arms on the table, head. */
function sitter([x, y]: Point, upper: boolean, dice: Dice): string[] {
  const side = upper ? 1 : -1;
  const coat = upper ? desk.ink : desk.red;
  const hair = oneOf(
    dice,
    upper ? [desk.pale, "#7a5238", desk.paper, "#7a5238"] : [desk.ink, "#4a3226", desk.paper, desk.ink],
  );
  const lean = between(dice, -10, 10);
  const shoulders = ring([x, y], [78, 42], 12);
  const arm = (to: number) => `M${x + to} ${y}q${to * 0.3} ${side * 40} ${-to * 0.45 + lean} ${side * 74}`;
  return [
    fill(outline(rough(box(x - 66, y - side * 46 - 21, 132, 42), dice, 3, 40)), desk.pale),
    line(arm(-56) + arm(56), coat, 36, ' stroke-linecap="round"'),
    fill(curve(shoulders), coat),
    disc(Math.round(x + lean), Math.round(y + side * 10), 35, hair, ` stroke="${coat}" stroke-width="6"`),
  ];
}

function table(dice: Dice): string[] {
  const top = rough(box(-160, 358, 1920, 354), dice, 3, 90);
  const grain = { area: [-120, 370, 1860, 330] as const, gap: [210, 21] as Point, length: [80, 240] as Point };
  return [fill(outline(top), desk.glow), fill(gouges({ ...grain, width: [2, 4] }, dice), "#c98a3e")];
}

function papers(dice: Dice): string[] {
  return Array.from({ length: 22 }, (_, index) => {
    const [x, y] = [60 + (index % 11) * 148 + between(dice, -24, 24), index < 11 ? 424 : 646];
    if (Math.abs(x - 800) < 120) return "";
    const turn = between(dice, -16, 16);
    const lines = [-28, -14, 0, 14].map((row) => `M-30 ${row}h${Math.round(between(dice, 34, 60))}`).join("");
    const leaf = fill(outline(box(-40, -50, 80, 100)), desk.paper) + line(lines, desk.ink, 3);
    return group([leaf], `translate(${Math.round(x)} ${y}) rotate(${turn.toFixed(0)})`);
  });
}

function tea(): string[] {
  const cup = (x: number, y: number) =>
    disc(x, y, 31, desk.paper) + disc(x, y, 21, desk.red) + line(`M${x - 10} ${y - 6}q10 -8 20 0`, desk.paper, 4);
  const pot = points("868 500, 930 478, 944 500, 880 548");
  return [
    disc(812, 552, 124, "#a8702c", ' fill-opacity=".55"'),
    disc(800, 533, 118, desk.ink),
    fill(outline(pot), desk.paper),
    line("M722 533h-54a22 22 0 0 1 0 -58", desk.paper, 15, ' stroke-linecap="round"'),
    disc(800, 533, 84, desk.paper),
    disc(800, 533, 52, desk.pale),
    disc(800, 533, 17, desk.ink),
    cup(640, 628),
    cup(948, 420),
    cup(700, 420),
    cup(900, 650),
  ];
}
