/**
 * A room as this browser has it: the document, its journal in the browser, the line to the server, who is here.
 * Promises: what is typed is in the journal within milliseconds, whatever the line does; the state never says "saved"
 * before the server has it on disk; what the server sends is merged into what is here, never put over it.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Doc } from "yjs";
import { colorOf, ownColor } from "./colors.ts";
import { openJournal } from "./journal.ts";
import { writtenHere } from "./written_here.ts";

export interface RoomState {
  readonly line: "joining" | "joined" | "offline" | "signed-out" | "outside";
  /** Why one may not enter: a reason of the server's. */
  readonly outside: string | undefined;
  readonly readOnly: boolean;
  /** Changes that only this browser has. */
  readonly unkept: number;
  /** False where the browser keeps no journal: what is typed offline then lives as long as the tab. */
  readonly keepsHere: boolean;
  /** The text is here, from the journal or the server. */
  readonly ready: boolean;
  readonly people: readonly Person[];
}

/** Somebody in the room. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** The field they are in. */
  readonly field: string | undefined;
  readonly self: boolean;
}

export interface Room {
  readonly doc: Doc;
  readonly provider: HocuspocusProvider;
  readonly state: () => RoomState;
  /** Calls `hear` after every change of the state; the answer ends it. */
  readonly hearing: (hear: () => void) => () => void;
  /** Tells the others which field one is in. */
  readonly goTo: (field: string | undefined) => void;
  /** Enters anew: after signing in again, or when the network is back. */
  readonly rejoin: () => void;
  /** Resolves when the journal is closed; `drop` takes away what it holds, kept by the server or not. */
  readonly leave: (drop?: boolean) => Promise<void>;
}

interface RoomAddress {
  readonly story: number;
  readonly edition: string;
  readonly member: { readonly id: string; readonly name: string };
  /** Told that the server does not take what was written here, and why: the room is of no more use. */
  readonly refused: (reason: string) => void;
}

const retryMs = 15_000;
/** Another's words may have reached this browser and not the disk of a server that was killed: they bring them back. */
const refusedAgainMs = 3_000;
/** Changes of such a moment go to the server together. */
const gatherMs = 40;
/** Without a sign of life the line is cut; whoever is there sends one every 15 s. */
const silentMs = 20_000;

/** Enters the room of a version. */
export function enterRoom({ story, edition, member, refused }: RoomAddress): Room {
  const doc = new Doc();
  const hearers = new Set<() => void>();
  let state: RoomState = {
    line: "joining",
    outside: undefined,
    readOnly: false,
    unkept: 0,
    keepsHere: true,
    ready: false,
    people: [],
  };
  let mine = writtenHere(0);
  let refusedBefore = false;
  let leaving: Promise<void> | undefined;

  const set = (changed: Partial<RoomState>) => {
    state = { ...state, ...changed };
    for (const hear of hearers) hear();
  };
  const count = () => {
    const unkept = mine.unkept();
    if (unkept !== state.unkept) set({ unkept });
    journal.noteUnkept(unkept);
  };

  const socket = new HocuspocusProviderWebsocket({
    url: `${location.origin.replace(/^http/, "ws")}/newsroom/rooms`,
    autoConnect: false,
    delay: 500,
    minDelay: 500,
    maxDelay: 5_000,
    messageReconnectTimeout: silentMs,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `${story}/${edition}`,
    document: doc,
    flushDelay: gatherMs,
    // Tells the server which room is known here: one that was begun anew must not be mixed with it.
    token: () => String(doc.getMap("room").get("born") ?? ""),
    onStatus: ({ status }) => {
      if (status !== "disconnected") return;
      mine.cut();
      if (state.line !== "signed-out" && state.line !== "outside") set({ line: "offline" });
    },
    onAuthenticated: ({ scope }) => set({ line: "joined", readOnly: scope === "readonly", outside: undefined }),
    onAuthenticationFailed: ({ reason }) => {
      if (reason === "signed-out") set({ line: "signed-out" });
      else if (/^(not-allowed|no-such-room|other-room)$/.test(reason)) set({ line: "outside", outside: reason });
      else set({ line: "offline" });
    },
    onSynced: () => {
      if (!state.ready) set({ ready: true });
      ask();
    },
    onStateless: ({ payload }) => {
      const [, said, number] = /^(kept|read only|refused) ([\w-]+)$/.exec(payload) ?? [];
      if (said === "refused") {
        notTaken(number!);
        return;
      }
      if (said === "kept") {
        mine.kept(Number(number));
        if (mine.unkept() === 0) refusedBefore = false;
      } else if (said === "read only") set({ readOnly: true });
      count();
      ask();
    },
    onAwarenessChange: ({ states }) => {
      const people = peopleIn(states, doc.clientID);
      // A caret moves with every letter; who is where changes seldom.
      if (JSON.stringify(people) !== JSON.stringify(state.people)) set({ people });
      const me = people.find(({ self }) => self);
      const color =
        me &&
        ownColor(
          me,
          people.filter((each) => each.id !== me.id),
        );
      if (color !== me?.color) provider.setAwarenessField("user", { id: member.id, name: member.name, color });
    },
  });

  let asking: ReturnType<typeof setTimeout> | undefined;
  /** Asks in a moment: what is written until then goes along, and no letter waits for a message to be sent. */
  function ask(): void {
    asking ??= setTimeout(() => {
      asking = undefined;
      if (!provider.isSynced || state.readOnly) return;
      const number = mine.toAsk();
      if (number === undefined) return;
      provider.flushPendingUpdates();
      provider.sendStateless(`kept? ${number}`);
    }, gatherMs);
  }

  const journal = openJournal(`room ${story}/${edition} ${member.id}`, doc, () => set({ keepsHere: false }));
  doc.on("update", (_: Uint8Array, origin: unknown) => {
    if (origin === provider || journal.is(origin)) return;
    mine.wrote();
    count();
    ask();
  });
  provider.setAwarenessField("user", { id: member.id, name: member.name, color: colorOf(member.id) });

  void journal.read().then(({ found, unkept }) => {
    mine = writtenHere(unkept);
    count();
    if (found) set({ ready: true });
    provider.attach();
    void socket.connect();
  });

  const rejoin = () => {
    mine.cut();
    set({ line: "joining", outside: undefined });
    // A new socket: the session is read when one is opened.
    if (socket.status === "disconnected") void socket.connect();
    else {
      const again = ({ status }: { status: string }) => {
        if (status !== "disconnected") return;
        socket.off("status", again);
        void socket.connect();
      };
      socket.on("status", again);
      socket.disconnect();
    }
  };
  const notTaken = (reason: string) => {
    if (refusedBefore) refused(reason);
    else setTimeout(() => leaving === undefined && rejoin(), refusedAgainMs);
    refusedBefore = true;
  };
  const rejoinIfOut = () => {
    if (state.line === "signed-out" && document.visibilityState === "visible") rejoin();
  };
  const cut = () => {
    if (state.line === "joined" || state.line === "joining") set({ line: "offline" });
  };
  const back = () => state.line === "offline" && rejoin();
  const retrying = setInterval(rejoinIfOut, retryMs);
  const over = new AbortController();
  window.addEventListener("focus", rejoinIfOut, over);
  window.addEventListener("offline", cut, over);
  window.addEventListener("online", back, over);
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (mine.unkept() > 0 && !state.keepsHere) event.preventDefault();
    },
    over,
  );

  return {
    doc,
    provider,
    state: () => state,
    hearing: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    goTo: (field) => provider.setAwarenessField("field", field ?? null),
    rejoin,
    leave: (drop = false) => {
      leaving ??= (async () => {
        over.abort();
        clearInterval(retrying);
        clearTimeout(asking);
        hearers.clear();
        provider.destroy();
        socket.destroy();
        await journal.close(drop ? 0 : mine.unkept());
        doc.destroy();
      })();
      return leaving;
    },
  };
}

/** Each person once, oneself first. */
function peopleIn(states: readonly Record<string, unknown>[], self: number): Person[] {
  const people = states.flatMap((each): Person[] => {
    const user = each.user as { id?: string; name?: string; color?: string } | undefined;
    if (!user?.id || !user.name) return [];
    const field = typeof each.field === "string" ? each.field : undefined;
    return [
      { id: user.id, name: user.name, color: user.color ?? colorOf(user.id), field, self: each.clientId === self },
    ];
  });
  const sorted = people.sort((a, b) => Number(b.self) - Number(a.self));
  return sorted.filter((person, at) => sorted.findIndex(({ id }) => id === person.id) === at);
}
