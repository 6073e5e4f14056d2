/** The score of the article-extraction-benchmark (Scrapinghub, evaluate.py): 4-gram shingles of words, letter case kept. Pure. */

/** Shingles found rightly, found wrongly, and missed, as shares of all that either text has. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Compares the multisets of 4-grams of the true text and the found one. */
export function shingleCounts(truth: string, found: string): Counts {
  const [wanted, had] = [shingles(truth), shingles(found)];
  let [right, wrong, missed] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...had.keys()])) {
    const [one, other] = [wanted.get(key) ?? 0, had.get(key) ?? 0];
    right += Math.min(one, other);
    wrong += Math.max(0, other - one);
    missed += Math.max(0, one - other);
  }
  const all = right + wrong + missed || 1;
  return { right: right / all, wrong: wrong / all, missed: missed / all };
}

/** The harmonic mean of the average precision and the average recall. */
export function f1(counts: readonly Counts[]): number {
  const precision = mean(counts.filter((each) => each.right + each.wrong > 0).map((each) => share(each, each.wrong)));
  const recall = mean(counts.filter((each) => each.right + each.missed > 0).map((each) => share(each, each.missed)));
  return (2 * precision * recall) / (precision + recall);
}

function share({ right, wrong, missed }: Counts, against: number): number {
  if (wrong === 0 && missed === 0) return 1;
  return right === 0 && against === 0 ? 0 : right / (right + against);
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
