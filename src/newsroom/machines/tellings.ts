/**
 * What entries of the journal mean to those outside. Read only.
 * Promises: nothing is told of what readers cannot see but its number and a time: no headline, no address.
 */
import type { Sql } from "../../base/database.ts";
import type { Entry } from "../../base/journal.ts";
import { storyPath } from "../../news/place.ts";
import type { WebhookEvent } from "../calls/webhooks.ts";

export interface Telling {
  readonly event: WebhookEvent;
  readonly entry: number;
  readonly at: Date;
  readonly story: number | undefined;
  readonly edition: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

const kinds: Readonly<Record<string, WebhookEvent>> = {
  "story.published": "story.published",
  "story.corrected": "story.corrected",
  "story.withdrawn": "story.withdrawn",
  "schedule.set": "story.scheduled",
  "schedule.cancelled": "story.unscheduled",
  "claim.recorded": "claim.recorded",
  "picture.withdrawn": "picture.rights-ended",
  "front.published": "front.published",
};
/** Facts of entries that may be told; others are the newsroom's own. */
const toldFacts = ["reason", "text", "what", "at", "claim", "standing", "picture", "front"];

interface Live {
  readonly story: number;
  readonly edition: string;
  readonly headline: string;
  readonly slug: string;
  readonly root: string;
  readonly revision: number;
}

/** What is told of the entries, in their order. */
export async function tellingsOf(sql: Sql, entries: readonly Entry[]): Promise<Telling[]> {
  const told = entries.filter(({ kind }) => kinds[kind] !== undefined);
  if (told.length === 0) return [];
  const [lives, updates] = await Promise.all([liveOf(sql, told), updatesAmong(sql, told)]);
  return told.map((entry) => {
    const { id, at, story, edition } = entry;
    const event = updates.has(id) ? "story.updated" : kinds[entry.kind]!;
    const live = lives.get(`${story} ${edition}`);
    return {
      event,
      entry: id,
      at,
      story: story ?? undefined,
      edition: edition ?? undefined,
      data: dataOf(entry, live),
    };
  });
}

function dataOf({ kind, story, edition, facts }: Entry, live: Live | undefined): Record<string, unknown> {
  const said = Object.entries((facts ?? {}) as Record<string, unknown>).filter(([name]) => toldFacts.includes(name));
  return {
    ...(story ? { story, edition } : {}),
    ...Object.fromEntries(said),
    ...(live === undefined || kind === "story.withdrawn"
      ? {}
      : { headline: live.headline, path: storyPath(live.root, live.slug), revision: live.revision }),
  };
}

async function liveOf(sql: Sql, entries: readonly Entry[]): Promise<Map<string, Live>> {
  const stories = entries.flatMap(({ story }) => story ?? []);
  const rows = await sql<Live[]>`
    select l.story, l.edition, r.headline, l.slug, e.root, l.revision from live l
    join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    join edition e on e.code = l.edition where l.story = any(${stories})`;
  return new Map(rows.map((row) => [`${row.story} ${row.edition}`, row]));
}

/** Entries that published what readers could see already. */
async function updatesAmong(sql: Sql, entries: readonly Entry[]): Promise<Set<number>> {
  const ids = entries.filter(({ kind }) => kind === "story.published").map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await sql<{ id: number }[]>`
    select j.id from journal j where j.id = any(${ids}) and 'story.published' = (
      select b.kind from journal b where b.story = j.story and b.edition = j.edition and b.id < j.id
        and b.kind in ('story.published', 'story.withdrawn') order by b.id desc limit 1)`;
  return new Set(rows.map(({ id }) => id));
}
