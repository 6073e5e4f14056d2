/** The look is made the same twice, and its policy lets through what pages carry and nothing else. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { makeLook } from "../../src/site/look.ts";
import { look } from "./fixtures.ts";
import { everyPage } from "./pages.ts";

const made = await look();

test("the same sources give the same names", async () => {
  assert.deepEqual(await makeLook(), made);
});

test("every inline style and script of a page is in the policy by its hash", () => {
  for (const page of Object.values(everyPage("en", made))) {
    const inline = page().text.matchAll(/<(style|script)>(.*?)<\/\1>/gs);
    for (const [, , text] of inline) {
      assert.ok(made.policy.includes(createHash("sha256").update(text!).digest("base64")));
    }
  }
});

test("a stylesheet cannot end its own element", () => {
  for (const sheet of Object.values(made.styles)) assert.doesNotMatch(sheet, /<\//);
});
