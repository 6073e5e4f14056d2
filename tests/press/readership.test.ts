import assert from "node:assert/strict";
import { test } from "node:test";
import { openReadership } from "../../src/press/readership.ts";

test("what was read most in the last minutes comes first, and is forgotten after some more", () => {
  let nowMs = 0;
  const readership = openReadership(() => nowMs);
  for (const path of ["/a", "/b", "/b"]) readership.met(path);
  assert.deepEqual(readership.most(1), [{ path: "/b", reads: 2 }]);
  nowMs = 160_000;
  readership.most(1);
  readership.met("/a");
  readership.met("/a");
  assert.deepEqual(readership.most(2), [
    { path: "/a", reads: 3 },
    { path: "/b", reads: 2 },
  ]);
  nowMs = 320_000;
  assert.deepEqual(readership.most(2), [{ path: "/a", reads: 2 }]);
  nowMs = 900_000;
  assert.deepEqual(readership.most(2), []);
});

test("a flood of addresses does not fill the memory", () => {
  const readership = openReadership(() => 0);
  for (let at = 0; at < 50_000; at++) readership.met(`/${at}`);
  assert.equal(readership.most(100_000).length, 20_000);
});
