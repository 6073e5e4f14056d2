/** What a browser must fetch before the first screen of the newsroom stands: at most 350 KB, compressed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Built, builtScreens } from "../../src/newsroom/build.ts";
import { freshFolder } from "../base.ts";

const mostBytes = 350_000;

test("the first screen is at most 350 KB compressed, and the editor is not in it", async (t) => {
  const built = await builtScreens(await freshFolder(t));
  const scripts = await fetchedAtOnce(built, built.script);
  // The desk is the screen that most days begin with.
  const desk = await screenIn(built, scripts, "DeskScreen");
  for (const name of await fetchedAtOnce(built, desk)) scripts.add(name);
  const bytes = await Promise.all(
    [...scripts, built.styles].map(async (name) => (await read(built, name)).brotli.length),
  );
  const all = bytes.reduce((sum, each) => sum + each, 0);
  t.diagnostic(`${Math.round(all / 1000)} KB in ${bytes.length} files`);
  assert.ok(all <= mostBytes, `${all} bytes in ${[...scripts].join(", ")}`);
  const text = await Promise.all([...scripts].map(async (name) => String((await read(built, name)).body)));
  for (const mark of ["ProseMirror", "HocuspocusProvider"])
    assert.ok(!text.some((each) => each.includes(mark)), `${mark} is fetched before it is wanted`);
});

async function read(built: Built, name: string) {
  const file = await built.file(name);
  assert.ok(file, name);
  return file;
}

/** A script, and all that it imports before it runs. */
async function fetchedAtOnce(built: Built, first: string): Promise<Set<string>> {
  const found = new Set([first]);
  for (const name of found)
    for (const [, imported] of String((await read(built, name)).body).matchAll(
      /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g,
    ))
      found.add(imported!);
  return found;
}

/** The part that a screen is loaded from. */
async function screenIn(built: Built, scripts: ReadonlySet<string>, screen: string): Promise<string> {
  for (const name of scripts) {
    const text = String((await read(built, name)).body);
    const loaded = new RegExp(`import\\("\\./([\\w.-]+\\.js)"\\)[^;]{0,40}"${screen}"`).exec(text);
    if (loaded) return loaded[1]!;
  }
  throw new Error(`No part for ${screen}`);
}
