/** What a reader's page may weigh: one round trip of ten segments for the text, little script, nothing from elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { plainText } from "../../src/news/copy.ts";
import { languages, look } from "./fixtures.ts";
import { everyPage } from "./pages.ts";
import { englishCopy } from "./words.ts";

const roundTripBytes = 14_600;
const scriptBytes = 6_000;

const made = await look();
const compressed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

test("the story of the tests has 600 words", () => {
  assert.ok(plainText(englishCopy).split(/\s+/).length >= 600);
});

for (const lang of languages) {
  for (const [name, page] of Object.entries(everyPage(lang, made))) {
    test(`the ${name} page in ${lang} with its look fits in one round trip`, (context) => {
      const bytes = compressed(page().text);
      context.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= roundTripBytes, `${bytes} bytes`);
    });
  }
}

test("all script of a page is small", () => {
  const bytes = made.files.reduce((sum, file) => sum + compressed(file.text), 0);
  assert.ok(bytes <= scriptBytes, `${bytes} bytes`);
});

test("no page loads anything from another host", () => {
  for (const lang of languages) {
    for (const page of Object.values(everyPage(lang, made))) {
      const loads = page().text.matchAll(
        /(?:\ssrc|srcset|<link[^>]*rel="(?:stylesheet|preload|icon|manifest)"[^>]*href)="(?:https?:)?\/\/[^"]*"/g,
      );
      assert.deepEqual([...loads].map(String), []);
    }
  }
});
