/**
 * The door of pictures: `/pictures/DIGEST/WIDTH.FORMAT`, or a part of one, streamed from the disk, never to change under its name.
 * Promises: a picture that no live story and no front shows is not there, as if nobody had taken it in.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Door, hasAlready, mustRead } from "../door.ts";
import { withdrawnBox } from "../parts/picture.ts";
import { type RenditionFormat, renditionCalled, renditionFile } from "../rendition.ts";
import { noSuchPicture, type Renditions } from "../renditions.ts";
import type { ShownPictures } from "../shown_pictures.ts";

const types: Readonly<Record<RenditionFormat, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/** Serves renditions, made when first asked for. */
export const pictureDoor =
  (renditions: Renditions, shown: Pick<ShownPictures, "isShown">): Door =>
  (request, response, path) => {
    if (!path.startsWith("/pictures/")) return undefined;
    return servePicture({ renditions, shown }, path, request, response);
  };

async function servePicture(
  { renditions, shown }: { readonly renditions: Renditions; readonly shown: Pick<ShownPictures, "isShown"> },
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  mustRead(request);
  if (path === withdrawnBox) return serveBox(response);
  const name = renditionCalled(path);
  if (name === undefined) throw noSuchPicture();
  const { moved, endAt } = await renditions.standing(name);
  if (moved !== undefined) {
    response.writeHead(302, { location: moved, "cache-control": "public, max-age=300" }).end();
    return;
  }
  if (!(await shown.isShown(name.digest))) throw noSuchPicture();
  const etag = `${name.digest}-${renditionFile(name)}`;
  const headers = {
    etag: `"${etag}"`,
    "cache-control": keptFor(endAt),
    // A cache in front of this server purges by it what was withdrawn.
    "surrogate-key": `picture-${name.digest}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'",
  };
  if (hasAlready(request, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const file = await renditions.file(name);
  const { size } = await stat(file);
  response.writeHead(200, { ...headers, "content-type": types[name.format], "content-length": size });
  if (request.method === "HEAD") response.end();
  else await stream(file, response);
}

/** For ever, or until the right to show it ends. */
function keptFor(endAt: Date | undefined): string {
  if (endAt === undefined) return "public, max-age=31536000, immutable";
  const seconds = Math.floor((endAt.getTime() - Date.now()) / 1000);
  return `public, max-age=${Math.max(0, Math.min(31_536_000, seconds))}`;
}

const box = `<svg xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#8882"/><line x1="0" y1="0" x2="100%" y2="100%" stroke="#8884"/><line x1="100%" y1="0" x2="0" y2="100%" stroke="#8884"/></svg>`;

function serveBox(response: ServerResponse): void {
  response
    .writeHead(200, {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'",
    })
    .end(box);
}

/** Where the file of a rendition is, and what it is; refused when it is none. For who shows drafts. */
export async function renditionAt(renditions: Renditions, path: string): Promise<{ file: string; type: string }> {
  const name = renditionCalled(path);
  if (name === undefined) throw noSuchPicture();
  return { file: await renditions.file(name), type: types[name.format] };
}

/** A reader who leaves before the end, or before the picture is drawn, is no fault of ours. */
const readerLeft = new Set(["ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_UNABLE_TO_PIPE"]);

async function stream(file: string, response: ServerResponse): Promise<void> {
  try {
    await pipeline(createReadStream(file), response);
  } catch (error) {
    if (!readerLeft.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
