/** Spelling in a worker of its own, so that typing never waits for the dictionary; it is read when the first text comes. */
import affixes from "dictionary-en/index.aff";
import words from "dictionary-en/index.dic";
import nspell from "nspell";
import { type Dictionary, knownWords, misspelt, suggestions } from "../../craft/spelling.ts";
import type { FromSpelling, ToSpelling } from "../../craft/spelling_talk.ts";

let dictionary: Dictionary | undefined;
let known: ReadonlySet<string> = new Set();

const spelling = () => (dictionary ??= nspell(affixes, words));
const answer = (said: FromSpelling) => postMessage(said);

addEventListener("message", ({ data }: MessageEvent<ToSpelling>) => {
  if (data.say === "known") known = knownWords(data.words);
  else if (data.say === "check") answer({ say: "checked", id: data.id, words: misspelt(data.text, spelling(), known) });
  else answer({ say: "suggested", id: data.id, words: suggestions(data.word, spelling()) });
});
