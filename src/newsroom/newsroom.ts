/**
 * The newsroom: what journalists use, behind a sign-in, under `/newsroom/`. Screens are built from `app/`, calls are
 * answered by `server/`, stories are written in `rooms/`.
 * Promises: whatever is refused or fails answers with a sentence.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { Refusal } from "../base/errors.ts";
import type { Entry } from "../base/journal.ts";
import { openPost } from "../base/mail.ts";
import type { Desk } from "./desk.ts";
import { openEar } from "./ear.ts";
import { openHourly } from "./hourly.ts";
import { lookAgain, tidyFailing, watchElsewhere } from "./page_watch.ts";
import { openRooms, type Rooms } from "./rooms/rooms.ts";
import { openScheduleClock, type ScheduleClock } from "./schedule_clock.ts";
import { type Asking, type Carrier, mountCalls } from "./server/answer.ts";
import { answerings } from "./server/answers.ts";
import { guardedHeaders, noForms, sameOrigin } from "./server/guard.ts";
import { previewDoor } from "./server/previews.ts";
import { screenDoors } from "./server/screens.ts";
import { openServers } from "./servers.ts";
import { openStaff } from "./staff/staff.ts";
import { welcomeToken } from "./staff/welcome.ts";

/** Answers a request it knows; undefined when it is not its own. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

export interface NewsroomSettings
  extends Pick<Desk, "database" | "now" | "publish" | "takePicture" | "origin" | "dataDir">,
    Pick<Desk, "pageAsOf" | "previewOf" | "pagePolicy" | "mostRead" | "linkAnswers" | "failingAfterMs" | "pictureAt"> {
  /** The name this server has on receipts, no other server's; the machine's when not given. */
  readonly serverName?: string;
  /** Has `listener` told of entries of the journal once readers here get nothing older. */
  readonly heed?: (listener: (entries: readonly Entry[]) => void) => void;
  /** Where originals of pictures are kept; `pictures` in the data folder when not given. */
  readonly picturesFolder?: string;
  /** The network address a request comes from; that of its connection when not given. */
  readonly addressOf?: Desk["addressOf"];
  /** Sends mail; it is kept in the data folder when not given. */
  readonly post?: Desk["post"];
  /** How often rooms ask again who may be in them, milliseconds; 20 s when not given. */
  readonly recheckRoomsMs?: number;
  /** Told of every fault; the process's own trouble line when not given. */
  readonly trouble?: (path: string, error: unknown) => void;
}

export interface Newsroom {
  readonly door: Door;
  /** Takes a WebSocket; false when it asks for none of the newsroom's addresses. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /** A fresh one-time link for the first owner; undefined when the paper has one. */
  readonly firstOwnerLink: () => Promise<string | undefined>;
  /** Where stories are written, for who changes one by another way. */
  readonly rooms: Rooms;
  /** Starts the clock of the schedules: what is due goes out at once, the rest at its time. */
  readonly keepTime: () => Promise<ScheduleClock>;
  /** Keeps what is being written and lets everybody go. */
  readonly close: () => Promise<void>;
}

/** Where WebSockets of rooms arrive. */
const roomsPath = "/newsroom/rooms";

/** Opens the newsroom. */
export async function openNewsroom(settings: NewsroomSettings): Promise<Newsroom> {
  const { database, origin, now, dataDir } = settings;
  const trouble = settings.trouble ?? ((path: string, error: unknown) => console.error(path, error));
  const servers = await openServers({
    sql: database.sql,
    name: settings.serverName ?? hostname(),
    trouble: (error) => trouble("servers", error),
    beaten: () => tidyFailing(desk),
  });
  const base: Omit<Desk, "rooms"> = {
    ...settings,
    servers,
    ear: await openEar(database.sql, (error) => trouble("ear", error)),
    picturesFolder: settings.picturesFolder ?? join(dataDir, "pictures"),
    staff: openStaff(database.sql, origin),
    post:
      settings.post ?? openPost({ from: `newsroom@${new URL(origin).hostname}`, folder: join(dataDir, "mail"), now }),
    addressOf: settings.addressOf ?? (({ socket }) => socket.remoteAddress ?? ""),
    trouble,
  };
  const desk: Desk = { ...base, rooms: openRooms(base, settings.recheckRoomsMs) };
  settings.heed?.((entries) => {
    servers.meet(entries);
    watchElsewhere(desk, entries);
  });
  const listener = getRequestListener(appOf(desk).fetch, { hostname: new URL(origin).host });
  const ours = (path: string) => path === "/newsroom" || path.startsWith("/newsroom/") || path.startsWith("/preview/");
  let clock: ScheduleClock | undefined;
  let stopKeeping: (() => void) | undefined;
  return {
    door: (request, response, path) => (ours(path) ? listener(request, response) : undefined),
    upgrade: (request, socket, head) => {
      if (request.url?.split("?")[0] !== roomsPath) return false;
      desk.rooms.upgrade(request, socket, head);
      return true;
    },
    firstOwnerLink: async () => {
      const token = await welcomeToken(database, now());
      return token && `${origin}/newsroom/welcome?token=${token}`;
    },
    rooms: desk.rooms,
    keepTime: async () => {
      lookAgain(desk);
      stopKeeping ??= openHourly(desk);
      clock ??= await openScheduleClock(desk, desk.ear);
      return clock;
    },
    close: async () => {
      stopKeeping?.();
      await clock?.close();
      await servers.close();
      await desk.ear.close();
      await desk.rooms.close();
    },
  };
}

function appOf(desk: Desk): Hono<Carrier> {
  const app = new Hono<Carrier>();
  app.use(guardedHeaders, sameOrigin(desk.origin));
  app.use("/newsroom/api/*", noForms);
  app.onError((error, asking) => refuse(desk, asking, error));
  mountCalls(app, desk, answerings);
  app.all("/newsroom/api/*", () => {
    throw new Refusal("not-found", 404, "There is no such call of the newsroom.");
  });
  screenDoors(app, desk);
  previewDoor(app, desk);
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
