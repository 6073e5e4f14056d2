/**
 * better-auth, opened when first asked, and the one way to it: its own door, knocked at from inside. No browser reaches
 * it but through a call of ours, so permission, same origin and audit hold. Writes `staff_verification` through it.
 */
import type { Sql } from "../../base/database.ts";
import { type KnownBrowsers, knownBrowsers } from "./known_browsers.ts";
import { freshCodes } from "./recovery_codes.ts";
import { signInKey } from "./sign_in_key.ts";
import { poolOver } from "./sign_in_pool.ts";
import { addressHeader, authPath, passkeySettings, secondFactorSettings, signInSettings } from "./sign_in_settings.ts";

/** Who knocks: what better-auth is told of a request. */
export interface Knocker {
  /** The request's cookies, or those of them that may be seen. */
  readonly cookie: string;
  readonly address: string;
  readonly browser: string;
}

/** What better-auth answered; `code` is its own name for a refusal. */
export interface Answered {
  readonly ok: boolean;
  readonly status: number;
  readonly code: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** `Set-Cookie` lines that go with our answer. */
  readonly cookies: readonly string[];
}

export interface SignIn {
  readonly knock: (who: Knocker, method: "GET" | "POST", path: string, body?: object) => Promise<Answered>;
  /** Whose session the cookies carry. */
  readonly sessionIn: (
    headers: Headers,
  ) => Promise<{ readonly staff: string; readonly session: string; readonly cookies: readonly string[] } | undefined>;
  readonly known: KnownBrowsers;
  /** Hash of a password. */
  readonly hash: (password: string) => Promise<string>;
  /** Is it the password of `staff`? Takes as long when there is none. */
  readonly isPassword: (staff: string, password: string) => Promise<boolean>;
  /** Recovery codes of `staff` that were not used. */
  readonly recoveryCodes: (staff: string) => Promise<readonly string[]>;
}

/** Sign-in for the newsroom at `origin`. */
export function openSignIn(sql: Sql, origin: string): SignIn {
  const auth = onceDone(() => openAuth(sql, origin));
  const key = onceDone(() => signInKey(sql));
  return {
    known: knownBrowsers(key, origin.startsWith("https:")),
    knock: async (who, method, path, body) => {
      const headers = new Headers({
        origin,
        cookie: who.cookie,
        "user-agent": who.browser,
        [addressHeader]: who.address,
      });
      if (method === "POST") headers.set("content-type", "application/json");
      const request = new Request(`${origin}${authPath}${path}`, {
        method,
        headers,
        ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
      });
      return answeredBy(await (await auth()).handler(request), path);
    },
    sessionIn: async (headers) => {
      const { response, headers: answered } = await (await auth()).api.getSession({ headers, returnHeaders: true });
      if (response === null) return undefined;
      return { staff: response.user.id, session: response.session.id, cookies: answered.getSetCookie() };
    },
    hash: async (password) => (await (await auth()).$context).password.hash(password),
    isPassword: async (staff, password) => {
      const context = await (await auth()).$context;
      const accounts = await context.internalAdapter.findAccounts(staff);
      const hash = accounts.find((each) => each.providerId === "credential")?.password;
      if (hash) return context.password.verify({ hash, password });
      await context.password.hash(password);
      return false;
    },
    recoveryCodes: async (staff) => {
      const { backupCodes } = await (await auth()).api.viewBackupCodes({ body: { userId: staff } });
      return backupCodes;
    },
  };
}

/** Done when first asked, and kept; what failed, as while the database was away, is done again. */
function onceDone<T>(act: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= act().catch((error) => {
      done = undefined;
      throw error;
    }));
}

async function openAuth(sql: Sql, origin: string) {
  const [{ betterAuth }, { twoFactor }, { passkey }, key] = await Promise.all([
    import("better-auth"),
    import("better-auth/plugins/two-factor"),
    import("@better-auth/passkey"),
    signInKey(sql),
  ]);
  const name = new URL(origin).hostname;
  return betterAuth({
    ...signInSettings(origin, key),
    plugins: [twoFactor(secondFactorSettings(name, freshCodes)), passkey(passkeySettings(origin, name))],
    database: poolOver(sql) as never,
  });
}

/** better-auth calls it a fault of its own (500) when a browser sends a passkey that does not hold. */
const notVerified = "FAILED_TO_VERIFY_REGISTRATION";

async function answeredBy(answer: Response, path: string): Promise<Answered> {
  const text = await answer.text();
  if (answer.status >= 500 && !text.includes(notVerified))
    throw new Error(`Signing in (${path}) answered ${answer.status}: ${text}`);
  const value = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  return {
    ok: answer.ok,
    status: answer.status,
    code: String(value?.code ?? ""),
    value,
    cookies: answer.headers.getSetCookie(),
  };
}
