/** The flood gauge under Weighhouse Bridge, the river close to the red mark. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.province;
const level = 590;
const gauge = 640;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(31);
  return sheet([1600, 1067], desk, [...sky(dice), ...bridge(dice), ...staff(), ...water(dice)]);
}

function sky(dice: Dice): string[] {
  const rain = { area: [-40, -60, 1680, 720] as const, gap: [46, 74] as Point, length: [60, 150] as Point };
  return [
    fill(outline(box(0, 0, 1600, 700)), desk.pale),
    fill(gouges({ ...rain, width: [2, 4], angle: () => 1.85 }, dice), desk.tint),
  ];
}

function bridge(dice: Dice): string[] {
  const arch = (x: number, width: number) => `M${x} 700V430a${width / 2} 250 0 0 1 ${width} 0V700z`;
  const stones = [
    ...Array.from({ length: 8 }, (_, row) => `M-10 ${232 + row * 60}H1610`),
    ...Array.from({ length: 64 }, (_, index) => {
      const row = index % 8;
      return `M${(index >> 3) * 210 + (row % 2) * 105} ${232 + row * 60}v60`;
    }),
  ].join("");
  const wedges = (x: number, width: number) =>
    Array.from({ length: 15 }, (_, index) => {
      const angle = Math.PI * (1 + index / 14);
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const at = (out: number) =>
        `${Math.round(x + width / 2 + cos * (width / 2 + out))} ${Math.round(430 + sin * (250 + out))}`;
      return `M${at(2)}L${at(56)}`;
    }).join("");
  const wall = outline(rough(points("-20 172, 800 120, 1620 172, 1620 720, -20 720"), dice, 3, 90));
  return [
    `<path fill="${desk.ink}" fill-rule="evenodd" d="${wall}${arch(-260, 620)}${arch(470, 660)}${arch(1240, 620)}"/>`,
    line(stones, desk.tint, 3, ' stroke-opacity=".55" clip-path="url(#wall)"'),
    `<clipPath id="wall"><path clip-rule="evenodd" d="${wall}${arch(-320, 740)}${arch(410, 780)}${arch(1180, 740)}"/></clipPath>`,
    line(wedges(-260, 620) + wedges(470, 660) + wedges(1240, 620), desk.pale, 5),
    fill(outline(rough(points("-20 132, 800 78, 1620 132, 1620 172, 800 120, -20 172"), dice, 2, 90)), desk.tint),
    ...lamps(),
  ];
}

function lamps(): string[] {
  return [250, 800, 1350].map((x) => {
    const foot = Math.round(132 - (1 - Math.abs(x - 800) / 820) * 54);
    return fill(`M${x - 6} ${foot}V30h12v${foot - 30}zM${x - 20} 30l6-26h28l6 26z`, desk.ink);
  });
}

function staff(): string[] {
  const marks = Array.from({ length: 18 }, (_, index) => {
    const y = 196 + index * 40;
    return `M${gauge} ${y}h${index % 5 === 0 ? 92 : 54}v20h${index % 5 === 0 ? -92 : -54}z`;
  }).join("");
  return [
    fill(outline(box(gauge - 22, 168, 138, 640)), desk.ink),
    fill(outline(box(gauge - 8, 182, 110, 640)), desk.paper),
    fill(marks, desk.ink),
    fill(`M${gauge - 22} 466h138v26h-138z`, desk.red),
    fill(`M${gauge + 128} 479l46 -30v60z`, desk.red),
  ];
}

function water(dice: Dice): string[] {
  const eddy = (x: number, y: number) => {
    const [dx, dy] = [x - gauge - 40, (y - level - 40) * 2.4];
    const near = Math.exp(-((dx / 300) ** 2) - (dy / 300) ** 2);
    return near * Math.sin(dx / 60) * 0.55 + Math.sin(x / 190 + y / 70) * 0.13;
  };
  const flow = { area: [-60, level - 6, 1720, 500] as const, angle: eddy };
  const edge = rough(
    [
      [-20, level],
      [1620, level],
      [1620, 1100],
      [-20, 1100],
    ],
    dice,
    6,
    46,
  );
  return [
    fill(outline(edge), desk.tint),
    fill(
      gouges(
        { ...flow, gap: [116, 22], length: [70, 210], width: [5, 12], chance: (_, y) => (y - level) / 420 + 0.3 },
        dice,
      ),
      desk.ink,
    ),
    fill(gouges({ ...flow, gap: [150, 30], length: [50, 190], width: [3, 8], chance: () => 0.7 }, dice), desk.paper),
    line(
      `M${gauge - 64} ${level + 10}q120 34 236 -2M${gauge - 30} ${level + 30}q90 26 170 2`,
      desk.paper,
      8,
      ' stroke-linecap="round"',
    ),
  ];
}
