/** The newsroom at the size of the archive: its lists, finding in them, opening a story with its text, the app's bytes. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Doc } from "yjs";
import { addressOf } from "../../src/newsroom/app/ask.ts";
import { builtScreens } from "../../src/newsroom/build.ts";
import { openDeskScreen } from "../../src/newsroom/calls/desk.ts";
import { openBoard, openCalendar } from "../../src/newsroom/calls/plans.ts";
import { openStory } from "../../src/newsroom/calls/stories.ts";
import { filterStories } from "../../src/newsroom/calls/views.ts";
import { nameOf } from "../../src/newsroom/rooms/entering.ts";
import { openEditor } from "../editor.ts";
import { type Figure, percentile } from "../figure.ts";
import type { Served, Stand } from "../stand.ts";

const rounds = 20;
const storiesOpened = 40;

/** Times what an editor waits for. */
export async function measureNewsroom(stand: Stand, served: Served): Promise<Figure[]> {
  const { origin, caller, close } = await openEditor(stand, served);
  const cookie = [...caller.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask = async (address: string) => {
    const answer = await caller.fetchAt(address);
    if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
    return answer.json();
  };
  const desk = { origin, cookie, ask };
  try {
    const lists = await listTimes(desk);
    const opened = await openingTimes(stand, desk);
    return [
      figure("newsroom lists, board, calendar and desk, slowest p95", lists.lists, 200),
      figure("newsroom list, found by words, slowest p95", lists.finds, 200),
      figure("opening a story with its text, p95", percentile(opened, 0.95), 300),
      ...(await appBytes(stand)),
    ];
  } finally {
    await close();
  }
}

const figure = (what: string, value: number, most: number): Figure => ({
  what,
  value,
  unit: "ms",
  budget: `≤ ${most} ms`,
  kept: value <= most,
});

interface EditorsDesk {
  readonly origin: string;
  readonly cookie: string;
  readonly ask: (address: string) => Promise<unknown>;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

async function listTimes({ ask }: EditorsDesk): Promise<{ lists: number; finds: number }> {
  const slowest = async (addresses: readonly string[]) => {
    const p95s: number[] = [];
    for (const address of addresses) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await timed(() => ask(address)));
      p95s.push(percentile(times, 0.95));
    }
    return Math.max(...p95s);
  };
  const list = (query: Readonly<Record<string, string>>) => addressOf(filterStories, { query });
  const sorted = ["changed", "due", "published", "headline"].map((sort) => list({ edition: "en", sort }));
  const states = ["live", "drafting", "in review,ready"].map((state) => list({ edition: "en", state }));
  const week = {
    edition: "en",
    from: new Date(Date.now() - 7 * 86_400_000).toISOString(),
    to: new Date().toISOString(),
  };
  const screens = [
    addressOf(openDeskScreen, {}),
    addressOf(openBoard, { query: { edition: "en" } }),
    addressOf(openCalendar, { query: week }),
  ];
  // A frequent word, a rare one, beginnings of two, none that is there; two characters; words among what is filtered.
  const finds = [
    ...["oil", "zimbabwe", "quart resul", "zzzz no such words"].flatMap((find) => [
      { find },
      { find, edition: "en", state: "live", section: "3" },
      { find, edition: "en", sort: "published" },
    ]),
    ...["经济", "龘靐"].flatMap((find) => [
      { find, edition: "zh-Hans" },
      { find, state: "live", sort: "headline" },
    ]),
  ];
  return {
    lists: await slowest([list({}), ...sorted, ...states, list({ section: "3" }), list({ own: "yes" }), ...screens]),
    finds: await slowest(finds.map(list)),
  };
}

/** Until a browser would have both: what stands beside the text, and the text in its room. */
async function openingTimes({ house }: Stand, desk: EditorsDesk): Promise<number[]> {
  const refs = await house.database.sql<{ story: number; edition: string }[]>`
    select story, edition from version where story % 97 = 1 order by story desc limit ${storiesOpened}`;
  const times: number[] = [];
  for (const ref of refs)
    times.push(
      await timed(() => Promise.all([desk.ask(addressOf(openStory, { params: ref })), joined(desk, nameOf(ref))])),
    );
  return times;
}

function joined({ origin, cookie }: EditorsDesk, name: string): Promise<void> {
  class WithCookie extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } } as never);
    }
  }
  const url = `${origin.replace("http", "ws")}/newsroom/rooms`;
  const socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WithCookie });
  const document = new Doc();
  return new Promise((resolve, reject) => {
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document,
      token: "",
      onAuthenticationFailed: ({ reason }) => reject(new Error(reason)),
      onSynced: () => {
        provider.destroy();
        socket.destroy();
        if (document.getXmlFragment("copy").length === 0) reject(new Error(`${name} came without its text`));
        else resolve();
      },
    });
    provider.attach();
  });
}

/** What a browser fetches for the first screen: the page's script, those it names at its head, and the stylesheet. */
async function appBytes({ house }: Stand): Promise<Figure[]> {
  const built = await builtScreens(house.settings.DATA_DIR);
  const names = new Set<string>();
  const wanted = [built.script, built.styles];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const text = (await built.file(name))!.body.toString();
    wanted.push(...[...text.matchAll(/(?:from|import)"\.\/([\w-]+\.js)"/g)].map((match) => match[1]!));
  }
  let bytes = 0;
  for (const name of names) bytes += (await built.file(name))!.brotli.length;
  const value = bytes / 1024;
  return [{ what: "the newsroom's first screen, brotli 6", value, unit: "KB", budget: "≤ 350 KB", kept: value <= 350 }];
}
