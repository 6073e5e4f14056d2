/** The door of search: `…/search?q=`, made for each request; a cache in front may answer the same again for some seconds. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import { publicationHere } from "../../news/publications.ts";
import { plainSources } from "../../press/recipe.ts";
import { type Door, mustRead } from "../door.ts";
import { notFounded, paperAt } from "../recipes/paper.ts";
import { pressSearch, searchAsked } from "../recipes/search.ts";
import type { Site } from "../site.ts";
import { answerMade } from "./answer.ts";

const address = /^(\/(?:[a-z0-9-]+\/)?)search$/;
/** As short as that of pages: what was withdrawn must not be found for long. */
const cacheControl = "public, max-age=0, s-maxage=10, stale-while-revalidate=30";

/** Answers searches of every edition. */
export const searchDoor =
  (site: Site, database: Database): Door =>
  (request, response, path) => {
    const root = address.exec(path)?.[1];
    return root === undefined ? undefined : serveSearch(site, database, root, request, response);
  };

async function serveSearch(
  site: Site,
  { sql }: Database,
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  mustRead(request);
  const publication = await publicationHere(plainReading(sql));
  if (publication === undefined) throw notFounded();
  if (publication.editions.every((edition) => edition.root !== root))
    throw new Refusal("no-such-page", 404, "No page of the paper has this address.");
  const sources = plainSources(sql);
  const asked = searchAsked(new URL(request.url!, site.origin).searchParams);
  const made = await pressSearch(sources, await paperAt(sources, site, root), asked);
  await answerMade(request, response, made, { site, cacheControl });
}
