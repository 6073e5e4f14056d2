/**
 * Dice that always fall the same way: a drawing made twice is the same to the byte.
 * Pure apart from the state each set of dice keeps.
 */

/** The next throw, from 0 up to 1. */
export type Dice = () => number;

/** Dice whose throws follow from `seed` alone (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A throw between `low` and `high`. */
export const between = (dice: Dice, low: number, high: number): number => low + (high - low) * dice();

/** One of `choices`. */
export const oneOf = <T>(dice: Dice, choices: readonly T[]): T => choices[Math.floor(dice() * choices.length)] as T;
