/** The desk screen: what an editor must know at a glance, gathered in one go, from indexes alone. Read only. */
import type { Sql } from "../base/database.ts";
import { decoded } from "../base/decoded.ts";
import { moods } from "../news/mood.ts";
import type { VersionRef } from "../news/version.ts";
import type { DeskLine } from "./calls/views.ts";
import { linesOf } from "./desk_lines.ts";

const shown = 12;
const dayMs = 86_400_000;
/** So many of the newest votes are looked at, however many a busy day has. */
const votesLookedAt = 2000;

interface Lists {
  readonly live: DeskLine[];
  readonly due: DeskLine[];
  readonly late: DeskLine[];
  readonly inReview: DeskLine[];
  readonly ready: DeskLine[];
  readonly counts: { readonly late: number; readonly inReview: number; readonly ready: number };
}

/** The lists of the desk; of one edition where it is named. */
export async function deskLists(sql: Sql, now: Date, edition: string | undefined): Promise<Lists> {
  const tomorrow = new Date(now.getTime() + dayMs);
  const here = (of: string) => (edition === undefined ? sql`` : sql`and ${sql(of)}.edition = ${edition}`);
  const planned = sql`plan p join version v using (story, edition)`;
  const unfinished = sql`v.state not in ('ready', 'scheduled', 'live', 'withdrawn')`;
  type Refs = readonly (VersionRef & { readonly count?: number })[];
  const inState = (state: string) => sql<Refs[number][]>`
    select v.story, v.edition, (count(*) over ())::int as count from version v
    where v.state = ${state} and v.state not in ('live', 'withdrawn') ${here("v")} order by v.changed_at, v.story limit ${shown}`;
  const [live, due, late, inReview, ready] = (await Promise.all([
    sql`select l.story, l.edition from edition e cross join lateral (
        select story, edition, sort_at from live where edition = e.code order by sort_at desc, story desc limit ${shown}) l
      where true ${here("l")} order by l.sort_at desc, l.story desc limit ${shown}`,
    sql`select p.story, p.edition from ${planned} where p.due_at >= ${now} and p.due_at < ${tomorrow} ${here("p")}
      and v.state not in ('live', 'withdrawn') order by p.due_at, p.story limit ${shown}`,
    sql`select p.story, p.edition, (count(*) over ())::int as count from ${planned} where p.due_at < ${now} ${here("p")}
      and ${unfinished} order by p.due_at, p.story limit ${shown}`,
    inState("in review"),
    inState("ready"),
  ])) as unknown as [Refs, Refs, Refs, Refs, Refs];
  const all = await linesOf(sql, now, [...live, ...due, ...late, ...inReview, ...ready]);
  const byRef = new Map(all.map((line) => [`${line.story} ${line.edition}`, line]));
  const lines = (refs: Refs) => refs.flatMap((ref) => byRef.get(`${ref.story} ${ref.edition}`) ?? []);
  return {
    live: lines(live),
    due: lines(due),
    late: lines(late),
    inReview: lines(inReview),
    ready: lines(ready),
    counts: { late: late[0]?.count ?? 0, inReview: inReview[0]?.count ?? 0, ready: ready[0]?.count ?? 0 },
  };
}

/** What readers felt lately, by story, those felt about last first. */
export async function latestMoods(sql: Sql, now: Date, edition: string | undefined) {
  const rows = await sql<{ story: number; edition: string; headline: string; counts: number[]; at: Date }[]>`
    with lately as (select story, mood, at from mood_vote where at > ${new Date(now.getTime() - dayMs)} order by at desc limit ${votesLookedAt}),
    felt as (select story, max(at) as at, array_agg(mood) as votes from lately group by story order by max(at) desc limit ${shown})
    select f.story, l.edition, r.headline, f.at,
      array(select (count(*) filter (where vote = kind))::int from unnest(f.votes) vote
        right join generate_series(0, ${moods.length - 1}) kind on true group by kind order by kind) as counts
    from felt f join lateral (select * from live l where l.story = f.story
      order by ${edition === undefined ? sql`l.edition` : sql`(l.edition = ${edition}) desc`} limit 1) l on true
    join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    order by f.at desc`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The stories under those paths, with how often they were read; a path of no story is named by itself. */
export async function readMost(sql: Sql, paths: readonly { readonly path: string; readonly reads: number }[]) {
  const found = await sql<{ path: string; story: number; edition: string; headline: string }[]>`
    select p.path, l.story, l.edition, r.headline from unnest(${paths.map(({ path }) => path)}::text[], ${paths.map(({ path }) => slugIn(path))}::text[]) p(path, slug)
    join edition e on p.path = e.root || 'stories/' || substring(p.path from '[^/]+$')
    join live l on l.edition = e.code and l.slug = p.slug
    join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision`;
  const byPath = new Map(found.map((row) => [row.path, row]));
  return paths.map(({ path, reads }) => {
    const { story = null, edition = null, headline = path } = byPath.get(path) ?? {};
    return { path, reads, story, edition, headline };
  });
}

const slugIn = (path: string): string => decoded(path.slice(path.lastIndexOf("/") + 1)) ?? path;
