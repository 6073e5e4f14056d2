/** The reader site over a database, for tests: its recipes without a press, its doors behind a real listener. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Database } from "../../src/base/database.ts";
import { Refusal, retryHeader } from "../../src/base/errors.ts";
import { addressBehind, networksIn } from "../../src/base/peer.ts";
import { plainReading } from "../../src/base/reading.ts";
import { openMoodBox } from "../../src/news/moods.ts";
import { publicationHere } from "../../src/news/publications.ts";
import { type Made, plainSources } from "../../src/press/recipe.ts";
import { siteDoors } from "../../src/site/doors.ts";
import type { MadeLook } from "../../src/site/look.ts";
import { recipeFor } from "../../src/site/recipes.ts";
import { openRenditions } from "../../src/site/renditions.ts";
import { openShownPictures } from "../../src/site/shown_pictures.ts";
import type { Site } from "../../src/site/site.ts";
import { type Ending, freshFolder, testClock } from "../base.ts";

export const script = "document.title += '!'; // enough bytes to be worth compressing, compressing, compressing";

const look: MadeLook = {
  styles: { story: "", front: "", list: "" },
  script: "/assets/islands.test.js",
  version: "test",
  files: [{ path: "/assets/islands.test.js", type: "text/javascript; charset=utf-8", text: script }],
  policy: "default-src 'self'",
};

export const testSite = (origin = "https://courier.example"): Site => ({ origin, look });

/** What the recipe for `path` makes now. */
export async function pressed(database: Database, path: string): Promise<Made> {
  const publication = await publicationHere(plainReading(database.sql));
  const roots = publication!.editions.map((edition) => edition.root);
  return recipeFor(testSite(), roots, path).press(plainSources(database.sql));
}

export interface OpenSite {
  readonly origin: string;
  readonly picturesFolder: string;
  /** Asks the doors, as a browser would but following nothing. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Opens the doors on a free port; a path that no door knows answers 404 with the text `no door`. */
export async function openSite(database: Database, ending: Ending, publicOrigin?: string): Promise<OpenSite> {
  const picturesFolder = await freshFolder(ending);
  const moods = openMoodBox(database, testClock().now);
  const addressOf = addressBehind(networksIn("loopback")!);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const doors = siteDoors({
    site: testSite(publicOrigin ?? origin),
    database,
    moods,
    addressOf,
    renditions: openRenditions(database, picturesFolder),
    // Without a press nobody tells what changed, so each is asked for anew.
    shown: { isShown: (digest) => openShownPictures(database).isShown(digest) },
  });
  server.on("request", (request, response) => {
    const path = request.url!.split("?")[0]!;
    for (const door of doors) {
      const answered = door(request, response, path);
      if (answered === undefined) continue;
      answered.catch((error) => {
        const refusal = error instanceof Refusal ? error : new Refusal("fault", 500, String(error.stack));
        const headers = { "content-type": "text/plain; charset=utf-8", ...retryHeader(refusal) };
        response.writeHead(refusal.status, headers).end(refusal.message);
      });
      return;
    }
    response.writeHead(404).end("no door");
  });
  ending.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { origin, picturesFolder, ask: (path, init) => fetch(origin + path, { redirect: "manual", ...init }) };
}
