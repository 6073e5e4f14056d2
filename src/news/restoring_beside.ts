/**
 * What stood beside stories and versions, put back as it left: embargoes, withdrawals, corrections, plans, schedules,
 * kept states. Writes their tables beside their own writers, for `restoring_stories.ts`. Who did something stays the
 * text it was, though nobody here may have that account.
 */
import { putBack, type Row } from "../base/rows.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "./version.ts";
import type { WholeBeside, WholeStory } from "./whole.ts";

type Placed = VersionRef & WholeBeside;

/** Puts back what stood beside the stories, which must be there. */
export async function restoreBeside(
  { sql }: Work,
  stories: readonly WholeStory[],
  versions: readonly Placed[],
): Promise<void> {
  await putBack(sql, "embargo", stories.flatMap(embargoRows));
  await putBack(sql, "withdrawal", versions.flatMap(withdrawalRows));
  await putBack(sql, "correction", versions.flatMap(correctionRows));
  await putBack(sql, "plan", versions.flatMap(planRows));
  await putBack(sql, "schedule", versions.flatMap(scheduleRows));
  await putBack(sql, "version_keep", versions.flatMap(keptRows));
}

/** Says of those stories why they were withdrawn, from the record: for an export of before the reason had a place. */
export async function restoreWithdrawals({ sql }: Work, stories: readonly number[]): Promise<void> {
  const rows = await sql<Row[]>`
    select v.story, v.edition, v.changed_at as at, coalesce((select j.facts ->> 'reason' from journal j
      where j.story = v.story and j.edition = v.edition and j.kind = 'story.withdrawn' order by j.id desc limit 1), '') as reason
    from version v where v.story = any(${stories}) and v.state = 'withdrawn' and v.revision > 0`;
  await putBack(sql, "withdrawal", rows);
}

const embargoRows = ({ id, embargo }: WholeStory): Row[] => (embargo === undefined ? [] : [{ story: id, ...embargo }]);

const withdrawalRows = ({ story, edition, withdrawal }: Placed): Row[] =>
  withdrawal === undefined ? [] : [{ story, edition, ...withdrawal }];

const correctionRows = ({ story, edition, corrections }: Placed): Row[] =>
  corrections.map((each) => ({ story, edition, ...each }));

const planRows = ({ story, edition, plan }: Placed): Row[] =>
  plan === undefined
    ? []
    : [
        {
          story,
          edition,
          desk: plan.desk,
          due_at: plan.dueAt,
          notes: plan.notes,
          legal: plan.legal,
          legal_note: plan.legalNote,
          legal_by: plan.legalBy,
          legal_at: plan.legalAt,
        },
      ];

const scheduleRows = ({ story, edition, schedules }: Placed): Row[] =>
  schedules.map(({ madeAt, nextTryAt, doneAt, ...each }) => ({
    story,
    edition,
    ...each,
    made_at: madeAt,
    next_try_at: nextTryAt,
    done_at: doneAt ?? null,
  }));

const keptRows = ({ story, edition, kept }: Placed): Row[] =>
  kept.map(({ leadPicture, ...each }) => ({ story, edition, ...each, lead_picture: leadPicture ?? null }));
