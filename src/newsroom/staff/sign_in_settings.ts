/** How better-auth is set up here: nobody signs up alone, our table and column names, cookies only for the newsroom. Pure. */
import type { PasskeyOptions } from "@better-auth/passkey";
import type { BetterAuthOptions } from "better-auth";
import type { TwoFactorOptions } from "better-auth/plugins/two-factor";

/** Shortest password, in characters. */
export const shortestPassword = 12;
export const longestPassword = 128;

const day = 24 * 60 * 60;
const times = { createdAt: "created_at", updatedAt: "updated_at" };

/** Header in which the door tells better-auth who asks; it never comes from outside. */
export const addressHeader = "x-broadsheet-address";

/** Where better-auth believes to be mounted; it is on no path that a browser reaches. */
export const authPath = "/newsroom/auth";

/** Everything better-auth is told but the database and its plugins. */
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
      // What is delicate asks for the password, however fresh the session is.
      freshAge: 0,
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
    // `tries.ts` counts by account too, and says for how long.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "broadsheet",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { path: "/newsroom", httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  }) as const satisfies BetterAuthOptions;

/** Codes of an authenticator app, and recovery codes for when it is lost. */
export const secondFactorSettings = (issuer: string, recoveryCodes: () => string[]) =>
  ({
    issuer,
    backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
    // `tries.ts` locks sooner.
    accountLockout: { enabled: false },
    schema: {
      user: { fields: { twoFactorEnabled: "two_factor" } },
      twoFactor: {
        modelName: "staff_second_factor",
        fields: {
          userId: "staff",
          backupCodes: "recovery_codes",
          failedVerificationCount: "failed",
          lockedUntil: "locked_until",
        },
      },
    },
  }) as const satisfies TwoFactorOptions;

/** Passkeys for the host the newsroom is reached under. */
export const passkeySettings = (origin: string, name: string) =>
  ({
    rpID: new URL(origin).hostname,
    rpName: name,
    origin,
    // A passkey stands for both factors, so it must itself have asked who holds it.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      afterVerification: ({ verification }) => {
        if (!verification.registrationInfo?.userVerified) throw new Error("The passkey did not ask who holds it");
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw new Error("The passkey did not ask who holds it");
      },
    },
    advanced: { webAuthnChallengeCookie: "passkey" },
    schema: {
      passkey: {
        modelName: "staff_passkey",
        fields: {
          userId: "staff",
          publicKey: "public_key",
          credentialID: "credential",
          deviceType: "device_type",
          backedUp: "backed_up",
          createdAt: "created_at",
        },
      },
    },
  }) as const satisfies PasskeyOptions;
