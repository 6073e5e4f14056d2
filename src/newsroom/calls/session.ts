/** Calls about who is here. Pure. */
import { z } from "zod";
import { type Reach, roles, type Verb } from "../permission.ts";
import { call } from "./call.ts";

export const locales = ["en", "zh-Hans"] as const;
/** A language of the newsroom's own screens. */
export type Locale = (typeof locales)[number];

export const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  locale: z.enum(locales),
});
/** Somebody of the staff. */
export type Member = z.infer<typeof member>;

const section = z.object({
  id: z.number(),
  parent: z.number().nullable(),
  /** By edition; where an edition has no name for it, the section is not in that edition. */
  names: z.record(z.string(), z.string()),
});

export const whoIsHere = call({
  method: "get",
  path: "/me",
  verb: "keep own account",
  summary: "Who is signed in, what they may do, and the paper they work for.",
  answer: z.object({
    member,
    /** How far each permission goes. */
    may: z.partialRecord(z.string() as z.ZodType<Verb>, z.enum(["all", "own"]) as z.ZodType<Reach>),
    paper: z.object({
      name: z.string(),
      timeZone: z.string(),
      homeEdition: z.string(),
      editions: z.array(z.object({ code: z.string(), name: z.string(), root: z.string() })),
      sections: z.array(section),
    }),
  }),
});

export const setLocale = call({
  method: "put",
  path: "/me/locale",
  verb: "keep own account",
  summary: "Sets the language of one's own screens.",
  body: z.object({ locale: z.enum(locales) }),
});

const password = z.string().max(200);

export const signIn = call({
  method: "post",
  path: "/sign-in",
  verb: "anybody",
  summary: "Begins a session with a password.",
  body: z.object({ email: z.string().max(254), password }),
  answer: z.object({ next: z.enum(["in", "second factor"]) }),
});

export const signInWithCode = call({
  method: "post",
  path: "/sign-in/code",
  verb: "anybody",
  summary: "Begins the session after the password, with the app's code or a recovery code.",
  body: z.object({ code: z.string().min(1).max(40) }),
  answer: z.object({ next: z.literal("in") }),
});

/** What WebAuthn asks a browser, or a browser answers. */
export const ceremony = z.record(z.string(), z.unknown());

/** A passkey as a browser shows it. */
export const shownPasskey = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
});

export const askForPasskey = call({
  // Every sign-in that is opened asks: the audit has a line for who comes in, none for who looks at the door.
  method: "get",
  path: "/sign-in/passkey/options",
  verb: "anybody",
  summary: "What the browser is asked to sign in with a passkey.",
  answer: z.object({ options: ceremony }),
});

export const signInWithPasskey = call({
  method: "post",
  path: "/sign-in/passkey",
  verb: "anybody",
  summary: "Begins a session with a passkey.",
  body: z.object({ response: shownPasskey }),
  answer: z.object({ next: z.literal("in") }),
});

export const askForReset = call({
  method: "post",
  path: "/reset",
  verb: "anybody",
  summary: "Sends a link to set a new password, when somebody works here under the address; answers the same when not.",
  body: z.object({ email: z.string().max(254) }),
});

export const resetPassword = call({
  method: "post",
  path: "/reset/password",
  verb: "anybody",
  summary: "Sets a new password by the link that was sent, and ends every session.",
  body: z.object({ token: z.string().max(100), password }),
});

export const seeInvite = call({
  method: "get",
  path: "/join",
  verb: "anybody",
  summary: "Whom an invitation is for.",
  query: z.object({ token: z.string().max(100) }),
  answer: z.object({ email: z.string(), role: z.enum(roles), by: z.string(), locale: z.enum(locales) }),
});

export const join = call({
  method: "post",
  path: "/join",
  verb: "anybody",
  summary: "Takes on the bearer of an invitation, and begins their session.",
  body: z.object({ token: z.string().max(100), name: z.string().max(100), password, locale: z.enum(locales) }),
});

export const signOut = call({
  method: "post",
  path: "/sign-out",
  verb: "anybody",
  summary: "Ends this session.",
});

export const welcome = call({
  method: "post",
  path: "/welcome",
  verb: "anybody",
  summary: "Makes the bearer of the one-time link the first owner.",
  body: z.object({ token: z.string().max(100), name: z.string().max(100), email: z.string().max(254), password }),
});

export const newsroomState = call({
  method: "get",
  path: "/state",
  verb: "anybody",
  summary: "Whether somebody works here yet, for the sign-in screen.",
  answer: z.object({ paper: z.string(), staffed: z.boolean() }),
});
