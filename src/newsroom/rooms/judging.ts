/**
 * Whether somebody may do to the suggestions in a room what their update does. Pure over what is suggested before and after.
 * Promises: a new suggestion is its writer's own; nobody's words become another's suggestion; what others suggested is
 * settled only by who may.
 */
import { suggestionBy } from "../craft/suggestion.ts";
import type { Piece } from "../craft/suggestion_pieces.ts";

/** Why an update is not taken; the screens have a sentence for each. */
export type Refused = "forged" | "not-yours";

/** Who sends an update. */
export interface Hand {
  readonly id: string;
  readonly mayTake: boolean;
}

/** What suggestions said as long as the room is known, by `keyOf`: who undoes brings one back. */
export type Known = Map<string, readonly string[]>;

export interface Change {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  readonly known: Known;
  /** Names ids that the update itself writes marks with; others grow by what was written inside them unknowingly. */
  readonly named: (id: string) => boolean;
}

const mostKnown = 100;
const mostRooms = 500;

/** What is known of each room by its name, of those that were open last. */
export function keptKnown(): (name: string) => Known {
  const rooms = new Map<string, Known>();
  return (name) => {
    const known = rooms.get(name) ?? new Map();
    rooms.delete(name);
    rooms.set(name, known);
    if (rooms.size > mostRooms) rooms.delete(rooms.keys().next().value!);
    return known;
  };
}

const keyOf = ({ id, kind }: Piece): string => `${kind} ${id}`;
const strangerTo =
  (hand: Pick<Hand, "id">) =>
  ({ id }: Piece): boolean =>
    suggestionBy(id).author !== hand.id;

/** Why `hand` may not make this change; undefined where they may. */
export function refusedFor(hand: Hand, change: Change): Refused | undefined {
  if (!hand.mayTake && settlesOthers(hand, change)) return "not-yours";
  return change.after.filter(strangerTo(hand)).some((piece) => isForged(piece, change)) ? "forged" : undefined;
}

function isForged(piece: Piece, { known, named }: Change): boolean {
  const said = known.get(keyOf(piece));
  if (said === undefined) return true;
  if (piece.kind !== "insertion" && !named(piece.id)) return false;
  return !said.some((words) => isWithin(piece.words, words));
}

/** True when something of what others suggested is not suggested any more. */
export function settlesOthers(hand: Pick<Hand, "id">, { before, after }: Pick<Change, "before" | "after">): boolean {
  const [was, is] = [byKey(before.filter(strangerTo(hand))), byKey(after)];
  return [...was].some(([key, pieces]) => {
    const left = is.get(key) ?? [];
    return pieces.length > 0 && (left.length === 0 || !isWithin(wordsOf(pieces), wordsOf(left)));
  });
}

const byKey = (pieces: readonly Piece[]): Map<string, Piece[]> => Map.groupBy(pieces, keyOf);
const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ words }) => words).join("");

/** True when the letters of `part` stand in `whole` in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    const found = whole.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}

/** Remembers what the suggestions say now. */
export function remember(known: Known, pieces: readonly Piece[]): void {
  for (const [key, those] of byKey(pieces))
    for (const words of new Set([wordsOf(those), ...those.map((piece) => piece.words)])) {
      const said = known.get(key) ?? [];
      if (!said.some((each) => isWithin(words, each)))
        known.set(key, [...said.filter((each) => !isWithin(each, words)), words].slice(-mostKnown));
    }
}

/** Suggestions of others that stood before and do not after. */
export const settledOf = (hand: Hand, { before, after }: Pick<Change, "before" | "after">): string[] => {
  const left = new Set(after.map(({ id }) => id));
  return [...new Set(before.filter(strangerTo(hand)).map(({ id }) => id))].filter((id) => !left.has(id));
};
