/**
 * Real picture files through the door of the desk: each is accepted whole or refused with a sentence; orientations are
 * upright; verdicts on Content Credentials are those of the files' own manifests; credit is in every derivative, place in none.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import type { TakenPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { openPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { draw } from "../../src/site/drawing.ts";
import { freshFolder } from "../base.ts";
import { realDir } from "../real.ts";
import { welcomedOwner } from "./caller.ts";
import { photograph, sendFile, takeFile } from "./pictures.ts";
import { openRoom } from "./room.ts";

const images = realDir("images");
const exiftool = spawnSync("exiftool", ["-ver"]).status === 0;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/\.(json|keep)$/.test(each.name))
    .map((each) => join(each.parentPath, each.name));

test("every real file is accepted whole or refused with a sentence, and no memory is left behind", {
  skip: images === undefined && "REAL_DIR has no images",
}, async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wrong: string[] = [];
  const counts = { taken: 0, refused: 0 };
  let settled = 0;
  for (const [at, file] of filesIn(images!).entries()) {
    const fuzz = file.includes("fuzz");
    const answer = await sendFile(ines, readFileSync(file), fuzz ? "" : (file.split("/").at(-1) ?? ""));
    const said = (await answer.json()) as { title?: string; picture?: number };
    if (answer.status === 200 && said.picture !== undefined) counts.taken++;
    else if (answer.status === 422 && /\.$/.test(said.title ?? "")) counts.refused++;
    else wrong.push(`${file}: ${answer.status} ${said.title}`);
    if (at === 40) settled = process.memoryUsage.rss();
  }
  const grown = (process.memoryUsage.rss() - settled) / 1e6;
  t.diagnostic(`${counts.taken} taken, ${counts.refused} refused, memory grew by ${grown.toFixed(0)} MB`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(room.troubles, []);
  assert.ok(grown < 120, `memory grew by ${grown} MB`);
});

test("all orientations come out upright", { skip: images === undefined && "REAL_DIR has no images" }, async (t) => {
  const folder = await freshFolder(t);
  const files = filesIn(join(images!, "exif_orientation"));
  assert.equal(files.length, 18);
  const shapes: string[] = [];
  for (const original of files) {
    const path = join(folder, "upright.jpg");
    await draw({ original, path, width: 320, format: "jpg", credit: "" });
    const { width, height, orientation } = await sharp(path).metadata();
    const upright = original.includes("Portrait") ? height > width : width > height;
    if (!upright || (orientation ?? 1) !== 1) shapes.push(original);
  }
  assert.deepEqual(shapes, []);
});

test("verdicts on Content Credentials are those of the files' own manifests", {
  skip: images === undefined && "REAL_DIR has no images",
}, async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const folder = join(images!, "c2pa", "image", "jpeg");
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".jpg"))) {
    const { picture } = (await (await sendFile(ines, readFileSync(join(folder, name)), name)).json()) as TakenPicture;
    const { credentials } = await ines.ask(openPicture, { params: { picture } });
    const manifest = join(folder, "manifests", name.replace(/\.jpg$/, ""), "manifest_store.json");
    const own = JSON.parse(readFileSync(manifest, "utf8")) as { validation_status?: unknown[] };
    const broken = (own.validation_status ?? []).length > 0;
    // Signed by a test certificate: whole, and nobody the paper knows.
    assert.equal(credentials?.verdict, broken ? "invalid" : "unknown signer", name);
    assert.match(credentials?.signer ?? "", /C2PA/);
  }
});

test("credit and rights are in every derivative, place and serial numbers in none", {
  skip: !exiftool && "there is no exiftool to check with",
}, async (t) => {
  const folder = await freshFolder(t);
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const original = join(folder, "original.jpg");
  await photograph(800, 600).jpeg().toFile(original);
  const told = ["-Artist=Bo Yiran", "-Copyright=(C) Courier", "-XMP-photoshop:Credit=Bo Yiran/Courier"];
  const rights = ["-XMP-xmpRights:UsageTerms=One year", "-XMP-xmpRights:WebStatement=https://courier.example/rights"];
  const place = ["-GPSLatitude=38.7", "-GPSLatitudeRef=N", "-GPSLongitude=9.1", "-GPSLongitudeRef=W"];
  const serial = [
    "-SerialNumber=4711",
    "-XMP-aux:LensSerialNumber=0815",
    "-IPTC:City=Lisbon",
    "-IPTC:Caption-Abstract=The quay",
  ];
  execFileSync("exiftool", ["-q", "-overwrite_original", ...told, ...rights, ...place, ...serial, original]);
  const { picture } = await takeFile(ines, readFileSync(original), "original.jpg");
  const record = await ines.ask(openPicture, { params: { picture } });
  assert.deepEqual(
    [record.place, record.words.en?.caption, record.words.en?.credit],
    ["Lisbon", "The quay", "Bo Yiran/Courier"],
  );
  for (const format of ["avif", "webp", "jpg"] as const) {
    const path = join(folder, `small.${format}`);
    await draw({ original, path, width: 320, format, credit: "Bo Yiran/Courier" });
    const said = execFileSync("exiftool", ["-j", "-G0", path]).toString();
    const tags = (JSON.parse(said) as Record<string, unknown>[])[0]!;
    assert.equal(tags["XMP:Credit"], "Bo Yiran/Courier", format);
    assert.equal(tags["XMP:UsageTerms"], "One year", format);
    assert.equal(tags["XMP:WebStatement"], "https://courier.example/rights", format);
    assert.equal(tags["EXIF:Artist"], "Bo Yiran", format);
    assert.equal(tags["EXIF:Copyright"], "(C) Courier", format);
    assert.doesNotMatch(said, /GPS|4711|0815|Serial/i, format);
  }
});
