/** Every kind of page is valid HTML, in both languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { languages, look } from "./fixtures.ts";
import { everyPage } from "./pages.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // A headline is as long as it is, and the paper's name follows it.
    "long-title": "off",
    // Bars, focal points and picture colours are data.
    "no-inline-style": "off",
    "require-sri": ["error", { target: "crossorigin" }],
  },
});

const made = await look();

for (const lang of languages) {
  for (const [name, page] of Object.entries(everyPage(lang, made))) {
    test(`the ${name} page in ${lang} is valid HTML`, async () => {
      const report = await validator.validateString(page().text);
      const wrong = report.results.flatMap((each) =>
        each.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
}
