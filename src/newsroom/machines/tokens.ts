/**
 * Tokens: what a machine shows to act for somebody. Writes the table `api_token`.
 * Promises: only a hash is kept; a token never does more than its scopes, nor more than whoever made it may now.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import { networkOf } from "../../base/peer.ts";
import type { Work } from "../../base/work.ts";
import type { Member } from "../calls/session.ts";
import type { Verb } from "../permission.ts";

/** A token as who made it sees it. */
export interface Token {
  readonly id: number;
  readonly name: string;
  readonly begins: string;
  readonly scopes: readonly Verb[];
  readonly madeAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly lastNetwork: string | null;
}

/** Who shows a token, and what it is good for. */
export interface Bearer {
  readonly member: Member;
  readonly token: { readonly id: number; readonly name: string; readonly scopes: readonly Verb[] };
}

const prefix = "bsh_";
const mostTokens = 50;
/** The last use is noted so often, not at each request. */
const notedEveryMs = 60_000;

const digestOf = (token: string) => createHash("sha256").update(token).digest();

/** Makes a token for whoever acts; the token itself is answered once and known to nobody after. */
export async function makeToken(
  { sql, who, at }: Work,
  {
    name,
    scopes,
    expiresAt,
  }: { readonly name: string; readonly scopes: readonly Verb[]; readonly expiresAt?: Date | undefined },
): Promise<{ token: Token; secret: string }> {
  if (expiresAt !== undefined && expiresAt <= at)
    throw new Refusal("past-time", 422, "This time is over; choose a later one.");
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::int as count from api_token where staff = ${who.id} and revoked_at is null`;
  if (count >= mostTokens)
    throw new Refusal("too-many-tokens", 409, `You have ${mostTokens} tokens; revoke one that is not used any more.`);
  const secret = prefix + randomBytes(32).toString("base64url");
  const begins = secret.slice(0, prefix.length + 4);
  const [row] = await sql<{ id: number }[]>`
    insert into api_token (digest, begins, name, staff, scopes, made_at, expires_at)
    values (${digestOf(secret)}, ${begins}, ${name}, ${who.id}, ${[...new Set(scopes)]}, ${at}, ${expiresAt ?? null}) returning id`;
  const [token] = await tokensWhere(sql, who.id, row!.id);
  return { token: token!, secret };
}

/** The tokens somebody made and did not revoke, newest first. */
export const tokensOf = (sql: Sql, staff: string): Promise<Token[]> => tokensWhere(sql, staff);

const tokensWhere = (sql: Sql, staff: string, id?: number): Promise<Token[]> => sql<Token[]>`
  select id, name, begins, scopes, made_at as "madeAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
    last_network as "lastNetwork"
  from api_token where staff = ${staff} and revoked_at is null ${id === undefined ? sql`` : sql`and id = ${id}`} order by id desc`;

/** Revokes one of one's own; answers its name. */
export async function revokeToken({ sql, who, at }: Work, id: number): Promise<string> {
  const [row] = await sql<{ name: string }[]>`
    update api_token set revoked_at = ${at} where id = ${id} and staff = ${who.id} and revoked_at is null returning name`;
  if (row === undefined) throw new Refusal("no-such-token", 404, "There is no such token; it may be revoked already.");
  return row.name;
}

/** The token in an `Authorization: Bearer` line (RFC 6750 §2.1); undefined where there is no such line. */
export const tokenIn = (headers: Headers): string | undefined =>
  /^bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];

/** Whose token it is; undefined when it is unknown, revoked, over, or its maker has left. */
export async function bearerOf(
  sql: Sql,
  token: string,
  { at, address }: { readonly at: Date; readonly address: string },
): Promise<Bearer | undefined> {
  if (!token.startsWith(prefix)) return undefined;
  const [row] = await sql<(Member & { token: number; called: string; scopes: Verb[]; usedAt: Date | null })[]>`
    select t.id as token, t.name as called, t.scopes, t.last_used_at as "usedAt", s.id, s.name, s.email, s.role, s.locale
    from api_token t join staff s on s.id = t.staff and s.left_at is null
    where t.digest = ${digestOf(token)} and t.revoked_at is null and (t.expires_at is null or t.expires_at > ${at})`;
  if (row === undefined) return undefined;
  const { token: id, called, scopes, usedAt, ...member } = row;
  if (usedAt === null || at.getTime() - usedAt.getTime() > notedEveryMs)
    await sql`update api_token set last_used_at = ${at}, last_network = ${coarse(address)} where id = ${id}`;
  return { member, token: { id, name: called, scopes } };
}

/** Enough to notice a stranger, too little to follow anybody: IPv4 without its last number, IPv6 its first half. */
const coarse = (address: string): string => networkOf(address).replace(/^(\d+\.\d+\.\d+)\.\d+$/, "$1.0/24");
