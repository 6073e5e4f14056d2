import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf, replacement, type Search, searched } from "../../../src/newsroom/craft/search.ts";

const plain: Search = { find: "", pattern: false, sameCase: false, wholeWord: false };
const found = (text: string, search: Partial<Search>) =>
  placesOf(text, searched({ ...plain, ...search })!).map(({ from, to }) => text.slice(from, to));

test("plain words are found as they are written, signs and all", () => {
  assert.deepEqual(found("Pier (old). pier", { find: "pier" }), ["Pier", "pier"]);
  assert.deepEqual(found("Pier (old). pier", { find: "pier", sameCase: true }), ["pier"]);
  assert.deepEqual(found("what? a.b a-b", { find: "a.b" }), ["a.b"]);
  assert.deepEqual(found("pierhead pier", { find: "pier", wholeWord: true }), ["pier"]);
  assert.deepEqual(found("老码头与新码头", { find: "码头" }), ["码头", "码头"]);
});

test("a pattern finds no empty place, a wrong one is none", () => {
  assert.deepEqual(found("aab", { find: "a*", pattern: true }), ["aa"]);
  assert.equal(searched({ ...plain, find: "(", pattern: true }), undefined);
  assert.equal(searched(plain), undefined);
});

test("groups are put in only where the search is a pattern", () => {
  const [place] = placesOf("6 pm", searched({ ...plain, find: "(\\d+) pm", pattern: true })!);
  assert.equal(replacement(place!.match, "$1 in the evening, $$5 ($&)", true), "6 in the evening, $5 (6 pm)");
  assert.equal(replacement(place!.match, "$1", false), "$1");
});
