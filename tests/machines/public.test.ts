/** What machines read without a token: whole, paged, kept like pages, and gone with the story. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changePicture } from "../../src/newsroom/calls/picture_desk.ts";
import { setLeadPicture } from "../../src/newsroom/calls/stories.ts";
import { publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { reads } from "../../src/site/api/reads.ts";
import { welcomedOwner } from "../newsroom/caller.ts";
import { machineAt } from "../newsroom/machine.ts";
import { photograph, takeFile } from "../newsroom/pictures.ts";
import { openRoom } from "../newsroom/room.ts";

const shapeOf = (name: string) => reads.find((each) => each.name === name)!.answer;

test("every read answers in its shape, to pages of any site", async (t) => {
  const room = await openRoom(t);
  const anybody = machineAt(room.origin, undefined);
  const { dredger } = room.cast.stories;
  const paths: Record<string, string> = {
    paper: "/public",
    sections: "/public/en/sections",
    stories: "/public/en/stories",
    story: `/public/en/stories/${dredger}`,
    moods: `/public/zh-Hans/stories/${dredger}/moods`,
    topics: "/public/en/topics",
    people: "/public/en/people",
  };
  for (const [name, path] of Object.entries(paths)) {
    const { status, headers, value } = await anybody.get(path);
    assert.equal(status, 200, `${path} ${JSON.stringify(value)}`);
    assert.equal(headers.get("access-control-allow-origin"), "*", path);
    shapeOf(name).parse(value);
    const again = await anybody.get(path, { "if-none-match": headers.get("etag")! });
    assert.equal(again.status, 304, path);
  }
  const [topic] = (await anybody.get("/public/en/topics")).value.topics;
  shapeOf("topic").parse((await anybody.get(`/public/en/topics/${topic.slug}`)).value);
  const [person] = (await anybody.get("/public/en/people")).value.people;
  shapeOf("person").parse((await anybody.get(`/public/en/people/${person.slug}`)).value);
});

test("lists go on by cursor, newest first, each story once; by section, topic, person, date and search", async (t) => {
  const room = await openRoom(t);
  const anybody = machineAt(room.origin, undefined);
  const all: number[] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const { value } = await anybody.get(`/public/en/stories?limit=1${cursor ? `&cursor=${cursor}` : ""}`);
    all.push(...value.stories.map(({ story }: { story: number }) => story));
    cursor = value.cursor;
  }
  const { crossing, dredger, library, tides, rates } = room.cast.stories;
  assert.deepEqual(all, [crossing, dredger, library, tides]);
  const found = async (query: string) =>
    (await anybody.get(`/public/en/stories?${query}`)).value.stories.map(({ story }: { story: number }) => story);
  assert.ok((await found(`section=${room.cast.sections.harbour}`)).includes(dredger));
  assert.deepEqual(await found("date=2026-10"), [tides]);
  assert.equal((await found("search=dredger")).includes(rates), false);
  for (const query of ["limit=0", "limit=x", "cursor=no", "section=x", "date=2026-13", "topic=a&person=b"])
    assert.equal((await anybody.get(`/public/en/stories?${query}`)).status, 422, query);
  for (const path of [
    "/public/xx/stories",
    "/public/en/stories/999",
    `/public/en/stories/${rates}`,
    "/public/en/nothing",
    "/public/en/stories?topic=none",
  ]) {
    const { status, headers, value } = await anybody.get(path);
    assert.deepEqual(
      [status, headers.get("content-type"), value.code],
      [404, "application/problem+json", "not-found"],
      path,
    );
  }
});

test("a published story is there with the answer to publish, a withdrawn one is not", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const anybody = machineAt(room.origin, undefined);
  const params = { story: room.cast.stories.rates, edition: "en" };
  const path = `/public/en/stories/${params.story}`;
  assert.equal((await anybody.get(path)).status, 404);
  await ines.ask(publishVersion, { params });
  assert.equal((await anybody.get(path)).status, 200);
  assert.equal((await anybody.get("/public/en/stories?limit=100")).value.stories[0].story, params.story);
  await ines.ask(withdrawVersion, { params, body: { reason: "Wrong figures." } });
  assert.equal((await anybody.get(path)).status, 404);
  const { value } = await anybody.get("/public/en/stories?limit=100");
  assert.equal(JSON.stringify(value).includes(path), false);
});

test("a picture is told with addresses it is found at, and no more once its rights have ended", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const anybody = machineAt(room.origin, undefined);
  const params = { story: room.cast.stories.rates, edition: "en" };
  const { picture } = await takeFile(ines, await photograph().jpeg().toBuffer(), "quay.jpg");
  await ines.ask(setLeadPicture, { params, body: { picture, credit: "Bo Yiran", caption: "The quay", alt: "A quay" } });
  await ines.ask(publishVersion, { params });
  const told = async () => {
    const story = (await anybody.get(`/public/en/stories/${params.story}`)).value;
    const [card] = (await anybody.get("/public/en/stories?limit=1")).value.stories;
    return [story.picture, card.picture];
  };
  for (const each of await told()) {
    assert.deepEqual([each.credit, each.renditions[0].width], ["Bo Yiran", 320]);
    const answer = await fetch(each.renditions[0].webp.replace(/^https?:\/\/[^/]+/, room.origin));
    assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, "image/webp"]);
  }
  const clock = room.newsroom.keepRights();
  await ines.ask(changePicture, { params: { picture }, body: { rightsEndAt: room.clock.now().toISOString() } });
  await clock.run();
  assert.deepEqual(await told(), [null, null]);
});

test("another site's page may ask before it reads; nobody writes here", async (t) => {
  const room = await openRoom(t);
  const path = `${room.origin}/api/v1/public/en/stories`;
  const asked = await fetch(path, { method: "OPTIONS", headers: { origin: "https://elsewhere.example" } });
  assert.deepEqual([asked.status, asked.headers.get("access-control-allow-origin")], [204, "*"]);
  assert.equal((await fetch(path, { method: "POST" })).status, 405);
});
