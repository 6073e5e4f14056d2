/** Browsers that somebody is signed in with: listed, and ended. Writes `staff_session`; better-auth begins them. */
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import type { Work } from "../../base/work.ts";

/** Channel on which every server is told that somebody may no longer be where they are. */
export const staffChannel = "broadsheet_staff";

/** Tells, with the commit, that `staff`'s sessions or role changed. */
export const tellStaffChanged = ({ sql }: Pick<Work, "sql">, staff: string): Promise<unknown> =>
  sql`select pg_notify(${staffChannel}, ${staff})`;

export interface Session {
  readonly id: string;
  /** Network address and browser it began with. */
  readonly address: string;
  readonly browser: string;
  readonly since: Date;
  /** Last seen, within a day. */
  readonly seenAt: Date;
}

/** Sessions of `staff` that have not ended, those seen last first. */
export const sessionsOf = (sql: Sql, staff: string): Promise<Session[]> => sql<Session[]>`
  select id, coalesce(address, '') as address, coalesce(browser, '') as browser, created_at as since, updated_at as "seenAt"
  from staff_session where staff = ${staff} and expires_at > now() order by updated_at desc, id`;

/** Ends one session of `staff`. */
export async function endSession(work: Work, staff: string, session: string): Promise<void> {
  const rows = await work.sql`delete from staff_session where id = ${session} and staff = ${staff} returning 1`;
  if (rows.length === 0) throw new Refusal("no-session", 404, "This session has ended already.");
  await tellStaffChanged(work, staff);
}

/** Ends every session of `staff`, but for `keep`. */
export async function endSessions(work: Work, staff: string, keep = ""): Promise<void> {
  await work.sql`delete from staff_session where staff = ${staff} and id <> ${keep}`;
  await tellStaffChanged(work, staff);
}
