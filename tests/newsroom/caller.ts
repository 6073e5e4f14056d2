/** Somebody at the newsroom's door: makes calls as the screens do, and keeps cookies. */

import { addressOf, Refused } from "../../src/newsroom/app/ask.ts";
import type { Call } from "../../src/newsroom/calls/call.ts";
import { welcome } from "../../src/newsroom/calls/session.ts";
import type { Room } from "./room.ts";

export type Caller = ReturnType<typeof callerAt>;

/** A caller without a session. */
export function callerAt(origin: string) {
  const cookies = new Map<string, string>();

  /** Sends any request, with the cookies. */
  async function fetchAt(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    if (!headers.has("origin")) headers.set("origin", origin);
    const answer = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) keep(line);
    return answer;
  }

  function keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === "" || /max-age=0/i.test(line)) cookies.delete(name!);
    else cookies.set(name!, value!);
  }

  /** Makes a call; throws `Refused`. What comes back must be what the call promises. */
  async function ask<P, Q, B, A>(
    call: Call<P, Q, B, A>,
    said: { readonly params?: P; readonly query?: Partial<Q>; readonly body?: Partial<B> } = {},
  ): Promise<A> {
    const init =
      call.method === "get"
        ? {}
        : { body: JSON.stringify(said.body ?? {}), headers: { "content-type": "application/json" } };
    const answer = await fetchAt(addressOf(call, said), { method: call.method.toUpperCase(), ...init });
    const value = (await answer.json()) as { code: string; title: string };
    if (!answer.ok) throw new Refused(value.code, answer.status, value.title);
    return call.answer.parse(value);
  }

  return { ask, fetchAt, cookies };
}

export const owner = { name: "Inês Duarte", email: "ines@courier.example", password: "four plain salt words" };

/** The first owner: who came by the link, or is there from the beginning of a room that is a copy of hers. */
export async function welcomedOwner({
  origin,
  newsroom,
  owner: known,
}: Pick<Room, "origin" | "newsroom" | "owner">): Promise<Caller> {
  const ines = callerAt(origin);
  for (const [name, value] of known ?? []) ines.cookies.set(name, value);
  if (known !== undefined) return ines;
  const token = new URL((await newsroom.firstOwnerLink())!).searchParams.get("token")!;
  await ines.ask(welcome, { body: { token, ...owner } });
  return ines;
}
