/** Uploads in parts: tus as a client speaks it, its limits, and whose they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { listUploads, openUpload, uploadsPath } from "../../src/newsroom/calls/uploads.ts";
import { type Caller, callerAt, welcomedOwner } from "./caller.ts";
import { photograph } from "./pictures.ts";
import { openRoom } from "./room.ts";
import { takenOn } from "./staffed.ts";

const tus = { "tus-resumable": "1.0.0" };
const metadata = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");

const begin = (caller: Caller, bytes: number, said: Record<string, string> = { name: "quay.jpg" }) =>
  caller.fetchAt(uploadsPath, {
    method: "POST",
    headers: { ...tus, "upload-length": String(bytes), "upload-metadata": metadata(said) },
  });
const goOn = (caller: Caller, at: string, offset: number, part: Buffer) =>
  caller.fetchAt(at, {
    method: "PATCH",
    body: new Uint8Array(part),
    headers: { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
  });
const offsetOf = async (caller: Caller, at: string) =>
  Number((await caller.fetchAt(at, { method: "HEAD", headers: tus })).headers.get("upload-offset"));

test("a file comes in parts, is taken in when all of it is here, and says so to who asks later", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const bytes = await photograph(900, 600).png().toBuffer();
  const half = Math.floor(bytes.length / 2);
  const begun = await begin(ines, bytes.length, { name: "quay.png" });
  assert.equal(begun.status, 201, await begun.clone().text());
  const at = begun.headers.get("location")!;
  assert.equal((await goOn(ines, at, 0, bytes.subarray(0, half))).status, 204);
  assert.equal(await offsetOf(ines, at), half);
  assert.equal((await goOn(ines, at, 0, bytes)).status, 409);
  const last = await goOn(ines, at, half, bytes.subarray(half));
  assert.equal(last.status, 204, await last.clone().text());
  const upload = await ines.ask(openUpload, { params: { upload: at.split("/").at(-1)! } });
  assert.deepEqual(
    [upload.state, upload.received, String(upload.picture)],
    ["taken", bytes.length, last.headers.get("upload-picture")],
  );
  assert.equal(await offsetOf(ines, at), bytes.length);
  assert.equal((await ines.ask(openPicture, { params: { picture: upload.picture! } })).name, "quay.png");
  assert.deepEqual(
    (await ines.ask(listUploads)).uploads.map(({ id }) => id),
    [upload.id],
  );
  assert.deepEqual(room.troubles, []);
});

test("what is no picture is refused with its sentence when it is all here", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const at = (await begin(ines, 10)).headers.get("location")!;
  const answer = await goOn(ines, at, 0, Buffer.from("no picture"));
  assert.equal(answer.status, 422);
  const upload = await ines.ask(openUpload, { params: { upload: at.split("/").at(-1)! } });
  assert.deepEqual([upload.state, upload.code], ["refused", "not-a-picture"]);
  assert.deepEqual(room.troubles, []);
});

test("limits and doors: too large, empty, another's, another site's, without a session, into a story of others", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const [desk, reporter] = [await takenOn(room, ines, "photo desk"), await takenOn(room, ines, "reporter")];
  assert.equal((await begin(ines, 400_000_000)).status, 413);
  assert.equal((await begin(ines, 0)).status, 422);
  assert.equal((await begin(callerAt(room.origin), 10)).status, 401);
  assert.equal((await begin(reporter, 10)).status, 403);
  assert.equal((await begin(reporter, 10, { story: String(room.cast.stories.rates) })).status, 403);
  const section = room.cast.sections.town;
  const { story } = await reporter.ask(beginStory, { body: { edition: "en", section, headline: "Mine" } });
  assert.equal((await begin(reporter, 10, { story: String(story) })).status, 201);
  const at = (await begin(desk, 10)).headers.get("location")!;
  assert.equal((await goOn(ines, at, 0, Buffer.from("0123456789"))).status, 404);
  assert.equal((await goOn(callerAt(room.origin), at, 0, Buffer.from("0123456789"))).status, 401);
  const elsewhere = await desk.fetchAt(uploadsPath, {
    method: "POST",
    headers: { ...tus, "upload-length": "10", origin: "https://elsewhere.example" },
  });
  assert.equal(elsewhere.status, 403);
  assert.equal((await desk.fetchAt(at, { method: "DELETE", headers: tus })).status, 204);
  assert.equal((await goOn(desk, at, 0, Buffer.from("0123456789"))).status, 404);
  assert.deepEqual(room.troubles, []);
});

test("what is not finished in a day is thrown away", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const at = (await begin(ines, 10)).headers.get("location")!;
  room.clock.pass(86_400_000 + 1000);
  assert.equal((await goOn(ines, at, 0, Buffer.from("0123456789"))).status, 404);
});
