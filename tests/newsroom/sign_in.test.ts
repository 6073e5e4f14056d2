import assert from "node:assert/strict";
import { test } from "node:test";
import { openSignIn } from "../../src/newsroom/sign_in.ts";
import { freshDatabase } from "../base.ts";
import { noticesOn, openRoom, owner, visitor, welcomedOwner } from "./room.ts";

test("the first owner comes in by the link, sets a password, goes out and comes back with it", async (t) => {
  const room = await openRoom(t);
  const ines = visitor(room.origin);
  const welcome = await ines.ask((await room.newsroom.firstOwnerLink())!);
  assert.equal(welcome.status, 200);
  const inside = await ines.send(welcome, owner);
  assert.match(inside.url, /\/newsroom\/$/);
  assert.match(inside.text, /Inês Duarte/);

  const out = await ines.send(inside, {}, { form: "header form" });
  assert.match(out.url, /\/newsroom\/sign-in$/);
  const closed = await ines.ask("/newsroom/stories/new");
  assert.match(closed.url, /\/newsroom\/sign-in\?to=/);

  const back = await ines.send(closed, { email: "INES@courier.example", password: owner.password });
  assert.match(back.url, /\/newsroom\/stories\/new$/);
});

test("the session's cookie is for the newsroom only and for no script", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const line = ines.lines.find((each) => each.startsWith("broadsheet.session_token="))!;
  assert.match(line, /Path=\/newsroom/);
  assert.match(line, /HttpOnly/);
  assert.match(line, /SameSite=Lax/i);
});

test("where the paper is on https, the cookie goes over https only", async (t) => {
  const signIn = openSignIn((await freshDatabase(t)).sql, "https://courier.example");
  await signIn.takeOn(owner);
  const { who, cookies } = await signIn.signIn(owner, "192.0.2.1");
  assert.equal(who.name, owner.name);
  assert.match(cookies[0]!, /^__Secure-broadsheet\.session_token=.*; Secure/);
  const headers = new Headers({ cookie: cookies[0]!.split(";")[0]! });
  assert.deepEqual((await signIn.whoAsks(headers))?.who, who);
});

test("a session signed out elsewhere is no longer let in", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const kept = new Map(ines.cookies);
  await ines.send(await ines.ask("/newsroom/"), {}, { form: "header form" });
  for (const [name, value] of kept) ines.cookies.set(name, value);
  assert.match((await ines.ask("/newsroom/")).url, /sign-in$/);
});

test("the welcome link works once, a later one takes its place, and after a day it is spent", async (t) => {
  const room = await openRoom(t);
  const first = (await room.newsroom.firstOwnerLink())!;
  const second = (await room.newsroom.firstOwnerLink())!;
  const ines = visitor(room.origin);
  assert.equal((await ines.ask(first)).status, 410);
  assert.equal((await ines.ask(second)).status, 200);
  room.clock.pass(24 * 60 * 60 * 1000);
  assert.equal((await ines.ask(second)).status, 410);
  assert.equal((await ines.ask("/newsroom/welcome?token=made-up")).status, 410);
  assert.equal((await ines.ask("/newsroom/welcome")).status, 410);

  const third = (await room.newsroom.firstOwnerLink())!;
  const page = await ines.ask(third);
  await ines.send(page, owner);
  const again = await visitor(room.origin).send(page, { ...owner, email: "someone@else.example" });
  assert.equal(again.status, 410);
  assert.match(noticesOn(again), /has been used or is too old/);
  assert.equal(await room.newsroom.firstOwnerLink(), undefined);
});

test("of two that bring the same link at once, one becomes the owner", async (t) => {
  const room = await openRoom(t);
  const page = await visitor(room.origin).ask((await room.newsroom.firstOwnerLink())!);
  const sent = await Promise.all(
    ["a@b.example", "c@d.example"].map((email) => visitor(room.origin).send(page, { ...owner, email })),
  );
  assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 410]);
  const [count] = await room.house.database.sql<{ count: number }[]>`select count(*)::int as count from staff`;
  assert.equal(count!.count, 1);
});

test("the welcome says what is wrong with a name, an address or a password, and keeps the rest", async (t) => {
  const room = await openRoom(t);
  const ines = visitor(room.origin);
  const page = await ines.ask((await room.newsroom.firstOwnerLink())!);
  const short = await ines.send(page, { ...owner, password: "too short" });
  assert.equal(short.status, 422);
  assert.match(noticesOn(short), /at least 12 characters/);
  assert.equal(short.document.querySelector("[name=email]")!.getAttribute("value"), owner.email);
  assert.match(noticesOn(await ines.send(page, { ...owner, email: "ines" })), /e-mail address/);
  assert.match(noticesOn(await ines.send(page, { ...owner, name: " " })), /your name/);
  assert.equal((await ines.send(page, owner)).status, 200);
});

test("a wrong password and an unknown address read the same, and too many tries have to wait", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await ines.send(await ines.ask("/newsroom/"), {}, { form: "header form" });
  const stranger = visitor(room.origin);
  const page = await stranger.ask("/newsroom/sign-in");
  const wrong = await stranger.send(page, { email: owner.email, password: "not the password" });
  const unknown = await stranger.send(page, { email: "nobody@courier.example", password: "not the password" });
  assert.deepEqual([wrong.status, noticesOn(wrong)], [unknown.status, noticesOn(unknown)]);
  assert.equal(wrong.status, 401);
  // The owner's first signing in, at the welcome, was a try as well.
  for (let tries = 3; tries < 5; tries++) await stranger.send(page, { email: owner.email, password: "nor this one" });
  const late = await stranger.send(page, { email: owner.email, password: owner.password });
  assert.equal(late.status, 429);
  assert.match(noticesOn(late), /Too many tries; wait \d+ seconds/);
  assert.match(late.headers.get("retry-after")!, /^\d+$/);
});

test("a form from another site is refused, whoever is signed in", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const page = await ines.ask("/newsroom/stories/new");
  const words = { headline: "Not by Inês", section: String(room.cast.sections.town) };
  const foreign: Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", origin: room.origin },
    { "sec-fetch-site": "same-site" },
    {},
  ];
  for (const headers of foreign) assert.equal((await ines.send(page, words, { headers })).status, 403);
  const [found] = await room.house.database.sql`select 1 from version where headline = 'Not by Inês'`;
  assert.equal(found, undefined);
});

test("every door of better-auth but ours stays shut", async (t) => {
  const room = await openRoom(t);
  const stranger = visitor(room.origin);
  for (const path of ["sign-up/email", "sign-in/email", "get-session", "update-user", "forget-password"]) {
    const page = await stranger.ask(`/newsroom/auth/${path}`, {
      method: "POST",
      headers: { origin: room.origin, "content-type": "application/json" },
      body: JSON.stringify({ ...owner }),
    });
    assert.ok(page.status >= 400, `${path} answered ${page.status}`);
  }
  const [found] = await room.house.database.sql`select 1 from staff`;
  assert.equal(found, undefined);
});

test("where to go after signing in is inside the newsroom", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  for (const to of ["https://elsewhere.example/", "//elsewhere.example", "/newsroom/../admin", "/newsroom/\\x"]) {
    const page = await ines.ask(`/newsroom/sign-in?to=${encodeURIComponent(to)}`);
    assert.equal(page.url, `${room.origin}/newsroom/`);
  }
});
