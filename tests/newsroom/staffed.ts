/** A newsroom with somebody in every role, each signed in at a browser of their own. */
import { invitePerson } from "../../src/newsroom/calls/people.ts";
import { join } from "../../src/newsroom/calls/session.ts";
import type { Role } from "../../src/newsroom/permission.ts";
import { type Caller, callerAt } from "./caller.ts";
import type { Room } from "./room.ts";

/** Password of everybody who is taken on here. */
export const password = "a quiet word by the quay";

/** Has `owner` invite somebody, who comes by the link. */
export async function takenOn(
  room: Pick<Room, "origin">,
  owner: Caller,
  role: Role,
  name: string = role,
): Promise<Caller> {
  const email = `${name.replaceAll(" ", ".")}@courier.example`;
  const { link } = await owner.ask(invitePerson, { body: { email, role, locale: "en" } });
  const caller = callerAt(room.origin);
  const token = new URL(link).searchParams.get("token")!;
  await caller.ask(join, { body: { token, name, password, locale: "en" } });
  return caller;
}
