/**
 * Answering calls: finds out who asks, whether they may, parses what they send, runs the act, writes the audit.
 * Promises: no act runs before its permission was found in the table; what changed something is in the audit; a request
 * under an Idempotency-Key is done once; one with `If-Match` is done to the version it was meant for or not at all.
 */
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { Refusal } from "../../base/errors.ts";
import { networkOf } from "../../base/peer.ts";
import { inWork, type Work } from "../../base/work.ts";
import type { VersionRef } from "../../news/version.ts";
import { type Act, noteAct } from "../audit.ts";
import type { Call } from "../calls/call.ts";
import type { Member } from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import { mustMatch } from "../machines/match.ts";
import { type AskedOnce, markDone } from "../machines/once.ts";
import { takesIfMatch } from "../machines/preconditions.ts";
import { permitted, subjectOf, type WhoAsks, whoAsks } from "./asking.ts";
import { answerOnce, askedOnce } from "./once.ts";
import type { Pacing } from "./paced.ts";
import { bodyIn, parsed, storableWords, textOf } from "./shapes.ts";

export { notAllowed } from "./asking.ts";

export interface Carrier {
  readonly Bindings: HttpBindings;
  readonly Variables: { paceName?: string };
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
  /** Sends the entity tag of what is answered; who has it already is answered 304. */
  readonly tagged: (tag: string | undefined) => void;
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

/** Puts the answerings on the app: for screens, and for machines, whose requests are counted. */
export function mountCalls(app: Hono<Carrier>, desk: Desk, answerings: readonly Answering[], pacing: Pacing): void {
  for (const each of answerings) {
    const method = each.call.method.toUpperCase();
    app.on(method, `/newsroom/api${each.call.path}`, (asking) => handle(desk, each, asking));
    app.on(method, `/api/v1${each.call.path}`, (asking) => handle(desk, each, asking, pacing));
  }
}

/** One request while it is answered. */
interface InHand {
  readonly desk: Desk;
  readonly answering: Answering;
  readonly asking: Asking;
  readonly who: WhoAsks;
  readonly params: unknown;
  readonly at: Date;
  readonly cookies: string[];
  readonly line: { noted: Readonly<Record<string, unknown>>; written: boolean; by: Member };
  tag: string | undefined;
  once: AskedOnce | undefined;
}

async function handle(desk: Desk, answering: Answering, asking: Asking, pacing?: Pacing): Promise<Response> {
  const { call } = answering;
  const who = await whoAsks(desk, call, asking).catch((error) => {
    pacing?.count(asking, `address ${networkOf(desk.addressOf(asking.env.incoming))}`);
    throw error;
  });
  pacing?.count(asking, who.paceName);
  const params = parsed(call.params, storableWords(asking.req.param()));
  const noted = who.token === undefined ? {} : { token: who.token.name };
  const line = { noted, written: false, by: who.member };
  const at = desk.now();
  const request: InHand = {
    ...{ desk, answering, asking, who, params, at, line },
    ...{ cookies: [...who.cookies], tag: undefined, once: undefined },
  };
  try {
    return await answered(request);
  } catch (thrown) {
    const error = outOfRange(thrown) ?? thrown;
    if (call.method !== "get") await noteFailure(request, error);
    throw error;
  }
}

/** A number or a moment that is larger than the database can hold is nobody's fault but the sender's. */
function outOfRange(thrown: unknown): Refusal | undefined {
  const { code } = (thrown ?? {}) as { code?: unknown };
  if (code !== "22003" && code !== "22008") return undefined;
  return new Refusal("out-of-range", 422, "A number or a time in this is beyond what can be; send another.");
}

async function answered(request: InHand): Promise<Response> {
  const { desk, asking, who, params } = request;
  const { call } = request.answering;
  const ownOnly = await permitted(desk, call, who, params);
  const text = await textOf(call, asking);
  const said = {
    ownOnly,
    query: parsed(call.query, storableWords(asking.req.query())),
    body: bodyIn(call, asking, text),
  };
  request.once = askedOnce(asking, call, who, text);
  const respond = () => run(request, askedOf(request, said));
  const response = request.once === undefined ? await respond() : await answerOnce(desk, call, request, respond);
  for (const cookie of request.cookies) response.headers.append("set-cookie", cookie);
  return response;
}

async function run(request: InHand, asked: Asked<unknown, unknown, unknown>): Promise<Response> {
  const { desk, answering, asking, line } = request;
  const { call, act } = answering;
  const made = await act(asked as never);
  if (call.method !== "get" && !line.written) await noteAct(desk.database.sql, actOf(request, "done"));
  if (made instanceof Response) return new Response(made.body, made);
  if (desk.checkAnswers && call.sends === undefined) call.answer.parse(JSON.parse(JSON.stringify(made ?? {})));
  const { tag } = request;
  const known = asking.req.header("if-none-match");
  if (call.method === "get" && tag !== undefined && known?.includes(tag))
    return new Response(null, { status: 304, headers: { etag: tag } });
  const response = asking.json((made ?? {}) as object);
  if (tag !== undefined) response.headers.set("etag", tag);
  return response;
}

function askedOf(
  request: InHand,
  said: { readonly ownOnly: boolean; readonly query: unknown; readonly body: unknown },
): Asked<unknown, unknown, unknown> {
  const { desk, asking, who, params, at, line } = request;
  const ifMatch = ifMatchOf(request);
  let matched = ifMatch === undefined;
  return {
    ...{ desk, member: who.member, params, at, ...said },
    address: desk.addressOf(asking.env.incoming),
    request: asking.req.raw,
    work: (inside) =>
      inWork(desk.database, { who: who.member, at }, async (work) => {
        if (!matched) await mustMatch(work, params as VersionRef, ifMatch!);
        matched = true;
        const made = await inside(work);
        await noteAct(work.sql, actOf(request, "done"));
        if (request.once !== undefined) await markDone(work, request.once);
        line.written = true;
        return made;
      }),
    note: (facts) => {
      line.noted = { ...line.noted, ...facts };
    },
    identify: (found) => {
      line.by = found ?? line.by;
    },
    cookies: (lines) => void request.cookies.push(...lines),
    tagged: (tag) => {
      request.tag = tag;
    },
  };
}

/** What a write asks the version to be still; refused where there is no version to compare. */
function ifMatchOf({ asking, answering, params }: InHand): string | undefined {
  const said = asking.req.header("if-match");
  if (said === undefined || answering.call.method === "get") return undefined;
  if (takesIfMatch(answering.call) && subjectOf(params).edition !== undefined) return said;
  throw new Refusal("no-tag", 400, "Nothing here has an entity tag; leave If-Match out.");
}

function actOf({ desk, answering, asking, params, at, line }: InHand, outcome: Act["outcome"]): Act {
  const { call } = answering;
  return {
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
  };
}

async function noteFailure(request: InHand, error: unknown): Promise<void> {
  const { desk } = request;
  const outcome = error instanceof Refusal ? "refused" : "failed";
  const facts = error instanceof Refusal ? { code: error.code } : {};
  const act = actOf(request, outcome);
  // Where the database is what failed, the fault itself is what must be heard.
  await noteAct(desk.database.sql, { ...act, facts: { ...act.facts, ...facts } }).catch((second) =>
    desk.trouble("audit", second),
  );
}
