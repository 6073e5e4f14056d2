/** The typed client: current, and enough for an outside system to lead a story through its whole life. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { broadsheet, Problem } from "../../client/broadsheet.ts";
import { clientFiles } from "../../src/main_client.ts";
import { makeToken, scopes } from "../../src/newsroom/calls/tokens.ts";
import { welcomedOwner } from "../newsroom/caller.ts";
import { openRoom } from "../newsroom/room.ts";
import { until } from "../newsroom/writer.ts";
import { checkout } from "../server.ts";

test("client and reference page are those of the document; “npm run client” writes them", async () => {
  for (const [path, text] of Object.entries(clientFiles()))
    assert.ok((await readFile(join(checkout, path), "utf8")) === text, `${path} is not current: npm run client`);
});

test("an outside system leads a story through its whole life with the client alone", async (t) => {
  const room = await openRoom(t);
  const clock = await room.newsroom.keepTime();
  const ines = await welcomedOwner(room);
  const { secret } = await ines.ask(makeToken, { body: { name: "Wire", scopes } });
  const api = broadsheet({ origin: room.origin, token: secret });
  const anybody = broadsheet({ origin: room.origin });

  const { value: me } = await api.whoIsHere();
  const section = me.paper.sections[0]!.id;
  const idempotencyKey = "wire-4711";
  const begin = () =>
    api.beginStory({ body: { edition: "en", section, headline: "Lighthouse lit again" }, idempotencyKey });
  const { value: path } = await begin();
  assert.deepEqual((await begin()).value, path, "sent twice, begun once");

  const { etag } = await api.openText({ path });
  const markdown = "The lamp was lit at **dusk**.\n\n- for the boats\n- for the town";
  const written = await api.writeText({
    path,
    body: { standfirst: "After nine dark winters.", markdown },
    ifMatch: etag,
  });
  assert.equal(written.value.copy.length, 2);
  await assert.rejects(
    api.writeText({ path, body: { markdown: "Too late." }, ifMatch: etag }),
    (error: unknown) => error instanceof Problem && error.status === 412 && error.code === "changed-since",
  );

  const file = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#123456" } })
    .jpeg()
    .toBuffer();
  const { value: picture } = await api.takePictureIn({ path: { story: path.story }, body: new Uint8Array(file) });
  const words = { credit: "Ana Costa", caption: "The lamp.", alt: "A lamp over the sea" };
  await api.setLeadPicture({ path, body: { picture: picture.picture, ...words } });
  await api.setFields({
    path,
    body: { bylines: ["Ana Costa"], topics: ["Lighthouses"], slug: "lighthouse-lit-again" },
  });
  assert.equal((await api.handIn({ path, body: { note: "From the wire." } })).value.state, "in review");
  const checks = (await api.openChecklist({ path })).value.items;
  assert.deepEqual(
    checks.filter(({ severity }) => severity === "obstacle"),
    [],
  );

  const at = new Date(room.clock.now().getTime() + 60_000).toISOString();
  const { value: scheduled } = await api.setSchedule({ path, body: { what: "publish", at } });
  assert.equal(scheduled.state, "due");
  await assert.rejects(anybody.story({ path: { edition: "en", story: path.story } }), /Nothing is published/);
  room.clock.pass(61_000);
  await clock.run();
  await until(async () => (await api.openStory({ path })).value.state === "live");

  const { value: live } = await anybody.story({ path: { edition: "en", story: path.story } });
  assert.equal(live.headline, "Lighthouse lit again");
  assert.equal(live.picture?.credit, "Ana Costa");
  assert.match(live.html, /<strong>dusk<\/strong>/);
  const { value: listed } = await anybody.stories({ path: { edition: "en" }, query: { topic: "lighthouses" } });
  assert.deepEqual(
    listed.stories.map(({ story }) => story),
    [path.story],
  );

  await api.writeText({ path, body: { headline: "Lighthouse lit once more" } });
  const corrected = await api.correctVersion({ path, body: { text: "It was lit at dawn." } });
  assert.equal(corrected.value.receipt.what, "correct");
  const { value: after } = await anybody.story({ path: { edition: "en", story: path.story } });
  assert.deepEqual([after.headline, after.corrections[0]!.text], ["Lighthouse lit once more", "It was lit at dawn."]);
  const { value: withdrawn } = await api.withdrawVersion({ path, body: { reason: "The lamp is out." } });
  assert.equal(withdrawn.state, "withdrawn");
  await assert.rejects(anybody.story({ path: { edition: "en", story: path.story } }), /Nothing is published/);
});
