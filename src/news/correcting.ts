/**
 * Corrections: dated public notes of what was wrong in a live story and what is right. Writes the table `correction`.
 * A note is never changed: what was wrong in it is another correction.
 */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import type { VersionRef } from "./version.ts";

export interface Correction {
  readonly at: Date;
  readonly text: string;
  /** Staff id. */
  readonly by: string;
}

/** Puts the note on the live version; answers the journal entry the press must reach. */
export async function correct(work: Work, ref: VersionRef, text: string): Promise<number> {
  await takeTurn(work);
  const { story, edition } = ref;
  const live = await work.sql`select 1 from live where story = ${story} and edition = ${edition}`;
  if (live.length === 0)
    throw new Refusal("not-live", 409, "This story is not live: what readers never saw needs no correction.");
  await work.sql`
    insert into correction (story, edition, at, text, by) values (${story}, ${edition}, ${work.at}, ${text}, ${work.who.id})`;
  return enter(work, [{ kind: "story.corrected", ...ref, keys: [keys.story(story, edition)], facts: { text } }]);
}

/** The corrections of a version, oldest first. */
export function correctionsOf({ sql, saw }: Reading, { story, edition }: VersionRef): Promise<Correction[]> {
  saw(keys.story(story, edition));
  return sql<Correction[]>`
    select at, text, by from correction where story = ${story} and edition = ${edition} order by at, id`;
}
