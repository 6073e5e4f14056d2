/** Allowances: so many at once, so many a minute, each name its own, in bounded memory. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openAllowance } from "../../src/base/allowance.ts";
import { testClock } from "../base.ts";

function three(mostNames = 100) {
  const clock = testClock();
  const allowance = openAllowance({ atOnce: 3, perMinute: 6, mostNames, now: () => clock.now().getTime() });
  return { ...allowance, clock };
}

test("so many are had at once; then it says how long to wait, and keeps its word", () => {
  const { take, clock } = three();
  assert.deepEqual([take("a"), take("a"), take("a"), take("a")], [0, 0, 0, 10]);
  clock.pass(4000);
  assert.equal(take("a"), 6);
  clock.pass(6000);
  assert.deepEqual([take("a"), take("a")], [0, 10]);
});

test("asking in vain costs nothing", () => {
  const { take, clock } = three();
  for (let at = 0; at < 50; at++) take("a");
  clock.pass(10_000);
  assert.equal(take("a"), 0);
});

test("who rests has the whole allowance back, and no more", () => {
  const { take, clock } = three();
  for (let at = 0; at < 4; at++) take("a");
  clock.pass(3_600_000);
  assert.deepEqual([take("a"), take("a"), take("a"), take("a")], [0, 0, 0, 10]);
});

test("one name's asking is not another's", () => {
  const { take } = three();
  for (let at = 0; at < 4; at++) take("a");
  assert.equal(take("b"), 0);
});

test("of more names than it knows it forgets who was quiet longest", () => {
  const { take, size } = three(2);
  for (const name of ["a", "a", "a", "b", "b", "b"]) take(name);
  assert.equal(take("b"), 10);
  take("c");
  assert.equal(size(), 2);
  assert.equal(take("b"), 10, "b asked later than a, so b is known still");
  assert.equal(take("a"), 0);
});
