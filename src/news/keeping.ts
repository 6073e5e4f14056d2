/**
 * Kept states: what a version was at a moment worth going back to. Writes the table `version_keep`, insert only.
 * Published revisions are kept by publishing itself; `revisions.ts` reads both.
 */
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "./version.ts";

/** Why a state was kept. */
export type KeepReason = "named" | "handed in" | "hourly" | "before restoring" | "restored";

/** Keeps the version as it is now, unless its newest kept state says the same; answers its number, undefined when it was the same. */
export async function keepState(
  work: Work,
  { story, edition }: VersionRef,
  why: KeepReason,
  { name = "", note = "" }: { readonly name?: string; readonly note?: string } = {},
): Promise<number | undefined> {
  await takeTurn(work);
  const [row] = await work.sql<{ id: number }[]>`
    insert into version_keep (story, edition, at, by, why, name, note, section, slug, headline, standfirst, copy, lead_picture)
    select v.story, v.edition, ${work.at}, ${work.who.id}, ${why}, ${name}, ${note}, s.section, v.slug, v.headline, v.standfirst,
      v.copy, v.lead_picture
    from version v join story s on s.id = v.story
    left join lateral (select k.* from version_keep k where k.story = v.story and k.edition = v.edition order by k.at desc, k.id desc limit 1) k on true
    where v.story = ${story} and v.edition = ${edition} and (${why === "named" || why === "restored"} or k.id is null
      or (k.headline, k.standfirst, k.copy, k.lead_picture) is distinct from (v.headline, v.standfirst, v.copy, v.lead_picture))
    returning id`;
  if (row !== undefined)
    await enter(work, [{ kind: "version.kept", story, edition, keys: [], facts: { keep: row.id, why, name } }]);
  return row?.id;
}

/** Keeps those changed within the hour before `work.at` whose newest state is an hour old or more; answers how many. */
export async function keepHourly(work: Work): Promise<number> {
  const hourAgo = new Date(work.at.getTime() - 3_600_000);
  const rows = await work.sql<VersionRef[]>`
    select v.story, v.edition from version v
    where v.changed_at > ${hourAgo} and v.state not in ('live', 'withdrawn') and not exists (
      select 1 from version_keep k where k.story = v.story and k.edition = v.edition and k.at > ${hourAgo})
    order by v.story, v.edition limit 500`;
  let kept = 0;
  for (const ref of rows) if ((await keepState(work, ref, "hourly")) !== undefined) kept++;
  return kept;
}
