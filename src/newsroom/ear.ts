/**
 * The ear: hears what happens in the house, here or on another server, and tells whoever listens which topics changed.
 * Promises: after a break of the line to the database everything counts as changed, so nobody waits for what was missed.
 */
import type { Sql } from "../base/database.ts";
import { entriesAfter, journalChannel, newestEntry } from "../base/journal.ts";
import type { ChangedEvent, Topic } from "./calls/events.ts";
import { topics } from "./calls/events.ts";

/** Channel on which one server tells the screens of all what is no entry of the journal. */
const screensChannel = "broadsheet_screens";
const mostVersions = 20;
const batch = 500;
/** Entries that come together are told together. */
const togetherMs = 40;

/** What was heard: for everybody, or with the staff whose inbox it is. */
export interface Heard extends ChangedEvent {
  /** Staff ids whose inbox changed. */
  readonly inboxes: readonly string[];
}

export interface Ear {
  /** Tells `listener` from now on; answers how to stop. */
  readonly hear: (listener: (heard: Heard) => void) => () => void;
  /** Tells `end` when the ear is closed; answers how to be told no more. */
  readonly onClose: (end: () => void) => () => void;
  /** Lets all listeners go; to be called before the server waits for its last answers. */
  readonly close: () => Promise<void>;
}

/** Tells the screens of every server that topics changed. */
export async function tellScreens(sql: Sql, changed: readonly Topic[]): Promise<void> {
  await sql`select pg_notify(${screensChannel}, ${changed.join(" ")})`;
}

/** Opens an ear on the journal of the database. */
export async function openEar(sql: Sql, trouble: (error: unknown) => void): Promise<Ear> {
  const listeners = new Set<(heard: Heard) => void>();
  const ends = new Set<() => void>();
  let at = await newestEntry(sql);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let reading: Promise<void> = Promise.resolve();

  const say = (heard: Heard) => {
    for (const listener of listeners) listener(heard);
  };
  const all = () => say({ topics: [...topics], versions: [], inboxes: [] });

  async function read(): Promise<void> {
    for (;;) {
      const entries = await entriesAfter(sql, at, batch);
      if (entries.length === 0) return;
      at = entries.at(-1)!.id;
      say(heardIn(entries));
    }
  }
  const wake = () => {
    // Until both lines are put down they may still ring, and the database may be gone when it is looked.
    if (closed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      reading = reading.then(read).catch(trouble);
    }, togetherMs);
  };

  const journal = await sql.listen(journalChannel, wake, () => {
    wake();
    all();
  });
  const screens = await sql.listen(screensChannel, (payload) =>
    say({ topics: topics.filter((topic) => payload.split(" ").includes(topic)), versions: [], inboxes: [] }),
  );
  return {
    hear(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onClose(end) {
      ends.add(end);
      return () => void ends.delete(end);
    },
    async close() {
      closed = true;
      for (const end of [...ends]) end();
      clearTimeout(timer);
      await reading;
      await journal.unlisten();
      await screens.unlisten();
    },
  };
}

function heardIn(
  entries: readonly { kind: string; story: number | undefined; edition: string | undefined; facts: unknown }[],
): Heard {
  const changed = new Set<Topic>();
  const versions = new Map<string, { story: number; edition: string }>();
  const inboxes = new Set<string>();
  for (const { kind, story, edition, facts } of entries) {
    const [noun] = kind.split(".");
    if (noun === "inbox") for (const id of (facts as { to?: string[] }).to ?? []) inboxes.add(id);
    // What went out may have been due.
    if (noun === "schedule" || kind === "story.published" || kind === "story.withdrawn") changed.add("schedules");
    if (noun === "front") changed.add("fronts");
    if (noun === "picture") changed.add("pictures");
    if (noun !== "inbox" && noun !== "moods" && noun !== "front" && noun !== "reads") changed.add("stories");
    // A null of the database where the shape says undefined.
    if (story != null && edition != null) versions.set(`${story} ${edition}`, { story, edition });
  }
  if (versions.size > 0) changed.add("story");
  if (inboxes.size > 0) changed.add("inbox");
  return {
    topics: [...changed],
    versions: versions.size > mostVersions ? [] : [...versions.values()],
    inboxes: [...inboxes],
  };
}
