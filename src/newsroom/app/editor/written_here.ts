/**
 * How many changes made in this browser the server does not have on disk yet, and when to ask it. Pure bookkeeping.
 * Promises: what is asked about is answered for everything written before the asking, so `unkept` never says 0 too soon.
 */
export interface WrittenHere {
  /** A change was made here. */
  readonly wrote: () => void;
  /** The number to ask the server about; undefined when there is nothing to ask or an answer is on its way. */
  readonly toAsk: () => number | undefined;
  /** The server has everything up to that number. */
  readonly kept: (asked: number) => void;
  /** The line was cut: what was asked will not be answered. */
  readonly cut: () => void;
  /** Changes that only this browser has. */
  readonly unkept: () => number;
}

/** Begins with the changes an earlier sitting left. */
export function writtenHere(left: number): WrittenHere {
  let made = left;
  let known = 0;
  let asked: number | undefined;
  return {
    wrote: () => {
      made++;
    },
    toAsk: () => {
      if (asked !== undefined || made === known) return undefined;
      asked = made;
      return asked;
    },
    kept: (number) => {
      if (number !== asked) return;
      known = number;
      asked = undefined;
    },
    cut: () => {
      asked = undefined;
    },
    unkept: () => made - known,
  };
}
