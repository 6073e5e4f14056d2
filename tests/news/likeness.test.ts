/** Likeness: which stories are like one, and the shelf that remembers who has which word. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { likest, type Mention, mentionsKept, openShelf } from "../../src/news/likeness.ts";

const day = 24 * 3_600_000;
const mention = (story: number, sortMs = 0, weight = 1): Mention => ({ story, sortMs, weight });
const shares = (term: string, ...mentions: Mention[]) => ({ term, weight: 1, mentions });
const own = { story: 1, sortMs: 0 };

test("one common word is chance, two are not, and neither is one topic", () => {
  const shared = [shares("ferry", mention(2), mention(3)), shares("tide", mention(3)), shares("#7", mention(4))];
  const stories = likest(own, shared, 6).map((like) => like.story);
  assert.deepEqual(stories.sort(), [3, 4]);
});

test("a word that few have tells more than one that many have", () => {
  const many = [5, 6, 7, 8, 9].map((story) => mention(story));
  const shared = [shares("#1", ...many), shares("#2", mention(2))];
  assert.equal(likest(own, shared, 1)[0]!.story, 2);
});

test("the nearer in time is the more alike, and of likes the newer number comes first", () => {
  const shared = [shares("#1", mention(2, 200 * day), mention(3, day), mention(4, day))];
  assert.deepEqual(
    likest(own, shared, 6).map((like) => like.story),
    [4, 3, 2],
  );
});

test("a shelf keeps the newest of a word, wherever they are put in", () => {
  const shelf = openShelf();
  shelf.put("en ferry", []);
  for (let at = 0; at < 60; at++) shelf.add("en ferry", mention(at, ((at * 7) % 60) * day));
  const kept = shelf.mentions("en ferry")!;
  assert.deepEqual(
    kept.map((each) => each.sortMs / day),
    Array.from({ length: mentionsKept }, (_, at) => 59 - at),
  );
});

test("a shelf says nothing of a word that nobody put on it, nor of one that was dropped", () => {
  const shelf = openShelf();
  shelf.add("en ferry", mention(1));
  assert.equal(shelf.mentions("en ferry"), undefined);
  shelf.put("en ferry", [mention(1)]);
  shelf.drop("en ferry");
  assert.equal(shelf.mentions("en ferry"), undefined);
});

test("a shelf forgets what nobody asked for while many others were", () => {
  const shelf = openShelf();
  shelf.put("en asked", []);
  shelf.put("en forgotten", []);
  for (let at = 0; at < 100_000; at++) {
    shelf.put(`en word ${at}`, []);
    shelf.mentions("en asked");
  }
  assert.deepEqual(shelf.mentions("en asked"), []);
  assert.equal(shelf.mentions("en forgotten"), undefined);
});
