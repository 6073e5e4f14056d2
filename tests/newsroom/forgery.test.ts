/** Requests made by pages of other sites, and links handed on too far: tried as somebody would who should not get in. */
import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { addressOf } from "../../src/newsroom/app/ask.ts";
import { endSessions } from "../../src/newsroom/calls/account.ts";
import { makePreviewLink, revokePreviewLink } from "../../src/newsroom/calls/previews.ts";
import { setLocale, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { type Caller, callerAt, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";

const json = { "content-type": "application/json" };
const cookieOf = ({ cookies }: Caller) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** Sends exactly these headers, as no fetch would; answers the status. */
function rawly(
  origin: string,
  path: string,
  method: string,
  headers: Record<string, string>,
  body = "",
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, origin),
      { method, headers: { ...headers, ...(body === "" ? {} : { "content-length": String(body.length) }) } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      },
    );
    sent.on("error", reject).on("upgrade", (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode!);
    });
    sent.end(body);
  });
}

test("every call that changes something is refused without a word of where it comes from, and from elsewhere", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const cookie = cookieOf(ines);
  const elsewhere = "https://elsewhere.example";
  const tries: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: elsewhere },
    { origin: `${room.origin}.elsewhere.example` },
    { origin: elsewhere, "sec-fetch-site": "cross-site" },
    { origin: room.origin, "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "" },
    { referer: `${room.origin}/newsroom/` },
    { origin: elsewhere, "x-forwarded-host": "elsewhere.example" },
  ];
  for (const { call } of (await import("../../src/newsroom/server/answers.ts")).answerings) {
    if (call.method === "get") continue;
    const path = `/newsroom/api${call.path.replace(/:\w+/g, "1")}`;
    const status = await rawly(room.origin, path, call.method.toUpperCase(), { ...json, cookie, ...tries[2] }, "{}");
    assert.equal(status, 403, `${call.method} ${call.path}`);
  }
  for (const each of tries) {
    const status = await rawly(
      room.origin,
      "/newsroom/api/me/locale",
      "PUT",
      { ...json, cookie, ...each },
      '{"locale":"zh-Hans"}',
    );
    assert.equal(status, 403, JSON.stringify(each));
  }
  assert.equal((await ines.ask(whoIsHere)).member.locale, "en");
});

test("no method stands for another, and no form's body is read", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const cookie = cookieOf(ines);
  const put = { ...json, cookie, "x-http-method-override": "PUT", "x-method-override": "PUT", "x-http-method": "PUT" };
  const body = '{"locale":"zh-Hans"}';
  const paths = ["/newsroom/api/me/locale", "/newsroom/api/me/locale?_method=PUT"];
  for (const path of paths) {
    for (const method of ["GET", "HEAD"])
      assert.ok((await rawly(room.origin, path, method, put)) >= 400, `${method} ${path}`);
    assert.ok((await rawly(room.origin, path, "POST", { ...put, origin: room.origin }, body)) >= 400, path);
  }
  const types = [
    "text/plain",
    "TEXT/PLAIN; charset=utf-8",
    "text/plain;application/json",
    "multipart/form-data; boundary=x",
  ];
  for (const type of types)
    assert.equal(
      await rawly(room.origin, paths[0]!, "PUT", { cookie, "content-type": type, origin: room.origin }, body),
      415,
      type,
    );
  const without = await rawly(room.origin, paths[0]!, "PUT", { cookie, origin: room.origin }, body);
  assert.ok(without >= 400, "what does not say what it is is not read");
  assert.equal((await ines.ask(whoIsHere)).member.locale, "en");
  await ines.ask(setLocale, { body: { locale: "zh-Hans" } });
  assert.equal((await ines.ask(whoIsHere)).member.locale, "zh-Hans");
});

test("no page of another site opens a WebSocket in somebody's name", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const knock = (headers: Record<string, string>) =>
    rawly(room.origin, "/newsroom/rooms", "GET", {
      ...{ connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" },
      ...{ "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==", cookie: cookieOf(ines) },
      ...headers,
    }).catch(() => 403);
  assert.equal(await knock({ origin: room.origin }), 101);
  for (const each of [
    {},
    { origin: "null" },
    { origin: "https://elsewhere.example" },
    { origin: room.origin, "sec-fetch-site": "cross-site" },
  ])
    assert.notEqual(await knock(each as Record<string, string>), 101, JSON.stringify(each));
});

test("a session of before a new password, or of before one signed out everywhere, is one no more, whatever it asks", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const before = callerAt(room.origin);
  for (const [name, value] of ines.cookies) before.cookies.set(name, value);
  await ines.ask(endSessions, { body: { keepThis: false } });
  for (const path of ["/me", "/audit", "/audit/export?as=csv", "/people", "/views"])
    assert.equal((await before.fetchAt(`/newsroom/api${path}`)).status, 401, path);
});

async function link(room: Room, ines: Caller, story: number) {
  const endsAt = new Date(room.clock.now().getTime() + 3_600_000).toISOString();
  return ines.ask(makePreviewLink, { params: { story, edition: "en" }, body: { endsAt } });
}

test("a preview's link opens its own draft alone, tells nobody of itself, and lets into nothing else", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { rates, tides } = room.cast.stories;
  const made = await link(room, ines, rates);
  const token = made.url.slice(made.url.lastIndexOf("/") + 1);
  const stranger = callerAt(room.origin);
  const opened = await stranger.fetchAt(`/preview/${token}`);
  assert.equal(opened.status, 200);
  assert.equal(opened.headers.get("referrer-policy"), "no-referrer", "no site linked to is told the token");
  const page = await opened.text();
  assert.ok(!page.includes(token), "nothing on the page passes the token on");
  assert.equal(stranger.cookies.size, 0);
  const others = [`/preview/${token}/${tides}`, `/preview/${token}?story=${tides}`, `/preview/${tides}/${token}`];
  const foreign = await (await stranger.fetchAt(others[1]!)).text();
  const title = (text: string) => /<title>[^<]*/.exec(text)?.[0];
  assert.equal(title(foreign), title(page), "what is asked beside it changes no story");
  for (const path of [others[0]!, others[2]!]) assert.notEqual((await stranger.fetchAt(path)).status, 200, path);
  const draft = addressOf((await import("../../src/newsroom/calls/previews.ts")).previewDraft, {
    params: { story: rates, edition: "en" },
  });
  for (const headers of [{ authorization: `Bearer ${token}` }, { referer: made.url }, { cookie: `preview=${token}` }])
    assert.equal((await fetch(room.origin + draft, { headers: headers as Record<string, string> })).status, 401);
  await ines.ask(revokePreviewLink, { params: { story: rates, edition: "en", link: made.link.id } });
  for (const headers of [{}, { referer: made.url }, { "if-none-match": opened.headers.get("etag") ?? "*" }])
    assert.equal((await fetch(made.url, { headers: headers as Record<string, string> })).status, 410);
});
