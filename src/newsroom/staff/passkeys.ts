/**
 * Passkeys: kept by the device or the browser, asked for in place of password and code. better-auth judges them.
 * Writes `staff_passkey`. Promises: one that did not itself ask who holds it opens nothing.
 */
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";
import { type AtDoor, type Entered, endOldSession, whoStayed } from "./entering.ts";
import type { SignIn } from "./sign_in.ts";
import { countTry, onPasskey, takeBackTry } from "./tries.ts";

/** What a browser is asked, or answers, as WebAuthn has it in JSON. */
export type Ceremony = Readonly<Record<string, unknown>>;

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date | null;
  /** Kept by an account and so on several devices. */
  readonly synced: boolean;
}

/** Passkeys of `staff`, the newest first. */
export const passkeysOf = (sql: Sql, staff: string): Promise<Passkey[]> => sql<Passkey[]>`
  select id, coalesce(name, '') as name, created_at as "addedAt", backed_up as synced
  from staff_passkey where staff = ${staff} order by created_at desc, id`;

/** What the browser is asked to make a passkey of; the cookies carry the challenge. The password was proven. */
export async function beginPasskey(signIn: SignIn, door: AtDoor) {
  const answer = await signIn.knock(door, "GET", "/passkey/generate-register-options");
  if (!answer.ok) throw failed();
  return { options: answer.value as Ceremony, cookies: answer.cookies };
}

/** Keeps the passkey that the browser made. */
export async function keepPasskey(signIn: SignIn, door: AtDoor, name: string, response: Ceremony): Promise<void> {
  const answer = await signIn.knock(door, "POST", "/passkey/verify-registration", { response, name });
  if (!answer.ok) throw failed();
}

/** Takes a passkey of `staff` away. */
export async function removePasskey({ sql }: Work, staff: string, passkey: string): Promise<void> {
  const rows = await sql`delete from staff_passkey where id = ${passkey} and staff = ${staff} returning 1`;
  if (rows.length === 0) throw new Refusal("no-passkey", 404, "This passkey is not there any more.");
}

/** Takes all of them away. */
export async function forgetPasskeys({ sql }: Work, staff: string): Promise<void> {
  await sql`delete from staff_passkey where staff = ${staff}`;
}

/** What the browser is asked to sign in; it says nothing about who has a passkey here. */
export async function askForPasskey(signIn: SignIn, door: AtDoor) {
  const answer = await signIn.knock({ ...door, cookie: "" }, "GET", "/passkey/generate-authenticate-options");
  if (!answer.ok) throw failed();
  return { options: { ...answer.value, userVerification: "required" } as Ceremony, cookies: answer.cookies };
}

/** Begins a session with a passkey. */
export async function enterWithPasskey(sql: Sql, signIn: SignIn, door: AtDoor, response: Ceremony): Promise<Entered> {
  await countTry(sql, door.at, [onPasskey(door.address)]);
  const answer = await signIn.knock(door, "POST", "/passkey/verify-authentication", { response });
  if (!answer.ok) throw failed();
  await takeBackTry(sql, door.at, onPasskey(door.address));
  const member = await whoStayed(sql, (answer.value.user as { id: string }).id);
  await endOldSession(signIn, door);
  return { next: "in", member, cookies: [...answer.cookies, await signIn.known.markFor(member.email, door.at)] };
}

const failed = () =>
  new Refusal("passkey", 401, "The passkey was not accepted; try once more, or sign in with your password.");
