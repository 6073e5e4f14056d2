import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../src/base/errors.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { beginSecondFactor, confirmSecondFactor, ownAccount } from "../../src/newsroom/calls/account.ts";
import { seeAudit } from "../../src/newsroom/calls/audit.ts";
import { askForReset, resetPassword, signIn, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { rescueToken } from "../../src/newsroom/staff/rescue.ts";
import { type Caller, callerAt, owner, welcomedOwner } from "./caller.ts";
import { letterNumber } from "./letters.ts";
import { openRoom, type Room } from "./room.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const password = "seven words the desk never said";
const rescued = ({ house, clock }: Room, email = owner.email) =>
  rescueToken({ database: house.database, now: clock.now }, email);

async function enrolled(caller: Caller): Promise<void> {
  const { URI } = await import("otpauth");
  const { uri } = await caller.ask(beginSecondFactor, { body: { password: owner.password } });
  const app = URI.parse(uri) as { generate: () => string };
  await caller.ask(confirmSecondFactor, { body: { code: app.generate() } });
}

test("the command line's link sets a new password and ends the second factor and every session, once", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await enrolled(ines);
  const token = await rescued(room, ` ${owner.email.toUpperCase()} `);
  assert.equal((await ines.ask(ownAccount)).secondFactor, true, "until the link is used all is as it was");
  const caller = callerAt(room.origin);
  await caller.ask(resetPassword, { body: { token, password } });
  await assert.rejects(ines.ask(whoIsHere), refusedAs("signed-out"));
  assert.equal((await caller.ask(signIn, { body: { email: owner.email, password } })).next, "in");
  assert.equal((await caller.ask(ownAccount)).secondFactor, false);
  await assert.rejects(caller.ask(resetPassword, { body: { token, password } }), refusedAs("link-spent"));
  const { lines } = await caller.ask(seeAudit, {});
  const [used] = lines.filter(({ act, outcome }) => act.endsWith("/reset/password") && outcome === "done");
  const [given] = lines.filter(({ act }) => act.includes("COMMAND"));
  assert.deepEqual([used!.act, used!.facts], ["anybody: POST /reset/password", { by: "the command line" }]);
  assert.deepEqual(
    [given!.act, given!.who, given!.facts.email],
    ["keep people: COMMAND staff reset", null, owner.email],
  );
});

test("by mail the second factor stays, and asking for mail takes no link of the command line away", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await enrolled(ines);
  const token = await rescued(room);
  const stranger = callerAt(room.origin);
  await stranger.ask(askForReset, { body: { email: owner.email } });
  const letter = await letterNumber(room, 1);
  await stranger.ask(resetPassword, { body: { token: letter.token, password } });
  assert.equal((await stranger.ask(signIn, { body: { email: owner.email, password } })).next, "second factor");
  await stranger.ask(resetPassword, { body: { token, password } });
  assert.equal((await stranger.ask(signIn, { body: { email: owner.email, password } })).next, "in");
});

test("the link is good for an hour, a newer one takes its place, and nobody has none", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const [first, second] = [await rescued(room), await rescued(room)];
  const use = (token: string) => callerAt(room.origin).ask(resetPassword, { body: { token, password } });
  await assert.rejects(use(first), refusedAs("link-spent"));
  room.clock.pass(61 * 60_000);
  await assert.rejects(use(second), refusedAs("link-spent"));
  await assert.rejects(
    rescued(room, "nobody@courier.example"),
    (error) => error instanceof Refusal && /Nobody works here under nobody@courier.example/.test(error.message),
  );
});
