/**
 * What is read most at the moment: counts by path, in memory, bounded, forgotten after minutes.
 * Promises: one look at a map for a reader; nothing about who they are.
 */

const windowMs = 150_000;
const mostPaths = 20_000;

export interface Readership {
  /** Counts a read of the page at `path`. */
  readonly met: (path: string) => void;
  /** The `most` paths read most in the last minutes (between one window and two), most read first. */
  readonly most: (most: number) => { readonly path: string; readonly reads: number }[];
}

/** Begins to count; `now` answers milliseconds. */
export function openReadership(now: () => number = Date.now): Readership {
  let current = new Map<string, number>();
  let before = new Map<string, number>();
  let began = now();

  /** Called by whoever looks, and by one reader in many: the clock is not asked for each. */
  function turn(): void {
    const passedMs = now() - began;
    if (passedMs < windowMs) return;
    before = passedMs < 2 * windowMs ? current : new Map();
    current = new Map();
    began = now();
  }

  let reads = 0;
  return {
    met(path) {
      if ((++reads & 255) === 0) turn();
      const count = current.get(path);
      if (count !== undefined || current.size < mostPaths) current.set(path, (count ?? 0) + 1);
    },
    most(most) {
      turn();
      const sums = new Map(before);
      for (const [path, count] of current) sums.set(path, (sums.get(path) ?? 0) + count);
      return [...sums]
        .sort(([, a], [, b]) => b - a)
        .slice(0, most)
        .map(([path, count]) => ({ path, reads: count }));
    },
  };
}
