/** Intake: what came in over which wire, and which version it became. Writes the table `wire_item`. */
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "./version.ts";

export interface Taken extends VersionRef {
  readonly source: string;
  /** Of what the item said. */
  readonly digest: string;
}
export interface Known extends Taken {
  /** True when somebody worked on the version since it was taken. */
  readonly touched: boolean;
  /** Where it is live, if it is. */
  readonly slug: string | undefined;
}

/** Which of `sources` were taken before, by source. */
export async function takenBefore(
  { sql }: Reading,
  wire: string,
  sources: readonly string[],
): Promise<Map<string, Known>> {
  const rows = await sql<(Omit<Known, "slug"> & { slug: string | null })[]>`
    select w.source, w.story, w.edition, w.digest, v.edit <> w.edit as touched, l.slug
    from wire_item w join version v on v.story = w.story and v.edition = w.edition
    left join live l on l.story = w.story and l.edition = w.edition
    where w.wire = ${wire} and w.source = any(${sources})`;
  return new Map(rows.map((row) => [row.source, { ...row, slug: row.slug ?? undefined }]));
}

/** Remembers what was taken, as the versions are now. */
export async function rememberTaken({ sql }: Work, wire: string, items: readonly Taken[]): Promise<void> {
  await sql`
    insert into wire_item (wire, source, story, edition, digest, edit)
    select ${wire}, i.source, i.story, i.edition, i.digest, v.edit
    from unnest(${items.map((each) => each.source)}::text[], ${items.map((each) => each.story)}::bigint[],
      ${items.map((each) => each.edition)}::text[], ${items.map((each) => each.digest)}::text[]) i(source, story, edition, digest)
    join version v on v.story = i.story and v.edition = i.edition
    on conflict (wire, source) do update set story = excluded.story, edition = excluded.edition, digest = excluded.digest, edit = excluded.edit`;
}

/** Editions the stories have a version in, by story. */
export async function editionsTaken({ sql }: Reading, stories: readonly number[]): Promise<Map<number, Set<string>>> {
  const rows = await sql<VersionRef[]>`select story, edition from version where story = any(${stories})`;
  return new Map(
    [...Map.groupBy(rows, (row) => row.story)].map(([story, each]) => [story, new Set(each.map((row) => row.edition))]),
  );
}

/** Slugs of those of the versions that are live, by `"story edition"`. */
export async function liveSlugs({ sql }: Reading, refs: readonly VersionRef[]): Promise<Map<string, string>> {
  const rows = await sql<(VersionRef & { slug: string })[]>`
    select story, edition, slug from live join unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) r(story, edition)
    using (story, edition)`;
  return new Map(rows.map((row) => [`${row.story} ${row.edition}`, row.slug]));
}
