/**
 * What readers read most of late, as every server counted it. Writes the table `read_count`.
 * Promises: an order that stays the same touches no page; counts are of stories, never of readers.
 */
import { decoded } from "../base/decoded.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";

/** So many reads of a story's page in the last minutes. */
export interface Reads {
  readonly path: string;
  readonly reads: number;
}

const keptMinutes = 10;

/** The stories of the edition that were read most, most first. */
export async function mostRead({ sql, saw }: Reading, edition: string, limit: number): Promise<number[]> {
  saw(keys.mostRead(edition));
  const rows = await sql<{ story: number }[]>`
    select c.story from read_count c join live l on l.story = c.story and l.edition = c.edition
    where c.edition = ${edition} group by c.story order by sum(c.reads) desc, c.story desc limit ${limit}`;
  return rows.map(({ story }) => story);
}

/** Keeps what `server` counted, in place of what it told before; answers the entry, 0 when no order changed. */
export async function keepReads(work: Work, server: string, counted: readonly Reads[]): Promise<number> {
  const { sql } = work;
  const before = await orders(work);
  await sql`delete from read_count where server = ${server} or at < ${work.at}::timestamptz - ${keptMinutes} * interval '1 minute'`;
  await sql`
    insert into read_count (server, edition, story, reads, at)
    select ${server}, l.edition, l.story, sum(c.reads), ${work.at}
    from unnest(${counted.map(({ path }) => decoded(path) ?? path)}::text[], ${counted.map(({ reads }) => reads)}::int[]) c(path, reads)
    join edition e on c.path like e.root || 'stories/%'
    join live l on l.edition = e.code and l.slug = substr(c.path, length(e.root || 'stories/') + 1)
    group by l.edition, l.story`;
  const after = await orders(work);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (edition) => before.get(edition) !== after.get(edition),
  );
  return enter(
    work,
    changed.map((edition) => ({ kind: "reads.counted", edition, keys: [keys.mostRead(edition)] })),
  );
}

async function orders({ sql }: Work): Promise<Map<string, string>> {
  const rows = await sql<{ edition: string; stories: string }[]>`
    select edition, string_agg(story::text, ' ' order by reads desc, story desc) as stories
    from (select edition, story, sum(reads) as reads from read_count group by 1, 2) summed group by edition`;
  return new Map(rows.map(({ edition, stories }) => [edition, stories]));
}
