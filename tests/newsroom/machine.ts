/** A machine at the door: shows its token, keeps no cookie, says from nowhere that it is a browser. */

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every call.
  readonly value: any;
}

export type Machine = ReturnType<typeof machineAt>;

/** A machine with a token. */
export function machineAt(origin: string, token: string | undefined) {
  async function send(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Told> {
    const file = body instanceof Uint8Array;
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || file ? {} : { "content-type": "application/json" }),
        ...more,
      },
      ...(body === undefined ? {} : { body: file ? (body as never) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get("content-type") ?? "");
    return { status: answer.status, headers: answer.headers, value: json ? JSON.parse(text) : text };
  }
  return {
    send,
    get: (path: string, headers?: Record<string, string>) => send("GET", path, undefined, headers),
    post: (path: string, body: unknown, headers?: Record<string, string>) => send("POST", path, body, headers),
    put: (path: string, body: unknown, headers?: Record<string, string>) => send("PUT", path, body, headers),
  };
}
