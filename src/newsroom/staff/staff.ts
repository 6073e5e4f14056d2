/**
 * The staff's sign-in behind an interface of our own: nobody outside this folder knows that better-auth does the work.
 * It loads when it is first asked.
 */
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Member } from "../calls/session.ts";
import { type AtDoor, type Entered, enterWithCode, enterWithPassword } from "./entering.ts";
import { memberOf } from "./members.ts";
import { askForPasskey, beginPasskey, type Ceremony, enterWithPasskey, keepPasskey } from "./passkeys.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  type Enrolment,
  endSecondFactor,
  freshRecoveryCodes,
} from "./second_factor.ts";
import { openSignIn } from "./sign_in.ts";
import { countTry, forgetTries, onProof } from "./tries.ts";

export interface SignedIn {
  readonly member: Member;
  /** Id of the session. */
  readonly session: string;
  /** `Set-Cookie` lines that go with the answer. */
  readonly cookies: readonly string[];
}

/** What a ceremony begins with. */
interface Begun {
  readonly options: Ceremony;
  readonly cookies: readonly string[];
}

export interface Staff {
  /** Whose session the request carries. */
  readonly whoAsks: (headers: Headers) => Promise<SignedIn | undefined>;
  /** Begins a session with a password, or asks for the second factor. Refused: 401 wrong, 429 too often. */
  readonly enter: (door: AtDoor, given: { readonly email: string; readonly password: string }) => Promise<Entered>;
  /** Begins the session after the password, with a code. */
  readonly enterWithCode: (door: AtDoor, code: string) => Promise<Entered>;
  readonly askForPasskey: (door: AtDoor) => Promise<Begun>;
  /** Begins a session with what the browser answered to `askForPasskey`. */
  readonly enterWithPasskey: (door: AtDoor, response: Ceremony) => Promise<Entered>;
  /** Number of a browser that was in before under the address. */
  readonly knownBrowser: (door: AtDoor, email: string) => Promise<string | undefined>;
  /** The cookie line that makes a browser known for the address. */
  readonly markKnown: (door: AtDoor, email: string) => Promise<string>;
  /** Ends the session; answers the cookie lines that forget it. */
  readonly signOut: (door: AtDoor) => Promise<readonly string[]>;
  /** Hash of a password, to be kept. */
  readonly hash: (password: string) => Promise<string>;
  /** Refuses (422) what is not the password of who is signed in already; counted like tries to sign in. */
  readonly provePassword: (door: AtDoor, member: Member, password: string) => Promise<void>;
  readonly beginSecondFactor: (door: AtDoor, password: string) => Promise<Enrolment>;
  readonly confirmSecondFactor: (door: AtDoor, staff: string, code: string) => Promise<readonly string[]>;
  readonly endSecondFactor: (door: AtDoor, password: string) => Promise<readonly string[]>;
  readonly freshRecoveryCodes: (door: AtDoor, password: string) => Promise<readonly string[]>;
  /** How many recovery codes are left. */
  readonly recoveryCodesLeft: (staff: string) => Promise<number>;
  readonly beginPasskey: (door: AtDoor) => Promise<Begun>;
  readonly keepPasskey: (door: AtDoor, name: string, response: Ceremony) => Promise<void>;
}

/** Sign-in for the newsroom of the paper at `origin`. */
export function openStaff(sql: Sql, origin: string): Staff {
  const signIn = openSignIn(sql, origin);
  return {
    whoAsks: async (headers) => {
      // Without any cookie of ours there is nobody to look up.
      if (!headers.get("cookie")?.includes("broadsheet.session_token=")) return undefined;
      const found = await signIn.sessionIn(headers);
      const member = found && (await memberOf(sql, found.staff));
      return found && member && { member, session: found.session, cookies: found.cookies };
    },
    enter: (door, given) => enterWithPassword(sql, signIn, door, given),
    enterWithCode: (door, code) => enterWithCode(sql, signIn, door, code),
    askForPasskey: (door) => askForPasskey(signIn, door),
    enterWithPasskey: (door, response) => enterWithPasskey(sql, signIn, door, response),
    knownBrowser: (door, email) => signIn.known.numberIn(door.cookie, email, door.at),
    markKnown: (door, email) => signIn.known.markFor(email, door.at),
    signOut: async (door) => (await signIn.knock(door, "POST", "/sign-out")).cookies,
    hash: signIn.hash,
    provePassword: async ({ at }, { id }, password) => {
      await countTry(sql, at, [onProof(id)]);
      if (!(await signIn.isPassword(id, password)))
        throw new Refusal("not-your-password", 422, "This is not your password; try again.");
      await forgetTries(sql, [onProof(id)]);
    },
    beginSecondFactor: (door, password) => beginSecondFactor(signIn, door, password),
    confirmSecondFactor: (door, staff, code) => confirmSecondFactor(sql, signIn, door, { staff, code }),
    endSecondFactor: (door, password) => endSecondFactor(signIn, door, password),
    freshRecoveryCodes: (door, password) => freshRecoveryCodes(signIn, door, password),
    recoveryCodesLeft: async (staff) => (await signIn.recoveryCodes(staff)).length,
    beginPasskey: (door) => beginPasskey(signIn, door),
    keepPasskey: (door, name, response) => keepPasskey(signIn, door, name, response),
  };
}
