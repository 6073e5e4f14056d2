/** Assigning: who is to do it. Writes the table `assignment`; whoever is assigned has the story as their own. */
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "../news/version.ts";
import type { Somebody } from "./calls/workflow.ts";
import { tell } from "./inbox.ts";
import { giveStory } from "./own.ts";

/** Who is to do the version, by name. */
export function assignedTo(sql: Sql, { story, edition }: VersionRef): Promise<Somebody[]> {
  return sql<Somebody[]>`
    select s.id, s.name from assignment a join staff s on s.id = a.staff
    where a.story = ${story} and a.edition = ${edition} order by s.name, s.id`;
}

/** Says who is to do the version: those named and nobody else. Who is new finds it in the inbox. */
export async function assignAll(work: Work, ref: VersionRef, staff: readonly string[], note = ""): Promise<void> {
  await takeTurn(work);
  await mustWorkHere(work, staff);
  await work.sql`
    delete from assignment where story = ${ref.story} and edition = ${ref.edition} and not (staff = any(${staff as string[]}))`;
  await assignMore(work, ref, staff, note);
}

/** Adds to who is to do the version. */
export async function assignMore(work: Work, ref: VersionRef, staff: readonly string[], note = ""): Promise<void> {
  await takeTurn(work);
  await mustWorkHere(work, staff);
  const { story, edition } = ref;
  const fresh = await work.sql<{ staff: string }[]>`
    insert into assignment (story, edition, staff, at) select ${story}, ${edition}, unnest(${staff as string[]}::text[]), ${work.at}
    on conflict do nothing returning staff`;
  const to = fresh.map((row) => row.staff);
  for (const id of to) await giveStory(work, story, id);
  await enter(work, [{ kind: "version.assigned", ...ref, keys: [], facts: { staff, fresh: to } }]);
  await tell(work, { kind: "assigned", to, ...ref, note });
}

async function mustWorkHere({ sql }: Work, staff: readonly string[]): Promise<void> {
  const here = await sql`select 1 from staff where id = any(${staff as string[]}) and left_at is null`;
  if (here.length < new Set(staff).size)
    throw new Refusal("not-here", 422, "Somebody among those named does not work here; choose again.");
}
