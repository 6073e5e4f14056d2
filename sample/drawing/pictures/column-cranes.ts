/** What a crane driver sees between her boots. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, group, inks, line, sheet } from "../sheet.ts";

const desk = inks.opinion;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(173);
  return sheet([1600, 1067], desk, [...quay(dice), ...below(dice), ...hook(), ...cab(), ...boots(dice)]);
}

function quay(dice: Dice): string[] {
  const grain = { area: [-40, -20, 1680, 1100] as const, gap: [130, 46] as Point, length: [40, 140] as Point };
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.pale),
    fill(gouges({ ...grain, width: [2, 5], angle: () => 1.57, chance: () => 0.6 }, dice), desk.tint),
    line("M560 -10V1080M1060 -10V1080", desk.paper, 14, ' stroke-dasharray="70 44"'),
    fill(outline(box(-10, -10, 300, 1090)), desk.ink),
    fill(
      gouges({ area: [-10, 0, 290, 1070], gap: [80, 26], length: [40, 130], width: [3, 8], chance: () => 0.7 }, dice),
      desk.tint,
    ),
    line("M296 -10V1080", desk.paper, 9),
  ];
}

/** The lorry with its open bed, the men about it, and their long shadows. */
function below(dice: Dice): string[] {
  const people = points("650 300, 1010 260, 600 560, 1040 600, 1180 420, 1240 460, 480 760");
  const worker = (at: Point, index: number) =>
    put(
      [
        fill("M0 0Q40 22 78 60Q84 74 68 70Q30 40 -6 12z", desk.ink, ' fill-opacity=".45"'),
        fill("M-24 0Q-20 -15 0 -15Q20 -15 24 0Q20 13 0 13Q-20 13 -24 0z", index === 3 ? desk.ink : desk.red),
        disc(0, -1, 12, index === 3 ? desk.paper : desk.glow),
        line("M-7 -1h14", desk.ink, 3),
      ],
      { at, turn: between(dice, -30, 30), size: 1.15 },
    );
  const load = Array.from({ length: 3 }, (_, index) => outline(box(724, 246 + index * 8, 192, 4)));
  return [
    fill("M940 250l70 40v420l-70 -30z", desk.ink, ' fill-opacity=".35"'),
    fill(outline(rough(box(716, 236, 208, 430), dice, 2, 120)), desk.ink),
    fill(load.join(""), desk.tint),
    fill(outline(rough(box(732, 680, 176, 120), dice, 2, 90)), desk.red),
    fill(outline(box(746, 762, 148, 30)), desk.paper),
    line("M716 300h208M716 420h208M716 540h208", desk.tint, 5),
    ...people.map(worker),
  ];
}

function hook(): string[] {
  return [
    line("M782 -10L800 420M862 -10L846 420", desk.ink, 6),
    fill(outline(box(744, 396, 158, 64)), desk.glow),
    line("M756 396v64M776 396v64M870 396v64M890 396v64", desk.ink, 6),
    fill(outline(box(798, 404, 50, 48)), desk.ink),
  ];
}

function cab(): string[] {
  return [
    line("M-10 120L250 1080M1610 120L1350 1080", desk.ink, 70),
    line("M20 120L270 1080M1580 120L1330 1080", desk.tint, 7),
    fill("M-10 -10H1610V60Q800 120 -10 60z", desk.ink),
  ];
}

function boots(dice: Dice): string[] {
  const lace = [0, 1, 2, 3]
    .map((row) => `M-58 ${-40 + row * 46}L58 ${-12 + row * 46}M58 ${-40 + row * 46}L-58 ${-12 + row * 46}`)
    .join("");
  const cuts = gouges(
    { area: [-120, -180, 240, 120], gap: [60, 26], length: [30, 80], width: [3, 7], angle: () => 0.1 },
    dice,
  );
  const boot = (flip: number) =>
    group(
      [
        fill("M-150 420Q-170 120 -140 -60Q-120 -230 0 -236Q120 -230 140 -60Q170 120 150 420z", desk.ink),
        fill("M-116 -90Q-100 -206 0 -210Q100 -206 116 -90Q60 -66 0 -66Q-60 -66 -116 -90z", "#5b3a28"),
        fill(cuts, oneOf(dice, ["#8a5c40"])),
        fill("M-80 -56Q0 -34 80 -56L96 420H-96z", "#5b3a28"),
        line(lace, desk.paper, 9, ' stroke-linecap="round"'),
        fill("M-170 220Q-20 170 170 220L190 440H-190z", "#3d4a5c"),
        line("M-164 240Q-20 192 164 240", desk.tint, 6),
      ],
      `translate(${800 + flip * 300} 870) rotate(${flip * 11})`,
    );
  return [boot(-1), boot(1)];
}
