/**
 * Who asks, and whether they may: a browser with its session, or a machine with a token.
 * Promises: a token is asked for its scope and then for what its maker may; where a token is shown, no cookie counts.
 */
import { Refusal } from "../../base/errors.ts";
import { networkOf } from "../../base/peer.ts";
import type { Call } from "../calls/call.ts";
import type { Member } from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import { type Bearer, bearerOf, tokenIn } from "../machines/tokens.ts";
import { owns } from "../own.ts";
import { may, reach, type Verb } from "../permission.ts";
import type { Asking } from "./answer.ts";

/** What of a call decides who may make it. */
export type Called = Pick<Call<unknown, unknown, unknown, unknown>, "verb" | "method" | "path">;

export interface WhoAsks {
  readonly member: Member;
  readonly token?: Bearer["token"] | undefined;
  /** `Set-Cookie` lines that go with the answer. */
  readonly cookies: readonly string[];
  /** Whose allowance it is. */
  readonly paceName: string;
}

const nobody: Member = { id: "", name: "", email: "", role: "contributor", locale: "en" };

/** Who makes the call; nobody in calls for anybody. */
export async function whoAsks(desk: Desk, call: Called, asking: Asking): Promise<WhoAsks> {
  const { headers } = asking.req.raw;
  const address = desk.addressOf(asking.env.incoming);
  const byAddress = `address ${networkOf(address)}`;
  const token = tokenIn(headers);
  if (call.verb === "anybody") {
    if (token !== undefined) throw notByToken();
    return { member: nobody, cookies: [], paceName: byAddress };
  }
  if (token !== undefined) {
    const bearer = await bearerOf(desk.database.sql, token, { at: desk.now(), address });
    if (bearer === undefined) throw noToken();
    return { ...bearer, cookies: [], paceName: `token ${bearer.token.id}` };
  }
  const signedIn = await desk.staff.whoAsks(headers);
  if (signedIn === undefined)
    throw new Refusal("signed-out", 401, "Your session has ended; sign in again. What you wrote is kept.");
  const { member, cookies } = signedIn;
  return { member, cookies, paceName: `staff ${member.id}` };
}

/** Refuses who may not; true when the permission goes no further than one's own stories. */
export async function permitted(
  desk: Desk,
  call: Called,
  { member, token }: Pick<WhoAsks, "member" | "token">,
  params: unknown,
): Promise<boolean> {
  if (call.verb === "anybody") return false;
  if (token !== undefined) refuseBeyond(call, call.verb, token);
  const far = reach(member.role, call.verb);
  const { story } = subjectOf(params);
  const own = far === "own" && story !== undefined && (await owns(desk.database.sql, member.id, story));
  if (far === undefined || (story !== undefined && !may(member.role, call.verb, own))) throw notAllowed(call.verb);
  return far === "own";
}

/** Every token may ask whose it is; an account is kept by a person at a browser. */
function refuseBeyond(call: Called, verb: Verb, { scopes }: Bearer["token"]): void {
  if (verb === "keep own account" && call.path === "/me" && call.method === "get") return;
  if (verb === "keep own account" || verb === "keep people") throw notByToken();
  if (!scopes.includes(verb))
    throw new Refusal("scope", 403, `This token was not made for that (${verb}); make one with this scope.`);
}

/** The refusal for somebody who may not do `verb`. */
export const notAllowed = (verb: string) =>
  new Refusal("not-allowed", 403, `Your role does not allow this (${verb}); ask an editor or the owner.`);

const notByToken = () => new Refusal("not-by-token", 403, "This takes a person at a browser; no token is good for it.");
const noToken = () =>
  new Refusal("bad-token", 401, "This token is unknown, over or revoked; make another in the newsroom.");

/** The story and edition that a call's address names. */
export function subjectOf(params: unknown): { story: number | undefined; edition: string | undefined } {
  const { story, edition } = params as { story?: number; edition?: string };
  return { story, edition };
}
