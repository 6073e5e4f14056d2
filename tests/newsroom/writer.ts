/** Somebody who writes in a room: a real provider over a real WebSocket, with the session of a caller. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Doc, type XmlElement, XmlText } from "yjs";
import type { VersionRef } from "../../src/news/version.ts";
import { nameOf } from "../../src/newsroom/rooms/entering.ts";
import { atEnd, type Ending } from "../base.ts";
import type { Caller } from "./caller.ts";

export type Writer = ReturnType<typeof writerIn>;

/** Joins the room of a version. `url` stands for the newsroom's when another server or a network in between is meant. */
export function writerIn(
  ending: Ending,
  caller: Pick<Caller, "cookies">,
  ref: VersionRef,
  origin: string,
  doc = new Doc(),
) {
  const cookie = () => [...caller.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  class WithCookie extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: cookie(), origin } } as never);
    }
  }
  const refusals: string[] = [];
  const socket = new HocuspocusProviderWebsocket({
    url: `${origin.replace("http", "ws")}/newsroom/rooms`,
    WebSocketPolyfill: WithCookie,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
    factor: 1,
    jitter: false,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: nameOf(ref),
    document: doc,
    token: () => String(doc.getMap("room").get("born") ?? ""),
    onAuthenticationFailed: ({ reason }) => void refusals.push(reason),
  });
  provider.attach();
  let asked = 0;

  /** Resolves when the server has everything written here on disk. */
  async function kept(): Promise<void> {
    const mine = ++asked;
    const told = Promise.withResolvers<void>();
    const hear = ({ payload }: { payload: string }) => payload === `kept ${mine}` && told.resolve();
    const ask = () => provider.isSynced && provider.sendStateless(`kept? ${mine}`);
    provider.on("stateless", hear).on("synced", ask);
    ask();
    await told.promise;
    provider.off("stateless", hear).off("synced", ask);
  }

  const left = () => {
    provider.destroy();
    socket.destroy();
  };
  atEnd(ending, async () => left());
  return {
    doc,
    provider,
    socket,
    refusals,
    kept,
    leave: left,
    headline: doc.getText("headline"),
    copy: doc.getXmlFragment("copy"),
  };
}

/** Resolves when `holds` does; throws after `withinMs`. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 8000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not so within ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** The text of the paragraph at `at`. */
export function paragraphText({ copy }: Pick<Writer, "copy">, at: number): XmlText {
  const paragraph = copy.get(at) as XmlElement;
  if (paragraph.length === 0) paragraph.insert(0, [new XmlText()]);
  return paragraph.get(0) as XmlText;
}
