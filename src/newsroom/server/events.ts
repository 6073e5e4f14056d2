/**
 * What changed, told to a screen as it happens: server-sent events (WHATWG HTML §9.2).
 * Promises: a screen is told topics and numbers, never words; whose inbox changed is told to nobody else.
 */
import { type ChangedEvent, hearEvents } from "../calls/events.ts";
import type { Heard } from "../ear.ts";
import { owns } from "../own.ts";
import { reach } from "../permission.ts";
import { answer } from "./answer.ts";

const aliveEveryMs = 20_000;

/** What somebody may hear of it. */
function heardBy({ topics, versions, inboxes }: Heard, staff: string): ChangedEvent {
  const told = topics.filter((topic) => topic !== "inbox" || inboxes.length === 0 || inboxes.includes(staff));
  return { topics: told, versions };
}

export const eventAnswers = [
  answer(hearEvents, async ({ desk, member, request }) => {
    const { ear } = desk;
    const seesAll = reach(member.role, "see stories") === "all";
    const encoder = new TextEncoder();
    let stop: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const say = (text: string) => controller.enqueue(encoder.encode(text));
        const tell = async (heard: Heard) => {
          const event = heardBy(heard, member.id);
          const mine = seesAll
            ? event.versions
            : await ownAmong(event.versions, (story) => owns(desk.database.sql, member.id, story));
          if (event.topics.length > 0) say(`event: changed\ndata: ${JSON.stringify({ ...event, versions: mine })}\n\n`);
        };
        const deaf = ear.hear((heard) => void tell(heard).catch(end));
        // Who left, or has another role, hears nothing more; the screen asks anew as who it is now.
        const check = async () => {
          const now = await desk.staff.whoAsks(request.headers);
          if (now?.member.role === member.role) say(": here\n\n");
          else end();
        };
        const alive = setInterval(() => void check().catch(end), aliveEveryMs);
        const unlisten = ear.onClose(() => end());
        function end(): void {
          clearInterval(alive);
          deaf();
          unlisten();
          try {
            controller.close();
          } catch {
            // The reader has gone already.
          }
        }
        stop = end;
        request.signal.addEventListener("abort", end, { once: true });
        say("retry: 2000\n\n");
      },
      cancel: () => stop(),
    });
    return new Response(body, {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
    });
  }),
];

async function ownAmong<T extends { readonly story: number }>(
  versions: readonly T[],
  isOwn: (story: number) => Promise<boolean>,
): Promise<T[]> {
  const own = await Promise.all(versions.map(({ story }) => isOwn(story)));
  return versions.filter((_, at) => own[at]);
}
