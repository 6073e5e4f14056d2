/**
 * The newsroom: what journalists use, behind a sign-in, under `/newsroom/`. Server-rendered; needs no script.
 * Promises: whatever is refused or fails answers with a sentence, and words that were sent are never lost on the way.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { Refusal } from "../base/errors.ts";
import { makeAssets } from "./assets.ts";
import type { Desk } from "./desk.ts";
import { keptWordsScreen, troubleScreen } from "./pages/sign_in.ts";
import { type Asking, type Carrier, frameIn, frameOf, sentForm } from "./server/asking.ts";
import { boundedBody, guardedHeaders, sameOrigin } from "./server/guard.ts";
import { sessionRooms, staffOnly } from "./server/session.ts";
import { storiesRooms } from "./server/stories.ts";
import { goOnWith, storyRooms } from "./server/story.ts";
import { welcomeRoom } from "./server/welcome.ts";
import { openSignIn } from "./sign_in.ts";
import type { Fields } from "./story_form.ts";
import { welcomeToken } from "./welcome.ts";

/** Answers a request it knows; undefined when it is not its own. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

export interface NewsroomSettings extends Pick<Desk, "database" | "now" | "publish" | "takePicture" | "addressOf"> {
  /** Scheme and host the newsroom is reached under. */
  readonly origin: string;
  readonly dataDir: string;
  /** Where originals of pictures are kept; `pictures` in the data folder when not given. */
  readonly picturesFolder?: string;
  /** Told of every fault; the process's own trouble line when not given. */
  readonly trouble?: (path: string, error: unknown) => void;
}

export interface Newsroom {
  readonly door: Door;
  /** A fresh one-time link for the first owner; undefined when the paper has one. */
  readonly firstOwnerLink: () => Promise<string | undefined>;
}

/** Opens the newsroom. */
export async function openNewsroom(settings: NewsroomSettings): Promise<Newsroom> {
  const { database, origin, now, publish, takePicture, addressOf, dataDir } = settings;
  const desk: Desk = {
    database,
    now,
    publish,
    takePicture,
    addressOf,
    picturesFolder: settings.picturesFolder ?? join(dataDir, "pictures"),
    signIn: openSignIn(database.sql, origin),
    trouble: settings.trouble ?? ((path, error) => console.error(path, error)),
    assets: await makeAssets(),
  };
  const listener = getRequestListener(appOf(desk, origin).fetch, { hostname: new URL(origin).host });
  const ours = (path: string) => path === "/newsroom" || path.startsWith("/newsroom/");
  return {
    door: (request, response, path) => (ours(path) ? listener(request, response) : undefined),
    firstOwnerLink: async () => {
      const token = await welcomeToken(database, now());
      return token && `${origin}/newsroom/welcome?token=${token}`;
    },
  };
}

function appOf(desk: Desk, origin: string): Hono<Carrier> {
  const app = new Hono<Carrier>();
  app.use(guardedHeaders, sameOrigin(origin), boundedBody);
  app.onError((error, asking) => refuse(desk, asking, error));
  app.get("/newsroom/assets/:name", (asking) => asset(desk, asking));
  app.get("/newsroom", (asking) => asking.redirect("/newsroom/", 308));
  welcomeRoom(app, desk);
  sessionRooms(app, desk, (asking, carried) => goOnWith(desk, asking, carried));
  app.use("/newsroom/*", staffOnly(desk));
  storiesRooms(app, desk);
  storyRooms(app, desk);
  app.notFound((asking) => refuse(desk, asking, nothingHere()));
  return app;
}

const nothingHere = () => new Refusal("not-found", 404, "There is nothing at this address of the newsroom.");

function asset({ assets }: Desk, asking: Asking): Response {
  const file = assets.files.get(asking.req.path);
  if (file === undefined) throw nothingHere();
  return asking.body(file.body, 200, {
    "content-type": file.type,
    "cache-control": "public, max-age=31536000, immutable",
  });
}

async function refuse(desk: Desk, asking: Asking, error: Error): Promise<Response> {
  if (!(error instanceof Refusal)) desk.trouble(asking.req.path, error);
  const { status, message } = error instanceof Refusal ? error : fault();
  // The database may be what went wrong, and was told of then; the sentence must come all the same.
  const frame = await frameOf(desk, asking.get("who")).catch(() => frameIn(desk, undefined, asking.get("who")));
  const fields = status === 404 || status === 500 ? await storySent(asking) : undefined;
  const title = status === 404 ? "Not found" : status === 500 ? "Something went wrong" : "This cannot be done";
  const page = fields
    ? keptWordsScreen(frame, message, { path: asking.req.path, fields })
    : troubleScreen(frame, title, message);
  return asking.html(page.text, status as 400);
}

const fault = () =>
  new Refusal("fault", 500, "Something went wrong on our side; it has been noted. Try again in a moment.");

/** The fields of a story that was sent with the request, so that its words survive whatever happened. */
async function storySent(asking: Asking): Promise<Fields | undefined> {
  if (asking.req.method !== "POST" || !asking.req.path.startsWith("/newsroom/stories")) return undefined;
  const sent = await sentForm(asking).catch(() => undefined);
  return sent?.fields.text ? sent.fields : undefined;
}
