import assert from "node:assert/strict";
import { test } from "node:test";
import dictionaryEn from "dictionary-en";
import nspell from "nspell";
import { knownWords, misspelt, suggestions, wordsToSpell } from "../../../src/newsroom/craft/spelling.ts";

const dictionary = nspell(Buffer.from(dictionaryEn.aff), Buffer.from(dictionaryEn.dic));
const wrong = (text: string, known: string[] = []) =>
  misspelt(text, dictionary, knownWords(known)).map(({ word }) => word);

test("addresses, numbers, capitals and other scripts have no spelling", () => {
  const words = wordsToSpell("See https://quay.exmple/abc, NATO's 3rd 码头 and ines@courier.example, don’t");
  assert.deepEqual(
    words.map(({ word }) => word),
    ["See", "and", "don’t"],
  );
});

test("what the dictionary has not is misspelt, at its place", () => {
  assert.deepEqual(misspelt("The habour opens; it’s today’s news.", dictionary, new Set()), [
    { from: 4, to: 10, word: "habour" },
  ]);
});

test("names of the byline and words the paper knows are right, and so is what is theirs", () => {
  assert.deepEqual(wrong("Inês Duarte’s quay in Saltmarshe"), ["Inês", "Duarte’s", "Saltmarshe"]);
  assert.deepEqual(wrong("Inês Duarte’s quay in Saltmarshe", ["Inês Duarte", "Saltmarshe"]), []);
});

test("suggestions keep the apostrophe that was written", () => {
  assert.ok(
    suggestions("habour", dictionary).includes("harbour") || suggestions("habour", dictionary).includes("harbor"),
  );
  assert.ok(suggestions("does’nt", dictionary).every((each) => !each.includes("'")));
});

test("British and American spellings are both right", () => {
  const british =
    "The harbour’s grey theatre organised a colourful programme; travellers cancelled, the defence centre analysed it.";
  assert.deepEqual(wrong(british), []);
  assert.deepEqual(wrong("The harbor’s gray theater organized a colorful program."), []);
});
