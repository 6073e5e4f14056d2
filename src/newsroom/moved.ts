/** Moves with what they mean for people: who is asked for a review, who is told that it was sent back. */
import type { Work } from "../base/work.ts";
import { keepState } from "../news/keeping.ts";
import { moveVersion } from "../news/moving.ts";
import { type MoveName, moves } from "../news/state.ts";
import type { State, VersionRef } from "../news/version.ts";
import { tell } from "./inbox.ts";

export interface Moving {
  readonly name: MoveName;
  readonly note?: string;
  /** Staff ids of those asked for a review. */
  readonly reviewers?: readonly string[];
}

/** Makes the move; answers the state the version is in now. */
export async function makeMove(
  work: Work,
  ref: VersionRef,
  { name, note = "", reviewers = [] }: Moving,
): Promise<State> {
  await moveVersion(work, ref, name, note);
  if (name === "hand in") {
    await keepState(work, ref, "handed in", { note });
    await tell(work, { kind: "review requested", to: reviewers, ...ref, note });
  }
  if (name === "send back") await tell(work, { kind: "sent back", to: await writersOf(work, ref), ...ref, note });
  return moves[name].to;
}

/** Who works on it: those it was given to, else who has it as their own. */
export async function writersOf({ sql }: Work, { story, edition }: VersionRef): Promise<string[]> {
  const assigned = await sql<{ staff: string }[]>`
    select staff from assignment where story = ${story} and edition = ${edition}`;
  const rows =
    assigned.length > 0
      ? assigned
      : await sql<{ staff: string }[]>`select staff from story_staff where story = ${story}`;
  return rows.map((row) => row.staff);
}
