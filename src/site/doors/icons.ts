/** The door of icons: the paper's mark in every shape that browsers and home screens ask for. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "../../base/database.ts";
import { plainReading } from "../../base/reading.ts";
import { publicationHere } from "../../news/publications.ts";
import { type Door, hasAlready, mustRead, tagOf } from "../door.ts";
import { iconAt, isIcon } from "../icons.ts";

/** Name whose mark is shown before the paper is founded. */
const unfounded = "Broadsheet";

/** Serves the icons of the paper in the database. */
export const iconDoor =
  (database: Database): Door =>
  (request, response, path) =>
    isIcon(path) ? serveIcon(database, path, request, response) : undefined;

async function serveIcon(
  { sql }: Database,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  mustRead(request);
  const publication = await publicationHere(plainReading(sql));
  const home = publication?.editions.find((edition) => edition.code === publication.homeEdition);
  const { type, bytes } = await iconAt(path, home?.paperName ?? unfounded);
  const etag = tagOf(bytes);
  const headers = {
    etag: `"${etag}"`,
    "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'",
  };
  if (hasAlready(request, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "content-type": type, "content-length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
