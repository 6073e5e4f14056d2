/** A file is half here when the server is killed: after the start it goes on where it was, and is taken in whole. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../src/base/image.ts";
import { openPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { openUpload, uploadsPath } from "../../src/newsroom/calls/uploads.ts";
import { photograph } from "../newsroom/pictures.ts";
import { until } from "../newsroom/writer.ts";
import { broadsheet, freshPlace, startPaper } from "./house.ts";
import { signedIn } from "./paper_desk.ts";

const tus = { "tus-resumable": "1.0.0" };

test("an upload outlives a kill in its middle, and one that was all here is taken in after the start", async (t) => {
  const place = await freshPlace(t);
  await broadsheet(place, "init", "--name", "The Bar Light", "--section", "Harbour");
  let paper = await startPaper(t, place);
  const fixed = { ...place, env: { ...place.env, PORT: new URL(paper.origin).port } };
  const { caller } = await signedIn(paper.origin, paper.firstOwner!);
  const bytes = await photograph(1200, 800).png({ compressionLevel: 0 }).toBuffer();
  const begun = await caller.fetchAt(uploadsPath, {
    method: "POST",
    headers: { ...tus, "upload-length": String(bytes.length), "upload-metadata": `name ${btoa("quay.png")}` },
  });
  assert.equal(begun.status, 201);
  const at = begun.headers.get("location")!;
  const goOn = (offset: number, part: Buffer) =>
    caller.fetchAt(at, {
      method: "PATCH",
      body: new Uint8Array(part),
      headers: { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    });
  const offset = async () =>
    Number((await caller.fetchAt(at, { method: "HEAD", headers: tus })).headers.get("upload-offset"));

  // Killed while the second part is on its way.
  assert.equal((await goOn(0, bytes.subarray(0, 1_000_000))).status, 204);
  const broken = goOn(1_000_000, bytes.subarray(1_000_000, 2_500_000)).catch(() => undefined);
  await paper.kill();
  await broken;
  paper = await startPaper(t, fixed);
  const here = await offset();
  assert.ok(here >= 1_000_000 && here <= 2_500_000, `${here} bytes are here`);

  // Killed while all of it is being looked at.
  const last = goOn(here, bytes.subarray(here)).catch(() => undefined);
  await until(async () => (await offset().catch(() => 0)) >= bytes.length, 20_000).catch(() => undefined);
  await paper.kill();
  await last;
  paper = await startPaper(t, fixed);
  const now = await offset();
  if (now < bytes.length) assert.equal((await goOn(now, bytes.subarray(now))).status, 204);
  const upload = at.split("/").at(-1)!;
  await until(async () => (await caller.ask(openUpload, { params: { upload } })).state === "taken", 20_000);
  const { picture } = await caller.ask(openUpload, { params: { upload } });
  const record = await caller.ask(openPicture, { params: { picture: picture! } });
  assert.deepEqual([record.digest, record.bytes], [digestOf(bytes), bytes.length]);
});
