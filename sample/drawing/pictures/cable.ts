/** The cable ship above, the broken cable below. Pure. */
import { box, curve, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { fish, put } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.technology;
const depths = ["#6f97b1", "#4f7a99", "#3a6080", "#294863", "#1e3449"];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(101);
  return sheet([1600, 1067], desk, [...sky(dice), ...sea(dice), ...shoal(), ...bed(dice), ...lines(), ship()]);
}

function sky(dice: Dice): string[] {
  const bands = { area: [-40, -10, 1680, 240] as const, gap: [190, 32] as Point, length: [140, 360] as Point };
  return [
    fill(outline(box(0, 0, 1600, 300)), desk.glow),
    fill(gouges({ ...bands, width: [7, 14], chance: () => 0.75 }, dice), desk.paper),
  ];
}

function sea(dice: Dice): string[] {
  return depths.flatMap((colour, index) => {
    const top = 246 + index * 158;
    const crest = Array.from(
      { length: 18 },
      (_, step): Point => [step * 100 - 40, top + Math.sin(step * 1.3 + index) * (13 - index * 2)],
    );
    const grain = { area: [-40, top + 20, 1680, 130] as const, gap: [150, 30] as Point, length: [60, 190] as Point };
    return [
      fill(`${curve(crest, true)}L1660 1100L-40 1100z`, colour),
      fill(
        gouges({ ...grain, width: [2, 5], chance: () => 0.62 }, dice),
        index === 0 ? desk.paper : (depths[index - 1] as string),
      ),
    ];
  });
}

function ship(): string {
  return put(
    [
      line("M-150 -160V-290M60 -120V-236M-150 -280L60 -230M60 -230L250 -70M-150 -280L-300 -70", desk.ink, 5),
      fill("M-340 -80L330 -80Q350 -120 366 -124L352 0Q330 40 300 46H-290Q-326 20 -340 -80z", desk.ink),
      fill("M-334 -44L352 -44L350 -26H-330z", desk.red),
      fill(outline(box(-230, -190, 170, 112)) + outline(box(-200, -238, 110, 50)), desk.paper),
      fill(
        outline(box(-214, -170, 28, 26)) +
          outline(box(-174, -170, 28, 26)) +
          outline(box(-134, -170, 28, 26)) +
          outline(box(-94, -170, 28, 26)),
        desk.ink,
      ),
      fill(outline(box(-30, -150, 66, 72)), desk.red),
      fill(outline(box(-34, -160, 74, 14)), desk.ink),
      disc(150, -100, 46, desk.tint),
      disc(150, -100, 22, desk.ink),
      line("M150 -146v92M104 -100h92", desk.ink, 4),
      disc(352, -112, 26, desk.ink),
      disc(352, -112, 11, desk.paper),
    ],
    { at: [560, 268], size: 0.84 },
  );
}

/** The grapnel rope and the broken cable that it has just caught. */
function lines(): string[] {
  return [
    line("M866 174Q1010 470 1010 800", desk.paper, 5),
    line("M-20 968Q240 996 470 962Q720 924 900 900Q980 880 1010 842Q1030 880 1090 940", desk.ink, 26),
    line("M-20 968Q240 996 470 962Q720 924 900 900Q980 880 1010 842Q1030 880 1090 940", desk.glow, 13),
    line("M1620 950Q1480 1000 1330 986Q1270 980 1236 962", desk.ink, 26),
    line("M1620 950Q1480 1000 1330 986Q1270 980 1236 962", desk.glow, 13),
    line("M1086 936l34 10M1088 940l26 30M1090 938l8 40M1238 962l-36 -16M1236 964l-40 6M1238 966l-26 26", desk.red, 6),
    fill("M1010 770l16 20v36h-32v-36z", desk.paper),
    line("M1010 820v10q-52 10 -54 -34M1010 830q52 10 54 -34M1010 820v40", desk.paper, 11),
  ];
}

function shoal(): string[] {
  const places: readonly (readonly [number, number, number, number])[] = [
    [220, 520, 0.8, 6],
    [330, 560, 0.7, 2],
    [180, 600, 0.6, 10],
    [420, 506, 0.6, 0],
    [300, 640, 0.75, 6],
    [1330, 640, -0.8, -8],
    [1420, 690, -0.6, 4],
    [1250, 700, -0.65, 0],
    [1480, 610, -0.55, 6],
    [700, 740, 0.9, -6],
    [1180, 470, -0.5, 0],
  ];
  return places.map(([x, y, size, turn], index) =>
    fish(index % 4 === 1 ? desk.red : index % 3 ? desk.pale : desk.glow, desk.ink, {
      at: [x, y],
      size,
      turn: size < 0 ? turn + 180 : turn,
    }),
  );
}

function bed(dice: Dice): string[] {
  const sand = points("-40 1000, 260 1018, 520 986, 800 1000, 1100 976, 1360 1012, 1660 990, 1660 1100, -40 1100");
  const weeds = Array.from({ length: 22 }, () => {
    const [x, height] = [between(dice, 0, 1600), between(dice, 40, 110)];
    return `M${Math.round(x)} 1010q${Math.round(between(dice, -30, 30))} ${-Math.round(height / 2)} ${Math.round(between(dice, -12, 12))} ${-Math.round(height)}`;
  }).join("");
  return [
    line(weeds, desk.ink, 8, ' stroke-linecap="round"'),
    fill(outline(rough(sand, dice, 5, 40)), desk.ink),
    fill(gouges({ area: [-20, 1016, 1640, 60], gap: [90, 16], length: [30, 90], width: [2, 4] }, dice), desk.tint),
  ];
}
