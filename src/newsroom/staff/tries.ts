/**
 * What holds back who guesses: failed tries are counted by network address and by account, in the database, so a restart
 * forgets none. Writes `staff_try`. Promises: a try is counted before it is judged, so a hundred at once are a hundred.
 */
import { createHash } from "node:crypto";
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import { networkOf } from "../../base/peer.ts";

/** What is counted, and how soon it is too much. */
export interface Counted {
  readonly key: string;
  /** Tries that cost nothing. */
  readonly free: number;
  /** Wait after the first too many; each further one doubles it, up to `longestMs`. */
  readonly waitMs: number;
  readonly longestMs: number;
}

const minuteMs = 60_000;
/** A count nobody added to for so long begins anew. */
const forgottenMs = 24 * 60 * minuteMs;

/** Guessing at one account, whoever guesses; the account need not exist. */
export const onAccount = (email: string): Counted => ({
  key: `account:${digestOf(email.trim().toLowerCase())}`,
  free: 5,
  waitMs: 30_000,
  longestMs: 15 * minuteMs,
});

/** Guessing from one address or network, at whatever account; a whole newsroom may sit behind it. */
export const fromAddress = (address: string): Counted => ({
  key: `address:${networkOf(address)}`,
  free: 30,
  waitMs: minuteMs,
  longestMs: 15 * minuteMs,
});

/** Guessing from a browser that somebody came in with before: only who sits at it uses this up. */
export const onBrowser = (number: string): Counted => ({
  key: `browser:${number}`,
  free: 5,
  waitMs: 30_000,
  longestMs: 15 * minuteMs,
});

/** Proving one's password again, inside: whoever guesses at the door does not use this up. */
export const onProof = (staff: string): Counted => ({
  key: `proof:${staff}`,
  free: 5,
  waitMs: 30_000,
  longestMs: 15 * minuteMs,
});

/** Showing passkeys from one address or network; nobody guesses one, so this only bounds the work. */
export const onPasskey = (address: string): Counted => ({
  key: `passkey:${networkOf(address)}`,
  free: 30,
  waitMs: minuteMs,
  longestMs: 15 * minuteMs,
});

/** Guessing at a second factor: of somebody, from wherever, or from one known browser. */
export const onCode = (staffOrBrowser: string): Counted => ({
  key: `code:${staffOrBrowser}`,
  free: 5,
  waitMs: minuteMs,
  longestMs: 60 * minuteMs,
});

/** Asking for mail to one address: from wherever, or from one known browser. */
export const onMail = (emailOrBrowser: string): Counted => ({
  key: `mail:${digestOf(emailOrBrowser.trim().toLowerCase())}`,
  free: 3,
  waitMs: 10 * minuteMs,
  longestMs: 60 * minuteMs,
});

const digestOf = (text: string) => createHash("sha256").update(text).digest("base64url");

/** Counts a try on each; refused (429) with the seconds to wait when one was tried too often. */
export async function countTry(sql: Sql, at: Date, counted: readonly Counted[]): Promise<void> {
  const waits = await Promise.all(counted.map((each) => countOne(sql, at, each)));
  const waitMs = Math.max(0, ...waits);
  if (waitMs > 0) throw tooOften(waitMs);
}

/** Answers the milliseconds to wait; 0 when the try may be judged. */
async function countOne(sql: Sql, at: Date, { key, free, waitMs, longestMs }: Counted): Promise<number> {
  const forgotten = new Date(at.getTime() - forgottenMs);
  // One statement: whoever comes at the same moment waits for the row. While one must wait, nothing is counted.
  const [counted] = await sql<{ count: number }[]>`
    insert into staff_try (key, count, last_at, until) values (${key}, 1, ${at}, ${at})
    on conflict (key) do update set
      count = case when staff_try.last_at < ${forgotten} then 1 else staff_try.count + 1 end,
      last_at = ${at},
      until = case when staff_try.last_at < ${forgotten} or staff_try.count + 1 < ${free} then ${at}::timestamptz
        else ${at}::timestamptz + interval '1 millisecond'
          * least(${longestMs}::float8, ${waitMs}::float8 * power(2, least(staff_try.count + 1 - ${free}, 20))) end
      where staff_try.until <= ${at}
    returning count`;
  if (counted !== undefined) return 0;
  const [row] = await sql<{ until: Date }[]>`select until from staff_try where key = ${key}`;
  return row === undefined ? 0 : Math.max(0, row.until.getTime() - at.getTime());
}

/** Forgets the tries that were counted: who got in is not a guesser. */
export async function forgetTries(sql: Sql, counted: readonly Counted[]): Promise<void> {
  await sql`delete from staff_try where key = any(${counted.map(({ key }) => key)})`;
}

/** Takes back the one try that turned out right; others from the same address stay counted. */
export async function takeBackTry(sql: Sql, at: Date, { key }: Counted): Promise<void> {
  await sql`update staff_try set count = greatest(0, count - 1), until = ${at} where key = ${key}`;
}

/** True the first time `key` is used within `forMs`: what may be used once. */
export async function firstUse(sql: Sql, at: Date, key: string, forMs: number): Promise<boolean> {
  const until = new Date(at.getTime() + forMs);
  const rows = await sql`
    insert into staff_try (key, count, last_at, until) values (${`used:${key}`}, 1, ${at}, ${until})
    on conflict (key) do update set last_at = ${at}, until = ${until} where staff_try.until <= ${at} returning 1`;
  await sql`delete from staff_try where last_at < ${new Date(at.getTime() - forgottenMs)}`;
  return rows.length > 0;
}

function tooOften(waitMs: number): Refusal {
  const seconds = Math.ceil(waitMs / 1000);
  return new Refusal("too-many-tries", 429, `Too many tries; wait ${seconds} seconds, then try again.`, {
    retryAfterSeconds: seconds,
  });
}
