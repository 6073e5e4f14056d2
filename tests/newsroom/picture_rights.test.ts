/** Rights of pictures: what stops a use, and what happens on the day they end, by a clock that is told the time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { changePicture, openPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { listRights } from "../../src/newsroom/calls/picture_rights.ts";
import { setLeadPicture } from "../../src/newsroom/calls/stories.ts";
import { openChecklist, publishVersion } from "../../src/newsroom/calls/workflow.ts";
import type { Caller } from "./caller.ts";
import { welcomedOwner } from "./caller.ts";
import { photograph, takeFile } from "./pictures.ts";
import { openRoom, type Room } from "./room.ts";

const dayMs = 86_400_000;

/** The story of the rates, live with a picture that leads it. */
async function liveWithPicture(room: Room, ines: Caller) {
  const { picture, digest } = await takeFile(ines, await photograph(640, 480).jpeg().toBuffer(), "quay.jpg");
  const params = { story: room.cast.stories.rates, edition: "en" };
  await ines.ask(setLeadPicture, { params, body: { picture, credit: "Bo Yiran", caption: "The quay", alt: "A quay" } });
  const { receipt } = await ines.ask(publishVersion, { params });
  return { picture, digest, params, path: receipt.path };
}

test("rights end: warned a week before, gone from every page and address on the second, with the receipt", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { picture, digest, params, path } = await liveWithPicture(room, ines);
  const clock = room.newsroom.keepRights();
  const file = `/pictures/${digest.slice(0, 32)}/640.jpg`;
  const front = "/";
  const textOf = async (at: string) => (await fetch(room.origin + at)).text();
  assert.match(await textOf(path), new RegExp(digest.slice(0, 32)));
  assert.equal((await fetch(room.origin + file)).status, 200);

  const endAt = new Date(room.clock.now().getTime() + 10 * dayMs);
  await ines.ask(changePicture, { params: { picture }, body: { rightsEndAt: endAt.toISOString() } });
  assert.deepEqual((await ines.ask(listRights)).soon, []);
  room.clock.pass(3 * dayMs + 1000);
  assert.equal(await clock.run(), 1);
  const { soon } = await ines.ask(listRights);
  assert.deepEqual(
    soon.map((line) => [line.picture.id, line.uses.map(({ story }) => story)]),
    [[picture, [params.story]]],
  );
  const { items } = await ines.ask(openChecklist, { params });
  assert.ok(items.some(({ code }) => code === "picture-rights-soon"));
  assert.match(await textOf(path), new RegExp(digest.slice(0, 32)));

  room.clock.pass(7 * dayMs);
  // By its own address at once, whether the clock was there or not.
  assert.equal((await fetch(room.origin + file)).status, 410);
  assert.equal(await clock.run(), 1);
  for (const page of [path, front, "/feed.xml", "/feed.json"])
    assert.doesNotMatch(await textOf(page), new RegExp(digest.slice(0, 32)), page);
  const page = await textOf(path);
  assert.match(page, /no longer shown: the right to show it has ended/);
  assert.match(page, /<img src="\/pictures\/withdrawn.svg" width="640" height="480"/);
  assert.equal((await fetch(`${room.origin}/pictures/withdrawn.svg`)).status, 200);
  for (const format of ["avif", "webp", "jpg"])
    assert.equal((await fetch(`${room.origin}/pictures/${digest.slice(0, 32)}/320.${format}`)).status, 410);
  const { ended } = await ines.ask(listRights);
  assert.deepEqual(
    [ended[0]?.state, ended[0]?.receipts.map(({ what, story }) => [what, story])],
    ["withdrawn", [["picture", params.story]]],
  );
  assert.ok(ended[0]!.receipts[0]!.servers[0]!.liveAfterMs! < 10_000);
  assert.equal(await clock.run(), 0);

  // Bought for longer: it is given back, everywhere.
  const later = new Date(room.clock.now().getTime() + 100 * dayMs).toISOString();
  await ines.ask(changePicture, { params: { picture }, body: { rightsEndAt: later } });
  assert.equal((await ines.ask(openPicture, { params: { picture } })).withdrawnAt, null);
  assert.match(await textOf(path), new RegExp(digest.slice(0, 32)));
  assert.equal((await fetch(room.origin + file)).status, 200);
  assert.deepEqual(room.troubles, []);
});

test("a use is stopped while words are missing, rights have ended or the web is not allowed", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { picture } = await takeFile(ines, await photograph(160, 120).png().toBuffer());
  const params = { story: room.cast.stories.rates, edition: "en" };
  await ines.ask(setLeadPicture, { params, body: { picture } });
  const codes = async () =>
    (await ines.ask(openChecklist, { params })).items.flatMap(({ code, severity }) =>
      severity === "obstacle" ? [code] : [],
    );
  assert.deepEqual(await codes(), ["picture-credit", "picture-caption", "picture-alt"]);
  await ines.ask(setLeadPicture, { params, body: { picture, credit: "Bo Yiran", caption: "The quay", alt: "A quay" } });
  assert.deepEqual(await codes(), []);
  const ended = new Date(room.clock.now().getTime() - 1000).toISOString();
  await ines.ask(changePicture, { params: { picture }, body: { uses: ["print"], rightsEndAt: ended } });
  assert.deepEqual(await codes(), ["picture-rights", "picture-use"]);
  await assert.rejects(
    ines.ask(publishVersion, { params }),
    (error) => error instanceof Refused && error.code === "not-ready" && /rights have ended/.test(error.message),
  );
});
