/**
 * The servers of this paper: each says that it is alive and, when something went out, how far its readers are.
 * Promises: who publishes learns from every server that is alive when readers there got nothing older, or that it is
 * not known. A server alone says nothing and waits for nobody. Writes the table `server`.
 */
import type { Sql } from "../base/database.ts";
import { type Entry, newestEntry } from "../base/journal.ts";

/** When readers of a server had a change, milliseconds after its commit; null while that is not known. */
export interface Reached {
  readonly name: string;
  readonly liveAfterMs: number | null;
}

export interface Servers {
  /** This one. */
  readonly name: string;
  /** To be told of entries once readers here get nothing older. */
  readonly meet: (entries: readonly Entry[]) => void;
  /**
   * Where else the entry has been reached, as soon as all who are heard of have, at the latest after `withinMs`;
   * `committed` is when it was committed, by `performance.now()`.
   */
  readonly reached: (entry: number, committed: number, withinMs: number) => Promise<Reached[]>;
  readonly close: () => Promise<void>;
}

/** Channel on which servers tell each other that they are there, that they leave, or how far they are. */
const serversChannel = "broadsheet_servers";
const beatMs = 5000;
/** Who was not heard of for so long is asked for nothing, but is on receipts while it may yet be alive. */
const quietMs = 15_000;
const goneMs = 60_000;
/** So many arrivals are remembered of each server. */
const arrivalsKept = 200;

interface Other {
  readonly seenAgoMs: number;
  /** Entries it told, and when, by `performance.now()`; oldest first. */
  readonly arrivals: readonly { readonly entry: number; readonly at: number }[];
}

export interface ServersSettings {
  readonly sql: Sql;
  readonly name: string;
  readonly trouble: (error: unknown) => void;
  /** Runs with each sign of life. */
  readonly beaten?: () => Promise<void>;
}

/** Joins the servers of the database. */
export async function openServers({ sql, name, trouble, beaten }: ServersSettings): Promise<Servers> {
  let others = new Map<string, Other>();
  const waiting = new Set<() => void>();
  let caughtUp = await newestEntry(sql);
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  const inTurn = (act: () => Promise<void>) => {
    working = working.then(() => (closed ? undefined : act())).catch(trouble);
    return working;
  };

  async function look(): Promise<void> {
    const rows = await sql<{ name: string; seenAgoMs: number }[]>`
      select name, extract(epoch from clock_timestamp() - seen_at)::float8 * 1000 as "seenAgoMs" from server
      where name <> ${name} and seen_at > clock_timestamp() - ${`${goneMs} ms`}::interval`;
    others = new Map(
      rows.map((row) => [row.name, { seenAgoMs: row.seenAgoMs, arrivals: others.get(row.name)?.arrivals ?? [] }]),
    );
  }

  /** Says that this one is here, and up to where it follows. */
  const say = (what: string) => sql`
    with here as (
      insert into server (name, since, seen_at, caught_up)
      values (${name}, clock_timestamp(), clock_timestamp(), ${caughtUp})
      on conflict (name) do update set seen_at = excluded.seen_at, caught_up = greatest(server.caught_up, excluded.caught_up)
    )
    select pg_notify(${serversChannel}, ${JSON.stringify({ name, what, entry: caughtUp })})`;

  async function beat(): Promise<void> {
    await say("here");
    await look();
    await beaten?.();
  }

  function hear(payload: string): void {
    const told = JSON.parse(payload) as { name: string; what: string; entry: number };
    if (told.name === name) return;
    if (told.what === "left") others.delete(told.name);
    else {
      const arrivals = [...(others.get(told.name)?.arrivals ?? []), { entry: told.entry, at: performance.now() }];
      others.set(told.name, { seenAgoMs: 0, arrivals: arrivals.slice(-arrivalsKept) });
    }
    for (const wake of [...waiting]) wake();
  }

  const listening = await sql.listen(serversChannel, hear);
  await say("here");
  await look();
  const timer = setInterval(() => void inTurn(beat), beatMs).unref();

  const at = (entry: number, committed: number): Reached[] =>
    [...others]
      .map(([name, { arrivals }]) => {
        const arrival = arrivals.find((each) => each.entry >= entry);
        return { name, liveAfterMs: arrival === undefined ? null : Math.max(0, arrival.at - committed) };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));

  const isWaitedFor = ({ name, liveAfterMs }: Reached) =>
    liveAfterMs === null && (others.get(name)?.seenAgoMs ?? quietMs) < quietMs;

  return {
    name,
    meet(entries) {
      const newest = entries.findLast(({ kind }) => kind.startsWith("story."));
      if (newest === undefined) return;
      caughtUp = newest.id;
      if (others.size > 0) void inTurn(async () => void (await say("reached")));
    },
    reached: (entry, committed, withinMs) =>
      new Promise((resolve) => {
        const ends = setTimeout(end, withinMs).unref();
        function end(): void {
          clearTimeout(ends);
          waiting.delete(wake);
          resolve(at(entry, committed));
        }
        function wake(): void {
          if (!at(entry, committed).some(isWaitedFor)) end();
        }
        waiting.add(wake);
        wake();
      }),
    close: async () => {
      clearInterval(timer);
      await inTurn(async () => {
        await sql`delete from server where name = ${name}`;
        await sql`select pg_notify(${serversChannel}, ${JSON.stringify({ name, what: "left", entry: 0 })})`;
      });
      closed = true;
      for (const wake of [...waiting]) wake();
      await listening.unlisten();
    },
  };
}
