/**
 * Pictures of drafts, which readers may not have: for who is signed in and for who was sent a private link.
 * Promises: no answer is kept by a cache that others share.
 */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import { isPictureOf, isPictureShown } from "../../news/pictures.ts";
import { showPicture } from "../calls/pictures.ts";
import type { Desk } from "../desk.ts";
import { answer } from "./answer.ts";

/** Who took a picture in sees it before the story that shows it is saved. */
const freshMs = 10 * 60_000;

/** Where a signed-in browser has the pictures of drafts. */
export const staffPictures = "/newsroom/api/shown";

/** The rendition as an answer; `keep` says how the browser may keep it. */
export async function pictureAnswer(desk: Desk, digest: string, file: string, keep: string): Promise<Response> {
  if (desk.pictureAt === undefined) throw noPicture();
  const found = await desk.pictureAt(`/pictures/${digest}/${file}`);
  const body = Readable.toWeb(createReadStream(found.file)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: { "content-type": found.type, "cache-control": keep } });
}

export const pictureAnswers = [
  answer(showPicture, async ({ desk, member, ownOnly, params, at }) => {
    const { digest, file } = params;
    if (!/^[0-9a-f]{32}$/.test(digest)) throw noPicture();
    const reading = plainReading(desk.database.sql);
    const since = new Date(at.getTime() - freshMs);
    if (
      ownOnly &&
      !(await isPictureShown(reading, digest)) &&
      !(await isPictureOf(reading, digest, { staff: member.id, since }))
    )
      throw noPicture();
    return pictureAnswer(desk, digest, file, "private, max-age=3600");
  }),
];

/** The refusal for a picture that is none, or none of theirs. */
export const noPicture = () => new Refusal("no-such-picture", 404, "There is no such picture.");
