/** Serving pages over HTTP: encodings, what a reader has already, heads, and how it says no. */
import assert from "node:assert/strict";
import { type IncomingHttpHeaders, request } from "node:http";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { encodingFor } from "../../src/press/serve.ts";
import { type Door, listen, makeAnswerer } from "../../src/serve.ts";
import { atEnd, type Ending, gate } from "../base.ts";
import { type Notes, openNotes, takeDown } from "./notes.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
type Ask = (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;

/** A server on the notes' press; `faults` collects what went wrong behind an answer. */
async function served(
  ending: Ending,
  notes: Notes,
  doors: readonly Door[] = [],
): Promise<{ ask: Ask; faults: string[] }> {
  const faults: string[] = [];
  const listening = await listen(0, "127.0.0.1");
  atEnd(ending, () => listening.close(100));
  listening.hand(
    makeAnswerer({
      press: notes.press,
      doors,
      refuse: async (response, _path, refusal) =>
        void response.writeHead(refusal.status, { "content-type": "text/plain" }).end(refusal.message),
      trouble: (path) => faults.push(path),
    }),
  );
  return { faults, ask: (path, headers = {}, method = "GET") => asked(listening.port, path, headers, method) };
}

const asked = (port: number, path: string, headers: Readonly<Record<string, string>>, method: string) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("error", reject);
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject).end();
  });

test("a page goes out in the best encoding the reader takes, with one name in each", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  const words = "Fog over the bar. ".repeat(40);
  await notes.tell({ a: words });
  const expected: [string | undefined, string | undefined, (body: Buffer) => Buffer][] = [
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", (body) => gunzipSync(body)],
    ["br;q=0, gzip", "gzip", (body) => gunzipSync(body)],
    ["gzip;q=0, br;q=0.0", undefined, (body) => body],
    ["identity", undefined, (body) => body],
    [undefined, undefined, (body) => body],
  ];
  const names = new Set<string>();
  for (const [accepted, encoding, open] of expected) {
    const answer = await ask("/a", accepted === undefined ? {} : { "accept-encoding": accepted });
    assert.equal(answer.headers["content-encoding"], encoding, accepted);
    assert.equal(String(open(answer.body)), words);
    assert.equal(Number(answer.headers["content-length"]), answer.body.length);
    assert.equal(answer.headers.vary, "accept-encoding");
    names.add(answer.headers.etag!);
  }
  assert.equal(names.size, 3);
  assert.deepEqual(notes.ran, ["/a"]);
});

test("the encoding is chosen by what the header says, not by how it is written", () => {
  for (const [accepted, encoding] of [
    ["br", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0.5", "br"],
    ["br; q=0", "identity"],
    ["br;q=0.000, gzip;q=0.1", "gzip"],
    ["zstd, deflate", "identity"],
    ["", "identity"],
  ] as const)
    assert.equal(encodingFor(accepted), encoding, accepted);
});

test("a reader who has the page gets 304 and no body, in whatever encoding it has it", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  const first = await ask("/a", { "accept-encoding": "br" });
  const etag = first.headers.etag!;
  assert.match(etag, /^W\/"[\w-]{22}-br"$/, "weak: the same page may be compressed again");
  for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
    const answer = await ask("/a", { "accept-encoding": "gzip", "if-none-match": known });
    assert.equal(answer.status, 304, known);
    assert.equal(answer.body.length, 0);
    assert.equal(answer.headers.etag?.replace("gzip", "br"), first.headers.etag);
    assert.equal(answer.headers["cache-control"], first.headers["cache-control"]);
  }
  await notes.tell({ a: "Sun." });
  assert.equal((await ask("/a", { "if-none-match": first.headers.etag! })).status, 200);
});

test("a head has the headers of the page and not its body", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  for (let round = 0; round < 2; round++) {
    const head = await ask("/a", { "accept-encoding": "br" }, "HEAD");
    const page = await ask("/a", { "accept-encoding": "br" });
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
    const { date: _, ...headers } = head.headers;
    const { date: __, ...same } = page.headers;
    assert.deepEqual(headers, same);
  }
});

test("caches may keep a page, must ask, and may go on showing it when we cannot answer; they purge it by its tags", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  const { headers } = await ask("/a");
  assert.match(headers["cache-control"]!, /max-age=0/);
  assert.match(headers["cache-control"]!, /stale-while-revalidate=\d+/);
  assert.match(headers["cache-control"]!, /stale-if-error=\d+/);
  assert.equal(headers["surrogate-key"], "note-a");
  assert.equal(headers["x-content-type-options"], "nosniff");
});

test("what is nowhere is 404 and kept by nobody; what was taken down is 410", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  const missing = await ask("/nothing");
  assert.equal(missing.status, 404);
  assert.equal(missing.headers["cache-control"], "no-store");
  await notes.tell({ a: "Libel." });
  const { headers } = await ask("/a", { "accept-encoding": "br" });
  await notes.press.caughtUp(await takeDown(notes.database, "a"));
  for (const known of [headers.etag!, "*"]) assert.equal((await ask("/a", { "if-none-match": known })).status, 410);
});

test("a query is no part of a page's address", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  for (const query of ["?", "?utm_source=mail", "?a=1&b=2"])
    assert.equal(String((await ask(`/a${query}`)).body), "Fog.");
  assert.deepEqual(notes.ran, ["/a"]);
  assert.equal(notes.press.memory.size(), 1);
});

test("a page can only be read", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  await ask("/a");
  for (const method of ["POST", "PUT", "DELETE", "PATCH"])
    assert.equal((await ask("/a", {}, method)).status, 405, method);
});

test("an address that is none of ours is refused", async (t) => {
  const { ask } = await served(t, await openNotes(t));
  assert.equal((await ask("http://elsewhere.example/a")).status, 400);
  assert.equal((await ask("*", {}, "OPTIONS")).status, 405);
});

test("a recipe that throws is told to us in full and to the reader in one sentence", async (t) => {
  const notes = await openNotes(t);
  const { ask, faults } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  notes.broken.add("/a");
  const answer = await ask("/a");
  assert.equal(answer.status, 500);
  assert.doesNotMatch(String(answer.body), /broken|Error/);
  assert.match(String(answer.body), /Something went wrong on our side/);
  assert.deepEqual(faults, ["/a"]);
});

test("when not even the dress of a refusal can be had, the reader gets its sentence plain", async (t) => {
  const notes = await openNotes(t);
  const listening = await listen(0, "127.0.0.1");
  atEnd(t, () => listening.close(100));
  const refuse = () => Promise.reject(new Error("the database is gone"));
  listening.hand(makeAnswerer({ press: notes.press, doors: [], refuse, trouble: () => undefined }));
  const answer = await asked(listening.port, "/a", {}, "POST");
  assert.equal(answer.status, 405);
  assert.equal(String(answer.body), "This address can only be read.\n");
});

test("a door is asked before the press, and one that throws after it began ends the connection", async (t) => {
  const door: Door = (_request, response, path) => {
    if (path === "/mine") return Promise.resolve(void response.end("my own"));
    if (path !== "/half") return undefined;
    response.writeHead(200, { "content-length": 100 }).write("half");
    return Promise.reject(new Error("lost the thread"));
  };
  const { ask, faults } = await served(t, await openNotes(t), [door]);
  assert.equal(String((await ask("/mine")).body), "my own");
  await assert.rejects(ask("/half"));
  assert.deepEqual(faults, ["/half"]);
});

test("what lags longer than it may is pressed anew at the next request, in whatever encoding that is", async (t) => {
  for (const encoding of ["br", "gzip", "identity"]) {
    // Pressed a minute ago, by its own clock.
    const notes = await openNotes(t, { now: () => Date.now() - 60_000, lagSeconds: 30 });
    const { ask } = await served(t, notes);
    await notes.tell({ a: "Fog.", b: "One vote." });
    const read = async () => (await ask("/a;b", { "accept-encoding": encoding })).headers.etag;
    const before = await read();
    await read();
    await notes.tell({ b: "Two votes." });
    const { passed, open } = gate();
    notes.pause = () => passed;
    assert.equal(await read(), before, "the reader does not wait");
    assert.equal(await read(), before);
    open();
    for (let waited = 0; (await read()) === before; waited++) {
      assert.ok(waited < 200, `${encoding}: it was pressed anew`);
      await pause(5);
    }
    assert.deepEqual(notes.ran, ["/a;b", "/a;b"]);
  }
});

test("a hundred readers at once over HTTP are one pressing", async (t) => {
  const notes = await openNotes(t);
  const { ask } = await served(t, notes);
  await notes.tell({ a: "Fog." });
  notes.pause = () => pause(20);
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask("/a", { "accept-encoding": "br" })));
  assert.ok(answers.every((answer) => answer.status === 200));
  assert.deepEqual(notes.ran, ["/a"]);
});

test("a taken port is refused in a sentence", async (t) => {
  const listening = await listen(0, "127.0.0.1");
  atEnd(t, () => listening.close(100));
  await assert.rejects(listen(listening.port, "127.0.0.1"), {
    code: "port-taken",
    message: `Port ${listening.port} is taken by another program; set PORT to a free one.`,
  });
});

test("while the house opens readers are told to come back", async (t) => {
  const listening = await listen(0, "127.0.0.1");
  atEnd(t, () => listening.close(100));
  const answer = await asked(listening.port, "/", {}, "GET");
  assert.equal(answer.status, 503);
  assert.equal(answer.headers["retry-after"], "2");
});
