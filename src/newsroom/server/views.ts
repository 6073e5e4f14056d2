/** The list of all stories: filtered, kept as views, acted on many at once. */
import { Refusal } from "../../base/errors.ts";
import { stateOf } from "../../news/moving.ts";
import { setPlans } from "../../news/planning.ts";
import { cannotMove, moveBetween } from "../../news/state.ts";
import type { VersionRef } from "../../news/version.ts";
import { noVersion } from "../../news/versions.ts";
import { assignMore } from "../assigning.ts";
import {
  changeView as changeCall,
  dropView as dropCall,
  filterStories,
  listViews,
  moveMany,
  planMany,
  saveView as saveCall,
} from "../calls/views.ts";
import { deskLines } from "../desk_lines.ts";
import { makeMove } from "../moved.ts";
import { flushRooms } from "../outgoing.ts";
import { changeView, dropView, saveView, viewsOf } from "../saved_views.ts";
import { answer } from "./answer.ts";

const linesOnAPage = 50;

interface Outcome {
  done: number;
  refused: (VersionRef & { code: string; sentence: string })[];
}

/** Does `act` to each; what is refused is named and stops no other. */
async function toEach(refs: readonly VersionRef[], act: (ref: VersionRef) => Promise<unknown>): Promise<Outcome> {
  const outcome: Outcome = { done: 0, refused: [] };
  for (const ref of refs) {
    try {
      await act(ref);
      outcome.done++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.refused.push({ ...ref, code: error.code, sentence: error.message });
    }
  }
  return outcome;
}

export const viewAnswers = [
  answer(filterStories, ({ desk, member, ownOnly, query, at }) =>
    deskLines(desk.database.sql, at, {
      ...query,
      owner: ownOnly || query.own === "yes" ? member.id : undefined,
      limit: linesOnAPage,
    }),
  ),

  answer(listViews, async ({ desk, member }) => ({ views: await viewsOf(desk.database.sql, member.id) })),
  answer(saveCall, ({ work, body }) => work((inside) => saveView(inside, body.name, body.filter))),
  answer(changeCall, ({ work, params, body }) =>
    work((inside) => changeView(inside, params.view, body.name, body.filter)),
  ),
  answer(dropCall, async ({ work, params }) => {
    await work((inside) => dropView(inside, params.view));
    return {};
  }),

  answer(planMany, async ({ work, body, note }) => {
    note({ versions: body.versions.length, stories: storiesIn(body.versions) });
    const { assign, desk, dueAt } = body;
    const planning = { desk, dueAt: dueAt == null ? dueAt : new Date(dueAt) };
    return work(async (inside) => {
      const there = await inside.sql<VersionRef[]>`
        select story, edition from version join unnest(${body.versions.map((ref) => ref.story)}::bigint[],
          ${body.versions.map((ref) => ref.edition)}::text[]) f(story, edition) using (story, edition)`;
      const known = new Set(there.map(({ story, edition }) => `${story} ${edition}`));
      const refs = body.versions.filter(({ story, edition }) => known.has(`${story} ${edition}`));
      if (refs.length > 0 && (desk !== undefined || dueAt !== undefined)) await setPlans(inside, refs, planning);
      if (assign !== undefined) for (const ref of refs) await assignMore(inside, ref, assign);
      const { code, message: sentence } = noVersion();
      const lost = body.versions.filter((ref) => !refs.includes(ref));
      return { done: refs.length, refused: lost.map((ref) => ({ ...ref, code, sentence })) };
    });
  }),

  answer(moveMany, async ({ desk, work, body, note }) => {
    note({ versions: body.versions.length, to: body.to, stories: storiesIn(body.versions) });
    await flushRooms(desk, body.versions);
    return work((inside) =>
      toEach(body.versions, async (ref) => {
        const from = await stateOf(inside, ref);
        if (from === body.to) return;
        const name = moveBetween(from, body.to);
        if (name === undefined || name === "un-schedule") throw cannotMove(from, "mark ready");
        await makeMove(inside, ref, { name, note: body.note });
      }),
    );
  }),
];

const storiesIn = (versions: readonly VersionRef[]): number[] => [...new Set(versions.map(({ story }) => story))];
