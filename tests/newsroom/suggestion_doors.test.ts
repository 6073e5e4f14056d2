/** Suggestions at the WebSocket door: whose they are, and who may take them, whatever a page that was tampered with sends. */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Transform } from "@tiptap/pm/transform";
import { type Doc, UndoManager } from "yjs";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { suggestionId } from "../../src/newsroom/craft/suggestion.ts";
import { giveStory } from "../../src/newsroom/own.ts";
import { may, roles } from "../../src/newsroom/permission.ts";
import { editCopy } from "../../src/newsroom/rooms/room_text.ts";
import { atDesk } from "../cast.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";
import { until, type Writer, writerIn } from "./writer.ts";

const at = new Date("2026-11-23T09:00:00Z");
const before = "The ferry left at six.";
const suggestedWords = "old ";

type Mark = "insertion" | "deletion";

const change = (doc: Doc, edit: (tr: Transform) => Transform, origin?: unknown) =>
  doc.transact(() => editCopy(doc, (node) => edit(new Transform(node)).doc), origin);

/** Puts words in the text under a mark of review with that id. */
const putIn = (doc: Doc, words: string, at: number, id: string, kind: Mark = "insertion") =>
  change(doc, (tr) => {
    const { schema } = tr.doc.type;
    return tr.insert(at, schema.text(words, [schema.mark(kind, { id })]));
  });

const without = (doc: Doc, kind: Mark, words: boolean, origin?: unknown) =>
  change(
    doc,
    (tr) => {
      const found: { from: number; to: number }[] = [];
      tr.doc.descendants((node, from) => {
        if (node.marks.some(({ type }) => type.name === kind)) found.push({ from, to: from + node.nodeSize });
      });
      for (const { from, to } of found.reverse())
        if (words) tr.delete(from, to);
        else tr.removeMark(from, to, tr.doc.type.schema.marks[kind]!);
      return tr;
    },
    origin,
  );

const shown = ({ copy }: Pick<Writer, "copy">) => copy.toString();

/** What a room says to an edit: `kept`, or why it is not taken. */
async function saidTo(writer: Writer, edit: (doc: Doc) => void): Promise<string> {
  const told = Promise.withResolvers<string>();
  const hear = ({ payload }: { payload: string }) =>
    /^refused|^kept|^read only/.test(payload) && told.resolve(payload.replace(/ \d+$/, ""));
  writer.provider.on("stateless", hear);
  edit(writer.doc);
  writer.provider.sendStateless("kept? 99");
  const said = await told.promise;
  writer.provider.off("stateless", hear);
  return said;
}

async function seated(t: TestContext, caller: Caller, ref: { story: number; edition: string }, room: Room) {
  const writer = writerIn(t, caller, ref, room.origin);
  await until(() => writer.provider.isSynced);
  return writer;
}

async function suggestedTo(t: TestContext, room: Room, ines: Caller, of?: string) {
  const ref = await ines.ask(beginStory, { body: { edition: "en", section: room.cast.sections.town } });
  await room.house.database.sql`delete from story_staff where story = ${ref.story}`;
  if (of !== undefined) await atDesk(room.house.database, (work) => giveStory(work, ref.story, of));
  const author = (await ines.ask(whoIsHere)).member.id;
  const watcher = await seated(t, ines, ref, room);
  change(watcher.doc, (tr) => {
    const { nodes } = tr.doc.type.schema;
    return tr.replaceWith(0, tr.doc.content.size, nodes.paragraph!.create(null, tr.doc.type.schema.text(before)));
  });
  const id = suggestionId(author, at, "one");
  putIn(watcher.doc, suggestedWords, 5, id);
  await watcher.kept();
  return { ref, author, id, watcher };
}

test("every role suggests in its own name alone, and settles what others suggested as the permission table has it", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wrong: string[] = [];
  for (const role of roles.filter((each) => each !== "owner")) {
    const caller = await takenOn(room, ines, role);
    const { member } = await caller.ask(whoIsHere);
    for (const own of [true, false]) {
      if (!may(role, "write", own)) continue;
      const { ref, author, id, watcher } = await suggestedTo(t, room, ines, own ? member.id : undefined);
      const tries: readonly [name: string, wanted: string, edit: (doc: Doc) => void][] = [
        ["their own", "kept", (doc) => putIn(doc, "Yesterday ", 1, suggestionId(member.id, at, "two"))],
        ["in another's name", "refused forged", (doc) => putIn(doc, "No ", 1, suggestionId(author, at, "three"))],
        ["in nobody's name", "refused forged", (doc) => putIn(doc, "No ", 1, "anything")],
        ["more words of another's", "refused forged", (doc) => putIn(doc, "xyz", 16, id)],
        [
          "more to go by another's",
          "refused forged",
          (doc) => putIn(doc, "No ", 1, suggestionId(author, at, "one"), "deletion"),
        ],
        [
          "takes",
          may(role, "take suggestions", own) ? "kept" : "refused not-yours",
          (doc) => without(doc, "insertion", false),
        ],
      ];
      for (const [name, wanted, edit] of tries) {
        const writer = await seated(t, caller, ref, room);
        const earlier = shown(watcher);
        const said = await saidTo(writer, edit);
        if (said !== wanted) wrong.push(`${role} ${own ? "own" : "another's"}, ${name}: ${said}, not ${wanted}`);
        await watcher.kept();
        if (wanted === "kept") await until(() => shown(watcher) !== earlier);
        else if (shown(watcher) !== earlier) wrong.push(`${role}, ${name}: came through`);
        writer.leave();
      }
      watcher.leave();
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(room.troubles, []);
});

test("what is not taken is in no log, and what the same connection sends after it neither", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { ref, author } = await suggestedTo(t, room, ines);
  const writer = await seated(t, await takenOn(room, ines, "editor"), ref, room);
  const { sql } = room.house.database;
  const logged = async () => Number((await sql`select count(*) from room_update where story = ${ref.story}`)[0]!.count);
  const earlier = await logged();
  assert.equal(await saidTo(writer, (doc) => putIn(doc, "No ", 1, suggestionId(author, at, "x"))), "refused forged");
  assert.equal(await saidTo(writer, (doc) => doc.getText("headline").insert(0, "No")), "read only");
  assert.equal(await logged(), earlier);
  const again = await seated(t, ines, ref, room);
  assert.equal(
    shown(again),
    `<paragraph>The <insertion id="${suggestionId(author, at, "one")}">old </insertion>ferry left at six.</paragraph>`,
  );
});

test("taking, refusing and trying to are in the audit; what is taken can be put back by undo after everybody left", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { ref, id, watcher } = await suggestedTo(t, room, ines);
  watcher.leave();
  const bo = await takenOn(room, ines, "editor");
  const writer = await seated(t, bo, ref, room);
  const undo = new UndoManager(writer.copy, { trackedOrigins: new Set(["mine"]), captureTimeout: 0 });
  assert.equal(await saidTo(writer, (doc) => without(doc, "insertion", true, "mine")), "kept");
  assert.equal(await saidTo(writer, () => undo.undo()), "kept");
  assert.match(shown(writer), /<insertion/);
  assert.equal(await saidTo(writer, (doc) => without(doc, "insertion", false, "mine")), "kept");
  const { sql } = room.house.database;
  const lines = await sql`
    select outcome, facts from audit where act like 'take suggestions: ROOM%' and story = ${ref.story} order by id`;
  assert.deepEqual(
    [...lines],
    [
      { outcome: "done", facts: { refused: [id] } },
      { outcome: "done", facts: { taken: [id] } },
    ],
  );
});
