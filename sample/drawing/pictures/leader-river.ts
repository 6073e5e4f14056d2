/** A telephone whose cord becomes a river. Pure. */
import { box, curve, gouges, outline, type Point, points, ring, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.opinion;
const land = "#c0b193";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(97);
  return sheet([1600, 1067], desk, [...fields(dice), ...river(dice), ...town(dice), ...telephone()]);
}

function fields(dice: Dice): string[] {
  const contours = { area: [-40, -20, 1680, 1120] as const, gap: [92, 34] as Point, length: [50, 150] as Point };
  const angle = (x: number, y: number) => Math.sin(x / 260) * 0.5 + Math.cos(y / 200) * 0.4;
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.pale),
    fill(gouges({ ...contours, width: [3, 9], angle, chance: (x, y) => (x + y) / 2100 + 0.05 }, dice), land),
  ];
}

/** The cord: from the receiver, in coils, then in meanders that widen to the sea. */
function river(dice: Dice): string[] {
  const course = points(
    "640 660, 760 720, 900 640, 1010 560, 1130 620, 1090 740, 960 800, 1010 900, 1190 890, 1330 800, 1450 860, 1640 960",
  );
  const widths = [16, 20, 26, 34, 44, 54, 64, 78, 96, 116, 140, 190];
  const side = (sign: number) =>
    course.map(([x, y], index): Point => {
      const [ahead, behind] = [course[Math.min(index + 1, 11)] as Point, course[Math.max(index - 1, 0)] as Point];
      const angle = Math.atan2(ahead[1] - behind[1], ahead[0] - behind[0]) + Math.PI / 2;
      const half = ((widths[index] as number) / 2) * sign;
      return [x + Math.cos(angle) * half, y + Math.sin(angle) * half];
    });
  const water = curve([...side(1), ...side(-1).reverse()]);
  const coil = Array.from(
    { length: 13 },
    (_, index) => `c24 -46 50 -36 34 0c-10 24 -34 10 -8 ${index > 8 ? 12 : 2}`,
  ).join("");
  const spark = { area: [700, 540, 900, 520] as const, gap: [84, 27] as Point, length: [50, 110] as Point };
  return [
    line(`M262 690${coil}`, desk.ink, 12, ' stroke-linejoin="round"'),
    fill(water, desk.ink),
    `<clipPath id="river"><path d="${water}"/></clipPath>`,
    `<g clip-path="url(#river)">${fill(gouges({ ...spark, width: [2, 5], angle: (x, y) => Math.sin(x / 140 + y / 90) * 0.4, chance: () => 0.7 }, dice), land)}</g>`,
  ];
}

function town(dice: Dice): string[] {
  const houses: readonly (readonly [number, number, number])[] = [
    [1290, 620, 1],
    [1380, 590, 1.2],
    [1470, 640, 1],
    [1530, 580, 0.9],
    [1230, 690, 0.8],
    [1430, 700, 0.9],
    [1550, 700, 1.1],
    [1240, 1000, 0.9],
    [1330, 980, 1.1],
    [1410, 1010, 0.9],
  ];
  const shapes = houses.map(([x, y, size], index) => {
    const [width, height] = [58 * size, 52 * size];
    const wall = outline(rough(box(x, y, width, height), dice, 1.5, 90));
    const roof = outline([
      [x - 8, y + 2],
      [x + width / 2, y - 36 * size],
      [x + width + 8, y + 2],
    ]);
    const pane = outline(box(x + width * 0.38, y + height * 0.35, 12 * size, 16 * size));
    return fill(wall, desk.paper) + fill(roof, index % 3 === 1 ? desk.red : desk.ink) + fill(pane, desk.ink);
  });
  return [...shapes, fill(outline(points("1330 560, 1346 470, 1362 560")) + outline(box(1332, 558, 28, 64)), desk.ink)];
}

function telephone(): string[] {
  const holes = ring([430, 520], 92, 10, -0.9).map(([x, y]) => disc(Math.round(x), Math.round(y), 23, desk.ink));
  return [
    fill("M150 780Q150 730 196 600Q226 470 286 420H574Q634 470 664 600Q710 730 710 780z", desk.ink),
    fill("M166 766Q170 720 212 604Q240 486 294 438H566Q620 486 648 604Q690 720 694 766z", desk.red),
    fill("M150 780h560v34H150z", desk.ink),
    line("M196 720q234 40 468 0", desk.ink, 5),
    disc(430, 520, 138, desk.ink),
    disc(430, 520, 126, desk.paper),
    ...holes,
    disc(430, 520, 48, desk.red),
    line("M520 612l40 34", desk.ink, 12),
    fill("M300 424l14 -64h36l-8 64zM560 424l-14 -64h-36l8 64z", desk.ink),
    fill(
      "M96 372Q90 262 210 250Q430 214 650 250Q770 262 764 372Q762 404 726 404H628Q600 404 602 372Q600 336 560 332Q430 318 300 332Q260 336 258 372Q260 404 232 404H134Q98 404 96 372z",
      desk.ink,
    ),
    line("M140 300Q250 270 430 262Q610 270 720 300", desk.paper, 7),
    fill("M112 404h132v22H112zM616 404h132v22H616z", desk.ink),
    line("M180 426Q150 560 150 640Q150 690 262 690", desk.ink, 12),
  ];
}
