/** How better-auth is set up here: passwords only, nobody signs up alone, our table and column names. Pure. */
import type { BetterAuthOptions } from "better-auth";

/** Shortest password, in characters. */
export const shortestPassword = 12;
export const longestPassword = 128;

const day = 24 * 60 * 60;
const times = { createdAt: "created_at", updatedAt: "updated_at" };

/** Header in which the door tells better-auth who asks; it never comes from outside. */
export const addressHeader = "x-broadsheet-address";

/** Where better-auth believes to be mounted; it is on no path that a browser reaches. */
export const authPath = "/newsroom/auth";

/** Everything better-auth is told but the database. */
export const signInSettings = (origin: string, secret: string) =>
  ({
    appName: "Broadsheet",
    baseURL: origin,
    basePath: authPath,
    secret,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      modelName: "staff_session",
      fields: { ...times, userId: "staff", expiresAt: "expires_at", ipAddress: "address", userAgent: "browser" },
      expiresIn: 14 * day,
      updateAge: day,
    },
    user: { modelName: "staff", fields: { ...times, emailVerified: "email_verified" } },
    account: {
      modelName: "staff_account",
      fields: {
        ...times,
        userId: "staff",
        accountId: "account",
        providerId: "provider",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
      },
    },
    verification: { modelName: "staff_verification", fields: { ...times, expiresAt: "expires_at" } },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "staff_attempt",
      fields: { lastRequest: "last_at" },
      customRules: { "/sign-in/email": { window: 60, max: 5 } },
    },
    advanced: {
      cookiePrefix: "broadsheet",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { path: "/newsroom", httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  }) as const satisfies BetterAuthOptions;
