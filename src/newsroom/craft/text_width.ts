/** How wide text is, without drawing it: advances of a serif and a sans for news, in thousandths of the size. Pure. */

export type Face = "serif" | "sans";

/** From space to tilde: Georgia at 600, Arial at 400. */
const serif =
  "241 331 412 643 610 817 710 215 375 375 473 643 270 374 270 469 614 429 559 552 565 528 566 503 596 565 313 313 643 643 643 479 967 671 654 642 750 653 600 726 815 390 518 695 602 927 767 744 610 744 702 561 618 757 666 977 710 615 602 375 469 375 643 643 500 504 560 454 575 484 325 510 582 293 291 535 287 880 591 539 571 560 410 432 346 576 497 738 504 492 443 430 375 430 643";
const sans =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";

const tables: Readonly<Record<Face, readonly number[]>> = {
  serif: serif.split(" ").map(Number),
  sans: sans.split(" ").map(Number),
};

/** Width of `text` in ems. */
export function emsOf(text: string, face: Face): number {
  let sum = 0;
  for (const char of text.normalize("NFC")) sum += advance(char, face);
  return sum / 1000;
}

function advance(char: string, face: Face): number {
  const code = char.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return tables[face][code - 0x20]!;
  if (/\p{Mark}/u.test(char) || (code >= 0x200b && code <= 0x200f)) return 0;
  if (isWide(char)) return 1000;
  if ("‘’".includes(char)) return 225;
  if ("“”".includes(char)) return 400;
  if (char === "—" || char === "…") return 900;
  // An accent takes no width: the letter under it says how wide it is.
  const plain = char.normalize("NFD")[0]!;
  return plain === char ? 560 : advance(plain, face);
}

/** True for a character as wide as it is high. */
export const isWide = (char: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\u{1f300}-\u{1faff}]/u.test(
    char,
  );

/** How many lines `text` takes in a column so many ems wide, broken at spaces and between wide characters. */
export function linesIn(text: string, columnEms: number, face: Face): number {
  const pieces = text.trim().match(new RegExp(`${wide}|(?:(?!${wide})\\S)+|\\s+`, "gu")) ?? [];
  let lines = pieces.length === 0 ? 0 : 1;
  let filled = 0;
  for (const piece of pieces) {
    const width = emsOf(piece, face);
    if (filled + width <= columnEms || filled === 0) filled += width;
    else if (piece.trim() !== "") {
      lines++;
      filled = width;
    }
    // A word longer than the column is broken wherever it must.
    for (; filled > columnEms && width > columnEms; filled -= columnEms) lines++;
  }
  return lines;
}

const wide = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60]";
