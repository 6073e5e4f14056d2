/**
 * The log of rooms: every change that reaches one is appended here before anybody is told that it is kept.
 * Changes that arrive while others are being written share the next write. Writes the table `room_update`.
 * Promises: what `append` resolved is on disk; while the database does not answer, it waits and tries again.
 */
import { mergeUpdates } from "yjs";
import type { Sql } from "../../base/database.ts";
import type { VersionRef } from "../../news/version.ts";

interface Change extends VersionRef {
  readonly update: Uint8Array;
  readonly by: string;
  readonly kept: (id: number) => void;
  readonly lost: (error: unknown) => void;
}

export interface Log {
  /** Resolves with the change's number when it is on disk; rejects only where its room is gone. */
  readonly append: (ref: VersionRef, update: Uint8Array, by: string) => Promise<number>;
}

const againMs = 500;
/** Postgres: the room it belongs to was deleted. */
const roomGone = "23503";

/** Opens the log; faults that it will try again after are told to `trouble`. */
export function openLog(sql: Sql, now: () => Date, trouble: (error: unknown) => void): Log {
  let waiting: Change[] = [];
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      for (const changes of [...byRoom(batch).values()]) await keep(changes);
    }
    writing = false;
  }

  async function keep(changes: readonly Change[]): Promise<void> {
    for (;;) {
      try {
        const id = await insert(sql, changes, now());
        for (const { kept } of changes) kept(id);
        return;
      } catch (error) {
        if ((error as { code?: string }).code === roomGone) {
          for (const { lost } of changes) lost(error);
          return;
        }
        trouble(error);
        await new Promise((resolve) => setTimeout(resolve, againMs));
      }
    }
  }

  return {
    append: (ref, update, by) =>
      new Promise((kept, lost) => {
        waiting.push({ story: ref.story, edition: ref.edition, update, by, kept, lost });
        void write();
      }),
  };
}

const byRoom = (changes: readonly Change[]): Map<string, Change[]> =>
  Map.groupBy(changes, ({ story, edition }) => `${story} ${edition}`);

/** One row for each writer; answers the number of the newest. */
async function insert(sql: Sql, changes: readonly Change[], at: Date): Promise<number> {
  const rows = [...Map.groupBy(changes, ({ by }) => by).values()].map((each) => ({
    story: each[0]!.story,
    edition: each[0]!.edition,
    update: Buffer.from(each.length === 1 ? each[0]!.update : mergeUpdates(each.map(({ update }) => update))),
    by: each[0]!.by,
    at,
  }));
  const ids = await sql<{ id: number }[]>`insert into room_update ${sql(rows)} returning id`;
  return Math.max(...ids.map(({ id }) => id));
}
