/** The story of the walk through the newsroom: its words and its picture, printed as the sample paper prints. */
import sharp from "sharp";
import { box, gouges, outline, type Point, points } from "../../sample/drawing/cut.ts";
import { diceOf } from "../../sample/drawing/dice.ts";
import { gull, put } from "../../sample/drawing/motifs.ts";
import { disc, fill, inks, line, sheet } from "../../sample/drawing/sheet.ts";

/** What is written, said about it, and told to readers; the quotes in `spoken` are typed straight and become round. */
export const buoy = {
  slug: "the-bell-buoy-comes-home",
  working: "The bell buoy comes home",
  headline: "The bell buoy of the North Bar comes home",
  standfirst: "Adrift for eleven days, it was found by the sound it makes.",
  paragraphs: [
    "The bell buoy of the North Bar came home on Monday, towed by a shrimper whose skipper had heard it before she saw it.",
    "It broke its chain in the gale and went where the tide went. For eleven days nobody knew where that was.",
    '"You do not forget that note," said Mara Quill, of the shrimper Patience. "It is flat, and it is ours."',
  ],
  spoken: "“You do not forget that note,” said Mara Quill",
  last: "The harbour office will hang it on a new chain on Friday.",
  picture: {
    credit: "Ida Marsh",
    caption: "The bell on the quay, with weed of eleven days on it.",
    alt: "A red bell buoy on a grey sea, with two gulls over it.",
  },
  doubted: "eleven days",
  doubt: "Gale on the 11th, home on the 23rd: is it not twelve?",
  answer: "Found on the 22nd, a day before it was towed in. Eleven adrift.",
  lame: "went where the tide went",
  better: "left with the ebb",
  wrong: "Friday",
  right: "Thursday",
  correction: "An earlier version said that the bell would be hung on Friday. It will be hung on Thursday.",
  reason: "The report named a witness to whom we had given our word not to.",
} as const;

const desk = inks.port;

/** The picture as a JPEG, as a photographer would hand it in. */
export function buoyPicture(): Promise<Buffer> {
  const dice = diceOf(97);
  const sea = { area: [-40, 660, 1680, 420] as const, gap: [130, 26] as Point, length: [80, 260] as Point };
  const sky = { area: [-40, -20, 1680, 640] as const, gap: [220, 44] as Point, length: [120, 320] as Point };
  const drawn = sheet([1600, 1067], desk, [
    fill(outline(box(0, 0, 1600, 1067)), desk.pale),
    fill(gouges({ ...sky, width: [3, 8], chance: () => 0.6 }, dice), desk.paper),
    disc(1250, 300, 120, desk.glow),
    fill(outline(box(-10, 640, 1620, 440)), desk.tint),
    put(bell(), { at: [640, 760], turn: -9 }),
    fill("M-20 770Q300 720 700 776T1620 752V1080H-20z", "#2f5d68"),
    fill(gouges({ ...sea, width: [3, 10], chance: () => 0.7 }, dice), desk.pale, ' fill-opacity=".5"'),
    gull(desk.paper, desk.ink, { at: [1020, 250], size: 0.9 }),
    gull(desk.paper, desk.ink, { at: [260, 180], size: 0.6 }),
  ]);
  return sharp(Buffer.from(drawn)).jpeg({ quality: 82 }).toBuffer();
}

/** The buoy from its side, waterline at y 0. */
const bell = (): string[] => [
  line("M-120 -60L-30 -470M120 -60L30 -470M-96 -180H96M-66 -310H66", desk.ink, 16),
  fill("M-58 -180Q-52 -300 0 -306Q52 -300 58 -180L76 -156H-76z", desk.glow),
  disc(0, -148, 16, desk.ink),
  fill(outline(points("-40 -470, 40 -470, 0 -560")), desk.red),
  fill("M-190 -60H190L150 70H-150z", desk.red),
  fill("M-190 -60H190L184 -36H-184z", desk.ink),
];
