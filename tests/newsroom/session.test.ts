import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { signIn, signOut, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory, openStory } from "../../src/newsroom/calls/stories.ts";
import { filterStories } from "../../src/newsroom/calls/views.ts";
import { callerAt, owner, welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

test("the first owner comes in by the link, and again with the password", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  assert.equal((await ines.ask(whoIsHere)).member.role, "owner");
  await ines.ask(signOut);
  await assert.rejects(ines.ask(whoIsHere), refusedAs("signed-out"));
  await ines.ask(signIn, { body: owner });
  assert.equal((await ines.ask(whoIsHere)).member.email, owner.email);
});

test("a wrong password is refused, and the audit has both tries", async (t) => {
  const room = await openRoom(t);
  await welcomedOwner(room);
  const stranger = callerAt(room.origin);
  await assert.rejects(
    stranger.ask(signIn, { body: { email: owner.email, password: "not the password" } }),
    refusedAs("wrong-password"),
  );
  const lines = await room.house.database.sql<
    { act: string; outcome: string }[]
  >`select act, outcome from audit order by id`;
  assert.deepEqual(
    lines.map(({ act, outcome }) => `${act} ${outcome}`),
    ["anybody: POST /welcome done", "anybody: POST /sign-in refused"],
  );
});

test("a story begun is on the list and can be opened", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { paper } = await ines.ask(whoIsHere);
  const body = { edition: paper.homeEdition, section: paper.sections[0]!.id, headline: "A bench by the quay" };
  const made = await ines.ask(beginStory, { body });
  const { stories } = await ines.ask(filterStories, { query: { edition: paper.homeEdition } });
  assert.equal(stories[0]!.headline, "A bench by the quay");
  const view = await ines.ask(openStory, { params: made });
  assert.deepEqual([view.state, view.own], ["drafting", true]);
});
