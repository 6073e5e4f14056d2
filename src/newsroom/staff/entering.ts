/**
 * Getting in: with a password, then a code where one is asked for. Promises: an unknown address costs as much time as a
 * wrong password and reads the same; who tries too often waits, and is told for how long; a code is good once.
 */
import type { Sql } from "../../base/database.ts";
import { decoded } from "../../base/decoded.ts";
import { Refusal } from "../../base/errors.ts";
import type { Member } from "../calls/session.ts";
import { memberOf } from "./members.ts";
import { codeAsMade } from "./recovery_codes.ts";
import type { Knocker, SignIn } from "./sign_in.ts";
import {
  type Counted,
  countTry,
  firstUse,
  forgetTries,
  fromAddress,
  onAccount,
  onBrowser,
  onCode,
  takeBackTry,
} from "./tries.ts";

/** Somebody at the door: what their browser sends, and when. */
export interface AtDoor extends Knocker {
  readonly at: Date;
}

export interface Entered {
  readonly next: "in" | "second factor";
  /** Who is in; undefined while they owe a code. */
  readonly member?: Member;
  readonly cookies: readonly string[];
}

/** A code may be shown again within its own half minute and its neighbours'. */
const codeLifeMs = 2 * 60_000;

/** Begins a session with a password; or asks for the second factor. Refused: 401 wrong, 429 too often. */
export async function enterWithPassword(
  sql: Sql,
  signIn: SignIn,
  door: AtDoor,
  given: { readonly email: string; readonly password: string },
): Promise<Entered> {
  const counted = await countedAt(signIn, door, given.email);
  await countTry(sql, door.at, Object.values(counted));
  const body = { email: given.email.trim(), password: given.password };
  const answer = await signIn.knock({ ...door, cookie: "" }, "POST", "/sign-in/email", body);
  if (!answer.ok) throw wrongPassword();
  await settleTries(sql, door.at, counted);
  if (answer.value.twoFactorRedirect === true) return { next: "second factor", cookies: answer.cookies };
  const member = await whoStayed(sql, (answer.value.user as { id: string }).id);
  await endOldSession(signIn, door);
  return { next: "in", member, cookies: [...answer.cookies, await signIn.known.markFor(member.email, door.at)] };
}

/** Begins the session after a password, with the app's code or a recovery code. */
export async function enterWithCode(sql: Sql, signIn: SignIn, door: AtDoor, given: string): Promise<Entered> {
  const code = codeAsMade(given);
  // Of the cookies only this one: with a session beside it, better-auth would judge that one's code and count nothing.
  const cookie = cookieNamed(door.cookie, "two_factor");
  const staff = await challenged(sql, cookie);
  if (staff === undefined) throw beginAgain();
  const owed = await whoStayed(sql, staff);
  const number = await signIn.known.numberIn(door.cookie, owed.email, door.at);
  const counted: CountedTry =
    number === undefined ? { target: onCode(staff), address: fromAddress(door.address) } : { target: onCode(number) };
  await countTry(sql, door.at, Object.values(counted));
  const byApp = /^\d{6}$/.test(code);
  if (byApp && !(await firstUse(sql, door.at, `${staff}:${code}`, codeLifeMs))) throw wrongCode();
  const path = byApp ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
  const answer = await signIn.knock({ ...door, cookie }, "POST", path, { code });
  if (!answer.ok) throw /COOKIE|TOO_MANY/.test(answer.code) ? beginAgain() : wrongCode();
  await settleTries(sql, door.at, counted);
  const member = await whoStayed(sql, staff);
  await endOldSession(signIn, door);
  return { next: "in", member, cookies: [...answer.cookies, await signIn.known.markFor(member.email, door.at)] };
}

/** What a try counts on; a known browser's counts on nothing that a stranger can use up. */
interface CountedTry {
  readonly target: Counted;
  readonly address?: Counted;
}

async function countedAt(signIn: SignIn, door: AtDoor, email: string): Promise<CountedTry> {
  const number = await signIn.known.numberIn(door.cookie, email, door.at);
  return number === undefined
    ? { target: onAccount(email), address: fromAddress(door.address) }
    : { target: onBrowser(number) };
}

/** It turned out right: what was counted on the target is forgotten, on the address only this one. */
async function settleTries(sql: Sql, at: Date, { target, address }: CountedTry): Promise<void> {
  if (address) await takeBackTry(sql, at, address);
  await forgetTries(sql, [target]);
}

/** A session the browser had before is not left behind, nor kept by whoever may have put it there. */
export async function endOldSession(signIn: SignIn, door: Knocker): Promise<void> {
  if (cookieNamed(door.cookie, "session_token") !== "") await signIn.knock(door, "POST", "/sign-out");
}

/** Who came in; refused when they left between the password and the session. */
export async function whoStayed(sql: Sql, staff: string): Promise<Member> {
  const member = await memberOf(sql, staff);
  if (member === undefined) throw wrongPassword();
  return member;
}

/** Who gave a password and still owes a code. */
async function challenged(sql: Sql, cookie: string): Promise<string | undefined> {
  const [identifier] = (decoded(cookie.slice(cookie.indexOf("=") + 1)) ?? "").split(".");
  if (!identifier?.startsWith("2fa-")) return undefined;
  const [row] = await sql<{ value: string }[]>`
    select value from staff_verification where identifier = ${identifier} and expires_at > now()`;
  return row?.value;
}

function cookieNamed(cookies: string, name: string): string {
  const ours = new RegExp(`^(__Secure-)?broadsheet\\.${name}=`);
  return cookies.split(/;\s*/).find((each) => ours.test(each)) ?? "";
}

const wrongPassword = () =>
  new Refusal("wrong-password", 401, "This e-mail address and password do not belong together; try again.");
const wrongCode = () =>
  new Refusal("wrong-code", 401, "This code is not right, or was used already; take the one that is shown now.");
const beginAgain = () => new Refusal("begin-again", 401, "This took too long; begin again with your password.");
