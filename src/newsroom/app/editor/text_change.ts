/**
 * Changes of a plain text field: what somebody typed, told from what stood there, and where a place is after somebody
 * else typed. Pure.
 */

/** At `at`, so many letters went and `inserted` came. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * What turned `before` into `after`, told by the caret: it stands behind what was typed, so of two equal letters it is
 * the one at the caret that is new. Undefined when nothing did.
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | undefined {
  if (before === after) return undefined;
  const tail = Math.min(after.length - caret, before.length);
  let end = 0;
  while (end < tail && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const most = Math.min(before.length, after.length) - end;
  let at = 0;
  while (at < most && before[at] === after[at]) at++;
  // A caret that does not stand behind the change, as after an undo of the browser's own.
  while (
    end < Math.min(before.length, after.length) - at &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return { at, removed: before.length - at - end, inserted: after.slice(at, after.length - end) };
}

/** One step of a change as Yjs tells it. */
export interface Step {
  readonly retain?: number;
  readonly insert?: unknown;
  readonly delete?: number;
}

/** Where the place `index` is after the steps; a letter put in right there stays behind it. */
export function movedThrough(index: number, steps: readonly Step[]): number {
  let at = 0;
  let moved = index;
  for (const { retain = 0, insert, delete: removed = 0 } of steps) {
    if (at >= moved && insert === undefined) break;
    if (typeof insert === "string") {
      if (at < moved) moved += insert.length;
      at += insert.length;
    } else if (removed > 0) moved -= Math.min(removed, moved - at);
    else at += retain;
  }
  return moved;
}
