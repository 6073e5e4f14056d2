/** The WebSocket door of the rooms: who comes in, who may write, and who has to go. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeRole } from "../../src/newsroom/calls/people.ts";
import { signOut, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { giveStory } from "../../src/newsroom/own.ts";
import { may, type Role, roles } from "../../src/newsroom/permission.ts";
import { atDesk } from "../cast.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";
import { until, writerIn } from "./writer.ts";

async function story(room: Room, caller: Caller, of?: string) {
  const { paper } = await caller.ask(whoIsHere);
  const body = { edition: paper.homeEdition, section: paper.sections[0]!.id, headline: "A bench" };
  const ref = await caller.ask(beginStory, { body });
  if (of !== undefined) await atDesk(room.house.database, (work) => giveStory(work, ref.story, of));
  return ref;
}

/** `read-write`, `readonly`, or why not. */
async function scopeOf(room: Room, caller: Caller, ref: { story: number; edition: string }): Promise<string> {
  const ends: (() => Promise<void>)[] = [];
  const writer = writerIn({ after: (end) => void ends.push(end) }, caller, ref, room.origin);
  await until(() => writer.provider.isAuthenticated || writer.refusals.length > 0);
  const scope = writer.provider.authorizedScope ?? writer.refusals[0]!;
  for (const end of ends) await end();
  return scope;
}

test("every role enters a room as the permission table has it, stories of one's own and of others", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wrong: string[] = [];
  for (const role of roles) {
    const caller = role === "owner" ? ines : await takenOn(room, ines, role);
    const { member } = await caller.ask(whoIsHere);
    for (const own of [true, false]) {
      const found = await scopeOf(room, caller, await story(room, ines, own ? member.id : undefined));
      const wanted = wantedScope(role, own || role === "owner");
      if (found !== wanted) wrong.push(`${role}, ${own ? "own" : "another's"}: ${found} instead of ${wanted}`);
    }
  }
  assert.deepEqual(wrong, []);
});

function wantedScope(role: Role, own: boolean): string {
  if (!may(role, "see stories", own)) return "not-allowed";
  return may(role, "write", own) ? "read-write" : "readonly";
}

test("who may only read changes nothing, and is told so", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await story(room, ines);
  const reader = writerIn(t, await takenOn(room, ines, "photo desk"), ref, room.origin);
  await until(() => reader.provider.isSynced);
  const told: string[] = [];
  reader.provider.on("stateless", ({ payload }: { payload: string }) => void told.push(payload));
  reader.headline.insert(0, "No: ");
  reader.provider.sendStateless("kept? 1");
  await until(() => told.includes("read only 1"));
  const other = writerIn(t, ines, ref, room.origin);
  await until(() => other.provider.isSynced);
  assert.equal(other.headline.toString(), "A bench");
});

test("whose session ends has to go, and what they write then reaches nobody until they are back", async (t) => {
  const room = await openRoom(t, undefined, { recheckRoomsMs: 100 });
  const ines = await welcomedOwner(room);
  const ref = await story(room, ines);
  const bo = await takenOn(room, ines, "editor");
  const writer = writerIn(t, bo, ref, room.origin);
  await until(() => writer.provider.isSynced);
  await bo.ask(signOut);
  await until(() => writer.refusals.includes("signed-out"));
  writer.headline.insert(0, "Later: ");
  const other = writerIn(t, ines, ref, room.origin);
  await until(() => other.provider.isSynced);
  assert.equal(other.headline.toString(), "A bench");
});

test("who may not write any more goes on as a reader", async (t) => {
  const room = await openRoom(t, undefined, { recheckRoomsMs: 100 });
  const ines = await welcomedOwner(room);
  const ref = await story(room, ines);
  const bo = await takenOn(room, ines, "editor");
  const writer = writerIn(t, bo, ref, room.origin);
  await until(() => writer.provider.authorizedScope === "read-write");
  const { member } = await bo.ask(whoIsHere);
  await ines.ask(changeRole, { params: { person: member.id }, body: { role: "photo desk" } });
  await until(() => writer.provider.authorizedScope === "readonly");
});

test("nobody is seen under another's name", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await story(room, ines);
  const [one, other] = [
    writerIn(t, ines, ref, room.origin),
    writerIn(t, await takenOn(room, ines, "editor", "Bo Yiran"), ref, room.origin),
  ];
  await until(() => one.provider.isSynced && other.provider.isSynced);
  other.provider.setAwarenessField("user", { id: "somebody", name: "The Owner", color: "#000000" });
  const names = () =>
    [...one.provider.awareness!.getStates().values()].map((state) => state.user?.name as string | undefined);
  await until(() => names().includes("Bo Yiran"));
  assert.equal(names().includes("The Owner"), false);
});

test("the audit has one line for a sitting in which somebody wrote", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await story(room, ines);
  const writer = writerIn(t, ines, ref, room.origin);
  await until(() => writer.provider.isSynced);
  for (const letter of "Again") {
    writer.headline.insert(0, letter);
    await writer.kept();
  }
  const lines = await room.house.database
    .sql`select name, address from audit where act like 'write: ROOM%' and story = ${ref.story}`;
  assert.deepEqual([...lines], [{ name: "Inês Duarte", address: "127.0.0.1" }]);
});
