/**
 * Every public and half-public door is asked for an embargoed story: its headline, address, words, picture, people and
 * topics must be nowhere, whatever was there before the embargo and whatever the newsroom does meanwhile.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { liftEmbargo, openPlan, setEmbargo } from "../../src/newsroom/calls/plans.ts";
import { makePreviewLink } from "../../src/newsroom/calls/previews.ts";
import { setSchedule } from "../../src/newsroom/calls/schedules.ts";
import { publishVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { secondDoor } from "../base.ts";
import { type Caller, welcomedOwner } from "./caller.ts";
import { askOutside, tracesIn } from "./doors_outside.ts";
import { openRoom, type Room } from "./room.ts";
import { type Secret, secretStory } from "./secret.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const hourMs = 3_600_000;
<<<<<<< HEAD
=======
const digest = "5ea1".repeat(16);

/** What nobody outside may meet anywhere. */
const traces = [
  "Zephyrine",
  "zephyrine",
  "quillback",
  "西风泽",
  "Ottoline Varga",
  "ottoline-varga",
  "Lanternfish affair",
  "lanternfish-affair",
  digest.slice(0, 32),
];

const words = {
  headline: "Zephyrine Bank buys the harbour",
  standfirst: "The quillback clause lets it happen by night.",
  slug: "zephyrine-bank-buys-the-harbour",
};

/** A draft in both editions with a picture, a person and a topic that are new with it. */
async function secretStory(room: Room, beside = {}): Promise<{ story: number; edition: string }> {
  const both = (name: string) => ["en", "zh-Hans"].map((edition) => ({ edition, name }));
  return atDesk(room.house.database, async (work) => {
    const picture = await takeInPicture(work, {
      ...{ digest, mediaType: "image/jpeg", width: 800, height: 600, bytes: 1, color: "#cccccc" },
    });
    for (const edition of ["en", "zh-Hans"])
      await describePicture(work, picture, { edition, credit: "Zephyrine press office", caption: "The quay.", alt: "A quay." });
    const bylines = [await takeInPerson(work, both("Ottoline Varga"))];
    const topics = [await openTopic(work, both("Lanternfish affair")), room.cast.topics.dredging];
    const placed = { section: room.cast.sections.harbour, bylines, topics, leadPicture: picture };
    const copy = paragraphs("The quillback clause is in the contract of Zephyrine Bank, and dredging is paid for.");
    const [ref] = await saveDrafts(work, [{ edition: "en", ...placed, ...words, copy, ...beside }]);
    await saveDrafts(work, [
      {
        ...placed,
        story: ref!.story,
        edition: "zh-Hans",
        headline: "西风泽银行买下港口",
        standfirst: "",
        copy: paragraphs("西风泽银行。"),
      },
    ]);
    return ref!;
  });
}

/** Every address there is to ask: all that pages link to, feeds, sitemaps, search, near misses, calls without a session. */
async function addressesOf(room: Room, ref: { story: number }): Promise<Set<string>> {
  const { sql } = room.house.database;
  const roots = ["/", "/zh/"];
  const guessed = roots.flatMap((root) => [
    root,
    ...["latest/", "archive/", "search?q=zephyrine", "search?q=quillback", "search?q=西风泽", "search?q=dredging"].map(
      (path) => root + path,
    ),
    ...["rss.xml", "atom.xml", "feed.json", "sitemap.xml", "news-sitemap.xml", "robots.txt"].map((path) => root + path),
    ...["sections", "topics-1", "people-1", "2026-11", "2026-10"].map((name) => `${root}sitemaps/${name}.xml`),
    ...[words.slug, `${words.slug}/`, "zephyrine", "zephyrine-bank", `story-${ref.story}`].map(
      (slug) => `${root}stories/${slug}`,
    ),
    ...[
      "people/ottoline-varga/",
      "people/ottoline-varga/rss.xml",
      "topics/lanternfish-affair/",
      "topics/lanternfish-affair/feed.json",
    ].map((path) => root + path),
    `${root}?p=${ref.story}`,
    `${root}moods/${ref.story}`,
    `${root}archive/2026/11/`,
    `${root}archive/2026/11/23/`,
  ]);
  const machines = ["en", "zh-Hans"].flatMap((edition) => [
    ...["sections", "stories", "topics", "people", `stories/${ref.story}`, `stories/${ref.story}/moods`].map(
      (path) => `/api/v1/public/${edition}/${path}`,
    ),
    ...["search=zephyrine", "search=quillback", "search=西风泽", "date=2026-11", "limit=100"].map(
      (query) => `/api/v1/public/${edition}/stories?${query}`,
    ),
    ...["topics/lanternfish-affair", "people/ottoline-varga"].map((path) => `/api/v1/public/${edition}/${path}`),
    `/api/v1/public/${edition}/stories?topic=lanternfish-affair`,
    `/api/v1/public/${edition}/stories?person=ottoline-varga`,
    ...[`moods/${ref.story}`, "headlines"].map((path) => `/embed/${edition}/${path}`),
  ]);
  const oembeds = [words.slug].map((slug) => `/oembed?url=${encodeURIComponent(`${room.origin}/stories/${slug}`)}`);
  const redirects = await sql<{ path: string }[]>`select path from redirect`;
  const calls = answerings
    .filter(({ call }) => call.method === "get")
    .map(
      ({ call }) =>
        `/newsroom/api${call.path.replace(":story", String(ref.story)).replace(":edition", "en").replace(/:\w+/g, "1")}`,
    );
  return new Set([
    ...guessed,
    ...machines,
    ...oembeds,
    ...calls.map((path) => path.replace("/newsroom/api", "/api/v1")),
    ...redirects.map(({ path }) => path),
    ...calls,
    `/moods?story=${ref.story}`,
    `/pictures/${digest.slice(0, 32)}-640.webp`,
    "/newsroom/",
    "/newsroom/stories",
    `/newsroom/stories/${ref.story}/en`,
    `/preview/${"a".repeat(43)}`,
  ]);
}

/** Reads every address and what it links to; answers what was found where. */
async function tracesOutside(room: Room, ref: { story: number }, more: readonly string[] = []): Promise<string[]> {
  const waiting = [...(await addressesOf(room, ref)), ...more];
  const seen = new Set<string>();
  const found: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await fetch(room.origin + path, { redirect: "manual" });
    // What was asked may be said back, as search does; the question is not a trace.
    const asked = decodeURIComponent(path);
    const text = `${await answer.text()} ${answer.headers.get("location") ?? ""} ${[...answer.headers].join(" ")}`;
    for (const trace of traces) if (text.includes(trace) && !asked.includes(trace)) found.push(`${trace} at ${asked}`);
    if (asked.includes("zephyrine-bank") || asked.includes("ottoline") || asked.includes("lanternfish"))
      if (answer.status === 200) found.push(`200 at ${asked}`);
    for (const [, href] of text.matchAll(/(?:href|src|srcset)="([^"\s]+)/g)) {
      const url = new URL(href!, room.origin);
      if (url.origin === room.origin && seen.size < 600) waiting.push(url.pathname + url.search);
    }
  }
  assert.ok(seen.size > 100, `${seen.size} addresses were asked`);
  return [...new Set(found)];
}
>>>>>>> second

async function embargoedRoom(
  t: Parameters<typeof openRoom>[0],
): Promise<{ room: Room; ines: Caller; secret: Secret; params: { story: number; edition: string } }> {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const secret = await secretStory(room);
  return { room, ines, secret, params: { story: secret.story, edition: secret.edition } };
}

const tracesOutside = async (room: Room, secret: Secret, more: readonly string[] = []): Promise<string[]> =>
  tracesIn(await askOutside(room, secret, more), secret);

const later = ({ clock }: Room, ms: number) => new Date(clock.now().getTime() + ms).toISOString();

test("no door outside has a trace of an embargoed story", async (t) => {
  const { room, ines, secret, params } = await embargoedRoom(t);
  const { url } = await ines.ask(makePreviewLink, { params, body: { endsAt: later(room, 5 * hourMs) } });
  const preview = new URL(url).pathname;
  assert.equal((await fetch(room.origin + preview)).status, 200);
  await ines.ask(setEmbargo, { params, body: { until: later(room, 2 * hourMs), reason: "Agreed with the bank." } });
  await assert.rejects(
    ines.ask(makePreviewLink, { params, body: { endsAt: later(room, hourMs) } }),
    refusedAs("embargoed"),
  );
  await assert.rejects(ines.ask(publishVersion, { params }), /under embargo/);
  await assert.rejects(
    ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, hourMs) } }),
    refusedAs("not-ready"),
  );
  await ines.ask(setSchedule, { params, body: { what: "publish", at: later(room, 2 * hourMs) } });
  assert.deepEqual(await tracesOutside(room, secret, [preview]), []);
  assert.equal((await fetch(room.origin + preview)).status, 410);
});

test("an embargoed story changes no byte outside: no count, no date, no address, no list", async (t) => {
  const room = await openRoom(t);
  const nothing: Secret = { story: 99, edition: "en", picture: `/pictures/${"0".repeat(32)}`, traces: ["Zephyrine"] };
  const before = await askOutside(room, nothing);
  const ines = await welcomedOwner(room);
  const { story } = await secretStory(room);
  await ines.ask(setEmbargo, { params: { story }, body: { until: later(room, 2 * hourMs) } });
  // A server that has pressed nothing yet: what it makes cannot be from before.
  const anew = await openRoom(t, Promise.resolve({ database: await secondDoor(room.house.database), cast: room.cast }));
  const after = await askOutside(anew, nothing);
  const changed: string[] = [];
  for (const [path, { status, text }] of before) {
    const now = after.get(path);
    if (status !== 200 || path.startsWith("/newsroom") || now === undefined) continue;
    if (plain(text, room) !== plain(now.text, anew)) changed.push(path);
  }
  assert.deepEqual(changed, []);
  assert.deepEqual(
    [...after.keys()].filter((path) => !before.has(path) && after.get(path)!.status === 200),
    [],
    "no address is new",
  );
});

/** What two servers say of the same page; what it is named and how long it takes is theirs. */
const plain = (text: string, { origin }: Room): string =>
  text
    .replaceAll(origin, "")
    .replaceAll(encodeURIComponent(origin), "")
    .replace(/\b(etag|content-length|age|x-[\w-]+) \S+/gi, "")
    .replace(/(connection|keep-alive),?\S*/gi, "")
    .replace(/(etag|content-length),\S+/gi, "");

test("a story that was live, was withdrawn and came under embargo leaves no more than that it is gone", async (t) => {
  const { room, ines, secret, params } = await embargoedRoom(t);
  const chinese = { ...params, edition: "zh-Hans" };
  for (const each of [params, chinese]) await ines.ask(publishVersion, { params: each });
  await assert.rejects(
    ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } }),
    refusedAs("live-already"),
  );
  assert.notDeepEqual(await tracesOutside(room, secret), [], "the test finds what is there to be found");
  for (const each of [params, chinese])
    await ines.ask(withdrawVersion, { params: each, body: { reason: "Too early." } });
  await ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } });
  assert.deepEqual(await tracesOutside(room, secret), [], "at once, however long pages may lag");
});

test("an embargo ends by itself, or is lifted by an act of its own with its reason; then the story goes out", async (t) => {
  const { room, ines, params } = await embargoedRoom(t);
  await ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } });
  assert.ok((await ines.ask(openPlan, { params })).embargo);
  await ines.ask(liftEmbargo, { params, body: { reason: "The bank told everybody." } });
  assert.equal((await ines.ask(openPlan, { params })).embargo, null);
  await ines.ask(setEmbargo, { params, body: { until: later(room, hourMs) } });
  await assert.rejects(ines.ask(publishVersion, { params }), refusedAs("not-ready"));
  room.clock.pass(hourMs);
  assert.equal((await ines.ask(publishVersion, { params })).state, "live");
  const kinds = await room.house.database.sql<
    { kind: string }[]
  >`select kind from journal where kind like 'embargo%' order by id`;
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ["embargo.set", "embargo.lifted", "embargo.set"],
  );
});
