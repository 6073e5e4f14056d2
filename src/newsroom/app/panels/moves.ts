/** What can be done next with a version, by its state: the buttons beside the text and the acts of the palette. Pure. */
import type { State } from "../../../news/version.ts";
import type { Verb } from "../../permission.ts";

/**
 * `begin`: begin drafting · `aside`: set aside · `hand in` · `take back` · `send back` · `ready` · `publish` · `update` ·
 * `correct` · `withdraw` · `schedule`: to go out, or, when live, to come off.
 */
export type MoveName =
  | "begin"
  | "aside"
  | "hand in"
  | "take back"
  | "send back"
  | "ready"
  | "publish"
  | "update"
  | "correct"
  | "withdraw"
  | "schedule";

export interface Move {
  readonly name: MoveName;
  readonly verb: Verb;
  /** Words it cannot do without: a reason, a time, a correction. */
  readonly needs?: "words" | "time" | "yes";
}

const moves = {
  begin: { name: "begin", verb: "write" },
  aside: { name: "aside", verb: "write" },
  "hand in": { name: "hand in", verb: "hand in", needs: "yes" },
  "take back": { name: "take back", verb: "hand in" },
  "send back": { name: "send back", verb: "review", needs: "words" },
  ready: { name: "ready", verb: "review" },
  publish: { name: "publish", verb: "publish", needs: "yes" },
  update: { name: "update", verb: "publish", needs: "yes" },
  correct: { name: "correct", verb: "correct", needs: "words" },
  withdraw: { name: "withdraw", verb: "withdraw", needs: "words" },
  schedule: { name: "schedule", verb: "schedule", needs: "time" },
} satisfies Record<MoveName, Move>;

/** In the order in which they are offered; the first that one may do is the usual next one. */
const nextOf: Readonly<Record<State, readonly MoveName[]>> = {
  idea: ["begin", "hand in"],
  drafting: ["hand in", "ready", "publish", "schedule", "aside"],
  "in review": ["ready", "publish", "schedule", "send back", "take back"],
  ready: ["publish", "schedule", "send back"],
  scheduled: ["publish", "send back"],
  live: ["correct", "withdraw", "schedule"],
  withdrawn: ["publish", "begin"],
};

/**
 * Moves of a version in `state` for somebody who `may`; `unpublished`: live and changed since. Only who wrote it takes it
 * back: whoever else looks sends it back, with a word.
 */
export function movesFor(
  state: State,
  unpublished: boolean,
  may: (verb: Verb) => boolean,
  own = true,
): readonly Move[] {
  const names = state === "live" && unpublished ? (["update", ...nextOf.live] as const) : nextOf[state];
  return names
    .map((name) => moves[name] as Move)
    .filter(({ name, verb }) => may(verb) && (own || name !== "take back"));
}
