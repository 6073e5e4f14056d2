/** What stands beside the text, and its pictures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { describePictureIn, picturesIn } from "../../src/newsroom/calls/pictures.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory, openStory, setFields, setLeadPicture } from "../../src/newsroom/calls/stories.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";
import { until, writerIn } from "./writer.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

async function begun(caller: Caller) {
  const { paper } = await caller.ask(whoIsHere);
  const params = await caller.ask(beginStory, {
    body: { edition: "en", section: paper.sections[0]!.id, headline: "A bench" },
  });
  return { params, sections: paper.sections };
}

async function sendPicture(caller: Caller, story: number): Promise<{ picture: number; digest: string }> {
  const body = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();
  const answer = await caller.fetchAt(`/newsroom/api/stories/${story}/pictures`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": "image/png" },
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as { picture: number; digest: string };
}

test("section, address, bylines and topics are set, and somebody new is taken up", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { params, sections } = await begun(ines);
  const section = sections.at(-1)!.id;
  const body = { section, slug: "The Green Bench", bylines: ["Bo Yiran", "A New Hand"], topics: ["Benches"] };
  await ines.ask(setFields, { params, body });
  const view = await ines.ask(openStory, { params });
  assert.deepEqual([view.section, view.slug], [section, "the-green-bench"]);
  assert.deepEqual(
    view.bylines.map(({ name }) => name),
    ["Bo Yiran", "A New Hand"],
  );
  assert.deepEqual(
    view.topics.map(({ name }) => name),
    ["Benches"],
  );
  await assert.rejects(ines.ask(setFields, { params, body: { section: 999_999 } }), refusedAs("no-such-section"));
});

test("setting a field while somebody writes takes no word from them", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { params } = await begun(ines);
  const writer = writerIn(t, ines, params, room.origin);
  await until(() => writer.provider.isSynced);
  writer.headline.insert(7, " by the quay");
  await ines.ask(setFields, { params, body: { topics: ["Benches"] } });
  await writer.kept();
  await room.newsroom.rooms.flush(params);
  const view = await ines.ask(openStory, { params });
  assert.deepEqual([view.headline, view.topics.length], ["A bench by the quay", 1]);
  assert.equal(writer.headline.toString(), "A bench by the quay");
});

test("a picture is taken in, leads the story, and has its words in this edition", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { params } = await begun(ines);
  const { picture, digest } = await sendPicture(ines, params.story);
  const words = { credit: "Bo Yiran", caption: "The bench", alt: "A green bench" };
  await ines.ask(setLeadPicture, { params, body: { picture, ...words } });
  const { leadPicture } = await ines.ask(openStory, { params });
  assert.deepEqual([leadPicture?.digest, leadPicture?.credit, leadPicture?.alt], [digest, "Bo Yiran", "A green bench"]);
  await ines.ask(describePictureIn, { params: { ...params, picture }, body: { caption: "Painted" } });
  const { pictures } = await ines.ask(picturesIn, { params, query: { ids: String(picture) } });
  assert.deepEqual([pictures[0]!.caption, pictures[0]!.credit], ["Painted", "Bo Yiran"]);
  await ines.ask(setLeadPicture, { params, body: { picture: null } });
  assert.equal((await ines.ask(openStory, { params })).leadPicture, undefined);
});

test("a file that is no picture is refused, and so is a picture that is not there", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { params } = await begun(ines);
  const answer = await ines.fetchAt(`/newsroom/api/stories/${params.story}/pictures`, {
    method: "POST",
    body: "no picture",
    headers: { "content-type": "image/png" },
  });
  assert.ok(answer.status >= 400 && answer.status < 500);
  await assert.rejects(ines.ask(setLeadPicture, { params, body: { picture: 999_999 } }), refusedAs("no-such-picture"));
});
