/** Pictures and icons at their doors. */
import assert from "node:assert/strict";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import exifr from "exifr";
import sharp from "sharp";
import { keepOriginal, measurePicture, originalPath } from "../../src/base/image.ts";
import { rightsIn } from "../../src/base/image_rights.ts";
import { changeRecord } from "../../src/news/picture_records.ts";
import { describePicture, takeInPicture } from "../../src/news/pictures.ts";
import { storyPath } from "../../src/news/place.ts";
import { publish, withdraw } from "../../src/news/publishing.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { atDesk, castDatabase, draftIn, paragraphs, publishDraft } from "../cast.ts";
import { openSite, pressed } from "./site.ts";

/** A wide photograph on its side, with a place and a maker in its metadata. */
const photograph = () =>
  sharp({ create: { width: 500, height: 700, channels: 3, background: "#d02010" } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: "Rui Sal", Model: "Secret camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 41/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "9/1 12/1 0/1" },
    })
    .jpeg()
    .toBuffer();

async function desk(t: Parameters<typeof castDatabase>[0], bytes: Buffer, credit = "Rui Sal/Courier") {
  const { database, cast } = await castDatabase(t);
  const site = await openSite(database, t);
  const file = await measurePicture(bytes);
  await keepOriginal(site.picturesFolder, file.digest, bytes);
  const ref = await atDesk(database, async (work) => {
    const leadPicture = await takeInPicture(work, file);
    await describePicture(work, leadPicture, { edition: "en", credit, caption: "", alt: "" });
    return publishDraft(work, draftIn(cast, { leadPicture }));
  });
  return { ...site, database, cast, ref, file, base: `/pictures/${file.digest.slice(0, 32)}` };
}

test("a rendition is upright, as wide as asked, in each format, and stays for good", async (t) => {
  const { ask, base } = await desk(t, await photograph());
  for (const [ending, type] of [
    ["avif", "avif"],
    ["webp", "webp"],
    ["jpg", "jpeg"],
  ]) {
    const answer = await ask(`${base}/320.${ending}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), `image/${type}`);
    assert.equal(answer.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    const { width, height, space } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    assert.deepEqual([width, height, space], [320, 229, "srgb"]);
  }
});

test("it carries credit and maker, and neither place nor camera", async (t) => {
  const { ask, base } = await desk(t, await photograph());
  const bytes = Buffer.from(await (await ask(`${base}/320.jpg`)).arrayBuffer());
  const { creator, credit, rights } = await rightsIn(bytes);
  assert.deepEqual([creator, credit, rights], ["Rui Sal", "Rui Sal/Courier", "Rui Sal/Courier"]);
  const all = await exifr.parse(bytes, true);
  assert.equal(all.Model, undefined);
  assert.equal(
    Object.keys(all).some((key) => /gps|latitude/i.test(key)),
    false,
  );
  for (const ending of ["avif", "webp"]) {
    const other = Buffer.from(await (await ask(`${base}/320.${ending}`)).arrayBuffer());
    const xmp = (await sharp(other).metadata()).xmp!.toString();
    assert.match(xmp, /<photoshop:Credit>Rui Sal\/Courier<\/photoshop:Credit>/);
    assert.equal(other.includes("Secret camera"), false);
  }
});

test("a drawing is served as pixels", async (t) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><path d="M0 0h20v10H0z"/></svg>';
  const { ask, base } = await desk(t, Buffer.from(svg));
  const answer = await ask(`${base}/2000.jpg`);
  const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  assert.deepEqual([format, width, height], ["jpeg", 2000, 1000]);
});

test("a rendition is made once, however many ask, and never again", async (t) => {
  const { ask, base, file, picturesFolder } = await desk(t, await photograph());
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(`${base}/480.webp`)));
  const bodies = await Promise.all(
    answers.map(async (each) => Buffer.from(await each.arrayBuffer()).toString("base64")),
  );
  assert.equal(new Set(bodies).size, 1);
  assert.deepEqual(await readdir(join(picturesFolder, "renditions", file.digest.slice(0, 32))), ["480.webp"]);
  await rm(originalPath(picturesFolder, file.digest));
  assert.equal((await ask(`${base}/480.webp`)).status, 200);
  assert.equal((await ask(`${base}/320.webp`)).status, 404, "without its original no new one can be made");
});

test("who has it already is not sent it again, and HEAD sends no body", async (t) => {
  const { ask, base } = await desk(t, await photograph());
  const head = await ask(`${base}/320.jpg`, { method: "HEAD" });
  assert.ok(Number(head.headers.get("content-length")) > 200);
  assert.equal((await head.arrayBuffer()).byteLength, 0);
  const known = { headers: { "if-none-match": head.headers.get("etag")! } };
  assert.equal((await ask(`${base}/320.jpg`, known)).status, 304);
});

test("widths and formats that no page asks for, and pictures that nobody took in, are not there", async (t) => {
  const { ask, base, picturesFolder } = await desk(t, await photograph());
  const wrong = [
    `${base}/321.jpg`,
    `${base}/800.jpg`,
    `${base}/320.png`,
    `${base}/320`,
    `/pictures/${"0".repeat(32)}/320.jpg`,
  ];
  for (const path of [...wrong, "/pictures/../originals/x", "/pictures/%2e%2e/320.jpg", `${base}/0320.jpg`])
    assert.equal((await ask(path)).status, 404, path);
  assert.deepEqual((await readdir(picturesFolder)).toSorted(), ["originals"]);
  assert.equal((await ask(`${base}/320.jpg`, { method: "POST" })).status, 405);
});

/** Red on the left, green on the right, turned by the camera. */
const twoColoured = async () => {
  const green = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#10a010" } })
    .png()
    .toBuffer();
  const upright = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#d01010" } })
    .composite([{ input: green, left: 600, top: 0 }])
    .png()
    .toBuffer();
  return sharp(upright).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
};

test("a part that the desk cut for a shape is what cards of that shape show, and a story's own page the whole", async (t) => {
  const { ask, base, database, file, ref } = await desk(t, await twoColoured());
  const [row] = await database.sql<{ id: number }[]>`select id from picture where digest = ${file.digest}`;
  const paths = async (page: string) =>
    [...(await pressed(database, page)).body.matchAll(new RegExp(`${base}/[^ "]+`, "g"))].map(([path]) => path);
  const [story] = await database.sql<{ slug: string }[]>`select slug from live where story = ${ref.story}`;
  assert.ok((await paths("/")).every((path) => !path.includes("_")));
  await atDesk(database, (work) => changeRecord(work, row!.id, { crops: { "3:2": [0, 0, 0.4, 0.4] } }));
  const [card, ...others] = [...new Set(await paths("/"))].filter((path) => path.endsWith(".webp"));
  assert.deepEqual(card, `${base}/320_0-0-400-400.webp`);
  assert.ok(others.every((path) => path.includes("_0-0-400-400.")));
  const drawn = sharp(Buffer.from(await (await ask(card!)).arrayBuffer()));
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [320, 213]);
  for (const at of [0, data.length / 2, data.length - info.channels])
    assert.ok(data[Math.floor(at / info.channels) * info.channels]! > 150, "all of it is from the red part");
  const own = await paths(storyPath("/", story!.slug));
  assert.ok(own.includes(`${base}/1200.webp`) && !own.some((path) => /_0-0-400-400\.webp/.test(path)));
  for (const none of ["320_0-0-401-400.webp", "640_0-0-400-400.webp", "320_0-0-400.webp"])
    assert.equal((await ask(`${base}/${none}`)).status, 404, none);
});

test("the icons are the paper's mark in every shape", async (t) => {
  const { database } = await castDatabase(t);
  const { ask } = await openSite(database, t);
  const sizes = [
    ["/apple-touch-icon.png", 180],
    ["/icon-192.png", 192],
    ["/icon-512.png", 512],
  ] as const;
  for (const [path, size] of sizes) {
    const { format, width, height } = await sharp(Buffer.from(await (await ask(path)).arrayBuffer())).metadata();
    assert.deepEqual([format, width, height], ["png", size, size], path);
  }
  const svg = await ask("/favicon.svg");
  assert.equal(svg.headers.get("content-type"), "image/svg+xml");
  assert.equal((await sharp(Buffer.from(await svg.arrayBuffer())).metadata()).format, "svg");
  const etag = svg.headers.get("etag")!;
  assert.equal((await ask("/favicon.svg", { headers: { "if-none-match": etag } })).status, 304);
});

test("the ICO file holds three PNG files at the places it names", async (t) => {
  const { database } = await castDatabase(t);
  const { ask } = await openSite(database, t);
  const ico = Buffer.from(await (await ask("/favicon.ico")).arrayBuffer());
  assert.deepEqual([ico.readUInt16LE(2), ico.readUInt16LE(4)], [1, 3]);
  for (const [at, size] of [16, 32, 48].entries()) {
    const entry = 6 + 16 * at;
    const [bytes, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const { format, width } = await sharp(ico.subarray(offset, offset + bytes)).metadata();
    assert.deepEqual([ico.readUInt8(entry), format, width], [size, "png", size]);
  }
});

test("a picture is there while a live story shows it, as its lead, in its text or in a gallery, and for nobody else", async (t) => {
  const { ask, database, cast, ref, base } = await desk(t, await photograph());
  const [row] = await database.sql<{ id: number }[]>`select id from picture`;
  const status = async () => (await ask(`${base}/320.jpg`)).status;
  assert.equal(await status(), 200);
  await atDesk(database, (work) => withdraw(work, [ref]));
  const gone = await ask(`${base}/320.jpg`, { headers: { "if-none-match": `"${base.slice(10)}-320-jpg"` } });
  assert.equal(gone.status, 404, "nor does a cache keep what it has");
  for (const [at, block] of [
    { type: "picture", picture: String(row!.id) },
    { type: "gallery", pictures: [String(row!.id)] },
  ].entries()) {
    const copy = [...paragraphs("Fog."), block] as never;
    const other = await atDesk(database, async (work) =>
      saveDrafts(work, [draftIn(cast, { headline: `Shown elsewhere ${at}`, copy })]),
    );
    assert.equal(await status(), 404, "a draft shows it to nobody");
    await atDesk(database, (work) => publish(work, other));
    assert.equal(await status(), 200);
    await atDesk(database, async (work) => {
      await saveDrafts(work, [{ ...draftIn(cast, { headline: `Shown elsewhere ${at}` }), ...other[0]! }]);
      await publish(work, other);
    });
    assert.equal(await status(), 404, "the next revision shows it no more");
  }
});
