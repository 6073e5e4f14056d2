/**
 * Stories read whole, for export: every version, every revision, what leads to them, what they came from, their moods.
 * Some hundred at a time, by number. Read only, and for no page: no key is told.
 */
import type { Sql } from "../base/database.ts";
import type { Reading } from "../base/reading.ts";
import { type Mood, moods, noMoods } from "./mood.ts";
import type { VersionRef } from "./version.ts";
import type { WholeRevision, WholeStory, WholeText, WholeVersion } from "./whole.ts";

type Nullable<T> = { readonly [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };
type StoryRow = Pick<WholeStory, "id" | "section" | "createdAt">;
type VersionRow = VersionRef &
  Nullable<
    Omit<WholeVersion, "edition" | "revisions" | "redirects" | "related" | "taken" | "corrections" | "withdrawn">
  >;
type RevisionRow = VersionRef & Nullable<WholeRevision>;
type Of<T> = VersionRef & T;

/** The stories with numbers after `after`, oldest number first. */
export async function wholeStories({ sql }: Reading, after: number, limit: number): Promise<WholeStory[]> {
  const rows = await sql<StoryRow[]>`
    select id, section, created_at as "createdAt" from story where id > ${after} order by id limit ${limit}`;
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const versions = Map.groupBy(await versionsOf(sql, ids), (each) => each.story);
  const counts = Map.groupBy(
    await sql<{ story: number; mood: number; count: number }[]>`
      select story, mood, count(*)::int as count from mood_vote where story = any(${ids}) group by story, mood`,
    (each) => each.story,
  );
  const embargoes = new Map(
    (
      await sql<({ story: number } & NonNullable<WholeStory["embargo"]>)[]>`
        select story, until, reason, at, by from embargo where story = any(${ids})`
    ).map(({ story, ...embargo }) => [story, embargo]),
  );
  return rows.map((row) => ({
    ...row,
    embargo: embargoes.get(row.id),
    versions: (versions.get(row.id) ?? []).map(({ story: _, ...version }) => version),
    moods: {
      ...noMoods,
      ...Object.fromEntries((counts.get(row.id) ?? []).map(({ mood, count }): [Mood, number] => [moods[mood]!, count])),
    },
  }));
}

const textColumns = (sql: Sql) => sql`
  slug, headline, standfirst, copy, lead_picture as "leadPicture", lead_credit as "leadCredit", bylines, topics,
  published_at as "publishedAt", updated_at as "updatedAt"`;

async function versionsOf(sql: Sql, ids: readonly number[]): Promise<Of<WholeVersion>[]> {
  const versions = await sql<VersionRow[]>`
    select story, edition, ${textColumns(sql)}, state, changed_at as "changedAt", edit,
      (select sort_at from live l where l.story = v.story and l.edition = v.edition) as "sortAt"
    from version v where story = any(${ids}) order by story, edition`;
  const revisions = byVersion(
    await sql<RevisionRow[]>`
      select story, edition, ${textColumns(sql)}, number, section, made_at as "madeAt", made_by as "madeBy", reason
      from revision where story = any(${ids}) order by number`,
  );
  const redirects = byVersion(
    await sql<
      Of<{ path: string }>[]
    >`select story, edition, path from redirect where story = any(${ids}) order by path`,
  );
  const related = byVersion(
    await sql<Of<{ other: number; score: number }>[]>`
      select story, edition, other, score from related where story = any(${ids}) order by place`,
  );
  const taken = byVersion(
    await sql<Of<WholeVersion["taken"][number]>[]>`
      select story, edition, wire, source, digest, edit from wire_item where story = any(${ids}) order by wire, source`,
  );
  const corrections = byVersion(
    await sql<Of<WholeVersion["corrections"][number]>[]>`
      select story, edition, id, at, text, by from correction where story = any(${ids}) order by at, id`,
  );
  const withdrawn = byVersion(
    await sql<Of<NonNullable<WholeVersion["withdrawn"]>>[]>`
      select story, edition, at, reason from withdrawal where story = any(${ids})`,
  );
  return versions.map((version) => ({
    ...version,
    ...given(version),
    sortAt: version.sortAt ?? undefined,
    revisions: of(revisions, version).map(({ story: _, edition: __, ...each }) => ({ ...each, ...given(each) })),
    redirects: of(redirects, version).map((each) => each.path),
    related: of(related, version).map(({ other, score }) => ({ story: other, score })),
    corrections: of(corrections, version).map(({ id, at, text, by }) => ({ id, at, text, by })),
    withdrawn: of(withdrawn, version).map(({ at, reason }) => ({ at, reason }))[0],
    taken: of(taken, version).map(({ wire, source, digest, edit }) => ({ wire, source, digest, edit })),
  }));
}

const given = (row: Nullable<WholeText>) => ({
  leadPicture: row.leadPicture ?? undefined,
  publishedAt: row.publishedAt ?? undefined,
  updatedAt: row.updatedAt ?? undefined,
});

const nameOf = ({ story, edition }: VersionRef) => `${story} ${edition}`;
const byVersion = <T extends VersionRef>(rows: readonly T[]): Map<string, T[]> => Map.groupBy(rows, nameOf);
const of = <T>(rows: ReadonlyMap<string, T[]>, version: VersionRef): T[] => rows.get(nameOf(version)) ?? [];
