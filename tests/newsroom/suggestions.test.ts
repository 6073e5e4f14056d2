import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestChanges } from "@handlewithcare/prosemirror-suggest-changes";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { Doc, encodeStateAsUpdate } from "yjs";
import { type Copy, inlineText } from "../../src/news/copy.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { suggested } from "../../src/newsroom/craft/suggesting.ts";
import { suggestionId } from "../../src/newsroom/craft/suggestion.ts";
import { openRemarks } from "../../src/newsroom/remarks.ts";
import { editCopy, textOf, writeText } from "../../src/newsroom/rooms/room_text.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";

const copy: Copy = ["The ferry left.", "It was late."].map((text) => ({ type: "paragraph", text: inlineText(text) }));

function roomWith(copy: Copy, ...edits: ((tr: Transaction) => Transaction)[]): Doc {
  const doc = new Doc();
  writeText(doc, { headline: "Ferry", standfirst: "", copy });
  let count = 0;
  for (const edit of edits)
    editCopy(doc, (before) => {
      const state = EditorState.create({ doc: before, plugins: [suggestChanges()] });
      const fresh = () => suggestionId("ines", new Date(), String(count++));
      return state.apply(suggested(edit(state.tr), state, "ines", fresh)!).doc;
    });
  return doc;
}

test("what is suggested is in no copy that a room writes: no word, no missing word, no parted paragraph", () => {
  const doc = roomWith(
    copy,
    (tr) => tr.insertText("old ", 5),
    (tr) => tr.delete(24, 30),
    (tr) => tr.split(9),
  );
  assert.deepEqual(textOf(doc).copy, copy);
});

test("the checklist knows of suggestions and comments that wait", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { sql } = room.house.database;
  const { paper } = await ines.ask(whoIsHere);
  const ref = await ines.ask(beginStory, { body: { edition: paper.homeEdition, section: paper.sections[0]!.id } });
  assert.deepEqual(await openRemarks(sql, ref), { comments: 0, suggestions: 0 });
  const state = Buffer.from(
    encodeStateAsUpdate(
      roomWith(
        copy,
        (tr) => tr.insertText("old ", 5),
        (tr) => tr.delete(24, 27),
      ),
    ),
  );
  await sql`
    insert into room (story, edition, born, state, edit, digest) values (${ref.story}, ${ref.edition}, ${crypto.randomUUID()}, ${state}, 0, '')`;
  assert.deepEqual(await openRemarks(sql, ref), { comments: 0, suggestions: 2 });
});
