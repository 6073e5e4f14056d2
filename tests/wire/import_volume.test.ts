/** A big export is read in bounded memory: what is held does not grow with the file. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const script = fileURLToPath(new URL("import_volume.ts", import.meta.url));

async function volume(kind: string, stories: number, paragraphs: number, ballast: number) {
  // A heap that the file would not fit in: what were held would end the process, not only raise a figure.
  const args = ["--max-old-space-size=96", script, kind, String(stories), String(paragraphs), String(ballast)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as { fileMb: number; stories: number; perSecond: number; peakMb: number };
}

test("a WordPress export of 100 MB is read with 96 MB of heap", { timeout: 120_000 }, async (t) => {
  const read = await volume("wxr", 300, 40, 10500);
  t.diagnostic(JSON.stringify(read));
  assert.ok(read.fileMb >= 95);
  assert.equal(read.stories, 300);
  assert.ok(read.peakMb < 320, `${read.peakMb} MB`);
});

test("a Ghost export of 100 MB is read with 96 MB of heap", { timeout: 120_000 }, async (t) => {
  const read = await volume("ghost", 300, 40, 10500);
  t.diagnostic(JSON.stringify(read));
  assert.ok(read.fileMb >= 95);
  assert.equal(read.stories, 300);
  assert.ok(read.peakMb < 320, `${read.peakMb} MB`);
});
