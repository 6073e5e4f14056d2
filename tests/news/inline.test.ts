/** Inline text in its tidy form. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Inline, wordsOf } from "../../src/news/copy.ts";
import { tidied } from "../../src/news/inline.ts";

const words = fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\u00a0", "\u3000", "a", "b", "字") });

test("words without marks become one span, no blanks at its edges or around its line breaks", () => {
  assert.deepEqual(tidied([{ text: "  One " }, { text: " two \n three\t" }]), [{ text: "One  two\nthree" }]);
  assert.deepEqual(tidied([{ text: " \n " }]), []);
});

test("marks make no difference to what the words are", () => {
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const plain: Inline = texts.map((text) => ({ text }));
      const marked: Inline = texts.map((text, at) => (at % 2 ? { text } : { text, marks: [{ type: "strong" }] }));
      assert.equal(wordsOf(tidied(marked)), wordsOf(tidied(plain)));
    }),
  );
});
