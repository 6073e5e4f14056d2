import assert from "node:assert/strict";
import { test } from "node:test";
import { type TOTP, URI } from "otpauth";
import { Refused } from "../../src/newsroom/app/ask.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  freshRecoveryCodes,
  ownAccount,
} from "../../src/newsroom/calls/account.ts";
import { clearSecondFactor } from "../../src/newsroom/calls/people.ts";
import { signIn, signInWithCode, signOut, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { type Caller, callerAt, owner, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { password, takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

/** Turns it on as an authenticator app would; answers the app and the recovery codes. */
async function enrolled(caller: Caller, word = owner.password) {
  const { uri, picture, secret, recoveryCodes } = await caller.ask(beginSecondFactor, { body: { password: word } });
  const app = URI.parse(uri) as TOTP;
  assert.equal(app.secret.base32, secret);
  assert.match(Buffer.from(picture.split(",")[1]!, "base64").toString(), /^<svg /);
  await caller.ask(confirmSecondFactor, { body: { code: app.generate() } });
  return { app, recoveryCodes };
}

/** Signs in as far as the second factor. */
async function halfIn(room: Room): Promise<Caller> {
  const caller = callerAt(room.origin);
  const { next } = await caller.ask(signIn, { body: owner });
  assert.equal(next, "second factor");
  return caller;
}

/** A code that is not right now or a moment before or after. */
function wrongCode(app: TOTP): string {
  const right = [-60_000, -30_000, 0, 30_000, 60_000].map((ms) => app.generate({ timestamp: Date.now() + ms }));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !right.includes(code))!;
}

test("with an authenticator app the password alone lets nobody in; its code does, once", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { app } = await enrolled(ines);
  assert.equal((await ines.ask(ownAccount)).secondFactor, true, "who turned it on stays signed in");

  const caller = await halfIn(room);
  await assert.rejects(caller.ask(whoIsHere), refusedAs("signed-out"));
  await assert.rejects(caller.ask(signInWithCode, { body: { code: wrongCode(app) } }), refusedAs("wrong-code"));
  const code = app.generate();
  await caller.ask(signInWithCode, { body: { code } });
  assert.equal((await caller.ask(whoIsHere)).member.email, owner.email);

  const overShoulder = await halfIn(room);
  await assert.rejects(overShoulder.ask(signInWithCode, { body: { code } }), refusedAs("wrong-code"));
});

test("nothing is asked for until a first code was right", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { uri } = await ines.ask(beginSecondFactor, { body: { password: owner.password } });
  const app = URI.parse(uri) as TOTP;
  await assert.rejects(ines.ask(confirmSecondFactor, { body: { code: wrongCode(app) } }), refusedAs("wrong-code"));
  const caller = callerAt(room.origin);
  assert.equal((await caller.ask(signIn, { body: owner })).next, "in");
});

test("a recovery code lets in once, and fresh ones take the place of the old", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { recoveryCodes } = await enrolled(ines);
  assert.equal(new Set(recoveryCodes).size, 10);
  for (const code of recoveryCodes) assert.match(code, /^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
  const [first, second] = recoveryCodes;
  await (await halfIn(room)).ask(signInWithCode, { body: { code: ` ${first!.toUpperCase().replace("-", "")} ` } });
  await assert.rejects((await halfIn(room)).ask(signInWithCode, { body: { code: first! } }), refusedAs("wrong-code"));
  assert.equal((await ines.ask(ownAccount)).recoveryCodesLeft, 9);
  await ines.ask(freshRecoveryCodes, { body: { password: owner.password } });
  await assert.rejects((await halfIn(room)).ask(signInWithCode, { body: { code: second! } }), refusedAs("wrong-code"));
});

test("guessing codes ends after five, for a minute that is told in seconds, whatever challenge one comes by", async (t) => {
  const room = await openRoom(t);
  const { app } = await enrolled(await welcomedOwner(room));
  for (let round = 0; round < 5; round++) {
    const guess = String(900_000 + round);
    if (app.validate({ token: guess, window: 2 }) !== null) continue;
    const guesser = round % 2 === 0 ? await halfIn(room) : callerAt(room.origin);
    await assert.rejects(guesser.ask(signInWithCode, { body: { code: guess } }), Refused);
    if (round % 2 === 1)
      await assert.rejects((await halfIn(room)).ask(signInWithCode, { body: { code: guess } }), Refused);
  }
  const late = await halfIn(room);
  const trying = late.ask(signInWithCode, { body: { code: app.generate() } });
  await assert.rejects(
    trying,
    (error) => error instanceof Refused && error.status === 429 && /\d+ seconds/.test(error.message),
  );
  room.clock.pass(61 * 60_000);
  await late.ask(signInWithCode, { body: { code: app.generate() } });
});

test("turning it on, off, or asking for codes takes the password", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wrong = { body: { password: "not her password" } };
  await assert.rejects(ines.ask(beginSecondFactor, wrong), refusedAs("not-your-password"));
  await enrolled(ines);
  await assert.rejects(ines.ask(endSecondFactor, wrong), refusedAs("not-your-password"));
  await assert.rejects(ines.ask(freshRecoveryCodes, wrong), refusedAs("not-your-password"));
  await ines.ask(endSecondFactor, { body: { password: owner.password } });
  await ines.ask(signOut);
  assert.equal((await ines.ask(signIn, { body: owner })).next, "in");
});

test("an owner takes away a second factor that was lost", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const editor = await takenOn(room, ines, "editor");
  await enrolled(editor, password);
  const { member } = await editor.ask(whoIsHere);
  await ines.ask(clearSecondFactor, { params: { person: member.id } });
  await assert.rejects(editor.ask(whoIsHere), refusedAs("signed-out"));
  assert.equal((await editor.ask(signIn, { body: { email: member.email, password } })).next, "in");
});
