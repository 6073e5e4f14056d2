/** A takedown: once it is answered, no reader meets the story anywhere, not even on pages that may otherwise lag. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { secondDoor } from "../base.ts";
import { welcomedOwner } from "./caller.ts";
import { askOutside, tracesIn } from "./doors_outside.ts";
import { openRoom } from "./room.ts";
import { secretStory } from "./secret.ts";

test("a withdrawn story is nowhere the moment it is answered: no page, feed, map, count, search, cache or second server has it", async (t) => {
  const room = await openRoom(t);
  const other = await openRoom(
    t,
    Promise.resolve({ database: await secondDoor(room.house.database), cast: room.cast }),
  );
  const ines = await welcomedOwner(room);
  const secret = await secretStory(room);
  const versions = ["en", "zh-Hans"].map((edition) => ({ story: secret.story, edition }));
  for (const params of versions) await ines.ask(publishVersion, { params });
  const warm = await askOutside(room, secret);
  await askOutside(other, secret);
  const where = new Set(tracesIn(warm, secret).map((trace) => trace.split(" at ")[1]!));
  for (const path of ["/", "/latest/", "/harbour/", "/topics/dredging/", "/archive/2026/11/", "/rss.xml", "/feed.json"])
    assert.ok(where.has(path), `${path} showed it`);
  assert.ok(where.has("/sitemaps/2026-11.xml") && where.has("/search?q=dredging"));
  assert.ok(
    [...where].some((path) => path.startsWith("/stories/") && !path.includes("zephyrine")),
    "beside others",
  );

  for (const params of versions) await ines.ask(withdrawVersion, { params, body: { reason: "Not ours to tell." } });
  assert.deepEqual(tracesIn(await askOutside(room, secret), secret), []);
  for (const path of where) {
    const known = warm.get(path)?.etag;
    if (known == null) continue;
    const again = await fetch(room.origin + path, { headers: { "if-none-match": known }, redirect: "manual" });
    assert.notEqual(again.status, 304, `${path} is not what a cache has`);
  }
  assert.equal((await fetch(`${room.origin}/stories/zephyrine-bank-buys-the-harbour`)).status, 410);
  assert.deepEqual(tracesIn(await askOutside(other, secret), secret), [], "nor at the other server");
});
