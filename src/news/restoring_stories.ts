/**
 * Stories put back as they left: every version, revision and place in the lists, numbers and times included. Writes the
 * tables of stories beside their own writers, for a paper that `restoring.ts` founded. What follows from the rest
 * (lists, search, likeness) is counted anew; what readers were shown as related stays what it was.
 */
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import { putBack, type Row } from "../base/rows.ts";
import type { Work } from "../base/work.ts";
import { changedBy } from "./changed.ts";
import { keys } from "./keys.ts";
import { showOn } from "./publishing.ts";
import { rememberTerms, type Terms, termsOf } from "./relating.ts";
import { enterIntoSearch, type SearchTexts, searchTexts } from "./searching.ts";
import type { VersionRef } from "./version.ts";
import type { WholeRevision, WholeStory, WholeText, WholeVersion } from "./whole.ts";

type Placed = WholeVersion & { readonly story: number };
type Live = WholeRevision & VersionRef & { readonly sortAt: Date };

/** Which of the stories are there. */
export async function storiesThere({ sql }: Reading, ids: readonly number[]): Promise<Set<number>> {
  const rows = await sql<{ id: number }[]>`select id from story where id = any(${ids})`;
  return new Set(rows.map((row) => row.id));
}

/** Stories with their words counted: some milliseconds each, which need no database. */
export interface Counted {
  readonly stories: readonly WholeStory[];
  readonly versions: readonly Placed[];
  readonly lives: readonly Live[];
  readonly texts: readonly SearchTexts[];
  readonly terms: readonly Terms[];
}

/** Counts the words of stories that were live. Pure. */
export function countedStories(stories: readonly WholeStory[]): Counted {
  const versions = stories.flatMap(({ id, versions }) =>
    versions.map((version): Placed => ({ story: id, ...version })),
  );
  const lives = versions.flatMap(({ story, edition, sortAt, revisions }): Live[] => {
    const seen = revisions.at(-1);
    return sortAt === undefined || seen === undefined ? [] : [{ ...seen, story, edition, sortAt }];
  });
  return { stories, versions, lives, texts: lives.map(searchTexts), terms: lives.map(termsOf) };
}

/** Puts stories back, live where they were, and tells the press; answers the journal entry it must reach. */
export async function restoreStories(work: Work, counted: Counted): Promise<number> {
  const { sql } = work;
  const { stories, versions } = counted;
  const rows = stories.map(({ id, section, createdAt }) => ({ id, section, created_at: createdAt }));
  await putBack(sql, "story", rows);
  await putBack(sql, "version", versions.map(versionRow));
  await putBack(sql, "revision", versions.flatMap(revisionRows));
  await putBack(sql, "redirect", versions.flatMap(redirectRows));
  await putBack(sql, "wire_item", versions.flatMap(takenRows));
  await putBackLive(work, counted);
  await putBack(sql, "related", versions.flatMap(relatedRows));
  await putBack(sql, "correction", versions.flatMap(correctionRows));
  await putBack(sql, "withdrawal", versions.flatMap(withdrawalRows));
  await putBack(sql, "embargo", stories.flatMap(embargoRows));
  return tell(work, versions);
}

async function putBackLive(work: Work, { lives, texts, terms }: Counted): Promise<void> {
  const rows = lives.map(({ story, edition, number, section, slug, sortAt }) => ({
    story,
    edition,
    revision: number,
    section,
    slug,
    sort_at: sortAt,
  }));
  await putBack(work.sql, "live", rows);
  await showOn(work, lives);
  await enterIntoSearch(work, lives, texts);
  await rememberTerms(work, lives, terms);
}

/** One entry for all of them: the record of each came back with the journal. */
async function tell(work: Work, versions: readonly Placed[]): Promise<number> {
  const { keys: lists } = await changedBy(work, versions);
  const own = versions.flatMap(({ story, edition }) => [
    keys.story(story, edition),
    keys.editionsOf(story),
    keys.related(story, edition),
    keys.moods(story),
  ]);
  const facts = { versions: versions.length };
  return enter(work, [{ kind: "stories.restored", keys: [...[...lists.values()].flat(), ...own], facts }]);
}

const textColumns = (text: WholeText) => ({
  slug: text.slug,
  headline: text.headline,
  standfirst: text.standfirst,
  copy: text.copy,
  lead_picture: text.leadPicture ?? null,
  lead_credit: text.leadCredit,
  bylines: text.bylines,
  topics: text.topics,
  published_at: text.publishedAt ?? null,
  updated_at: text.updatedAt ?? null,
});

const versionRow = (version: Placed): Row => ({
  story: version.story,
  edition: version.edition,
  ...textColumns(version),
  state: version.state,
  revision: version.revisions.at(-1)?.number ?? 0,
  changed_at: version.changedAt,
  edit: version.edit,
});

const revisionRows = ({ story, edition, revisions }: Placed): Row[] =>
  revisions.map((each) => ({
    story,
    edition,
    ...textColumns(each),
    number: each.number,
    section: each.section,
    made_at: each.madeAt,
    made_by: each.madeBy,
    reason: each.reason,
  }));

const redirectRows = ({ story, edition, redirects }: Placed): Row[] =>
  redirects.map((path) => ({ story, edition, path }));

const correctionRows = ({ story, edition, corrections }: Placed): Row[] =>
  corrections.map((each) => ({ story, edition, ...each }));

const withdrawalRows = ({ story, edition, withdrawn }: Placed): Row[] =>
  withdrawn === undefined ? [] : [{ story, edition, ...withdrawn }];

const embargoRows = ({ id, embargo }: WholeStory): Row[] => (embargo === undefined ? [] : [{ story: id, ...embargo }]);

const takenRows = ({ story, edition, taken }: Placed): Row[] => taken.map((each) => ({ story, edition, ...each }));

const relatedRows = ({ story, edition, related }: Placed): Row[] =>
  related.map((each, at) => ({ story, edition, place: at + 1, other: each.story, score: each.score }));
