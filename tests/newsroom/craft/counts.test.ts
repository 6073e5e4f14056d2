import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf } from "../../../src/newsroom/craft/counts.ts";
import { headlineFits } from "../../../src/newsroom/craft/headline_fit.ts";
import { emsOf, linesIn } from "../../../src/newsroom/craft/text_width.ts";

test("English is counted in words, Chinese in characters with each Latin word as one", () => {
  assert.deepEqual(countsOf(["It’s a well-known fact, 1,200 times."], "en").words, 6);
  assert.equal(countsOf(["市政府用AI写稿，共3篇。"], "zh-Hans").characters, 12);
  assert.deepEqual(countsOf([], "en"), { words: 0, characters: 0, minutes: 0 });
});

test("reading takes a minute for 238 words, and never none", () => {
  assert.equal(countsOf(["word ".repeat(714)], "en").minutes, 3);
  assert.equal(countsOf(["字".repeat(1170)], "zh-Hans").minutes, 3);
  assert.equal(countsOf(["one"], "en").minutes, 1);
});

test("width goes by letters, not by their number", () => {
  assert.ok(emsOf("WWWW", "serif") > 2 * emsOf("iiii", "serif"));
  assert.equal(emsOf("码头关闭", "sans"), 4);
  assert.equal(emsOf("é", "sans"), emsOf("e", "sans"));
});

test("lines break at spaces, and between Chinese characters anywhere", () => {
  assert.equal(linesIn("", 10, "serif"), 0);
  assert.equal(linesIn("码头关闭三天", 3, "serif"), 2);
  assert.equal(linesIn("a b", 100, "serif"), 1);
  assert.equal(linesIn("harbour harbour", emsOf("harbour", "serif") + 0.1, "serif"), 2);
  assert.equal(linesIn("x".repeat(40), 10, "sans"), Math.ceil(emsOf("x".repeat(40), "sans") / 10));
});

test("a short headline fits everywhere; a long one is first too long for a search result", () => {
  assert.ok(headlineFits("Harbour opens").every(({ fits }) => fits));
  const long = headlineFits(
    "The harbour council opens the north pier again after three winters of argument about who pays",
  );
  assert.deepEqual(
    long.filter(({ fits }) => !fits).map(({ place }) => place),
    ["search"],
  );
  assert.ok(headlineFits("市议会决定".repeat(14)).every(({ fits }) => !fits));
});
