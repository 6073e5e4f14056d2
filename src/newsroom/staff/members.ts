/** Who works here, read: one by id or address, everybody with how they sign in. */
import type { Sql } from "../../base/database.ts";
import type { Member } from "../calls/session.ts";

/** Somebody who works here or did. */
export interface Person extends Member {
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly secondFactor: boolean;
  readonly passkeys: number;
  /** When one of their sessions was last seen, within a day. */
  readonly seenAt: Date | null;
}

/** Who has the id and still works here. */
export async function memberOf(sql: Sql, id: string): Promise<Member | undefined> {
  const [row] = await sql<Member[]>`
    select id, name, email, role, locale from staff where id = ${id} and left_at is null`;
  return row;
}

/** Who has the address and still works here. */
export async function memberAt(sql: Sql, email: string): Promise<Member | undefined> {
  const [row] = await sql<Member[]>`
    select id, name, email, role, locale from staff where email = ${email.trim().toLowerCase()} and left_at is null`;
  return row;
}

/** Everybody, those who work here first, by name. */
export const everybody = (sql: Sql): Promise<Person[]> => sql<Person[]>`
  select id, name, email, role, locale, created_at as "joinedAt", left_at as "leftAt", two_factor as "secondFactor",
    (select count(*)::int from staff_passkey where staff = staff.id) as passkeys,
    (select max(updated_at) from staff_session where staff = staff.id and expires_at > now()) as "seenAt"
  from staff order by left_at is not null, name, id`;
