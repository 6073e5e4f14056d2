/**
 * States of a version and the moves between them: which there are, from where to where, and the permission each needs.
 * Pure, so that the screens offer no move that the server refuses.
 */
import { Refusal } from "../base/errors.ts";
import type { State } from "./version.ts";

interface Move {
  readonly from: readonly State[];
  readonly to: State;
  /** What one must be allowed to do, in the words of the newsroom's table of permissions. */
  readonly verb: "write" | "hand in" | "review" | "schedule" | "publish" | "correct" | "withdraw";
}

/** Every move. What is live stays live while it is updated, corrected or waits for its time to come off. */
export const moves = {
  "begin drafting": { from: ["idea", "withdrawn"], to: "drafting", verb: "write" },
  "set aside": { from: ["drafting"], to: "idea", verb: "write" },
  "hand in": { from: ["idea", "drafting"], to: "in review", verb: "hand in" },
  "take back": { from: ["in review"], to: "drafting", verb: "hand in" },
  "send back": { from: ["in review", "ready"], to: "drafting", verb: "review" },
  "mark ready": { from: ["drafting", "in review"], to: "ready", verb: "review" },
  schedule: { from: ["drafting", "in review", "ready", "withdrawn"], to: "scheduled", verb: "schedule" },
  "un-schedule": { from: ["scheduled"], to: "ready", verb: "schedule" },
  publish: {
    from: ["idea", "drafting", "in review", "ready", "scheduled", "withdrawn"],
    to: "live",
    verb: "publish",
  },
  update: { from: ["live"], to: "live", verb: "publish" },
  correct: { from: ["live"], to: "live", verb: "correct" },
  withdraw: { from: ["live"], to: "withdrawn", verb: "withdraw" },
} as const satisfies Readonly<Record<string, Move>>;

export type MoveName = keyof typeof moves;

export const moveNames = Object.keys(moves) as MoveName[];

/** True when a version in that state can make the move. */
export const canMove = (state: State, name: MoveName): boolean =>
  (moves[name].from as readonly State[]).includes(state);

/** The move that leads from one state to the other without the reader seeing anything; undefined where none does. */
export const moveBetween = (from: State, to: State): MoveName | undefined =>
  moveNames.find((name) => moves[name].to === to && to !== "live" && to !== "withdrawn" && canMove(from, name));

/** The refusal of a move that a version in that state cannot make. */
export const cannotMove = (state: State, name: MoveName): Refusal =>
  new Refusal("wrong-state", 409, `The story is ${state}, so this cannot be done (${name}); look at it again.`);
