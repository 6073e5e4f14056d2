/**
 * What happens in the newsroom, as it happens: one line from the server for all tabs of this browser, told on to the
 * queries that show it. Promises: without the line, screens ask again by themselves, and whoever types is
 * left alone: what is new comes in a pause, or after some seconds.
 */
import type { QueryClient } from "@tanstack/react-query";
import type { ChangedEvent, Topic } from "../../calls/events.ts";
import { hearEvents } from "../../calls/events.ts";
import { addressOf } from "../ask.ts";

/** Names of queries (the first word of their keys) that a topic makes old. */
const told: Readonly<Record<Topic, readonly string[]>> = {
  stories: ["stories", "desk", "board", "calendar", "desks"],
  story: ["receipts"],
  inbox: ["inbox"],
  schedules: ["schedules", "desk", "calendar"],
  failing: ["failing", "desk"],
  fronts: ["fronts", "front"],
  pictures: ["pictures", "picture", "collections"],
};
/** Changes come in bursts; one asking does for all of a moment. */
const burstMs = 250;
/** Whoever types is not disturbed before a pause of this length… */
const pauseMs = 400;
/** …for so long at most. */
const longestMs = 3_000;
const pollMs = 20_000;
const retryMs = 10_000;
const channelName = "newsroom-events";

/** Begins to listen; the answer ends it. */
export function hearChanges(queries: QueryClient): () => void {
  const over = new AbortController();
  let typedAt = Number.NEGATIVE_INFINITY;
  window.addEventListener("input", ({ timeStamp }) => (typedAt = timeStamp), { capture: true, signal: over.signal });
  const refresh = refresher(queries, () => performance.now() - typedAt < pauseMs);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<ChangedEvent | "all">) => refresh(data);
  const pass = (event: ChangedEvent | "all") => {
    refresh(event);
    channel.postMessage(event);
  };
  const hold = () => listen(pass, over.signal);
  // Browsers keep six lines to a server: ten open tabs must not take them all.
  const holding = navigator.locks
    ? navigator.locks.request(channelName, { signal: over.signal }, hold)
    : Promise.resolve(hold());
  holding.catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  return () => {
    over.abort();
    channel.close();
  };
}

/** Listens until told to stop. */
function listen(tell: (event: ChangedEvent | "all") => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let line: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let polling: ReturnType<typeof setInterval> | undefined;
    const open = () => {
      line = new EventSource(addressOf(hearEvents, {}));
      line.addEventListener("changed", ({ data }) => tell(JSON.parse(data as string) as ChangedEvent));
      line.onopen = () => {
        if (polling === undefined) return;
        clearInterval(polling);
        polling = undefined;
        tell("all");
      };
      line.onerror = () => {
        polling ??= setInterval(() => tell("all"), pollMs);
        if (line?.readyState === EventSource.CLOSED) again = setTimeout(open, retryMs);
      };
    };
    open();
    signal.addEventListener("abort", () => {
      line?.close();
      clearTimeout(again);
      clearInterval(polling);
      resolve();
    });
  });
}

function refresher(queries: QueryClient, typing: () => boolean): (event: ChangedEvent | "all") => void {
  let waiting: (ChangedEvent | "all")[] = [];
  const flush = (waitedMs: number) => {
    if (typing() && waitedMs < longestMs) {
      setTimeout(flush, burstMs, waitedMs + burstMs);
      return;
    }
    const events = waiting;
    waiting = [];
    if (events.includes("all")) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => everything.has(String(queryKey[0])) });
      return;
    }
    const heard = events as ChangedEvent[];
    const names = new Set(heard.flatMap(({ topics }) => topics.flatMap((topic) => told[topic])));
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] });
    const versions = new Map(
      heard.flatMap((event) => event.versions.map((each) => [`${each.story}:${each.edition}`, each])),
    );
    for (const { story, edition } of versions.values())
      void queries.invalidateQueries({ queryKey: ["story", story, edition] });
  };
  return (event) => {
    if (waiting.push(event) === 1) setTimeout(flush, burstMs, burstMs);
  };
}

const everything = new Set([...Object.values(told).flat(), "story"]);
