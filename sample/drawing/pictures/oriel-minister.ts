/** One empty chair among seated ministers, a letter on it. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf, oneOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.abroad;

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(193);
  const seats = [-40, 240, 520, 1080, 1360, 1640];
  return sheet([1600, 1067], desk, [
    ...chamber(dice),
    ...[100, 380, 660, 940, 1220, 1500].map((x) => put(back(dice), { at: [x, 420], size: 0.74 })),
    fill(outline(rough(box(-20, 470, 1640, 60), dice, 3, 120)), "#4a5270"),
    ...seats.map((x) => put(minister(dice), { at: [x, 790], size: 1.28 })),
    put(chair(dice), { at: [800, 790], size: 1.34 }),
  ]);
}

function chamber(dice: Dice): string[] {
  const grain = { area: [-40, -20, 1680, 520] as const, gap: [110, 36] as Point, length: [50, 170] as Point };
  const tall = [200, 600, 1000, 1400].map((x) => `M${x - 60} 360V90q60 -80 120 0v270z`).join("");
  const floor = { area: [-40, 560, 1680, 540] as const, gap: [170, 34] as Point, length: [70, 220] as Point };
  return [
    fill(outline(box(0, 0, 1600, 1067)), desk.tint),
    fill(gouges({ ...grain, width: [2, 6], angle: () => 1.57, chance: () => 0.6 }, dice), desk.ink),
    fill(tall, desk.glow),
    line([200, 600, 1000, 1400].map((x) => `M${x} 50v310M${x - 60} 170h120M${x - 60} 270h120`).join(""), desk.ink, 7),
    fill(outline(box(-10, 500, 1620, 580)), "#8b94ab"),
    fill(gouges({ ...floor, width: [3, 8], chance: () => 0.7 }, dice), desk.pale),
  ];
}

const back = (dice: Dice): string[] => [
  fill("M-110 120Q-112 -30 0 -34Q112 -30 110 120z", desk.ink),
  disc(0, -76, 54, oneOf(dice, [desk.ink, "#5a4636", desk.pale])),
];

/** A minister seen from the front, all dark but for shirt and hands. */
const minister = (dice: Dice): string[] => {
  const skin = oneOf(dice, ["#d9b596", "#b98358", "#8b5a3c"]);
  return [
    fill("M-92 150V-120Q-92 -150 -60 -150H60Q92 -150 92 -120V150z", "#5d3a35"),
    fill("M-82 170Q-92 -40 0 -60Q92 -40 82 170z", desk.ink),
    fill("M-20 -58h40l-20 78z", desk.paper),
    fill("M-6 -40h12l6 52l-12 16l-12 -16z", oneOf(dice, [desk.red, desk.tint])),
    fill("M-96 120H96V260H-96z", desk.ink),
    disc(-30, 112, 20, skin),
    disc(28, 116, 20, skin),
    disc(0, -102, 42, skin),
    fill("M-45 -100q-6 -54 45 -54t45 54q-8 -26 -30 -28q-34 2 -60 28z", oneOf(dice, [desk.ink, "#5a4636", desk.pale])),
    line("M-22 -98h14M10 -98h14M-10 -76h22", desk.ink, 5),
  ];
};

function chair(dice: Dice): string[] {
  const cuts = gouges(
    { area: [-80, -170, 160, 230], gap: [46, 26], length: [24, 60], width: [3, 6], angle: () => 1.57 },
    dice,
  );
  return [
    fill("M-110 250V-170Q-110 -214 0 -220Q110 -214 110 -170V250z", desk.ink),
    fill("M-94 60V-160Q-90 -196 0 -200Q90 -196 94 -160V60z", desk.red),
    fill(cuts, "#7d1f1b"),
    points("-60 -150, 0 -150, 60 -150, -60 -80, 0 -80, 60 -80, -30 -116, 30 -116")
      .map(([x, y]) => disc(x!, y!, 7, desk.glow))
      .join(""),
    fill("M-120 40H120L132 120H-132z", desk.red),
    fill("M-132 120H132V140H-132z", desk.ink),
    fill("M-120 140h26v130h-26zM94 140h26v130h-26z", desk.ink),
    fill("M-140 -20h34v90h-34zM106 -20h34v90h-34z", desk.ink),
    fill("M-44 54L40 46L56 106L-34 114z", desk.paper),
    line("M-26 68l54 -5M-22 82l56 -5M-18 96l34 -3", desk.ink, 4),
  ];
}
