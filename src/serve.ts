/**
 * The server: one node:http listener. A page in memory is answered at once; the rest of the reader site by the press;
 * everything with a query, a form or a door of its own by the faces' handlers.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { Refusal, retryHeader } from "./base/errors.ts";
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
  /** Told of every page that was read from memory. */
  readonly met?: ((path: string) => void) | undefined;
}

/** What answers every request: never throws, never leaves one open. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** Takes a WebSocket; false when it knows no such address. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** The answerer of an open house. */
export const makeAnswerer =
  (serving: Serving): Answerer =>
  (request, response) => {
    const url = request.url ?? "/";
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads && serveFromMemory(serving.press, url, request, response)) {
      serving.met?.(url);
      return;
    }
    answer(serving, request, response, url, reads).catch((error) => fail(serving, response, url, error));
  };

/** The answerer while the house opens. */
export const answerStarting: Answerer = (_, response) => {
  const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": "2", "cache-control": "no-store" };
  response.writeHead(503, headers).end("The paper is starting; try again in a moment.\n");
};

export interface Listening {
  readonly port: number;
  /** Who answers from now on, and who takes WebSockets. */
  readonly hand: (answerer: Answerer, upgrade?: Upgrade) => void;
  /** Lets what is being answered end, then closes; after `withinMs` it cuts off. */
  readonly close: (withinMs: number) => Promise<void>;
}

/** Listens at once, so that a taken port is known before anything else is begun. */
export async function listen(port: number, host: string): Promise<Listening> {
  let answerer = answerStarting;
  let upgrade: Upgrade = () => false;
  const server = createServer((request, response) => answerer(request, response));
  server.on(
    "upgrade",
    takeUpgrade((...asked) => upgrade(...asked)),
  );
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 300_000;
  await listening(server, port, host);
  const close = async (withinMs: number) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), withinMs);
    await closed;
    clearTimeout(cut);
  };
  const hand: Listening["hand"] = (next, nextUpgrade = () => false) => {
    answerer = next;
    upgrade = nextUpgrade;
  };
  return { port: (server.address() as AddressInfo).port, hand, close };
}

/** Hands WebSockets on; one that nobody takes is told so and closed. */
export const takeUpgrade =
  (upgrade: Upgrade) =>
  (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A peer that is gone before it is answered is no fault.
    socket.on("error", () => socket.destroy());
    if (!upgrade(request, socket, head)) socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
  };

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, port, host)));
    server.listen(port, host, resolve);
  });

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return new Refusal("port-taken", 500, `Port ${port} is taken by another program; set PORT to a free one.`);
  if (error.code === "EACCES")
    return new Refusal("port-closed", 500, `Port ${port} may only be opened by root; set PORT to one above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new Refusal(
      "no-such-host",
      500,
      `${host} is not an address of this machine; set HOST to one that is, or to 0.0.0.0 for all.`,
    );
  return error;
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
  await serving.refuse(response, path, refusal).catch(() => refusePlainly(response, refusal));
}

/** The sentence without the paper's dress, which is in the database: when that is what does not answer. */
function refusePlainly(response: ServerResponse, refusal: Refusal): void {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...retryHeader(refusal) };
  if (response.headersSent) response.destroy();
  else response.writeHead(refusal.status, headers).end(`${refusal.message}\n`);
}
