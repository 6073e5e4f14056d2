import assert from "node:assert/strict";
import { test } from "node:test";
import { XmlElement, XmlText } from "yjs";
import { plainReading } from "../../src/base/reading.ts";
import { inWork, theHouse } from "../../src/base/work.ts";
import { plainText } from "../../src/news/copy.ts";
import { saveText, versionOf } from "../../src/news/versions.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { type Caller, callerAt, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { until, type Writer, writerIn } from "./writer.ts";

async function begun(caller: Caller) {
  const { paper } = await caller.ask(whoIsHere);
  const body = { edition: paper.homeEdition, section: paper.sections[0]!.id, headline: "A bench" };
  return caller.ask(beginStory, { body });
}

const paragraph = (text: string) => {
  const element = new XmlElement("paragraph");
  element.insert(0, [new XmlText(text)]);
  return element;
};

const saved = async (room: Room, ref: { story: number; edition: string }) =>
  (await versionOf(plainReading(room.house.database.sql), ref))!;

test("two who write at once read the same, and so does the version", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const [one, other] = [writerIn(t, ines, ref, room.origin), writerIn(t, ines, ref, room.origin)];
  await until(() => one.provider.isSynced && other.provider.isSynced);
  assert.equal(one.headline.toString(), "A bench");
  one.headline.insert(7, " by the quay");
  other.copy.insert(0, [paragraph("It was painted green.")]);
  await Promise.all([one.kept(), other.kept()]);
  await until(() => other.headline.toString() === "A bench by the quay" && one.copy.length === 1);
  await until(async () => (await saved(room, ref)).headline === "A bench by the quay");
  assert.equal(plainText((await saved(room, ref)).copy), "It was painted green.");
  assert.deepEqual(room.troubles, []);
});

test("what is kept survives a newsroom that never wrote it in the version", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const one = writerIn(t, ines, ref, room.origin);
  await until(() => one.provider.isSynced);
  one.headline.insert(0, "Again: ");
  await one.kept();
  const rows = await room.house.database.sql`select 1 from room_update where story = ${ref.story}`;
  assert.ok(rows.length > 0);
  assert.equal((await saved(room, ref)).headline, "A bench");
});

test("what another door saved comes into the room as an edit, and nothing of the writers' is lost", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const one = writerIn(t, ines, ref, room.origin);
  await until(() => one.provider.isSynced);
  one.copy.insert(0, [paragraph("First."), paragraph("Second.")]);
  await one.kept();
  await room.newsroom.rooms.flush(ref);
  const copy = [
    { type: "paragraph" as const, text: [{ text: "First, by wire." }] },
    { type: "paragraph" as const, text: [{ text: "Second." }] },
  ];
  const work = { who: theHouse, at: room.clock.now() };
  await inWork(room.house.database, work, (inside) =>
    saveText(inside, ref, { headline: "A wire", standfirst: "", copy }),
  );
  one.copy.push([paragraph("Third.")]);
  await one.kept();
  await room.newsroom.rooms.flush(ref);
  const { headline, copy: now } = await saved(room, ref);
  assert.equal(headline, "A wire");
  assert.equal(plainText(now), "First, by wire.\n\nSecond.\n\nThird.");
  await until(() => one.headline.toString() === "A wire");
});

test("words put in by the newsroom itself reach who is in the room, and the version at once", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const one = writerIn(t, ines, ref, room.origin);
  await until(() => one.provider.isSynced);
  await room.newsroom.rooms.replace(ref, { headline: "An older one", standfirst: "Below", copy: [] }, theHouse);
  assert.equal((await saved(room, ref)).headline, "An older one");
  await until(() => one.headline.toString() === "An older one");
});

test("a comment by somebody who does not write marks the words, and the copy stays as it is", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const one = writerIn(t, ines, ref, room.origin);
  await until(() => one.provider.isSynced);
  one.copy.insert(0, [paragraph("It was painted green.")]);
  await one.kept();
  const text = (one.copy.get(0) as XmlElement).get(0) as XmlText;
  const { createRelativePositionFromTypeIndex: at } = await import("yjs");
  const range = { from: JSON.parse(JSON.stringify(at(text, 7))), to: JSON.parse(JSON.stringify(at(text, 14))) };
  const mark = { type: "comment", attrs: { thread: "5" } };
  assert.equal(await room.newsroom.rooms.markRange(ref, range, mark, theHouse), true);
  const marked = () => text.toDelta().filter(({ attributes }: { attributes?: object }) => attributes !== undefined);
  await until(() => marked().length === 1);
  assert.equal(marked()[0].insert, "painted");
  await room.newsroom.rooms.flush(ref);
  assert.deepEqual((await saved(room, ref)).copy, [{ type: "paragraph", text: [{ text: "It was painted green." }] }]);
  await room.newsroom.rooms.unmark(ref, mark, theHouse);
  await until(() => marked().length === 0);
});

test("nobody enters without a session, nor from another site, nor a room that is not there", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const stranger = writerIn(t, callerAt(room.origin), ref, room.origin);
  await until(() => stranger.refusals.includes("signed-out"));
  const lost = writerIn(t, ines, { ...ref, edition: "xx" }, room.origin);
  await until(() => lost.refusals.length > 0);
  const socket = new WebSocket(`${room.origin.replace("http", "ws")}/newsroom/rooms`, {
    headers: { origin: "https://other.example", cookie: [...ines.cookies].map((pair) => pair.join("=")).join("; ") },
  } as never);
  await new Promise((resolve) => socket.addEventListener("error", resolve));
});

test("a room that was begun anew does not mix with what somebody still has of the old one", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const ref = await begun(ines);
  const before = writerIn(t, ines, ref, room.origin);
  await until(() => before.provider.isSynced);
  before.leave();
  await until(async () => (await room.house.database.sql`delete from room returning 1`).length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const again = writerIn(t, ines, ref, room.origin, (before as Writer).doc);
  await until(() => again.refusals.includes("other-room"));
});
