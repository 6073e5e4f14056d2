/**
 * The second factor: an authenticator app's codes, and recovery codes for when it is lost. better-auth keeps both
 * encrypted. Writes `staff_second_factor`. Promises: it asks for nothing at sign-in until a first code was right.
 */
import { toString as drawn } from "qrcode";
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";
import type { AtDoor } from "./entering.ts";
import type { Answered, SignIn } from "./sign_in.ts";
import { countTry, forgetTries, onCode } from "./tries.ts";

/** What an authenticator app is shown. */
export interface Enrolment {
  /** `otpauth://…`, the same as a picture (SVG, data URL), and its secret to type. */
  readonly uri: string;
  readonly picture: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Begins enrolment; nothing is asked for at sign-in until `confirmSecondFactor`. The password was proven. */
export async function beginSecondFactor(signIn: SignIn, door: AtDoor, password: string): Promise<Enrolment> {
  const answer = refused(await signIn.knock(door, "POST", "/two-factor/enable", { password }));
  const uri = String(answer.value.totpURI);
  const svg = await drawn(uri, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return {
    uri,
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    secret: new URL(uri).searchParams.get("secret")!,
    recoveryCodes: answer.value.backupCodes as string[],
  };
}

/** Confirms enrolment with the app's first code; answers the cookies of the session, which is a new one. */
export async function confirmSecondFactor(
  sql: Sql,
  signIn: SignIn,
  door: AtDoor,
  { staff, code }: { readonly staff: string; readonly code: string },
): Promise<readonly string[]> {
  await countTry(sql, door.at, [onCode(staff)]);
  const answer = refused(
    await signIn.knock(door, "POST", "/two-factor/verify-totp", { code: code.replace(/\s/g, "") }),
  );
  await forgetTries(sql, [onCode(staff)]);
  return answer.cookies;
}

/** Ends it; answers the cookies of the session, which is a new one. The password was proven. */
export const endSecondFactor = async (signIn: SignIn, door: AtDoor, password: string): Promise<readonly string[]> =>
  refused(await signIn.knock(door, "POST", "/two-factor/disable", { password })).cookies;

/** Makes recovery codes anew; those before are good for nothing. The password was proven. */
export const freshRecoveryCodes = async (signIn: SignIn, door: AtDoor, password: string): Promise<readonly string[]> =>
  refused(await signIn.knock(door, "POST", "/two-factor/generate-backup-codes", { password })).value
    .backupCodes as string[];

/** Is it on? */
export async function hasSecondFactor(sql: Sql, staff: string): Promise<boolean> {
  const rows = await sql`select 1 from staff where id = ${staff} and two_factor`;
  return rows.length > 0;
}

/** Takes it away, codes and all. */
export async function forgetSecondFactor({ sql }: Work, staff: string): Promise<void> {
  await sql`delete from staff_second_factor where staff = ${staff}`;
}

function refused(answer: Answered): Answered {
  if (answer.ok) return answer;
  const { code } = answer;
  if (code === "TOTP_ALREADY_ENABLED")
    throw new Refusal("second-factor-on", 409, "The second factor is on already; end it first to begin anew.");
  if (/NOT_ENABLED/.test(code)) throw new Refusal("second-factor-off", 409, "The second factor is not on.");
  if (code === "INVALID_CODE")
    throw new Refusal("wrong-code", 422, "This code is not right; take the one that the app shows now.");
  if (/PASSWORD/.test(code)) throw new Refusal("wrong-password", 422, "This is not your password.");
  throw new Error(`The second factor answered ${answer.status} ${code}`);
}
