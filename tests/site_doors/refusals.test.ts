/** What a reader is told when the paper does not do what was asked: in the language of the edition they read. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { Refusal } from "../../src/base/errors.ts";
import { addressBehind, networksIn } from "../../src/base/peer.ts";
import { checkout, type House } from "../../src/house.ts";
import { openMoodBox } from "../../src/news/moods.ts";
import { openPaperPress } from "../../src/paper_press.ts";
import { listen, makeAnswerer } from "../../src/serve.ts";
import { settingsFrom } from "../../src/settings.ts";
import { siteDoors } from "../../src/site/doors.ts";
import { isCountPhrase, isPhrase, localeOf } from "../../src/site/locale.ts";
import { refusalSentence } from "../../src/site/refusal_words.ts";
import { openRenditions } from "../../src/site/renditions.ts";
import { openShownPictures } from "../../src/site/shown_pictures.ts";
import { atEnd, type Ending, freshFolder, testClock } from "../base.ts";
import { castDatabase } from "../cast.ts";
import { testSite } from "./site.ts";

/** What the files behind the doors refuse to others than readers. */
const notForReaders: Readonly<Record<string, string>> = {
  "not-founded": "the founder, when there is no edition yet whose language it could be",
  "already-founded": "the founder",
  "home-edition": "the founder",
  "time-zone": "the founder",
  "section-parent-unnamed": "editors",
  "section-slug": "editors",
  "no-such-host": "who starts the paper",
  "port-closed": "who starts the paper",
  "port-taken": "who starts the paper",
  "not-found": "machines",
  "bad-request": "machines",
  "one-question": "machines",
  "bad-cursor": "machines",
  "empty-file": "who brings a picture",
  "lying-name": "who brings a picture",
  disguised: "who brings a picture",
  "drawing-acts": "who brings a picture",
  "nothing-to-undo": "who arranges a front",
  "not-live": "who arranges a front",
  "no-front": "who arranges a front",
  "twice-on-front": "who arranges a front",
  "no-room": "who arranges a front",
  "card-gone": "who arranges a front",
  "container-gone": "who arranges a front",
};

const valueImport = /^(?:import|export)\s+(?!type\s)[^;'"]*?from\s+"(\.[^"]+\.ts)"/gm;
const refusing = /new Refusal\(\s*([^,\s]+),/g;

/** First arguments of the refusals in `file` and in all it brings with it. */
function refusedFrom(file: string, met = new Map<string, readonly string[]>()): string[] {
  if (!met.has(file)) {
    const text = readFileSync(join(checkout, file), "utf8");
    met.set(
      file,
      [...text.matchAll(refusing)].map(([, code]) => code!),
    );
    for (const [, to] of text.matchAll(valueImport))
      refusedFrom(relative(checkout, join(checkout, dirname(file), to!)), met);
  }
  return [...met.values()].flat();
}

test("every code that a door of the reader site can refuse with has a sentence, in both languages", () => {
  const said = ["src/site/doors.ts", "src/site/recipes.ts", "src/serve.ts"].flatMap((file) => refusedFrom(file));
  assert.ok(said.length > 15, "the doors' refusals are found");
  const codes = [...new Set(said)].map((code) => {
    assert.match(code, /^"[a-z-]+"$/, "a code is told where it is thrown");
    return code.slice(1, -1);
  });
  const [english, chinese] = ["en", "zh-Hans"].map((lang) => localeOf(lang, "UTC"));
  for (const code of codes.filter((each) => notForReaders[each] === undefined)) {
    const name = `refusal.${code}`;
    assert.ok(isPhrase(name) || isCountPhrase(name), `locales/ has no “${name}”`);
    const refusal = new Refusal(code, 400, "Thrown as it is.", { retryAfterSeconds: 3 });
    assert.match(refusalSentence(english!, refusal), /^[A-Z].*\.$/);
    assert.match(refusalSentence(chinese!, refusal), /^\P{ASCII}.*。$/u);
  }
  for (const code of Object.keys(notForReaders)) assert.ok(codes.includes(code), `${code} is refused no more`);
});

test("a limit says how long to wait", () => {
  const wait = (seconds: number) => new Refusal("too-many-moods", 429, "", { retryAfterSeconds: seconds });
  assert.match(refusalSentence(localeOf("en", "UTC"), wait(1)), /wait 1 second, then/);
  assert.match(refusalSentence(localeOf("en", "UTC"), wait(7)), /wait 7 seconds, then/);
  assert.match(refusalSentence(localeOf("zh-Hans", "UTC"), wait(7)), /等 7 秒/);
});

/** The paper behind its real listener: press, doors, and how it says no. */
async function wholePaper(ending: Ending) {
  const { database, cast } = await castDatabase(ending);
  const { now } = testClock();
  const settings = settingsFrom({ DATA_DIR: await freshFolder(ending) });
  const house = { settings, database, pictures: "", now, close: database.close } as House;
  const faults: string[] = [];
  const trouble = (path: string) => void faults.push(path);
  const listening = await listen(0, "127.0.0.1");
  const site = testSite(`http://127.0.0.1:${listening.port}`);
  const { press, refuse } = await openPaperPress(house, site as never, trouble);
  const moods = openMoodBox(database, now);
  const renditions = openRenditions(database, await freshFolder(ending));
  const doors = siteDoors({
    site,
    database,
    moods,
    addressOf: addressBehind(networksIn("none")!),
    renditions,
    shown: openShownPictures(database),
  });
  const broken = (_: unknown, __: unknown, path: string) =>
    path.endsWith("/broken") ? Promise.reject(new Error("a fault")) : undefined;
  listening.hand(makeAnswerer({ press, doors: [broken, ...doors], refuse, trouble }));
  atEnd(ending, async () => {
    await listening.close(0);
    await press.close();
  });
  return { cast, faults, ask: (path: string, init?: RequestInit) => fetch(site.origin + path, init) };
}

test("what a reader meets is told in the language of their edition, by the page and without script", async (t) => {
  const { ask, cast, faults } = await wholePaper(t);
  const story = String(cast.stories.crossing);
  const asked: readonly [string, RequestInit, number, string, string][] = [
    ["moods", post({ story, mood: "hungry" }), 422, "Choose one of the eight moods.", "请从八种心情中选一种。"],
    ["moods", post({ story: "999", mood: "sad" }), 404, "There is no such story", "没有这篇报道"],
    ["moods", post({ story, mood: "sad" }, { origin: "https://elsewhere.example" }), 403, "another site", "其他网站"],
    ["moods", post({ story, mood: "x".repeat(5000) }), 413, "send less", "内容过长"],
    ["search", { method: "POST", body: "q=1" }, 405, "This address can only be read.", "这个地址只供阅读。"],
    ["latest/", { method: "DELETE" }, 405, "This address can only be read.", "这个地址只供阅读。"],
    ["broken", {}, 500, "Something went wrong on our side", "本报系统出了差错"],
  ];
  for (const [path, init, status, english, chinese] of asked)
    for (const [root, sentence, lang] of [
      ["/", english, "en"],
      ["/zh/", chinese, "zh-Hans"],
    ] as const) {
      const answer = await ask(root + path, init);
      const markup = await answer.text();
      assert.equal(answer.status, status, root + path);
      assert.match(markup, new RegExp(`<html[^>]* lang="${lang}"`), root + path);
      assert.ok(markup.includes(sentence), `${root + path} says “${sentence}”`);
    }
  assert.deepEqual(faults, ["/broken", "/zh/broken"]);
});

const post = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
  headers,
});
