/**
 * The door of machines that read: lists with a question of their own, made for each request, and what a browser asks
 * before a page of another site may read (CORS, Fetch Standard §3.2). All else below `/api/v1/public` the press answers.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "../../base/database.ts";
import { decoded } from "../../base/decoded.ts";
import { Refusal } from "../../base/errors.ts";
import type { Reading } from "../../base/reading.ts";
import { personPath, topicPath } from "../../news/place.ts";
import { plainSources } from "../../press/recipe.ts";
import { readNamed, readStories } from "../api/lists.ts";
import { pageAsked, storiesAsked } from "../api/reads.ts";
import { type Door, hasAlready, tagOf } from "../door.ts";
import { problem, publicPath } from "../recipes/api.ts";
import { type Paper, paperIn } from "../recipes/paper.ts";
import type { Site } from "../site.ts";
import { answerMade } from "./answer.ts";

const lists = /^\/api\/v1\/public\/([^/]+)\/(stories|topics|people)$/;
/** As short as that of pages: what was withdrawn must not be listed for long. */
const cacheControl = "public, max-age=0, s-maxage=10, stale-while-revalidate=30";
const anybody = { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" };

/** Answers lists with a question, and preflights. */
export const apiDoor =
  (site: Site, database: Database): Door =>
  (request, response, path) => {
    if (path !== publicPath && !path.startsWith(`${publicPath}/`)) return undefined;
    if (request.method === "OPTIONS") return preflight(response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return answerMade(request, response, problem(405, "method", "This address can only be read."), {
        site,
        cacheControl: "no-store",
      });
    const [, edition, kind] = lists.exec(path) ?? [];
    const asked = request.url!.includes("?") || kind === "topics" || kind === "people";
    return edition === undefined || !asked
      ? undefined
      : answerList(site, database, { edition, kind: kind! }, request, response);
  };

async function preflight(response: ServerResponse): Promise<void> {
  const headers = {
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "if-none-match, authorization",
  };
  response.writeHead(204, { ...anybody, ...headers, "access-control-max-age": "86400" }).end();
}

async function answerList(
  site: Site,
  { sql }: Database,
  { edition: code, kind }: { readonly edition: string; readonly kind: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sources = plainSources(sql);
  for (const [name, value] of Object.entries(anybody)) response.setHeader(name, value);
  try {
    const paper = await paperIn(sources, site, decoded(code) ?? "");
    if (paper === undefined) throw new Refusal("not-found", 404, "The paper has no such edition.");
    const body = JSON.stringify(await listOf(sources.hard, paper, kind, request));
    const etag = tagOf(body);
    response.setHeader("etag", `"${etag}"`);
    if (hasAlready(request, etag)) {
      response.writeHead(304, { "cache-control": cacheControl }).end();
      return;
    }
    await answerMade(
      request,
      response,
      { status: 200, type: "application/json; charset=utf-8", body },
      { site, cacheControl },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const made = problem(error.status, error.code, error.message);
    await answerMade(request, response, made, { site, cacheControl: "no-store" });
  }
}

function listOf(reading: Reading, paper: Paper, kind: string, { url }: IncomingMessage) {
  const query = Object.fromEntries(
    [...new URL(url!, "http://paper").searchParams].map(([name, value]) => [
      name,
      value.replaceAll("\0", "").toWellFormed(),
    ]),
  );
  if (kind === "stories") return readStories(reading, paper, inShape(storiesAsked, query));
  return named(reading, paper, kind === "topics" ? "topic" : "person", inShape(pageAsked, query));
}

async function named(
  reading: Reading,
  { site, edition }: Paper,
  kind: "topic" | "person",
  page: { readonly cursor?: string | undefined; readonly limit: number },
) {
  const { of, cursor } = await readNamed(reading, kind, edition.code, page);
  const path = kind === "topic" ? topicPath : personPath;
  const all = of.map((each) => ({ ...each, url: `${site.origin}${path(edition.root, each.slug)}` }));
  return { [kind === "topic" ? "topics" : "people"]: all, ...(cursor === undefined ? {} : { cursor }) };
}

function inShape<T>(shape: { safeParse: (value: unknown) => { success: boolean; data?: T } }, query: unknown): T {
  const { success, data } = shape.safeParse(query);
  if (!success)
    throw new Refusal("bad-request", 422, "What is asked for is not as the document says; see /api/openapi.json.");
  return data as T;
}
