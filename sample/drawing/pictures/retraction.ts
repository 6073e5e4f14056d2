/** A cracked battery cell and the pages that are withdrawn. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.science;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(181);
  return sheet([1600, 1067], desk, [...bench(dice), ...pages(dice), ...cell(dice), ...lamp()]);
}

function bench(dice: Dice): string[] {
  const grain = { area: [-40, -20, 1680, 800] as const, gap: [96, 36] as Point, length: [40, 140] as Point };
  const beam = outline(points("560 150, 1040 150, 1500 830, 100 830"));
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.ink),
    fill(gouges({ ...grain, width: [2, 6], angle: () => 1.57, chance: () => 0.7 }, dice), desk.tint),
    fill(beam, desk.glow),
    fill(
      gouges(
        {
          ...grain,
          area: [160, 170, 1280, 650],
          width: [3, 8],
          angle: (x, y) => Math.atan2(y + 420, x - 800),
          chance: (x, y) => (Math.abs(x - 800) < 220 + (y - 150) * 0.62 ? 0.6 : 0),
        },
        dice,
      ),
      desk.paper,
    ),
    fill(outline(rough(box(-20, 826, 1640, 260), dice, 3, 120)), "#6a4a33"),
    fill(gouges({ area: [-20, 846, 1640, 230], gap: [190, 26], length: [90, 300], width: [2, 6] }, dice), "#3d2a20"),
  ];
}

function pages(dice: Dice): string[] {
  const places: readonly (readonly [number, number, number])[] = [
    [250, 850, -18],
    [430, 930, 9],
    [1180, 900, -8],
    [1370, 840, 16],
    [1300, 980, 4],
    [620, 990, -5],
    [150, 990, 14],
  ];
  return places.map(([x, y, turn], index) => {
    const lines = Array.from(
      { length: 6 },
      (_, row) => `M-74 ${-66 + row * 24}h${Math.round(between(dice, 90, 148))}`,
    ).join("");
    const torn = rough(points("-96 -100, 96 -100, 96 70, 40 92, 0 70, -40 98, -96 78"), dice, 4, 40);
    const struck = index % 3 === 0 ? line("M-84 -84L84 60", desk.red, 13) : "";
    return put(
      [
        fill("M-88 96h190v14h-190z", desk.ink, ' fill-opacity=".4"'),
        fill(outline(torn), desk.paper),
        line(lines, desk.tint, 6),
        struck,
      ],
      { at: [x, y], turn, size: 0.9 },
    );
  });
}

function cell(dice: Dice): string[] {
  const bubbles = Array.from({ length: 26 }, () => {
    const [x, y] = [between(dice, 610, 990), between(dice, 540, 850)];
    return disc(Math.round(x), Math.round(y), Math.round(between(dice, 4, 13)), desk.paper, ' fill-opacity=".8"');
  });
  return [
    fill("M560 330Q560 300 600 296H1000Q1040 300 1040 330V860Q1040 902 1000 906H600Q560 902 560 860z", desk.ink),
    fill("M584 336Q590 322 610 320H990Q1010 322 1016 336V852Q1010 880 990 882H610Q590 880 584 852z", desk.pale),
    fill("M584 500Q700 476 800 500Q900 524 1016 496V852Q1010 880 990 882H610Q590 880 584 852z", desk.tint),
    fill(outline(box(650, 230, 70, 560)), "#20242c"),
    fill(outline(box(880, 230, 70, 560)), desk.red),
    ...bubbles,
    fill(outline(box(540, 264, 520, 60)), desk.ink),
    line("M556 290h488", desk.tint, 5),
    fill(outline(box(664, 190, 42, 76)), desk.glow),
    fill(outline(box(894, 190, 42, 76)), desk.glow),
    line("M685 190Q685 90 480 110Q240 130 200 826M915 190Q915 100 1120 120Q1380 150 1420 826", desk.red, 12),
    fill(
      "M806 324L770 430L812 470L764 590L824 640L786 760L830 906H850L806 764L846 636L788 592L834 470L794 428L826 324z",
      desk.ink,
    ),
    fill("M606 350h26v470h-26z", desk.paper, ' fill-opacity=".7"'),
  ];
}

function lamp(): string[] {
  return [
    line("M800 -10V60", desk.paper, 12),
    fill("M700 60H900L1060 160H540z", desk.red),
    fill("M540 160h520v18H540z", desk.ink),
    fill("M740 178h120q-10 40 -60 40t-60 -40z", desk.paper),
  ];
}
