import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Doc } from "yjs";
import { changeBetween, movedThrough, type Step } from "../../src/newsroom/app/editor/text_change.ts";
import { writtenHere } from "../../src/newsroom/app/editor/written_here.ts";
import { writeLine } from "../../src/newsroom/rooms/room_text.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "潮", " "), maxLength: 12 });

test("what was typed, told by the caret, makes the one text into the other", () => {
  fc.assert(
    fc.property(text, text, fc.nat(12), (before, after, caret) => {
      const change = changeBetween(before, after, Math.min(caret, after.length));
      if (change === undefined) assert.equal(before, after);
      else {
        const { at, removed, inserted } = change;
        assert.equal(before.slice(0, at) + inserted + before.slice(at + removed), after);
      }
    }),
    { numRuns: 1000 },
  );
});

test("of equal letters the one at the caret is the new one", () => {
  assert.deepEqual(changeBetween("aaa", "aaaa", 2), { at: 1, removed: 0, inserted: "a" });
  assert.deepEqual(changeBetween("aaa", "aa", 1), { at: 1, removed: 1, inserted: "" });
});

test("a caret stays between the same letters whatever others type", () => {
  const marked = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 10 });
  fc.assert(
    fc.property(marked, marked, fc.nat(10), (before, after, place) => {
      const index = Math.min(place, before.length);
      const doc = new Doc();
      const shared = doc.getText("headline");
      shared.insert(0, before);
      const steps: Step[][] = [];
      shared.observe(({ delta }) => void steps.push(delta as Step[]));
      // Another writer's change comes as one.
      doc.transact(() => writeLine(shared, after));
      const moved = steps.reduce((at, each) => movedThrough(at, each), index);
      assert.ok(moved >= 0 && moved <= after.length);
      let start = 0;
      while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
      if (index <= start) assert.equal(moved, index);
    }),
    { numRuns: 500 },
  );
});

test("nothing is called kept that was written after the asking", () => {
  const mine = writtenHere(2);
  assert.equal(mine.unkept(), 2);
  const asked = mine.toAsk()!;
  mine.wrote();
  assert.equal(mine.toAsk(), undefined);
  mine.kept(asked);
  assert.equal(mine.unkept(), 1);
  assert.notEqual(mine.toAsk(), undefined);
  mine.cut();
  assert.equal(mine.unkept(), 1);
  mine.kept(mine.toAsk()!);
  assert.equal(mine.unkept(), 0);
  assert.equal(mine.toAsk(), undefined);
});
