/** Who guesses shuts nobody out: a browser that was in before has tries of its own, and its mark is good for nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { beginSecondFactor, changePassword, confirmSecondFactor } from "../../src/newsroom/calls/account.ts";
import { invitePerson } from "../../src/newsroom/calls/people.ts";
import {
  askForReset,
  join,
  resetPassword,
  signIn,
  signInWithCode,
  signOut,
  whoIsHere,
} from "../../src/newsroom/calls/session.ts";
import { knownBrowsers } from "../../src/newsroom/staff/known_browsers.ts";
import { type Caller, callerAt, owner, welcomedOwner } from "./caller.ts";
import { letterNumber } from "./letters.ts";
import { openRoom, type Room } from "./room.ts";
import { password, takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const wrong = { body: { email: owner.email, password: "not the password" } };
const marksOf = ({ cookies }: Caller) => [...cookies].filter(([name]) => name.includes("broadsheet.known."));

/** Guesses from `count` network addresses, each once; answers what was said, each once. */
async function flood(room: Room, count: number, body = wrong.body): Promise<Set<string>> {
  const said = new Set<string>();
  for (let each = 0; each < count; each++) {
    const answer = await callerAt(room.origin).fetchAt("/newsroom/api/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": `203.0.113.${each + 1}` },
      body: JSON.stringify(body),
    });
    said.add(((await answer.json()) as { code: string }).code);
  }
  return said;
}

/** A browser with nothing but the marks of another. */
function withMarks(room: Room, marks: readonly (readonly [string, string])[]): Caller {
  const caller = callerAt(room.origin);
  for (const [name, value] of marks) caller.cookies.set(name, value);
  return caller;
}

test("many addresses that guess at one account shut out strangers, and nobody who was in before", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await ines.ask(signOut);
  assert.equal(marksOf(ines).length, 1, "signing out forgets the session, not the browser");
  assert.deepEqual(await flood(room, 8), new Set(["wrong-password", "too-many-tries"]));
  await assert.rejects(callerAt(room.origin).ask(signIn, { body: owner }), refusedAs("too-many-tries"));
  assert.equal((await ines.ask(signIn, { body: owner })).next, "in");
  await assert.rejects(
    callerAt(room.origin).ask(signIn, { body: owner }),
    refusedAs("too-many-tries"),
    "that she came in lets no stranger guess on",
  );
});

test("one address that guesses at many accounts shuts out that address, and no known browser behind it", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await room.house.database.sql`
    insert into staff_try (key, count, last_at, until) values ('address:127.0.0.1', 40, ${room.clock.now()},
      ${new Date(room.clock.now().getTime() + 600_000)})`;
  const body = { email: "nobody@courier.example", password: "anything at all" };
  await assert.rejects(callerAt(room.origin).ask(signIn, { body }), refusedAs("too-many-tries"));
  assert.equal((await ines.ask(signIn, { body: owner })).next, "in");
});

test("a known browser may try five times and waits then, however often its mark is copied", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const marks = marksOf(ines);
  const guess = () => withMarks(room, marks).ask(signIn, wrong);
  const tries = await Promise.allSettled(Array.from({ length: 9 }, guess));
  const codes = tries.map((each) => (each as PromiseRejectedResult).reason.code);
  assert.equal(codes.filter((code) => code === "wrong-password").length, 5);
  assert.equal(codes.filter((code) => code === "too-many-tries").length, 4);
  assert.equal((await callerAt(room.origin).ask(signIn, { body: owner })).next, "in", "others are not held up by it");
});

test("a mark is good for its own account alone, not made up, not changed, not kept for ever, and opens nothing", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "reporter", "Wei Lan");
  const [[inesName, inesMark], [, weiMark]] = [marksOf(ines)[0]!, marksOf(wei)[0]!];
  await flood(room, 6);
  const refused = async (name: string, value: string, about: string) =>
    assert.rejects(withMarks(room, [[name, value]]).ask(signIn, { body: owner }), refusedAs("too-many-tries"), about);
  await refused(inesName, weiMark, "another's mark under her name");
  const [number, madeS, seal] = inesMark.split(".") as [string, string, string];
  await refused(inesName, `${"A".repeat(22)}.${madeS}.${seal}`, "another number");
  await refused(inesName, `${number}.${Number(madeS) + 1}.${seal}`, "a later day");
  await refused(inesName, `${number}.${madeS}.${"A".repeat(43)}`, "no seal of ours");
  await refused(inesName, "", "empty");
  await assert.rejects(withMarks(room, marksOf(ines)).ask(whoIsHere), refusedAs("signed-out"));

  const key = async () => "00".repeat(32);
  const [one, other] = [knownBrowsers(key, false), knownBrowsers(async () => "11".repeat(32), false)];
  const [cookie] = (await one.markFor(owner.email, room.clock.now())).split(";");
  assert.ok(await one.numberIn(`a=b; ${cookie}`, ` ${owner.email.toUpperCase()} `, room.clock.now()));
  assert.equal(await other.numberIn(cookie!, owner.email, room.clock.now()), undefined, "another paper's key");
  const late = new Date(room.clock.now().getTime() + 401 * 86_400_000);
  assert.equal(await one.numberIn(cookie!, owner.email, late), undefined);
});

test("the mark says nothing of whom it is for; by HTTPS no neighbour of the host can plant one", async () => {
  const at = new Date("2026-11-23T12:00:00Z");
  const secure = await knownBrowsers(async () => "00".repeat(32), true).markFor(owner.email, at);
  assert.match(secure, /^__Host-broadsheet\.known\.[\w-]{16}=/);
  for (const part of [/; Secure/, /; Path=\/;/, /; HttpOnly/, /; SameSite=Strict/]) assert.match(secure, part);
  assert.doesNotMatch(secure, /ines|domain/i);
  const plain = await knownBrowsers(async () => "00".repeat(32), false).markFor(owner.email, at);
  assert.match(plain, /^broadsheet\.known\.[\w-]{16}=.*; Path=\/newsroom; HttpOnly; SameSite=Strict$/);
});

test("nobody outside stops who is in from proving their password, or who has their mail from coming back", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await flood(room, 8);
  const next = "five plain pepper words";
  await ines.ask(changePassword, { body: { password: owner.password, next } });
  const elsewhere = callerAt(room.origin);
  await elsewhere.ask(askForReset, { body: { email: owner.email } });
  const { token } = await letterNumber(room, 1);
  const password = "six new vinegar words";
  await elsewhere.ask(resetPassword, { body: { token, password } });
  await flood(room, 8);
  assert.equal((await elsewhere.ask(signIn, { body: { email: owner.email, password } })).next, "in");
});

test("who was guessed at before they came by their invitation comes in all the same", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const email = "bo@courier.example";
  const { link } = await ines.ask(invitePerson, { body: { email, role: "editor", locale: "en" } });
  await flood(room, 8, { email, password: "not the password" });
  const bo = callerAt(room.origin);
  const token = new URL(link).searchParams.get("token")!;
  await bo.ask(join, { body: { token, name: "Bo Yiran", password, locale: "en" } });
  assert.equal((await bo.ask(whoIsHere)).member.email, email);
});

test("who has the password and guesses at codes shuts out no browser that was in before", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { uri } = await ines.ask(beginSecondFactor, { body: { password: owner.password } });
  const { URI } = await import("otpauth");
  const app = URI.parse(uri) as { generate: (at?: { timestamp: number }) => string };
  await ines.ask(confirmSecondFactor, { body: { code: app.generate() } });
  const thief = callerAt(room.origin);
  await thief.ask(signIn, { body: owner });
  const right = [-60, -30, 0, 30, 60].map((s) => app.generate({ timestamp: Date.now() + s * 1000 }));
  const code = ["000000", "111111", "222222"].find((each) => !right.includes(each))!;
  const codes = new Set<string>();
  for (let each = 0; each < 7; each++)
    await thief.ask(signInWithCode, { body: { code } }).catch((error: Refused) => codes.add(error.code));
  assert.ok(codes.has("too-many-tries") || codes.has("begin-again"));
  await ines.ask(signIn, { body: owner });
  await ines.ask(signInWithCode, { body: { code: app.generate() } });
  assert.equal((await ines.ask(whoIsHere)).member.email, owner.email);
});
