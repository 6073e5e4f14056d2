/**
 * The first owner's one-time link: made at start while nobody works here, good once, for a day. Writes `staff_welcome`.
 * Only the digest of its token is kept; a new link takes the place of the old one.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Database } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";

const lifeMs = 24 * 60 * 60 * 1000;
const digestOf = (token: string) => createHash("sha256").update(token).digest();

/** A fresh token for the first owner; undefined when somebody works here already. */
export async function welcomeToken(database: Database, now: Date): Promise<string | undefined> {
  const [anybody] = await database.sql`select 1 from staff limit 1`;
  const token = randomBytes(24).toString("base64url");
  const expires = new Date(now.getTime() + lifeMs);
  await database.sql.begin(async (sql) => {
    await sql`delete from staff_welcome`;
    if (anybody === undefined)
      await sql`insert into staff_welcome (digest, expires_at) values (${digestOf(token)}, ${expires})`;
  });
  return anybody === undefined ? token : undefined;
}

/** Uses the token up; refused when it opens nothing (any more). */
export async function spendWelcome({ sql, at }: Work, token: string): Promise<void> {
  // Deleting is the lock: of two that bring the same token, one finds it gone.
  const spentNow = await sql`
    delete from staff_welcome where digest = ${digestOf(token)} and expires_at > ${at} and not exists (select 1 from staff)
    returning 1`;
  if (spentNow.length > 0) return;
  throw new Refusal(
    "welcome-spent",
    410,
    "This link has been used or is too old. If the paper has no owner yet, start the server again: it prints a fresh link.",
  );
}
