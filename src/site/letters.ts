/**
 * The capitals of the paper's mark: drawn, so that no machine needs a font to make an icon. Pure.
 * A Didone cut: stems of 20, hairlines of 6, on a height of 100. Holes run against the clock.
 */

export interface Letter {
  readonly width: number;
  /** SVG path data, the top of the letter at 0, its foot at 100. */
  readonly path: string;
}

const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`;
const stem = (x: number) => box(x, 0, 20, 100);
const hair = (x: number) => box(x, 0, 6, 100);
const top = (x: number, width: number) => box(x, 0, width, 6);
const foot = (x: number, width: number) => box(x, 94, width, 6);

const upperArm = "M30 0H80V32H75C74 16 65 6 48 6H30z";
const lowerArm = "M30 100H86V64H81C79 83 69 94 50 94H30z";
const middleArm = "M30 46H44C52 46 56 43 56 33H61V65H56C56 55 52 52 44 52H30z";
const bowl = "M20 0H52C78 0 92 10 92 28C92 46 78 56 52 56H30V50H48C63 50 70 43 70 28C70 13 63 6 48 6H20z";
const round = "M50-1C81-1 100 20 100 50C100 80 81 101 50 101C19 101 0 80 0 50C0 20 19-1 50-1z";
const counter = "M50 5C32 5 23 24 23 50C23 76 32 95 50 95C68 95 77 76 77 50C77 24 68 5 50 5z";
const crescent = "C83 16 71 5 56 5C34 5 23 23 23 50C23 77 34 95 57 95";
const back = "C20 101 0 80 0 50C0 20 20-1 52-1C64-1 74 3 81 10C83 8 85 5 86 1H91V36H86z";

const drawn: Readonly<Record<string, readonly [width: number, ...strokes: string[]]>> = {
  A: [106, "M42 0H58L96 100H74z", "M42 0L49 12L17 100H10z", box(24, 62, 44, 6), foot(0, 30), foot(62, 44)],
  B: [
    94,
    top(0, 30),
    foot(0, 30),
    "M10 0H50C73 0 86 9 86 25C86 38 77 46 62 48C82 50 94 59 94 74C94 91 79 100 52 100H10z",
    "M30 6V46H46C58 46 64 39 64 26C64 12 58 6 46 6z",
    "M30 52V94H48C63 94 71 87 71 73C71 59 63 52 48 52z",
  ],
  C: [94, `M86 36${crescent}C73 95 85 84 89 66L94 67C91 88 77 101 54 101${back}`],
  D: [
    100,
    top(0, 30),
    foot(0, 30),
    "M10 0H48C82 0 100 20 100 50C100 80 82 100 48 100H10z",
    "M30 6V94H46C66 94 77 77 77 50C77 23 66 6 46 6z",
  ],
  E: [86, stem(10), top(0, 30), foot(0, 30), upperArm, middleArm, lowerArm],
  F: [80, stem(10), top(0, 30), foot(0, 42), upperArm, middleArm],
  G: [104, `M86 36${crescent}C63 95 68 93 72 89V62H92V90C82 97 70 101 54 101${back}`, box(60, 57, 44, 6)],
  H: [106, stem(10), stem(76), top(0, 40), top(66, 40), foot(0, 40), foot(66, 40), box(30, 46, 46, 6)],
  I: [44, stem(12), top(0, 44), foot(0, 44)],
  J: [
    66,
    top(22, 44),
    "M34 0H54V72C54 92 42 101 24 101C10 101 0 93 0 82C0 74 6 69 13 69C20 69 25 74 25 80C25 86 21 88 21 91C21 94 23 95 26 95C32 95 34 88 34 74z",
  ],
  K: [
    104,
    stem(10),
    top(0, 40),
    foot(0, 40),
    "M30 60V52L78 3H86z",
    "M42 40L58 28L98 98H74z",
    top(64, 36),
    foot(62, 42),
  ],
  L: [86, stem(10), top(0, 42), foot(0, 30), lowerArm],
  M: [
    124,
    hair(14),
    stem(94),
    top(0, 32),
    top(94, 30),
    foot(0, 34),
    foot(84, 40),
    "M12 0H34L66 74L94 0H101L62 100H57z",
  ],
  N: [106, hair(14), hair(86), top(0, 34), top(72, 34), foot(0, 34), "M10 0H34L92 78V101H86z"],
  O: [100, round, counter],
  P: [92, stem(10), top(0, 30), foot(0, 42), bowl],
  Q: [
    100,
    round,
    counter,
    "M46 96C58 88 68 94 75 103C82 112 90 113 97 107L99 112C90 122 75 122 65 113C59 107 56 101 46 101z",
  ],
  R: [
    104,
    stem(10),
    top(0, 30),
    foot(0, 40),
    bowl,
    "M46 50C66 50 76 58 78 74C79 86 80 94 86 94C91 94 93 89 94 80H99C99 94 93 101 80 101C64 101 58 92 57 76C56 62 52 56 42 56z",
  ],
  S: [
    82,
    "M72 2V33H67C64 15 54 5 39 5C27 5 19 11 19 20C19 30 28 34 45 39C69 46 82 55 82 72C82 90 67 101 46 101C35 101 26 98 19 92C15 94 13 96 12 100H7V65H12C16 84 28 95 44 95C57 95 65 89 65 80C65 70 56 65 38 60C14 53 3 45 3 28C3 11 17-1 37-1C47-1 55 3 61 8C64 7 66 5 67 2z",
  ],
  T: [92, stem(36), foot(22, 48), "M0 0H92V34H87C86 16 78 6 62 6H30C14 6 6 16 5 34H0z"],
  U: [
    104,
    top(0, 40),
    top(70, 34),
    "M10 0H30V66C30 86 38 95 54 95C74 95 84 86 84 64V0H90V66C90 90 76 101 50 101C24 101 10 90 10 68z",
  ],
  V: [106, top(0, 44), top(76, 30), "M10 0H32L60 76L89 0H96L58 101H50z"],
  W: [
    154,
    top(0, 40),
    top(46, 44),
    top(124, 30),
    "M8 0H30L52 74L78 0H86L50 101H44z",
    "M58 0H80L104 74L138 0H145L103 101H97z",
  ],
  X: [
    106,
    top(2, 42),
    top(68, 34),
    foot(0, 34),
    foot(60, 46),
    "M10 0H34L98 100H74z",
    "M85 0H93L56 52L22 100H14L52 46z",
  ],
  Y: [102, foot(30, 44), top(0, 42), top(72, 30), "M10 0H32L57 50L84 0H91L62 56V100H42V56z"],
  Z: [88, "M6 0H86L28 94H56C72 94 80 83 82 64H87V100H2L60 6H34C20 6 12 15 11 32H6z"],
};

/** The drawn letter for the first letter of a name, accents aside; undefined where there is none. */
export function initialOf(name: string): Letter | undefined {
  const first = name.normalize("NFD").match(/\p{L}/u)?.[0].toUpperCase();
  const found = first === undefined ? undefined : drawn[first];
  if (found === undefined) return undefined;
  const [width, ...strokes] = found;
  return { width, path: strokes.join("") };
}
