/** Recompressing: hot pages get smaller while nothing is pressed, cold ones stay, and what a reader reads is the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { type Held, openMemory } from "../../src/press/memory.ts";
import type { Page } from "../../src/press/page.ts";
import { hotFromReads, openRecompressing, type RecompressSettings, squeezed } from "../../src/press/recompress.ts";
import { atEnd, type Ending } from "../base.ts";

const words = (path: string) => `<p>Fog over the bar at ${path}, and the tugs wait; so do the pilots.</p>\n`.repeat(60);

function pageAt(path: string, quality = 1): Page {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const facts = { recipe: "notes", status: 200, type: "text/html", location: undefined, tags: [], etag: `of ${path}` };
  const brotli = brotliCompressSync(words(path), { params });
  return { path, ...facts, brotli, asOf: 1, hardKeys: [`note:${path}`], softKeys: [], pressedAt: 0 };
}

function shop(ending: Ending, more: Partial<RecompressSettings> = {}) {
  const memory = openMemory(1_000_000);
  const kept: Page[] = [];
  const troubles: string[] = [];
  const work = openRecompressing({
    memory,
    busy: () => false,
    keep: async (page) => void kept.push(page),
    trouble: (path) => troubles.push(path),
    everyMs: 2,
    ...more,
  });
  atEnd(ending, work.close);
  const read = (path: string, times: number) => {
    for (let at = 0; at < times; at++) memory.get(path);
  };
  return { memory, kept, troubles, work, read };
}

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await pause(2);
}

test("a page that is read often gets smaller in memory and in the store, says the same and keeps its name", async (t) => {
  const { memory, kept, read } = shop(t);
  const before = pageAt("/hot");
  memory.put(before, 30_000, true);
  memory.put(pageAt("/cold"), 30_000, false);
  read("/hot", hotFromReads + 1);
  read("/cold", hotFromReads);
  await until(() => kept.length > 0);
  const { page, softStale, lagMs, reads } = memory.at("/hot")!;
  assert.ok(page.brotli.length < before.brotli.length);
  assert.equal(String(brotliDecompressSync(page.brotli)), words("/hot"));
  assert.deepEqual([page.etag, softStale, lagMs, reads], [before.etag, true, 30_000, hotFromReads + 1]);
  assert.deepEqual(kept, [page]);
  await pause(20);
  assert.equal(kept.length, 1, "and is left in peace then, as is the cold one");
  assert.deepEqual(
    memory.touch(["note:/hot"]).map((held) => held.page.path),
    ["/hot"],
    "a change still finds it",
  );
});

test("a page that was pressed eagerly is hot before anybody has read it", async (t) => {
  const { memory, kept, work } = shop(t);
  memory.put(pageAt("/front"), 0, false);
  work.heat(["/front", "/gone"]);
  await until(() => kept.length > 0);
  assert.deepEqual(
    kept.map(({ path }) => path),
    ["/front"],
  );
});

test("while pages are pressed nothing is recompressed", async (t) => {
  let busy = true;
  const { memory, kept, work } = shop(t, { busy: () => busy });
  memory.put(pageAt("/front"), 0, false);
  work.heat(["/front"]);
  await pause(30);
  assert.equal(kept.length, 0);
  busy = false;
  await until(() => kept.length > 0);
});

test("a page that was pressed anew meanwhile is not put back", async (t) => {
  const memory = openMemory(1_000_000);
  let newer: Held | undefined;
  const kept: Page[] = [];
  const work = openRecompressing({
    memory: {
      ...memory,
      swap: (held, page) => {
        newer ??= memory.put({ ...pageAt("/front", 11), etag: "newer" }, 0, false);
        return memory.swap(held, page);
      },
    },
    busy: () => false,
    keep: async (page) => void kept.push(page),
    trouble: () => assert.fail(),
    everyMs: 2,
  });
  atEnd(t, work.close);
  memory.put(pageAt("/front"), 0, false);
  work.heat(["/front"]);
  await until(() => newer !== undefined);
  await pause(10);
  assert.equal(memory.at("/front"), newer);
  assert.deepEqual(kept, []);
});

test("what does not shrink stays as it is", async (t) => {
  const { memory, kept, work } = shop(t);
  const small = { ...pageAt("/small"), brotli: await squeezed(pageAt("/small")) };
  memory.put(small, 0, false);
  work.heat(["/small"]);
  await pause(40);
  assert.deepEqual([memory.at("/small")!.page, kept], [small, []]);
});

test("a body that cannot be read is told once, and the next page has its turn", async (t) => {
  const { memory, kept, troubles, work } = shop(t);
  memory.put({ ...pageAt("/broken"), brotli: Buffer.from("no brotli") }, 0, false);
  memory.put(pageAt("/whole"), 0, false);
  work.heat(["/broken", "/whole"]);
  await until(() => kept.length > 0);
  await pause(20);
  assert.deepEqual(troubles, ["/broken"]);
});
