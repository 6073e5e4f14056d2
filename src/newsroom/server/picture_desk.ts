/** The picture desk: looking for pictures, their records and words, their files, where they are used. */
import { Refusal } from "../../base/errors.ts";
import { originalMissing, readOriginal } from "../../base/image.ts";
import { plainReading } from "../../base/reading.ts";
import { changeRecord, changeWords, noSuchPicture } from "../../news/picture_records.ts";
import { replaceFile } from "../../news/picture_replacing.ts";
import { findPictures as find, likePictures as like } from "../../news/picture_searching.ts";
import {
  changePicture,
  describePicture,
  findPictures,
  likePictures,
  openPicture,
  originalFile,
  renditionFile,
  replacePicture,
  takePicture,
  usesOf,
  type WholePicture,
} from "../calls/picture_desk.ts";
import type { Desk } from "../desk.ts";
import { fileOf, pictureLines, pictureUses, wholePicture } from "../picture_lines.ts";
import { taken, withSentFile } from "../taking.ts";
import { answer } from "./answer.ts";
import { paperOf } from "./paper.ts";

export const pictureDeskAnswers = [
  answer(findPictures, async ({ desk, query, at }) => {
    const { after, ...wanted } = query;
    const { sql } = desk.database;
    const place = after === undefined ? undefined : placeOf(after);
    const found = await find(plainReading(sql), { ...wanted, after: place, now: at });
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    const pictures = await pictureLines(
      sql,
      shown.map(({ id }) => id),
    );
    return found.length > query.limit && last !== undefined ? { pictures, after: markOf(last) } : { pictures };
  }),

  answer(openPicture, ({ desk, params }) => whole(desk, params.picture)),

  answer(changePicture, async ({ desk, work, params, body, note }) => {
    const { edit, rightsEndAt, takenAt, ...rest } = body;
    note({ picture: params.picture, changed: Object.keys(body) });
    const change = { ...rest, rightsEndAt: moment(rightsEndAt), takenAt: moment(takenAt) };
    await work((inside) => changeRecord(inside, params.picture, change, edit));
    return whole(desk, params.picture);
  }),

  answer(describePicture, async ({ desk, work, params, body, note }) => {
    const { picture, language: edition } = params;
    note({ picture, edition });
    if (!(await paperOf(desk)).editions.some(({ code }) => code === edition))
      throw new Refusal("no-such-edition", 422, "The paper has no such edition.");
    return work((inside) => changeWords(inside, picture, edition, body));
  }),

  answer(takePicture, ({ desk, request, query, work, note }) =>
    withSentFile(desk, request, query.name, (brought) => {
      note({ digest: brought.digest });
      return work((inside) => taken(inside, brought, query.name));
    }),
  ),

  answer(replacePicture, ({ desk, request, params, query, work, note }) =>
    withSentFile(desk, request, query.name, async (brought) => {
      note({ picture: params.picture, digest: brought.digest });
      const entry = await work((inside) => replaceFile(inside, params.picture, brought, query));
      await desk.publish(entry);
      const { digest, width, height } = brought;
      return { picture: params.picture, digest, width, height, known: false, like: [] };
    }),
  ),

  answer(originalFile, async ({ desk, params }) => {
    const { digest, name } = await mustBeThere(desk, params.picture);
    const bytes = await readOriginal(desk.picturesFolder, digest);
    const called = encodeURIComponent(name || digest).replace(/['()*]/g, "_");
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${called}`,
      },
    });
  }),

  answer(renditionFile, async ({ desk, params, query }) => {
    if (desk.drawPicture === undefined) throw originalMissing();
    const { digest, crops } = await mustBeThere(desk, params.picture);
    const part = query.part === undefined ? undefined : (crops[query.part] ?? query.part);
    const file = await desk.drawPicture(digest, Number(query.width), part);
    return new Response(new Uint8Array(file), {
      headers: { "content-type": "image/webp", "cache-control": "private, max-age=600" },
    });
  }),

  answer(usesOf, async ({ desk, params }) => {
    await mustBeThere(desk, params.picture);
    return pictureUses(desk.database.sql, params.picture);
  }),

  answer(likePictures, async ({ desk, params }) => {
    const { sql } = desk.database;
    await mustBeThere(desk, params.picture);
    const found = await like(plainReading(sql), params.picture);
    const differs = new Map(found.map((each) => [each.id, each.differs]));
    const lines = await pictureLines(sql, [...differs.keys()]);
    return { pictures: lines.map((line) => ({ ...line, differs: differs.get(line.id)! })) };
  }),
];

async function whole({ database }: Desk, id: number): Promise<WholePicture> {
  const found = await wholePicture(database.sql, id);
  if (found === undefined) throw noSuchPicture();
  return found;
}

async function mustBeThere({ database }: Desk, id: number) {
  const found = await fileOf(database.sql, id);
  if (found === undefined) throw noSuchPicture();
  return found;
}

const moment = (said: string | null | undefined): Date | null | undefined =>
  said === undefined || said === null ? said : new Date(said);

/** A place in the list, as opaque text. */
const markOf = ({ at, id }: { at: string; id: number }): string =>
  Buffer.from(JSON.stringify([at, id])).toString("base64url");

function placeOf(mark: string): { at: string; id: number } {
  try {
    const [at, id] = JSON.parse(Buffer.from(mark, "base64url").toString()) as [unknown, unknown];
    if (typeof at === "string" && /^\d{4}-\d\d-\d\d [\d:.+-]{8,30}$/.test(at) && Number.isSafeInteger(id))
      return { at, id: id as number };
  } catch {
    // Not ours: refused below.
  }
  throw new Refusal("bad-place", 422, "This place in the list is unknown; begin at the top.");
}
