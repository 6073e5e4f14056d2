/**
 * What stands beside stories and their versions, read whole for export: embargoes, withdrawals, corrections, plans,
 * schedules, kept states. Read only, and for no page: no key is told.
 */
import type { Sql } from "../base/database.ts";
import type { Embargo } from "./embargoes.ts";
import type { Plan } from "./planning.ts";
import type { VersionRef } from "./version.ts";
import type { WholeBeside, WholeCorrection, WholeKept, WholeSchedule, WholeStory } from "./whole.ts";

type Of<T> = VersionRef & T;
type ScheduleRow = Omit<WholeSchedule, "doneAt"> & { readonly doneAt: Date | null };
type KeptRow = Omit<WholeKept, "leadPicture"> & { readonly leadPicture: number | null };

/** The embargoes of the stories, those that are over as well. */
export async function embargoesIn(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, NonNullable<WholeStory["embargo"]>>> {
  const rows = await sql<Embargo[]>`select story, until, reason, at, by from embargo where story = any(${ids})`;
  return new Map(rows.map(({ story, ...embargo }) => [story, embargo]));
}

/** What stands beside the versions of the stories: a question to be asked of each version. */
export async function besideOf(sql: Sql, ids: readonly number[]): Promise<(version: VersionRef) => WholeBeside> {
  const withdrawals = byVersion(
    await sql<Of<NonNullable<WholeBeside["withdrawal"]>>[]>`
      select story, edition, at, reason from withdrawal where story = any(${ids})`,
  );
  const corrections = byVersion(
    await sql<
      Of<WholeCorrection>[]
    >`select story, edition, id, at, text, by from correction where story = any(${ids}) order by id`,
  );
  const plans = byVersion(
    await sql<Of<Plan>[]>`
      select story, edition, desk, due_at as "dueAt", notes, legal, legal_note as "legalNote", legal_by as "legalBy",
        legal_at as "legalAt" from plan where story = any(${ids})`,
  );
  const schedules = byVersion(
    await sql<Of<ScheduleRow>[]>`
      select story, edition, id, what, at, reason, by, made_at as "madeAt", state, tries, next_try_at as "nextTryAt", trouble,
        done_at as "doneAt" from schedule where story = any(${ids}) order by id`,
  );
  const kept = byVersion(
    await sql<Of<KeptRow>[]>`
      select story, edition, id, at, by, why, name, note, section, slug, headline, standfirst, copy, lead_picture as "leadPicture"
      from version_keep where story = any(${ids}) order by id`,
  );
  return (version) => ({
    withdrawal: of(withdrawals, version)[0],
    corrections: of(corrections, version),
    plan: of(plans, version)[0],
    schedules: of(schedules, version).map((each) => ({ ...each, doneAt: each.doneAt ?? undefined })),
    kept: of(kept, version).map((each) => ({ ...each, leadPicture: each.leadPicture ?? undefined })),
  });
}

const nameOf = ({ story, edition }: VersionRef) => `${story} ${edition}`;

const byVersion = <T extends VersionRef>(rows: readonly T[]): Map<string, Omit<T, keyof VersionRef>[]> =>
  new Map(
    [...Map.groupBy(rows, nameOf)].map(([name, all]) => [name, all.map(({ story: _, edition: __, ...each }) => each)]),
  );

const of = <T>(rows: ReadonlyMap<string, T[]>, version: VersionRef): T[] => rows.get(nameOf(version)) ?? [];
