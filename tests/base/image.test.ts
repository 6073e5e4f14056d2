/** Image files: what is measured, what is refused, what is kept. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { Refusal } from "../../src/base/errors.ts";
import { digestOf, keepOriginal, measurePicture, originalPath } from "../../src/base/image.ts";
import { carryRights, rightsIn } from "../../src/base/image_rights.ts";
import { freshFolder } from "../base.ts";
import { realDir } from "../real.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#204080" } });
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="#a62a1c" d="M0 0h40v20H0z"/></svg>',
);

test("a photograph is measured upright, with its dominant colour", async () => {
  const bytes = await plain(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { digest, likeness, ...facts } = await measurePicture(bytes);
  assert.match(likeness, /^-?\d+$/);
  assert.equal(digest, digestOf(bytes));
  assert.deepEqual(facts, { mediaType: "image/jpeg", width: 40, height: 60, bytes: bytes.length, color: "#283878" });
});

test("each format that browsers made is taken", async () => {
  for (const format of ["png", "webp", "avif", "gif", "tiff"] as const)
    assert.equal((await measurePicture(await plain(8, 8).toFormat(format).toBuffer())).mediaType, `image/${format}`);
});

test("a drawing has the size it is rasterised at", async () => {
  const { mediaType, width, height } = await measurePicture(drawing);
  assert.deepEqual([mediaType, width, height], ["image/svg+xml", 2000, 1000]);
});

const refused = (bytes: Buffer) =>
  assert.rejects(
    measurePicture(bytes),
    (error) => error instanceof Refusal && error.status === 422 && error.message.endsWith("."),
  );

test("what is no picture, broken, cut off or out of all proportion is refused with a sentence", async () => {
  const jpeg = await plain(600, 400).jpeg().toBuffer();
  await refused(Buffer.from("hello"));
  await refused(Buffer.alloc(0));
  await refused(jpeg.subarray(0, jpeg.length - 600));
  await refused(await plain(10, 16_500).png().toBuffer());
  await refused(gzipSync(drawing));
  await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1e6" height="1e6"><script/></svg'));
});

test("a picture that claims more pixels than memory holds is refused before it is decoded", async () => {
  const png = await plain(8, 8).png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  await refused(png);
});

test("an original is kept whole under its digest, once", async (t) => {
  const folder = await freshFolder(t);
  const digest = digestOf(drawing);
  await Promise.all([keepOriginal(folder, digest, drawing), keepOriginal(folder, digest, drawing)]);
  await keepOriginal(folder, digest, drawing);
  assert.deepEqual(await readdir(join(folder, "originals")), [digest]);
  assert.deepEqual(await readFile(originalPath(folder, digest)), drawing);
});

test("credit and rights go into a file and come out of it, in any script", async () => {
  const rights = {
    creator: "Ana 卫岚",
    credit: "Courier & Sons",
    rights: "© Courier <all>",
    terms: "Once",
    statement: "https://courier.example/rights",
  };
  const bytes = await carryRights(plain(20, 20), rights).jpeg().toBuffer();
  assert.deepEqual(await rightsIn(bytes), rights);
});

test("of other formats the file's own EXIF is read", async () => {
  const bytes = await carryRights(plain(20, 20), { creator: "Ana Costa", rights: "Courier" }).webp().toBuffer();
  assert.deepEqual([(await rightsIn(bytes)).creator, (await rightsIn(bytes)).rights], ["Ana Costa", "Courier"]);
});

const images = realDir("images");
test("no real or fuzzed file does worse than a refusal", {
  skip: images === undefined && "the set images is not here",
}, async () => {
  const files = ["vips", "vips_fuzz", "exif_orientation"].flatMap((set) =>
    readdirSync(join(images!, set), { recursive: true, encoding: "utf8" }).map((name) => join(images!, set, name)),
  );
  let taken = 0;
  for (const file of files.filter((each) => statSync(each).isFile())) {
    try {
      const { width, height } = await measurePicture(readFileSync(file));
      taken++;
      if (file.includes("Landscape")) assert.deepEqual([width, height], [1800, 1200], file);
      if (file.includes("Portrait")) assert.deepEqual([width, height], [1200, 1800], file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  assert.ok(taken >= 55, `${taken} taken`);
});
