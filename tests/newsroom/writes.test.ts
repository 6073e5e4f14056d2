/** Writes by machine: the version they were meant for, done once, and text however it comes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeToken, scopes } from "../../src/newsroom/calls/tokens.ts";
import { verbs } from "../../src/newsroom/permission.ts";
import type { Ending } from "../base.ts";
import { welcomedOwner } from "./caller.ts";
import { machineAt } from "./machine.ts";
import { openRoom } from "./room.ts";
import { until, writerIn } from "./writer.ts";

async function withMachine(t: Ending) {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { secret } = await ines.ask(makeToken, { body: { name: "Machine", scopes } });
  const at = `/stories/${room.cast.stories.rates}/en`;
  return { room, ines, machine: machineAt(room.origin, secret), at };
}

test("text comes as blocks, Markdown or HTML, and what copy cannot hold is said", async (t) => {
  const { machine, at } = await withMachine(t);
  const markdown = await machine.put(`${at}/text`, { headline: " Rates rise ", markdown: "## Why\n\nBecause **so**." });
  assert.equal(markdown.status, 200, JSON.stringify(markdown.value));
  assert.equal(markdown.value.headline, "Rates rise");
  assert.deepEqual(markdown.value.copy[0], { type: "heading", level: 2, text: [{ text: "Why" }] });
  const html = await machine.put(`${at}/text`, {
    html: "<p>One <em>two</em></p><script>alert(1)</script><img src='https://a.example/b.jpg'>",
  });
  assert.deepEqual(html.value.copy, [
    { type: "paragraph", text: [{ text: "One " }, { text: "two", marks: [{ type: "emphasis" }] }] },
  ]);
  assert.ok(html.value.dropped.some((each: string) => /picture was left out/.test(each)));
  const both = await machine.put(`${at}/text`, { html: "<p>a</p>", markdown: "b" });
  assert.deepEqual([both.status, both.value.code], [422, "bad-request"]);
  const bad = await machine.put(`${at}/text`, { copy: [{ type: "script", text: "x" }] });
  assert.equal(bad.status, 422);
  const read = await machine.get(`${at}/text`);
  assert.equal(read.value.headline, "Rates rise");
  assert.deepEqual(read.value.copy, html.value.copy);
});

test("who writes in the room sees a machine's text come in and loses nothing", async (t) => {
  const { room, ines, machine, at } = await withMachine(t);
  const writer = writerIn(t, ines, { story: room.cast.stories.rates, edition: "en" }, room.origin);
  await writer.kept();
  writer.headline.insert(0, "Typed: ");
  await writer.kept();
  const read = await machine.get(`${at}/text`);
  assert.match(read.value.headline, /^Typed: /);
  await machine.put(`${at}/text`, { markdown: "From the wire." });
  await until(() => /From the wire/.test(writer.copy.toString()));
  assert.match(String(writer.headline), /^Typed: /);
});

test("If-Match lets a write through to the version it was meant for, and to no later one", async (t) => {
  const { machine, at } = await withMachine(t);
  const tag = (await machine.get(`${at}/text`)).headers.get("etag")!;
  assert.equal((await machine.get(at)).headers.get("etag"), tag);
  assert.equal((await machine.get(at, { "if-none-match": tag })).status, 304);
  const first = await machine.put(`${at}/text`, { markdown: "One." }, { "if-match": tag });
  assert.equal(first.status, 200);
  const second = await machine.put(`${at}/text`, { markdown: "Two." }, { "if-match": tag });
  assert.deepEqual([second.status, second.value.code], [412, "changed-since"]);
  assert.match(JSON.stringify((await machine.get(`${at}/text`)).value.copy), /One\./);
  const third = await machine.post(`${at}/publish`, {}, { "if-match": first.headers.get("etag")! });
  assert.equal(third.status, 200, JSON.stringify(third.value));
  const again = await machine.post(`${at}/update`, {}, { "if-match": first.headers.get("etag")! });
  assert.equal(again.status, 412);
  const nowhere = await machine.put("/me/locale", { locale: "en" }, { "if-match": tag });
  assert.equal(nowhere.status, 403);
  const untagged = await machine.post("/desks", { name: "Night" }, { "if-match": tag });
  assert.deepEqual([untagged.status, untagged.value.code], [400, "no-tag"]);
});

test("of many writes on one tag one is done", async (t) => {
  const { machine, at } = await withMachine(t);
  const tag = (await machine.get(at)).headers.get("etag")!;
  const all = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => machine.put(`${at}/text`, { markdown: `Text ${n}.` }, { "if-match": tag })),
  );
  assert.deepEqual(all.map(({ status }) => status).sort(), [200, 412, 412, 412, 412]);
});

test("a request under an Idempotency-Key is done once and answered alike for a day", async (t) => {
  const { room, machine } = await withMachine(t);
  const story = { edition: "en", section: room.cast.sections.harbour, headline: "Once only" };
  const key = { "idempotency-key": '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
  const all = await Promise.all([1, 2, 3].map(() => machine.post("/stories", story, key)));
  const made = all.filter(({ status }) => status === 200);
  assert.ok(made.length >= 1);
  for (const { status, value } of all.filter(({ status }) => status !== 200))
    assert.deepEqual([status, value.code], [409, "under-way"]);
  const again = await machine.post("/stories", story, key);
  assert.deepEqual(again.value, made[0]!.value);
  assert.equal(again.headers.get("idempotent-replayed"), "true");
  const other = await machine.post("/stories", { ...story, headline: "Another" }, key);
  assert.deepEqual([other.status, other.value.code], [422, "key-used"]);
  const { sql } = room.house.database;
  const [counted] = await sql`select count(*)::int as count from version where headline = 'Once only'`;
  assert.equal(counted!.count, 1);
  room.clock.pass(25 * 3_600_000);
  assert.equal((await machine.post("/stories", { ...story, headline: "Another" }, key)).status, 200);
});

test("what was refused under a key can be asked again; what was done and lost is not done twice", async (t) => {
  const { room, machine, at } = await withMachine(t);
  const key = { "idempotency-key": "abc" };
  const body = { text: "What was wrong is right." };
  assert.equal((await machine.post(`${at}/correct`, body, key)).status, 409);
  await machine.post(`${at}/publish`, {});
  assert.equal((await machine.post(`${at}/correct`, body, key)).status, 200);
  const { sql } = room.house.database;
  // As a kill leaves it between the commit and the answer.
  await sql`update once set status = null, body = null`;
  const lost = await machine.post(`${at}/correct`, body, key);
  assert.deepEqual([lost.status, lost.value.code], [409, "answer-lost"]);
  // As a kill leaves it before the commit.
  await sql`update once set done = false`;
  assert.equal((await machine.post(`${at}/correct`, body, key)).value.code, "under-way");
  room.clock.pass(180_000);
  assert.equal((await machine.post(`${at}/correct`, body, key)).status, 200);
});

test("what tells a secret keeps none: asked again under its key it says that it was done", async (t) => {
  const { room, ines } = await withMachine(t);
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "secret" },
    body: JSON.stringify({ name: "Twice", scopes: verbs.slice(1, 2) }),
  };
  const first = await ines.fetchAt("/api/v1/me/tokens", init);
  assert.equal(first.status, 200);
  const { secret } = (await first.json()) as { secret: string };
  const again = await ines.fetchAt("/api/v1/me/tokens", init);
  assert.equal(again.status, 409);
  assert.equal(((await again.json()) as { code: string }).code, "answer-lost");
  const rows = await room.house.database.sql`select * from once`;
  assert.equal(JSON.stringify(rows).includes(secret), false);
});

test("what is no JSON, too deep, too long or of another kind is refused with a problem", async (t) => {
  const { machine, at } = await withMachine(t);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const json = { "content-type": "application/json" };
  const cases: [Uint8Array, Record<string, string>, number][] = [
    [bytes("{"), json, 400],
    [bytes(`{"copy":${"[".repeat(50_000)}${"]".repeat(50_000)}}`), json, 400],
    [bytes(JSON.stringify({ markdown: "a".repeat(5_000_000) })), json, 413],
    [bytes("<text/>"), { "content-type": "application/xml" }, 415],
    [bytes("a=b"), { "content-type": "application/x-www-form-urlencoded" }, 415],
    [bytes('{"headline": 7}'), json, 422],
    [bytes("null"), json, 422],
  ];
  for (const [body, headers, status] of cases) {
    const answer = await machine.send("PUT", `${at}/text`, body, headers);
    assert.equal(answer.status, status, JSON.stringify(answer.value));
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    assert.equal(answer.value.status, status);
  }
  const nul = await machine.put(`${at}/text`, { headline: "A\0B\ud800" });
  assert.equal(nul.value.headline, "AB\ufffd");
});
