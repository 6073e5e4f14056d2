/**
 * Signing in and out of the newsroom, behind an interface of our own; better-auth does the work and loads when it is
 * first asked. Writes the `staff…` tables through it. Promises: an unknown address costs as much time as a wrong
 * password and reads the same; too many tries are refused for a while.
 */
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Member } from "../calls/session.ts";
import type { Role } from "../permission.ts";
import { signInKey } from "./sign_in_key.ts";
import { poolOver } from "./sign_in_pool.ts";
import { addressHeader, authPath, signInSettings } from "./sign_in_settings.ts";

/** Somebody who is to be taken on. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

export interface SignedIn {
  readonly member: Member;
  /** `Set-Cookie` lines that go with the answer. */
  readonly cookies: readonly string[];
}

export interface Staff {
  /** Whose session the request carries. */
  readonly whoAsks: (headers: Headers) => Promise<SignedIn | undefined>;
  /** Begins a session; `address` is the network address that asks. Refused: 401 wrong, 429 too often. */
  readonly signIn: (member: Pick<Newcomer, "email" | "password">, address: string) => Promise<SignedIn>;
  /** Ends the session; answers the cookie lines that forget it. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  /** Takes somebody on, with a password. */
  readonly takeOn: (newcomer: Newcomer) => Promise<void>;
}

/** Sign-in for the newsroom of the paper at `origin`. */
export function openStaff(sql: Sql, origin: string): Staff {
  let opening: ReturnType<typeof openAuth> | undefined;
  const auth = () => (opening ??= openAuth(sql, origin));
  return {
    whoAsks: async (headers) => {
      // Without any cookie of ours there is nobody to look up.
      if (!headers.get("cookie")?.includes("broadsheet.")) return undefined;
      const { response, headers: answered } = await (await auth()).api.getSession({ headers, returnHeaders: true });
      if (response === null) return undefined;
      const member = await memberOf(sql, response.user.id);
      return member && { member, cookies: answered.getSetCookie() };
    },
    signIn: async (member, address) => {
      const body = JSON.stringify({ email: member.email.trim(), password: member.password });
      // Through its door and not its API: only there the tries are counted.
      const answer = await (await auth()).handler(
        new Request(`${origin}${authPath}/sign-in/email`, {
          method: "POST",
          headers: { "content-type": "application/json", origin, [addressHeader]: address },
          body,
        }),
      );
      if (!answer.ok) throw await refusalOf(answer);
      const { user } = (await answer.json()) as { user: { id: string } };
      const found = await memberOf(sql, user.id);
      if (found === undefined) throw wrongPassword();
      return { member: found, cookies: answer.headers.getSetCookie() };
    },
    signOut: async (headers) => {
      const { headers: answered } = await (await auth()).api.signOut({ headers, returnHeaders: true });
      return answered.getSetCookie();
    },
    takeOn: async ({ name, email, password, role }) => {
      const context = await (await auth()).$context;
      const hash = await context.password.hash(password);
      const user = await context.internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: false },
        { method: "email-password" },
      );
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: "credential",
        accountId: user.id,
        password: hash,
      });
      await sql`update staff set role = ${role} where id = ${user.id}`;
    },
  };
}

async function openAuth(sql: Sql, origin: string) {
  const [{ betterAuth }, key] = await Promise.all([import("better-auth"), signInKey(sql)]);
  return betterAuth({ ...signInSettings(origin, key), database: poolOver(sql) as never });
}

async function refusalOf(answer: Response): Promise<Error> {
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get("x-retry-after")) || 60;
    return new Refusal("too-many-tries", 429, `Too many tries; wait ${seconds} seconds, then try again.`);
  }
  if (answer.status === 401 || answer.status === 400) return wrongPassword();
  return new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
}

const wrongPassword = () =>
  new Refusal("wrong-password", 401, "This e-mail address and password do not belong together; try again.");

/** Who has the id and still works here. */
async function memberOf(sql: Sql, id: string): Promise<Member | undefined> {
  const [row] = await sql<Member[]>`
    select id, name, email, role, locale from staff where id = ${id} and left_at is null`;
  return row;
}
