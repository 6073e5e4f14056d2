/**
 * One open room: its document, what of it is on disk, and how its words get into the version.
 * Promises: a change is kept when it is in the log; the version says what the room says soon after, and what somebody
 * saved in the version by another door comes into the room as an edit, so that writers see it and lose nothing.
 */
import type { Doc } from "yjs";
import type { Database } from "../../base/database.ts";
import { takeTurn } from "../../base/journal.ts";
import { plainReading } from "../../base/reading.ts";
import { type Actor, inWork, theHouse, type Work } from "../../base/work.ts";
import type { VersionRef } from "../../news/version.ts";
import { noVersion, saveText, versionOf } from "../../news/versions.ts";
import { digestOf, type Kept, noteWritten } from "./keeping.ts";
import type { Log } from "./log.ts";
import { mergedText } from "./merged.ts";
import { type RoomText, textOf, writeText } from "./room_text.ts";

export interface OpenRoom {
  readonly ref: VersionRef;
  /** Takes a change that reached the document. */
  readonly take: (update: Uint8Array, by: Actor) => void;
  /** Resolves when everything taken until now is on disk. */
  readonly kept: () => Promise<unknown>;
  /** Makes version and room say the same. */
  readonly write: () => Promise<void>;
}

interface Where {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Log;
}

/** Opens the room of `doc`, which has everything that was kept of it. */
export function openRoom({ database, now, log }: Where, ref: VersionRef, doc: Doc, kept: Kept): OpenRoom {
  let { edit, digest, newest } = kept;
  let last: RoomText | undefined;
  let writer: Actor = theHouse;
  let appended: Promise<unknown> = Promise.resolve();
  let writing = Promise.resolve();

  /** What was saved in the version by another door comes into the room. */
  async function takeIn({ sql }: Work): Promise<void> {
    const version = await versionOf(plainReading(sql), ref);
    if (version === undefined) throw noVersion();
    if (version.edit === edit) return;
    const saved = digestOf(version);
    if (saved !== digest)
      doc.transact(() => writeText(doc, mergedText(last ?? textBefore(), version, textOf(doc))), { source: "local" });
    edit = version.edit;
    digest = saved;
  }

  /** Where nothing was written since, the room itself is what both began with. */
  const textBefore = (): RoomText | undefined => {
    const ours = textOf(doc);
    return digestOf(ours) === digest ? ours : undefined;
  };

  async function writeOnce(): Promise<void> {
    await appended;
    const done = await inWork(database, { who: writer, at: now() }, async (work) => {
      // Before anything is read: whoever saves this version has their turn behind them.
      await takeTurn(work);
      await takeIn(work);
      const text = textOf(doc);
      const said = { written: newest, edit, digest: digestOf(text) };
      if (said.digest !== digest) said.edit = await saveText(work, ref, text);
      await noteWritten(work.sql, ref, said);
      return { ...said, text };
    });
    ({ edit, digest } = done);
    last = done.text;
  }

  return {
    ref,
    take: (update, by) => {
      writer = by;
      const appending = log.append(ref, update, by.id).then((id) => {
        newest = Math.max(newest, id);
      });
      appended = Promise.all([appended, appending]);
    },
    kept: () => appended,
    write: () => (writing = writing.catch(() => undefined).then(writeOnce)),
  };
}
