/**
 * A load generator of few lines: keep-alive connections that each send a GET, read the whole answer, send the next.
 * Runs in a process of its own (`node bench/load.ts URL… `), so that it does not share a thread with what it measures.
 */
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";

export interface Load {
  readonly port: number;
  /** Asked for in turn, over and over; or each once when `once`. */
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly once?: boolean;
  readonly headers?: string;
}
export interface Loaded {
  readonly answers: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Answers that were not 200. */
  readonly notOk: number;
}

/** Puts the load on a server of this machine from another process. */
export function putLoad(load: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ["pipe", "pipe", "inherit"] });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.once("error", reject);
    child.once("exit", () =>
      out === "" ? reject(new Error("the load ended without a word")) : resolve(JSON.parse(out)),
    );
    child.stdin.end(JSON.stringify(load));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  process.stdout.write(JSON.stringify(await run(JSON.parse(text) as Load)));
}

async function run(load: Load): Promise<Loaded> {
  const times: number[] = [];
  let next = 0;
  let notOk = 0;
  const started = performance.now();
  const until = started + load.seconds * 1000;
  const takePath = () =>
    (load.once && next >= load.paths.length) || performance.now() > until
      ? undefined
      : load.paths[next++ % load.paths.length];
  const one = () =>
    connection(load, takePath, (ms, ok) => {
      times.push(ms);
      if (!ok) notOk++;
    });
  await Promise.all(Array.from({ length: load.connections }, one));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    answers: times.length,
    seconds,
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    notOk,
  };
}

/** One connection: resolves when there is no path left to ask for. */
function connection(
  load: Load,
  takePath: () => string | undefined,
  done: (ms: number, ok: boolean) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(load.port, "127.0.0.1");
    let sentAt = 0;
    let left = -1;
    let ok = false;
    let head = Buffer.alloc(0);
    const send = () => {
      const path = takePath();
      if (path === undefined) {
        socket.end();
        return resolve();
      }
      sentAt = performance.now();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n${load.headers ?? ""}\r\n`);
    };
    socket.setNoDelay(true);
    socket.once("connect", send).once("error", reject);
    socket.on("data", (chunk) => {
      if (left < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const text = head.toString("latin1", 0, end);
        ok = text.startsWith("HTTP/1.1 200");
        left = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0) - (head.length - end - 4);
        head = Buffer.alloc(0);
      } else left -= chunk.length;
      if (left > 0) return;
      left = -1;
      done(performance.now() - sentAt, ok);
      send();
    });
  });
}
