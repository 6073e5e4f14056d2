/**
 * The first owner's one-time link: made at start while nobody works here, good once, for a day. Writes `staff_welcome`.
 * Only the digest of its token is kept; a new link takes the place of the old one.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Database } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import { enter } from "../../base/journal.ts";
import { inWork, theHouse, type Work } from "../../base/work.ts";
import { longestPassword, shortestPassword } from "./sign_in_settings.ts";
import type { Newcomer, Staff } from "./staff.ts";

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

/** Refuses a token that opens nothing (any more). */
export async function checkToken(database: Database, token: string, now: Date): Promise<void> {
  const [row] = await database.sql`
    select 1 from staff_welcome where digest = ${digestOf(token)} and expires_at > ${now} and not exists (select 1 from staff)`;
  if (row === undefined) throw spent();
}

const spent = () =>
  new Refusal(
    "welcome-spent",
    410,
    "This link has been used or is too old. If the paper has no owner yet, start the server again: it prints a fresh link.",
  );

/** Makes the bearer of the token the first owner. */
export async function welcomeOwner(
  database: Database,
  staff: Staff,
  { token, owner, at }: { readonly token: string; readonly owner: Omit<Newcomer, "role">; readonly at: Date },
): Promise<void> {
  checkNewcomer(owner);
  await inWork(database, { who: theHouse, at }, (work) => spend(work, token, owner));
  await staff.takeOn({ ...owner, role: "owner" });
}

async function spend(work: Work, token: string, { name }: Pick<Newcomer, "name">): Promise<void> {
  // Deleting is the lock: of two that bring the same token, one finds it gone.
  const spentNow = await work.sql`
    delete from staff_welcome where digest = ${digestOf(token)} and expires_at > ${work.at} and not exists (select 1 from staff)
    returning 1`;
  if (spentNow.length === 0) throw spent();
  await enter(work, [{ kind: "staff.joined", keys: [], facts: { name, as: "owner" } }]);
}

/** Refuses a name, address or password that nobody can have. */
export function checkNewcomer({ name, email, password }: Omit<Newcomer, "role">): void {
  const say = (sentence: string) => new Refusal("member", 422, sentence);
  if (name.trim() === "" || name.length > 100) throw say("Write your name, in at most 100 characters.");
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
    throw say("Write your e-mail address, like name@paper.example.");
  if (password.length < shortestPassword)
    throw say(
      `The password is too short: it needs at least ${shortestPassword} characters. A few plain words do well.`,
    );
  if (password.length > longestPassword)
    throw say(`The password is too long: it may have at most ${longestPassword} characters.`);
}
