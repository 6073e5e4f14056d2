/** What stands beside a story and its versions, as `story.json` has it: embargo, withdrawal, corrections, plan, schedules. Pure. */
import type { WholeBeside, WholeSchedule, WholeStory } from "../news/whole.ts";
import type { PaperKeys } from "./export_paper.ts";
import type { StoryFile } from "./export_shapes.ts";

type Edition = StoryFile["editions"][string];

/** A story's embargo. */
export const embargoOf = ({ until, reason, at, by }: NonNullable<WholeStory["embargo"]>): StoryFile["embargo"] => ({
  until: until.toISOString(),
  reason: reason || undefined,
  at: at.toISOString(),
  by,
});

/** What stands beside a version, but for its kept states, which have a file of their own. */
export const besideOf = (
  { withdrawal, corrections, plan, schedules }: WholeBeside,
  keys: PaperKeys,
): Pick<Edition, "withdrawn" | "corrections" | "plan" | "schedules"> => ({
  withdrawn: withdrawal && { at: withdrawal.at.toISOString(), reason: withdrawal.reason },
  corrections: unlessEmpty(corrections.map(({ id, at, text, by }) => ({ number: id, at: at.toISOString(), text, by }))),
  plan: plan && planOf(plan, keys),
  schedules: unlessEmpty(schedules.map(scheduleOf)),
});

const unlessEmpty = <T>(all: T[]): T[] | undefined => (all.length === 0 ? undefined : all);

const planOf = (
  { desk, dueAt, notes, legal, legalNote, legalBy, legalAt }: NonNullable<WholeBeside["plan"]>,
  { desks }: PaperKeys,
): Edition["plan"] => ({
  desk: desk === null ? undefined : desks.get(desk),
  dueAt: dueAt?.toISOString(),
  notes: notes || undefined,
  legal:
    legal === null
      ? undefined
      : { flag: legal, note: legalNote || undefined, by: legalBy ?? undefined, at: legalAt?.toISOString() },
});

const scheduleOf = ({ id, at, reason, madeAt, nextTryAt, trouble, doneAt, ...each }: WholeSchedule) => ({
  number: id,
  ...each,
  at: at.toISOString(),
  reason: reason || undefined,
  madeAt: madeAt.toISOString(),
  nextTryAt: nextTryAt.toISOString(),
  trouble: trouble || undefined,
  doneAt: doneAt?.toISOString(),
});
