/** Skarn light in a gale, its beam over the sea. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { stars } from "../motifs.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.science;
const lamp: Point = [452, 356];

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(157);
  return sheet([1280, 1600], desk, [...sky(dice), ...sea(dice, 0), ...rock(dice), ...tower(), ...sea(dice, 1)]);
}

function sky(dice: Dice): string[] {
  const wind = { area: [-60, -20, 1400, 1120] as const, gap: [96, 36] as Point, length: [70, 210] as Point };
  const angle = (x: number, y: number) => Math.sin(x / 300 + y / 240) * 0.42 - 0.18;
  const beam = outline([lamp, [1340, 20], [1340, 420]]);
  return [
    fill(outline(box(0, 0, 1280, 1600)), desk.ink),
    fill(gouges({ ...wind, width: [4, 11], angle, chance: () => 0.8 }, dice), desk.tint),
    fill(stars(dice, 30, [1280, 260], [3, 7]), desk.paper),
    fill(beam, desk.glow),
    fill(
      gouges(
        {
          area: [560, 60, 780, 360],
          gap: [130, 30],
          length: [80, 220],
          width: [4, 9],
          angle: (x, y) => Math.atan2(y - lamp[1], x - lamp[0]),
          chance: (x, y) => (Math.abs(Math.atan2(y - lamp[1], x - lamp[0]) + 0.17) < 0.2 ? 0.9 : 0),
        },
        dice,
      ),
      desk.paper,
    ),
    fill(outline([lamp, [-40, 420], [-40, 300]]), desk.glow),
  ];
}

function tower(): string[] {
  const shaft = "M392 470L352 1190H552L512 470z";
  const bands = "M384 610L376 750H528L520 610zM368 890L360 1030H544L536 890z";
  return [
    fill(shaft, desk.paper),
    fill(bands, desk.red),
    fill("M392 470L352 1190H412L430 470z", desk.ink, ' fill-opacity=".3"'),
    fill("M440 520h24v44h-24zM440 800h24v44h-24zM440 1060h24v44h-24z", desk.ink),
    fill("M350 444h204v30H350z", desk.ink),
    line("M356 444v-40M388 444v-40M420 444v-40M484 444v-40M516 444v-40M548 444v-40M350 406h204", desk.ink, 6),
    fill("M396 300h112v144H396z", desk.glow),
    disc(lamp[0], lamp[1] + 10, 34, desk.paper),
    line("M396 300v144M424 300v144M480 300v144M508 300v144M396 372h112", desk.ink, 6),
    fill("M380 304Q400 232 452 226Q504 232 524 304z", desk.red),
    line("M452 226v-52", desk.ink, 7),
    disc(452, 176, 9, desk.paper),
    fill("M412 1190v-76q40 -40 80 0v76z", desk.ink),
    fill("M560 1090h150v110H560zM548 1096L634 1036L722 1096z", desk.pale),
    fill("M548 1098L634 1036L722 1098L708 1102L634 1052L562 1102z", desk.red),
    fill("M600 1120h34v36h-34z", desk.glow),
  ];
}

function rock(dice: Dice): string[] {
  const crag = points("90 1420, 190 1290, 260 1220, 350 1180, 560 1190, 740 1196, 820 1270, 930 1330, 1000 1440");
  const cuts = { area: [180, 1200, 760, 240] as const, gap: [58, 38] as Point, length: [30, 100] as Point };
  return [
    fill(outline(rough(crag, dice, 9, 50)), "#0a0e20"),
    fill(
      gouges(
        { ...cuts, width: [3, 8], angle: () => 1.1, chance: (x, y) => (y > 1230 + Math.abs(x - 540) * 0.36 ? 0.8 : 0) },
        dice,
      ),
      desk.tint,
    ),
  ];
}

/** Heavy seas: crests that curl to the right, foam along each, larger in the near rank. */
function sea(dice: Dice, rank: 0 | 1): string[] {
  const rows = rank ? [1340, 1440, 1530] : [1120, 1190, 1260];
  return rows.flatMap((y, index) => {
    const [long, high] = rank ? [300, 76] : [210, 40];
    const waves = Array.from(
      { length: 8 },
      () =>
        `c${long * 0.4} 0 ${long * 0.62} ${-high} ${long * 0.72} ${-high}c-10 ${high * 0.5} ${long * 0.1} ${high} ${long * 0.28} ${high}`,
    ).join("");
    const from = -180 + index * 90 - rank * 60;
    const crest = `M${from} ${y}${waves}`;
    const flow = {
      area: [-60, y + 8, 1400, rank ? 100 : 66] as const,
      gap: [84, 26] as Point,
      length: [50, 140] as Point,
    };
    const angle = (x: number) => Math.sin(((x - from) / long) * 6.28) * -0.35;
    return [
      fill(`${crest}V1640H-200z`, index % 2 ? "#24306a" : desk.tint),
      line(crest, desk.paper, rank ? 10 : 6),
      fill(gouges({ ...flow, width: [3, 8], angle, chance: () => 0.6 }, dice), index % 2 ? desk.tint : desk.pale),
    ];
  });
}
