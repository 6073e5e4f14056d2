/** Weighhouse Bridge and its reflection at evening. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.province;
const still = 640;
const arches: readonly (readonly [x: number, width: number, rise: number])[] = [
  [60, 230, 120],
  [340, 260, 150],
  [650, 300, 176],
  [1000, 260, 150],
  [1310, 230, 120],
];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(151);
  const skyline = [...town(dice), ...farBank(dice)];
  return sheet([1600, 1067], desk, [
    ...sky(dice),
    ...skyline,
    span(),
    put(tram(), { at: [930, 402], size: 1 }),
    ...mirror(dice, skyline),
  ]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-60, -10, 1720, 480] as const, gap: [230, 34] as Point, length: [160, 460] as Point };
  return [
    fill(outline(box(0, 0, 1600, still + 10)), desk.pale),
    fill(gouges({ ...bands, width: [8, 17], chance: (_, y) => 0.95 - y / 620 }, dice), desk.glow),
    disc(330, 210, 84, desk.paper),
  ];
}

/** Roofs of Saltgate: gables, chimneys and one spire, most windows lit. */
function town(dice: Dice): string[] {
  const shapes: Record<string, string> = {};
  const add = (colour: string, data: string) => {
    shapes[colour] = `${shapes[colour] ?? ""}${data}`;
  };
  for (let x = -20; x < 1620; ) {
    const [width, height] = [between(dice, 66, 110), between(dice, 120, 210)];
    const top = 522 - height - Math.exp(-(((x - 1150) / 320) ** 2)) * 60;
    add(
      oneOf(dice, [desk.tint, "#8a6a4a", "#a1774f"]),
      outline(
        rough(
          [
            [x, top],
            [x + width, top],
            [x + width, still],
            [x, still],
          ],
          dice,
          2,
          90,
        ),
      ),
    );
    add(
      oneOf(dice, [desk.red, desk.ink, desk.red]),
      outline(
        rough(
          [
            [x - 8, top + 4],
            [x + width / 2, top - 52],
            [x + width + 8, top + 4],
          ],
          dice,
          2,
          90,
        ),
      ),
    );
    add(desk.ink, outline(box(x + width * 0.7, top - 58, 13, 40)));
    for (let pane = 0; pane < 2; pane += 1)
      add(dice() < 0.6 ? desk.glow : desk.ink, outline(box(x + width * (0.2 + pane * 0.4), top + 30, 16, 24)));
    x += width + 2;
  }
  const spire = outline(points("1196 440, 1196 220, 1226 60, 1256 220, 1256 440"));
  return [fill(spire, desk.ink), ...Object.entries(shapes).map(([colour, data]) => fill(data, colour))];
}

/** The water beyond the arches, and the quay wall it laps. */
function farBank(dice: Dice): string[] {
  const flow = { area: [-40, 556, 1680, 90] as const, gap: [110, 20] as Point, length: [50, 170] as Point };
  return [
    fill(outline(rough(box(-20, 520, 1640, 30), dice, 3, 60)), "#8a6a4a"),
    fill(outline(box(-20, 546, 1640, 106)), desk.pale),
    fill(gouges({ ...flow, width: [3, 8], chance: () => 0.7 }, dice), desk.glow),
  ];
}

/** The bridge above the water, as one shape with five holes, its stones in pale lines. */
function span(): string {
  const holes = arches
    .map(
      ([x, width, rise]) =>
        `M${x} ${still}V${still - rise * 0.55}a${width / 2} ${rise * 0.72} 0 0 1 ${width} 0V${still}z`,
    )
    .join("");
  const rings = arches
    .map(
      ([x, width, rise]) =>
        `M${x - 12} ${still - rise * 0.55}a${width / 2 + 12} ${rise * 0.72 + 12} 0 0 1 ${width + 24} 0`,
    )
    .join("");
  const noses = [290, 600, 950, 1260].map((x) => `M${x} ${still + 12}v-126l25 -26l25 26v126z`).join("");
  const deck = "M-20 462Q800 350 1620 462V652H-20z";
  return [
    `<path fill="${desk.ink}" fill-rule="evenodd" d="${deck}${holes}"/>`,
    line(rings, desk.tint, 6),
    fill(noses, "#3a322e"),
    line("M-20 462Q800 350 1620 462", desk.paper, 8),
    line("M-20 486Q800 374 1620 486", desk.tint, 4),
    ...[120, 460, 800, 1140, 1480].map((x) => {
      const foot = Math.round(406 + ((x - 800) / 820) ** 2 * 56);
      return fill(`M${x - 4} ${foot}v-76h8v76z`, desk.ink) + disc(x, foot - 86, 15, desk.paper);
    }),
  ].join("");
}

const tram = (): string[] => [
  line("M0 -92L-24 -140M0 -92L24 -140M-1000 -140Q0 -144 1000 -140", desk.ink, 4),
  fill(outline(points("-150 -78, -136 -92, 136 -92, 150 -78, 154 -8, -154 -8")), desk.red),
  fill([-132, -88, -44, 0, 44, 88].map((x) => `M${x} -76h36v34h-36z`).join(""), desk.glow),
  fill("M-153 -34h306v10h-306z", desk.paper),
  disc(-90, -6, 12, desk.ink),
  disc(90, -6, 12, desk.ink),
];

function mirror(dice: Dice, skyline: readonly string[]): string[] {
  const flow = { area: [-60, still + 14, 1720, 440] as const, gap: [120, 24] as Point, length: [70, 240] as Point };
  const upside = `<g transform="translate(0 ${still * 2}) scale(1 -1)">`;
  return [
    fill(outline(box(0, still, 1600, 440)), "#c9a45c"),
    `${upside}${skyline.join("")}${span()}${put(tram(), { at: [930, 402] })}</g>`,
    `<rect y="${still}" width="1600" height="430" fill="${desk.ink}" fill-opacity=".28"/>`,
    fill(gouges({ ...flow, width: [4, 10], chance: (_, y) => (y - still) / 300 }, dice), desk.ink),
    fill(
      gouges({ ...flow, gap: [150, 28], width: [3, 9], chance: (_, y) => 0.28 + (y - still) / 700 }, dice),
      desk.pale,
    ),
    fill(gouges({ ...flow, area: [240, 850, 190, 210], gap: [60, 22], width: [4, 9] }, dice), desk.paper),
    line(`M-10 ${still + 2}H1610`, desk.ink, 7),
  ];
}
