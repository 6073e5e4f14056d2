/** Making calls: one function for every call in `calls/`, and the error that carries the server's sentence. */
import type { Call } from "../calls/call.ts";

/** What the server refused or could not do; `code` is stable, the message is a sentence for a person. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, sentence: string) {
    super(sentence);
    this.code = code;
    this.status = status;
  }
}

type Said<P, Q, B> = (keyof P extends never ? { params?: P } : { params: P }) &
  (Record<never, never> extends Q ? { query?: Q } : { query: Q }) &
  (Record<never, never> extends B ? { body?: B } : { body: B });

/** Makes a call and answers what the server answers. */
export async function ask<P, Q, B, A>(call: Call<P, Q, B, A>, said: Said<P, Q, B>): Promise<A> {
  const body = (said as { body?: unknown }).body;
  return send(addressOf(call, said), {
    method: call.method.toUpperCase(),
    ...(call.method === "get"
      ? {}
      : { body: JSON.stringify(body ?? {}), headers: { "content-type": "application/json" } }),
  });
}

/** The address of a call with what it is about. */
export function addressOf<P, Q, B, A>(call: Call<P, Q, B, A>, said: object): string {
  const { params, query } = said as { params?: Record<string, unknown>; query?: Record<string, unknown> };
  const path = call.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name])));
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)] as [string, string]],
    ),
  ).toString();
  return `/newsroom/api${path}${search === "" ? "" : `?${search}`}`;
}

/** Sends a request and reads its JSON, or throws what was refused. */
export async function send<A>(address: string, init: RequestInit): Promise<A> {
  let answer: Response;
  try {
    answer = await fetch(address, init);
  } catch {
    throw new Refused("offline", 0, "The newsroom cannot be reached; what you wrote is kept here.");
  }
  const said = await answer.json().catch(() => undefined);
  if (answer.ok) return said as A;
  const { code, title } = (said ?? {}) as { code?: string; title?: string };
  throw new Refused(code ?? "fault", answer.status, title ?? `The newsroom answered ${answer.status}.`);
}
