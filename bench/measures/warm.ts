/** A warm story page beside a bare node:http server and nginx, each sending the same bytes. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { plainReading } from "../../src/base/reading.ts";
import { livePlaces } from "../../src/news/lists.ts";
import { storyPath } from "../../src/news/place.ts";
import { type Figure, median } from "../figure.ts";
import { putLoad } from "../load.ts";
import type { Served, Stand } from "../stand.ts";

const rounds = 5;
const seconds = 2;
const connections = 64;

/** Requests a second, rounds of each in turn so that a noisy minute meets all alike. */
export async function measureWarm(stand: Stand, served: Served): Promise<Figure[]> {
  const [place] = await livePlaces(plainReading(stand.house.database.sql), "en", { limit: 1 });
  const path = storyPath("/", place!.slug);
  const answer = await fetch(`http://127.0.0.1:${served.port}${path}`, { headers: { "accept-encoding": "br" } });
  await answer.arrayBuffer();
  const held = served.press.at(path)!;
  const bare = await bareServer(held.page.brotli, Object.fromEntries(answer.headers));
  const nginx = await nginxServer(held.page.brotli);
  const rates = { ours: [] as number[], bare: [] as number[], nginx: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    rates.ours.push((await putLoad({ port: served.port, paths: [path], connections, seconds })).perSecond);
    rates.bare.push((await putLoad({ port: bare.port, paths: [path], connections, seconds })).perSecond);
    if (nginx)
      rates.nginx.push((await putLoad({ port: nginx.port, paths: ["/page"], connections, seconds })).perSecond);
  }
  bare.close();
  nginx?.close();
  const ours = median(rates.ours);
  const reference = median(rates.bare);
  const figures: Figure[] = [
    {
      what: "warm story page",
      value: ours,
      unit: "answers/s",
      reference: { name: "bare node:http", value: reference },
      budget: "≥ 0.9 × bare node:http",
      kept: ours >= 0.9 * reference,
    },
  ];
  if (nginx) {
    const value = median(rates.nginx);
    figures.push({
      what: "warm story page, one Node process",
      value: ours,
      unit: "answers/s",
      reference: { name: "nginx, one worker, a static file", value },
      budget: "for comparison; behind a cache it is the cache that answers",
      kept: undefined,
    });
  }
  return figures;
}

/** Sends the same bytes and headers, in a process of this file's own making: this one, as the press is in it too. */
async function bareServer(body: Buffer, headers: Record<string, string>): Promise<{ port: number; close: () => void }> {
  const { connection: _, "keep-alive": __, "transfer-encoding": ___, date: ____, ...same } = headers;
  const ready = { ...same, "content-encoding": "br", "content-length": body.length };
  const server = createServer((_request, response) => response.writeHead(200, ready).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** nginx with one worker and the bytes as a file; undefined where it is not installed. */
async function nginxServer(body: Buffer): Promise<{ port: number; close: () => void } | undefined> {
  if (spawnSync("nginx", ["-v"]).error) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-nginx-"));
  mkdirSync(join(folder, "root"));
  writeFileSync(join(folder, "root", "page"), body);
  spawnSync("chmod", ["-R", "a+rX", folder]);
  const port = 20_000 + (process.pid % 20_000);
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events { worker_connections 1024; }
     http { access_log off; sendfile on; keepalive_requests 1000000; ${temps} open_file_cache max=100;
     server { listen 127.0.0.1:${port}; root ${folder}/root; default_type text/html; add_header content-encoding br; } }`,
  );
  const child = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
  await pause(300);
  const close = () => {
    child.kill("SIGTERM");
    child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  };
  return { port, close };
}
