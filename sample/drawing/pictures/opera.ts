/** A player throws her sleeves; the drum waits. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { type Dice, diceOf } from "../dice.ts";
import { put } from "../motifs.ts";
import { disc, fill, inks, line, sheet, within } from "../sheet.ts";

const desk = inks.culture;
const silk = "#2f6f78";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(239);
  return sheet([1280, 1600], desk, [...stage(dice), ...band(), ...player(dice), ...curtain(dice)]);
}

function stage(dice: Dice): string[] {
  const deep = { area: [120, 60, 1040, 1100] as const, gap: [84, 44] as Point, length: [40, 150] as Point };
  const boards = Array.from(
    { length: 9 },
    (_, index) => `M${640 + (index - 4) * 120} 1180L${640 + (index - 4) * 290} 1610`,
  ).join("");
  const beams = Array.from({ length: 6 }, (_, index) => {
    const inset = index * 62;
    return `M${200 + inset} ${1180 - inset}V${150 + inset * 1.5}L640 ${90 + inset * 1.6}L${1080 - inset} ${150 + inset * 1.5}V${1180 - inset}`;
  }).join("");
  return [
    fill(outline(box(0, 0, 1280, 1600)), "#4a2230"),
    fill(
      gouges(
        { ...deep, width: [3, 8], angle: () => 1.57, chance: (x, y) => 0.3 + Math.hypot(x - 640, y - 640) / 1400 },
        dice,
      ),
      desk.ink,
    ),
    line(beams, desk.ink, 13),
    line(beams, desk.tint, 3),
    fill(outline(points("-20 1180, 1300 1180, 1300 1620, -20 1620")), desk.glow),
    line(boards, "#a8742f", 7),
    fill(gouges({ area: [-20, 1200, 1320, 410], gap: [150, 34], length: [70, 230], width: [3, 7] }, dice), "#c98f42"),
  ];
}

/** The drum on its stand, a gong, and the two who play them. */
function band(): string[] {
  const sitter = (coat: string): string[] => [
    fill("M-70 150Q-74 -10 0 -16Q74 -10 70 150z", coat),
    disc(0, -52, 38, desk.pale),
    fill("M-41 -54q-2 -44 41 -44t41 44q-20 -20 -41 -20t-41 20z", desk.ink),
    line("M-14 -50h8M8 -50h8", desk.ink, 5),
  ];
  return [
    put(sitter(desk.ink), { at: [270, 1060] }),
    put(sitter("#5f4a66"), { at: [900, 1070] }),
    fill("M190 1160h170l-18 90h-134z", desk.red),
    fill("M184 1140q92 -30 184 0v26q-92 26 -184 0z", desk.paper),
    line("M208 1250l-24 70M342 1250l24 70", desk.ink, 10),
    line("M236 1056L262 1132M306 1056L300 1132", desk.ink, 9, ' stroke-linecap="round"'),
    line("M930 900v330M1110 900v330M918 906h204", desk.ink, 12),
    disc(1020, 1020, 84, desk.glow),
    disc(1020, 1020, 60, "#c98f42"),
    disc(1020, 1020, 20, desk.glow),
  ];
}

function player(dice: Dice): string[] {
  const left = "M560 700Q420 640 330 520Q220 380 120 420Q60 450 70 330Q90 250 190 270Q340 300 420 430Q500 560 610 620z";
  const right =
    "M720 700Q860 720 960 640Q1090 520 1130 330Q1140 190 1210 180Q1270 190 1240 330Q1200 560 1080 720Q920 880 720 800z";
  const folds =
    "M150 300Q290 330 380 460Q460 590 560 660M110 380Q220 340 320 460M1200 230Q1180 480 1050 660Q930 800 760 770M1160 360Q1110 560 980 680";
  const robe = "M520 640Q640 590 760 640Q800 900 900 1400Q640 1480 380 1400Q480 900 520 640z";
  const cuts = gouges(
    {
      area: [430, 820, 420, 580],
      gap: [64, 52],
      length: [60, 150],
      width: [4, 9],
      angle: (x) => 1.57 - (x - 640) / 900,
      chance: () => 0.8,
    },
    dice,
  );
  return [
    fill("M330 1420Q640 1360 950 1420Q640 1500 330 1420z", "#a8742f"),
    fill(left, desk.paper),
    fill(right, desk.paper),
    line(folds, desk.pale, 13, ' stroke-linecap="round"'),
    fill(robe, silk),
    within("robe", robe, [fill(cuts, "#1d4a52")]),
    fill("M560 640L640 900L720 640L690 620H590z", desk.red),
    fill("M604 632L640 760L676 632z", desk.paper),
    fill("M476 900Q640 950 800 900L812 960Q640 1010 466 960z", desk.red),
    line("M470 930Q640 980 806 930", desk.glow, 9),
    fill("M560 980h60l-16 260h-60zM660 980h60l16 260h-60z", desk.glow),
    line("M574 1000l-14 230M704 1000l14 230", desk.red, 7),
    fill("M420 1396q30 60 90 40l20 -40zM860 1396q-30 60 -90 40l-20 -40z", desk.red),
    ...face(dice),
  ];
}

function face(dice: Dice): string[] {
  const jewels = Array.from({ length: 9 }, (_, index) => {
    const angle = Math.PI * (1.08 + (index / 8) * 0.84);
    const [x, y] = [640 + Math.cos(angle) * 150, 470 + Math.sin(angle) * 160];
    return (
      line(
        `M${Math.round(x)} ${Math.round(y)}L${Math.round(640 + Math.cos(angle) * 196)} ${Math.round(470 + Math.sin(angle) * 206)}`,
        desk.glow,
        6,
      ) +
      disc(
        Math.round(640 + Math.cos(angle) * 200),
        Math.round(470 + Math.sin(angle) * 212),
        17,
        index % 2 ? desk.red : desk.paper,
      )
    );
  });
  return [
    fill("M490 500Q470 300 640 290Q810 300 790 500L800 640Q770 660 756 600V470H524V600Q510 660 480 640z", "#0f0a10"),
    ...jewels,
    fill(outline(rough(points("600 590, 680 590, 690 650, 590 650"), dice, 2, 60)), desk.paper),
    fill("M536 440Q540 370 640 366Q740 370 744 440Q746 560 640 628Q534 560 536 440z", desk.paper),
    fill(
      "M546 470Q556 420 600 430Q616 500 576 540Q552 520 546 470zM734 470Q724 420 680 430Q664 500 704 540Q728 520 734 470z",
      "#e08a80",
    ),
    line("M560 440Q590 416 618 436M662 436Q690 416 720 440", "#0f0a10", 10, ' stroke-linecap="round"'),
    fill("M560 474Q594 450 622 478Q590 492 560 474zM720 474Q686 450 658 478Q690 492 720 474z", "#0f0a10"),
    fill("M616 570Q640 556 664 570Q640 596 616 570z", desk.red),
    fill("M530 420Q556 350 640 346Q724 350 750 420Q700 380 640 380Q580 380 530 420z", "#0f0a10"),
    disc(640, 372, 14, desk.glow),
    line("M506 520v120M774 520v120", desk.glow, 8, ' stroke-dasharray="4 16" stroke-linecap="round"'),
  ];
}

function curtain(dice: Dice): string[] {
  const side = (flip: number): Point[] => [
    [640 + flip * 660, -20],
    [640 + flip * 450, -20],
    [640 + flip * 470, 400],
    [640 + flip * 540, 760],
    [640 + flip * 520, 1240],
    [640 + flip * 660, 1300],
  ];
  const cuts = (x: number) =>
    gouges(
      {
        area: [x, 40, 170, 1150],
        gap: [50, 120],
        length: [120, 260],
        width: [5, 11],
        angle: () => 1.5,
        chance: () => 0.85,
      },
      dice,
    );
  return [
    ...[-1, 1].flatMap((flip) => {
      const cloth = outline(rough(side(flip), dice, 5, 90));
      return [
        fill(cloth, desk.red),
        within(flip < 0 ? "left" : "right", cloth, [fill(cuts(flip < 0 ? -10 : 1130), "#6d1915")]),
      ];
    }),
    fill(
      "M-20 -20H1300V110Q1200 190 1090 120Q980 200 866 120Q750 200 640 120Q530 200 414 120Q300 200 190 120Q80 190 -20 110z",
      desk.red,
    ),
    line(
      "M-20 110Q80 190 190 120Q300 200 414 120Q530 200 640 120Q750 200 866 120Q980 200 1090 120Q1200 190 1300 110",
      desk.glow,
      12,
    ),
  ];
}
