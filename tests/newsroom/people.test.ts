import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import {
  changeRole,
  invitePerson,
  letLeave,
  listPeople,
  signOutPerson,
  takeBackInvite,
} from "../../src/newsroom/calls/people.ts";
import { join, seeInvite, signIn, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { callerAt, owner, welcomedOwner } from "./caller.ts";
import { lettersOf } from "./letters.ts";
import { openRoom, type Room } from "./room.ts";
import { password, takenOn } from "./staffed.ts";
import { until, writerIn } from "./writer.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const wei = { email: "Wei@Courier.example", role: "reporter", locale: "zh-Hans" } as const;

const idOf = async (caller: Awaited<ReturnType<typeof welcomedOwner>>) => (await caller.ask(whoIsHere)).member.id;

test("an owner invites a reporter by mail, who comes by the link, once", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const sent = await ines.ask(invitePerson, { body: wei });
  const [letter] = await lettersOf(room);
  assert.equal(sent.mail, "kept");
  assert.deepEqual([letter!.to.toLowerCase(), letter!.link], ["wei@courier.example", sent.link]);
  assert.match(letter!.text, /记者/);

  const guest = callerAt(room.origin);
  const { token } = letter!;
  assert.deepEqual(await guest.ask(seeInvite, { query: { token } }), {
    email: "wei@courier.example",
    role: "reporter",
    by: owner.name,
    locale: "zh-Hans",
  });
  await guest.ask(join, { body: { token, name: "Wei Lan", password, locale: "zh-Hans" } });
  const { member } = await guest.ask(whoIsHere);
  assert.deepEqual([member.name, member.role, member.locale], ["Wei Lan", "reporter", "zh-Hans"]);
  const again = callerAt(room.origin).ask(join, { body: { token, name: "Somebody", password, locale: "en" } });
  await assert.rejects(again, refusedAs("link-spent"));
  assert.deepEqual((await ines.ask(listPeople)).invites, []);
});

test("an invitation that was taken back, replaced, or is a week old opens nothing", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const tokenOf = async () => new URL((await ines.ask(invitePerson, { body: wei })).link).searchParams.get("token")!;
  const [first, second] = [await tokenOf(), await tokenOf()];
  const come = (token: string) => callerAt(room.origin).ask(seeInvite, { query: { token } });
  await assert.rejects(come(first), refusedAs("link-spent"));
  assert.equal((await come(second)).role, "reporter");
  room.clock.pass(8 * 24 * 60 * 60 * 1000);
  await assert.rejects(come(second), refusedAs("link-spent"));
  const third = await tokenOf();
  const { invites } = await ines.ask(listPeople);
  await ines.ask(takeBackInvite, { params: { invite: invites[0]!.id } });
  await assert.rejects(come(third), refusedAs("link-spent"));
});

test("nobody is invited who is here already, and no letter goes to what is no address", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const inviting = (email: string) => ines.ask(invitePerson, { body: { ...wei, email } });
  await assert.rejects(inviting(owner.email.toUpperCase()), refusedAs("already-here"));
  for (const email of ["wei", "wei@a,b@c.example", "wei@c.example\r\nbcc: all@c.example", "Wei <wei@c.example>"])
    await assert.rejects(inviting(email), refusedAs("member"), email);
  assert.deepEqual(await lettersOf(room), []);
});

test("who leaves is out at once, keeps no way in, and can come back by a new invitation", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const reporter = await takenOn(room, ines, "reporter");
  const person = await idOf(reporter);
  await ines.ask(letLeave, { params: { person } });
  await assert.rejects(reporter.ask(whoIsHere), refusedAs("signed-out"));
  const { sql } = room.house.database;
  const [left] = await sql`
    select (select count(*)::int from staff_session where staff = ${person}) as sessions,
      (select count(*)::int from staff_account where staff = ${person}) as ways`;
  assert.deepEqual({ ...left }, { sessions: 0, ways: 0 });
  const entering = callerAt(room.origin).ask(signIn, { body: { email: "reporter@courier.example", password } });
  await assert.rejects(entering, refusedAs("wrong-password"));

  const back = await takenOn(room, ines, "editor", "reporter");
  const { member } = await back.ask(whoIsHere);
  assert.deepEqual([member.id, member.role], [person, "editor"]);
});

test("another role counts from the next call on", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const reporter = await takenOn(room, ines, "reporter");
  await assert.rejects(reporter.ask(listPeople), refusedAs("not-allowed"));
  await ines.ask(changeRole, { params: { person: await idOf(reporter) }, body: { role: "owner" } });
  assert.equal((await reporter.ask(listPeople)).people.length, 2);
});

test("the last owner can neither leave nor be given another role, and of two owners one stays", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const person = await idOf(ines);
  await assert.rejects(ines.ask(letLeave, { params: { person } }), refusedAs("last-owner"));
  await assert.rejects(ines.ask(changeRole, { params: { person }, body: { role: "editor" } }), refusedAs("last-owner"));
  const other = await takenOn(room, ines, "owner", "second");
  const otherId = await idOf(other);
  // Each lets the other go at the same moment.
  const both = await Promise.allSettled([
    ines.ask(letLeave, { params: { person: otherId } }),
    other.ask(letLeave, { params: { person } }),
  ]);
  assert.equal(both.filter(({ status }) => status === "fulfilled").length, 1);
  assert.equal(await ownersIn(room), 1);
});

const ownersIn = async ({ house }: Room) =>
  (await house.database.sql`select 1 from staff where role = 'owner' and left_at is null`).length;

test("an owner signs somebody out everywhere", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const editor = await takenOn(room, ines, "editor");
  await ines.ask(signOutPerson, { params: { person: await idOf(editor) } });
  await assert.rejects(editor.ask(whoIsHere), refusedAs("signed-out"));
});

test("who leaves is out of the room they write in at once, and who may only read now stops writing", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { story } = await ines.ask(beginStory, {
    body: { edition: "en", section: room.cast.sections.town, headline: "" },
  });
  const ref = { story, edition: "en" };
  const editor = await takenOn(room, ines, "editor");
  const leaving = writerIn(t, editor, ref, room.origin);
  await leaving.kept();
  await ines.ask(changeRole, { params: { person: await idOf(editor) }, body: { role: "photo desk" } });
  await until(() => leaving.provider.authorizedScope === "readonly");
  await ines.ask(letLeave, { params: { person: await idOf(editor) } });
  await until(() => leaving.refusals.includes("signed-out"));
});
