/** Moving versions from state to state, as `state.ts` allows. Writes the states of the table `version`. */
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import { canMove, cannotMove, type MoveName, moves } from "./state.ts";
import type { State, VersionRef } from "./version.ts";
import { noVersion } from "./versions.ts";

/** Makes the move, with its trace in the journal; answers the state it was in. */
export async function moveVersion(work: Work, ref: VersionRef, name: MoveName, note = ""): Promise<State> {
  const from = await stateOf(work, ref);
  if (!canMove(from, name)) throw cannotMove(from, name);
  await setState(work, ref, moves[name].to);
  await enter(work, [{ kind: `version.${kinds[name] ?? name}`, ...ref, keys: [], facts: { from, note } }]);
  return from;
}

/** The past participles of the moves. */
const kinds: Partial<Record<MoveName, string>> = {
  "begin drafting": "begun",
  "set aside": "set-aside",
  "hand in": "handed-in",
  "take back": "taken-back",
  "send back": "sent-back",
  "mark ready": "marked-ready",
  schedule: "scheduled",
  "un-schedule": "unscheduled",
};

/** The version's state, held as it is until the work is done. */
export async function stateOf(work: Work, { story, edition }: VersionRef): Promise<State> {
  await takeTurn(work);
  const [row] = await work.sql<{ state: State }[]>`
    select state from version where story = ${story} and edition = ${edition} for update`;
  if (row === undefined) throw noVersion();
  return row.state;
}

async function setState({ sql, at }: Work, { story, edition }: VersionRef, state: State): Promise<void> {
  await sql`update version set state = ${state}, changed_at = ${at} where story = ${story} and edition = ${edition}`;
}
