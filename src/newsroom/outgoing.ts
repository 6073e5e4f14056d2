/**
 * What goes out to readers or comes off, by hand or by schedule: the change, then the press, then the receipt.
 * Promises: what was written in the rooms is in it; whoever is told of it is told after readers can see it.
 */
import type { Sql } from "../base/database.ts";
import { storyPath } from "../news/place.ts";
import type { VersionRef } from "../news/version.ts";
import type { Receipt } from "./calls/workflow.ts";
import type { Desk } from "./desk.ts";
import { tellScreens } from "./ear.ts";
import { watchPages } from "./page_watch.ts";
import { type Change, keepReceipts, receiptsOf } from "./receipts.ts";
import { unwritten } from "./rooms/keeping.ts";

/** A change that was committed with the journal's `entry`. */
export interface Outgoing {
  readonly refs: readonly VersionRef[];
  readonly what: Receipt["what"];
  readonly entry: number;
  readonly at: Date;
  /** Staff id. */
  readonly by: string;
}

/** A server that does not say that it is there is not waited for longer. */
const patienceMs = 2000;
/** With more at once only those are brought whose rooms are known to hold something. */
const askedEach = 20;

/** Brings what was written in the rooms of the versions into the database. */
export async function flushRooms({ rooms, database }: Desk, refs: readonly VersionRef[]): Promise<void> {
  const waiting = refs.length > askedEach ? await waitingAmong(database.sql, refs) : refs;
  await Promise.all(waiting.map((ref) => rooms.flush(ref)));
}

async function waitingAmong(sql: Sql, refs: readonly VersionRef[]): Promise<VersionRef[]> {
  const waiting = new Set((await unwritten(sql)).map(({ story, edition }) => `${story} ${edition}`));
  return refs.filter(({ story, edition }) => waiting.has(`${story} ${edition}`));
}

/**
 * Has readers see the change, keeps the receipts and watches the pages; answers the receipts' numbers. Other servers
 * have `othersWithinMs` to say that their readers see it too: later ones are noted on the receipt.
 */
export async function sendOut(
  desk: Desk,
  { refs, what, entry, at, by }: Outgoing,
  othersWithinMs = patienceMs,
): Promise<number[]> {
  const committed = performance.now();
  const { sql } = desk.database;
  const [here, named, others] = await Promise.all([
    desk.publish(entry).then((caught) => ({ ...caught, liveAfterMs: performance.now() - committed })),
    namedPlaces(sql, refs),
    desk.servers.reached(entry, committed, othersWithinMs),
  ]);
  const servers = [{ name: desk.servers.name, liveAfterMs: here.liveAfterMs }, ...others];
  const changes = named.map((each): Change => ({ ...each, what, entry, at, by }));
  const ids = await keepReceipts(sql, changes, { ...here, servers });
  const [first] = refs;
  const paths = [...new Set([...named.slice(0, 50).map(({ path }) => path), ...here.pressed])];
  // Screens heard of the change before there was a receipt to show.
  await tellScreens(sql, ["story"]);
  watchPages(desk, { entry, at, committed, paths, ...(refs.length === 1 ? first : {}) });
  return ids;
}

/** The receipt of one edition among those of a change. */
export async function receiptOf(sql: Sql, ids: readonly number[], edition: string): Promise<Receipt> {
  const receipts = await receiptsOf(sql, { limit: ids.length, ids });
  return receipts.find((each) => each.edition === edition)!;
}

/** Headline and address of the versions, as they stand. */
async function namedPlaces(
  sql: Sql,
  refs: readonly VersionRef[],
): Promise<{ story: number; edition: string; headline: string; path: string }[]> {
  const rows = await sql<{ story: number; edition: string; headline: string; slug: string; root: string }[]>`
    select v.story, v.edition, v.headline, coalesce(l.slug, r.slug, v.slug) as slug, e.root
    from version v
    join unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) f(story, edition) using (story, edition)
    join edition e on e.code = v.edition
    left join live l using (story, edition)
    left join revision r on r.story = v.story and r.edition = v.edition and r.number = v.revision`;
  return rows.map(({ story, edition, headline, slug, root }) => ({
    story,
    edition,
    headline,
    path: storyPath(root, slug),
  }));
}
