/** Whose story it is: who began it and whom it was given to. Writes `story_staff`. */
import type { Sql } from "../base/database.ts";
import type { Work } from "../base/work.ts";

/** True when the story is `staff`'s own. */
export async function owns(sql: Sql, staff: string, story: number): Promise<boolean> {
  const rows = await sql`select 1 from story_staff where story = ${story} and staff = ${staff}`;
  return rows.length > 0;
}

/** Makes the story `staff`'s own too. */
export async function giveStory({ sql, at }: Work, story: number, staff: string): Promise<void> {
  await sql`insert into story_staff (story, staff, since) values (${story}, ${staff}, ${at}) on conflict do nothing`;
}
