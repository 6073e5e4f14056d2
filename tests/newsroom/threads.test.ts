import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import {
  dropStyleWord,
  forgetWord,
  keepStyleWord,
  knowWord,
  readHouseStyle,
} from "../../src/newsroom/calls/house_style.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { addRemark, beginThread, listThreads, settleThread } from "../../src/newsroom/calls/threads.ts";
import { openThreads } from "../../src/newsroom/threads.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";

const id = "thread_one_0001";
const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

async function withStory(t: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { paper } = await ines.ask(whoIsHere);
  const body = { edition: paper.homeEdition, section: paper.sections[0]!.id, headline: "A bench by the quay" };
  const params = await ines.ask(beginStory, { body });
  return { room, ines, params };
}

test("a comment is begun once, answered, resolved, and open again when somebody answers", async (t) => {
  const { room, ines, params } = await withStory(t);
  const begun = { params, body: { id, quote: "by the quay", text: "Which quay?" } };
  await ines.ask(beginThread, begun);
  await ines.ask(beginThread, begun);
  const about = { ...params, thread: id };
  await ines.ask(settleThread, { params: about, body: { resolved: true } });
  const resolved = (await ines.ask(listThreads, { params })).threads[0]!;
  assert.deepEqual(
    [resolved.quote, resolved.remarks.length, resolved.resolved?.by.name],
    ["by the quay", 1, "Inês Duarte"],
  );
  assert.equal(await openThreads(room.house.database.sql, params), 0);
  await ines.ask(addRemark, { params: about, body: { text: "The north one." } });
  const open = (await ines.ask(listThreads, { params })).threads[0]!;
  assert.deepEqual(
    [open.resolved, open.remarks.map(({ text }) => text)],
    [undefined, ["Which quay?", "The north one."]],
  );
  assert.equal(await openThreads(room.house.database.sql, params), 1);
});

test("a thread of another story is not found here", async (t) => {
  const { ines, params } = await withStory(t);
  await ines.ask(beginThread, { params, body: { id, quote: "", text: "Here." } });
  const { paper } = await ines.ask(whoIsHere);
  const other = await ines.ask(beginStory, { body: { edition: paper.homeEdition, section: paper.sections[0]!.id } });
  const about = { ...other, thread: id };
  await assert.rejects(ines.ask(addRemark, { params: about, body: { text: "There." } }), refusedAs("no-thread"));
  await assert.rejects(ines.ask(settleThread, { params: about, body: { resolved: true } }), refusedAs("no-thread"));
  await assert.rejects(
    ines.ask(beginThread, { params: other, body: { id, quote: "", text: "x" } }),
    refusedAs("no-thread"),
  );
});

test("who is named in a remark finds it in the inbox, who wrote it does not", async (t) => {
  const { room, ines, params } = await withStory(t);
  const { sql } = room.house.database;
  await sql`
    insert into staff (id, name, email, email_verified, created_at, updated_at, role)
    values ('tomas', 'Tomás Rey', 'tomas@courier.example', true, now(), now(), 'editor')`;
  await ines.ask(beginThread, { params, body: { id, quote: "quay", text: "@tomás rey and @Inês Duarte, which?" } });
  const told = await sql<{ staff: string; note: string }[]>`select staff, note from inbox where kind = 'mentioned'`;
  assert.deepEqual([...told], [{ staff: "tomas", note: "@tomás rey and @Inês Duarte, which?" }]);
});

test("editors keep the words to avoid and those that are known", async (t) => {
  const { ines } = await withStory(t);
  const params = { edition: "en" };
  const before = (await ines.ask(readHouseStyle, { params })).words.length;
  await ines.ask(keepStyleWord, { params, body: { word: "boffin", instead: "scientist", advice: "Plain." } });
  await ines.ask(keepStyleWord, { params, body: { word: "boffin", instead: "researcher", advice: "Plain." } });
  await ines.ask(knowWord, { params, body: { word: "Saltmarsh" } });
  const style = await ines.ask(readHouseStyle, { params });
  const boffin = style.words.find(({ word }) => word === "boffin")!;
  assert.deepEqual([style.words.length, boffin.instead, style.known], [before + 1, "researcher", ["Saltmarsh"]]);
  await ines.ask(dropStyleWord, { params: { ...params, id: boffin.id } });
  await ines.ask(forgetWord, { params: { ...params, word: "Saltmarsh" } });
  const after = await ines.ask(readHouseStyle, { params });
  assert.deepEqual([after.words.length, after.known], [before, []]);
});

test("a comment on words that are nowhere is refused, whatever is said about where they are", async (t) => {
  const { ines, params } = await withStory(t);
  const places = [{ item: { client: 1, clock: 9 } }, { tname: "copy" }, { type: { client: 7, clock: 0 } }];
  for (const place of places) {
    const body = { id, quote: "quay", text: "Which?", range: { from: place, to: place } };
    await assert.rejects(ines.ask(beginThread, { params, body }), refusedAs("words-gone"));
  }
  const body = { id, quote: "quay", text: "Which?", range: { from: {}, to: { assoc: 0 } } };
  await assert.rejects(ines.ask(beginThread, { params, body }), refusedAs("bad-request"));
  assert.deepEqual((await ines.ask(listThreads, { params })).threads, []);
});
