/**
 * Publishing and withdrawing: the only way into and out of what readers see.
 * Writes `revision`, `live`, `live_topic`, `live_person`, `live_picture`, `withdrawal`. Promises: the frozen revision, the live row, the search entry
 * and the journal entry that tells the press commit together; many versions cost the queries of one.
 */
import { Refusal } from "../base/errors.ts";
import { enter, type Happening, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import { changedBy } from "./changed.ts";
import { claimsIn } from "./claims.ts";
import type { Copy } from "./copy.ts";
import { derive } from "./deriving.ts";
import { refuseEmbargoed } from "./embargoes.ts";
import { keys } from "./keys.ts";
import { storyPath } from "./place.ts";
import { leadOn } from "./redirects.ts";
import { takeOutOfSearch } from "./searching.ts";
import { obstacles, type VersionRef } from "./version.ts";
import { noVersion } from "./versions.ts";

export interface Publishing {
  /** Why, for the record. */
  readonly reason?: string;
  /** False for an import: dates are those the source gave, none is set. */
  readonly dated?: boolean;
  /** True when `deriveLive` follows in a work of its own: many at once are derived beside the next ones. */
  readonly deriveLater?: boolean;
}

interface Live extends VersionRef {
  readonly slug: string;
  readonly section: number;
  readonly sortAt: Date;
  readonly revision: number;
}

/** What a version says at the moment it goes live. */
interface Ready extends VersionRef {
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly topics: readonly number[];
}

/** Makes each version, as it is now, what readers see; answers the journal entry the press must reach. */
export async function publish(work: Work, refs: readonly VersionRef[], publishing: Publishing = {}): Promise<number> {
  // Who comes out beside whom is only known one after the other.
  await takeTurn(work);
  const ready = await lockReady(work, refs);
  const before = await changedBy(work, refs);
  const lives = await freeze(work, refs, publishing);
  await giveBack(work, refs);
  await redirectOldSlugs(work, before.lives, lives);
  await showOn(work, lives);
  await showClaims(work, ready);
  // Out of search until it is derived: so what a killed import left behind is known.
  if (publishing.deriveLater) await takeOutOfSearch(work, refs);
  else
    await derive(
      work,
      lives.map((live, at) => ({ ...ready[at]!, ...live })),
    );
  const after = await changedBy(work, refs);
  return enter(work, happenings("story.published", refs, [before.keys, after.keys]));
}

/** Takes versions away from readers: their pages answer 410 from now on. */
export async function withdraw(work: Work, refs: readonly VersionRef[], reason = ""): Promise<number> {
  await takeTurn(work);
  const before = await changedBy(work, refs);
  if (before.lives.length < refs.length)
    throw new Refusal("not-live", 409, "This story is not live, so there is nothing to withdraw.");
  // Wherever it goes from here, its address says that it is gone.
  await leadOnFrom(work, before.lives);
  await work.sql`
    delete from live l using ${pairs(work, refs)} where l.story = pair.story and l.edition = pair.edition`;
  await work.sql`
    update version v set state = 'withdrawn', changed_at = ${work.at}, edit = edit + 1
    from ${pairs(work, refs)} where v.story = pair.story and v.edition = pair.edition`;
  await work.sql`
    insert into withdrawal (story, edition, at, reason) select story, edition, ${work.at}, ${reason} from ${pairs(work, refs)}
    on conflict (story, edition) do update set at = excluded.at, reason = excluded.reason`;
  const gone = happenings("story.withdrawn", refs, [before.keys], { reason });
  return enter(
    work,
    gone.map((each, at) => ({ ...each, keys: [...each.keys, ...goneFrom(refs[at]!)] })),
  );
}

const goneFrom = ({ story, edition }: VersionRef) => [keys.gone(story, edition), keys.withdrawals(edition)];

function happenings(
  kind: string,
  refs: readonly VersionRef[],
  changed: readonly ReadonlyMap<string, readonly string[]>[],
  facts: unknown = {},
): Happening[] {
  return refs.map((ref) => ({
    kind,
    story: ref.story,
    edition: ref.edition,
    keys: [
      ...changed.flatMap((each) => each.get(`${ref.story} ${ref.edition}`) ?? []),
      keys.story(ref.story, ref.edition),
      keys.editionsOf(ref.story),
      keys.related(ref.story, ref.edition),
    ],
    facts,
  }));
}

/** Locks the versions in one order (so that two works cannot wait for each other) and refuses what is not ready. */
async function lockReady(work: Work, refs: readonly VersionRef[]): Promise<Ready[]> {
  const rows = await work.sql<Ready[]>`
    select v.story, v.edition, v.headline, v.standfirst, v.copy, v.topics from version v join ${pairs(work, refs)} using (story, edition) order by v.story, v.edition for update of v`;
  if (rows.length < refs.length) throw noVersion();
  const found = rows.flatMap((row) => obstacles(row));
  if (found.length > 0) throw new Refusal("not-ready", 422, [...new Set(found)].join(" "));
  const stories = refs.map((ref) => ref.story);
  await refuseEmbargoed(work, stories);
  await refuseFlagged(work, refs);
  return rows;
}

/** Refuses while the legal flag of one is up. */
async function refuseFlagged(work: Work, refs: readonly VersionRef[]): Promise<void> {
  const flagged = await work.sql`
    select 1 from plan p join ${pairs(work, refs)} using (story, edition) where p.legal = 'raised' limit 1`;
  if (flagged.length > 0)
    throw new Refusal("legal", 409, "The legal flag is up: it must be cleared before this can be published.");
}

/** What is published again is not withdrawn any more. */
async function giveBack(work: Work, refs: readonly VersionRef[]): Promise<void> {
  await work.sql`
    delete from withdrawal w using ${pairs(work, refs)} where w.story = pair.story and w.edition = pair.edition`;
}

const pairs = ({ sql }: Work, refs: readonly VersionRef[]) => sql`
  (select unnest(${refs.map((ref) => ref.story)}::bigint[]) as story, unnest(${refs.map((ref) => ref.edition)}::text[]) as edition) pair`;

async function freeze(
  work: Work,
  refs: readonly VersionRef[],
  { dated = true, reason = "" }: Publishing,
): Promise<Live[]> {
  const now = dated ? work.at : null;
  await work.sql`
    with next as (
      update version v set state = 'live', revision = v.revision + 1, edit = v.edit + 1, changed_at = ${work.at},
        published_at = coalesce(v.published_at, ${now}),
        updated_at = case when ${dated} and v.revision > 0 then ${work.at} else v.updated_at end
      from ${pairs(work, refs)} where v.story = pair.story and v.edition = pair.edition
      returning v.*
    )
    insert into revision (story, edition, number, section, slug, headline, standfirst, copy, lead_picture, lead_credit, bylines,
      topics, published_at, updated_at, made_at, made_by, reason)
    select n.story, n.edition, n.revision, s.section, n.slug, n.headline, n.standfirst, n.copy, n.lead_picture, n.lead_credit, n.bylines,
      n.topics, n.published_at, n.updated_at, ${work.at}, ${work.who.id}, ${reason}
    from next n join story s on s.id = n.story`;
  await work.sql`
    insert into live (story, edition, revision, section, slug, sort_at)
    select v.story, v.edition, v.revision, s.section, v.slug, coalesce(v.published_at, ${work.at})
    from version v join ${pairs(work, refs)} using (story, edition) join story s on s.id = v.story
    on conflict (story, edition) do update set revision = excluded.revision, section = excluded.section, slug = excluded.slug, claims = '{}',
      sort_at = case when (select published_at from version v where v.story = live.story and v.edition = live.edition) is null
        then live.sort_at else excluded.sort_at end`;
  // In the order of the lock, so that what was counted of each stands beside it.
  return work.sql<Live[]>`
    select l.story, l.edition, l.slug, l.section, l.revision, l.sort_at as "sortAt"
    from live l join ${pairs(work, refs)} using (story, edition) order by l.story, l.edition`;
}

async function redirectOldSlugs(
  work: Work,
  before: readonly (VersionRef & { slug: string })[],
  now: readonly Live[],
): Promise<void> {
  if (before.length === 0) return;
  const slugs = new Map(now.map((each) => [`${each.story} ${each.edition}`, each.slug]));
  await leadOnFrom(
    work,
    before.filter((each) => slugs.get(`${each.story} ${each.edition}`) !== each.slug),
  );
}

/** Lets the addresses that versions were read under lead to them for good. */
async function leadOnFrom(work: Work, olds: readonly (VersionRef & { slug: string })[]): Promise<void> {
  const roots = new Map(
    (await work.sql<{ code: string; root: string }[]>`select code, root from edition`).map((each) => [
      each.code,
      each.root,
    ]),
  );
  await leadOn(
    work,
    olds.map(({ story, edition, slug }) => ({ story, edition, path: storyPath(roots.get(edition)!, slug) })),
  );
}

/** Says of live stories which claims they are anchored to; nearly every story is to none. */
async function showClaims({ sql }: Work, ready: readonly Ready[]): Promise<void> {
  for (const { story, edition, copy } of ready) {
    const claims = claimsIn(copy);
    if (claims.length > 0)
      await sql`update live set claims = ${claims} where story = ${story} and edition = ${edition}`;
  }
}

/** Puts live stories on the lists of their topics and people, and lets readers have their pictures. */
export async function showOn({ sql }: Work, lives: readonly VersionRef[]): Promise<void> {
  const stories = lives.map((live) => live.story);
  // In this order, and none waits for the answer to the one before.
  await Promise.all([
    sql`delete from live_topic t using live l where t.story = l.story and t.edition = l.edition and l.story = any(${stories}) and l.revision > 1`,
    sql`delete from live_person t using live l where t.story = l.story and t.edition = l.edition and l.story = any(${stories}) and l.revision > 1`,
    sql`delete from live_picture t using live l where t.story = l.story and t.edition = l.edition and l.story = any(${stories}) and l.revision > 1`,
    sql`
    insert into live_picture (picture, story, edition)
    select p.id, l.story, l.edition from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    cross join lateral (
      select r.lead_picture::text as key
      union select jsonb_path_query(r.copy, '$[*] ? (@.type == "picture").picture') #>> '{}'
      union select jsonb_path_query(r.copy, '$[*] ? (@.type == "gallery").pictures[*]') #>> '{}'
    ) shown
    join picture p on p.id = case when shown.key ~ '^[0-9]{1,15}$' then shown.key::bigint end
    where l.story = any(${stories}) on conflict do nothing`,
    sql`
    insert into live_topic (edition, topic, sort_at, story)
    select distinct l.edition, t, l.sort_at, l.story from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision,
      unnest(r.topics) t where l.story = any(${stories})
    on conflict do nothing`,
    sql`
    insert into live_person (edition, person, sort_at, story)
    select distinct l.edition, p, l.sort_at, l.story from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision,
      unnest(r.bylines) p where l.story = any(${stories})
    on conflict do nothing`,
  ]);
}
