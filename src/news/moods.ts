/**
 * Moods at work: one reader leaves one mood a story, and may change it. Writes the table `mood_vote`.
 * Promises: a vote is on disk before it is answered; counts come from the votes themselves, so they cannot drift.
 */
import { createHmac } from "node:crypto";
import type { Database, Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import { inWork, theHouse } from "../base/work.ts";
import { keys } from "./keys.ts";
import { type Mood, type MoodCounts, moods, noMoods } from "./mood.ts";

export interface Vote {
  readonly story: number;
  /** From `readerOf`. */
  readonly reader: Buffer;
  readonly mood: Mood;
}

/** The reader behind a token, for one story only: no two stories' votes can be joined. 16 bytes. */
export const readerOf = (secret: Buffer, token: string, story: number): Buffer =>
  createHmac("sha256", secret).update(`mood ${story} ${token}`).digest().subarray(0, 16);

/** Counts of a story's moods. */
export async function moodCounts({ sql, saw }: Reading, story: number): Promise<MoodCounts> {
  saw(keys.moods(story));
  const rows = await sql<{ mood: number; count: number }[]>`
    select mood, count(*)::int as count from mood_vote where story = ${story} group by mood`;
  return { ...noMoods, ...Object.fromEntries(rows.map((row) => [moods[row.mood]!, row.count])) };
}

/** The mood the reader left, if any. */
export async function moodLeft({ sql }: Reading, story: number, reader: Buffer): Promise<Mood | undefined> {
  const [row] = await sql<{ mood: number }[]>`select mood from mood_vote where story = ${story} and reader = ${reader}`;
  return row && moods[row.mood];
}

/** Where readers' moods are left: votes that arrive together share one transaction. */
export interface MoodBox {
  /** Resolves when the vote is durable; refused for a story readers cannot see. */
  readonly leave: (vote: Vote) => Promise<void>;
  /** Tells the press which stories' counts changed since it was last told; called at most once a second. */
  readonly tell: () => Promise<void>;
}

interface Waiting {
  readonly vote: Vote;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const largestBatch = 500;

/** Opens the box; `now` is the clock. */
export function openMoodBox(database: Database, now: () => Date): MoodBox {
  let waiting: Waiting[] = [];
  let writing = false;
  const touched = new Set<number>();

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largestBatch);
      waiting = waiting.slice(largestBatch);
      try {
        const known = await putDown(
          database.sql,
          batch.map((each) => each.vote),
          now(),
        );
        for (const { vote, done, failed } of batch) {
          if (known.has(vote.story)) done();
          else failed(new Refusal("no-such-story", 404, "There is no such story, or it was withdrawn."));
        }
        for (const story of known) touched.add(story);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    writing = false;
  }

  return {
    leave: (vote) =>
      new Promise((done, failed) => {
        waiting.push({ vote, done, failed });
        if (!writing) void write();
      }),
    tell: async () => {
      const stories = [...touched];
      touched.clear();
      if (stories.length > 0) await tellPress(database, stories, now());
    },
  };
}

/** Writes votes, the last of each reader; answers the stories that readers can see. */
async function putDown(sql: Sql, votes: readonly Vote[], at: Date): Promise<Set<number>> {
  const last = [...new Map(votes.map((vote) => [`${vote.story} ${vote.reader.toString("hex")}`, vote])).values()];
  const rows = await sql<{ story: number }[]>`
    with cast_votes as (
      select v.story, decode(v.reader, 'hex') as reader, v.mood
      from unnest(${last.map((v) => v.story)}::bigint[], ${last.map((v) => v.reader.toString("hex"))}::text[],
        ${last.map((v) => moods.indexOf(v.mood))}::smallint[]) v(story, reader, mood)
      where exists (select 1 from live l where l.story = v.story)
    ), put_down as (
      insert into mood_vote (story, reader, mood, at) select story, reader, mood, ${at} from cast_votes order by story, reader
      on conflict (story, reader) do update set mood = excluded.mood, at = excluded.at
    )
    select distinct story from cast_votes`;
  return new Set(rows.map((row) => row.story));
}

const tellPress = (database: Database, stories: readonly number[], at: Date) =>
  inWork(database, { who: theHouse, at }, (work) =>
    enter(work, [{ kind: "moods.counted", keys: stories.map(keys.moods) }]),
  );

/** Tells the press of votes that were put down but not told when the process ended: once, at start. */
export async function tellMissedMoods(database: Database, at: Date): Promise<void> {
  const rows = await database.sql<{ story: number }[]>`
    select distinct story from mood_vote
    where at >= coalesce((select at - interval '5 seconds' from journal where kind = 'moods.counted' order by id desc limit 1), '-infinity')`;
  if (rows.length > 0)
    await tellPress(
      database,
      rows.map((row) => row.story),
      at,
    );
}
