/**
 * The newsroom: what journalists use, behind a sign-in, under `/newsroom/`. Screens are built from `app/`, calls are
 * answered by `server/`, stories are written in `rooms/`.
 * Promises: whatever is refused or fails answers with a sentence.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { Refusal } from "../base/errors.ts";
import { openPost } from "../base/mail.ts";
import type { Desk } from "./desk.ts";
import { type Asking, type Carrier, mountCalls } from "./server/answer.ts";
import { answerings } from "./server/answers.ts";
import { guardedHeaders, sameOrigin } from "./server/guard.ts";
import { screenDoors } from "./server/screens.ts";
import { openStaff } from "./staff/staff.ts";
import { welcomeToken } from "./staff/welcome.ts";

/** Answers a request it knows; undefined when it is not its own. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

export interface NewsroomSettings
  extends Pick<Desk, "database" | "now" | "publish" | "takePicture" | "origin" | "dataDir"> {
  /** Where originals of pictures are kept; `pictures` in the data folder when not given. */
  readonly picturesFolder?: string;
  /** The network address a request comes from; that of its connection when not given. */
  readonly addressOf?: Desk["addressOf"];
  /** Sends mail; it is kept in the data folder when not given. */
  readonly post?: Desk["post"];
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
  const { database, origin, now, dataDir } = settings;
  const desk: Desk = {
    ...settings,
    picturesFolder: settings.picturesFolder ?? join(dataDir, "pictures"),
    staff: openStaff(database.sql, origin),
    post:
      settings.post ?? openPost({ from: `newsroom@${new URL(origin).hostname}`, folder: join(dataDir, "mail"), now }),
    addressOf: settings.addressOf ?? (({ socket }) => socket.remoteAddress ?? ""),
    trouble: settings.trouble ?? ((path, error) => console.error(path, error)),
  };
  const listener = getRequestListener(appOf(desk).fetch, { hostname: new URL(origin).host });
  const ours = (path: string) => path === "/newsroom" || path.startsWith("/newsroom/");
  return {
    door: (request, response, path) => (ours(path) ? listener(request, response) : undefined),
    firstOwnerLink: async () => {
      const token = await welcomeToken(database, now());
      return token && `${origin}/newsroom/welcome?token=${token}`;
    },
  };
}

function appOf(desk: Desk): Hono<Carrier> {
  const app = new Hono<Carrier>();
  app.use(guardedHeaders, sameOrigin(desk.origin));
  app.onError((error, asking) => refuse(desk, asking, error));
  mountCalls(app, desk, answerings);
  app.all("/newsroom/api/*", () => {
    throw new Refusal("not-found", 404, "There is no such call of the newsroom.");
  });
  screenDoors(app, desk);
  return app;
}

/** RFC 9457. */
function refuse(desk: Desk, asking: Asking, error: Error): Response {
  if (!(error instanceof Refusal)) desk.trouble(asking.req.path, error);
  const { code, status, message } = error instanceof Refusal ? error : fault();
  return asking.body(
    JSON.stringify({ type: `/newsroom/problems/${code}`, title: message, status, code }),
    status as 400,
    {
      "content-type": "application/problem+json",
    },
  );
}

const fault = () =>
  new Refusal("fault", 500, "Something went wrong on our side; it has been noted. Try again in a moment.");
