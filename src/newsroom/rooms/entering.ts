/**
 * Who may enter a room, and whether they may still be in it. The permission table decides, as for every call.
 * Pure but for asking who it is.
 */
import type { Sql } from "../../base/database.ts";
import type { VersionRef } from "../../news/version.ts";
import type { Member } from "../calls/session.ts";
import { owns } from "../own.ts";
import { may } from "../permission.ts";
import type { Staff } from "../staff/staff.ts";
import { bornOf } from "./keeping.ts";

/** Why somebody stays outside; the screens have words for each. */
export type Outside = "signed-out" | "not-allowed" | "no-such-room" | "other-room";

/** Told to who may not enter. Without a message: this is no fault, so nothing is to be logged. */
export class StaysOutside extends Error {
  readonly reason: Outside;
  constructor(reason: Outside) {
    super();
    this.reason = reason;
  }
}

/** Somebody in a room. */
export interface Entered {
  readonly member: Member;
  readonly readOnly: boolean;
  /** Whether they may take and refuse what others suggested. */
  readonly mayTake: boolean;
}

interface Door {
  readonly sql: Sql;
  readonly staff: Staff;
}

/** Name of a version's room. */
export const nameOf = ({ story, edition }: VersionRef): string => `${story}/${edition}`;

/** The version whose room has that name. */
export function refOf(name: string): VersionRef | undefined {
  const match = /^(\d{1,15})\/([A-Za-z-]{1,20})$/.exec(name);
  return match === null ? undefined : { story: Number(match[1]), edition: match[2]! };
}

/** Who asks with these headers and how they may be in the room; throws `StaysOutside`. */
export async function entering({ sql, staff }: Door, headers: Headers, ref: VersionRef): Promise<Entered> {
  const signedIn = await staff.whoAsks(headers);
  if (signedIn === undefined) throw new StaysOutside("signed-out");
  const { member } = signedIn;
  const [version] = await sql`select 1 from version where story = ${ref.story} and edition = ${ref.edition}`;
  if (version === undefined) throw new StaysOutside("no-such-room");
  const own = await owns(sql, member.id, ref.story);
  if (!may(member.role, "see stories", own)) throw new StaysOutside("not-allowed");
  const [writes, mayTake] = [may(member.role, "write", own), may(member.role, "take suggestions", own)];
  return { member, readOnly: !writes, mayTake };
}

/** Refuses who still has another room open that once stood here: `token` names the room they know, empty for none. */
export async function sameRoom(sql: Sql, ref: VersionRef, token: string): Promise<void> {
  if (token !== "" && token !== (await bornOf(sql, ref))) throw new StaysOutside("other-room");
}
