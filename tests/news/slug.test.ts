/** Slugs: whatever somebody writes above a story, its URL is a word of letters, digits and hyphens. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isSlug, slugOf } from "../../src/news/slug.ts";

const title = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.stringMatching(/^[一-龥a-zA-Z0-9 ，。：「」!?-]{0,120}$/),
);

test("whatever the title, the slug may stand in a URL", () => {
  fc.assert(fc.property(title, (text) => assert.ok(isSlug(slugOf(text, "story-1")), slugOf(text, "story-1"))));
});

test("a slug is never longer than 80 characters, nor cut inside a word that fits", () => {
  fc.assert(fc.property(title, (text) => assert.ok(slugOf(text, "story-1").length <= 80)));
  const long = slugOf(Array.from({ length: 30 }, () => "channel").join(" "), "story-1");
  assert.match(long, /^channel(-channel)*$/);
});

test("the slug of a slug is itself", () => {
  fc.assert(fc.property(title, (text) => assert.equal(slugOf(slugOf(text, "story-1"), "x"), slugOf(text, "story-1"))));
});

test("letters lose their accents and case, marks of punctuation part words", () => {
  assert.equal(slugOf("Inês Duarte’s “Ébb” — a Reply!", "x"), "ines-duartes-ebb-a-reply");
});

test("Han is written as pinyin, beside what is Latin already", () => {
  assert.equal(slugOf("港口 2026", "x"), "gang-kou-2026");
  assert.equal(slugOf("盐沼信使", "x"), "yan-zhao-xin-shi");
});

test("a title without a letter or a digit takes the fallback", () => {
  for (const empty of ["", "   ", "—!?", "🙂"]) assert.equal(slugOf(empty, "story-7"), "story-7");
});

test("what would end or climb a path is no slug", () => {
  for (const bad of ["", "a/b", "..", ".", "a b", "a?b", "a#b", "-a", "a-", "a--b", "%2e", "a\\b", "x".repeat(201)])
    assert.ok(!isSlug(bad), bad);
  for (const good of ["a", "a-b", "2026", "a.b", "a_b", "盐沼"]) assert.ok(isSlug(good), good);
});
