/** Tokens: what a machine may do with one, what never, and how the audit tells of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { seeAudit } from "../../src/newsroom/calls/audit.ts";
import { letLeave, listPeople } from "../../src/newsroom/calls/people.ts";
import { listTokens, makeToken, revokeToken } from "../../src/newsroom/calls/tokens.ts";
import { welcomedOwner } from "./caller.ts";
import { machineAt } from "./machine.ts";
import { openRoom } from "./room.ts";
import { takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

test("a token does what its scopes say, from any address of the world, and only that", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { secret, token } = await ines.ask(makeToken, {
    body: { name: "Wire feed", scopes: ["begin stories", "write"] },
  });
  assert.match(secret, /^bsh_[\w-]{43}$/);
  assert.ok(secret.startsWith(token.begins));
  const machine = machineAt(room.origin, secret);
  const me = await machine.get("/me");
  assert.equal(me.status, 200);
  assert.equal(me.value.member.name, "Inês Duarte");
  const begun = await machine.post("/stories", {
    edition: "en",
    section: room.cast.sections.harbour,
    headline: "By wire",
  });
  assert.equal(begun.status, 200, JSON.stringify(begun.value));
  const published = await machine.post(`/stories/${begun.value.story}/en/publish`, {});
  assert.deepEqual([published.status, published.value.code], [403, "scope"]);
  assert.equal(published.headers.get("content-type"), "application/problem+json");
  for (const path of ["/me/account", "/me/tokens", "/people"])
    assert.deepEqual(
      [(await machine.get(path)).status, (await machine.get(path)).value.code],
      [403, "not-by-token"],
      path,
    );
  const [kept] = (await ines.ask(listTokens)).tokens;
  assert.equal(kept!.lastNetwork, "127.0.0.0/24");
  assert.ok(kept!.lastUsedAt);
  const rows = await room.house.database.sql`select digest, begins from api_token`;
  assert.equal(JSON.stringify(rows).includes(secret), false);
  const { lines } = await ines.ask(seeAudit, { query: { act: "begin stories: POST /stories" } });
  assert.equal(lines[0]!.facts.token, "Wire feed");
});

test("a token is good for nothing once it is revoked, over, or its maker has left or may less", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const rui = await takenOn(room, ines, "reporter", "rui");
  const soon = new Date(room.clock.now().getTime() + 60_000).toISOString();
  const made = await rui.ask(makeToken, { body: { name: "Short", scopes: ["write"], expiresAt: soon } });
  const lasting = await rui.ask(makeToken, { body: { name: "Lasting", scopes: ["write"] } });
  await assert.rejects(rui.ask(makeToken, { body: { name: "More", scopes: ["publish"] } }), refusedAs("not-allowed"));
  const [short, long] = [machineAt(room.origin, made.secret), machineAt(room.origin, lasting.secret)];
  assert.equal((await short.get("/me")).status, 200);
  room.clock.pass(61_000);
  assert.deepEqual([(await short.get("/me")).status, (await short.get("/me")).value.code], [401, "bad-token"]);
  // What is not one's own stays closed to a reporter's token too.
  assert.equal((await long.send("PATCH", `/stories/${room.cast.stories.rates}/en`, { slug: "x" })).status, 403);
  const { people } = await ines.ask(listPeople);
  await ines.ask(letLeave, { params: { person: people.find(({ name }) => name === "rui")!.id } });
  assert.equal((await long.get("/me")).status, 401);
});

test("a revoked token ends at once; nobody revokes another's", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const rui = await takenOn(room, ines, "reporter", "rui");
  const { secret, token } = await ines.ask(makeToken, { body: { name: "Feed", scopes: ["see stories"] } });
  const machine = machineAt(room.origin, secret);
  await assert.rejects(rui.ask(revokeToken, { params: { token: token.id } }), refusedAs("no-such-token"));
  assert.equal((await machine.get("/lists/stories")).status, 200);
  await ines.ask(revokeToken, { params: { token: token.id } });
  assert.equal((await machine.get("/lists/stories")).status, 401);
  assert.deepEqual((await ines.ask(listTokens)).tokens, []);
});

test("a cookie counts for nothing beside a token, and another site's request with a cookie alone is refused", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { secret } = await ines.ask(makeToken, { body: { name: "Eyes", scopes: ["see stories"] } });
  const story = { edition: "en", section: room.cast.sections.harbour };
  const init = { method: "POST", body: JSON.stringify(story) };
  const headers = { "content-type": "application/json", origin: "https://elsewhere.example" };
  const withBoth = await ines.fetchAt("/api/v1/stories", {
    ...init,
    headers: { ...headers, authorization: `Bearer ${secret}` },
  });
  assert.equal(((await withBoth.json()) as { code: string }).code, "scope");
  const withCookie = await ines.fetchAt("/api/v1/stories", { ...init, headers });
  assert.equal(((await withCookie.json()) as { code: string }).code, "other-site");
});

test("whoever asks too often is told when to ask again", async (t) => {
  const room = await openRoom(t, undefined, { pace: { atOnce: 3, perMinute: 60 } });
  const ines = await welcomedOwner(room);
  const { secret } = await ines.ask(makeToken, { body: { name: "Eyes", scopes: ["see stories"] } });
  const machine = machineAt(room.origin, secret);
  const first = await machine.get("/me");
  assert.equal(first.headers.get("ratelimit-policy"), '"calls";q=60;w=60');
  assert.match(first.headers.get("ratelimit")!, /^"calls";r=2;t=1$/);
  for (let at = 0; at < 2; at++) await machine.get("/me");
  const over = await machine.get("/me");
  assert.deepEqual([over.status, over.value.code], [429, "too-fast"]);
  assert.match(over.headers.get("retry-after")!, /^\d+$/);
  // The screens are not held up by what a machine does.
  await ines.ask(listTokens);
});
