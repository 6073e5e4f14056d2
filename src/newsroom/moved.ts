/** Moves with what they mean for people: who is asked for a review, who is told that it was sent back or is live. */
import type { Work } from "../base/work.ts";
import { keepState } from "../news/keeping.ts";
import { moveVersion } from "../news/moving.ts";
import { type MoveName, moves } from "../news/state.ts";
import type { State, VersionRef } from "../news/version.ts";
import { finishTold, tell, tellEach } from "./inbox.ts";

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
  if (moves[name].to !== "in review") await finishTold(work, [ref], ["review requested"]);
  if (name === "send back") await tell(work, { kind: "sent back", to: await writersOf(work, ref), ...ref, note });
  return moves[name].to;
}

/** Tells those who work on the versions that readers see them now; nobody is waited for any more to look at them. */
export async function tellLive(work: Work, refs: readonly VersionRef[]): Promise<void> {
  await finishTold(work, refs, ["review requested", "failed"]);
  const writers = Map.groupBy(await writersOfEach(work, refs), ({ story, edition }) => `${story} ${edition}`);
  await tellEach(
    work,
    refs.map(({ story, edition }) => {
      const to = writers.get(`${story} ${edition}`) ?? [];
      return { kind: "published", to: to.map(({ staff }) => staff), story, edition };
    }),
  );
}

/** Who works on it: those it was given to, else who has it as their own. */
export const writersOf = async (work: Work, ref: VersionRef): Promise<string[]> =>
  (await writersOfEach(work, [ref])).map(({ staff }) => staff);

function writersOfEach({ sql }: Work, refs: readonly VersionRef[]): Promise<(VersionRef & { staff: string })[]> {
  return sql<(VersionRef & { staff: string })[]>`
    with of as (
      select * from unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) f(story, edition)
    )
    select story, edition, a.staff from of join assignment a using (story, edition)
    union all
    select of.story, of.edition, s.staff from of join story_staff s using (story)
    where not exists (select 1 from assignment a where a.story = of.story and a.edition = of.edition)`;
}
