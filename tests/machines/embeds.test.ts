/** Embeds: small, without cookie or script, in any frame; and oEmbed, which leads there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { welcomedOwner } from "../newsroom/caller.ts";
import { openRoom } from "../newsroom/room.ts";

const mostBytes = 10 * 1024;

test("mood bar and headlines are small pages that any site may frame", async (t) => {
  const room = await openRoom(t);
  const { dredger } = room.cast.stories;
  const { harbour } = room.cast.sections;
  for (const path of [
    `/embed/en/moods/${dredger}`,
    `/embed/zh-Hans/moods/${dredger}`,
    "/embed/en/headlines",
    `/embed/en/headlines/${harbour}`,
  ]) {
    const answer = await fetch(room.origin + path);
    const body = await answer.text();
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get("content-security-policy")!, /frame-ancestors \*/);
    assert.match(answer.headers.get("content-security-policy")!, /default-src 'none'/);
    assert.equal(answer.headers.get("x-frame-options"), null);
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.ok(Buffer.byteLength(body) <= mostBytes, `${path} ${Buffer.byteLength(body)}`);
    assert.equal(/<script|<img|<link/.test(body), false, path);
    const etag = answer.headers.get("etag")!;
    assert.equal((await fetch(room.origin + path, { headers: { "if-none-match": etag } })).status, 304);
  }
  for (const path of [
    "/embed/en/moods/999",
    `/embed/en/moods/${room.cast.stories.rates}`,
    "/embed/xx/headlines",
    "/embed/en/headlines/999",
  ])
    assert.equal((await fetch(room.origin + path)).status, 404, path);
});

test("a story's page tells where its oEmbed is, which leads to the mood bar; a withdrawn story has none", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { dredger } = room.cast.stories;
  const [live] = await room.house.database.sql<
    { slug: string }[]
  >`select slug from live where story = ${dredger} and edition = 'en'`;
  const page = await (await fetch(`${room.origin}/stories/${live!.slug}`)).text();
  const address = /application\/json\+oembed" href="([^"]+)"/.exec(page)![1]!.replaceAll("&amp;", "&");
  const answer = await fetch(`${address}&maxwidth=400`);
  const said = (await answer.json()) as { type: string; width: number; html: string; title: string };
  assert.deepEqual([answer.headers.get("access-control-allow-origin"), said.type, said.width], ["*", "rich", 400]);
  const src = /src="([^"]+)"/.exec(said.html)![1]!;
  assert.equal((await fetch(src)).status, 200);
  assert.equal((await fetch(`${address}&format=xml`)).status, 501);
  assert.equal(
    (await fetch(`${room.origin}/oembed?url=${encodeURIComponent("https://elsewhere.example/stories/x")}`)).status,
    404,
  );
  await ines.ask(withdrawVersion, { params: { story: dredger, edition: "en" }, body: { reason: "Wrong." } });
  for (const gone of [address, src]) assert.equal((await fetch(gone)).status, 404);
});
