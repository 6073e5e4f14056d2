/**
 * Asking once: an `Idempotency-Key` makes a repeated request answer what the first one answered
 * (draft-ietf-httpapi-idempotency-key-header). Writes the table `once`.
 * Promises: what was asked under a key is done at most once, also through a kill: the commit of the act marks it.
 */
import { createHash } from "node:crypto";
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly etag: string | null;
}

/** A request under a key. */
export interface AskedOnce {
  /** Staff id, or the token's number. */
  readonly who: string;
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly asked: Buffer;
}

const keptMs = 24 * 3_600_000;
/** Nobody works so long on an answer: whoever began was killed. */
const givenUpMs = 120_000;

/** The fingerprint of a request. */
export const fingerprint = (method: string, path: string, body: string): Buffer =>
  createHash("sha256").update(`${method} ${path}\n${body}`).digest();

/** Begins: undefined when this is the first, else what was answered then. Refuses another body and what is under way. */
export async function beginOnce(sql: Sql, at: Date, { who, key, asked }: AskedOnce): Promise<KeptAnswer | undefined> {
  await sql`delete from once where begun_at < ${new Date(at.getTime() - keptMs)}`;
  const begun = await sql`
    insert into once as o (who, key, asked, begun_at) values (${who}, ${key}, ${asked}, ${at})
    on conflict (who, key) do update set begun_at = excluded.begun_at
      where o.asked = excluded.asked and not o.done and o.status is null
        and o.begun_at < ${new Date(at.getTime() - givenUpMs)}
    returning 1`;
  if (begun.length > 0) return undefined;
  const [row] = await sql<(Omit<KeptAnswer, "status"> & { status: number | null; asked: Buffer; done: boolean })[]>`
    select asked, done, status, type, body, etag from once where who = ${who} and key = ${key}`;
  if (row === undefined) return beginOnce(sql, at, { who, key, asked });
  if (!row.asked.equals(asked))
    throw new Refusal("key-used", 422, "This Idempotency-Key was used for another request; take a new one.");
  if (row.status !== null) return { ...row, status: row.status };
  if (row.done) throw new Refusal("answer-lost", 409, "This was done already, but its answer is not kept; look it up.");
  throw new Refusal("under-way", 409, "The same request is still being answered; wait a moment and ask again.", {
    retryAfterSeconds: 2,
  });
}

/** Marks, with the commit of the act itself, that it was done. */
export async function markDone({ sql }: Work, { who, key }: AskedOnce): Promise<void> {
  await sql`update once set done = true where who = ${who} and key = ${key}`;
}

/** Keeps the answer for a day. */
export async function keepAnswer(sql: Sql, { who, key }: AskedOnce, answer: KeptAnswer): Promise<void> {
  const { status, type, body, etag } = answer;
  await sql`
    update once set done = true, status = ${status}, type = ${type}, body = ${body}, etag = ${etag} where who = ${who} and key = ${key}`;
}

/** Forgets a request that came to nothing, so that it can be made again. */
export async function forgetOnce(sql: Sql, { who, key }: AskedOnce): Promise<void> {
  await sql`delete from once where who = ${who} and key = ${key} and not done`;
}
