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
import { Refusal, retryHeader } from "../base/errors.ts";
import { openImageReader } from "../base/image_reader.ts";
import type { Entry } from "../base/journal.ts";
import { openPost } from "../base/mail.ts";
import type { Clock } from "./clock.ts";
import type { Desk } from "./desk.ts";
import { openEar } from "./ear.ts";
import { openFrontClock } from "./front_clock.ts";
import { openHourly } from "./hourly.ts";
import { type Courier, openCourier } from "./machines/courier.ts";
import { type Described, describedCalls } from "./machines/described.ts";
import { documentOf } from "./machines/document.ts";
import { lookAgain, tidyFailing, watchElsewhere } from "./page_watch.ts";
import { keepPictures } from "./picture_upkeep.ts";
import { openRooms, type Rooms } from "./rooms/rooms.ts";
import { openScheduleClock } from "./schedule_clock.ts";
import { type Asking, type Carrier, mountCalls } from "./server/answer.ts";
import { answerings } from "./server/answers.ts";
import { guardedHeaders, noForms, sameOrigin } from "./server/guard.ts";
import { openPacing, type Pace } from "./server/paced.ts";
import { previewDoor } from "./server/previews.ts";
import { screenDoors } from "./server/screens.ts";
import { uploadDoor } from "./server/uploads.ts";
import { openServers } from "./servers.ts";
import { openStaff } from "./staff/staff.ts";
import { welcomeToken } from "./staff/welcome.ts";
import { trustedSigners } from "./trusted_signers.ts";

/** Answers a request it knows; undefined when it is not its own. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

export interface NewsroomSettings
  extends Pick<Desk, "database" | "now" | "publish" | "origin" | "dataDir" | "drawPicture">,
    Pick<
      Desk,
      "pageAsOf" | "previewOf" | "frontPreviewOf" | "pagePolicy" | "mostRead" | "linkAnswers" | "failingAfterMs"
    >,
    Pick<Desk, "copyFromHtml" | "mayReach" | "checkAnswers" | "pictureAt"> {
  /** Reads picture files; a process of its own when not given. */
  readonly takePicture?: Desk["takePicture"];
  /** What machines may read without a token, for the document; the site answers it. */
  readonly reads?: readonly Described[];
  /** How often machines may ask; `usualPace` when not given. */
  readonly pace?: Pace;
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
  /** Starts the clock of the schedules and the courier of webhooks: what is due goes out at once, the rest at its time. */
  readonly keepTime: () => Promise<Clock<number>>;
  /** Starts the clock of picture rights, which `keepTime` does too; to be run by hand in tests. */
  readonly keepRights: () => Clock<number>;
  /** Keeps what is being written and lets everybody go. */
  readonly close: () => Promise<void>;
}

/** Readers are answered there, not the staff: by the site. */
const publicPath = /^\/api\/v1\/public(?:\/|$)/;
/** Where WebSockets of rooms arrive. */
const roomsPath = "/newsroom/rooms";

/** Opens the newsroom. */
export async function openNewsroom(settings: NewsroomSettings): Promise<Newsroom> {
  const { database, origin, now, dataDir } = settings;
  const trouble = settings.trouble ?? ((path: string, error: unknown) => console.error(path, error));
  const reader = openImageReader(() => trustedSigners(dataDir));
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
    takePicture: settings.takePicture ?? reader.read,
    picturesFolder: settings.picturesFolder ?? join(dataDir, "pictures"),
    staff: openStaff(database.sql, origin),
    post:
      settings.post ?? openPost({ from: `newsroom@${new URL(origin).hostname}`, folder: join(dataDir, "mail"), now }),
    addressOf: settings.addressOf ?? (({ socket }) => socket.remoteAddress ?? ""),
    trouble,
  };
  const desk: Desk = { ...base, rooms: openRooms(base, settings.recheckRoomsMs) };
  const listener = getRequestListener(appOf(desk, settings).fetch, { hostname: new URL(origin).host });
  const ours = (path: string) =>
    path === "/newsroom" || (/^\/(?:newsroom|preview|api)\//.test(path) && !publicPath.test(path));
  settings.heed?.((entries) => {
    servers.meet(entries);
    watchElsewhere(desk, entries);
  });
  let clock: Clock<number> | undefined;
  let courier: Courier | undefined;
  let frontClock: Clock<void> | undefined;
  let stopKeeping: (() => void) | undefined;
  let rights: Clock<number> | undefined;
  const keepRights = () => {
    rights ??= keepPictures(desk);
    return rights;
  };
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
      keepRights();
      frontClock ??= await openFrontClock(desk);
      courier ??= openCourier(desk);
      clock ??= openScheduleClock(desk);
      return clock;
    },
    keepRights,
    close: async () => {
      stopKeeping?.();
      await rights?.close();
      await reader.close();
      await frontClock?.close();
      await clock?.close();
      await courier?.close();
      await servers.close();
      await desk.ear.close();
      await desk.rooms.close();
    },
  };
}

function appOf(desk: Desk, { pace, reads = [] }: NewsroomSettings): Hono<Carrier> {
  const app = new Hono<Carrier>();
  const pacing = openPacing(pace);
  app.use(guardedHeaders, sameOrigin(desk.origin));
  for (const calls of ["/newsroom/api/*", "/api/*"]) app.use(calls, noForms);
  app.use("/api/*", pacing.say);
  app.onError((error, asking) => refuse(desk, asking, error));
  uploadDoor(app, desk);
  mountCalls(app, desk, answerings, pacing);
  documentDoor(app, desk, reads);
  for (const calls of ["/newsroom/api/*", "/api/*"])
    app.all(calls, () => {
      throw new Refusal("not-found", 404, "There is no such call of the newsroom.");
    });
  screenDoors(app, desk);
  previewDoor(app, desk);
  return app;
}

/** The document of all that machines may ask, made when it is first asked for. */
function documentDoor(app: Hono<Carrier>, { origin }: Desk, reads: readonly Described[]): void {
  let text: string | undefined;
  app.get("/api/openapi.json", (asking) => {
    text ??= JSON.stringify(documentOf(origin, [...reads, ...describedCalls(answerings.map(({ call }) => call))]));
    const headers = { "content-type": "application/json", "access-control-allow-origin": "*" };
    return asking.body(text, 200, { ...headers, "cache-control": "public, max-age=300" });
  });
}

/** RFC 9457. */
function refuse(desk: Desk, asking: Asking, error: Error): Response {
  if (!(error instanceof Refusal)) desk.trouble(asking.req.path, error);
  const refusal = error instanceof Refusal ? error : fault();
  const { code, status, message } = refusal;
  return asking.body(
    JSON.stringify({ type: `/newsroom/problems/${code}`, title: message, status, code }),
    status as 400,
    { "content-type": "application/problem+json", ...retryHeader(refusal) },
  );
}

const fault = () =>
  new Refusal("fault", 500, "Something went wrong on our side; it has been noted. Try again in a moment.");
