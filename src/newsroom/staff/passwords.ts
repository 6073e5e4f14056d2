/** Passwords as they are kept: scrypt hashes that better-auth made and compares. Writes `staff_account`. */
import { randomBytes } from "node:crypto";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";
import { longestPassword, shortestPassword } from "./sign_in_settings.ts";

/** Keeps the hash as the password of `staff`, in place of what was there. */
export async function keepPassword(work: Work, staff: string, hash: string): Promise<void> {
  await forgetPassword(work, staff);
  await work.sql`
    insert into staff_account (id, staff, provider, account, password, created_at, updated_at)
    values (${randomBytes(16).toString("base64url")}, ${staff}, 'credential', ${staff}, ${hash}, ${work.at}, ${work.at})`;
}

/** Takes the password away: nobody signs in with it any more. */
export async function forgetPassword({ sql }: Work, staff: string): Promise<void> {
  await sql`delete from staff_account where staff = ${staff}`;
}

/** Refuses a password that nobody can have. */
export function checkPassword(password: string): void {
  const say = (sentence: string) => new Refusal("member", 422, sentence);
  if (password.length < shortestPassword)
    throw say(
      `The password is too short: it needs at least ${shortestPassword} characters. A few plain words do well.`,
    );
  if (password.length > longestPassword)
    throw say(`The password is too long: it may have at most ${longestPassword} characters.`);
}

/** Refuses a name that nobody can have. */
export function checkName(name: string): void {
  if (name.trim() === "" || name.length > 100)
    throw new Refusal("member", 422, "Write your name, in at most 100 characters.");
}

/** Refuses what is no e-mail address. */
export function checkEmail(email: string): void {
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(email.trim()) || email.length > 254)
    throw new Refusal("member", 422, "Write an e-mail address, like name@paper.example.");
}
