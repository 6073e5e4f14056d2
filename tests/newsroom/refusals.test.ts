/** Whoever works in Chinese is refused in Chinese: every code that can reach a screen has a sentence. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { refusalSentence, sentenceFor } from "../../src/newsroom/app/words/refusals.ts";
import { checkout } from "../server.ts";

/** Said by the command line, to whoever starts the server or founds a paper, and never on a screen. */
const saidOnTheCommandLine = [
  ...["already-founded", "home-edition", "time-zone", "section-slug", "section-parent-unnamed"],
  ...["data-folder-too-long", "data-folder-version", "no-embedded-database", "migration-changed"],
  ...["database-as-root", "database-encoding", "database-newer", "database-start"],
  ...["database-too-old", "database-unreachable"],
];

test("every code that the newsroom can refuse with has a sentence in Chinese", async () => {
  const codes = await codesIn(["src/newsroom", "src/news", "src/base"]);
  assert.ok(codes.has("wrong-state") && codes.has("not-allowed"), "the codes were found");
  const missing = [...codes].filter(
    (code) => !saidOnTheCommandLine.includes(code) && !/\p{Script=Han}/u.test(refusalSentence(code, "", "zh-Hans")),
  );
  assert.deepEqual(missing, []);
});

test("in English the server's own sentence is said, and so is one in Chinese that has no other", () => {
  const refused = new Refused("wrong-state", 409, "The story is live.");
  assert.equal(sentenceFor(refused, "en"), "The story is live.");
  assert.match(sentenceFor(refused, "zh-Hans"), /状态/);
  assert.equal(refusalSentence("never-heard-of", "Something new.", "zh-Hans"), "Something new.");
});

async function codesIn(folders: readonly string[]): Promise<Set<string>> {
  const codes = new Set<string>();
  for (const folder of folders)
    for (const name of await readdir(join(checkout, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      const text = await readFile(join(checkout, folder, name), "utf8");
      for (const [, code] of text.matchAll(/new Refus(?:al|ed)\(\s*"([a-z-]+)"/g)) codes.add(code!);
    }
  return codes;
}
