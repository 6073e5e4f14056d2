/**
 * Every act of the newsroom by keyboard alone. The acts are the calls that change something; one that stands in no table
 * here, and is not named with a reason, fails the test.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join as joinPath } from "node:path";
import { test } from "node:test";
import type { Call } from "../../src/newsroom/calls/call.ts";
import { checkout } from "../server.ts";
import { houseActs } from "./acts_of_house.ts";
import { listActs } from "./acts_of_lists.ts";
import { machineActs } from "./acts_of_machines.ts";
import { ownActs } from "./acts_of_oneself.ts";
import { storyActs } from "./acts_of_stories.ts";
import { handOf, makes } from "./hand.ts";
import { showNewsroom } from "./newsroom.ts";

const newsroom = showNewsroom({ host: "localhost" });
type AnyCall = Call<never, never, never, never>;

/** Calls that no screen makes, or none that a hand could lead there. */
const otherwise: Readonly<Record<string, string>> = {
  changeView: "A view kept again under its name is replaced: the screens ask saveView.",
  changeWebhook: "Only a webhook that ended offers it, by a plain button.",
  replayDelivery: "Only where something was told, by a plain button of the log.",
  writeText: "For machines: hands write in the room.",
  ...Object.fromEntries(
    [
      "arrangeFront",
      "publishFront",
      "undoFrontChange",
      "beginFront",
      "closeFront",
      "scheduleFront",
      "cancelFrontSchedule",
    ].map((name) => [
      name,
      "On a front's own screen, walked by keyboard alone in `fronts.test.ts`; the rest are plain buttons.",
    ]),
  ),
  ...Object.fromEntries(
    ["changePicture", "describePicture", "replacePicture", "beginCollection", "fillCollection"].map((name) => [
      name,
      "On the picture desk's own screens, walked by keyboard alone in `picture.test.ts` and `pictures.test.ts`.",
    ]),
  ),
  ...Object.fromEntries(
    ["changeCollection", "dropCollection"].map((name) => [name, "By keyboard alone in `pictures.test.ts`."]),
  ),
  takePicture: "For machines: the screens send files in parts.",
  welcome: "Once in the life of a paper, by fields and Enter as in `join`.",
};

const calls = new Map<string, AnyCall>();
const folder = joinPath(checkout, "src/newsroom/calls");
for (const file of readdirSync(folder))
  for (const [name, value] of Object.entries((await import(joinPath(folder, file))) as Record<string, AnyCall>))
    if (typeof value === "object" && value !== null && "method" in value && value.method !== "get")
      calls.set(name, value);

const tables = {
  "of a story": storyActs,
  "of the lists": listActs,
  "of the house": houseActs,
  "of machines": machineActs,
  "of oneself": ownActs,
};

test("every act has its keys, or a reason", () => {
  const written = [...Object.values(tables).flatMap((table) => Object.keys(table)), ...Object.keys(otherwise)];
  assert.deepEqual(written.toSorted(), [...calls.keys()].toSorted());
});

for (const [name, acts] of Object.entries(tables))
  test(`every act ${name} is done by keyboard alone`, async (t) => {
    const seat = await newsroom.sitDown(t, newsroom.ines());
    seat.page.setDefaultTimeout(10_000);
    const hand = handOf(seat);
    const failed: string[] = [];
    for (const [call, act] of Object.entries(acts))
      try {
        await makes(seat.page, calls.get(call)!, () => act({ ...hand, context: seat.context, newsroom, ending: t }));
      } catch (error) {
        failed.push(`${call}: ${(error as Error).message.slice(0, 300)}`);
      }
    assert.deepEqual(failed, []);
  });
