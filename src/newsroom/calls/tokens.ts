/** Calls about one's own tokens: what machines show to act in one's name. Pure. */
import { z } from "zod";
import { type Verb, verbs } from "../permission.ts";
import { call, moment } from "./call.ts";

const verb = "keep own account";

/** What a token may be made for: never to keep an account or people, which takes a person at a browser. */
export const scopes = verbs.filter((each) => each !== "keep own account" && each !== "keep people");
const scope = z.enum(scopes as [Verb, ...Verb[]]);

export const tokenLine = z.object({
  id: z.number(),
  name: z.string(),
  /** Its first letters, to tell it from others. */
  begins: z.string(),
  scopes: z.array(scope),
  madeAt: moment,
  expiresAt: moment.nullable(),
  lastUsedAt: moment.nullable(),
  /** The network it was used from last. */
  lastNetwork: z.string().nullable(),
});
export type TokenLine = z.infer<typeof tokenLine>;

export const listTokens = call({
  method: "get",
  path: "/me/tokens",
  verb,
  summary: "One's own tokens that are not revoked, newest first.",
  answer: z.object({ tokens: z.array(tokenLine) }),
});

export const makeToken = call({
  method: "post",
  path: "/me/tokens",
  verb,
  summary: "Makes a token for a machine; it is told once. It may never do more than its maker.",
  body: z.object({
    name: z.string().trim().min(1).max(80),
    scopes: z.array(scope).min(1).max(scopes.length),
    /** Never, when left out. */
    expiresAt: moment.optional(),
  }),
  answer: z.object({ token: tokenLine, secret: z.string() }),
  toldOnce: true,
});

export const revokeToken = call({
  method: "delete",
  path: "/me/tokens/:token",
  verb,
  summary: "Revokes a token; it is good for nothing from then on.",
  params: z.object({ token: z.coerce.number().int().positive() }),
});
