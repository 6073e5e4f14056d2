/** Drawing ahead: what fronts show is there before anybody asks, in a process that goes when it is told to. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import { digestOf } from "../../src/base/image.ts";
import { type Drawer, openDrawer } from "../../src/site/drawer.ts";
import type { Drawing } from "../../src/site/drawing.ts";
import { type AheadSettings, openDrawingAhead } from "../../src/site/drawing_ahead.ts";
import { type RenditionName, renditionsIn } from "../../src/site/rendition.ts";
import { atEnd, type Ending, freshFolder, gate } from "../base.ts";

const front = (...names: readonly string[]) => ({ etag: digestOf(Buffer.from(names.join())), body: names.join(" ") });
const picture = (name: string, width = 320, format = "avif") =>
  `/pictures/${digestOf(Buffer.from(name)).slice(0, 32)}/${width}.${format}`;

/** A drawer on paper: it remembers what it was asked, and each drawing takes until `let` lets it go. */
function paperDrawer() {
  const asked: string[] = [];
  const held = new Set<string>();
  let inside = 0;
  let most = 0;
  const drawer: Drawer = {
    async draw({ path }) {
      most = Math.max(most, ++inside);
      asked.push(path);
      while (held.has(path)) await pause(1);
      inside--;
    },
    rest: async () => {},
  };
  return { drawer, asked, held, most: () => most };
}

const planned = (name: RenditionName): Promise<Drawing> =>
  Promise.resolve({ ...name, original: "", path: `/pictures/${name.digest}/${name.width}.${name.format}`, credit: "" });

function opened(ending: Ending, settings: Pick<AheadSettings, "front" | "drawer"> & Partial<AheadSettings>) {
  const ahead = openDrawingAhead({
    fronts: async () => ["/", "/world/"],
    renditions: { drawing: planned },
    trouble: (path, error) => assert.fail(`${path}: ${error}`),
    restMs: 1,
    ...settings,
  });
  atEnd(ending, ahead.close);
  return ahead;
}

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await pause(2);
}

test("every picture of every front is drawn, one at a time, AVIF first", async (t) => {
  const { drawer, asked, most } = paperDrawer();
  const pages: Record<string, { etag: string; body: string }> = {
    "/": front(picture("lead", 640, "jpg"), picture("lead", 640), picture("lead", 960), picture("lead", 640)),
    "/world/": front(picture("wharf", 320, "webp")),
  };
  opened(t, { drawer, front: async (path) => pages[path]! });
  await until(() => asked.length === 4);
  const order = [
    picture("lead", 640),
    picture("lead", 960),
    picture("lead", 640, "jpg"),
    picture("wharf", 320, "webp"),
  ];
  assert.deepEqual([asked, most()], [order, 1]);
});

test("what a change brings to a front is drawn before the rest of what was there", async (t) => {
  const { drawer, asked, held } = paperDrawer();
  let home = front(picture("old"), picture("older"));
  held.add(picture("old"));
  const ahead = opened(t, {
    drawer,
    fronts: async () => ["/"],
    front: async () => home,
    renditions: { drawing: async (name) => (asked.includes((await planned(name)).path) ? undefined : planned(name)) },
  });
  await until(() => asked.length === 1);
  home = front(picture("new"), picture("old"), picture("older"));
  ahead.wake();
  held.clear();
  await until(() => asked.length === 3);
  assert.deepEqual(asked, [picture("old"), picture("new"), picture("older")]);
});

test("a picture that cannot be drawn is told, and the next one is drawn", async (t) => {
  const told: string[] = [];
  const { drawer, asked } = paperDrawer();
  const draw: Drawer["draw"] = async (drawing) => {
    if (drawing.path === picture("broken")) throw new Error("broken");
    return drawer.draw(drawing);
  };
  opened(t, {
    drawer: { ...drawer, draw },
    fronts: async () => ["/"],
    front: async () => front(picture("broken"), picture("whole")),
    trouble: (path) => void told.push(path),
  });
  await until(() => asked.length === 1);
  assert.deepEqual([told, asked], [[picture("broken").split("/320")[0]], [picture("whole")]]);
});

test("after closing nothing is drawn any more", async (t) => {
  const { drawer, asked } = paperDrawer();
  const { passed, open } = gate();
  const ahead = opened(t, {
    drawer,
    front: async () => {
      open();
      await pause(20);
      return front(picture("late"));
    },
  });
  await passed;
  await ahead.close();
  ahead.wake();
  await pause(30);
  assert.deepEqual(asked, []);
});

test("the drawer draws in a process of its own, which goes when it rests, also in the middle of a picture", async (t) => {
  const folder = await freshFolder(t);
  const original = join(folder, "original");
  await sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#336" } })
    .jpeg()
    .toFile(original);
  const drawer = openDrawer();
  atEnd(t, drawer.rest);
  const drawing = (width: number): Drawing => ({
    original,
    path: join(folder, `${width}.avif`),
    width,
    format: "avif",
    credit: "Rui Sal",
  });
  await drawer.draw(drawing(320));
  assert.equal((await sharp(join(folder, "320.avif")).metadata()).width, 320);
  await assert.rejects(drawer.draw({ ...drawing(480), original: join(folder, "nowhere") }), /cannot be drawn/);
  const broken = assert.rejects(drawer.draw(drawing(4000)), /broken off/);
  await drawer.rest();
  await broken;
  assert.equal(existsSync(join(folder, "4000.avif")), false);
  await drawer.draw(drawing(480));
  assert.ok(existsSync(join(folder, "480.avif")), "and begins again when asked");
  await drawer.rest();
  await drawer.rest();
});

test("only addresses of renditions are taken from a page", () => {
  assert.deepEqual(renditionsIn('<a href="/pictures/">, /pictures/abc/320.avif, /pictures/x.avif'), []);
});
