/**
 * Webhooks through kill -9: stories are published while the server is killed again and again, with a receiver that
 * answers late and fails at times. Nothing is lost, each is told at least once, and its id drops the doubles.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { writeText } from "../../src/newsroom/calls/text.ts";
import { makeWebhook } from "../../src/newsroom/calls/webhooks.ts";
import { publishVersion } from "../../src/newsroom/calls/workflow.ts";
import { isSignedBy, openReceiver } from "../machines/receiver.ts";
import { until } from "../newsroom/writer.ts";
import { broadsheet, freshPlace, startPaper } from "./house.ts";
import { signedIn } from "./paper_desk.ts";

const kills = 4;
const each = 6;

test(`${kills} kills while ${kills * each} stories go out: every one is told, in its order, and doubles say that they are`, async (t) => {
  const place = await freshPlace(t, { WEBHOOKS_MAY_REACH: "127.0.0.1" });
  await broadsheet(place, "init", "--name", "The Bar Light", "--section", "Harbour");
  let paper = await startPaper(t, place);
  const fixed = { ...place, env: { ...place.env, PORT: new URL(paper.origin).port } };
  const { caller } = await signedIn(paper.origin, paper.firstOwner!);
  const receiver = await openReceiver(t);
  const body = { name: "Partner", url: receiver.url, events: ["story.published" as const] };
  const { secret } = await caller.ask(makeWebhook, { body });
  const { paper: here } = await caller.ask(whoIsHere);
  const published: number[] = [];
  for (let round = 0; round < kills; round++) {
    for (let at = 0; at < each; at++) {
      const params = await caller.ask(beginStory, {
        body: { edition: here.homeEdition, section: here.sections[0]!.id, headline: `Result ${round} ${at}` },
      });
      await caller.ask(writeText, { params, body: { markdown: "The boats came in." } });
      receiver.answer = at % 3 === 2 ? 500 : 200;
      await caller.ask(publishVersion, { params });
      published.push(params.story);
    }
    await pause(round * 7);
    await paper.kill();
    receiver.answer = 200;
    paper = await startPaper(t, fixed);
  }
  const told = () => new Set(receiver.got.map(({ value }) => value.data.story as number));
  await until(() => published.every((story) => told().has(story)), 60_000);
  const ids = new Map(receiver.got.map(({ id, value }) => [id, value.data.story as number]));
  assert.equal(ids.size, published.length, "one message a story, whatever its doubles");
  assert.ok(receiver.got.every((got) => isSignedBy(got, secret)));
  t.diagnostic(`${receiver.got.length} sent for ${published.length}`);
});
