/**
 * Who works here: taking people on, their roles and languages, letting them leave. Writes `staff`.
 * Promises: a paper that has an owner keeps one; who leaves is out at once, and what they did stays theirs.
 */
import { randomBytes } from "node:crypto";
import { Refusal } from "../../base/errors.ts";
import { enter, takeTurn } from "../../base/journal.ts";
import type { Work } from "../../base/work.ts";
import type { Locale } from "../calls/session.ts";
import type { Role } from "../permission.ts";
import { forgetLinks } from "./links.ts";
import { forgetPasskeys } from "./passkeys.ts";
import { forgetPassword, keepPassword } from "./passwords.ts";
import { forgetSecondFactor } from "./second_factor.ts";
import { endSessions, tellStaffChanged } from "./sessions.ts";

/** Somebody who is to be taken on; `hash` is of their password. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly hash: string;
  readonly role: Role;
  readonly locale: Locale;
}

/** Takes somebody on, again when they were here before; answers their id. Refused when they are here. */
export async function takeOn(work: Work, newcomer: Newcomer): Promise<string> {
  const { name, role, locale } = newcomer;
  await takeTurn(work);
  const [row] = await work.sql<{ id: string }[]>`
    insert into staff (id, name, email, email_verified, role, locale, created_at, updated_at)
    values (${randomBytes(16).toString("base64url")}, ${name.trim()}, ${newcomer.email.trim().toLowerCase()}, true, ${role}, ${locale},
      ${work.at}, ${work.at})
    on conflict (email) do update set name = excluded.name, role = excluded.role, locale = excluded.locale, left_at = null,
      updated_at = excluded.updated_at
      where staff.left_at is not null
    returning id`;
  if (row === undefined)
    throw new Refusal("already-here", 409, "Somebody with this e-mail address works here already.");
  await keepPassword(work, row.id, newcomer.hash);
  await enter(work, [{ kind: "staff.joined", keys: [], facts: { staff: row.id, name, as: role } }]);
  return row.id;
}

/** Gives somebody another role. */
export async function changeRole(work: Work, id: string, role: Role): Promise<void> {
  await takeTurn(work);
  const owners = await holdOwners(work);
  if (role !== "owner") refuseLastOwner(owners, id);
  const rows = await work.sql`
    update staff set role = ${role}, updated_at = ${work.at} where id = ${id} and left_at is null returning 1`;
  if (rows.length === 0) throw nobody();
  await tellStaffChanged(work, id);
  await enter(work, [{ kind: "staff.given a role", keys: [], facts: { staff: id, as: role } }]);
}

/** Lets somebody leave: no session, password, passkey or second factor of theirs is left. */
export async function letLeave(work: Work, id: string): Promise<void> {
  await takeTurn(work);
  refuseLastOwner(await holdOwners(work), id);
  const rows = await work.sql`
    update staff set left_at = ${work.at}, two_factor = false, updated_at = ${work.at} where id = ${id} and left_at is null returning 1`;
  if (rows.length === 0) throw nobody();
  await endSessions(work, id);
  await forgetPassword(work, id);
  await forgetPasskeys(work, id);
  await forgetSecondFactor(work, id);
  await forgetLinks(work, id);
  await enter(work, [{ kind: "staff.left", keys: [], facts: { staff: id } }]);
}

/** Sets the language of somebody's screens. */
export async function speak(work: Work, id: string, locale: Locale): Promise<void> {
  await work.sql`update staff set locale = ${locale} where id = ${id}`;
}

/** Takes somebody's second factor away, for they lost it; they are signed out, and their password alone lets them in. */
export async function clearSecondFactor(work: Work, id: string): Promise<void> {
  const rows = await work.sql`
    update staff set two_factor = false, updated_at = ${work.at} where id = ${id} and left_at is null returning 1`;
  if (rows.length === 0) throw nobody();
  await forgetSecondFactor(work, id);
  await endSessions(work, id);
}

/** Owners there are, held so that two who go at the same moment cannot both be the last but one. */
async function holdOwners({ sql }: Work): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from staff where role = 'owner' and left_at is null order by id for update`;
  return rows.map(({ id }) => id);
}

function refuseLastOwner(owners: readonly string[], id: string): void {
  if (owners.length === 1 && owners[0] === id)
    throw new Refusal("last-owner", 409, "This is the last owner; make somebody else an owner first.");
}

/** The refusal for a person who is not here. */
export const nobody = () => new Refusal("nobody", 404, "Nobody here has this number; they may have left.");
