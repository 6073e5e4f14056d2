/** The picture desk through its calls: taking in, the record, words, looking for pictures, likeness, another file, collections. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { xmpOf } from "../../src/base/image_rights.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import {
  beginCollection,
  dropCollection,
  fillCollection,
  listCollections,
} from "../../src/newsroom/calls/collections.ts";
import {
  changePicture,
  describePicture,
  findPictures,
  likePictures,
  openPicture,
  usesOf,
} from "../../src/newsroom/calls/picture_desk.ts";
import { setLeadPicture } from "../../src/newsroom/calls/stories.ts";
import { welcomedOwner } from "./caller.ts";
import { photograph, sendFile, takeFile } from "./pictures.ts";
import { openRoom } from "./room.ts";
import { takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

test("a file is taken in once, with what it says of itself, and looked for in every way there is", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const xmp = xmpOf({
    creator: "Bo Yiran",
    credit: "Bo Yiran/Courier",
    rights: "© Courier",
    terms: "One year",
    statement: "https://courier.example/rights",
  });
  const bytes = await photograph()
    .withXmp(xmp)
    .withExif({ IFD2: { DateTimeOriginal: "2026:11:20 14:03:00" } })
    .jpeg()
    .toBuffer();
  const { picture, known } = await takeFile(ines, bytes, "quay at noon.jpg");
  assert.equal(known, false);
  assert.deepEqual((await takeFile(ines, bytes, "again.jpg")).known, true);
  const record = await ines.ask(openPicture, { params: { picture } });
  assert.deepEqual(
    [record.name, record.creator, record.rights, record.terms, record.statement, record.words.en?.credit],
    ["quay at noon.jpg", "Bo Yiran", "© Courier", "One year", "https://courier.example/rights", "Bo Yiran/Courier"],
  );
  assert.match(record.takenAt!, /^2026-11-20T/);
  const changed = await ines.ask(changePicture, {
    params: { picture },
    body: {
      place: "Lisbon",
      people: ["Rui Sá"],
      keywords: ["harbour"],
      uses: ["web"],
      cost: 12.5,
      currency: "EUR",
      paidBy: "Desk",
      digitalSource: "compositeSynthetic",
      crops: { "1:1": [0.1, 0, 0.5, 0.6] },
      edit: record.edit,
    },
  });
  assert.deepEqual([changed.cost, changed.synthetic, changed.crops["1:1"]], [12.5, "partly", [0.1, 0, 0.5, 0.6]]);
  await assert.rejects(
    ines.ask(changePicture, { params: { picture }, body: { place: "Porto", edit: record.edit } }),
    refusedAs("record-changed"),
  );
  await ines.ask(describePicture, { params: { picture, language: "zh-Hans" }, body: { caption: "码头上的灯浮标" } });
  const found = async (query: Record<string, string>) =>
    (await ines.ask(findPictures, { query: query as never })).pictures.map(({ id }) => id);
  for (const query of [
    { find: "lisbon harbour" },
    { find: "灯浮标" },
    { find: "quay -porto" },
    { person: "rui" },
    { orientation: "landscape" },
    { flag: "synthetic" },
    { flag: "unused" },
    { from: "2026-11-20", to: "2026-11-20" },
  ])
    assert.deepEqual(await found(query), [picture], JSON.stringify(query));
  for (const query of [
    { find: "porto" },
    { person: "nobody" },
    { orientation: "portrait" },
    { flag: "live" },
    { to: "2026-11-19" },
  ])
    assert.deepEqual(await found(query), [], JSON.stringify(query));
  assert.deepEqual(room.troubles, []);
});

test("the list is read a page at a time and misses none", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const sent: number[] = [];
  for (const at of [0.2, 0.4, 0.6])
    sent.push((await takeFile(ines, await photograph(200, 100, { at }).png().toBuffer())).picture);
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const page = await ines.ask(findPictures, { query: { limit: 2, after } });
    seen.push(...page.pictures.map(({ id }) => id));
    after = page.after;
  } while (after !== undefined);
  assert.deepEqual(seen, sent.toReversed());
  await assert.rejects(ines.ask(findPictures, { query: { after: "nowhere" } }), refusedAs("bad-place"));
});

test("the same picture in another size and format is found to look alike; another is not", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const first = await takeFile(ines, await photograph(900, 600).jpeg().toBuffer());
  const small = await takeFile(
    ines,
    await sharp(await photograph(900, 600).png().toBuffer())
      .resize(300)
      .webp({ quality: 60 })
      .toBuffer(),
  );
  const other = await takeFile(
    ines,
    await sharp({ create: { width: 300, height: 200, channels: 3, background: "#000000" } })
      .composite([
        { input: { create: { width: 100, height: 200, channels: 3, background: "#ffffff" } }, left: 100, top: 0 },
      ])
      .png()
      .toBuffer(),
  );
  assert.deepEqual([small.like, other.like], [[first.picture], []]);
  const { pictures } = await ines.ask(likePictures, { params: { picture: first.picture } });
  assert.deepEqual(
    pictures.map(({ id }) => id),
    [small.picture],
  );
});

test("another file keeps number, record, words and places; pages and old addresses follow", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { picture, digest } = await takeFile(ines, await photograph(400, 300).jpeg().toBuffer());
  const params = { story: room.cast.stories.rates, edition: "en" };
  await ines.ask(setLeadPicture, { params, body: { picture, credit: "Bo Yiran", caption: "The quay", alt: "A quay" } });
  const answer = await sendFile(
    ines,
    await photograph(800, 600, { at: 0.7 }).jpeg().toBuffer(),
    "better.jpg",
    `/pictures/${picture}/file`,
    "PUT",
  );
  assert.equal(answer.status, 200);
  const record = await ines.ask(openPicture, { params: { picture } });
  assert.notEqual(record.digest, digest);
  assert.deepEqual(
    [record.words.en?.credit, record.width, record.name, record.former[0]?.digest],
    ["Bo Yiran", 800, "better.jpg", digest],
  );
  const { uses } = await ines.ask(usesOf, { params: { picture } });
  assert.deepEqual(
    uses.map(({ story, part, live }) => [story, part, live]),
    [[params.story, "lead", false]],
  );
});

test("collections are filled, listed and dropped; pictures stay", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { picture } = await takeFile(ines, await photograph(100, 100).png().toBuffer());
  const { id } = await ines.ask(beginCollection, { body: { name: "Harbour" } });
  await assert.rejects(ines.ask(beginCollection, { body: { name: "Harbour" } }), refusedAs("collection-there"));
  await ines.ask(fillCollection, { params: { collection: id }, body: { add: [picture, 999_999] } });
  assert.deepEqual(
    (await ines.ask(findPictures, { query: { collection: id } })).pictures.map((each) => each.id),
    [picture],
  );
  assert.equal((await ines.ask(listCollections)).collections[0]?.pictures, 1);
  await ines.ask(dropCollection, { params: { collection: id } });
  assert.deepEqual((await ines.ask(listCollections)).collections, []);
  assert.equal((await ines.ask(openPicture, { params: { picture } })).id, picture);
});

test("hostile files are refused with a sentence, and the newsroom stays well", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const desk = await takenOn(room, ines, "photo desk");
  const jpeg = await photograph(64, 64).jpeg().toBuffer();
  const png = await photograph(64, 64).png().toBuffer();
  const svg = (inside: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${inside}<path d="M0 0h40v20H0z"/></svg>`,
    );
  const bomb = bombOf(30_000, 30_000);
  const cases: readonly (readonly [string, Buffer, string?])[] = [
    ["nothing", Buffer.alloc(0)],
    ["a bomb of 900 million pixels", bomb],
    ["a drawing with a script", svg("<script>alert(1)</script>")],
    ["a drawing that acts", svg('<a onload="alert(1)"/>')],
    [
      "a drawing with a style from elsewhere",
      svg('<style><![CDATA[@import "https://elsewhere.example/a.css";]]></style>'),
    ],
    ["a drawing that fetches", svg('<image xlink:href="https://elsewhere.example/a.png"/>')],
    [
      "a drawing with entities",
      Buffer.from(
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">&a;</svg>',
      ),
    ],
    [
      "a picture that is an archive",
      Buffer.concat([jpeg, Buffer.from("PK\x03\x04somethingPK\x05\x06"), Buffer.alloc(18)]),
    ],
    ["a picture that is a page", Buffer.concat([png, Buffer.from("<html><script>alert(1)</script>")])],
    ["a cut-off picture", jpeg.subarray(0, jpeg.length / 2)],
    ["a program called picture", Buffer.from("MZ\x90\x00this is no picture"), "quay.jpg"],
    ["a JPEG called PNG", jpeg, "quay.png"],
  ];
  for (const [what, bytes, name] of cases) {
    const answer = await sendFile(desk, bytes, name);
    const { title } = (await answer.json()) as { title: string };
    assert.equal(answer.status, 422, `${what}: ${title}`);
    assert.match(title, /^[A-Z].*\.$/, what);
  }
  assert.equal((await sendFile(desk, jpeg, "quay.jpg")).status, 200);
  assert.deepEqual(room.troubles, []);
});

/** A PNG that says it is so large, and is small: a header is all that a bomb needs. */
function bombOf(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width / 8 + 1) * 3000));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
