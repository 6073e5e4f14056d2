/** Two voices meet, and each becomes a pattern of the other's colour. Pure. */
import { box, gouges, outline, type Point } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { fill, group, inks, line, sheet, within } from "../sheet.ts";

const desk = inks.technology;
const profile =
  "M-60 -20H150Q290 30 330 150Q350 230 352 300Q356 336 384 372Q424 428 430 446Q432 462 392 474Q384 490 390 512Q412 530 408 546Q396 556 386 560Q404 574 398 590Q380 604 384 630Q392 682 352 700Q290 716 246 708Q214 740 220 830Q234 930 330 1090H-60z";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(167);
  return sheet([1600, 1067], desk, [
    fill(outline(box(0, 0, 1600, 1067)), desk.pale),
    ...voices(dice),
    ...face(dice, "left", desk.ink, desk.tint),
    group(face(dice, "right", desk.red, desk.glow), "translate(1600 0) scale(-1 1)"),
  ]);
}

function face(dice: Dice, name: string, colour: string, cut: string): string[] {
  const cuts = { area: [-40, -20, 440, 1100] as const, gap: [66, 44] as Point, length: [40, 120] as Point };
  const flow = (x: number, y: number) => Math.atan2(x - 60, 420 - y) * 0.9 + Math.sin(y / 120) * 0.2;
  return [
    fill(profile, colour),
    within(name, profile, [
      fill(gouges({ ...cuts, width: [3, 8], angle: flow, chance: (x) => 0.95 - x / 430 }, dice), cut),
    ]),
    line("M276 330q34 -22 62 4M268 276q40 -30 82 -10", desk.paper, 9, ' stroke-linecap="round"'),
    fill("M290 334q26 -18 44 2q-20 14 -44 -2z", desk.paper),
    line("M386 546Q350 552 326 542", desk.paper, 7, ' stroke-linecap="round"'),
    fill("M96 330q70 -26 84 34q6 60 -50 96q-30 -6 -26 -36q-20 -50 -8 -94z", cut),
    line("M120 352q40 -6 36 34q-8 30 -28 40", colour, 8, ' stroke-linecap="round"'),
  ];
}

/** Eleven waves from mouth to mouth; each is a string of beads on one side and of bars on the other. */
function voices(dice: Dice): string[] {
  return Array.from({ length: 11 }, (_, row) => {
    const spread = (row - 5) / 5;
    const beads: string[] = [];
    const bars: string[] = [];
    for (let step = 0; step <= 34; step += 1) {
      const share = step / 34;
      const x = 424 + share * 752;
      const y =
        546 +
        spread * 440 * Math.sin(share * Math.PI) +
        Math.sin(share * 14 + row * 0.9) * 22 * Math.sin(share * Math.PI);
      const [left, right] = [Math.max(0, 1 - share * 1.25), Math.max(0, share * 1.25 - 0.25)];
      const width = 5 + Math.sin(share * Math.PI) * 8;
      if (left > 0.02 && dice() < left + 0.12) beads.push(ringAt(x, y, width));
      if (right > 0.02 && dice() < right + 0.12)
        bars.push(`M${Math.round(x)} ${Math.round(y - width * 1.6)}v${Math.round(width * 3.2)}`);
    }
    return fill(beads.join(""), desk.ink) + line(bars.join(""), desk.red, 9, ' stroke-linecap="round"');
  });
}

const ringAt = (x: number, y: number, radius: number): string =>
  `M${Math.round(x - radius)} ${Math.round(y)}a${Math.round(radius)} ${Math.round(radius)} 0 1 0 ${Math.round(radius) * 2} 0a${Math.round(radius)} ${Math.round(radius)} 0 1 0 ${-Math.round(radius) * 2} 0z`;
