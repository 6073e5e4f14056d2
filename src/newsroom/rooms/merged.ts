/**
 * Two texts that began as one: what was saved by another door, and what was written in the room meanwhile.
 * Pure. Promises: what only one side changed is as that side has it; where both changed the same, the room's words stay,
 * for nobody else has them.
 */
import type { Block, Copy } from "../../news/copy.ts";
import type { RoomText } from "./room_text.ts";
import { formOf, settled } from "./settled.ts";

/** `theirs` and `ours` in one, both begun from `before`; ours where nobody knows that any more. */
export function mergedText(before: RoomText | undefined, theirs: RoomText, ours: RoomText): RoomText {
  if (before === undefined) return ours;
  return {
    headline: mergedLine(before.headline, theirs.headline, ours.headline),
    standfirst: mergedLine(before.standfirst, theirs.standfirst, ours.standfirst),
    copy: mergedCopy(settled(before.copy), settled(theirs.copy), settled(ours.copy)),
  };
}

const mergedLine = (before: string, theirs: string, ours: string): string => (ours === before ? theirs : ours);

function mergedCopy(before: Copy, theirs: Copy, ours: Copy): Copy {
  const [mine, other] = [changeIn(before, ours), changeIn(before, theirs)];
  if (mine.end <= other.start) return spliced(spliced(before, other), mine);
  if (other.end <= mine.start) return spliced(spliced(before, mine), other);
  return ours;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

/** The stretch of blocks between the first and the last that differ. */
function changeIn(before: Copy, after: Copy): Change {
  const [old, fresh] = [before.map(formOf), after.map(formOf)];
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
  return { start, end: old.length - end, blocks: after.slice(start, after.length - end) };
}

const spliced = (copy: Copy, { start, end, blocks }: Change): Copy => [
  ...copy.slice(0, start),
  ...blocks,
  ...copy.slice(end),
];
