/** The Assembly chamber, the clock at two minutes to midnight. Pure. */
import { box, curve, gouges, outline, type Point, points, ring } from "../cut.ts";
import { type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.province;
const middle: Point = [800, 1000];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(191);
  return sheet([1600, 1067], desk, [...hall(dice), ...benches(dice), ...clock(), ...floor()]);
}

function hall(dice: Dice): string[] {
  const grain = { area: [-40, -20, 1680, 520] as const, gap: [120, 34] as Point, length: [50, 150] as Point };
  const columns = [90, 270, 450, 1150, 1330, 1510].map(
    (x) =>
      fill(outline(box(x - 34, 70, 68, 420)), desk.pale) +
      line(`M${x - 16} 96v380M${x + 2} 96v380M${x + 20} 96v380`, desk.tint, 5) +
      fill(outline(box(x - 52, 44, 104, 34)), desk.paper),
  );
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.ink),
    fill(gouges({ ...grain, width: [2, 6], chance: () => 0.75 }, dice), "#5a4630"),
    ...columns,
    fill("M-20 0H1620V44H-20z", desk.tint),
    line("M-20 52H1620", desk.paper, 5),
  ];
}

/** Six curved benches and the eighty-four who sit on them. */
function benches(dice: Dice): string[] {
  const rows = points("760 19, 650 17, 545 15, 440 13, 340 11, 245 9");
  return rows.flatMap(([radius, count], row) => {
    const [across, down] = [radius * 1.12, radius * 0.82];
    const arc = `M${Math.round(800 - across)} 1000A${Math.round(across)} ${Math.round(down)} 0 0 1 ${Math.round(800 + across)} 1000`;
    const size = 0.78 + row * 0.06;
    const members = Array.from({ length: count }, (_, index) => {
      const angle = Math.PI * (1.05 + (index / (count - 1)) * 0.9);
      const at: Point = [800 + Math.cos(angle) * across, 1000 + Math.sin(angle) * down - 26];
      return put(member(dice, index < count / 2, dice() < 0.34), { at, size });
    });
    return [
      ...members,
      line(arc, desk.ink, 46),
      line(arc, row % 2 ? "#a3723a" : desk.tint, 34),
      line(arc, desk.glow, 4),
    ];
  });
}

function member(dice: Dice, compact: boolean, handUp: boolean): string[] {
  const coat = compact ? desk.red : "#3d5560";
  const skin = oneOf(dice, ["#e3bf9b", "#b98358", "#8b5a3c"]);
  return [
    handUp ? line("M20 -6L34 -76", coat, 15, ' stroke-linecap="round"') + disc(35, -84, 9, skin) : "",
    fill("M-36 40Q-36 -20 0 -20Q36 -20 36 40z", coat),
    fill("M-8 -20h16l-8 22z", desk.paper),
    disc(0, -38, 19, skin),
    fill("M-21 -38q-2 -24 21 -25q23 1 21 25q-10 -12 -21 -12t-21 12z", oneOf(dice, [desk.ink, "#7a4a2a", desk.paper])),
  ];
}

function clock(): string[] {
  const ticks = ring([800, 230], 138, 12).map(([x, y]) => {
    const [dx, dy] = [(x - 800) * 0.1, (y - 230) * 0.1];
    return `M${Math.round(x)} ${Math.round(y)}l${Math.round(-dx)} ${Math.round(-dy)}`;
  });
  return [
    fill(curve(ring([800, 230], 196, 12)), desk.tint),
    disc(800, 230, 176, desk.ink),
    disc(800, 230, 162, desk.paper),
    line(ticks.join(""), desk.ink, 10),
    line("M800 230L788 148", desk.ink, 17, ' stroke-linecap="round"'),
    line("M800 230L776 110", desk.red, 11, ' stroke-linecap="round"'),
    disc(800, 230, 15, desk.ink),
  ];
}

function floor(): string[] {
  const [x, y] = middle;
  return [
    fill(`M${x - 190} ${y + 80}A190 150 0 0 1 ${x + 190} ${y + 80}z`, desk.paper),
    fill(outline(box(700, 960, 200, 110)), desk.ink),
    fill(outline(box(686, 944, 228, 24)), desk.red),
    fill("M744 944q4 -70 56 -70q52 0 56 70z", "#2c2522"),
    disc(800, 852, 27, "#e3bf9b"),
    fill("M772 852q-6 -34 28 -36q34 2 28 36q-6 22 0 30h-14v-34h-28v34h-14q6 -8 0 -30z", desk.paper),
  ];
}
