/**
 * The server: one node:http listener. A page in memory is answered at once; the rest of the reader site by the press;
 * everything with a query, a form or a door of its own by the faces' handlers.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Refusal } from "./base/errors.ts";
import type { Press } from "./press/press.ts";
import { serveFromMemory, servePage } from "./press/serve.ts";

/** Answers a request it knows; undefined when it is not its own. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

export interface Serving {
  readonly press: Press;
  readonly doors: readonly Door[];
  /** Answers with a sentence in the paper's dress. */
  readonly refuse: (response: ServerResponse, path: string, refusal: Refusal) => Promise<void>;
  readonly trouble: (path: string, error: unknown) => void;
}

/** The server, not yet listening. */
export function makeServer(serving: Serving): Server {
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads && serveFromMemory(serving.press, url, request, response)) return;
    answer(serving, request, response, url, reads).catch((error) => fail(serving, response, url, error));
  });
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 300_000;
  return server;
}

async function answer(
  { press, doors }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  reads: boolean,
): Promise<void> {
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  for (const door of doors) {
    const answered = door(request, response, path);
    if (answered !== undefined) return answered;
  }
  if (!reads) throw new Refusal("method", 405, "This address can only be read.");
  // A query that names an old page (`/?p=12`) is part of its address; any other is not.
  const asked = query >= 0 && /[?&](?:p|page_id)=\d+/.test(url) ? url : path;
  if (!asked.startsWith("/")) throw new Refusal("address", 400, "This is not an address of the paper.");
  return servePage(press, asked, request, response);
}

async function fail(serving: Serving, response: ServerResponse, path: string, error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) serving.trouble(path, error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal("fault", 500, "Something went wrong on our side; it has been noted. Try again in a moment.");
  await serving.refuse(response, path, refusal).catch(() => response.destroy());
}
