/** Sessions, forgery from other sites, guessing, new passwords: tried as somebody would who should not get in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import {
  beginPasskey,
  changePassword,
  endSession,
  endSessions,
  keepPasskey,
  ownAccount,
} from "../../src/newsroom/calls/account.ts";
import {
  askForPasskey,
  askForReset,
  resetPassword,
  setLocale,
  signIn,
  signInWithPasskey,
  signOut,
  whoIsHere,
} from "../../src/newsroom/calls/session.ts";
import { callerAt, owner, welcomedOwner } from "./caller.ts";
import { letterNumber, lettersOf } from "./letters.ts";
import { openRoom } from "./room.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const sessionCookie = "broadsheet.session_token";
const wrong = { body: { email: owner.email, password: "not the password" } };

test("signing in begins a session of its own, whatever cookie was there, and ends the one before", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const before = ines.cookies.get(sessionCookie)!;
  await ines.ask(signIn, { body: owner });
  const after = ines.cookies.get(sessionCookie)!;
  assert.notEqual(after, before);
  const thief = callerAt(room.origin);
  thief.cookies.set(sessionCookie, before);
  await assert.rejects(thief.ask(whoIsHere), refusedAs("signed-out"));

  const planted = callerAt(room.origin);
  planted.cookies.set(sessionCookie, "planted-by-somebody.c2lnbmF0dXJl");
  await planted.ask(signIn, { body: owner });
  assert.doesNotMatch(planted.cookies.get(sessionCookie)!, /planted/);
});

test("cookies are for this newsroom alone: httpOnly, lax, under its path, secure when the paper is", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const answer = await callerAt(room.origin).fetchAt("/newsroom/api/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(owner),
  });
  const [line] = answer.headers.getSetCookie().filter((each) => each.startsWith(sessionCookie));
  for (const part of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/newsroom/i]) assert.match(line!, part);
  assert.doesNotMatch(line!, /; Secure/i);
});

test("a session that has run out is one no more", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await room.house.database.sql`update staff_session set expires_at = now() - interval '1 second'`;
  await assert.rejects(ines.ask(whoIsHere), refusedAs("signed-out"));
});

test("sessions are listed with their place; one is ended, or all others, or all", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const [phone, library] = [callerAt(room.origin), callerAt(room.origin)];
  for (const caller of [phone, library]) await caller.ask(signIn, { body: owner });
  const { sessions } = await ines.ask(ownAccount);
  assert.equal(sessions.length, 3);
  assert.deepEqual(
    [sessions.filter(({ here }) => here).length, sessions[0]!.address, sessions[0]!.browser],
    [1, "127.0.0.1", "node"],
  );
  const phones = (await phone.ask(ownAccount)).sessions.find(({ here }) => here)!;
  await ines.ask(endSession, { params: { session: phones.id } });
  await assert.rejects(phone.ask(whoIsHere), refusedAs("signed-out"));
  await ines.ask(endSessions, { body: { keepThis: true } });
  await assert.rejects(library.ask(whoIsHere), refusedAs("signed-out"));
  await ines.ask(endSessions, { body: { keepThis: false } });
  await assert.rejects(ines.ask(whoIsHere), refusedAs("signed-out"));
});

test("nobody ends a session that is not theirs", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await assert.rejects(ines.ask(endSession, { params: { session: "somebody-elses" } }), refusedAs("no-session"));
});

test("another password signs out everywhere else, and takes the one before", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const phone = callerAt(room.origin);
  await phone.ask(signIn, { body: owner });
  const next = "five plain pepper words";
  const changing = ines.ask(changePassword, { body: { password: "not hers", next } });
  await assert.rejects(changing, refusedAs("not-your-password"));
  await assert.rejects(
    ines.ask(changePassword, { body: { password: owner.password, next: "short" } }),
    refusedAs("member"),
  );
  await ines.ask(changePassword, { body: { password: owner.password, next } });
  assert.equal((await ines.ask(whoIsHere)).member.name, owner.name);
  await assert.rejects(phone.ask(whoIsHere), refusedAs("signed-out"));
  await assert.rejects(phone.ask(signIn, { body: owner }), refusedAs("wrong-password"));
});

test("what another site sends in somebody's name is refused, as is what says not where it comes from", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const json = { method: "PUT", body: '{"locale":"zh-Hans"}' };
  const put = (headers: Record<string, string>) =>
    ines.fetchAt("/newsroom/api/me/locale", { ...json, headers: { "content-type": "application/json", ...headers } });
  assert.equal((await put({ origin: "https://elsewhere.example" })).status, 403);
  assert.equal((await put({ origin: "null" })).status, 403);
  assert.equal((await put({ origin: room.origin, "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal((await put({ origin: room.origin, "sec-fetch-site": "same-site" })).status, 403);
  assert.equal((await put({ origin: "" })).status, 403);
  assert.equal((await ines.ask(whoIsHere)).member.locale, "en");
  assert.equal((await put({})).status, 200);
});

test("what a form can send is not taken, even from here", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]) {
    const answer = await ines.fetchAt("/newsroom/api/sign-out", {
      method: "POST",
      headers: { "content-type": type },
      body: '{"locale":"en"}',
    });
    assert.equal(answer.status, 415, type);
  }
  assert.equal((await ines.ask(whoIsHere)).member.name, owner.name);
});

test("a stranger who guesses a password waits after five tries, told for how many seconds; a restart forgets none", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const guess = () => callerAt(room.origin).ask(signIn, wrong);
  // All at once: a try is counted before it is judged.
  const tries = await Promise.allSettled(Array.from({ length: 9 }, guess));
  const codes = tries.map((each) => (each as PromiseRejectedResult).reason.code);
  assert.equal(codes.filter((code) => code === "wrong-password").length, 5);
  assert.equal(codes.filter((code) => code === "too-many-tries").length, 4);
  const right = () => callerAt(room.origin).ask(signIn, { body: owner });
  await assert.rejects(right(), (error) => error instanceof Refused && /wait 30 seconds/.test(error.message));
  room.clock.pass(31_000);
  await assert.rejects(guess(), refusedAs("wrong-password"));
  const restarted = await openRoom(t, Promise.resolve({ database: room.house.database, cast: room.cast }));
  restarted.clock.pass(31_000);
  const elsewhere = callerAt(restarted.origin).ask(signIn, { body: owner });
  await assert.rejects(elsewhere, (error) => error instanceof Refused && /wait 60 seconds/.test(error.message));
  room.clock.pass(61_000);
  assert.equal((await right()).next, "in");
});

test("an address that guesses at many accounts waits too, and who is not there is counted the same", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const { sql } = room.house.database;
  const guess = (email: string) => callerAt(room.origin).ask(signIn, { body: { email, password: "anything at all" } });
  for (let each = 0; each < 6; each++) await guess("nobody@courier.example").catch(() => undefined);
  await assert.rejects(guess("nobody@courier.example"), refusedAs("too-many-tries"));
  await sql`update staff_try set count = 29 where key like 'address:%'`;
  await assert.rejects(guess("another@courier.example"), refusedAs("wrong-password"));
  await assert.rejects(guess("a.third@courier.example"), refusedAs("too-many-tries"));
});

test("who has many addresses of one network is one guesser", async (t) => {
  let address = "2001:db8:7:1::1";
  const room = await openRoom(t, undefined, { addressOf: () => address });
  await welcomedOwner(room);
  const guess = (email: string) => callerAt(room.origin).ask(signIn, { body: { email, password: "anything at all" } });
  await assert.rejects(guess("one@courier.example"), refusedAs("wrong-password"));
  await room.house.database.sql`update staff_try set count = 29 where key like 'address:%'`;
  address = "2001:db8:7:1:ffff::2";
  await assert.rejects(guess("two@courier.example"), refusedAs("wrong-password"));
  address = "2001:db8:7:1::3";
  await assert.rejects(guess("three@courier.example"), refusedAs("too-many-tries"));
  address = "2001:db8:7:2::1";
  await assert.rejects(guess("three@courier.example"), refusedAs("wrong-password"));
});

test("an unknown address costs as much as a wrong password, and reads the same", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const cost = async (email: string) => {
    const spent: number[] = [];
    const said = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const before = process.cpuUsage();
      const error = await callerAt(room.origin)
        .ask(signIn, { body: { email, password: "not it" } })
        .catch((each: Refused) => each);
      const { user, system } = process.cpuUsage(before);
      spent.push(user + system);
      said.add((error as Refused).message);
    }
    return { micros: spent.sort((a, b) => a - b)[1]!, said: [...said] };
  };
  const [known, unknown] = [await cost(owner.email), await cost("nobody@courier.example")];
  assert.deepEqual(unknown.said, known.said);
  const share = unknown.micros / known.micros;
  assert.ok(share > 0.5 && share < 2, `unknown costs ${share.toFixed(2)} of known`);
});

test("a new password comes by mail, once, within an hour, and ends every session and every wait", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const stranger = callerAt(room.origin);
  await stranger.ask(askForReset, { body: { email: owner.email } });
  const { to, token } = await letterNumber(room, 1);
  assert.equal(to, owner.email);
  for (let each = 0; each < 6; each++) await stranger.ask(signIn, wrong).catch(() => undefined);
  const password = "six new vinegar words";
  await stranger.ask(resetPassword, { body: { token, password } });
  await assert.rejects(ines.ask(whoIsHere), refusedAs("signed-out"));
  await assert.rejects(stranger.ask(resetPassword, { body: { token, password } }), refusedAs("link-spent"));
  assert.equal((await ines.ask(signIn, { body: { email: owner.email, password } })).next, "in");

  await stranger.ask(askForReset, { body: { email: owner.email } });
  const { token: old } = await letterNumber(room, 2);
  room.clock.pass(61 * 60_000);
  await assert.rejects(stranger.ask(resetPassword, { body: { token: old, password } }), refusedAs("link-spent"));
});

test("asking for a new password tells nobody who works here, and fills no mailbox", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const ask = (email: string) => callerAt(room.origin).ask(askForReset, { body: { email } });
  assert.deepEqual(await ask("nobody@courier.example"), await ask(owner.email));
  await letterNumber(room, 1);
  await ask(owner.email);
  await ask(owner.email);
  await assert.rejects(ask(owner.email), refusedAs("too-many-tries"));
  await letterNumber(room, 3);
  assert.equal((await lettersOf(room)).length, 3);
});

test("who signed out is out, also with the cookie that was kept", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const kept = ines.cookies.get(sessionCookie)!;
  await ines.ask(signOut);
  assert.equal(ines.cookies.has(sessionCookie), false);
  ines.cookies.set(sessionCookie, kept);
  await assert.rejects(ines.ask(setLocale, { body: { locale: "en" } }), refusedAs("signed-out"));
});

test("better-auth's own addresses are on no path that a browser reaches", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  for (const path of ["sign-in/email", "two-factor/disable", "passkey/verify-registration", "change-password"]) {
    const answer = await ines.fetchAt(`/newsroom/auth/${path}`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    assert.equal(answer.status, 404, path);
  }
});

test("what is no passkey, or answers no challenge of ours, is refused and no fault", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  for (const misshapen of [{}, { id: 7 }, { id: "x", rawId: "x", type: "public-key", response: null }]) {
    const body = { response: misshapen as never };
    await assert.rejects(ines.ask(signInWithPasskey, { body }), refusedAs("bad-request"));
    await assert.rejects(ines.ask(keepPasskey, { body: { ...body, name: "x" } }), refusedAs("bad-request"));
  }
  const response = { id: "x", rawId: "x", type: "public-key" as const, response: { clientDataJSON: "e30" } };
  const stranger = callerAt(room.origin);
  await assert.rejects(stranger.ask(signInWithPasskey, { body: { response } }), refusedAs("passkey"));
  await stranger.ask(askForPasskey);
  await assert.rejects(stranger.ask(signInWithPasskey, { body: { response } }), refusedAs("passkey"));
  await assert.rejects(ines.ask(keepPasskey, { body: { name: "x", response } }), refusedAs("passkey"));
  await ines.ask(beginPasskey, { body: { password: owner.password } });
  await assert.rejects(ines.ask(keepPasskey, { body: { name: "x", response } }), refusedAs("passkey"));
  assert.deepEqual(room.troubles, []);
});
