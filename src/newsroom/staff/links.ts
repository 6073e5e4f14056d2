/**
 * One-time links that are sent by mail: to come and work here, or to set a new password. Writes `staff_link`.
 * Only the digest of a token is kept; a new link for the same person takes the place of the old one.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";
import type { Locale } from "../calls/session.ts";
import type { Role } from "../permission.ts";

const hourMs = 60 * 60 * 1000;
/** How long an invitation is good. */
export const inviteMs = 7 * 24 * hourMs;
/** How long a reset is good. */
export const resetMs = hourMs;

export interface Invite {
  /** Digest of its token, hex. */
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

const digestOf = (token: string) => createHash("sha256").update(token).digest();
const freshToken = () => randomBytes(24).toString("base64url");

/** Invites who reads the mail of `email`; answers the token. */
export async function makeInvite(
  { sql, who, at }: Work,
  { email, role, locale }: Pick<Invite, "email" | "role" | "locale">,
): Promise<string> {
  const token = freshToken();
  const expires = new Date(at.getTime() + inviteMs);
  await sql`
    insert into staff_link (digest, kind, email, role, locale, invited_by, made_at, expires_at)
    values (${digestOf(token)}, 'invite', ${email.trim().toLowerCase()}, ${role}, ${locale}, ${who.name}, ${at}, ${expires})
    on conflict (email) where kind = 'invite' do update set digest = excluded.digest, role = excluded.role,
      locale = excluded.locale, invited_by = excluded.invited_by, made_at = excluded.made_at, expires_at = excluded.expires_at`;
  return token;
}

/** Invitations nobody has come by yet, newest first; those too old are among them until they are taken back. */
export const openInvites = (sql: Sql): Promise<Invite[]> => sql<Invite[]>`
  select encode(digest, 'hex') as id, email, role, locale, invited_by as "invitedBy", expires_at as "expiresAt"
  from staff_link where kind = 'invite' order by made_at desc, digest`;

/** The invitation a token is for; refused when it opens nothing (any more). */
export async function inviteOf(sql: Sql, token: string, at: Date): Promise<Invite> {
  const [row] = await sql<Invite[]>`
    select encode(digest, 'hex') as id, email, role, locale, invited_by as "invitedBy", expires_at as "expiresAt"
    from staff_link where kind = 'invite' and digest = ${digestOf(token)} and expires_at > ${at}`;
  if (row === undefined) throw spent();
  return row;
}

/** Uses an invitation up. */
export async function spendInvite({ sql, at }: Work, token: string): Promise<Invite> {
  // Deleting is the lock: of two that bring the same token, one finds it gone.
  const [row] = await sql<Invite[]>`
    delete from staff_link where kind = 'invite' and digest = ${digestOf(token)} and expires_at > ${at}
    returning encode(digest, 'hex') as id, email, role, locale, invited_by as "invitedBy", expires_at as "expiresAt"`;
  if (row === undefined) throw spent();
  return row;
}

/** Takes an invitation back; answers whom it was for. */
export async function takeBackInvite({ sql }: Work, id: string): Promise<string> {
  const [row] = await sql<{ email: string }[]>`
    delete from staff_link where kind = 'invite' and encode(digest, 'hex') = ${id} returning email`;
  if (row !== undefined) return row.email;
  throw new Refusal("no-invite", 404, "This invitation is not there any more; somebody may have come by it.");
}

/** By mail, a link to a new password; by the command line, one that ends the second factor too. */
export type ResetKind = "reset" | "rescue";

/** Makes a link to set a new password; answers the token. */
export async function makeReset({ sql, at }: Work, staff: string, kind: ResetKind): Promise<string> {
  const token = freshToken();
  const expires = new Date(at.getTime() + resetMs);
  await sql`
    insert into staff_link (digest, kind, staff, made_at, expires_at)
    values (${digestOf(token)}, ${kind}, ${staff}, ${at}, ${expires})
    on conflict (staff, kind) where staff is not null do update set digest = excluded.digest, made_at = excluded.made_at,
      expires_at = excluded.expires_at`;
  return token;
}

/** Uses a reset up; answers whose it is, and of which kind it was. */
export async function spendReset({ sql, at }: Work, token: string): Promise<{ staff: string; kind: ResetKind }> {
  const [row] = await sql<{ staff: string; kind: ResetKind }[]>`
    delete from staff_link where kind in ('reset', 'rescue') and digest = ${digestOf(token)} and expires_at > ${at}
    returning staff, kind`;
  if (row === undefined) throw spent();
  return row;
}

/** Takes away what was sent to somebody. */
export async function forgetLinks({ sql }: Work, staff: string): Promise<void> {
  await sql`delete from staff_link where staff = ${staff}`;
}

const spent = () =>
  new Refusal("link-spent", 410, "This link has been used, was taken back, or is too old. Ask for a new one.");
