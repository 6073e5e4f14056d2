/**
 * An allowance: so many at once and so many a minute for each name, such as a network address.
 * Promises: bounded memory (who has not asked longest is forgotten first); a name that rests has its allowance back.
 */

export interface Allowance {
  /** Takes one for `name`: 0 when it may, else the seconds until it may again. */
  readonly take: (name: string) => number;
  /** How many `name` may still take now, and the seconds until it may take as many as at first. */
  readonly left: (name: string) => { readonly count: number; readonly allAfterSeconds: number };
  /** How many names are known. */
  readonly size: () => number;
}

export interface Allowed {
  readonly atOnce: number;
  readonly perMinute: number;
  /** So many names are known at once. */
  readonly mostNames: number;
  /** The clock, Unix ms. */
  readonly now: () => number;
}

/** An allowance nobody has used yet. It keeps one number a name: when all it took will be made good (GCRA). */
export function openAllowance({ atOnce, perMinute, mostNames, now }: Allowed): Allowance {
  const eachMs = 60_000 / perMinute;
  const debtMs = (atOnce - 1) * eachMs;
  const madeGoodAt = new Map<string, number>();
  return {
    take(name) {
      const at = now();
      const owed = Math.max(madeGoodAt.get(name) ?? 0, at);
      if (owed - at > debtMs) return Math.ceil((owed - at - debtMs) / 1000);
      // Taken out and put in again: the map's order is then that of the last asking.
      madeGoodAt.delete(name);
      madeGoodAt.set(name, owed + eachMs);
      if (madeGoodAt.size > mostNames) madeGoodAt.delete(madeGoodAt.keys().next().value!);
      return 0;
    },
    left(name) {
      const owedMs = Math.max(0, (madeGoodAt.get(name) ?? 0) - now());
      const count = Math.max(0, Math.floor((debtMs - owedMs) / eachMs) + 1);
      return { count, allAfterSeconds: Math.ceil(owedMs / 1000) };
    },
    size: () => madeGoodAt.size,
  };
}
