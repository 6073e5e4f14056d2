/**
 * Answering calls: finds out who asks, whether they may, parses what they send, runs the act, writes the audit.
 * Promises: no act runs before its permission was found in the table; what changed something is in the audit.
 */
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import type { z } from "zod";
import { Refusal } from "../../base/errors.ts";
import { inWork, type Work } from "../../base/work.ts";
import { type Act, noteAct } from "../audit.ts";
import type { Call } from "../calls/call.ts";
import type { Member } from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import { owns } from "../own.ts";
import { may, reach } from "../permission.ts";

export interface Carrier {
  readonly Bindings: HttpBindings;
}
export type Asking = Context<Carrier>;

export interface Asked<Params, Query, Body> {
  readonly desk: Desk;
  /** Who asks; nobody in calls for anybody. */
  readonly member: Member;
  /** True when who asks may do this only to stories of their own: lists show nothing else. */
  readonly ownOnly: boolean;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly at: Date;
  /** The network address that asks. */
  readonly address: string;
  readonly request: Request;
  /** Runs `act` in one transaction with its line in the audit. */
  readonly work: <T>(act: (work: Work) => Promise<T>) => Promise<T>;
  /** What the audit says beside. */
  readonly note: (facts: Readonly<Record<string, unknown>>) => void;
  /** Tells the audit who turned out to ask, in a call for anybody. */
  readonly identify: (member: Member | undefined) => void;
  /** Sends cookie lines with the answer. */
  readonly cookies: (lines: readonly string[]) => void;
}

/** A call and what answers it. */
export interface Answering {
  readonly call: Call<unknown, unknown, unknown, unknown>;
  readonly act: (asked: Asked<never, never, never>) => Promise<unknown>;
}

/** Ties a call to what answers it. A `Response` is sent as it is; anything else as JSON. */
export const answer = <P, Q, B, A>(
  call: Call<P, Q, B, A>,
  act: (asked: Asked<P, Q, B>) => Promise<A | Response>,
): Answering => ({ call: call as never, act: act as never });

const nobody: Member = { id: "", name: "", email: "", role: "contributor", locale: "en" };
const longestJson = 4 * 1024 * 1024;

/** Puts the answerings on the app. */
export function mountCalls(app: Hono<Carrier>, desk: Desk, answerings: readonly Answering[]): void {
  for (const each of answerings) {
    app.on(each.call.method.toUpperCase(), `/newsroom/api${each.call.path}`, (asking) => handle(desk, each, asking));
  }
}

async function handle(desk: Desk, { call, act }: Answering, asking: Asking): Promise<Response> {
  const cookies: string[] = [];
  const member = await memberFor(desk, call, asking, cookies);
  const line = { noted: {} as Readonly<Record<string, unknown>>, written: false, by: member };
  const changes = call.method !== "get";
  const params = parsed(call.params, asking.req.param());
  const at = desk.now();
  const actOf = (outcome: Act["outcome"]): Act => ({
    at,
    who: line.by.id || undefined,
    name: line.by.name,
    role: line.by.id ? line.by.role : "",
    act: `${call.verb}: ${call.method.toUpperCase()} ${call.path}`,
    ...subjectOf({ ...line.noted, ...(params as object) }),
    outcome,
    address: desk.addressOf(asking.env.incoming),
    browser: asking.req.header("user-agent") ?? "",
    facts: line.noted,
  });
  try {
    const ownOnly = await permitted(desk, call, member, params);
    const asked: Asked<unknown, unknown, unknown> = {
      desk,
      member,
      ownOnly,
      params,
      query: parsed(call.query, asking.req.query()),
      body: await bodyOf(call, asking),
      at,
      address: desk.addressOf(asking.env.incoming),
      request: asking.req.raw,
      work: (inside) =>
        inWork(desk.database, { who: member, at }, async (work) => {
          const made = await inside(work);
          await noteAct(work.sql, actOf("done"));
          line.written = true;
          return made;
        }),
      note: (facts) => {
        line.noted = { ...line.noted, ...facts };
      },
      identify: (found) => {
        line.by = found ?? line.by;
      },
      cookies: (lines) => void cookies.push(...lines),
    };
    const made = await act(asked as never);
    if (changes && !line.written) await noteAct(desk.database.sql, actOf("done"));
    const response = made instanceof Response ? new Response(made.body, made) : asking.json((made ?? {}) as object);
    for (const cookie of cookies) response.headers.append("set-cookie", cookie);
    return response;
  } catch (error) {
    if (changes) await noteFailure(desk, error, actOf);
    throw error;
  }
}

async function noteFailure(desk: Desk, error: unknown, actOf: (outcome: Act["outcome"]) => Act): Promise<void> {
  const outcome = error instanceof Refusal ? "refused" : "failed";
  const facts = error instanceof Refusal ? { code: error.code } : {};
  const act = actOf(outcome);
  // Where the database is what failed, the fault itself is what must be heard.
  await noteAct(desk.database.sql, { ...act, facts: { ...act.facts, ...facts } }).catch((second) =>
    desk.trouble("audit", second),
  );
}

async function memberFor(desk: Desk, call: Answering["call"], asking: Asking, cookies: string[]): Promise<Member> {
  if (call.verb === "anybody") return nobody;
  const signedIn = await desk.staff.whoAsks(asking.req.raw.headers);
  if (signedIn === undefined)
    throw new Refusal("signed-out", 401, "Your session has ended; sign in again. What you wrote is kept.");
  cookies.push(...signedIn.cookies);
  return signedIn.member;
}

/** Refuses who may not; true when the permission goes no further than one's own stories. */
async function permitted(desk: Desk, call: Answering["call"], member: Member, params: unknown): Promise<boolean> {
  if (call.verb === "anybody") return false;
  const far = reach(member.role, call.verb);
  const { story } = subjectOf(params);
  const own = far === "own" && story !== undefined && (await owns(desk.database.sql, member.id, story));
  if (far === undefined || (story !== undefined && !may(member.role, call.verb, own))) throw notAllowed(call.verb);
  return far === "own";
}

/** The refusal for somebody who may not do `verb`. */
export const notAllowed = (verb: string) =>
  new Refusal("not-allowed", 403, `Your role does not allow this (${verb}); ask an editor or the owner.`);

function subjectOf(params: unknown): { story: number | undefined; edition: string | undefined } {
  const { story, edition } = params as { story?: number; edition?: string };
  return { story, edition };
}

async function bodyOf(call: Answering["call"], asking: Asking): Promise<unknown> {
  if (call.method === "get") return {};
  const type = asking.req.header("content-type") ?? "";
  if (!type.startsWith("application/json")) return {};
  if (Number(asking.req.header("content-length") ?? 0) > longestJson) throw tooLong();
  const text = await asking.req.text();
  if (text.length > longestJson) throw tooLong();
  try {
    return parsed(call.body, text === "" ? {} : JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refusal("not-json", 400, "What was sent is not JSON; send it once more.");
    throw error;
  }
}

const tooLong = () => new Refusal("too-long", 413, "This is too long to be taken at once.");

function parsed<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first!.path.join(".");
  throw new Refusal(
    "bad-request",
    422,
    `${where === "" ? "This" : `The field “${where}”`} is wrong: ${first!.message}.`,
  );
}
