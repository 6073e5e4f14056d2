/** A correction of a story that is live in two languages: both notes in one act, or neither. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { correctVersion, listReceipts, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";

test("one act corrects every edition it is live in, each with its note and its receipt", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = { story: room.cast.stories.dredger, edition: "en" };
  const text = "The channel is nine metres deep, not seven.";
  const others = [{ edition: "zh-Hans", text: "航道深九米，而不是七米。" }];
  const { receipt } = await ines.ask(correctVersion, { params, body: { text, others } });
  assert.equal(receipt.edition, "en");
  const { receipts } = await ines.ask(listReceipts, { query: { story: params.story } });
  assert.deepEqual(receipts.map(({ edition, what }) => `${edition} ${what}`).sort(), ["en correct", "zh-Hans correct"]);
  for (const { edition, path } of receipts) {
    const page = await (await fetch(room.origin + path)).text();
    assert.ok(page.includes(edition === "en" ? text : others[0]!.text), path);
  }
  const at = await room.house.database.sql<{ at: Date }[]>`
    select distinct at from correction where story = ${params.story}`;
  assert.equal(at.length, 1);
});

test("when one edition cannot be corrected none is", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = { story: room.cast.stories.dredger, edition: "en" };
  await ines.ask(withdrawVersion, { params: { ...params, edition: "zh-Hans" }, body: { reason: "Wrong." } });
  const body = { text: "Nine metres.", others: [{ edition: "zh-Hans", text: "九米。" }] };
  await assert.rejects(
    ines.ask(correctVersion, { params, body }),
    (error: unknown) => error instanceof Refused && error.code === "wrong-state",
  );
  await assert.rejects(
    ines.ask(correctVersion, { params, body: { text: "Nine.", others: [{ edition: "en", text: "Seven." }] } }),
    /One correction for each edition/,
  );
  assert.equal((await room.house.database.sql`select 1 from correction`).length, 0);
});
