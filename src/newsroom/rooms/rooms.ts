/**
 * The rooms: one Yjs document for each version that is being written, for everybody who writes there, by Hocuspocus.
 * Promises: whoever is told that something is kept can be killed with the server and will find it again; nobody stays
 * in a room longer than `recheckMs` after they may not any more; a version is never more than `longestMs` behind.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type Connection, type Document, isTransactionOrigin, Server } from "@hocuspocus/server";
import { applyUpdate } from "yjs";
import { type Actor, theHouse } from "../../base/work.ts";
import type { VersionRef } from "../../news/version.ts";
import { type Act, noteAct } from "../audit.ts";
import type { Desk } from "../desk.ts";
import type { Verb } from "../permission.ts";
import { socketIsOurs } from "../server/guard.ts";
import { staffChannel } from "../staff/sessions.ts";
import { type Entered, entering, nameOf, refOf, StaysOutside, sameRoom } from "./entering.ts";
import { type Guard, guardOf, type Verdict } from "./guarding.ts";
import { keptKnown } from "./judging.ts";
import { gather, openKept, unwritten } from "./keeping.ts";
import { openLog } from "./log.ts";
import { markWords, type Range, unmarkWords, type WordMark } from "./marking.ts";
import { type OpenRoom, openRoom } from "./room.ts";
import { type RoomText, writeText } from "./room_text.ts";

const idleMs = 1000;
const longestMs = 3000;
const againMs = 5000;
const leaveMs = 5000;
const longestLog = 100;
/** An offline writer's whole night comes as one message. */
const longestMessage = 32 * 1024 * 1024;
/** Asks for what is missing, and changes nothing. */
const syncStep1 = 0;
const addressHeader = "x-broadsheet-address";

export interface Rooms {
  /** Takes a WebSocket into the rooms; refuses those of other sites. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Resolves when the version says what its room says. Not inside a work: it waits for whoever has their turn. */
  readonly flush: (ref: VersionRef) => Promise<void>;
  /** Puts other words in place of those in the room, for everybody who is in it. Not inside a work. */
  readonly replace: (ref: VersionRef, words: RoomText, by: Actor) => Promise<void>;
  /** Marks words of the copy; false when they are not there any more. */
  readonly markRange: (ref: VersionRef, range: Range, mark: WordMark, by: Actor) => Promise<boolean>;
  /** Takes a mark with these attributes from the copy. */
  readonly unmark: (ref: VersionRef, mark: WordMark, by: Actor) => Promise<void>;
  /** Keeps and writes what is left, and lets everybody go. */
  readonly close: () => Promise<void>;
}

type Where = Pick<Desk, "database" | "staff" | "origin" | "now" | "trouble" | "addressOf">;

/** Opens the rooms, and writes what a killed server left unwritten. */
export function openRooms(desk: Where, recheckMs = 20_000): Rooms {
  const { database, now } = desk;
  const { sql } = database;
  const trouble = (error: unknown) => desk.trouble("/newsroom/rooms", error);
  const log = openLog(sql, now, trouble);
  const open = new Map<Document, OpenRoom>();
  const guards = new WeakMap<Document, Guard>();
  const knownOf = keptKnown();
  const heard = new WeakSet<Connection>();
  const sockets = new Set<Duplex>();
  let closed = false;

  const server = new Server<Entered>({
    quiet: true,
    debounce: idleMs,
    maxDebounce: longestMs,
    websocketOptions: { maxPayload: longestMessage },
    onAuthenticate: async ({ documentName, requestHeaders, connectionConfig, token }) => {
      const ref = refOf(documentName);
      if (ref === undefined) throw new StaysOutside("no-such-room");
      const entered = await entering({ sql, staff: desk.staff }, requestHeaders, ref);
      await sameRoom(sql, ref, token);
      connectionConfig.readOnly = entered.readOnly;
      return entered;
    },
    onLoadDocument: async ({ documentName, document }) => {
      const ref = refOf(documentName)!;
      const kept = await openKept(database, ref).catch((error) => {
        // Nobody else would stop its timer.
        document.destroy();
        throw error;
      });
      document.transact(() => {
        for (const update of kept.updates) applyUpdate(document, update);
      });
      const room = openRoom({ database, now, log }, ref, document, kept);
      open.set(document, room);
      guards.set(document, guardOf(document, knownOf(documentName)));
      document.on("update", (update: Uint8Array, origin: unknown) => take(document, update, origin));
      if (kept.behind) await room.write();
    },
    onStoreDocument: async ({ document }) => {
      await open
        .get(document)!
        .write()
        .catch((error) => {
          trouble(error);
          setTimeout(() => void open.get(document)?.write().catch(trouble), againMs).unref();
          throw error;
        });
    },
    afterUnloadDocument: async ({ documentName }) => {
      for (const [document] of open) if (document.isDestroyed) open.delete(document);
      await gather(database, refOf(documentName)!, longestLog).catch(trouble);
    },
    // Nobody is seen under another's name.
    beforeHandleAwareness: async ({ states, context }) => {
      for (const state of states.values()) {
        if (state.user !== undefined)
          state.user = { ...state.user, id: context?.member.id, name: context?.member.name };
      }
    },
    beforeSync: async ({ connection, document, type, payload }) => {
      if (type === syncStep1 || connection.readOnly) return;
      const verdict = guards.get(document)!.judge(payload, handOf(connection as Connection<Entered>));
      // Everything that follows rests on what is not taken: from now on this connection only reads.
      if (verdict.refused !== undefined) {
        connection.readOnly = true;
        connection.sendStateless(`refused ${verdict.refused}`);
      }
      await noteVerdict(connection as Connection<Entered>, open.get(document)!.ref, verdict).catch(trouble);
    },
    onStateless: async ({ connection, payload, document }) => {
      const asked = Number(/^kept\? (\d+)$/.exec(payload)?.[1]);
      if (Number.isNaN(asked)) return;
      if (!connection.readOnly) await open.get(document)!.kept();
      connection.sendStateless(`${connection.readOnly ? "read only" : "kept"} ${asked}`);
    },
  });
  const { hocuspocus } = server;

  function take(document: Document, update: Uint8Array, origin: unknown): void {
    const room = open.get(document)!;
    room.take(update, writerOf(origin));
    if (isTransactionOrigin(origin) && origin.source === "connection")
      void note(origin.connection, room.ref).catch(trouble);
  }

  /** The audit has one line for each sitting, not one for each letter. */
  async function note(connection: Connection<Entered>, ref: VersionRef): Promise<void> {
    if (heard.has(connection)) return;
    heard.add(connection);
    await noteAct(sql, actIn(connection, ref, "write", {}));
  }

  /** Taking and refusing what others suggested is an act each time, and trying to without being allowed to. */
  async function noteVerdict(connection: Connection<Entered>, ref: VersionRef, verdict: Verdict): Promise<void> {
    const { refused, settled, taken } = verdict;
    const act = (facts: Act["facts"]) => actIn(connection, ref, "take suggestions", facts);
    if (refused !== undefined) await noteAct(sql, { ...act({ refused }), outcome: "refused" });
    else if (settled.length > 0) await noteAct(sql, act({ [taken ? "taken" : "refused"]: settled }));
  }

  function actIn(
    connection: Connection<Entered>,
    { story, edition }: VersionRef,
    verb: Verb,
    facts: Act["facts"],
  ): Act {
    const { headers } = connection.request;
    const { id: who, name, role } = connection.context.member;
    return {
      ...{ at: now(), who, name, role, act: `${verb}: ROOM /stories/:story/:edition`, story, edition, outcome: "done" },
      ...{ address: headers.get(addressHeader) ?? "", browser: headers.get("user-agent") ?? "", facts },
    };
  }

  async function recheck(connection: Connection<Entered>, ref: VersionRef): Promise<void> {
    try {
      const { readOnly, mayTake } = await entering({ sql, staff: desk.staff }, connection.request.headers, ref);
      // Another scope is told by entering anew.
      if (readOnly !== connection.readOnly || mayTake !== connection.context.mayTake)
        connection.webSocket.close(4403, "changed");
    } catch (error) {
      if (error instanceof StaysOutside) connection.webSocket.close(4401, error.reason);
      else trouble(error);
    }
  }

  const recheckAll = () => {
    for (const [document, { ref }] of open)
      for (const connection of document.getConnections()) void recheck(connection as Connection<Entered>, ref);
  };
  const rechecking = setInterval(recheckAll, recheckMs).unref();
  // Who leaves is out at once; the interval is for sessions that run out, and for words that got lost.
  const hearing = sql.listen(staffChannel, recheckAll);
  hearing.catch(trouble);

  /** Does `act` to the document of a room that is opened for it where nobody is in it. */
  async function inRoom<T>(
    ref: VersionRef,
    by: Actor,
    act: (document: Document, room: OpenRoom) => T | Promise<T>,
  ): Promise<T> {
    const direct = await hocuspocus.openDirectConnection(nameOf(ref), { member: by } as unknown as Entered);
    try {
      return await act(direct.document!, open.get(direct.document!)!);
    } finally {
      await direct.disconnect({ unloadImmediately: false });
    }
  }

  /** Changes the document in `by`'s name; answers when that is on disk. */
  const change = <T>(ref: VersionRef, by: Actor, act: (document: Document) => T): Promise<T> =>
    inRoom(ref, by, async (document, room) => {
      const made = document.transact(() => act(document), { source: "local", context: { member: by } });
      await room.kept();
      return made;
    });

  const flush = async (ref: VersionRef): Promise<void> => {
    const here = hocuspocus.documents.get(nameOf(ref)) ?? hocuspocus.loadingDocuments.get(nameOf(ref));
    if (here === undefined && (await unwritten(sql, ref)).length === 0) return;
    await inRoom(ref, theHouse, (_, room) => room.write());
  };

  void unwritten(sql)
    .then(async (refs) => {
      for (const ref of refs) await flush(ref);
    })
    .catch(trouble);

  return {
    upgrade: (request, socket, head) => {
      if (closed || !socketIsOurs(request, desk.origin)) {
        socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
        return;
      }
      request.headers[addressHeader] = desk.addressOf(request);
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
      // The library's server never listens: it only makes rooms' connections of upgrades it is handed.
      server.httpServer.emit("upgrade", request, socket, head);
    },
    flush,
    replace: async (ref, words, by) => {
      await change(ref, by, (document) => writeText(document, words));
      await flush(ref);
    },
    markRange: (ref, range, mark, by) => change(ref, by, (document) => markWords(document, range, mark)),
    unmark: (ref, mark, by) => change(ref, by, (document) => unmarkWords(document, mark)),
    close: async () => {
      closed = true;
      clearInterval(rechecking);
      await hearing.then(({ unlisten }) => unlisten()).catch(trouble);
      hocuspocus.closeConnections();
      hocuspocus.flushPendingStores();
      await emptied(() => hocuspocus.documents.size + hocuspocus.unloadingDocuments.size === 0);
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Resolves when `empty`, or after `leaveMs`: what is in the log is written by the next start. */
async function emptied(empty: () => boolean): Promise<void> {
  const end = Date.now() + leaveMs;
  while (!empty() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
}

const handOf = ({ context }: Connection<Entered>) => ({ id: context.member.id, mayTake: context.mayTake });

function writerOf(origin: unknown): Actor {
  if (!isTransactionOrigin(origin)) return theHouse;
  if (origin.source === "connection") return origin.connection.context.member;
  return (origin.source === "local" && origin.context?.member) || theHouse;
}
