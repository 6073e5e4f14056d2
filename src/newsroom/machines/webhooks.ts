/** Webhooks: addresses that are told what happens. Writes the table `webhook`. */
import { randomBytes } from "node:crypto";
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";
import type { WebhookEvent, WebhookLine } from "../calls/webhooks.ts";

interface Said {
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}

/** Two secrets are good side by side for so long. */
const overlapMs = 24 * 3_600_000;
const mostWebhooks = 50;
/** One that only fails for so long is ended. */
const endedAfterMs = 48 * 3_600_000;

/** A secret as its receiver writes it down (Standard Webhooks). */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString("base64")}`;

/** Makes a webhook; answers its number and its secret. */
export async function makeWebhook({ sql, who, at }: Work, { name, url, events }: Said) {
  const secret = randomBytes(32);
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`select count(*)::int as count from webhook`;
  if (count >= mostWebhooks)
    throw new Refusal("too-many-webhooks", 409, `There are ${mostWebhooks} webhooks; drop one that is not used.`);
  const [row] = await sql<{ id: number }[]>`
    insert into webhook (name, url, events, secret, made_by, made_at, after_entry)
    values (${name}, ${addressIn(url)}, ${[...new Set(events)]}, ${secret}, ${who.id}, ${at},
      (select coalesce(max(id), 0) from journal)) returning id`;
  return { id: row!.id, secret: secretText(secret) };
}

/** Changes a webhook; one that was ended is told again. */
export async function changeWebhook({ sql }: Work, id: number, { name, url, events }: Said): Promise<void> {
  const rows = await sql`
    update webhook set name = ${name}, url = ${addressIn(url)}, events = ${[...new Set(events)]}, failing_since = null,
      ended_at = null, ended_why = '' where id = ${id} returning 1`;
  if (rows.length === 0) throw noWebhook();
}

/** Drops it with its log. */
export async function dropWebhook({ sql }: Work, id: number): Promise<void> {
  const rows = await sql`delete from webhook where id = ${id} returning 1`;
  if (rows.length === 0) throw noWebhook();
}

/** Makes a new secret; the one before signs beside it for a day. */
export async function rotateSecret({ sql, at }: Work, id: number): Promise<string> {
  const secret = randomBytes(32);
  const rows = await sql`
    update webhook set old_secret = secret, old_secret_until = ${new Date(at.getTime() + overlapMs)}, secret = ${secret}
    where id = ${id} returning 1`;
  if (rows.length === 0) throw noWebhook();
  return secretText(secret);
}

/** Notes that it took what it was told. */
export async function noteTold({ sql }: Work, id: number): Promise<void> {
  await sql`update webhook set failing_since = null where id = ${id} and failing_since is not null`;
}

/** Notes that it did not; true when it was ended for failing too long. */
export async function noteFailing({ sql, at }: Work, id: number, why: string): Promise<boolean> {
  const before = new Date(at.getTime() - endedAfterMs);
  const [row] = await sql<{ ended: boolean }[]>`
    update webhook set failing_since = coalesce(failing_since, ${at}),
      ended_at = case when failing_since < ${before} then ${at}::timestamptz end,
      ended_why = case when failing_since < ${before} then ${why} else '' end
    where id = ${id} and ended_at is null returning ended_at is not null as ended`;
  return row?.ended === true;
}

type Row = {
  [K in keyof WebhookLine]: K extends "madeAt"
    ? Date
    : K extends `${string}At` | `${string}Since` | `${string}Until`
      ? Date | null
      : WebhookLine[K];
};

/** The webhooks, newest first; with `id` that one alone. */
export async function webhookLines(sql: Sql, id?: number): Promise<WebhookLine[]> {
  const rows = await sql<Row[]>`
    select id, name, url, events, made_at as "madeAt", failing_since as "failingSince", ended_at as "endedAt",
      ended_why as "endedWhy", old_secret_until as "oldSecretUntil",
      (select count(*)::int from delivery d where d.webhook = w.id and d.state = 'due') as due
    from webhook w where ${id === undefined ? sql`true` : sql`id = ${id}`} order by id desc`;
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    failingSince: row.failingSince?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    oldSecretUntil: row.oldSecretUntil?.toISOString() ?? null,
  }));
}

/** The refusal for a webhook that is not there. */
export const noWebhook = () =>
  new Refusal("no-such-webhook", 404, "There is no such webhook; it may be dropped already.");

/** Whether it may be spoken to is asked each time it is: a name may lead elsewhere tomorrow. */
function addressIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new Refusal("bad-address", 422, "A webhook's address begins with https:// and names nobody before an @.");
  return url.href;
}
