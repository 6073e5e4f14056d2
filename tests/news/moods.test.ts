/** Moods: one reader leaves one a story, may change it, and no vote that was answered is lost. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { entriesAfter, newestEntry } from "../../src/base/journal.ts";
import { plainReading } from "../../src/base/reading.ts";
import { keys } from "../../src/news/keys.ts";
import { moods, noMoods } from "../../src/news/mood.ts";
import { moodCounts, moodLeft, openMoodBox, readerOf, tellMissedMoods } from "../../src/news/moods.ts";
import { withdraw } from "../../src/news/publishing.ts";
import { testClock } from "../base.ts";
import { atDesk, castDatabase } from "../cast.ts";

const secret = randomBytes(32);
const { now } = testClock();

test("a reader leaves a mood and may change it: it is counted once, as the last one", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const story = cast.stories.dredger;
  const reader = readerOf(secret, "token of a reader", story);
  const box = openMoodBox(database, now);
  assert.equal(await moodLeft(reading, story, reader), undefined);
  await box.leave({ story, reader, mood: "sad" });
  assert.deepEqual(await moodCounts(reading, story), { ...noMoods, sad: 1 });
  await box.leave({ story, reader, mood: "amused" });
  assert.deepEqual(await moodCounts(reading, story), { ...noMoods, amused: 1 });
  assert.equal(await moodLeft(reading, story, reader), "amused");
});

test("a vote is durable when it is answered: it is in the table, not in memory", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.library;
  await openMoodBox(database, now).leave({ story, reader: readerOf(secret, "one", story), mood: "touched" });
  assert.equal((await database.sql`select 1 from mood_vote where story = ${story}`).length, 1);
});

test("a hundred changes of mind at once move one vote, and end on the last", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.dredger;
  const reader = readerOf(secret, "undecided", story);
  const box = openMoodBox(database, now);
  const votes = Array.from({ length: 100 }, (_, at) => box.leave({ story, reader, mood: moods[at % moods.length]! }));
  await Promise.all(votes);
  assert.deepEqual(await moodCounts(plainReading(database.sql), story), { ...noMoods, [moods[99 % moods.length]!]: 1 });
});

test("two hundred readers at once, each with a mood, are two hundred votes, whichever server took them", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.dredger;
  const boxes = [openMoodBox(database, now), openMoodBox(database, now)];
  await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      boxes[at % 2]!.leave({ story, reader: readerOf(secret, `reader ${at}`, story), mood: moods[at % moods.length]! }),
    ),
  );
  const counts = await moodCounts(plainReading(database.sql), story);
  assert.deepEqual(
    Object.values(counts),
    moods.map(() => 25),
  );
});

test("two boxes taking one reader's votes at once still hold one vote", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.dredger;
  const reader = readerOf(secret, "two windows", story);
  const boxes = [openMoodBox(database, now), openMoodBox(database, now)];
  await Promise.all(moods.map((mood, at) => boxes[at % 2]!.leave({ story, reader, mood })));
  const counts = await moodCounts(plainReading(database.sql), story);
  assert.equal(
    Object.values(counts).reduce((sum, count) => sum + count),
    1,
  );
});

test("a mood about a story that readers cannot see is refused, and others beside it are not", async (t) => {
  const { database, cast } = await castDatabase(t);
  const { dredger, library, rates } = cast.stories;
  await atDesk(database, (work) => withdraw(work, [{ story: library, edition: "en" }]));
  const box = openMoodBox(database, now);
  const leave = (story: number) => box.leave({ story, reader: readerOf(secret, "reader", story), mood: "angry" });
  const [live, withdrawn, draft, unknown] = await Promise.allSettled([dredger, library, rates, 999_999].map(leave));
  assert.equal(live!.status, "fulfilled");
  for (const vote of [withdrawn!, draft!, unknown!]) {
    assert.equal(vote.status, "rejected");
    assert.equal(vote.status === "rejected" && vote.reason.status, 404);
  }
});

test("a story that is live in one edition still takes moods when the other is withdrawn", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.dredger;
  await atDesk(database, (work) => withdraw(work, [{ story, edition: "en" }]));
  await openMoodBox(database, now).leave({ story, reader: readerOf(secret, "reader", story), mood: "happy" });
  assert.equal((await moodCounts(plainReading(database.sql), story)).happy, 1);
});

test("the press is told of changed counts once, however many votes there were", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.dredger;
  const box = openMoodBox(database, now);
  const before = await newestEntry(database.sql);
  for (const token of ["a", "b", "c"])
    await box.leave({ story, reader: readerOf(secret, token, story), mood: "happy" });
  await box.tell();
  await box.tell();
  const entries = await entriesAfter(database.sql, before, 10);
  assert.deepEqual(
    entries.map((entry) => [entry.kind, entry.keys]),
    [["moods.counted", [keys.moods(story)]]],
  );
});

test("votes that the press was not told of before the process died are told at the next start", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = cast.stories.dredger;
  const before = await newestEntry(database.sql);
  await openMoodBox(database, now).leave({ story, reader: readerOf(secret, "a", story), mood: "happy" });
  await tellMissedMoods(database, now());
  const entries = await entriesAfter(database.sql, before, 10);
  assert.deepEqual(
    entries.map((entry) => entry.keys),
    [[keys.moods(story)]],
  );
});

test("a reader's mark is of one story: two stories' votes cannot be joined", () => {
  const marks = [readerOf(secret, "token", 1), readerOf(secret, "token", 2), readerOf(randomBytes(32), "token", 1)];
  assert.equal(new Set(marks.map((mark) => mark.toString("hex"))).size, 3);
  assert.deepEqual(readerOf(secret, "token", 1), marks[0]);
  assert.equal(marks[0]!.length, 16);
});
