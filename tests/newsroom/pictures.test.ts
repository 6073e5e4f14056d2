/** Pictures of what is not out yet: for the staff and for who was sent a link, never by their address alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setEmbargo } from "../../src/newsroom/calls/plans.ts";
import { makePreviewLink, revokePreviewLink, shareCard } from "../../src/newsroom/calls/previews.ts";
import { publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { callerAt, welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";
import { secretStory } from "./secret.ts";
import { takenOn } from "./staffed.ts";

const hourMs = 3_600_000;

test("the staff, and who has a good link, see the pictures of a draft; readers from the moment it is live until it is withdrawn", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { picture, story, edition } = await secretStory(room);
  const params = { story, edition };
  const readers = async () => (await fetch(`${room.origin}${picture}/320.jpg`)).status;
  const staff = `/newsroom/api/shown${picture}/320.jpg`;
  assert.equal(await readers(), 404);
  const seen = await ines.fetchAt(staff);
  assert.deepEqual([seen.status, seen.headers.get("content-type")], [200, "image/jpeg"]);
  assert.match(seen.headers.get("cache-control")!, /^private/);
  assert.equal((await callerAt(room.origin).fetchAt(staff)).status, 401);
  const page = await (await ines.fetchAt(`/newsroom/api/stories/${story}/en/preview`)).text();
  assert.ok(page.includes(staff.replace("320.jpg", "")), "the preview shows it from there");
  assert.ok(!page.includes(`"${picture}/`));
  assert.match((await ines.ask(shareCard, { params })).image!, /\/newsroom\/api\/shown\/pictures\//);

  room.clock.pass(hourMs);
  const tomas = await takenOn(room, ines, "contributor");
  assert.equal((await tomas.fetchAt(staff)).status, 404, "who sees only their own has no picture of others");

  const endsAt = new Date(room.clock.now().getTime() + hourMs).toISOString();
  const { url, link } = await ines.ask(makePreviewLink, { params, body: { endsAt } });
  const linked = `${url}${picture}/320.jpg`;
  const preview = await (await fetch(url)).text();
  assert.ok(preview.includes(`${new URL(url).pathname}${picture}/`));
  assert.equal((await fetch(linked)).status, 200);
  assert.equal((await fetch(`${url}/pictures/${"0".repeat(32)}/320.jpg`)).status, 404);
  await ines.ask(revokePreviewLink, { params: { ...params, link: link.id } });
  assert.equal((await fetch(linked)).status, 410);
  const second = await ines.ask(makePreviewLink, { params, body: { endsAt } });
  await ines.ask(setEmbargo, { params, body: { until: endsAt } });
  assert.equal((await fetch(`${second.url}${picture}/320.jpg`)).status, 410);
  assert.equal(await readers(), 404);
  room.clock.pass(hourMs);

  await ines.ask(publishVersion, { params });
  assert.equal(await readers(), 200);
  assert.equal((await tomas.fetchAt(staff)).status, 200, "what readers see everybody sees");
  await ines.ask(withdrawVersion, { params, body: { reason: "Not ours to tell." } });
  assert.equal(await readers(), 404);
});
