import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { describePicture, takeInPicture } from "../../src/news/pictures.ts";
import { moveNames, moves } from "../../src/news/state.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { finishInbox, openInbox, readInbox } from "../../src/newsroom/calls/inbox.ts";
import { assign, clearLegal, flagLegal, openPlan } from "../../src/newsroom/calls/plans.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import {
  beginDrafting,
  correctVersion,
  handIn,
  listReceipts,
  markReady,
  openChecklist,
  publishVersion,
  sendBack,
  takeBack,
  updateVersion,
  withdrawVersion,
} from "../../src/newsroom/calls/workflow.ts";
import { verbs } from "../../src/newsroom/permission.ts";
import { atDesk } from "../cast.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const ratesIn = ({ cast }: Room) => ({ story: cast.stories.rates, edition: "en" });
const idOf = async (caller: Caller) => (await caller.ask(whoIsHere)).member.id;

const kindsOf = async ({ house }: Room, story: number) =>
  (await house.database.sql<{ kind: string }[]>`select kind from journal where story = ${story} order by id`).map(
    ({ kind }) => kind,
  );

/** Says something else in the version, as its room would. */
async function rewrite({ house }: Room, ref: { story: number; edition: string }, headline: string): Promise<void> {
  const version = await versionOf(plainReading(house.database.sql), ref);
  await atDesk(house.database, (work) => saveDrafts(work, [{ ...version!, headline }]), "2026-11-23T10:00:00Z");
}

test("every move needs a permission that the table knows", () => {
  for (const name of moveNames) assert.ok((verbs as readonly string[]).includes(moves[name].verb), name);
});

test("a story goes from hand to hand, each act with its own trace", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "reporter", "Wei Lan");
  const { paper } = await ines.ask(whoIsHere);
  const body = {
    edition: paper.homeEdition,
    section: paper.sections[0]!.id,
    headline: "Pilots ask for a second launch",
  };
  const params = await wei.ask(beginStory, { body });
  assert.equal(
    (await wei.ask(handIn, { params, body: { reviewers: [await idOf(ines)], note: "Please" } })).state,
    "in review",
  );
  const { items, waiting, unread } = await ines.ask(openInbox);
  assert.deepEqual(
    [items[0]!.kind, items[0]!.from.name, items[0]!.note, waiting, unread],
    ["review requested", "Wei Lan", "Please", 1, 1],
  );
  await assert.rejects(wei.ask(markReady, { params }), refusedAs("not-allowed"));
  assert.equal((await ines.ask(sendBack, { params, body: { note: "Who pays for it?" } })).state, "drafting");
  assert.equal((await ines.ask(openInbox)).waiting, 0, "who has answered is not asked any more");
  assert.equal((await wei.ask(openInbox)).items[0]!.note, "Who pays for it?");
  await assert.rejects(ines.ask(sendBack, { params, body: { note: "Again" } }), refusedAs("wrong-state"));
  await wei.ask(handIn, { params });
  assert.equal((await wei.ask(takeBack, { params })).state, "drafting");
  assert.equal((await ines.ask(markReady, { params })).state, "ready");
  const kinds = (await kindsOf(room, params.story)).filter((kind) => kind.startsWith("version."));
  assert.deepEqual(
    kinds.filter((kind) => !["version.saved", "version.kept"].includes(kind)),
    ["version.handed-in", "version.sent-back", "version.handed-in", "version.taken-back", "version.marked-ready"],
  );
});

test("publishing answers with its receipt when readers see it; updating, correcting and withdrawing are other acts", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const read = async (path: string) => {
    const answer = await fetch(room.origin + path);
    return { status: answer.status, text: await answer.text() };
  };
  await read("/");
  await assert.rejects(ines.ask(updateVersion, { params }), refusedAs("wrong-state"));
  const { state, receipt } = await ines.ask(publishVersion, { params });
  assert.equal(state, "live");
  assert.equal(receipt.what, "publish");
  assert.ok(receipt.outOfDate >= 1 && receipt.pressed.includes("/"), JSON.stringify(receipt));
  assert.ok(receipt.servers[0]!.liveAfterMs! > 0);
  assert.equal((await read(receipt.path)).status, 200);
  await assert.rejects(ines.ask(publishVersion, { params }), refusedAs("wrong-state"));

  await rewrite(room, params, "Harbour rates rise by a tenth");
  assert.doesNotMatch((await read(receipt.path)).text, /rise by a tenth/);
  assert.equal((await ines.ask(updateVersion, { params })).receipt.what, "update");
  assert.match((await read(receipt.path)).text, /rise by a tenth/);

  room.clock.pass(3_600_000);
  await rewrite(room, params, "Harbour rates rise by a twelfth");
  await ines.ask(correctVersion, { params, body: { text: "The rates rise by a twelfth, not by a tenth." } });
  const corrected = await read(receipt.path);
  assert.match(corrected.text, /by a twelfth, not by a tenth/);
  assert.match(corrected.text, /Correction/);

  await ines.ask(withdrawVersion, { params, body: { reason: "The board took the decision back." } });
  const gone = await read(receipt.path);
  assert.equal(gone.status, 410);
  assert.match(gone.text, /The board took the decision back\./);
  const { receipts } = await ines.ask(listReceipts);
  assert.deepEqual(
    receipts.map(({ what }) => what),
    ["withdraw", "correct", "update", "publish"],
  );
  const traced = (await kindsOf(room, params.story)).filter((kind) => kind.startsWith("story."));
  assert.deepEqual(traced, [
    "story.published",
    "story.published",
    "story.published",
    "story.corrected",
    "story.withdrawn",
  ]);
  assert.deepEqual(room.troubles, []);
});

test("a withdrawn story says why at its address, also while it is drafted anew", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = { story: room.cast.stories.library, edition: "en" };
  const { receipt } = await ines.ask(withdrawVersion, { params, body: { reason: "It was about another library." } });
  await rewrite(room, params, "Another library opens");
  assert.equal((await ines.ask(beginDrafting, { params })).state, "drafting");
  const answer = await fetch(room.origin + receipt.path);
  assert.equal(answer.status, 410);
  assert.match(await answer.text(), /about another library/);
});

test("what stands in the way is said in sentences, and nothing goes out before it is cleared", async (t) => {
  const room = await openRoom(t, undefined, { linkAnswers: async (link) => (/gone/.test(link) ? "dead" : "answers") });
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const picture = await atDesk(room.house.database, async (work) => {
    const file = {
      digest: "c".repeat(64),
      mediaType: "image/jpeg",
      width: 800,
      height: 600,
      bytes: 1,
      color: "#cccccc",
    };
    const id = await takeInPicture(work, file);
    const version = await versionOf(plainReading(work.sql), params);
    const link = { type: "link", href: "https://rates.example/gone" } as const;
    const copy = [{ type: "paragraph", text: [{ text: "The table", marks: [link] }] }] as const;
    await saveDrafts(work, [{ ...version!, leadPicture: id, standfirst: "", copy }]);
    return id;
  });
  await ines.ask(flagLegal, { params, body: { note: "Names the treasurer." } });
  const { items } = await ines.ask(openChecklist, { params });
  assert.deepEqual(
    items.map(({ code, severity }) => `${severity} ${code}`),
    [
      "obstacle legal",
      "obstacle picture-credit",
      "obstacle picture-caption",
      "obstacle picture-alt",
      "advice standfirst",
      "advice link",
    ],
  );
  assert.equal(items.at(-1)!.about, "https://rates.example/gone");
  await assert.rejects(ines.ask(publishVersion, { params }), /legal flag.*no credit/s);
  await ines.ask(clearLegal, { params, body: { note: "Read by the lawyer." } });
  await assert.rejects(ines.ask(publishVersion, { params }), refusedAs("not-ready"));
  await atDesk(room.house.database, (work) =>
    describePicture(work, picture, { edition: "en", credit: "Wei Lan", caption: "The table", alt: "A page of rates" }),
  );
  assert.equal((await ines.ask(publishVersion, { params })).state, "live");
  assert.equal((await ines.ask(openPlan, { params })).legal?.raised, false);
});

test("whoever is assigned has the story as their own and finds it in the inbox, once", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "contributor", "Wei Lan");
  const params = ratesIn(room);
  await assert.rejects(wei.ask(openPlan, { params }), refusedAs("not-allowed"));
  const staff = [await idOf(wei)];
  for (const note of ["By noon", "By noon, please"]) await ines.ask(assign, { params, body: { staff, note } });
  assert.deepEqual(
    (await wei.ask(openPlan, { params })).assigned.map(({ name }) => name),
    ["Wei Lan"],
  );
  const { items } = await wei.ask(openInbox);
  assert.deepEqual(
    items.map(({ kind, note }) => `${kind}: ${note}`),
    ["assigned: By noon"],
  );
  await wei.ask(readInbox);
  assert.equal((await wei.ask(openInbox)).unread, 0);
  await wei.ask(finishInbox, { body: { items: [items[0]!.id] } });
  assert.equal((await wei.ask(openInbox)).waiting, 0);
  assert.equal((await wei.ask(openInbox, { query: { show: "done" } })).items.length, 1);
});
