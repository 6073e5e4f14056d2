/**
 * The door of uploads: tus 1.0 (creation, termination, expiration) behind session, permission and origin; see calls/uploads.ts.
 * Promises: nobody reaches another's upload; what is all here is answered when it is a picture, or refused with a sentence.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Hono } from "hono";
import { Refusal } from "../../base/errors.ts";
import { inWork } from "../../base/work.ts";
import { noteAct } from "../audit.ts";
import { largestUploadBytes, listUploads, openUpload, uploadsPath } from "../calls/uploads.ts";
import type { Desk } from "../desk.ts";
import { plainName } from "../taking.ts";
import {
  beginUpload,
  dropUpload,
  finishUpload,
  received,
  type UploadRow,
  uploadLifeMs,
  uploadOf,
  uploadsFolder,
  uploadsOf,
  uploadView,
} from "../uploads.ts";
import { type Asking, answer, type Carrier } from "./answer.ts";
import { type Called, permitted, type WhoAsks, whoAsks } from "./asking.ts";

export const uploadAnswers = [
  answer(listUploads, async ({ desk, member, at }) => {
    const rows = await uploadsOf(desk.database.sql, member.id, at);
    return { uploads: await Promise.all(rows.map((row) => uploadView(desk, row))) };
  }),
  answer(openUpload, async ({ desk, member, params, at }) => {
    const { sql } = desk.database;
    const row = await uploadOf(sql, params.upload, member.id, at);
    if (row.state === "open" && (await received(desk, row)) >= row.bytes) await finishUpload(desk, row);
    return uploadView(desk, await uploadOf(sql, params.upload, member.id, at));
  }),
];

/** Puts the door on the app; to be put before the calls, which would answer HEAD as GET. */
export function uploadDoor(app: Hono<Carrier>, desk: Desk): void {
  const coming = new AsyncLocalStorage<string>();
  const directory = uploadsFolder(desk);
  let tus: Server | undefined;
  const server = () =>
    (tus ??= new Server({
      path: uploadsPath,
      datastore: new FileStore({ directory, expirationPeriodInMilliseconds: uploadLifeMs }),
      relativeLocation: true,
      maxSize: largestUploadBytes,
      namingFunction: () => coming.getStore() ?? randomUUID(),
    }));
  const handled = (asking: Asking, id: string) => coming.run(id, () => server().handleWeb(asking.req.raw));

  app.post(uploadsPath, async (asking) => {
    const said = metadataIn(asking.req.header("upload-metadata") ?? "");
    const { story, replaces } = { story: numberIn(said.story), replaces: numberIn(said.replaces) };
    const who = await admitted(desk, asking, story);
    const id = randomUUID();
    const bytes = Number(asking.req.header("upload-length") ?? 0);
    const name = plainName(said.name ?? said.filename ?? "");
    await inWork(desk.database, { who: who.member, at: desk.now() }, async (work) => {
      await beginUpload(desk, work, { id, story, replaces, name, bytes });
      await noteAct(work.sql, actOf(desk, asking, who, { upload: id, name, bytes }));
    });
    const response = await handled(asking, id);
    if (response.status >= 400) await dropUpload(desk, { id });
    return sent(response, who);
  });

  app.use(`${uploadsPath}/:upload`, async (asking, next) => {
    const { method } = asking.req.raw;
    if (method !== "HEAD" && method !== "PATCH" && method !== "DELETE") return next();
    const who = await whoAsks(desk, asCall("write pictures", method), asking);
    const row = await uploadOf(desk.database.sql, asking.req.param("upload"), who.member.id, desk.now());
    await admitted(desk, asking, row.story, who);
    return sent(await goOn(row, method, asking, who), who);
  });

  async function goOn(row: UploadRow, method: string, asking: Asking, who: WhoAsks): Promise<Response> {
    if (row.state === "refused") throw refusedAlready(row);
    if (row.state === "taken") return done(row);
    if (method === "DELETE") {
      await dropUpload(desk, row);
      return new Response(null, { status: 204, headers: { "tus-resumable": "1.0.0" } });
    }
    // All of it was here, and the process ended before it was looked at.
    const before = await received(desk, row);
    const response = before >= row.bytes ? undefined : await handled(asking, row.id);
    if (response !== undefined && (method === "HEAD" || response.status >= 400)) return response;
    if ((await received(desk, row)) < row.bytes) return response!;
    await finishUpload(desk, row, (work) =>
      noteAct(work.sql, actOf(desk, asking, who, { upload: row.id, name: row.name })),
    );
    const after = await uploadOf(desk.database.sql, row.id, who.member.id, desk.now());
    if (after.state === "refused") throw refusedAlready(after);
    return done(after, method);
  }
}

const done = ({ bytes, picture }: UploadRow, method = "HEAD"): Response =>
  new Response(null, {
    status: method === "HEAD" ? 200 : 204,
    headers: {
      "tus-resumable": "1.0.0",
      "upload-offset": String(bytes),
      "upload-length": String(bytes),
      "upload-picture": String(picture ?? ""),
    },
  });

const refusedAlready = ({ code, sentence }: UploadRow) => new Refusal(code, 422, sentence);

function sent(response: Response, { cookies }: WhoAsks): Response {
  const open = new Response(response.body, response);
  for (const cookie of cookies) open.headers.append("set-cookie", cookie);
  return open;
}

/** What tus is asked, as the permission table knows calls. */
const asCall = (verb: Called["verb"], method: string): Called => ({
  verb,
  method: method.toLowerCase() as Called["method"],
  path: "/uploads",
});

/** Into the archive by who keeps it, into a story by who writes its pictures. */
async function admitted(desk: Desk, asking: Asking, story: number | null, known?: WhoAsks): Promise<WhoAsks> {
  const call = asCall(story === null ? "keep pictures" : "write pictures", asking.req.method);
  const who = known ?? (await whoAsks(desk, call, asking));
  await permitted(desk, call, who, story === null ? {} : { story });
  return who;
}

const actOf = (desk: Desk, asking: Asking, { member }: WhoAsks, facts: Readonly<Record<string, unknown>>) => ({
  at: desk.now(),
  who: member.id,
  name: member.name,
  role: member.role,
  act: `keep pictures: ${asking.req.method} /uploads`,
  story: undefined,
  edition: undefined,
  outcome: "done" as const,
  address: desk.addressOf(asking.env.incoming),
  browser: asking.req.header("user-agent") ?? "",
  facts,
});

/** `name ZmlsZQ==,story MTI=` (tus 1.0, Upload-Metadata). */
function metadataIn(header: string): Readonly<Record<string, string>> {
  const pairs = header
    .slice(0, 4000)
    .split(",")
    .map((pair) => pair.trim().split(/\s+/));
  return Object.fromEntries(
    pairs.filter(([key]) => key).map(([key, value = ""]) => [key!, Buffer.from(value, "base64").toString("utf8")]),
  );
}

const numberIn = (text: string | undefined): number | null =>
  /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : null;
