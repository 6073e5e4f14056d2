/**
 * Versions at work: saving drafts, reading them back. Writes the tables `story` and `version`.
 * Verbs take many at once: an import saves hundreds in the queries that one save needs.
 */

import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { isSlug, slugOf } from "./slug.ts";
import type { Draft, Version, VersionRef } from "./version.ts";

/** Saves drafts, new stories where they name none; answers which versions they became, in their order. */
export async function saveDrafts(work: Work, drafts: readonly Draft[]): Promise<VersionRef[]> {
  // Somebody else may be giving out the same slug at this moment.
  await takeTurn(work);
  const stories = await storiesFor(work, drafts);
  const placed = drafts.map((draft, at) => ({ ...draft, story: stories[at]! }));
  const slugs = await slugsFor(work, placed);
  const rows = placed.map((draft, at) => rowOf(draft, slugs[at]!));
  await work.sql`
    insert into version (story, edition, state, slug, headline, standfirst, copy, lead_picture, lead_credit, bylines, topics,
      published_at, updated_at, changed_at)
    select story, edition, 'drafting', slug, headline, standfirst, copy, lead_picture, lead_credit, bylines, topics,
      published_at, updated_at, ${work.at}
    from jsonb_to_recordset(${work.sql.json(rows as never)}) as d(story bigint, edition text, slug text, headline text,
      standfirst text, copy jsonb, lead_picture bigint, lead_credit text, bylines int[], topics int[],
      published_at timestamptz, updated_at timestamptz)
    on conflict (story, edition) do update set slug = excluded.slug, headline = excluded.headline,
      standfirst = excluded.standfirst, copy = excluded.copy, lead_picture = excluded.lead_picture,
      lead_credit = excluded.lead_credit, bylines = excluded.bylines, topics = excluded.topics,
      published_at = excluded.published_at, updated_at = excluded.updated_at, changed_at = excluded.changed_at,
      edit = version.edit + 1`;
  const refs = placed.map(({ story, edition }) => ({ story, edition }));
  await enter(
    work,
    refs.map((ref) => ({ kind: "version.saved", ...ref, keys: [] })),
  );
  return refs;
}

/** Saves headline, standfirst and copy as they were written together; answers the version's new edit. Live stays as it is. */
export async function saveText(
  work: Work,
  { story, edition }: VersionRef,
  { headline, standfirst, copy }: Pick<Draft, "headline" | "standfirst" | "copy">,
): Promise<number> {
  await takeTurn(work);
  const [row] = await work.sql<{ edit: number }[]>`
    update version set headline = ${headline.trim()}, standfirst = ${standfirst.trim()},
      copy = ${work.sql.json(copy as never)}, changed_at = ${work.at}, edit = edit + 1
    where story = ${story} and edition = ${edition} returning edit`;
  if (row === undefined) throw noVersion();
  await enter(work, [{ kind: "version.saved", story, edition, keys: [] }]);
  return row.edit;
}

/** The refusal for a version that is not there. */
export const noVersion = () => new Refusal("no-such-version", 404, "There is no such story in this edition.");

async function storiesFor(work: Work, drafts: readonly Draft[]): Promise<number[]> {
  const fresh = drafts.filter((draft) => draft.story === undefined);
  const made = await work.sql<{ id: number }[]>`
    insert into story (section, created_at) select unnest(${fresh.map((draft) => draft.section)}::int[]), ${work.at} returning id`;
  const ids = made.map((row) => row.id);
  const known = drafts.filter((draft) => draft.story !== undefined);
  if (known.length > 0) {
    await work.sql`
      update story set section = d.section from (
        select unnest(${known.map((draft) => draft.story!)}::bigint[]) as id, unnest(${known.map((draft) => draft.section)}::int[]) as section
      ) d where story.id = d.id and story.section <> d.section`;
  }
  return drafts.map((draft) => draft.story ?? ids.shift()!);
}

/** A slug for each draft that no other story of its edition has: the wanted one, else with the story's number behind it. */
async function slugsFor(work: Work, drafts: readonly (Draft & VersionRef)[]): Promise<string[]> {
  const wanted = drafts.map(({ slug, headline, story }) =>
    slug !== undefined && isSlug(slug) ? slug : slugOf(slug ?? headline, `story-${story}`),
  );
  // A live story keeps the slug it is read under, also while its draft has another; live rows come last, and count.
  const rows = await work.sql<{ edition: string; slug: string; story: number }[]>`
    with wanted as (select unnest(${drafts.map((draft) => draft.edition)}::text[]) as edition, unnest(${wanted}::text[]) as slug)
    select edition, slug, story, 0 as counts from version join wanted using (edition, slug)
    union all select edition, slug, story, 1 from live join wanted using (edition, slug) order by counts`;
  const holders = new Map(rows.map((row) => [`${row.edition} ${row.slug}`, row.story]));
  return drafts.map(({ edition, story }, at) => {
    const key = `${edition} ${wanted[at]}`;
    const holder = holders.get(key) ?? story;
    holders.set(key, holder);
    return holder === story ? wanted[at]! : `${wanted[at]}-${story}`;
  });
}

const rowOf = (draft: Draft & VersionRef, slug: string) => ({
  story: draft.story,
  edition: draft.edition,
  slug,
  headline: draft.headline.trim(),
  standfirst: draft.standfirst.trim(),
  copy: draft.copy,
  lead_picture: draft.leadPicture ?? null,
  lead_credit: draft.leadCredit ?? "",
  bylines: draft.bylines,
  topics: draft.topics,
  published_at: draft.publishedAt ?? null,
  updated_at: draft.updatedAt ?? null,
});

const columns = (sql: Sql) => sql`
  v.story, v.edition, s.section, v.slug, v.headline, v.standfirst, v.copy, v.lead_picture as "leadPicture",
  v.lead_credit as "leadCredit", v.bylines, v.topics, v.published_at as "publishedAt", v.updated_at as "updatedAt",
  v.state, v.revision, v.changed_at as "changedAt", v.edit`;

/** One version as the newsroom has it. */
export async function versionOf({ sql }: Reading, { story, edition }: VersionRef): Promise<Version | undefined> {
  const [row] = await sql<Version[]>`
    select ${columns(sql)} from version v join story s on s.id = v.story where v.story = ${story} and v.edition = ${edition}`;
  return row && unnulled(row);
}

const unnulled = (row: Version): Version => ({
  ...row,
  leadPicture: row.leadPicture ?? undefined,
  publishedAt: row.publishedAt ?? undefined,
  updatedAt: row.updatedAt ?? undefined,
});
