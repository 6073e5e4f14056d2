/** A Line 4 tram comes on through the rain. Pure. */
import { box, gouges, outline, type Point, points, rough } from "../cut.ts";
import { between, type Dice, diceOf } from "../dice.ts";
import { disc, fill, inks, line, sheet } from "../sheet.ts";

const desk = inks.province;
const night = "#33394a";

/** The picture as SVG. */
export function draw(): string {
  const dice = diceOf(67);
  return sheet([1600, 1067], desk, [...street(dice), ...road(dice), ...tram(dice), ...rain(dice)]);
}

function street(dice: Dice): string[] {
  const left = points("-20 -20, 430 220, 430 690, -20 960");
  const right = points("1620 -20, 1170 220, 1170 690, 1620 960");
  const panes = [
    ...Array.from({ length: 5 }, (_, floor) => facade(dice, floor, 430, -450)),
    ...Array.from({ length: 5 }, (_, floor) => facade(dice, floor, 1170, 450)),
  ];
  return [
    fill(outline(box(0, 0, 1600, 1067)), night),
    fill(
      outline(rough(points("560 380, 700 330, 700 300, 900 300, 900 340, 1060 390, 1180 700, 420 700"), dice, 3, 60)),
      "#4a5065",
    ),
    fill(outline(left) + outline(right), desk.ink),
    fill(panes.map(({ lit }) => lit).join(""), desk.glow),
    fill(panes.map(({ dark }) => dark).join(""), night),
  ];
}

/** One storey of windows on a wall running from x `near` by `run`, drawn in perspective. */
function facade(dice: Dice, floor: number, near: number, run: number): { lit: string; dark: string } {
  const panes = { lit: "", dark: "" };
  for (let column = 0; column < 5; column += 1) {
    const corner = (across: number, down: number): Point => {
      const share = (column + across) / 5;
      const top = 220 - share * 250;
      const height = 470 + share * 540;
      return [near + run * share, top + (height * (floor + down)) / 5.6 + 24];
    };
    const pane = outline([corner(0.24, 0.2), corner(0.8, 0.2), corner(0.8, 0.78), corner(0.24, 0.78)]);
    panes[dice() < 0.42 ? "lit" : "dark"] += pane;
  }
  return panes;
}

function road(dice: Dice): string[] {
  const shine = { area: [330, 700, 940, 360] as const, gap: [70, 20] as Point, length: [50, 170] as Point };
  const lane = (x: number) => 1.1 - Math.abs(x - 800) / 420;
  return [
    fill(outline(rough(points("430 690, 1170 690, 1640 970, 1640 1090, -40 1090, -40 970"), dice, 2, 90)), "#23283a"),
    fill(gouges({ ...shine, width: [3, 8], chance: lane }, dice), desk.glow),
    fill(gouges({ ...shine, area: [0, 820, 1600, 240], width: [2, 6], chance: () => 0.55 }, dice), "#6c7389"),
    line("M640 720L420 1080M960 720L1180 1080", desk.paper, 13),
    line("M610 720L330 1080M990 720L1270 1080", desk.paper, 5),
  ];
}

function tram(dice: Dice): string[] {
  const body = rough(points("520 250, 560 196, 1040 196, 1080 250, 1100 700, 1070 800, 530 800, 500 700"), dice, 2, 90);
  return [
    line("M800 196L700 40H900L800 196M800 -10V40", desk.ink, 8),
    line("M-20 60L700 40M1620 60L900 40", desk.ink, 4),
    fill("M450 812h700l60 40H390z", "#171a26"),
    fill(outline(body), desk.red),
    fill("M508 560h584l6 96H502z", desk.paper),
    fill(outline(rough(box(556, 270, 488, 250), dice, 2, 90)), desk.glow),
    fill(outline(box(680, 206, 240, 46)), desk.ink),
    fill("M800 214l30 28h-60z", desk.glow),
    line("M718 268v254M882 268v254", desk.red, 16),
    ...riders(dice),
    line("M800 520L734 396M884 520L960 402", desk.ink, 6),
    line("M620 706h360M640 738h320M660 770h280", desk.ink, 8),
    disc(800, 626, 56, desk.ink),
    disc(800, 626, 42, desk.paper),
    disc(566, 704, 26, desk.glow),
    disc(1034, 704, 26, desk.glow),
    line("M500 812h600", desk.ink, 20),
  ];
}

function riders(dice: Dice): string[] {
  const heads = [604, 660, 950, 1006].map((x) => {
    const y = 430 + between(dice, -16, 16);
    return `M${x - 44} 520q4 -66 44 -66q40 0 44 66zM${x} ${Math.round(y - 34)}a30 34 0 1 0 .1 0z`;
  });
  const driver =
    "M728 520q6 -92 72 -92q66 0 72 92zM800 324a38 42 0 1 0 .1 0zM760 352q40 -26 80 0l-4 -30q-36 -20 -72 0z";
  return [fill(heads.join(""), "#7d4a2a"), fill(driver, desk.ink)];
}

function rain(dice: Dice): string[] {
  const fall = { area: [-60, -80, 1720, 1180] as const, gap: [112, 88] as Point, length: [60, 150] as Point };
  return [fill(gouges({ ...fall, width: [1.5, 3], angle: () => 1.74 }, dice), desk.pale)];
}
