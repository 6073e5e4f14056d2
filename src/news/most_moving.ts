/** Which live stories moved readers most of late, by the moods they left. Read only. */
import type { Reading } from "../base/reading.ts";
import { keys } from "./keys.ts";

/** How far back a mood counts. */
const days = 3;

/** Stories of the edition by how many readers left a mood in the last days, most first. */
export async function mostMoving({ sql, saw }: Reading, edition: string, limit: number): Promise<number[]> {
  const rows = await sql<{ story: number }[]>`
    select m.story from mood_vote m join live l on l.story = m.story and l.edition = ${edition}
    where m.at > (select max(at) from mood_vote) - ${days} * interval '1 day'
    group by m.story order by count(*) desc, m.story desc limit ${limit}`;
  for (const { story } of rows) saw(keys.moods(story));
  saw(keys.latest(edition));
  return rows.map(({ story }) => story);
}
