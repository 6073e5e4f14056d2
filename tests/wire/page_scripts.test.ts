import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutScripts } from "../../src/wire/page_scripts.ts";

test("scripts and styles go, linked data and everything else stay", () => {
  assert.equal(
    withoutScripts(
      'a<SCRIPT>if (a < b) x()</Script >b<style>p{}</style>c<script type="application/ld+json">{"d":1}</script>e',
    ),
    'abc<script type="application/ld+json">{"d":1}</script>e',
  );
});

test("a script ends at its end tag even when something stands in that tag, and an open one takes nothing along", () => {
  assert.equal(withoutScripts("a<script>x</script\n\n<!-- note -->b"), "ab");
  assert.equal(withoutScripts("a<script>b"), "a<script>b");
});

test("a hundred thousand scripts that nobody closed take no time", () => {
  const started = performance.now();
  withoutScripts("<script>".repeat(100_000));
  assert.ok(performance.now() - started < 1_000);
});
