/** Calls about one's own account: password, second factor, passkeys, sessions. Pure. */
import { z } from "zod";
import { call, moment } from "./call.ts";
import { ceremony, shownPasskey } from "./session.ts";

const verb = "keep own account";
const password = z.string().min(1).max(200);

export const ownAccount = call({
  method: "get",
  path: "/me/account",
  verb,
  summary: "How one signs in, and where one is signed in.",
  answer: z.object({
    secondFactor: z.boolean(),
    recoveryCodesLeft: z.number(),
    passkeys: z.array(z.object({ id: z.string(), name: z.string(), addedAt: moment.optional(), synced: z.boolean() })),
    sessions: z.array(
      z.object({
        id: z.string(),
        address: z.string(),
        browser: z.string(),
        since: moment,
        seenAt: moment,
        /** The one that asks. */
        here: z.boolean(),
      }),
    ),
  }),
});
export type OwnAccount = z.infer<(typeof ownAccount)["answer"]>;

export const changePassword = call({
  method: "put",
  path: "/me/password",
  verb,
  summary: "Sets a new password; every other session ends.",
  body: z.object({ password, next: z.string().max(200) }),
});

export const beginSecondFactor = call({
  method: "post",
  path: "/me/second-factor",
  verb,
  summary: "What an authenticator app needs; nothing is asked for at sign-in until its first code was right.",
  body: z.object({ password }),
  answer: z.object({
    uri: z.string(),
    picture: z.string(),
    secret: z.string(),
    recoveryCodes: z.array(z.string()),
  }),
  toldOnce: true,
});

export const confirmSecondFactor = call({
  method: "put",
  path: "/me/second-factor",
  verb,
  summary: "Turns the second factor on with the app's first code.",
  body: z.object({ code: z.string().min(1).max(20) }),
});

export const endSecondFactor = call({
  method: "delete",
  path: "/me/second-factor",
  verb,
  summary: "Turns the second factor off.",
  body: z.object({ password }),
});

export const freshRecoveryCodes = call({
  method: "post",
  path: "/me/recovery-codes",
  verb,
  summary: "Makes recovery codes anew; those before are good for nothing.",
  body: z.object({ password }),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  toldOnce: true,
});

export const beginPasskey = call({
  method: "post",
  path: "/me/passkeys/options",
  verb,
  summary: "What the browser is asked to make a passkey of.",
  body: z.object({ password }),
  answer: z.object({ options: ceremony }),
});

export const keepPasskey = call({
  method: "post",
  path: "/me/passkeys",
  verb,
  summary: "Keeps the passkey that the browser made.",
  body: z.object({ name: z.string().trim().min(1).max(60), response: shownPasskey }),
});

export const removePasskey = call({
  method: "delete",
  path: "/me/passkeys/:passkey",
  verb,
  summary: "Takes a passkey away.",
  params: z.object({ passkey: z.string().max(100) }),
});

export const endSession = call({
  method: "delete",
  path: "/me/sessions/:session",
  verb,
  summary: "Signs one browser out.",
  params: z.object({ session: z.string().max(100) }),
});

export const endSessions = call({
  method: "delete",
  path: "/me/sessions",
  verb,
  summary: "Signs out everywhere, but for here when this is to be kept.",
  body: z.object({ keepThis: z.boolean() }),
});
