/**
 * Deliveries: what is to be told to webhooks, as rows made from the journal. Writes `delivery` and `webhook_follower`.
 * Promises: rows and the place in the journal are written in one transaction, so nothing is lost or made twice, whenever
 * the process is killed; of one story a webhook is told in the order in which it happened.
 */
import { randomBytes } from "node:crypto";
import type { Database, Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import { type Entry, entriesAfter } from "../../base/journal.ts";
import { inWork, theHouse, type Work } from "../../base/work.ts";
import type { DeliveryLine, WebhookEvent } from "../calls/webhooks.ts";
import { tellingsOf } from "./tellings.ts";
import { noteFailing, noteTold } from "./webhooks.ts";

/** One that is to be sent now. */
export interface Due {
  readonly id: number;
  readonly message: string;
  readonly webhook: number;
  readonly url: string;
  readonly body: string;
  readonly tries: number;
  readonly story: number | null;
  readonly edition: string | null;
  readonly secrets: readonly Buffer[];
}

/** What came of sending it. */
export interface Outcome {
  readonly good: boolean;
  readonly status: number | null;
  readonly tookMs: number;
  readonly answer: string;
}

const batch = 200;
/** Who took one to send has so long; then somebody else does. */
const leaseMs = 60_000;
/** Pauses after each try that failed: 29 hours in all. */
const pausesMs = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 43_200].map((seconds) => seconds * 1000);
const keptMs = 30 * 24 * 3_600_000;

/** Makes deliveries of what the journal has since it was read last; answers how many. */
export async function makeDeliveries(database: Database, at: Date): Promise<number> {
  let made = 0;
  for (;;) {
    const { read, count } = await inWork(database, { who: theHouse, at }, (work) => makeSome(work));
    made += count;
    if (read < batch) return made;
  }
}

async function makeSome(work: Work): Promise<{ read: number; count: number }> {
  const { sql, at } = work;
  const [place] = await sql<{ entry: number }[]>`select entry from webhook_follower for update`;
  const entries = await entriesAfter(sql, place!.entry, batch);
  if (entries.length === 0) return { read: 0, count: 0 };
  const webhooks = await sql<Listener[]>`
    select id, events, after_entry as "afterEntry" from webhook where ended_at is null`;
  const rows = webhooks.length === 0 ? [] : await rowsOf(sql, entries, webhooks);
  if (rows.length > 0)
    await sql`
      insert into delivery (message, webhook, entry, event, story, edition, body, made_at, next_try_at)
      select message, webhook, entry, event, story, edition, body, ${at}, ${at}
      from jsonb_to_recordset(${sql.json(rows as never)}) r(message text, webhook bigint, entry bigint, event text,
        story bigint, edition text, body text) order by entry, webhook`;
  await sql`update webhook_follower set entry = ${entries.at(-1)!.id}`;
  await sql`delete from delivery where state <> 'due' and made_at < ${new Date(at.getTime() - keptMs)}`;
  return { read: entries.length, count: rows.length };
}

interface Listener {
  readonly id: number;
  readonly events: readonly WebhookEvent[];
  readonly afterEntry: number;
}

async function rowsOf(sql: Sql, entries: readonly Entry[], webhooks: readonly Listener[]) {
  const tellings = await tellingsOf(sql, entries);
  return tellings.flatMap(({ event, entry, story, edition, at, data }) =>
    webhooks
      .filter(({ events, afterEntry }) => entry > afterEntry && events.includes(event))
      .map(({ id }) => ({
        message: `msg_${randomBytes(16).toString("base64url")}`,
        ...{ webhook: id, entry, event, story: story ?? null, edition: edition ?? null },
        body: JSON.stringify({ type: event, timestamp: at.toISOString(), data }),
      })),
  );
}

/** What waits behind another of its story is not due before that has gone. */
const isFirst = (sql: Sql) => sql`not exists (
  select 1 from delivery before where before.webhook = d.webhook and before.story = d.story
    and before.id < d.id and before.state = 'due')`;

/** Takes some that are due, for who sends them now: of one story and webhook only the first. */
export async function takeDue({ sql }: Database, at: Date, most: number): Promise<Due[]> {
  const rows = await sql<(Omit<Due, "secrets"> & { secret: Buffer; old: Buffer | null })[]>`
    with mine as (
      select d.id from delivery d join webhook w on w.id = d.webhook and w.ended_at is null
      where d.state = 'due' and d.next_try_at <= ${at} and ${isFirst(sql)}
      order by d.next_try_at, d.id limit ${most} for update of d skip locked
    )
    update delivery d set next_try_at = ${new Date(at.getTime() + leaseMs)} from mine, webhook w
    where d.id = mine.id and w.id = d.webhook
    returning d.id, d.message, d.webhook, w.url, d.body, d.tries, d.story, d.edition, w.secret,
      case when w.old_secret_until > ${at} then w.old_secret end as old`;
  return rows
    .sort((a, b) => a.id - b.id)
    .map(({ secret, old, ...due }) => ({ ...due, secrets: old === null ? [secret] : [secret, old] }));
}

/** When the next is to be sent. */
export async function nextDueAt({ sql }: Database): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date | null }[]>`
    select min(d.next_try_at) as at from delivery d join webhook w on w.id = d.webhook and w.ended_at is null
    where d.state = 'due' and ${isFirst(sql)}`;
  return row?.at ?? undefined;
}

/** Notes what came of it; true when the webhook was ended for failing too long. */
export async function noteOutcome(
  { sql, at }: Work,
  due: Due,
  outcome: Outcome,
  random = Math.random,
): Promise<boolean> {
  const { good, status, tookMs, answer } = outcome;
  const pauseMs = pausesMs[due.tries];
  // So that those that failed together do not come back together.
  const jittered = (pauseMs ?? 0) * (0.8 + random() * 0.4);
  const state = good ? "done" : pauseMs === undefined ? "failed" : "due";
  await sql`
    update delivery set state = ${state}, tries = tries + 1, tried_at = ${at}, status = ${status}, took_ms = ${Math.round(tookMs)},
      answer = ${answer}, next_try_at = ${new Date(at.getTime() + jittered)} where id = ${due.id}`;
  if (good) await noteTold({ sql, at, who: theHouse }, due.webhook);
  return good ? false : noteFailing({ sql, at, who: theHouse }, due.webhook, answer);
}

/** Makes one due at once, whatever became of it. */
export async function replay({ sql, at }: Work, webhook: number, delivery: number): Promise<void> {
  const rows = await sql`
    update delivery set state = 'due', tries = 0, next_try_at = ${at} where id = ${delivery} and webhook = ${webhook} returning 1`;
  if (rows.length === 0) throw new Refusal("no-such-delivery", 404, "There is no such delivery; it may be too old.");
}

type Row = Omit<DeliveryLine, "madeAt" | "nextTryAt" | "triedAt"> & {
  readonly madeAt: Date;
  readonly nextTryAt: Date;
  readonly triedAt: Date | null;
};

/** The log of a webhook, newest first. */
export async function deliveryLines(
  sql: Sql,
  webhook: number,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<DeliveryLine[]> {
  const rows = await sql<Row[]>`
    select id, message, event, story, edition, made_at as "madeAt", state, tries, next_try_at as "nextTryAt",
      tried_at as "triedAt", status, took_ms as "tookMs", answer, body
    from delivery where webhook = ${webhook} ${before === undefined ? sql`` : sql`and id < ${before}`} order by id desc limit ${limit}`;
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    triedAt: row.triedAt?.toISOString() ?? null,
    nextTryAt: row.state === "due" ? row.nextTryAt.toISOString() : null,
  }));
}
