/** Leaving a mood: with script and without, once a reader, from the paper's own pages alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { castDatabase } from "../cast.ts";
import { openSite } from "./site.ts";

const json = { accept: "application/json" };
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
  headers,
});
const cookieOf = (response: Response) => response.headers.get("set-cookie")!.split(";")[0]!;

async function poll(t: Parameters<typeof castDatabase>[0], publicOrigin?: string) {
  const { database, cast } = await castDatabase(t);
  const site = await openSite(database, t, publicOrigin);
  const story = String(cast.stories.crossing);
  return { ...site, cast, story };
}

test("without script the form leads to a page with the reader's mood and everybody's", async (t) => {
  const { ask, story } = await poll(t);
  const left = await ask("/moods", form({ story, mood: "happy" }));
  assert.equal(left.status, 303);
  assert.equal(left.headers.get("location"), `/moods/${story}`);
  const page = await ask(`/moods/${story}`, { headers: { cookie: cookieOf(left) } });
  assert.equal(page.status, 200);
  assert.equal(page.headers.get("cache-control"), "private, no-store");
  const markup = await page.text();
  assert.match(markup, /value="happy" aria-pressed="true"/);
  assert.match(markup, /Night ferry keeps running/);
});

test("the Chinese form leads to the Chinese page", async (t) => {
  const { ask, story } = await poll(t);
  const left = await ask("/zh/moods", form({ story, mood: "sad" }));
  assert.equal(left.headers.get("location"), `/zh/moods/${story}`);
  assert.match(await (await ask(`/zh/moods/${story}`)).text(), /lang="zh-Hans"/);
});

test("with script the answer is JSON: counts and one's own", async (t) => {
  const { ask, story } = await poll(t);
  const left = await ask("/moods", form({ story, mood: "angry" }, json));
  const { counts, mine } = await left.json();
  assert.deepEqual([left.status, counts.angry, counts.happy, mine], [200, 1, 0, "angry"]);
  const later = await ask(`/moods?story=${story}`, { headers: { ...json, cookie: cookieOf(left) } });
  assert.equal((await later.json()).mine, "angry");
  const stranger = await ask(`/moods?story=${story}`, { headers: json });
  assert.deepEqual((await stranger.json()).mine, null);
  assert.equal(stranger.headers.get("set-cookie"), null, "nobody gets a cookie before they leave a mood");
});

test("JSON is taken as well as a form", async (t) => {
  const { ask, story } = await poll(t);
  const body = JSON.stringify({ story: Number(story), mood: "touched" });
  const left = await ask("/moods", { method: "POST", body, headers: { ...json, "content-type": "application/json" } });
  assert.equal((await left.json()).mine, "touched");
});

test("a reader has one mood a story and may change it; another reader has another", async (t) => {
  const { ask, story } = await poll(t);
  const first = await ask("/moods", form({ story, mood: "angry" }, json));
  const again = await ask("/moods", form({ story, mood: "amused" }, { ...json, cookie: cookieOf(first) }));
  assert.equal(cookieOf(again), cookieOf(first), "the same reader keeps the same token");
  const { counts } = await (await ask("/moods", form({ story, mood: "angry" }, json))).json();
  assert.deepEqual([counts.angry, counts.amused], [1, 1]);
});

test("a cookie that was not signed here is nobody's", async (t) => {
  const { ask, story } = await poll(t);
  const first = cookieOf(await ask("/moods", form({ story, mood: "angry" }, json)));
  const forged = first.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
  for (const cookie of [forged, "reader=a.b", `reader=${"A".repeat(22)}.${"A".repeat(22)}`]) {
    const { mine } = await (await ask(`/moods?story=${story}`, { headers: { ...json, cookie } })).json();
    assert.equal(mine, null, cookie);
  }
});

test("the cookie is closed to scripts and other sites, and bound to the host over https", async (t) => {
  const { ask, story } = await poll(t, "https://courier.example");
  const left = await ask("/moods", form({ story, mood: "happy" }));
  const cookie = left.headers.get("set-cookie")!;
  assert.match(
    cookie,
    /^__Host-reader=[\w-]{22}\.[\w-]{22}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/,
  );
});

test("a form of another site is refused, one of ours and of a reader without such headers is not", async (t) => {
  const { ask, story, origin } = await poll(t);
  const status = async (headers: Record<string, string>) =>
    (await ask("/moods", form({ story, mood: "happy" }, headers))).status;
  assert.equal(await status({ "sec-fetch-site": "cross-site" }), 403);
  assert.equal(await status({ "sec-fetch-site": "same-site" }), 403);
  assert.equal(await status({ origin: "https://elsewhere.example" }), 403);
  assert.equal(await status({ origin: "null" }), 403);
  assert.equal(await status({ origin }), 303);
  assert.equal(await status({ "sec-fetch-site": "same-origin" }), 303);
  assert.equal(await status({}), 303);
});

test("what makes no sense is refused with a sentence, in JSON for who asks so", async (t) => {
  const { ask, story } = await poll(t);
  const wrong: readonly [RequestInit, number][] = [
    [form({ story, mood: "hungry" }), 422],
    [form({ story, edition: "en" }), 422],
    [form({ story: "999999", mood: "happy" }), 404],
    [form({ story: "1e3", mood: "happy" }), 404],
    [form({ mood: "happy" }), 404],
    [form({ story, mood: "happy", padding: "x".repeat(5000) }), 413],
    [{ method: "POST", body: "{", headers: { "content-type": "application/json" } }, 400],
    [{ method: "POST", body: "[1]", headers: { "content-type": "application/json" } }, 400],
    [{ method: "POST", body: "story=1", headers: { "content-type": "text/plain" } }, 415],
    [{ method: "DELETE" }, 405],
  ];
  for (const [init, status] of wrong) {
    const answer = await ask("/moods", init);
    assert.equal(answer.status, status, JSON.stringify(init));
    assert.match(await answer.text(), /\.$/);
  }
  const told = await ask("/moods", form({ story, mood: "hungry" }, json));
  assert.deepEqual(await told.json(), { error: "no-such-mood", sentence: "Choose one of the eight moods." });
  const toldInChinese = await ask("/zh/moods", form({ story, mood: "hungry" }, json));
  assert.deepEqual(await toldInChinese.json(), { error: "no-such-mood", sentence: "请从八种心情中选一种。" });
});

test("a draft, a story of the other edition alone and a wrong root have no page of moods", async (t) => {
  const { ask, cast } = await poll(t);
  assert.equal((await ask(`/moods/${cast.stories.rates}`)).status, 404);
  assert.equal((await ask(`/zh/moods/${cast.stories.library}`)).status, 404);
  assert.equal((await ask(`/fr/moods/${cast.stories.crossing}`)).status, 404);
  assert.equal((await ask("/moods/0")).status, 404);
  assert.equal((await ask("/fr/moods", form({ story: String(cast.stories.crossing), mood: "sad" }))).status, 404);
});

test("a school behind one address can vote; who goes on without end waits, and is told how long", async (t) => {
  const { ask, story } = await poll(t);
  const from = (address: string, headers = {}) =>
    ask("/moods", form({ story, mood: "happy" }, { ...json, "x-forwarded-for": address, ...headers }));
  const statuses = new Set<number>();
  for (let at = 0; at < 1000; at += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => from("203.0.113.9")));
    for (const answer of answers) statuses.add(answer.status);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  }
  assert.deepEqual([...statuses], [200]);
  const answers = await Promise.all(Array.from({ length: 60 }, () => from("203.0.113.9")));
  const late = answers.find((answer) => answer.status === 429)!;
  assert.match(late.headers.get("retry-after")!, /^[1-9]$/);
  const { error, sentence } = await late.json();
  assert.equal(error, "too-many-moods");
  assert.match(sentence, /wait \d seconds?, then leave it again\.$/);
  assert.equal((await from("203.0.113.10")).status, 200, "another address is not meant");
});
